import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Config, Environment } from "../config/index.ts";
import { holderOf, loadSecrets, RESTORING, type Secrets, secretsIn } from "../home/index.ts";
import { currentLakeMigrations, migrateLake, openLake } from "../lake/index.ts";
import { endOrphan } from "../ledger/cluster.ts";
import {
  currentMigrations,
  type Migration,
  migrationTrouble,
  openLedger,
  prepareLedger,
} from "../ledger/index.ts";
import { openStores, type Stores, secretsSource } from "../stores.ts";
import { errorCode, fileTrouble, Trouble } from "../trouble.ts";
import { hashFile } from "./files.ts";
import { copyLakeIn, requireEmptyLake } from "./lake-part.ts";
import { copyLedgerIn, requireEmptyLedger } from "./ledger-part.ts";
import { damaged, foreignKeys, MANIFEST, type Manifest, readManifest, sealHolds } from "./manifest.ts";
import { copyVaultIn, verifyVaultPart } from "./vault-part.ts";

export type RestoreOptions = {
  readonly environment?: Environment;
  /** The secrets that belong to the backup; without it those of the home or of the environment. */
  readonly secrets?: string;
  readonly log?: (message: string) => void;
};

/**
 * Brings a backup into an empty home and returns its stores, open and up to date. Everything is verified before
 * anything is written. Until the end a marker stands in the home: nothing opens it, and the same command starts over.
 */
export async function restoreBackup(
  folder: string,
  config: Config,
  options: RestoreOptions = {},
): Promise<Stores> {
  const { environment = process.env, log = () => {} } = options;
  const [root, home] = [resolve(folder), resolve(config.home)];
  const again = requireFree(home, targetOf(config));
  const manifest = await verifyBackup(root, secretsFor(config, home, environment, options.secrets), log);
  const migrations = {
    ledger: upTo(manifest.ledger.migrations, currentMigrations()),
    lake: upTo(manifest.lake.migrations, currentLakeMigrations()),
  };
  if (!again) await requireEmptyStores(config);
  // The killed restore's database lives on; its folder must not vanish under it.
  await endOrphan({ data: join(home, "ledger", "data") });
  prepareRestored(home, root, config, manifest, options.secrets);
  const stores = await openStores(config, { environment, log, restoring: migrations });
  try {
    log(`vault: ${manifest.vault.files} files`);
    await copyVaultIn(stores.vault, root);
    log(`lake: ${manifest.lake.tables.length} tables`);
    await copyLakeIn(stores.lake, root, manifest.lake);
    log(`ledger: ${manifest.ledger.tables.length} tables`);
    await copyLedgerIn(stores.ledger.direct, root, manifest.ledger);
    await prepareLedger(stores.ledger.direct);
    await migrateLake(stores.lake);
    rmSync(join(home, RESTORING));
    return stores;
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** Whole, unchanged, of this house's keys; throws what is wrong. Writes nothing. */
export async function verifyBackup(
  folder: string,
  secrets: Secrets,
  log: (message: string) => void = () => {},
): Promise<Manifest> {
  const root = resolve(folder);
  const sealed = readManifest(manifestText(root), join(root, MANIFEST));
  const foreign = foreignKeys(sealed, secrets);
  if (foreign.length > 0) throw otherKeys(foreign);
  if (!sealHolds(sealed, secrets)) throw damaged(MANIFEST);
  log(`verifying ${sealed.files.length + sealed.vault.files} files`);
  for (const { path, size, sha256 } of sealed.files) {
    const found = await hashFile(join(root, path)).catch(() => undefined);
    if (found?.sha256 !== sha256 || found.size !== size) throw damaged(path);
  }
  await verifyVaultPart(root, sealed.vault);
  return sealed;
}

function manifestText(root: string): string {
  try {
    return readFileSync(join(root, MANIFEST), "utf8");
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw fileTrouble(error, root);
    throw new Trouble(
      "backup.incomplete",
      {
        zh: `${root} 中没有 ${MANIFEST}：不是备份，或备份未完成。`,
        en: `There is no ${MANIFEST} in ${root}: it is no backup, or one that was cut off.`,
      },
      { zh: "请改用另一份完整的备份。", en: "Use another, complete backup." },
    );
  }
}

function secretsFor(
  config: Config,
  home: string,
  environment: Environment,
  file: string | undefined,
): Secrets {
  try {
    const source = secretsSource(config, environment);
    if (source.kind === "outside") return loadSecrets(home, source);
    return secretsIn(file ?? join(home, "secrets.json"));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new Trouble(
      "restore.secrets",
      { zh: "缺少该备份的密钥文件。", en: "The secrets of this backup are missing." },
      {
        zh: "备份不含密钥。请用 --secrets 指定单独保存的 secrets.json。",
        en: "A backup holds no secrets: name the secrets.json kept apart with --secrets.",
      },
    );
  }
}

/** The state of the tables that the backup was taken of; a newer Steelyard's cannot be reached. */
function upTo(applied: Manifest["ledger"]["migrations"], known: readonly Migration[]): Migration[] {
  const trouble = migrationTrouble(applied, known);
  if (trouble !== undefined) throw trouble;
  return known.slice(0, applied.length);
}

/** Where the rows go, without passwords: a restore started over may empty these stores and no others. */
function targetOf(config: Config): string {
  const place = (url: string | undefined) => {
    if (url === undefined) return "home";
    const { host, pathname } = new URL(url);
    return host + pathname;
  };
  return `${place(config.ledgerUrl)} ${place(config.lakeUrl)} ${config.vault.url ?? "home"}`;
}

/** Whether an earlier restore to the same place was cut off here. Refuses a home that is used. */
function requireFree(home: string, target: string): boolean {
  if (!existsSync(home)) return false;
  const holder = holderOf(home);
  const marker = join(home, RESTORING);
  if (holder === undefined && existsSync(marker) && readFileSync(marker, "utf8") === target) return true;
  const others = readdirSync(home).filter((name) => name !== "secrets.json" && name !== "lost+found");
  if (holder === undefined && others.length === 0) return false;
  throw new Trouble(
    "restore.home-not-empty",
    { zh: `${home} 不是空文件夹。`, en: `${home} is not an empty folder.` },
    {
      zh: "请用 STEELYARD_HOME 指定一个空文件夹；原有数据不会被覆盖。",
      en: "Name an empty folder in STEELYARD_HOME; existing data are never overwritten.",
    },
  );
}

async function requireEmptyStores({ ledgerUrl, ledgerDirectUrl, lakeUrl }: Config): Promise<void> {
  if (ledgerUrl !== undefined) {
    const ledger = openLedger({ url: ledgerDirectUrl ?? ledgerUrl, max: 1 });
    await requireEmptyLedger(ledger.direct).finally(ledger.close);
  }
  if (lakeUrl !== undefined) {
    const lake = openLake({ url: lakeUrl });
    await requireEmptyLake(lake).finally(lake.close);
  }
}

/** The marker first: from then on nothing takes this home for a whole one. */
function prepareRestored(
  home: string,
  root: string,
  config: Config,
  manifest: Manifest,
  secrets: string | undefined,
): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    writeFileSync(join(home, RESTORING), targetOf(config), { mode: 0o600, flush: true });
    for (const name of ["ledger", "lake", "vault", "calendar"])
      rmSync(join(home, name), { recursive: true, force: true });
    if (secrets !== undefined) {
      const file = join(home, "secrets.json");
      writeFileSync(file, readFileSync(secrets), { mode: 0o600, flush: true });
    }
    const calendar = manifest.files.filter(({ path }) => path.startsWith("calendar/"));
    if (calendar.length > 0) mkdirSync(join(home, "calendar"), { recursive: true, mode: 0o755 });
    for (const { path } of calendar) copyFileSync(join(root, path), join(home, "calendar", basename(path)));
  } catch (error) {
    throw fileTrouble(error, home);
  }
}

function otherKeys(names: readonly string[]): Trouble {
  return new Trouble(
    "restore.other-keys",
    {
      zh: `密钥与该备份不符（${names.join("、")}）。`,
      en: `The secrets are not those of this backup (${names.join(", ")}).`,
    },
    {
      zh: "请用 --secrets 指定备份当时的 secrets.json；用别的密钥，个人信息无法读取，日志无法续签。",
      en: "Name the secrets.json of that time with --secrets: with others personal data cannot be read and the log cannot be signed on.",
    },
  );
}
