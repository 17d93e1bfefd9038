import { expect, it } from "vitest";
import { unlikeItsKind } from "./file-kind.ts";

const bytes = (latin: string) => new Uint8Array(Buffer.from(latin, "latin1"));
const fits = (name: string, content: Uint8Array, mediaType = "") =>
  unlikeItsKind({ name, mediaType, bytes: content }) === undefined;

const jpeg = bytes("\xff\xd8\xff\xe0\0\x10JFIF");
const program = bytes("MZ\x90\0\x03\0\0\0");

it.each([
  ["合同.pdf", bytes("\n%PDF-1.7\n")],
  ["截图.PNG", bytes("\x89PNG\r\n\x1a\n\0\0")],
  ["照片.jpeg", jpeg],
  ["录像.mp4", bytes("\0\0\0\x20ftypisom")],
  ["录音.wav", bytes("RIFF\0\0\0\0WAVEfmt ")],
  ["表.xlsx", bytes("PK\x03\x04\x14\0")],
  ["旧表.xls", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0")],
  ["导出.xls", new TextEncoder().encode("<html><table>销售额</table>")],
  ["说明.txt", new Uint8Array(Buffer.from("\ufeff商品", "utf16le"))],
  ["网页.html", new TextEncoder().encode("<html>最低价</html>")],
  ["无扩展名", program],
  ["可疑.bin", program],
])("takes what is of its kind, or says of none: %s", (name, content) => {
  expect(fits(name, content)).toBe(true);
});

it.each([
  ["照片.jpg", program],
  ["照片.jpg", bytes("\x89PNG\r\n\x1a\n")],
  ["合同.pdf", bytes("<html>")],
  ["视频.webp", bytes("RIFF\0\0\0\0AVI ")],
  ["说明.txt", program],
  ["旧表.xls", program],
  ["空的.zip", bytes("PK")],
  ["a.png.exe.png", program],
])("refuses what is not what its name says: %s", (name, content) => {
  expect(fits(name, content)).toBe(false);
});

it("looks at the stated media type as well, whatever the name", () => {
  expect(fits("照片", jpeg, "image/jpeg")).toBe(true);
  expect(fits("照片", program, "image/jpeg")).toBe(false);
  expect(fits("照片.jpg", jpeg, "application/pdf")).toBe(false);
  expect(unlikeItsKind({ name: "a.png", mediaType: "", bytes: program })).toMatchObject({
    code: "unsupported-file",
    field: "file",
    wayOut: { zh: expect.stringContaining("取证方法") },
  });
});
