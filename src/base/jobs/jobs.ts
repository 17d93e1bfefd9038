import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, runMigrations, runOnce, type TaskList } from "graphile-worker";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import type { Ledger } from "../ledger/client.ts";
import { APP } from "../ledger/embedded.ts";
import { messageOf } from "../trouble.ts";

export type JobInfo = { readonly id: string; readonly attempt: number; readonly attempts: number };
export type JobHandler = (payload: unknown, job: JobInfo) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

export type JobOptions = {
  /** While a job of this key waits, another replaces it instead of standing beside it. */
  readonly key?: string;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  readonly attempts?: number;
  /** Lower runs first; 0 is usual. */
  readonly priority?: number;
};

/**
 * Puts a job beside the facts that cause it: both are there after the commit, or neither. Jobs run "as soon as
 * possible" and again after a failure, so a handler must bear to run twice. Legal clocks are rows, never jobs.
 */
export async function enqueue<Schema>(
  trx: Kysely<Schema>,
  name: string,
  payload: unknown = {},
  options: JobOptions = {},
): Promise<void> {
  const { key = null, queue = null, attempts = 25, priority = 0 } = options;
  await sql`select public.enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${key}, ${queue}, ${attempts}, ${priority})`.execute(
    trx,
  );
}

export type RunningJobs = {
  /** Takes no new job, waits for those under way. */
  readonly stop: () => Promise<void>;
  /** False while the ledger is away and the runner waits to begin again. */
  readonly up: () => boolean;
  /** Settles when the runner has ended for good: only after `stop`. */
  readonly ended: Promise<void>;
};

export type RunOptions = {
  readonly concurrency?: number;
  readonly log?: (level: string, message: string) => void;
};

/**
 * Runs jobs until stopped. Connects as the owner: the queue's tables are closed to the app role. The runner gives up
 * when the ledger goes away in the wrong moment; then another one begins, with connections of its own.
 */
export async function runJobs(
  ledger: Pick<Ledger, "directUrl">,
  handlers: JobHandlers,
  options: RunOptions = {},
): Promise<RunningJobs> {
  const { log } = options;
  const stopping = new AbortController();
  // The first beginning is the caller's to see.
  let life: Life | undefined = await beginRunner(ledger, handlers, options);
  const live = async () => {
    while (!stopping.signal.aborted) {
      const told = life === undefined ? "is not up" : await life.ended;
      life = undefined;
      if (stopping.signal.aborted) return;
      log?.("warning", `the job runner ended (${told}) and begins again`);
      await sleep(RESTART_MS, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      life = await beginRunner(ledger, handlers, options).catch((error: unknown) => {
        log?.("warning", `the job runner did not begin: ${messageOf(error)}`);
        return undefined;
      });
    }
    await life?.stop();
  };
  const ended = live();
  const stop = async () => {
    stopping.abort();
    await life?.stop();
    await ended;
  };
  return { stop, up: () => life !== undefined, ended };
}

const RESTART_MS = 500;
const RUNNERS = "steelyard-jobs";

type Life = {
  /** Why, in a few words; never rejects. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

async function beginRunner(
  ledger: Pick<Ledger, "directUrl">,
  handlers: JobHandlers,
  { concurrency = 4, log }: RunOptions,
): Promise<Life> {
  const pgPool = jobPool(ledger.directUrl, concurrency + 3);
  try {
    await pgPool.query(FREE_WHAT_THE_DEAD_HOLD);
    const runner = await run({
      pgPool,
      taskList: tasks(handlers),
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      parsedCronItems: [],
      logger: logger(log),
      preset: bearsLoss,
    });
    const ended = runner.promise.then(() => "stopped", messageOf).finally(() => pgPool.end());
    const stop = async () => {
      // It may be ending by itself at this moment, which is as good.
      await runner.stop().catch(() => {});
      await ended;
    };
    return { ended, stop };
  } catch (error) {
    await pgPool.end();
    throw error;
  }
}

/**
 * A process that is killed leaves its jobs and their queues locked, for four hours by the queue's own rule. Whoever begins
 * and finds no other runner connected takes them up at once; handlers bear to run twice.
 */
const FREE_WHAT_THE_DEAD_HOLD = `
  select graphile_worker.force_unlock_workers(array_agg(locked_by))
  from (
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ) as held
  where not exists (
    select from pg_stat_activity
    where datname = current_database() and application_name = '${RUNNERS}' and pid <> pg_backend_pid())
  having count(*) > 0`;

/**
 * Without batches the runner does not await what it writes when a job has ended: a connection lost in that moment is a
 * rejection nobody handles, and ends the process. In batches (of whatever ended in the same turn) it ends the runner.
 */
const bearsLoss = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Runs what is due now until nothing is left, then returns: for tests and for commands without a server. */
export async function drainJobs(
  ledger: Pick<Ledger, "directUrl">,
  handlers: JobHandlers,
  options: RunOptions = {},
): Promise<void> {
  const pgPool = jobPool(ledger.directUrl, 3);
  try {
    await runOnce({ pgPool, taskList: tasks(handlers), noHandleSignals: true, logger: logger(options.log) });
  } finally {
    await pgPool.end();
  }
}

/** Brings the queue's own schema up to date and installs the one door through which the app role enqueues. */
export async function migrateJobs(direct: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: direct, logger: logger(undefined) });
  await direct.query(ENQUEUE);
}

const ENQUEUE = `
  create or replace function public.enqueue_job(name text, payload json, key text, queue text, attempts int, priority int)
  returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select from graphile_worker.add_job(
      identifier => name, payload => payload, job_key => key, queue_name => queue,
      max_attempts => attempts, priority => priority)
  $$;
  comment on function public.enqueue_job is
    'The only way to the job queue for the app role: the tables of graphile_worker belong to the owner.';
  revoke all on function public.enqueue_job from public;
  grant execute on function public.enqueue_job to ${APP};
`;

function tasks(handlers: JobHandlers): TaskList {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (payload: unknown, { job }: { job: { id: string; attempts: number; max_attempts: number } }) =>
      handler(payload, { id: job.id, attempt: job.attempts, attempts: job.max_attempts }),
  ]);
  return Object.fromEntries(entries);
}

function jobPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: RUNNERS });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function logger(log: RunOptions["log"]): Logger {
  return new Logger(() => (level, message) => log?.(level, message));
}
