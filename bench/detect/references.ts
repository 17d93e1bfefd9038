/** Hand-written queries: what each question costs at the least, read and grouped once without saying anything of it. */
import { wordingExpressions } from "../../src/detector/index.ts";

/** The engine's own matcher compiles a thousand expressions in a second and five thousand in a quarter of a minute. */
const expressions = [...new Set(wordingExpressions())].sort((a, b) => a.length - b.length).slice(0, 1000);

export const references = {
  wording: {
    what: "one pass of the 1,000 shortest expressions over the text as received (multiMatchAllIndices)",
    sql: `SELECT count() FROM seen_listing WHERE ingestedAt <= {asOf:DateTime64(3)} AND notEmpty(
      multiMatchAllIndices(concat(title, description), [${expressions.map((one) => `'${one}'`).join(", ")}]))`,
  },
  price: {
    what: "the lowest sale of the 7 days before each claim",
    sql: `SELECT count() FROM (
      SELECT listing, kind, amount, min(if(kind = 'transaction', amount, 9000000000)) OVER (
        PARTITION BY platform, listing, sku ORDER BY toUnixTimestamp(observedAt) RANGE BETWEEN 604800 PRECEDING AND 1 PRECEDING) AS low
      FROM seen_price WHERE ingestedAt <= {asOf:DateTime64(3)}
    ) WHERE kind = 'claimed' AND amount > low`,
  },
  brushing: {
    what: "read and group of the edges",
    sql: `SELECT count() FROM (
      SELECT platform, seller, tie, uniqExact(buyer) AS buyers FROM (
        SELECT platform, seller, buyer, arrayJoin([('device', device), ('payer', payer), ('address', address),
          ('network', network), ('tracking', tracking)]) AS tie
        FROM seen_order WHERE ingestedAt <= {asOf:DateTime64(3)}
      ) GROUP BY platform, seller, tie HAVING buyers >= 3)`,
  },
} as const;
