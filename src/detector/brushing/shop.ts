/** All ties of one shop into rings. */
import type { Values } from "../definition.ts";
import type { Habit, Member, TieRow } from "./candidate.ts";
import { binding, type EvidenceKind, type Piece, pieceOf } from "./evidence.ts";
import { Groups } from "./groups.ts";
import { lockstep } from "./lockstep.ts";
import { newcomers } from "./newcomers.ts";
import { type Ring, weigh } from "./ring.ts";
import { sameWords } from "./same-words.ts";

export function ringsOf(ties: readonly TieRow[], habit: Habit, values: Values): readonly Ring[] {
  const members = membersOf(ties);
  const pieces = piecesOf(ties, habit, values).filter(
    ({ kind, accounts }) => accounts.length > (kind === "tracking" ? 1 : 2),
  );
  const groups = new Groups();
  for (const piece of pieces) if (binding.has(piece.kind)) groups.join(piece.accounts);
  return groups.all().flatMap((accounts): Ring[] => {
    if (accounts.length < (values.accounts ?? 4)) return [];
    const inside = new Set(accounts);
    const own = pieces.filter((piece) => piece.accounts.filter((account) => inside.has(account)).length >= 2);
    const ring = weigh(accounts, own, members, habit, values);
    return ring !== undefined && ring.score * 100 >= (values.least ?? 30) ? [ring] : [];
  });
}

function piecesOf(ties: readonly TieRow[], habit: Habit, values: Values): readonly Piece[] {
  const direct: ReadonlySet<string> = new Set(["device", "payer", "address", "network", "tracking"]);
  const shared = ties
    .filter(({ part, kind }) => (part === "tie" && direct.has(kind)) || part === "hollow")
    .map((tie) => pieceOf(tie, tie.kind as EvidenceKind));
  const words = ties.flatMap((tie): Piece[] => {
    const same = tie.part === "text" ? sameWords(tie, values.overlap ?? 60) : undefined;
    return same === undefined
      ? []
      : [
          {
            kind: "text",
            shared: `text ${same.sample}`,
            accounts: same.accounts,
            rows: same.rows,
            of: "review",
          },
        ];
  });
  const steps = lockstep(ties, values);
  const rowsOf = rowsByAccount(ties);
  const walked = stepsTogether(steps.map(({ pair }) => pair)).map(
    (accounts): Piece => ({
      kind: "lockstep",
      shared: "lockstep",
      accounts,
      rows: accounts.flatMap((account) => rowsOf.get(account) ?? []),
      of: "order",
    }),
  );
  const bursts = newcomers(ties, habit, values).map(({ tie, accounts }): Piece => {
    const inside = new Set(accounts);
    return {
      kind: "burst",
      shared: `burst ${tie.key}`,
      accounts,
      rows: tie.rows.filter(([, buyer]) => inside.has(buyer)),
      of: "order",
    };
  });
  return [...shared, ...words, ...walked, ...bursts];
}

function stepsTogether(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const groups = new Groups();
  for (const pair of pairs) groups.join(pair);
  return groups.all();
}

function membersOf(ties: readonly TieRow[]): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const { part, members: own } of ties) {
    if (part !== "tie") continue;
    for (const member of own) {
      const known = members.get(member[0]);
      if (known === undefined || known[1] < member[1]) members.set(member[0], member);
    }
  }
  return members;
}

/** Rows of the ties in which an account bought with others, once each. */
function rowsByAccount(ties: readonly TieRow[]): ReadonlyMap<string, TieRow["rows"]> {
  const rows = new Map<string, Map<string, TieRow["rows"][number]>>();
  for (const tie of ties) {
    if (tie.kind !== "hours" && tie.kind !== "days") continue;
    for (const row of tie.rows) {
      const own = rows.get(row[1]) ?? new Map();
      own.set(row[0], row);
      rows.set(row[1], own);
    }
  }
  return new Map([...rows].map(([account, own]) => [account, [...own.values()]]));
}
