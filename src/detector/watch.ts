/**
 * The watch over the market: runs detectors with the parameters that hold, keeps what they find, compares a changed
 * parameter or a shadow with the live one. One object, built once by the application.
 */
import { type Db, inTransaction, type Lake, type Ledger, messageOf } from "../base/index.ts";
import {
  dayOf,
  err,
  type Failure,
  failure,
  type Instant,
  millisOf,
  newId,
  ok,
  type Result,
  text,
} from "../kernel/index.ts";
import { observationKinds } from "../observation/index.ts";
import { projectSellers } from "../registry/index.ts";
import type { Detector, Finding, Touched, Values } from "./definition.ts";
import { detectorById } from "./detectors.ts";
import { rowsOf } from "./rows.ts";
import { runDetector } from "./run.ts";
import type { RunRequest, RunResult } from "./run-model.ts";
import { beginRun, endRun, failRun, type RunRole, type RunTrigger } from "./run-store.ts";
import { type SettingRole, settingsAt } from "./settings.ts";
import { keepFindings, knownIds } from "./store.ts";
import { valuesOf } from "./values.ts";

export interface WatchParts {
  readonly ledger: Ledger;
  readonly lake: Lake;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  /** In the transaction that keeps findings, whenever there are any: what takes them up is asked for here. */
  readonly onFound?: (trx: Db) => Promise<void>;
}

export interface RunOptions {
  /** Chosen by the caller, so that a job that runs twice is one run. */
  readonly id?: string;
  readonly trigger?: RunTrigger;
  readonly person?: string;
  readonly touched?: Touched;
}

export interface Watch {
  readonly lake: Lake;
  readonly ledger: Ledger;
  readonly now: () => Instant;
  readonly newRunId: () => string;
  /** Runs the live version over everything (or what arrived) and keeps what it finds. */
  readonly run: (detector: string, options?: RunOptions) => Promise<RunResult>;
  /** Runs with other values beside the live ones, writing nothing but the comparison. */
  readonly compare: (
    detector: string,
    changed: Readonly<Record<string, number>>,
    options?: RunOptions & { readonly role?: "shadow" | "backtest" },
  ) => Promise<void>;
  readonly settingsAt: (
    detector: string,
    moment: Instant,
    role?: SettingRole,
  ) => Promise<Readonly<Record<string, number>>>;
  readonly hasObservations: () => Promise<boolean>;
}

export function createWatch(parts: WatchParts): Watch {
  const { ledger, lake, now, random } = parts;
  const newRunId = () => newId("run", now(), random(10));
  return {
    lake,
    ledger,
    now,
    newRunId,
    settingsAt: (detector, moment, role = "live") => settingsAt(ledger.db, detector, role, moment),
    run: (id, options = {}) => runLive(parts, known(id), { ...options, id: options.id ?? newRunId() }),
    compare: (id, changed, options = {}) =>
      compare(parts, known(id), changed, { ...options, id: options.id ?? newRunId() }),
    hasObservations: () => hasObservations(lake),
  };
}

type Named = RunOptions & { readonly id: string };

async function runLive(parts: WatchParts, detector: Detector, options: Named): Promise<RunResult> {
  const { ledger, lake, now } = parts;
  // Who a seller was is read from the lake: what the registry has learnt goes there first.
  await projectSellers(ledger.db, lake);
  const asOf = now();
  const values = unwrap(await liveValues(parts, detector, asOf));
  const role: RunRole = options.touched === undefined ? "live" : "arrival";
  await begin(parts, detector, values, asOf, role, options);
  return onRecord(parts, options.id, async () => {
    const began = millisOf(now());
    const { result, rowsRead } = await measured(lake, {
      detector,
      values,
      asOf,
      ...(options.touched === undefined ? {} : { touched: options.touched }),
    });
    const known = await knownIds(
      ledger.db,
      result.findings.map(({ id }) => id),
    );
    const rows = await rowsOf(
      lake,
      result.findings.filter(({ id }) => !known.has(id)),
      asOf,
    );
    await inTransaction(ledger.db, {}, async (trx) => {
      const kept = await keepFindings(trx, {
        run: options.id,
        detector: detector.id,
        findings: result.findings,
        rows,
        now: asOf,
        whole: options.touched === undefined,
      });
      await endRun(trx, options.id, { ...ending(result, rowsRead, began, now()), ...kept });
      if (kept.fresh > 0) await parts.onFound?.(trx);
    });
    return result;
  });
}

async function compare(
  parts: WatchParts,
  detector: Detector,
  changed: Readonly<Record<string, number>>,
  options: Named & { readonly role?: "shadow" | "backtest" },
): Promise<void> {
  const { ledger, lake, now } = parts;
  const asOf = now();
  const set = await settingsAt(ledger.db, detector.id, "live", asOf);
  const live = unwrap(valuesFor(detector, set, asOf));
  const other = unwrap(valuesFor(detector, { ...set, ...changed }, asOf));
  await begin(parts, detector, other, asOf, options.role ?? "backtest", options);
  await onRecord(parts, options.id, async () => {
    const began = millisOf(now());
    const before = await runDetector(lake, { detector, values: live, asOf });
    const { result, rowsRead } = await measured(lake, { detector, values: other, asOf });
    const { gained, lost } = difference(before.findings, result.findings);
    await endRun(ledger.db, options.id, {
      ...ending(result, rowsRead, began, now()),
      fresh: gained.length,
      gone: lost.length,
      again: result.findings.length - gained.length,
      gained: gained.slice(0, SHOWN).map(brief),
      lost: lost.slice(0, SHOWN).map(brief),
    });
  });
}

/** Findings that a comparison shows by name; all are counted. */
const SHOWN = 100;

/** By subject: a finding that only stands on other rows is neither gained nor lost. */
export function difference(before: readonly Finding[], after: readonly Finding[]) {
  const key = ({ storefront, subject, variant }: Finding) => `${storefront}\n${subject}\n${variant}`;
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    gained: after.filter((one) => !had.has(key(one))),
    lost: before.filter((one) => !has.has(key(one))),
  };
}

const brief = ({ id, storefront, subject, variant, score, severity, reason }: Finding) => ({
  id,
  storefront,
  subject,
  variant,
  score,
  severity,
  reason,
});

function ending(result: RunResult, rowsRead: number, began: number, ended: Instant) {
  return {
    endedAt: ended,
    milliseconds: millisOf(ended) - began,
    rowsRead,
    found: result.findings.length,
    tallies: result.tallies,
    query: result.query,
  };
}

async function measured(lake: Lake, request: RunRequest) {
  const rowsRead = await rowsWithin(lake, request);
  return { result: await runDetector(lake, request), rowsRead };
}

/** Rows of the kinds it reads, as of the moment. */
async function rowsWithin(lake: Lake, { detector, asOf }: RunRequest): Promise<number> {
  let sum = 0;
  for (const kind of detector.reads) {
    const [row] = await lake.rows<{ n: number }>(
      `SELECT count() AS n FROM ${observationKinds[kind].table} WHERE ingestedAt <= {asOf:DateTime64(3)}`,
      { asOf },
    );
    sum += row?.n ?? 0;
  }
  return sum;
}

async function begin(
  { ledger }: WatchParts,
  detector: Detector,
  values: Values,
  asOf: Instant,
  role: RunRole,
  options: Named,
): Promise<void> {
  await beginRun(ledger.db, {
    id: options.id,
    detector: detector.id,
    version: detector.version,
    role,
    trigger: options.trigger ?? "command",
    person: options.person ?? null,
    parameters: values,
    asOf,
    askedAt: asOf,
  });
}

async function onRecord<T>({ ledger, now }: WatchParts, id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await failRun(ledger.db, id, now(), messageOf(error));
    throw error;
  }
}

async function liveValues({ ledger }: WatchParts, detector: Detector, at: Instant): Promise<Result<Values>> {
  return valuesFor(detector, await settingsAt(ledger.db, detector.id, "live", at), at);
}

/** A parameter that a newer version no longer has is left aside: a run at night must not stop for it. */
function valuesFor(detector: Detector, set: Readonly<Record<string, number>>, at: Instant): Result<Values> {
  const still = Object.entries(set).filter(([name]) => Object.hasOwn(detector.parameters, name));
  return valuesOf(detector, Object.fromEntries(still), dayOf(at));
}

function known(id: string): Detector {
  const detector = detectorById.get(id);
  if (detector === undefined) throw new Error(unknownDetector(id).message.en);
  return detector;
}

export function findDetector(id: string): Result<Detector> {
  const detector = detectorById.get(id);
  return detector === undefined ? err(unknownDetector(id)) : ok(detector);
}

function unknownDetector(id: string): Failure {
  return failure("not-found", text(`没有监测模型 ${id}。`, `There is no detector ${id}.`), {
    field: "detector",
    possible: [...detectorById.values()].map(({ name }) => name),
  });
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

async function hasObservations(lake: Lake): Promise<boolean> {
  for (const { table } of Object.values(observationKinds)) {
    const rows = await lake.rows(`SELECT 1 FROM ${table} LIMIT 1`);
    if (rows.length > 0) return true;
  }
  return false;
}
