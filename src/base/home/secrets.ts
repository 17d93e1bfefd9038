import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "../sync-folder.ts";
import { errorCode, Trouble } from "../trouble.ts";

/** Every value is 32 random bytes in lower-case hex, made once and kept until it is exchanged. */
export type Secrets = {
  readonly ledgerSuperuser: string;
  readonly ledgerOwner: string;
  readonly ledgerApp: string;
  readonly lake: string;
  /** Ed25519 seed that signs the tamper-evident log. */
  readonly logSigningSeed: string;
  /** The one before it, until the log has changed its key and backups need it no more. */
  readonly logSigningSeedFormer?: string;
  /** Signs sessions, encrypts second factors. */
  readonly auth: string;
  /** The one before it, until every second factor is encrypted with the present one. */
  readonly authFormer?: string;
  /** Wraps the key of each data subject. */
  readonly personalData: string;
  /** The one before it, until nothing is wrapped under that any more. */
  readonly personalDataFormer?: string;
};

/** `file`: secrets.json in the home. `outside`: environment and optional file, used when stores are by URL. */
export type SecretsSource =
  | { readonly kind: "file" }
  | { readonly kind: "outside"; readonly environment: Readonly<Record<string, string | undefined>> };

const NAMES = [
  "ledgerSuperuser",
  "ledgerOwner",
  "ledgerApp",
  "lake",
  "logSigningSeed",
  "auth",
  "personalData",
] as const;
/** There only while an exchange is unfinished. */
const FORMER = ["logSigningSeedFormer", "authFormer", "personalDataFormer"] as const;
/** The store passwords are inside the URLs then; these cannot be. */
const NEEDED_OUTSIDE = ["logSigningSeed", "auth", "personalData"] as const;

export function loadSecrets(root: string, source: SecretsSource): Secrets {
  return source.kind === "outside"
    ? outsideSecrets(source.environment)
    : homeSecrets(join(root, "secrets.json"));
}

export function secretVariable(name: string): string {
  return `STEELYARD_SECRET_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function homeSecrets(file: string): Secrets {
  if (!existsSync(file)) createOnce(file);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return secretsIn(file);
}

/** Of a file that is there, such as one kept apart from the backups. */
export function secretsIn(file: string): Secrets {
  const secrets = parse(readFileSync(file, "utf8"));
  const missing = [...NAMES.filter((name) => !wellFormed(secrets[name])), ...malformed(secrets)];
  if (missing.length > 0) {
    throw new Trouble(
      "home.secrets",
      {
        zh: `${file} 已损坏（${missing.join("、")} 缺失或格式不对）。`,
        en: `${file} is damaged (missing or malformed: ${missing.join(", ")}).`,
      },
      {
        zh: "请从备份恢复该文件；没有它，个人信息与签名日志无法读取。",
        en: "Restore it from a backup; personal data and the signed log cannot be read without it.",
      },
    );
  }
  return complete(secrets);
}

/** Two processes may both find no file: the link succeeds for one only, and both then read the same secrets. */
function createOnce(file: string): void {
  const fresh = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("hex")]));
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(temporary, file);
    syncFolder(dirname(file));
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function outsideSecrets(environment: Readonly<Record<string, string | undefined>>): Secrets {
  const file = environment.STEELYARD_SECRETS_FILE;
  const fromFile = file === undefined ? {} : parse(readFileSync(file, "utf8"));
  const values: Record<string, unknown> = {};
  for (const name of [...NAMES, ...FORMER])
    values[name] = environment[secretVariable(name)] ?? fromFile[name];
  const missing = [...NEEDED_OUTSIDE.filter((name) => !wellFormed(values[name])), ...malformed(values)];
  if (missing.length > 0) {
    const names = missing.map(secretVariable);
    throw new Trouble(
      "home.secrets",
      {
        zh: `生产环境的密钥 ${names.join("、")} 缺失或格式不对。`,
        en: `Secrets ${names.join(", ")} are missing or malformed in production.`,
      },
      {
        zh: "请在环境变量中各设 64 位十六进制值，或用 STEELYARD_SECRETS_FILE 指向一个 JSON 文件。",
        en: "Set each to 64 hexadecimal digits, or point STEELYARD_SECRETS_FILE to a JSON file.",
      },
    );
  }
  return complete(values);
}

function complete(values: Record<string, unknown>): Secrets {
  const text = (name: (typeof NAMES)[number]): string => {
    const value = values[name];
    return typeof value === "string" ? value : "";
  };
  return {
    ledgerSuperuser: text("ledgerSuperuser"),
    ledgerOwner: text("ledgerOwner"),
    ledgerApp: text("ledgerApp"),
    lake: text("lake"),
    logSigningSeed: text("logSigningSeed"),
    auth: text("auth"),
    personalData: text("personalData"),
    ...Object.fromEntries(FORMER.flatMap((name) => (wellFormed(values[name]) ? [[name, values[name]]] : []))),
  };
}

function malformed(values: Record<string, unknown>) {
  return FORMER.filter((name) => values[name] !== undefined && !wellFormed(values[name]));
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function wellFormed(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
