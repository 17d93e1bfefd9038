/**
 * The 20 000 most used passwords, most used first, from `@zxcvbn-ts/language-common` 4.1.3 (its licence lies beside
 * the list). Read when a password is first set and kept: it never reaches a browser.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

let read: Promise<ReadonlySet<string>> | undefined;

export function commonPasswords(): Promise<ReadonlySet<string>> {
  read ??= readList();
  return read;
}

async function readList(): Promise<ReadonlySet<string>> {
  const packed = await readFile(join(import.meta.dirname, "common-passwords.txt.gz"));
  return new Set(gunzipSync(packed).toString("utf8").trimEnd().split("\n"));
}
