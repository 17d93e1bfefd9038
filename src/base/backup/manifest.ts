/** What a backup holds, hashed file by file and sealed with a key of the house; written last, so that it means "whole". */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../../kernel/index.ts";
import type { Secrets } from "../home/index.ts";
import { Trouble } from "../trouble.ts";

export const BACKUP_FORMAT = 1;
export const MANIFEST = "manifest.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const migrations = z.array(z.object({ name: z.string(), sha256 }));

const schema = z.object({
  format: z.number().int(),
  /** The program that wrote it. */
  version: z.string(),
  takenAt: z.string(),
  ledger: z.object({
    server: z.string(),
    migrations,
    tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
    sequences: z.array(z.object({ name: z.string(), last: z.number().int(), called: z.boolean() })),
    jobs: z.number().int(),
  }),
  lake: z.object({ server: z.string(), migrations, tables: z.array(z.string()) }),
  vault: z.object({ files: z.number().int(), bytes: z.number().int() }),
  /** Every file of the backup but the vault's, which are named by their hash and listed in `vault.list`. */
  files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256 })),
  /** Fingerprints: which secrets belong to this backup, without telling them. */
  keys: z.object({
    logSigningSeed: sha256,
    auth: sha256,
    personalData: sha256,
    /** Of a backup taken while one of them was being exchanged: it needs both. */
    logSigningSeedFormer: sha256.optional(),
    authFormer: sha256.optional(),
    personalDataFormer: sha256.optional(),
  }),
});
const sealed = schema.extend({ seal: sha256 });

export type Manifest = z.infer<typeof schema>;
export type SealedManifest = z.infer<typeof sealed>;
export type KeyName = keyof Manifest["keys"];

const exchanged = ["logSigningSeed", "auth", "personalData"] as const;

export function seal(manifest: Manifest, secrets: Secrets): SealedManifest {
  return { ...manifest, seal: sealOf(manifest, secrets.logSigningSeed) };
}

/** Refuses what is no manifest of ours, of another format, of other secrets, or changed since. */
export function readManifest(text: string, where: string): SealedManifest {
  const parsed = sealed.safeParse(jsonOf(text));
  if (!parsed.success) throw damaged(where);
  if (parsed.data.format !== BACKUP_FORMAT) throw otherFormat(where, parsed.data.format);
  return parsed.data;
}

/** The names of those secrets of the backup that are not at hand, as the present or as the former one. */
export function foreignKeys({ keys: needed }: Manifest, secrets: Secrets): KeyName[] {
  const held = Object.values(fingerprints(secrets));
  const names = exchanged.flatMap((name) => [name, `${name}Former` as const]);
  return names.filter((name) => needed[name] !== undefined && !held.includes(needed[name]));
}

/** Sealed with the signing key of that time: by now it may be the former one. */
export function sealHolds({ seal: told, ...manifest }: SealedManifest, secrets: Secrets): boolean {
  return [secrets.logSigningSeed, secrets.logSigningSeedFormer].some(
    (seed) => seed !== undefined && timingSafeEqual(Buffer.from(told), Buffer.from(sealOf(manifest, seed))),
  );
}

export function fingerprints(secrets: Secrets): Manifest["keys"] {
  const of = (name: KeyName, secret: string) =>
    createHash("sha256").update(`steelyard backup key ${name}\n${secret}`).digest("hex");
  const former = exchanged.flatMap((name) => {
    const secret = secrets[`${name}Former`];
    return secret === undefined ? [] : [[`${name}Former`, of(name, secret)] as const];
  });
  return {
    logSigningSeed: of("logSigningSeed", secrets.logSigningSeed),
    auth: of("auth", secrets.auth),
    personalData: of("personalData", secrets.personalData),
    ...Object.fromEntries(former),
  };
}

function sealOf(manifest: Manifest, seed: string): string {
  const key = createHash("sha256").update(`steelyard backup seal\n${seed}`).digest();
  return createHmac("sha256", key).update(canonicalJson(manifest)).digest("hex");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function damaged(what: string): Trouble {
  return new Trouble(
    "backup.damaged",
    { zh: `备份已损坏或被改动：${what}。`, en: `The backup is damaged or was changed: ${what}.` },
    { zh: "请改用另一份备份。", en: "Use another backup." },
  );
}

function otherFormat(where: string, format: number): Trouble {
  return new Trouble(
    "backup.format",
    {
      zh: `${where} 由另一版本写成（格式 ${format}，本版本为 ${BACKUP_FORMAT}）。`,
      en: `${where} was written by another version (format ${format}, this one reads ${BACKUP_FORMAT}).`,
    },
    { zh: "请用写成它的版本恢复，再升级。", en: "Restore it with the version that wrote it, then upgrade." },
  );
}
