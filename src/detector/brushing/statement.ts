/**
 * The statement of the brushing detector: ties between accounts that bought from one shop. A tie is something that
 * several accounts share: a device, a payer, an address, a network, a parcel number, words of a review, or the same
 * goods within the same hours. Most ties are innocent; `conclude` weighs what they have in common.
 *
 * The first reading counts buyers per tie in a few bytes each and keeps ties of three and more; only those are read
 * again with their rows. Grouping starts with platform and seller, the table's own order, so that memory is that of one
 * shop.
 */
import type { Statement, Touched, Values } from "../definition.ts";
import { orders, profile, sample, within } from "./parts.ts";
import { ties } from "./ties.ts";

export function statement(values: Values, touched?: Touched): Statement {
  const params = touched === undefined ? {} : { platform: touched.platform, sellers: touched.sellers };
  return { sql: `${parts(touched).join("\nUNION ALL\n")}\n${settings}`, params: { ...values, ...params } };
}

const settings =
  "SETTINGS optimize_aggregation_in_order = 1, do_not_merge_across_partitions_select_final = 1, enable_analyzer = 0";

const parts = (touched?: Touched) => [
  ties(touched),
  hollow(touched),
  words(touched),
  oneOff(touched),
  habit(touched),
];

/** Parcels far lighter than the goods' usual ones, and journeys that cannot be: received before or as they were sent. */
const hollow = (touched?: Touched) => `
SELECT 'hollow' AS part, platform, seller, why AS kind, '' AS key,
  groupArray(400)((id, buyer, second, quantity, amount, listing)) AS rows, uniqExact(buyer) AS size,
  groupUniqArray(400)((buyer, toUInt64(1), toUInt64(0), toUInt64(0))) AS members, 0. AS expected, [''] AS texts
FROM (
  SELECT o.platform AS platform, o.seller AS seller, o.id AS id, o.buyer AS buyer, o.second AS second,
    o.quantity AS quantity, o.amount AS amount, o.listing AS listing,
    multiIf(o.sent > 0 AND o.got > 0 AND o.got < o.sent + 1800, 'impossible', o.sent > 0 AND o.sent + 60 < o.second, 'impossible',
      o.weight > 0 AND w.weighed >= 5 AND o.weight * 100 < w.usual * o.quantity * {light:UInt32}, 'empty', '') AS why
  FROM (
    SELECT platform, seller, listing, id, buyer, quantity, amount, weight, toUInt32(toUnixTimestamp(placedAt)) AS second,
      toUInt32(toUnixTimestamp(ifNull(shippedAt, toDateTime64(0, 3, 'UTC')))) AS sent,
      toUInt32(toUnixTimestamp(ifNull(receivedAt, toDateTime64(0, 3, 'UTC')))) AS got
    ${orders(touched)} AND (weight > 0 OR isNotNull(shippedAt))
  ) AS o
  LEFT JOIN (
    SELECT platform, seller, listing, count() AS weighed, quantile(0.75)(weight / greatest(quantity, 1)) AS usual
    ${orders(touched)} AND weight > 0 GROUP BY platform, seller, listing
  ) AS w ON o.platform = w.platform AND o.seller = w.seller AND o.listing = w.listing
  WHERE why != ''
)
GROUP BY platform, seller, kind
HAVING size >= 3`;

/**
 * Reviews that share two of their smallest shingle hashes in any of three bands are candidates for one text; words that
 * many shops' reviews share are a platform's own phrase, not a ring's.
 */
const words = (touched?: Touched) => `
SELECT 'text' AS part, platform, seller, 'text' AS kind, toString(band) AS key,
  groupArray((one.2, one.3, one.4, toUInt64(1), toInt64(0), one.5)) AS rows, uniqExact(one.3) AS size,
  groupUniqArray((one.3, toUInt64(1), toUInt64(0), toUInt64(0))) AS members, 0. AS expected, groupArray(one.6) AS texts
FROM (
  SELECT platform, band, arrayJoin(found) AS one, one.1 AS seller
  FROM (
    SELECT platform, band, groupArray(400)((seller, id, buyer, second, listing, said)) AS found, uniqUpTo(5)(seller) AS shops
    FROM (
      SELECT platform, seller, id, buyer, listing, toUInt32(toUnixTimestamp(writtenAt)) AS second, text AS said,
        lowerUTF8(replaceRegexpAll(text, '[\\\\s\\\\p{P}\\\\p{S}]', '')) AS plain,
        arrayDistinct(ngrams(plain, 4)) AS shingles,
        arrayJoin(arrayMap(b -> cityHash64(b, arrayMin(arrayMap(s -> cityHash64(s, b, 1), shingles)),
          arrayMin(arrayMap(s -> cityHash64(s, b, 2), shingles))), [1, 2, 3])) AS band
      FROM seen_review FINAL
      WHERE ingestedAt <= {asOf:DateTime64(3)} AND buyer != '' AND lengthUTF8(text) >= {letters:UInt32} ${within(touched)}
        AND lengthUTF8(replaceRegexpAll(text, '[\\\\s\\\\p{P}\\\\p{S}]', '')) >= {letters:UInt32}
    )
    GROUP BY platform, band
    HAVING uniqUpTo(3)(buyer) >= 3 AND shops <= 4
  )
)
GROUP BY platform, seller, band
HAVING size >= 3`;

/** Goods of which far more reviews than is usual come from accounts that wrote nothing else. */
const oneOff = (touched?: Touched) => `
SELECT 'one-off' AS part, platform, seller, 'one-off' AS kind, listing AS key,
  arraySlice(arraySort(groupArrayIf((id, buyer, second, toUInt64(1), toInt64(0), listing), only)), 1, 400) AS rows, countIf(only) AS size,
  [('', toUInt64(count()), toUInt64(0), toUInt64(0))] AS members, any(usual) AS expected, [''] AS texts
FROM (
  SELECT r.platform AS platform, r.seller AS seller, r.listing AS listing, r.id AS id, r.buyer AS buyer, r.second AS second,
    a.lines = 1 AS only, u.usual AS usual
  FROM (${profile("review", touched)}) AS a
  JOIN (
    SELECT platform, seller, listing, id, buyer, cityHash64(buyer) AS person, toUInt32(toUnixTimestamp(writtenAt)) AS second
    FROM seen_review FINAL WHERE ingestedAt <= {asOf:DateTime64(3)} AND buyer != '' AND listing != '' ${within(touched)}
  ) AS r ON r.platform = a.platform AND r.person = a.person
  JOIN (
    SELECT platform, sum(lines = 1) / sum(lines) AS usual FROM (${sample("review", touched)}) GROUP BY platform
  ) AS u ON r.platform = u.platform
)
GROUP BY platform, seller, listing
HAVING count() >= 30 AND countIf(only) - count() * expected >= {oddity:Float64} * sqrt(count() * expected * (1 - expected) + 0.25)`;

/** How usual it is on a platform that a buyer buys no more than a few times: against this a burst of newcomers counts. */
const habit = (touched?: Touched) => `
SELECT 'habit' AS part, platform, '' AS seller, 'habit' AS kind, '' AS key, [('', '', toUInt32(0), toUInt64(0), toInt64(0), '')] AS rows, count() AS size,
  [('', toUInt64(countIf(lines <= 3)), toUInt64(max(shops)), toUInt64(0))] AS members, 0. AS expected, [''] AS texts
FROM (${sample("order", touched)})
GROUP BY platform`;
