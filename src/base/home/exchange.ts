/** A secret gives way to another: the former stands beside it in the file until whoever exchanged it needs it no more. */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { syncFolder } from "../sync-folder.ts";
import { fileTrouble } from "../trouble.ts";
import { type Secrets, secretsIn } from "./secrets.ts";

export type Exchanged = "personalData" | "logSigningSeed" | "auth";

/** Draws another value, unless an earlier exchange is not at its end: that one is gone on with. */
export function exchangeSecret(root: string, name: Exchanged): Secrets {
  const secrets = secretsIn(join(root, "secrets.json"));
  const former = `${name}Former` as const;
  if (secrets[former] !== undefined) return secrets;
  return keep(root, (all) => ({ ...all, [name]: randomBytes(32).toString("hex"), [former]: secrets[name] }));
}

/** Throws away the value that was found to be needed no more; one that came in its place since stays. */
export function forgetFormer(root: string, name: Exchanged, found: string): Secrets {
  return keep(root, (all) => {
    const { [`${name}Former`]: former, ...rest } = all;
    return former === found ? rest : all;
  });
}

/** Whole or not at all, and on the disk before anything rests on it: what is wrapped under a lost key is lost. */
function keep(root: string, change: (all: Record<string, unknown>) => Record<string, unknown>): Secrets {
  const file = join(root, "secrets.json");
  try {
    const changed = change(JSON.parse(readFileSync(file, "utf8")));
    writeLike(file, `${file}.new`, `${JSON.stringify(changed, null, 2)}\n`);
    renameSync(`${file}.new`, file);
    syncFolder(root);
  } catch (error) {
    throw fileTrouble(error, file);
  }
  return secretsIn(file);
}

/** Made anew, so that no rights of a file left behind are kept; for the owner of the former, also when root writes it. */
function writeLike(former: string, file: string, content: string): void {
  const { uid, gid } = statSync(former);
  rmSync(file, { force: true });
  const handle = openSync(file, "wx", 0o600);
  try {
    fchownSync(handle, uid, gid);
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
