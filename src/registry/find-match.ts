/** Incoming records against the registry: candidates by key, judged like any two records. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Text, text } from "../kernel/index.ts";
import { type Counts, judged, operatorScorer, reasonsOf } from "./match/index.ts";

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

/** Taken apart once, however often it is compared. */
export interface Prepared {
  /** By which an operator is found again; stable whatever else is on record. */
  readonly keys: readonly string[];
  /** Those of them that stand for a telephone or a person. */
  readonly blinds: ReadonlySet<string>;
  readonly side: Side;
}

export function prepared(incoming: Incoming): Prepared {
  const side = sideOf(incoming);
  const blinds = new Set(incoming.blinds.map((blind) => `k${blind}`));
  const keys = keyer.keys(side).filter((key) => !key.startsWith("r"));
  return { keys: [...new Set([...keys, ...blinds])], blinds, side };
}

const keyer = operatorScorer(roles, countsFrom(new Map()), PRIOR);

/** Operators on record that share a key with any of the incoming ones, and those that were added since. */
export interface MatchIndex {
  /** The best, after merges; undefined where none comes near. */
  readonly find: (incoming: Prepared) => Found | undefined;
  readonly add: (operator: string, incoming: Prepared) => void;
}

export async function matchIndex(db: Db, incoming: readonly Prepared[]): Promise<MatchIndex> {
  const keys = [...new Set(incoming.flatMap((one) => one.keys))];
  const { rows: shared } = await sql<{ key: string; often: number; operators: string[] | null }>`
    select k.key, count(*)::int as often,
           case when count(*) <= ${CROWD} then array_agg(k.operator order by k.operator) end as operators
    from registry_key k join operator o on o.id = k.operator
    where k.key = any(${keys}::text[]) and o.merged_into is null and o.kind <> 'platform'
    group by k.key`.execute(db);
  const ids = [...new Set(shared.flatMap(({ operators }) => operators ?? []))];
  const { rows: known } = await sql<Known & { id: string }>`
    select id, name, code, address, district from operator where id = any(${ids}::text[])`.execute(db);
  const often = new Map(shared.map(({ key, often: count }) => [key, count]));
  const sharers = new Map(shared.map(({ key, operators }) => [key, operators ?? []]));
  const sides = new Map(known.map(({ id, ...said }) => [id, sideOf(said)]));
  const scorer = operatorScorer(roles, countsFrom(often), PRIOR);
  return {
    find: (one) => best(one, { often, sharers, sides, scorer }),
    add: (operator, one) => {
      for (const key of one.keys) {
        const there = sharers.get(key) ?? [];
        if (there.includes(operator)) continue;
        const count = (often.get(key) ?? 0) + 1;
        often.set(key, count);
        sharers.set(key, count > CROWD ? [] : [...there, operator]);
      }
      if (!sides.has(operator)) sides.set(operator, one.side);
    },
  };
}

type Known = Pick<Incoming, "name"> & { readonly [Part in "code" | "address" | "district"]?: string | null };
type Side = ReturnType<typeof keyer.prepare>;

function sideOf({ name, code, address, district }: Known): Side {
  const said = Object.entries({ code, address, district }).flatMap(([part, value]) =>
    value == null ? [] : [[part, value]],
  );
  return keyer.prepare({ id: "", values: { name, ...Object.fromEntries(said) } });
}

interface Index {
  /** How many share a key; those that share it, where they are no crowd. */
  readonly often: ReadonlyMap<string, number>;
  readonly sharers: ReadonlyMap<string, readonly string[]>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly scorer: typeof keyer;
}

function best(
  { keys, blinds, side: mine }: Prepared,
  { often, sharers, sides, scorer }: Index,
): Found | undefined {
  const shared = keys.flatMap((key) => (sharers.get(key) ?? []).map((operator) => ({ operator, key })));
  let found: Found | undefined;
  for (const [operator, by] of Map.groupBy(shared, ({ operator: id }) => id)) {
    const side = sides.get(operator);
    if (side === undefined) continue;
    const judgement = scorer.judge(mine, side);
    const personal = by
      .filter(({ key }) => blinds.has(key))
      .map(({ key }) => ({
        weight: (often.get(key) ?? 0) > 8 ? 0.5 : 3.5,
        reason: () => text("电话或负责人相同", "same telephone or person in charge"),
      }));
    const whole = judged(PRIOR, [...judgement.evidence, ...personal]);
    if (!judgement.veto && whole.score > (found?.score ?? 0))
      found = { operator, score: whole.score, reasons: reasonsOf(whole) };
  }
  return found;
}

/** How common a trade name or an address is, from the very keys that were found. */
function countsFrom(often: ReadonlyMap<string, number>): Counts {
  return {
    places: new Set(),
    count: (what, value) => (what === "address" ? (often.get(`a${value}`) ?? 0) + 1 : 2),
  };
}
