/**
 * Accounts that keep buying the same goods in the same hours. Two strangers coincide once; a ring does so again, and
 * what its accounts buy together is most of what they buy.
 */
import type { Values } from "../definition.ts";
import type { TieRow } from "./candidate.ts";
import { core } from "./groups.ts";

/** Beyond this many buyers a tie is a crowd: its pairs say nothing and cost their square. */
const CROWD = 80;

export interface Step {
  readonly pair: readonly [string, string];
  /** Distinct stretches of time in which both bought the same goods. */
  readonly occasions: number;
}

interface Shared {
  readonly times: Set<string>;
  readonly goods: Set<string>;
  count: number;
}

export function lockstep(ties: readonly TieRow[], values: Values): readonly Step[] {
  const bought = new Map<string, number>();
  const shared = new Map<string, Shared>();
  for (const tie of ties) {
    if ((tie.kind !== "hours" && tie.kind !== "days") || tie.size > CROWD || tie.key.endsWith("+")) continue;
    const [goods = "", bucket = ""] = tie.key.split("@");
    const members = tie.members.map(([buyer, , all]) => {
      bought.set(buyer, all);
      return buyer;
    });
    members.sort();
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1)) {
        const key = `${one}\n${other}`;
        const entry = shared.get(key) ?? { times: new Set(), goods: new Set(), count: 0 };
        // A half day counts in its stretch of five, so that one occasion is not told twice.
        entry.times.add(tie.kind === "days" ? bucket : String(Math.floor(Number(bucket) / 10)));
        entry.goods.add(goods);
        entry.count += tie.kind === "hours" ? 1 : 0.5;
        shared.set(key, entry);
      }
    });
  }
  const steps = [...shared].flatMap(([key, { times, goods, count }]): Step[] => {
    const [one = "", other = ""] = key.split("\n");
    const most = Math.min(bought.get(one) ?? 1, bought.get(other) ?? 1);
    const again = times.size >= 2 || goods.size >= 3;
    return again && count * 100 >= most * (values.together ?? 30)
      ? [{ pair: [one, other], occasions: times.size }]
      : [];
  });
  const held = new Set(
    core(
      steps.map(({ pair }) => pair),
      2,
    ).map((pair) => pair.join("\n")),
  );
  return steps.filter(({ pair }) => held.has(pair.join("\n")));
}
