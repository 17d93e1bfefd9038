import { type Config, type Environment, systemClock } from "./config/index.ts";
import {
  clearRuntime,
  type Home,
  holderOf,
  loadSecrets,
  lockHome,
  prepareHome,
  type Runtime,
  readRuntime,
  type SecretsSource,
  writeRuntime,
} from "./home/index.ts";
import { type Lake, migrateLake, openLake, startEmbeddedLake } from "./lake/index.ts";
import {
  type Ledger,
  type Migration,
  openLedger,
  prepareLedger,
  startEmbeddedLedger,
} from "./ledger/index.ts";
import type { Supervisor, SupervisorState } from "./supervisor.ts";
import { errorCode, messageOf, Trouble } from "./trouble.ts";
import { openUploads, openVault, type Vault } from "./vault/index.ts";

export type StoreState = SupervisorState | "outside" | "borrowed";

export type Stores = {
  readonly home: Home;
  readonly ledger: Ledger;
  readonly lake: Lake;
  readonly vault: Vault;
  readonly uploads: Vault;
  /** `borrowed`: they belong to the server that runs on this home. `outside`: a URL was given. */
  readonly state: () => { readonly ledger: StoreState; readonly lake: StoreState };
  /** For `runtime.json`; the server adds its own port and address with `announce`. */
  readonly announce: (server: { baseUrl: string; port: number }) => void;
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  readonly environment?: Environment;
  readonly log?: (message: string) => void;
  /** A command may use the stores of a running server; a second server may not. */
  readonly borrow?: boolean;
  /** Nobody borrows these: while keys are exchanged a command would read under the ones that it read before. */
  readonly alone?: boolean;
  /** A restore brings the tables to the state of the backup first, fills them, and only then up to date. */
  readonly restoring?: { readonly ledger: readonly Migration[]; readonly lake: readonly Migration[] };
};

/**
 * Everything a program of this city stands on, ready to use: home locked, stores running or reached by URL,
 * migrations applied. A command (`borrow`) uses the stores of the server that runs on this home, if one does.
 */
export async function openStores(config: Config, options: StoreOptions = {}): Promise<Stores> {
  const { environment = process.env, log = () => {}, borrow = false, alone = false, restoring } = options;
  const source = secretsSource(config, environment);
  const prepared = prepareHome(config.home, source, { restoring: restoring !== undefined });
  const vault = openVault({ folder: prepared.vault, ...defined(config.vault) });
  const uploads = openUploads({ folder: prepared.uploads, ...defined(config.vault) });
  // Keys may have been exchanged until now, but not while the home is held: what was read before may be the former.
  const held = (): Home => ({ ...prepared, secrets: loadSecrets(prepared.root, source) });
  const runtime = borrow ? await livingRuntime(prepared.root) : undefined;
  if (runtime !== undefined) return borrowed(config, held(), { vault, uploads }, runtime);

  const lock = lockHome(prepared.root);
  const undo: (() => Promise<void>)[] = [async () => lock.release()];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const home = held();
    const ledgerStore = await startLedger(config, home, log, undo);
    await prepareLedger(ledgerStore.ledger.direct, restoring?.ledger).catch(explain("ledger", "LEDGER_URL"));
    const lakeStore = await startLake(config, home, log, undo);
    await migrateLake(lakeStore.lake, restoring?.lake).catch(explain("lake", "LAKE_URL"));
    const state: Stores["state"] = () => ({
      ledger: ledgerStore.supervisor?.state() ?? "outside",
      lake: lakeStore.supervisor?.state() ?? "outside",
    });
    const ports = { ...defined({ ledger: ledgerStore.port, lake: lakeStore.port }) };
    const startedAt = systemClock.now();
    const base: Runtime = { pid: process.pid, startedAt, ports };
    if (!alone) writeRuntime(home.root, base);
    undo.push(async () => clearRuntime(home.root));
    const announce = ({ baseUrl, port }: { baseUrl: string; port: number }) =>
      writeRuntime(home.root, { ...base, baseUrl, ports: { ...ports, http: port } });
    return { home, ledger: ledgerStore.ledger, lake: lakeStore.lake, vault, uploads, state, announce, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function secretsSource(config: Config, environment: Environment): SecretsSource {
  const outside = config.production && config.ledgerUrl !== undefined;
  return outside ? { kind: "outside", environment } : { kind: "file" };
}

/** The commonest mistakes with a store by URL: nobody there, or a wrong password. */
function explain(store: string, variable: string): (error: unknown) => never {
  return (error) => {
    const known = /^(ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|28P01|28000|3D000|516$|81$)/;
    if (!known.test(errorCode(error) ?? "")) throw error;
    const why = messageOf(error) || errorCode(error);
    throw new Trouble(
      `${store}.unreachable-url`,
      {
        zh: `无法连接 ${variable} 所指的服务器：${why}`,
        en: `The server named by ${variable} cannot be reached: ${why}`,
      },
      {
        zh: `请检查 ${variable} 的地址、账号与口令；去掉它则使用内置存储。`,
        en: `Check address, user and password in ${variable}; without it the built-in store is used.`,
      },
      error,
    );
  };
}

type Undo = (() => Promise<void>)[];

async function startLedger(config: Config, home: Home, log: (message: string) => void, undo: Undo) {
  let urls: { url: string; directUrl?: string };
  let supervisor: Supervisor | undefined;
  let port: number | undefined;
  if (config.ledgerUrl === undefined) {
    const { ledgerSuperuser: superuser, ledgerOwner: owner, ledgerApp: app } = home.secrets;
    const embedded = await startEmbeddedLedger(home.ledger, { superuser, owner, app }, { log });
    ({ supervisor, port } = embedded);
    undo.push(embedded.supervisor.stop);
    urls = { url: embedded.url, directUrl: embedded.directUrl };
  } else urls = { url: config.ledgerUrl, ...defined({ directUrl: config.ledgerDirectUrl }) };
  const ledger = openLedger(urls);
  undo.push(ledger.close);
  return { ledger, supervisor, port };
}

async function startLake(config: Config, home: Home, log: (message: string) => void, undo: Undo) {
  let url = config.lakeUrl;
  let supervisor: Supervisor | undefined;
  let port: number | undefined;
  if (url === undefined) {
    const embedded = await startEmbeddedLake(home.lake, home.secrets.lake, { log });
    ({ supervisor, port, url } = embedded);
    undo.push(embedded.supervisor.stop);
  }
  const lake = openLake({ url });
  undo.push(lake.close);
  return { lake, supervisor, port };
}

/** A holder that has just locked the home writes its runtime file a moment later, once its stores are up. */
async function livingRuntime(root: string): Promise<Runtime | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const runtime = readRuntime(root);
    if (runtime !== undefined || holderOf(root) === undefined) return runtime;
    await new Promise((done) => setTimeout(done, 100));
  }
  return undefined;
}

function borrowed(
  config: Config,
  home: Home,
  files: Pick<Stores, "vault" | "uploads">,
  runtime: Runtime,
): Stores {
  const { ledgerOwner, ledgerApp, lake: lakePassword } = home.secrets;
  const at = (scheme: string, user: string, password: string, port: number | undefined) =>
    `${scheme}://${user}:${password}@127.0.0.1:${port}/steelyard`;
  const ledger = openLedger(
    config.ledgerUrl === undefined
      ? {
          url: at("postgres", "steelyard_app", ledgerApp, runtime.ports.ledger),
          directUrl: at("postgres", "steelyard_owner", ledgerOwner, runtime.ports.ledger),
        }
      : { url: config.ledgerUrl, ...defined({ directUrl: config.ledgerDirectUrl }) },
  );
  const lake = openLake({ url: config.lakeUrl ?? at("http", "steelyard", lakePassword, runtime.ports.lake) });
  return {
    home,
    ledger,
    lake,
    ...files,
    state: () => ({ ledger: "borrowed", lake: "borrowed" }),
    announce: () => {
      throw new Error("a command does not announce itself as the server");
    },
    close: async () => {
      await Promise.all([ledger.close(), lake.close()]);
    },
  };
}

/** Leaves out what is undefined: an optional property is absent or has a value. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
