import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { diskFull, errorCode, fileTrouble, Trouble } from "../trouble.ts";
import { loadSecrets, type Secrets, type SecretsSource } from "./secrets.ts";

export const HOME_FORMAT = 1;
/** Below this, PostgreSQL could not even finish writing its log: refuse before anything is half written. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;

export type Home = {
  readonly root: string;
  readonly ledger: string;
  readonly lake: string;
  readonly vault: string;
  /** Files that are being brought in: nothing of them is kept once they are. */
  readonly uploads: string;
  readonly secrets: Secrets;
};

/** Stands in a home while a restore fills it: nothing else may open such a home. */
export const RESTORING = "restoring.json";

/** Creates the folder on first use, checks it on every use. Does not lock it: see `lockHome`. */
export function prepareHome(
  path: string,
  source: SecretsSource = { kind: "file" },
  { restoring = false }: { restoring?: boolean } = {},
): Home {
  const root = resolve(path);
  try {
    // 711: as root the ledger runs under another uid, which must pass through; secrets are 600 each.
    mkdirSync(root, { recursive: true, mode: 0o711 });
    checkFormat(root);
    checkWritable(root);
    if (!restoring && existsSync(join(root, RESTORING))) throw halfRestored(root);
    const folder = (name: string) => {
      mkdirSync(join(root, name), { recursive: true, mode: 0o700 });
      return join(root, name);
    };
    return {
      root,
      ledger: folder("ledger"),
      lake: folder("lake"),
      vault: folder("vault"),
      uploads: folder("uploads"),
      secrets: loadSecrets(root, source),
    };
  } catch (error) {
    throw fileTrouble(error, root);
  }
}

export function freeBytes(path: string): number {
  const fs = statfsSync(path);
  return fs.bavail * fs.bsize;
}

function checkFormat(root: string): void {
  const file = join(root, "home.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    writeFileSync(file, `${JSON.stringify({ format: HOME_FORMAT })}\n`, { mode: 0o644 });
    return;
  }
  const format = formatOf(text);
  if (format === HOME_FORMAT) return;
  throw new Trouble(
    "home.format",
    {
      zh: `${root} 由另一版本的公平秤写成（格式 ${format ?? "不明"}，本版本为 ${HOME_FORMAT}）。`,
      en: `${root} was written by another version of Steelyard (format ${format ?? "unknown"}, this one writes ${HOME_FORMAT}).`,
    },
    {
      zh: "请用写成它的版本打开，或用 STEELYARD_HOME 指定另一个文件夹。",
      en: "Open it with the version that wrote it, or name another folder in STEELYARD_HOME.",
    },
  );
}

function formatOf(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("format" in value)) return undefined;
    return typeof value.format === "number" ? value.format : undefined;
  } catch {
    return undefined;
  }
}

function halfRestored(root: string): Trouble {
  return new Trouble(
    "home.restoring",
    {
      zh: `${root} 的恢复未完成，不能使用。`,
      en: `The restore into ${root} was cut off before its end; it cannot be used.`,
    },
    {
      zh: "请再次执行同一恢复命令，它会从头重做；或删除该文件夹。",
      en: "Run the same restore command again, which starts over; or delete the folder.",
    },
  );
}

function checkWritable(root: string): void {
  if (!statSync(root).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  const probe = join(root, `.probe-${process.pid}`);
  writeFileSync(probe, "x");
  rmSync(probe);
  if (freeBytes(root) < LEAST_FREE_BYTES) throw diskFull(root);
}
