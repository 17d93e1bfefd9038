/** Whether what stands in the tables is what the log says: for tests, the doctor, and whoever doubts one matter. */

import type { Instant } from "../kernel/index.ts";
import { canonicalJson, ok, type Result } from "../kernel/index.ts";
import { eventRecord, fold, type MatterEvent, type StoredEvent, upcast } from "../procedure/index.ts";
import type { House } from "./journal.ts";
import type { Trx } from "./ports.ts";
import { type Projection, projectionOf } from "./project.ts";
import { findMatter } from "./store.ts";

export interface Verified {
  readonly ok: boolean;
  readonly seq: number;
  readonly problems: readonly string[];
  readonly events: readonly {
    readonly seq: number;
    readonly hash: string;
    readonly recomputed: string;
    /** Place in the tamper-evident log, once the sequencer has given it one. */
    readonly position?: number;
  }[];
}

export async function verifyMatter(
  house: House,
  trx: Trx,
  id: string,
  now: Instant,
): Promise<Result<Verified>> {
  const found = await findMatter(trx, id);
  if (!found.ok) return found;
  const { id: matter, state, seq, procedure: name, version } = found.value;
  const procedure = house.procedures.at(name, version);
  const rows = await trx
    .selectFrom("matter_event as e")
    .leftJoin("log_entry as l", "l.event", "e.id")
    .select(["e.seq", "e.body", "e.hash", "l.position"])
    .where("e.matter", "=", matter)
    .orderBy("e.seq")
    .execute();
  const events = rows.map((row) => ({
    seq: row.seq,
    hash: row.hash,
    // Over the body as stored, never as lifted: an old event keeps the hash under which it was logged.
    recomputed: eventRecord({ ...(row.body as MatterEvent), matter }).hash,
    ...(row.position === null ? {} : { position: row.position }),
  }));
  const folded = fold(
    procedure,
    rows.map((row) => upcast(row.body as StoredEvent)),
  );
  const around = await house.surroundings(trx, folded.organ, now);
  const problems = [
    ...events
      .filter((event) => event.hash !== event.recomputed)
      .map((event) => `event ${event.seq}: its hash differs`),
    ...(canonicalJson(folded) === canonicalJson(state)
      ? []
      : ["the stored state is not the fold of the log"]),
    ...(seq === folded.seq ? [] : ["the stored version is not that of the log"]),
    ...(await tableProblems(trx, matter, projectionOf(procedure, matter, folded, around), now)),
  ];
  return ok({ ok: problems.length === 0, seq: folded.seq, problems, events });
}

async function tableProblems(trx: Trx, matter: string, wanted: Projection, now: Instant): Promise<string[]> {
  const row = await trx.selectFrom("matter").selectAll().where("id", "=", matter).executeTakeFirstOrThrow();
  const clocks = await trx.selectFrom("matter_clock").selectAll().where("matter", "=", matter).execute();
  const tasks = await trx.selectFrom("matter_task").selectAll().where("matter", "=", matter).execute();
  const participants = await trx
    .selectFrom("matter_participant")
    .selectAll()
    .where("matter", "=", matter)
    .execute();
  const links = await trx
    .selectFrom("matter_link")
    .select(["from_matter", "to_matter", "kind"])
    .where((eb) => eb.or([eb("from_matter", "=", matter), eb("to_matter", "=", matter)]))
    .execute();
  const columns = Object.keys(wanted.matter) as (keyof Projection["matter"])[];
  // What a paused or elapsing clock says moves with time; the sweep brings the rows up to date.
  const moving = new Set(["due_on", "due_at", "status"]);
  const still = (clock: Projection["clocks"][number]) =>
    Object.fromEntries(
      Object.keys(clock)
        .filter((key) => clock.status !== "paused" || !moving.has(key))
        .map((key) => [key, key === "status" ? settled(clock.status) : clock[key as keyof typeof clock]]),
    );
  const unswept = clocks.some(
    (clock) => clock.noticed_at === null && clock.due_at < now && clock.status === "running",
  );
  const paused = clocks.some((clock) => clock.status === "paused");
  const compare = (what: string, stored: readonly object[], expected: readonly object[]) =>
    sorted(stored) === sorted(expected) ? [] : [`${what} is not what the log yields`];
  return [
    ...columns
      .filter((column) => !(paused && column === "next_due_at"))
      .filter((column) => row[column] !== wanted.matter[column])
      .map((column) => `matter.${column} is not what the log yields`),
    ...compare(
      "matter_clock",
      clocks.map(({ noticed_at: _noticed, ...clock }) => still(clock)),
      wanted.clocks.map(still),
    ),
    ...(unswept || paused ? [] : compare("matter_task", tasks, wanted.tasks)),
    ...compare("matter_participant", participants, wanted.participants),
    ...compare("matter_link", links, wanted.links),
  ];
}

/** Before and after the sweep has noticed it, a period that ran out is the same. */
function settled(status: string): string {
  return status === "running" || status === "overdue" || status === "elapsed" ? "going" : status;
}

function sorted(rows: readonly object[]): string {
  return rows.map(canonicalJson).sort().join("\n");
}
