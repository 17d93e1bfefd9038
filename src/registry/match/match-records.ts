/** Clusters a table: who is one and the same. */
import { availableParallelism } from "node:os";
import type { Text } from "../../kernel/index.ts";
import { PARTS, range } from "./blocking.ts";
import { cluster, type Link } from "./cluster.ts";
import { Hand, type Table } from "./hand.ts";
import { type Hands, handsFor } from "./hands.ts";
import type { MatchRecord } from "./model.ts";
import { BATCH, type Batch, Packed } from "./packed.ts";
import { cellsOf, HEAD, type Plan, planOf } from "./plan.ts";

export interface Clustered {
  readonly id: string;
  /** Id of the cluster's first record in input order. */
  readonly cluster: string;
  /** How sure: the best link to another of its cluster; alone, one minus the best link to anybody. */
  readonly score: number;
  readonly reasons: readonly Text[];
}

/** A row of the answer whose score and reasons are written already, as the JSON of an object. */
export interface Told {
  readonly id: string;
  readonly cluster: string;
  /** The first of its cluster. */
  readonly first: boolean;
  readonly told: string;
}

export type Stage = "read" | "block" | "pair" | "compare" | "cluster" | "write";
export type Progress = (stage: Stage, done: number, of?: number) => void;

export interface MatchOptions {
  readonly progress?: Progress;
  /** Threads beside this one; the answer is the same with any number. Unset: one a core, none for a small table. */
  readonly threads?: number | undefined;
}

/** In input order. */
export async function matchRecords(
  records: Iterable<MatchRecord> | AsyncIterable<MatchRecord>,
  options: MatchOptions = {},
): Promise<Clustered[]> {
  const out: Clustered[] = [];
  for await (const { id, cluster, told } of matched(records, options))
    out.push({ id, cluster, ...(JSON.parse(told) as Pick<Clustered, "score" | "reasons">) });
  return out;
}

/** In input order, none before the last record is read. Time grows a little more than linearly, memory linearly. */
export async function* matched(
  records: Iterable<MatchRecord> | AsyncIterable<MatchRecord>,
  { progress = () => {}, threads }: MatchOptions = {},
): AsyncGenerator<Told> {
  const rest = iteratorOf(records);
  const head: MatchRecord[] = [];
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    head.push(next.value);
    if (head.length === HEAD) break;
  }
  if (head.length === 0) return;
  const small = head.length < HEAD;
  const plan = planOf(head, "table", small ? head.length : undefined);
  const hands = handsFor(plan, threads ?? (small ? 0 : availableParallelism()));
  try {
    const { ids, batches } = await packAll(plan, hands, head, rest, progress);
    const packed = new Packed(batches);
    const table: Table = {
      batches,
      order: orderOf(packed),
      best: new Uint32Array(new SharedArrayBuffer(4 * packed.length)),
    };
    await hands.each("open", table);
    const links = await linksOf(hands, packed.length, progress);
    progress("cluster", 0, links.length);
    const here = new Hand(plan);
    here.open(table);
    const groups = cluster(
      packed.length,
      links,
      (a, b) => here.judge(Math.min(a, b), Math.max(a, b)),
      (place) => here.identity(place),
    );
    yield* answers(hands, { ids, table, groups, links }, progress);
  } finally {
    await hands.close();
  }
}

function iteratorOf<T>(all: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  return Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();
}

async function packAll(
  plan: Plan,
  hands: Hands,
  head: MatchRecord[],
  rest: Iterator<MatchRecord> | AsyncIterator<MatchRecord>,
  progress: Progress,
): Promise<{ ids: string[]; batches: Batch[] }> {
  const ids: string[] = [];
  const batches: Batch[] = [];
  const running = new Set<Promise<void>>();
  let rows: string[] = [];
  const send = async () => {
    const at = batches.length;
    // Holds the place: batches stand in the order of the file, whichever is packed first.
    batches.length = at + 1;
    const one: Promise<void> = hands.call("pack", rows).then((batch) => {
      batches[at] = batch;
      running.delete(one);
    });
    running.add(one);
    rows = [];
    progress("read", ids.length);
    if (running.size > 2 * hands.count) await Promise.race(running);
  };
  const take = async (record: MatchRecord) => {
    ids.push(record.id);
    rows.push(cellsOf(plan, record));
    if (rows.length === BATCH) await send();
  };
  for (const record of head.splice(0)) await take(record);
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) await take(next.value);
  if (rows.length > 0) await send();
  await Promise.all(running);
  return { ids, batches };
}

/** By the beginning of the packed text, which is where like stands beside like; equals as they came. */
function orderOf(packed: Packed): Uint32Array {
  const texts = Array.from({ length: packed.length }, (_, at) => packed.text(at, 32));
  const order = new Uint32Array(new SharedArrayBuffer(4 * packed.length));
  for (let at = 0; at < order.length; at++) order[at] = at;
  return order.sort((a, b) => {
    const [x = "", y = ""] = [texts[a], texts[b]];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

async function linksOf(hands: Hands, records: number, progress: Progress): Promise<Link[]> {
  const ranges = Array.from({ length: Math.ceil(records / BATCH) }, (_, at) => [
    at * BATCH,
    Math.min(records, (at + 1) * BATCH),
  ]);
  const keys = await inTurn(ranges, "block", progress, ([from = 0, to = 0]) => hands.call("keys", from, to));
  const parts = Array.from({ length: PARTS }, (_, part) => keys.flatMap((one) => one[part] ?? []));
  keys.length = 0;
  const pairs = await inTurn(parts, "pair", progress, (part) => hands.call("pairs", part.splice(0)));
  const links: Link[] = [];
  await inTurn(ranges, "compare", progress, async ([from = 0, to = 0]) => {
    const found = await hands.call(
      "links",
      pairs.map((one) => range(one, from * records, to * records)),
    );
    for (let at = 0; at < found.length; at += 3)
      links.push({ left: found[at] ?? 0, right: found[at + 1] ?? 0, score: found[at + 2] ?? 0 });
  });
  return links;
}

/** All of them at once as far as hands are free; the answers in the order of what was asked. */
async function inTurn<T, R>(
  all: readonly T[],
  stage: Stage,
  progress: Progress,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  let finished = 0;
  progress(stage, 0, all.length);
  return await Promise.all(
    all.map(async (one) => {
      const answer = await work(one);
      finished += 1;
      progress(stage, finished, all.length);
      return answer;
    }),
  );
}

interface Found {
  readonly ids: readonly string[];
  readonly table: Table;
  /** The smallest place of its group, for each place. */
  readonly groups: Uint32Array;
  readonly links: readonly Link[];
}

async function* answers(hands: Hands, found: Found, progress: Progress): AsyncGenerator<Told> {
  const { ids, table, groups } = found;
  const partners = partnersOf(found);
  const placeOf = new Uint32Array(ids.length);
  const firstOf = new Uint32Array(ids.length).fill(ids.length);
  for (const [place, record] of table.order.entries()) {
    placeOf[record] = place;
    const group = groups[place] ?? place;
    firstOf[group] = Math.min(firstOf[group] ?? record, record);
  }
  const told = (from: number) => {
    const places = placeOf.slice(from, from + BATCH);
    return hands.call(
      "tell",
      places,
      Int32Array.from(places, (place) => partners[place] ?? -1),
    );
  };
  const ahead: Promise<string>[] = [];
  for (let from = 0, asked = 0; from < ids.length; from += BATCH) {
    for (; asked < ids.length && ahead.length <= 2 * hands.count; asked += BATCH) ahead.push(told(asked));
    progress("write", from, ids.length);
    for (const [at, line] of ((await ahead.shift()) ?? "").split("\n").entries()) {
      const record = from + at;
      const first = firstOf[groups[placeOf[record] ?? 0] ?? 0] ?? record;
      yield { id: ids[record] ?? "", cluster: ids[first] ?? "", first: first === record, told: line };
    }
  }
}

/** For each place the one of its group it is most surely the same as; −1 where it stands alone. */
function partnersOf({ groups, links }: Found): Int32Array {
  const partners = new Int32Array(groups.length).fill(-1);
  const scores = new Float64Array(groups.length);
  for (const { left, right, score } of links) {
    if (groups[left] !== groups[right]) continue;
    for (const [end, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (score > (scores[end] ?? 0) || (score === scores[end] && other < (partners[end] ?? 0))) {
        scores[end] = score;
        partners[end] = other;
      }
  }
  return partners;
}
