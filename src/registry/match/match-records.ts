/** Clusters a table: who is one and the same. */
import type { Text } from "../../kernel/index.ts";
import { Blocks } from "./blocking.ts";
import { cluster, type Link } from "./cluster.ts";
import { type Judgement, type MatchRecord, reasonsOf, SAME, type Scorer } from "./model.ts";
import { scorerFor } from "./scorer-for.ts";

export interface Clustered {
  readonly id: string;
  /** Id of the cluster's first record in input order. */
  readonly cluster: string;
  /** How sure: the best link to another of its cluster; alone, one minus the best link to anybody. */
  readonly score: number;
  readonly reasons: readonly Text[];
}

export type Progress = (stage: "count" | "block" | "compare" | "cluster", done: number, of: number) => void;

/** In input order. Time grows a little more than linearly, memory linearly (about 1.5 kB a record beside the input). */
export function matchRecords(records: readonly MatchRecord[], progress: Progress = () => {}): Clustered[] {
  if (records.length === 0) return [];
  progress("count", 0, records.length);
  const scorer = scorerFor(records, "table");
  const pairs = candidates(records, scorer, progress);
  const prepared = preparedOf(records, scorer);
  const judge = (left: number, right: number) => scorer.judge(prepared(left), prepared(right));
  const best = new Float64Array(records.length);
  const links: Link[] = [];
  for (const [at, pair] of pairs.entries()) {
    if (at % 20_000 === 0) progress("compare", at, pairs.length);
    const left = Math.floor(pair / records.length);
    const right = pair - left * records.length;
    const { score, veto } = judge(left, right);
    if (score > (best[left] ?? 0)) best[left] = score;
    if (score > (best[right] ?? 0)) best[right] = score;
    if (score >= SAME && !veto) links.push({ left, right, score });
  }
  progress("cluster", 0, links.length);
  const groups = cluster(records.length, links, judge);
  progress("cluster", links.length, links.length);
  return results(records, groups, links, best, judge);
}

function candidates<P>(records: readonly MatchRecord[], scorer: Scorer<P>, progress: Progress): Float64Array {
  const blocks = new Blocks(records.length);
  for (const [at, record] of records.entries()) {
    if (at % 10_000 === 0) progress("block", at, records.length);
    for (const key of scorer.keys(scorer.prepare(record))) blocks.add(key, at);
  }
  progress("block", records.length, records.length);
  return blocks.pairs((at) => Object.values(records[at]?.values ?? {}).join(" "));
}

/** Prepared records come back while neighbours are compared; the oldest half is forgotten when too many are held. */
function preparedOf<P>(records: readonly MatchRecord[], scorer: Scorer<P>): (at: number) => P {
  let young = new Map<number, P>();
  let old = new Map<number, P>();
  return (at) => {
    let found = young.get(at) ?? old.get(at);
    if (found === undefined) {
      const record = records[at];
      if (record === undefined) throw new RangeError(`no record ${at}`);
      found = scorer.prepare(record);
    }
    if (young.size >= 150_000) {
      old = young;
      young = new Map();
    }
    young.set(at, found);
    return found;
  };
}

function results(
  records: readonly MatchRecord[],
  groups: Uint32Array,
  links: readonly Link[],
  best: Float64Array,
  judge: (left: number, right: number) => Judgement,
): Clustered[] {
  const strongest = new Map<number, Link>();
  for (const link of links) {
    if (groups[link.left] !== groups[link.right]) continue;
    for (const end of [link.left, link.right])
      if (link.score > (strongest.get(end)?.score ?? 0)) strongest.set(end, link);
  }
  return records.map((record, at) => {
    const link = strongest.get(at);
    const cluster = records[groups[at] ?? at]?.id ?? record.id;
    if (link === undefined)
      return { id: record.id, cluster, score: rounded(1 - (best[at] ?? 0)), reasons: [] };
    return {
      id: record.id,
      cluster,
      score: rounded(link.score),
      reasons: reasonsOf(judge(link.left, link.right)),
    };
  });
}

export function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
