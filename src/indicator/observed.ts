/** 收到的观测: what came into the lake. It is kept by platform, not by district. */
import { text } from "../kernel/index.ts";
import { lakeKindIds, observationKinds } from "../observation/index.ts";
import type { Indicators, View } from "./definition.ts";

const one = (kind: (typeof lakeKindIds)[number]) =>
  `SELECT concat(platform, '/', toString(digest)) AS id, concat(platform, ' ', seller) AS title,
    ${kind === "listing" ? "id" : "listing"} AS detail, ingestedAt AS at, '${kind}' AS grp, CAST(NULL, 'Nullable(String)') AS district
  FROM ${observationKinds[kind].table ?? ""} FINAL
  WHERE ingestedAt > {from:DateTime64(3)} AND ingestedAt <= {asOf:DateTime64(3)}`;

export const observedIndicators = {
  observed: {
    name: text("收到观测", "Observations received"),
    unit: text("条", "rows"),
    counts: text(
      "期间内入库的商品、价格、订单、评价观测，按入库时间。",
      "Listings, prices, orders and reviews that came in in the time, by the moment they came in.",
    ),
    notCounted: text(
      "同一文件重复报送的相同行；被退回待更正的行。",
      "Equal rows sent again; rows refused and not yet mended.",
    ),
    needs: "observation.read",
    days: 30,
    asOf: "any",
    area: "city",
    leads: "observation",
    grouping: "kind",
    source: {
      store: "lake",
      rows: ({ from, asOf }: View) => ({
        query: lakeKindIds.map(one).join("\n  UNION ALL\n  "),
        params: { from, asOf },
      }),
    },
  },
} as const satisfies Indicators;
