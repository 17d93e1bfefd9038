import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Stores } from "../stores.ts";
import { syncFolder } from "../sync-folder.ts";
import { fileTrouble, Trouble } from "../trouble.ts";
import { writeFile } from "./files.ts";
import { copyLakeOut } from "./lake-part.ts";
import { copyLedgerOut, inSnapshot } from "./ledger-part.ts";
import { BACKUP_FORMAT, fingerprints, MANIFEST, type Manifest, seal } from "./manifest.ts";
import { copyVaultOut } from "./vault-part.ts";

export type TakeOptions = { readonly version: string; readonly now: () => string };

/**
 * Writes a backup into an empty folder, also while a server works on these stores. The ledger's snapshot comes first:
 * rows are sealed and files named in it only after they stood in lake and vault, so what is copied later holds all that
 * the snapshot speaks of. The manifest is the last file; a folder without it is no backup.
 */
export async function takeBackup(stores: Stores, folder: string, options: TakeOptions): Promise<Manifest> {
  const root = emptyFolder(folder);
  const takenAt = options.now();
  const { secrets } = stores.home;
  const ledger = await inSnapshot(stores.ledger.direct, (client) => copyLedgerOut(client, root));
  const lake = await copyLakeOut(stores.lake, root);
  const vault = await copyVaultOut(stores.vault, root);
  const calendar = await copyCalendar(stores.home.root, root);
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    version: options.version,
    takenAt,
    ledger: ledger.part,
    lake: lake.part,
    vault: vault.part,
    files: [...ledger.files, ...lake.files, ...vault.files, ...calendar],
    keys: fingerprints(secrets),
  };
  await writeManifest(root, `${JSON.stringify(seal(manifest, secrets), null, 2)}\n`);
  remember(stores.home.root, { takenAt, folder: root });
  return manifest;
}

export type LastBackup = { readonly takenAt: string; readonly folder: string };

const LAST = "last-backup.json";

/** When a backup of this home was last completed, as far as the home knows. */
export function lastBackup(home: string): LastBackup | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(home, LAST), "utf8"));
    if (typeof value !== "object" || value === null || !("takenAt" in value) || !("folder" in value)) return;
    const { takenAt, folder } = value;
    return typeof takenAt === "string" && typeof folder === "string" ? { takenAt, folder } : undefined;
  } catch {
    return undefined;
  }
}

function remember(home: string, last: LastBackup): void {
  writeFileSync(join(home, LAST), `${JSON.stringify(last)}\n`, { mode: 0o600 });
}

async function writeManifest(root: string, text: string): Promise<void> {
  const file = join(root, MANIFEST);
  try {
    writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
    syncFolder(root);
  } catch (error) {
    throw fileTrouble(error, file);
  }
}

/** The holiday arrangements laid into the home; secrets are never copied. */
async function copyCalendar(home: string, root: string) {
  const folder = join(home, "calendar");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map((name) =>
      writeFile(root, `calendar/${name}`, async (to) => void to.write(readFileSync(join(folder, name)))),
    ),
  );
}

function emptyFolder(folder: string): string {
  const root = resolve(folder);
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    if (readdirSync(root).length === 0) return root;
  } catch (error) {
    throw fileTrouble(error, root);
  }
  throw new Trouble(
    "backup.not-empty",
    { zh: `${root} 不是空文件夹。`, en: `${root} is not an empty folder.` },
    {
      zh: "每次备份请用一个新文件夹；没有 manifest.json 的是未完成的备份，可以删除。",
      en: "Name a new folder for each backup; one without manifest.json was never finished and may be deleted.",
    },
  );
}
