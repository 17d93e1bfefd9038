/** Who a platform's seller was on the day of the act, from the registry's projection in the lake. */
import type { Lake } from "../base/index.ts";
import { dayOf, instantFromMillis } from "../kernel/index.ts";
import type { SetJudgement } from "./definition.ts";

type Where = Pick<SetJudgement, "platform" | "seller" | "at">;

interface Held {
  readonly platform: string;
  readonly seller: string;
  readonly operator: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/** Null where the registry does not know, or knows two: a finding never guesses a name. */
export async function operatorsOf(
  lake: Lake,
  judgements: readonly Where[],
): Promise<(where: Where) => string | null> {
  const sellers = [...new Set(judgements.map(({ platform, seller }) => JSON.stringify([platform, seller])))];
  if (sellers.length === 0) return () => null;
  const held: Held[] = [];
  // Parameters travel in the address of the request, which has its limit.
  for (let at = 0; at < sellers.length; at += 2000) {
    held.push(...(await lake.rows<Held>(QUERY, { sellers: sellers.slice(at, at + 2000) })));
  }
  const bySeller = Map.groupBy(held, ({ platform, seller }) => JSON.stringify([platform, seller]));
  return ({ platform, seller, at }) => {
    const on = dayOf(instantFromMillis(Date.parse(at)));
    const then = (bySeller.get(JSON.stringify([platform, seller])) ?? []).filter(
      ({ fromDay, toDay }) => fromDay <= on && on <= toDay,
    );
    const names = new Set(then.map(({ operator }) => operator));
    return names.size === 1 ? (then[0]?.operator ?? null) : null;
  };
}

const QUERY = `SELECT platform, seller, operator, toString(fromDay) AS fromDay, toString(toDay) AS toDay
  FROM seller_operator FINAL
  WHERE gone = 0 AND (platform, seller) IN (
    SELECT JSONExtractString(arrayJoin({sellers:Array(String)}) AS pair, 1), JSONExtractString(pair, 2))`;
