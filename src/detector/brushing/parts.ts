/** What the parts of the statement read. */
import type { Touched } from "../definition.ts";

export const within = (touched?: Touched) =>
  touched === undefined ? "" : `${onPlatform(touched)} AND seller IN {sellers:Array(String)}`;

const onPlatform = (touched?: Touched) => (touched === undefined ? "" : "AND platform = {platform:String}");

export const orders = (touched?: Touched) =>
  `FROM seen_order FINAL WHERE ingestedAt <= {asOf:DateTime64(3)} AND buyer != '' ${within(touched)}`;

const trace = (kind: "order" | "review", touched?: Touched) => `
    SELECT platform, person, uniqExact(line) AS lines, uniqExact(shop) AS shops
    FROM buyer_trace WHERE kind = '${kind}' AND came <= {asOf:DateTime64(3)} ${onPlatform(touched)}`;

/** How much each buyer bought or wrote on the platform, in how many shops; of an arrival only those of its sellers. */
export function profile(kind: "order" | "review", touched?: Touched): string {
  const only =
    touched === undefined
      ? ""
      : ` AND person IN (SELECT cityHash64(buyer) FROM seen_${kind} WHERE buyer != '' ${within(touched)})`;
  return `${trace(kind, touched)}${only}
    GROUP BY platform, person`;
}

/**
 * The first twenty thousand buyers of a platform by hash: they tell a share to within one in a hundred. Of one platform
 * alone nothing behind them is read.
 */
export const sample = (kind: "order" | "review", touched?: Touched) => `${trace(kind, touched)}
    GROUP BY platform, person ORDER BY platform, person LIMIT 20000${touched === undefined ? " BY platform" : ""}`;
