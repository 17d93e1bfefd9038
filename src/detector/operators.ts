/** Who a platform's seller was on the day of the act, from the registry's projection in the lake. */
import type { Lake } from "../base/index.ts";
import type { SetJudgement } from "./definition.ts";

type Where = Pick<SetJudgement, "platform" | "seller" | "at">;

interface Held {
  readonly platform: string;
  readonly seller: string;
  readonly operator: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Null where the registry does not know, or knows two: a finding never guesses a name. */
export async function operatorsOf(
  lake: Lake,
  judgements: readonly Where[],
): Promise<(where: Where) => string | null> {
  const sellers = [...new Set(judgements.map(({ platform, seller }) => JSON.stringify([platform, seller])))];
  if (sellers.length === 0 || !(await hasProjection(lake))) return () => null;
  const held = await lake.rows<Held>(
    `SELECT platform, seller, operator, toString(validFrom) AS validFrom, toString(validTo) AS validTo
     FROM seller_operator FINAL
     WHERE (platform, seller) IN (
       SELECT JSONExtractString(arrayJoin({sellers:Array(String)}) AS pair, 1), JSONExtractString(pair, 2))`,
    { sellers },
  );
  const bySeller = Map.groupBy(held, ({ platform, seller }) => JSON.stringify([platform, seller]));
  return ({ platform, seller, at }) => {
    const on = at.slice(0, 10);
    const then = (bySeller.get(JSON.stringify([platform, seller])) ?? []).filter(
      ({ validFrom, validTo }) =>
        validFrom.slice(0, 10) <= on && (validTo === null || on <= validTo.slice(0, 10)),
    );
    const names = new Set(then.map(({ operator }) => operator));
    return names.size === 1 ? (then[0]?.operator ?? null) : null;
  };
}

async function hasProjection(lake: Lake): Promise<boolean> {
  const [row] = await lake.rows<{ there: number }>("EXISTS TABLE seller_operator");
  return (row as unknown as { result?: number } | undefined)?.result === 1;
}
