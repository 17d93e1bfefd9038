/**
 * Whether a file begins as one of its kind does. What is kept as evidence may be anything; but what calls itself a
 * picture or a contract must be one, or whoever opens it later opens something else.
 */
import { extname } from "node:path/posix";
import { type Failure, failure, text } from "../kernel/index.ts";

type Sign = (head: Uint8Array) => boolean;

const at =
  (offset: number, ...signs: readonly string[]): Sign =>
  (head) =>
    signs.some((sign) => latin(head.subarray(offset, offset + sign.length)) === sign);
const both =
  (one: Sign, other: Sign): Sign =>
  (head) =>
    one(head) && other(head);
const either =
  (one: Sign, other: Sign): Sign =>
  (head) =>
    one(head) || other(head);

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const zip = at(0, "PK\x03\x04", "PK\x05\x06");
/** In any encoding: only UTF-16 has zero bytes, and then begins with its mark. */
const writing: Sign = (head) => at(0, "\xff\xfe", "\xfe\xff")(head) || !head.includes(0);
const office = at(0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
const riff = (form: string) => both(at(0, "RIFF"), at(8, form));
const boxes = at(4, "ftyp", "moov", "mdat", "wide", "free", "skip");
const pdf: Sign = (head) => latin(head.subarray(0, 1024)).includes("%PDF-");

interface Kind {
  readonly endings: readonly string[];
  readonly mediaTypes: readonly string[];
  readonly begins: Sign;
}

const officeXml = "application/vnd.openxmlformats-officedocument";

const kinds: readonly Kind[] = [
  { endings: [".pdf"], mediaTypes: ["application/pdf"], begins: pdf },
  { endings: [".png"], mediaTypes: ["image/png"], begins: at(0, "\x89PNG\r\n\x1a\n") },
  { endings: [".jpg", ".jpeg"], mediaTypes: ["image/jpeg"], begins: at(0, "\xff\xd8\xff") },
  { endings: [".gif"], mediaTypes: ["image/gif"], begins: at(0, "GIF87a", "GIF89a") },
  { endings: [".bmp"], mediaTypes: ["image/bmp"], begins: at(0, "BM") },
  { endings: [".webp"], mediaTypes: ["image/webp"], begins: riff("WEBP") },
  { endings: [".tif", ".tiff"], mediaTypes: ["image/tiff"], begins: at(0, "II*\0", "MM\0*") },
  {
    endings: [".mp4", ".m4v", ".mov", ".m4a", ".heic"],
    mediaTypes: ["video/mp4", "video/quicktime", "audio/mp4", "image/heic"],
    begins: boxes,
  },
  { endings: [".webm", ".mkv"], mediaTypes: ["video/webm"], begins: at(0, "\x1a\x45\xdf\xa3") },
  { endings: [".avi"], mediaTypes: ["video/x-msvideo"], begins: riff("AVI ") },
  { endings: [".wav"], mediaTypes: ["audio/wav", "audio/x-wav"], begins: riff("WAVE") },
  {
    endings: [".mp3"],
    mediaTypes: ["audio/mpeg"],
    begins: at(0, "ID3", "\xff\xfb", "\xff\xfa", "\xff\xf3", "\xff\xf2"),
  },
  {
    endings: [".zip", ".docx", ".xlsx", ".pptx", ".ofd"],
    mediaTypes: [
      "application/zip",
      `${officeXml}.wordprocessingml.document`,
      `${officeXml}.spreadsheetml.sheet`,
      `${officeXml}.presentationml.presentation`,
    ],
    begins: zip,
  },
  // Shops export pages of HTML under the names of old office files.
  {
    endings: [".doc", ".xls", ".ppt", ".wps", ".et"],
    mediaTypes: ["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"],
    begins: either(office, writing),
  },
  { endings: [".rar"], mediaTypes: ["application/vnd.rar"], begins: at(0, "Rar!\x1a\x07") },
  { endings: [".7z"], mediaTypes: ["application/x-7z-compressed"], begins: at(0, "7z\xbc\xaf\x27\x1c") },
  { endings: [".gz"], mediaTypes: ["application/gzip"], begins: at(0, "\x1f\x8b") },
  {
    endings: [".txt", ".csv", ".html", ".htm", ".mhtml", ".mht", ".json", ".xml", ".svg", ".eml", ".har"],
    mediaTypes: ["text/plain", "text/html", "application/json", "text/xml", "image/svg+xml"],
    begins: writing,
  },
];

const headBytes = 4096;

/** Refuses a file whose name or stated media type tells of a kind that its content is not. */
export function unlikeItsKind(file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}): Failure | undefined {
  const ending = extname(file.name).toLowerCase();
  const head = file.bytes.subarray(0, headBytes);
  const stated = kinds.filter(
    ({ endings, mediaTypes }) => endings.includes(ending) || mediaTypes.includes(file.mediaType),
  );
  if (stated.every(({ begins }) => begins(head))) return undefined;
  return failure(
    "unsupported-file",
    text("文件内容与其扩展名或类型不符。", "The content is not of the kind that the name or type says."),
    {
      field: "file",
      wayOut: text(
        "请核对是否选错文件；须按原样固定的，请装入 .zip 或去掉扩展名后提交，并在取证方法中说明。",
        "See whether it is the right file. What must be kept as it is: put it into a .zip or leave the ending off, and say so under the method.",
      ),
    },
  );
}
