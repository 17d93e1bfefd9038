/** A built house at work: HTTP, jobs, sweeps, signs of life. */
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { createServer } from "node:net";
import { sql } from "kysely";
import { type Logger, pino } from "pino";
import { pruneAccess } from "../access/index.ts";
import { type Config, errorCode, systemClock, Trouble, withoutValues } from "../base/index.ts";
import { detectorJobs, nightly } from "../detector/index.ts";
import { evidenceJobs, sequence } from "../evidence/index.ts";
import { createHttp, createMetrics, type HttpOptions, type Metrics, type Readiness } from "../http/index.ts";
import { millisOf, text } from "../kernel/index.ts";
import { leadJobs, nightlyCheck } from "../lead/index.ts";
import { sweepClocks } from "../matter/index.ts";
import { forgetObservations, importJobs } from "../observation/index.ts";
import { expirePublications } from "../publication/index.ts";
import { projectSellers } from "../registry/index.ts";
import { type Periodic, startWorker, type Worker } from "../worker/index.ts";
import { anyOperations, type House } from "./house.ts";
import { loadPageWriter, pagesFolder } from "./web-build.ts";

export interface Serving {
  readonly port: number;
  readonly log: Logger;
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  /** Instead of the usual pace: a bench asks more than any person would. */
  readonly limits?: NonNullable<HttpOptions["limits"]>;
}

export async function serve(house: House, { limits }: ServeOptions = {}): Promise<Serving> {
  const { config, stores, ledger } = house;
  const log = createLog(house);
  const worker = await startWorker({
    ledger,
    handlers: {
      ...evidenceJobs(ledger, house.signer, house.now),
      ...importJobs(house.observation),
      ...detectorJobs(house.watch),
      ...leadJobs(house.leads),
    },
    periodic: periodic(house),
    log: (level, message) => log[level]({ part: "jobs" }, withoutValues(message)),
  });
  const metrics = createMetrics();
  const writer = loadPageWriter();
  figures(metrics, house, worker);
  const http = createHttp({
    operations: anyOperations(house),
    ledger,
    auth: house.auth,
    now: house.now,
    wall: () => millisOf(systemClock.now()),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    secret: stores.home.secrets.auth,
    baseUrl: config.baseUrl,
    version: house.version,
    log,
    metrics,
    ready: () => readiness(house, worker),
    pages: pagesFolder,
    ...(writer === undefined ? {} : { writer }),
    // This server speaks no TLS: where browsers come by https, a proxy stands before it.
    proxied: config.baseUrl.startsWith("https:"),
    ...(config.adminNetworks === undefined ? {} : { adminNetworks: config.adminNetworks }),
    ...(limits !== undefined ? { limits } : config.production ? {} : { limits: demonstrationPace }),
  });
  try {
    const server = await http.listen(config.port, config.host);
    const stop = async () => {
      await server.close();
      await worker.stop();
    };
    return { port: server.port, log, stop };
  } catch (error) {
    await worker.stop();
    throw listenTrouble(error, config.port, config.host);
  }
}

/** A demonstration is walked through by several people from one address. */
const demonstrationPace = {
  general: { burst: 1000, perSecond: 300 },
  signIn: { burst: 200, perSecond: 5 },
} as const;

/** A taken port is said before anything else is begun. */
export async function requireFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw listenTrouble(error, port, host);
  }
  await new Promise((resolve) => probe.close(resolve));
}

function periodic(house: House): Periodic[] {
  return [
    {
      name: "clocks",
      everySeconds: 20,
      run: async () => {
        await sweepClocks(house.matters.house, await house.machine("sweep"));
      },
    },
    {
      name: "publications",
      everySeconds: 60,
      run: async () => {
        const { caller: _, ...rest } = await house.machine("sweep");
        const { refused } = await expirePublications(house.matters, rest);
        if (refused.length > 0)
          throw new Error(
            `${refused.length} publications could not be ended: ${refused[0]?.failure.message.en}`,
          );
      },
    },
    {
      // Detectors ask the lake who stood behind a seller; it follows the registry within half a minute.
      name: "sellers",
      everySeconds: 30,
      run: async () => {
        await projectSellers(house.ledger.db, house.stores.lake);
      },
    },
    {
      // Events that were in flight when the last job ran wait for this.
      name: "log",
      everySeconds: 5,
      run: async () => {
        await sequence(house.ledger, house.signer, house.now);
      },
    },
    {
      name: "retention",
      everySeconds: 6 * 3600,
      run: async () => forgetObservations(house.observation, await house.machine("retention")),
    },
    // Due at two in the morning; looks more often, so that a machine that was off catches up.
    { name: "detectors", everySeconds: 600, run: () => nightly(house.watch) },
    { name: "loop", everySeconds: 600, run: () => nightlyCheck(house.leads) },
    { name: "prune", everySeconds: 3600, run: () => pruneAccess(house.ledger.db) },
  ];
}

async function readiness(house: House, worker: Worker): Promise<readonly Readiness[]> {
  const { stores, ledger } = house;
  const state = stores.state();
  const answers = async (name: string, ask: () => Promise<unknown>, known: string): Promise<Readiness> => {
    // A supervisor that has given up is told as such; otherwise the store is asked.
    if (known === "failed") return { name, ready: false, detail: known };
    const ready = await within(2000, ask).then(
      () => true,
      () => false,
    );
    return { name, ready, detail: known };
  };
  const { running, failing } = worker.state();
  return [
    await answers("ledger", () => sql`select 1`.execute(ledger.db), state.ledger),
    await answers("lake", () => stores.lake.ping(), state.lake),
    {
      name: "jobs",
      ready: running && failing.length === 0,
      detail: failing.length > 0 ? failing.join(", ") : running ? "up" : "stopped",
    },
  ];
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function figures(metrics: Metrics, { ledger, stores }: House, worker: Worker): void {
  const one = (query: string) => async () => {
    const { rows } = await ledger.direct.query(query);
    return Number(rows[0]?.value ?? 0);
  };
  metrics.gauge("steelyard_ledger_connections", "Connections of the pool", () => ledger.pool.totalCount);
  metrics.gauge(
    "steelyard_ledger_waiting",
    "Requests waiting for a connection",
    () => ledger.pool.waitingCount,
  );
  metrics.gauge(
    "steelyard_jobs_waiting",
    "Jobs not yet done",
    one("select count(*) as value from graphile_worker.jobs"),
  );
  metrics.gauge("steelyard_jobs_failing", "Periodic sweeps that fail", () => worker.state().failing.length);
  metrics.gauge(
    "steelyard_log_size",
    "Entries of the tamper-evident log",
    one("select coalesce(max(position) + 1, 0) as value from log_entry"),
  );
  metrics.gauge(
    "steelyard_log_waiting",
    "Events without a place in the log",
    one(
      "select count(*) as value from matter_event e where not exists (select from log_entry l where l.event = e.id)",
    ),
  );
  metrics.gauge("steelyard_ledger_up", "The ledger's process is not given up", () =>
    stores.state().ledger === "failed" ? 0 : 1,
  );
  metrics.gauge("steelyard_lake_up", "The lake's process is not given up", () =>
    stores.state().lake === "failed" ? 0 : 1,
  );
}

/** Into a file of the home: the terminal is for people. Personal data never gets into a log line in the first place. */
function createLog({ config, stores }: House): Logger {
  const redact = {
    paths: [
      "password",
      "*.password",
      "code",
      "*.code",
      "secret",
      "*.secret",
      "token",
      "*.token",
      "headers",
      "*.headers",
      "input",
      "*.input",
    ],
    censor: "…",
  };
  const destination = pino.destination({
    dest: `${stores.home.root}/server.log`,
    sync: false,
    mode: 0o600,
    append: keepsLog(stores.home.root),
  });
  return pino({ level: config.logLevel, redact, base: null }, destination);
}

/** Starts afresh above 50 MB. */
function keepsLog(home: string): boolean {
  return (statSync(`${home}/server.log`, { throwIfNoEntry: false })?.size ?? 0) < 50 * 1024 * 1024;
}

function listenTrouble(error: unknown, port: number, host: string): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new Trouble(
        "http.port",
        text(`端口 ${port} 已被占用。`, `Port ${port} is taken.`),
        text(
          "请用 PORT 指定另一个端口，如 PORT=8081 npm start。",
          "Name another one in PORT, as in PORT=8081 npm start.",
        ),
        error,
      );
    case "EACCES":
      return new Trouble(
        "http.port",
        text(`当前用户不能使用端口 ${port}。`, `This user may not use port ${port}.`),
        text("请用 PORT 指定 1024 以上的端口。", "Name a port above 1023 in PORT."),
        error,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Trouble(
        "http.host",
        text(`本机没有地址 ${host}。`, `This machine has no address ${host}.`),
        text("请更正 HOST。", "Correct HOST."),
        error,
      );
    default:
      return error;
  }
}
