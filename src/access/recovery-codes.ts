/** Recovery codes: 120 bits each, good once, kept as hashes; only whoever was shown them knows them. */
import { createHash } from "node:crypto";

/** Nothing that is read for something else: no I, O, 0, 1. */
const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const count = 10;
const long = 24;
const hashed = /^sha256:[0-9a-f]{64}$/;

export function newRecoveryCodes(random: (bytes: number) => Uint8Array): string[] {
  return Array.from({ length: count }, () =>
    grouped([...random(long)].map((byte) => signs[byte % signs.length]).join("")),
  );
}

/** Of a code as it was typed; those of an earlier form (ten signs, capital and small) count as they stand. */
export function recoveryHash(typed: string): string {
  const plain = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  const code = plain.length === long ? grouped(plain) : typed.trim();
  return `sha256:${createHash("sha256").update(code).digest("hex")}`;
}

/** A list as JSON, of which nothing stays readable. */
export function sealRecoveryCodes(list: string): string {
  const codes: unknown = JSON.parse(list);
  if (!Array.isArray(codes)) return "[]";
  return JSON.stringify(codes.map((code) => (hashed.test(String(code)) ? code : recoveryHash(String(code)))));
}

function grouped(code: string): string {
  return code.match(/.{4}/g)?.join("-") ?? code;
}
