/** Runs as jobs, the nightly run, and the screening of what has just come in. */
import { type Db, enqueue, type JobHandlers } from "../base/index.ts";
import { addDays, dayOf, type Instant, millisOf, startOfDay } from "../kernel/index.ts";
import type { Touched } from "./definition.ts";
import { detectors } from "./detectors.ts";
import { lastWholeRun } from "./views.ts";
import type { Watch } from "./watch.ts";

export const runJob = "detector.run";
export const compareJob = "detector.compare";
export const arrivalJob = "detector.arrival";

interface RunOrder {
  readonly id: string;
  readonly detector: string;
  readonly person: string;
}

interface ArrivalOrder {
  readonly token: string;
  readonly touched: readonly Touched[];
  readonly kind?: string;
}

interface CompareOrder extends RunOrder {
  readonly changed: Readonly<Record<string, number>>;
}

export function askRun(trx: Db, order: RunOrder): Promise<void> {
  return enqueue(trx, runJob, order, { key: order.id, queue: "detector", attempts: 3 });
}

export function askCompare(trx: Db, order: CompareOrder): Promise<void> {
  return enqueue(trx, compareJob, order, { key: order.id, queue: "detector", attempts: 3 });
}

/**
 * Screens what one sending brought. `token` names the sending: the same one again waits once and, since findings are
 * named by what they stand on, changes nothing when it runs twice.
 */
export function screenArrival(
  trx: Db,
  token: string,
  touched: readonly Touched[],
  kind?: string,
): Promise<void> {
  return enqueue(
    trx,
    arrivalJob,
    { token, touched, kind },
    { key: `${arrivalJob}:${token}`, queue: "arrival", priority: -1 },
  );
}

export function detectorJobs(watch: Watch): JobHandlers {
  return {
    [runJob]: async (payload) => {
      const { id, detector, person } = payload as RunOrder;
      await watch.run(detector, { id, person, trigger: "officer" });
    },
    [compareJob]: async (payload) => {
      const { id, detector, person, changed } = payload as CompareOrder;
      await watch.compare(detector, changed, { id, person, trigger: "officer" });
    },
    [arrivalJob]: async (payload) => {
      const { token, touched, kind } = payload as ArrivalOrder;
      // Only those that read the kind of what came have anything new to see.
      const concerned = detectors.filter(
        ({ reads }) => kind === undefined || reads.some((one) => one === kind),
      );
      for (const detector of concerned) {
        for (const [at, one] of touched.entries()) {
          await watch.run(detector.id, {
            id: `${token}:${detector.id}:${at}`,
            trigger: "arrival",
            touched: one,
          });
        }
      }
    },
  };
}

/** Shanghai time at which the night's run is due. */
const NIGHT_MILLIS = 2 * 3_600_000;

/** Runs whatever has not run since two in the morning, then its shadow where one is set. Nothing to read, nothing run. */
export async function nightly(watch: Watch): Promise<void> {
  const now = watch.now();
  const due = lastDue(now);
  if (!(await watch.hasObservations())) return;
  for (const detector of detectors) {
    const last = await lastWholeRun(watch.ledger.db, detector.id);
    if (last !== undefined && last >= due) continue;
    await watch.run(detector.id, { trigger: "nightly" });
    const shadow = await watch.settingsAt(detector.id, now, "shadow");
    if (Object.keys(shadow).length > 0)
      await watch.compare(detector.id, shadow, { trigger: "nightly", role: "shadow" });
  }
}

function lastDue(now: Instant): Instant {
  const today = dayOf(now);
  const early = millisOf(now) < millisOf(startOfDay(today)) + NIGHT_MILLIS;
  const begin = millisOf(startOfDay(early ? addDays(today, -1) : today)) + NIGHT_MILLIS;
  return new Date(begin).toISOString() as Instant;
}
