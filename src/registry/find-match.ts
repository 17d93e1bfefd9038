/** An incoming record against the registry: candidates by key, judged like any two records. */
import type { Db } from "../base/index.ts";
import { type Text, text } from "../kernel/index.ts";
import { type Counts, judged, type MatchRecord, operatorScorer, reasonsOf } from "./match/index.ts";

export interface Incoming {
  readonly name: string;
  readonly code?: string;
  readonly address?: string;
  readonly district?: string;
  /** Keyed hashes of telephone and person. */
  readonly blinds: readonly string[];
}

export interface Found {
  readonly operator: string;
  readonly score: number;
  readonly reasons: readonly Text[];
}

const roles = { name: ["name"], code: ["code"], address: ["address"], district: ["district"] } as const;
const PRIOR = -4.2;
/** A key that more operators share than this leads nowhere. */
const CROWD = 40;

/** Keys by which an operator is found again; stable whatever else is on record. */
export function keysFor(incoming: Incoming): string[] {
  const scorer = operatorScorer(roles, countsFrom(new Map()), PRIOR);
  const keys = scorer.keys(scorer.prepare(recordOf("", incoming))).filter((key) => !key.startsWith("r"));
  return [...new Set([...keys, ...incoming.blinds.map((blind) => `k${blind}`)])];
}

/** The best of the operators on record, after merges; undefined where none comes near. */
export async function findMatch(
  db: Db,
  incoming: Incoming,
  except: readonly string[] = [],
): Promise<Found | undefined> {
  const keys = keysFor(incoming);
  const rows = await db
    .selectFrom("registry_key as k")
    .innerJoin("operator as o", "o.id", "k.operator")
    .select(["k.key", "o.id", "o.name", "o.code", "o.address", "o.district"])
    .where("k.key", "in", keys)
    .where("o.merged_into", "is", null)
    .where("o.kind", "<>", "platform")
    .limit(2000)
    .execute();
  const often = new Map<string, number>();
  for (const { key } of rows) often.set(key, (often.get(key) ?? 0) + 1);
  const scorer = operatorScorer(roles, countsFrom(often), PRIOR);
  const mine = scorer.prepare(recordOf("", incoming));
  const blinds = new Set(incoming.blinds.map((blind) => `k${blind}`));
  let best: Found | undefined;
  for (const [id, shared] of Map.groupBy(
    rows.filter(({ key }) => (often.get(key) ?? 0) <= CROWD),
    ({ id }) => id,
  )) {
    const [row] = shared;
    if (row === undefined || except.includes(id)) continue;
    const other = scorer.prepare(
      recordOf(id, {
        name: row.name,
        ...(row.code === null ? {} : { code: row.code }),
        ...(row.address === null ? {} : { address: row.address }),
        district: row.district,
        blinds: [],
      }),
    );
    const judgement = scorer.judge(mine, other);
    const personal = shared
      .filter(({ key }) => blinds.has(key))
      .map(({ key }) => ({
        weight: (often.get(key) ?? 0) > 8 ? 0.5 : 3.5,
        reason: () => text("电话或负责人相同", "same telephone or person in charge"),
      }));
    const whole = judged(PRIOR, [...judgement.evidence, ...personal]);
    if (!judgement.veto && whole.score > (best?.score ?? 0))
      best = { operator: id, score: whole.score, reasons: reasonsOf(whole) };
  }
  return best;
}

function recordOf(id: string, { name, code, address, district }: Incoming): MatchRecord {
  return {
    id,
    values: {
      name,
      ...(code === undefined ? {} : { code }),
      ...(address === undefined ? {} : { address }),
      ...(district === undefined ? {} : { district }),
    },
  };
}

/** How common a trade name or an address is, from the very keys that were found. */
function countsFrom(often: ReadonlyMap<string, number>): Counts {
  return {
    places: new Set(),
    count: (what, value) => (what === "address" ? (often.get(`a${value}`) ?? 0) + 1 : 2),
  };
}
