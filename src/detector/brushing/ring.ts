/** A group of accounts weighed: how much of it each kind of evidence covers, how much of its trade is this shop's. */
import type { Values } from "../definition.ts";
import type { Habit, Member } from "./candidate.ts";
import { type EvidenceKind, type Piece, weights } from "./evidence.ts";

export interface Ring {
  readonly accounts: readonly string[];
  readonly pieces: readonly Piece[];
  /** Share of the group that each kind covers, 0 to 1. */
  readonly cover: Readonly<Partial<Record<EvidenceKind, number>>>;
  /** Mean share of the accounts' orders that went to this shop; 1 where the platform shows one shop only. */
  readonly focus: number;
  readonly score: number;
}

export function weigh(
  accounts: readonly string[],
  pieces: readonly Piece[],
  members: ReadonlyMap<string, Member>,
  habit: Habit,
  values: Values,
): Ring | undefined {
  const inside = new Set(accounts);
  const cover: Partial<Record<EvidenceKind, number>> = {};
  for (const [kind, ofKind] of Map.groupBy(pieces, (piece) => piece.kind)) {
    const covered = new Set(
      ofKind.flatMap((piece) => piece.accounts).filter((account) => inside.has(account)),
    );
    cover[kind] = covered.size / accounts.length;
  }
  if (isHousehold(accounts, cover, values)) return undefined;
  const focus = habit.sellers < 2 ? 1 : meanFocus(accounts, members);
  const doubt = Object.entries(cover).reduce(
    (left, [kind, share]) => left * (1 - weights[kind as EvidenceKind] * share),
    1,
  );
  const size = Math.min(1, 0.6 + 0.05 * accounts.length);
  const score = (1 - doubt) * size * (hardProof(cover) ? 1 : 0.3 + 0.7 * focus);
  return { accounts, pieces, cover, focus, score: Math.round(score * 10_000) / 10_000 };
}

/** A family shares its device, its payer and its address, and sends no empty parcels. */
function isHousehold(accounts: readonly string[], cover: Ring["cover"], values: Values): boolean {
  const shared = ["device", "payer", "address", "network"];
  return (
    accounts.length <= (values.household ?? 5) && Object.keys(cover).every((kind) => shared.includes(kind))
  );
}

/** One parcel for several orders, or a journey that cannot be, needs no look at what else the accounts bought. */
function hardProof(cover: Ring["cover"]): boolean {
  return (cover.tracking ?? 0) + (cover.impossible ?? 0) + (cover.empty ?? 0) >= 0.5;
}

function meanFocus(accounts: readonly string[], members: ReadonlyMap<string, Member>): number {
  const shares = accounts.map((account) => {
    const member = members.get(account);
    // An account whose other orders were not looked up counts as undecided.
    return member === undefined || member[2] === 0 ? 0.5 : Math.min(1, member[1] / member[2]);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
