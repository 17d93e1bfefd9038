import fc from "fast-check";
import { expect, test } from "vitest";
import { base64, equalBytes, fromBase64, fromHex, fromUtf8, hex, sha256, sha256Hex, utf8 } from "./index.ts";

test("SHA-256 of FIPS 180-4", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("公平秤")).toEqual(sha256(utf8("公平秤")));
});

test("encodings agree with Node's and round-trip", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(base64(bytes))).toEqual(bytes);
      expect(hex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      expect(fromHex(hex(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (string) => {
      expect(fromUtf8(utf8(string))).toBe(string);
    }),
  );
});

test("refuses sloppy base64 and broken UTF-8", () => {
  for (const wrong of ["Zg", "Zg=", "Zh==", "Zg==\n", "Z===", "_w=="])
    expect(() => fromBase64(wrong)).toThrow();
  expect(() => fromUtf8(Uint8Array.of(0xff))).toThrow();
  expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\ufeffa");
});

test("compares bytes", () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
});
