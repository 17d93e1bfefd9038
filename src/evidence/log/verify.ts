/**
 * Recomputes the whole log: every record from its row, every hash, every signature. What a doctor runs, and what finds
 * a row that somebody changed underneath (a superuser can switch triggers off; nobody can make the hashes agree).
 */
import { sql } from "kysely";
import { type Db, inTransaction, type Ledger } from "../../base/index.ts";
import {
  appendLeaves,
  type Checkpoint,
  type CompactRange,
  emptyRange,
  followKeys,
  fromHex,
  hex,
  type LogKey,
  readRotation,
  type Text,
  text,
  verifySigned,
} from "../../kernel/index.ts";
import { eventRecord, type MatterEvent } from "../../procedure/index.ts";
import { keptKeys, wholeLedger } from "./keys.ts";

export interface LogProblem {
  readonly position?: number;
  readonly matter?: string;
  readonly what: Text;
}

export interface LogReport {
  readonly ok: boolean;
  readonly size: number;
  /** Events that no sequencer has taken up yet. */
  readonly waiting: number;
  readonly problems: readonly LogProblem[];
}

export interface VerifyOptions {
  /** Checkpoints kept elsewhere: against them even the owner of key and database cannot rewrite the past. */
  readonly witnessed?: readonly string[];
  readonly chunk?: number;
}

/** `key` is one that the log is known to have, the first or any later one. */
export async function verifyLog(
  ledger: Pick<Ledger, "db">,
  key: string,
  options: VerifyOptions = {},
): Promise<LogReport> {
  return inTransaction(ledger.db, wholeLedger, (trx) => verifyIn(trx, key, options), {
    isolation: "repeatable read",
    readOnly: true,
  });
}

async function verifyIn(
  trx: Db,
  key: string,
  { witnessed = [], chunk = 2000 }: VerifyOptions,
): Promise<LogReport> {
  const problems: LogProblem[] = [];
  const checkpoints = await trx.selectFrom("log_checkpoint").selectAll().orderBy("size").execute();
  const keys = await keysOf(trx, key, problems);
  const signed = [
    ...checkpoints.flatMap((one) => readNote(one.note, keys.slice(one.key - 1, one.key), problems)),
    ...witnessed.flatMap((note) => readNote(note, keys, problems)),
    ...keys.flatMap(({ rotation }) => rotation ?? []),
  ];
  const expected = new Map<number, string[]>();
  const expect = (size: number, root: string) => expected.set(size, [...(expected.get(size) ?? []), root]);
  for (const { size, root } of checkpoints) expect(size, root);
  for (const { size, root } of signed) expect(size, hex(root));

  let range: CompactRange = emptyRange;
  for (;;) {
    const rows = await entriesFrom(trx, range.size, chunk);
    if (rows.length === 0) break;
    const nodes = new Map(
      (await nodesAt(trx, range.size, range.size + rows.length)).map((node) => [
        `${node.level}:${node.position}`,
        node.hash,
      ]),
    );
    for (const row of rows) {
      problems.push(...rowProblems(row, range.size));
      const step = appendLeaves(range, [fromHex(row.entry_hash)]);
      for (const { level, index, hash } of step.nodes.filter((node) => node.level > 0)) {
        if (nodes.get(`${level}:${index}`) !== hex(hash)) {
          problems.push({
            position: row.position,
            what: text(`树节点 ${level}:${index} 不符。`, `Tree node ${level}:${index} differs.`),
          });
        }
      }
      range = step.range;
      if (expected.get(range.size)?.some((root) => root !== hex(step.range.root))) {
        problems.push({
          position: row.position,
          what: text(`检查点 ${range.size} 的根不符。`, `The root of checkpoint ${range.size} differs.`),
        });
      }
      expected.delete(range.size);
    }
  }
  for (const size of expected.keys()) {
    problems.push({ what: text(`检查点 ${size} 超出日志。`, `Checkpoint ${size} is beyond the log.`) });
  }
  problems.push(...(await gaps(trx)));
  const waiting = await waitingEvents(trx);
  problems.push(
    ...waiting
      .filter(({ skipped }) => skipped)
      .map(({ matter }) => ({ matter, what: text("有事件漏入日志。", "An event was left out of the log.") })),
  );
  return { ok: problems.length === 0, size: range.size, waiting: waiting.length, problems };
}

interface CheckedKey extends LogKey {
  /** The state of the log in which it was brought in. */
  readonly rotation?: Checkpoint;
}

/** The keys on record follow one another without a break, and the one that is known is among them. */
async function keysOf(trx: Db, known: string, problems: LogProblem[]): Promise<CheckedKey[]> {
  const { keys, rotations } = await keptKeys(trx);
  const followed = followKeys(known, rotations);
  if (!followed.ok) {
    problems.push({ what: followed.error.message });
    return [];
  }
  return followed.value.map((one, at) => {
    const kept = keys[at];
    if (kept !== undefined && (kept.key !== one.key || kept.number !== at + 1 || kept.size !== one.from))
      problems.push({ what: text(`第 ${at + 1} 把日志公钥不符。`, `Key ${at + 1} of the log differs.`) });
    const rotation = readRotation(rotations[at - 1] ?? "");
    return rotation.ok && rotation.value.size > 0 ? { ...one, rotation: rotation.value } : one;
  });
}

function readNote(note: string, keys: readonly LogKey[], problems: LogProblem[]): Checkpoint[] {
  const read = verifySigned(note, keys);
  if (read.ok) return [read.value];
  problems.push({ what: read.error.message });
  return [];
}

async function entriesFrom(trx: Db, from: number, chunk: number) {
  return trx
    .selectFrom("log_entry as entry")
    .innerJoin("matter_event as event", "event.id", "entry.event")
    .select([
      "entry.position",
      "entry.hash as entry_hash",
      "event.matter",
      "event.seq",
      "event.at",
      "event.type",
    ])
    .select(["event.action", "event.person", "event.organ", "event.body", "event.hash"])
    .where("entry.position", ">=", from)
    .orderBy("entry.position")
    .limit(chunk)
    .execute();
}

type Row = Awaited<ReturnType<typeof entriesFrom>>[number];

/** The columns repeat the body for queries: they must repeat it truly. */
function rowProblems(row: Row, expectedPosition: number): LogProblem[] {
  const at = { position: row.position, matter: row.matter };
  const body = row.body as MatterEvent;
  const problems: LogProblem[] = [];
  if (row.position !== expectedPosition)
    problems.push({ ...at, what: text("日志缺号。", "A position of the log is missing.") });
  if (recomputed(body, row.matter) !== row.hash) {
    problems.push({ ...at, what: text(`第 ${row.seq} 个事件被改动。`, `Event ${row.seq} was changed.`) });
  }
  if (row.hash !== row.entry_hash) {
    problems.push({
      ...at,
      what: text(`第 ${row.seq} 个事件的散列被改动。`, `The hash of event ${row.seq} was changed.`),
    });
  }
  const same =
    row.seq === body.seq &&
    row.at === body.at &&
    row.type === body.type &&
    row.action === (body.type === "acted" ? body.action : null) &&
    row.person === body.actor?.person &&
    row.organ === body.actor?.organ;
  if (!same)
    problems.push({
      ...at,
      what: text(
        `第 ${row.seq} 个事件的列与内容不符。`,
        `The columns of event ${row.seq} differ from its body.`,
      ),
    });
  return problems;
}

function recomputed(body: MatterEvent, matter: string): string {
  try {
    return eventRecord({ ...body, matter }).hash;
  } catch {
    return "";
  }
}

/** Nodes that appending the leaves [from, to) completes: on each level one range of the primary key. */
async function nodesAt(trx: Db, from: number, to: number) {
  const ranges: { level: number; first: number; last: number }[] = [];
  for (let level = 1, width = 2; width <= to; level++, width *= 2) {
    ranges.push({ level, first: Math.floor(from / width), last: Math.floor(to / width) - 1 });
  }
  if (ranges.length === 0) return [];
  return trx
    .selectFrom("log_node")
    .selectAll()
    .where((eb) =>
      eb.or(
        ranges.map(({ level, first, last }) =>
          eb.and([eb("level", "=", level), eb("position", ">=", first), eb("position", "<=", last)]),
        ),
      ),
    )
    .execute();
}

/** An event cannot vanish from the middle or the end of a matter unseen. */
async function gaps(trx: Db): Promise<LogProblem[]> {
  const rows = await trx
    .selectFrom("matter")
    .leftJoin("matter_event as event", "event.matter", "matter.id")
    .select(["matter.id", "matter.seq"])
    .select((eb) => [eb.fn.count("event.id").as("count"), eb.fn.max("event.seq").as("last")])
    .groupBy(["matter.id", "matter.seq"])
    .having((eb) =>
      eb.or([
        eb(eb.fn.count("event.id"), "<>", eb.ref("matter.seq")),
        eb(eb.fn.max("event.seq"), "<>", eb.ref("matter.seq")),
      ]),
    )
    .execute();
  return rows.map(({ id }) => ({
    matter: id,
    what: text("事件序号不连续或与事项不符。", "The events are not those that the matter counts."),
  }));
}

async function waitingEvents(trx: Db) {
  return trx
    .selectFrom("matter_event as event")
    .select(["event.matter"])
    .select(
      sql<boolean>`coalesce(event.xid < (
        select logged.xid from log_entry entry join matter_event logged on logged.id = entry.event
        order by entry.position desc limit 1), false)`.as("skipped"),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("log_entry").select("position").whereRef("log_entry.event", "=", "event.id")),
      ),
    )
    .execute();
}
