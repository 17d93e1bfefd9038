/** Unsent drafts lie on a person's device sealed under this key. It is kept nowhere: whoever is signed in is given it. */
import { hkdfSync } from "node:crypto";
import type { MasterKey } from "./master-key.ts";

/** Base64 of 32 bytes. Another master key gives another: what was not sent by then is lost. */
export function draftKeyOf({ present }: MasterKey, person: string): string {
  const key = hkdfSync("sha256", present.bytes, "", `steelyard drafts\n${person}`, 32);
  return Buffer.from(key).toString("base64");
}
