/** The one place that builds the house: stores, time, sign-in, matters, operations, from the configuration. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Auth,
  type Ctx,
  createAuth,
  ensureMachine,
  type MasterKey,
  machineCaller,
  masterKeyOf,
  namesOf,
  type OperationMap,
  type SignInSecret,
} from "../access/index.ts";
import {
  type Clock,
  type Config,
  enqueue,
  type Ledger,
  type Secrets,
  type Stores,
  systemClock,
  virtualClock,
} from "../base/index.ts";
import { arrivalsFor, createWatch, type Watch } from "../detector/index.ts";
import { type LogSigner, logSigner, sequenceJob } from "../evidence/index.ts";
import { fromHex, type Instant, millisOf, text } from "../kernel/index.ts";
import { askFold, type LeadParts } from "../lead/index.ts";
import {
  createMatters,
  documents,
  type FileStore,
  filesIn,
  type Matters,
  sweepClocks,
  waitingFor,
} from "../matter/index.ts";
import {
  type ImportParts,
  type Kind,
  type ObservationParts,
  observationKinds,
  type PlatformName,
} from "../observation/index.ts";
import { platformNames, registrySinks } from "../registry/index.ts";
import { calendarOf } from "./calendar.ts";
import { citySeed, demonstrationAccounts, isDemonstration } from "./demonstration/accounts.ts";
import { allOperations, type Operations } from "./operations.ts";
import { declareProcedures } from "./procedures.ts";
import { root } from "./web-build.ts";

export interface House {
  readonly config: Config;
  readonly stores: Stores;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly auth: Auth;
  readonly matters: Matters;
  readonly files: FileStore;
  readonly signer: LogSigner;
  readonly masterKey: MasterKey;
  readonly operations: Operations;
  /** Every kind of record that can be brought in from files. */
  readonly kinds: readonly Kind[];
  readonly imports: ImportParts;
  readonly observation: ObservationParts;
  readonly platformName: PlatformName;
  /** Runs the detectors. */
  readonly watch: Watch;
  /** Makes leads of what they find. */
  readonly leads: LeadParts;
  readonly version: string;
  /** The house acting by itself; the machine is a person on record, so that events can name it. */
  readonly machine: (name: string) => Promise<Ctx>;
}

export const version: string = readVersion();

/** In the name under which the log is signed. */
export const city = "hangzhou";

export function buildHouse(config: Config, stores: Stores): House {
  const virtual = config.virtualNow === undefined ? undefined : virtualClock(config.virtualNow);
  const clock: Clock = virtual ?? systemClock;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const { ledger } = stores;
  const { secrets } = stores.home;
  const demonstration = async () => !config.production && (await isDemonstration(ledger));
  const auth = createAuth({
    ledger,
    secret: secrets.auth,
    baseUrl: config.baseUrl,
    wall: () => millisOf(systemClock.now()),
    random,
    codesAgain: demonstration,
  });
  const signer = signerIn(secrets);
  const masterKey = masterKeyIn(secrets);
  const files = filesIn(stores.vault);
  const sinks = registrySinks(masterKey);
  const kinds = [...Object.values(observationKinds), ...sinks.map(({ kind }) => kind)];
  const imports: ImportParts = { lake: stores.lake, ledger, sinks, now: clock.now, random, masterKey };
  const platformName = platformNames(ledger.db);
  const spool = join(stores.home.root, "spool");
  const watch = createWatch({ ledger, lake: stores.lake, now: clock.now, random, onFound: askFold });
  const observation: ObservationParts = {
    imports,
    kinds,
    uploads: stores.uploads,
    spool,
    platformName,
    arrivals: arrivalsFor(ledger),
  };
  const { procedures, context, effects } = declareProcedures();
  const calendar = calendarOf(stores.home.root);
  const matters = createMatters({
    procedures,
    calendar,
    context,
    documents,
    files,
    masterKey,
    hooks: {
      effects,
      // One waiting job serves all events until it runs.
      onEvents: (trx) => enqueue(trx, sequenceJob, {}, { key: sequenceJob }),
    },
  });
  const machine = async (name: string): Promise<Ctx> => {
    const id = `machine:${name}`;
    await ensureMachine(ledger.db, id, machineNames[name] ?? name, clock.now());
    return { caller: machineCaller(id), ledger, now: clock.now, random };
  };
  const leads: LeadParts = { house: matters.house, files, calendar, machine: () => machine("watch") };
  const operations: Operations = allOperations({
    watch,
    leads,
    access: {
      auth,
      calendar,
      demonstration: !config.production,
      masterKey,
      demonstrationAccounts: async () => ((await demonstration()) ? demonstrationAccounts() : undefined),
      simulatorSeed: async () => ((await isDemonstration(ledger)) ? citySeed : undefined),
      operationNames: () => ({ ...namesOf(operations), metrics: text("运行指标", "Metrics") }),
      waiting: (person) => waitingFor(ledger, person),
    },
    matters,
    files,
    signer,
    masterKey,
    observation,
    advance:
      virtual === undefined || config.production
        ? undefined
        : async (to) => {
            virtual.advanceTo(to);
            return sweepClocks(matters.house, await machine("sweep"));
          },
  });
  return {
    config,
    stores,
    ledger,
    clock,
    now: clock.now,
    random,
    auth,
    matters,
    files,
    signer,
    masterKey,
    operations,
    kinds,
    imports,
    observation,
    platformName,
    watch,
    leads,
    version,
    machine,
  };
}

export function signInSecretIn({ auth, authFormer }: Secrets): SignInSecret {
  return { present: auth, ...(authFormer === undefined ? {} : { former: authFormer }) };
}

export function signerIn({ logSigningSeed, logSigningSeedFormer }: Secrets): LogSigner {
  return logSigner(city, logSigningSeed, logSigningSeedFormer);
}

/** With the one before it while an exchange is unfinished. */
export function masterKeyIn({ personalData, personalDataFormer: former }: Secrets): MasterKey {
  return masterKeyOf(fromHex(personalData), former === undefined ? undefined : fromHex(former));
}

/** The operations with their exact types forgotten: for what carries any of them. */
export function anyOperations(house: House): OperationMap {
  return house.operations;
}

const machineNames: Readonly<Record<string, string>> = {
  sweep: "期限巡查",
  watch: "网络监测",
  command: "命令行",
  demonstration: "演示数据",
  simulator: "模拟器",
  retention: "数据留存",
};

function readVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "0";
}
