/** Hand-written queries: what each question costs at the least, read and grouped once without saying anything of it. */
export const references = {
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
