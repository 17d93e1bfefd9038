/** Rings and one-off authors into judgements with their sentence's facts. */
import { dayOf, instantFromMillis } from "../../kernel/index.ts";
import type { Candidate, Conclusion, Graph, ObservationRef, SetJudgement, Values } from "../definition.ts";
import type { Habit, TiedRow, TieRow } from "./candidate.ts";
import { type EvidenceKind, type Piece, weights } from "./evidence.ts";
import { evidenceText } from "./evidence-text.ts";
import type { Ring } from "./ring.ts";
import { ringsOf } from "./shop.ts";

/** Rows that one finding names, and nodes that its picture draws. */
const MOST_ROWS = 400;
const MOST_NODES = 160;

export function conclude(candidates: readonly Candidate[], values: Values): Conclusion {
  const rows = candidates as unknown as readonly TieRow[];
  const habits = new Map(
    rows.filter(({ part }) => part === "habit").map((row) => [row.platform, habitOf(row)]),
  );
  const byShop = Map.groupBy(
    rows.filter(({ part }) => part === "tie" || part === "hollow" || part === "text"),
    ({ platform, seller }) => JSON.stringify([platform, seller]),
  );
  const rings = [...byShop.values()].flatMap((ties) => {
    const [{ platform, seller }] = ties as [TieRow, ...TieRow[]];
    const habit = habits.get(platform) ?? { fewShare: 0.5, sellers: 2 };
    return ringsOf(ties, habit, values).map((ring) => judgeRing(platform, seller, ring));
  });
  const oneOff = rows.filter(({ part }) => part === "one-off").map(judgeOneOff);
  return { judgements: [...rings, ...oneOff], tallies: { ties: rows.length - habits.size } };
}

function habitOf({ size, members }: TieRow): Habit {
  const [, few = 0, sellers = 0] = members[0] ?? ["", 0, 0, 0];
  return { fewShare: few / Math.max(1, size), sellers };
}

function judgeRing(platform: string, seller: string, ring: Ring): SetJudgement {
  const inside = new Set(ring.accounts);
  const pieces = [...ring.pieces].sort(
    (a, b) => weights[b.kind] - weights[a.kind] || (a.shared < b.shared ? -1 : 1),
  );
  const rows = rowsOf(pieces, inside);
  const seconds = rows.map(([, row]) => row[2]);
  const [first, last] = [Math.min(...seconds), Math.max(...seconds)];
  const variant = variantOf(ring);
  return {
    variant,
    // The ring's earliest account names it: the ring may grow without becoming another.
    subject: `${variant}/${ring.accounts[0]}`,
    platform,
    seller,
    at: momentOf(first),
    score: ring.score,
    facts: {
      accounts: ring.accounts.length,
      orders: rows.filter(([kind]) => kind === "order").length,
      reviews: rows.filter(([kind]) => kind === "review").length,
      from: dayOf(instantFromMillis(first * 1000)),
      to: dayOf(instantFromMillis(last * 1000)),
      goods: goodsOf(rows),
      evidence: evidenceText(ring),
      focus: Math.round(ring.focus * 10_000),
      ring: graphOf(ring, pieces),
    },
    observations: rows.map(([kind, row]): ObservationRef => ({ kind, id: row[0] })),
    listings: [...new Set(rows.map(([, row]) => row[5]))].filter((one) => one !== "").sort(),
  };
}

/** Two independent kinds of evidence make a ring; one alone is named after itself. */
function variantOf({ cover }: Ring): string {
  const strong = (Object.entries(cover) as [EvidenceKind, number][])
    .filter(([kind, share]) => share >= 0.4 && kind !== "address" && kind !== "network")
    .map(([kind]) => families[kind]);
  const families_ = new Set(strong);
  if (families_.size >= 2) return "ring";
  const [only = "together"] = families_;
  return only;
}

const families: Readonly<Record<EvidenceKind, string>> = {
  device: "shared-means",
  payer: "shared-means",
  address: "shared-means",
  network: "shared-means",
  tracking: "parcels",
  empty: "parcels",
  impossible: "parcels",
  text: "reused-words",
  lockstep: "together",
  burst: "together",
};

function rowsOf(
  pieces: readonly Piece[],
  inside: ReadonlySet<string>,
): readonly (readonly ["order" | "review", TiedRow])[] {
  const found = new Map<string, readonly ["order" | "review", TiedRow]>();
  for (const piece of pieces) {
    for (const row of piece.rows) {
      if (inside.has(row[1])) found.set(`${piece.of} ${row[0]}`, [piece.of, row]);
      if (found.size >= MOST_ROWS) return [...found.values()];
    }
  }
  return [...found.values()];
}

function goodsOf(rows: readonly (readonly [string, TiedRow])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, row] of rows) if (row[5] !== "") counts.set(row[5], (counts.get(row[5]) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([name]) => name);
}

function graphOf(ring: Ring, pieces: readonly Piece[]): Graph {
  const inside = new Map(ring.accounts.slice(0, MOST_NODES).map((account, at) => [account, at]));
  const nodes: { id: string; kind: string }[] = [...inside.keys()].map((id) => ({ id, kind: "buyer" }));
  const edges: [number, number][] = [];
  for (const piece of pieces) {
    if (nodes.length >= MOST_NODES * 2) break;
    const hub = nodes.push({ id: piece.shared, kind: piece.kind }) - 1;
    for (const account of piece.accounts) {
      const at = inside.get(account);
      if (at !== undefined) edges.push([at, hub]);
    }
  }
  return { nodes, edges };
}

function judgeOneOff(row: TieRow): SetJudgement {
  const reviews = row.members[0]?.[1] ?? row.size;
  const share = row.size / Math.max(1, reviews);
  const seconds = row.rows.map(([, , second]) => second);
  return {
    variant: "one-off-authors",
    subject: `one-off-authors/${row.key}`,
    platform: row.platform,
    seller: row.seller,
    at: momentOf(Math.min(...seconds)),
    score: Math.round(Math.min(0.29, 0.05 + 0.4 * Math.max(0, share - row.expected)) * 10_000) / 10_000,
    facts: {
      accounts: row.size,
      orders: 0,
      reviews,
      from: dayOf(instantFromMillis(Math.min(...seconds) * 1000)),
      to: dayOf(instantFromMillis(Math.max(...seconds) * 1000)),
      goods: [row.key],
      share: Math.round(share * 10_000),
      usual: Math.round(row.expected * 10_000),
    },
    observations: row.rows.map(([id]): ObservationRef => ({ kind: "review", id })),
    listings: [row.key],
  };
}

const momentOf = (second: number) => instantFromMillis(second * 1000);
