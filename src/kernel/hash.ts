import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { assert } from "./assert.ts";

// Present in browsers and in Node, but in neither library that the pure folders are checked against.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** SHA-256 of bytes, or of a string's UTF-8. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return nobleSha256(typeof data === "string" ? utf8(data) : data);
}

/** Lower-case hexadecimal SHA-256, the form in which files and events are named. */
export function sha256Hex(data: Uint8Array | string): string {
  return hex(sha256(data));
}

export function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** Throws on odd length or a foreign character. */
export function fromHex(digits: string): Uint8Array {
  return hexToBytes(digits);
}

export function utf8(string: string): Uint8Array {
  return utf8ToBytes(string);
}

/** Throws on bytes that are not UTF-8; a byte order mark is kept, so that the text hashes back to its bytes. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const valueOfDigit = new Map([...alphabet].map((character, value) => [character, value]));

/** RFC 4648 §4, padded. */
export function base64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += alphabet.charAt(triple >> 18) + alphabet.charAt((triple >> 12) & 63);
    out += b === undefined ? "=" : alphabet.charAt((triple >> 6) & 63);
    out += c === undefined ? "=" : alphabet.charAt(triple & 63);
  }
  return out;
}

/** Strict: padded, canonical (no stray bits), no white space. Throws otherwise. */
export function fromBase64(encoded: string): Uint8Array {
  assert(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded), "not base64");
  const body = encoded.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of body) {
    bits = ((bits << 6) | (valueOfDigit.get(character) ?? 0)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  assert((bits & ((1 << held) - 1)) === 0, "base64 with stray bits");
  return bytes;
}

/** Takes the same time wherever two equally long values first differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
