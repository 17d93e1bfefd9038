/** What speaks for a group of accounts being a ring, by kind, and how much of the group each kind covers. */
import type { TiedRow, TieRow } from "./candidate.ts";

export type EvidenceKind =
  | "device"
  | "payer"
  | "tracking"
  | "empty"
  | "impossible"
  | "text"
  | "lockstep"
  | "burst"
  | "address"
  | "network";

/**
 * How convincing each kind is where it covers the whole group. One device or payer for many accounts, and one parcel
 * for many orders, have hardly an innocent reading; one address or network has many (offices, dormitories, families).
 */
export const weights: Readonly<Record<EvidenceKind, number>> = {
  tracking: 0.75,
  impossible: 0.6,
  device: 0.65,
  payer: 0.65,
  empty: 0.6,
  text: 0.55,
  lockstep: 0.6,
  burst: 0.5,
  address: 0.35,
  network: 0.25,
};

/** Kinds that join accounts to a group by themselves. Address and network only weigh what others joined. */
export const binding: ReadonlySet<EvidenceKind> = new Set([
  "tracking",
  "impossible",
  "device",
  "payer",
  "empty",
  "text",
  "lockstep",
  "burst",
]);

/** One piece: which accounts it holds together, on which rows, and what they share (for the picture). */
export interface Piece {
  readonly kind: EvidenceKind;
  readonly shared: string;
  readonly accounts: readonly string[];
  readonly rows: readonly TiedRow[];
  readonly of: "order" | "review";
}

export function pieceOf(tie: TieRow, kind: EvidenceKind): Piece {
  const accounts = [...new Set(tie.members.map(([buyer]) => buyer))].sort();
  return { kind, shared: `${kind} ${tie.key}`, accounts, rows: tie.rows, of: "order" };
}
