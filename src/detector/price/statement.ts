/**
 * The statement of the price detector. Rows of one listing are gathered in the table's own order, so that memory stays
 * that of one listing; all that follows is arithmetic over its arrays, one entry a day.
 *
 * An *episode* is a stretch of days on which a page compared with the same claimed price. Its comparison begins on the
 * first day of the run of claims that it belongs to: the days before that are what the law looks at, not those on
 * which the goods were already sold at the lowered price.
 */
import type { Statement, Touched, Values } from "../definition.ts";

export function statement(values: Values, touched?: Touched): Statement {
  const sql = [gather(touched), ...inOrder, ...perDay, ...episodes, ...measured, ...judged, told].reduce(
    (inner, stage) => stage.replace("$inner", inner),
    "$inner",
  );
  return { sql, params: { ...values, ...(touched === undefined ? {} : touchedParams(touched)) } };
}

const touchedParams = ({ platform, listings }: Touched) => ({ platform, listings });

/** Named on the page as the maker's price: another rule, and the operator's own sales are no yardstick. */
const suggested = "建议零售价|厂商指导价|厂家指导价|官方指导价|建议价|(?i:msrp|rrp|mrp|suggested)";
/** What a page asks now under some condition, not what it compares with. */
const asking = "到手|券后|预估|满减|会员|拼团|秒杀|活动价|促销价|折后|现价|尾款|定金";

const within = (touched?: Touched) =>
  touched === undefined ? "" : "AND platform = {platform:String} AND listing IN {listings:Array(String)}";

/** Shanghai has kept one offset since 1991, so a day is a division. */
const dayOf = (moment: string) => `toInt32(intDiv(toUnixTimestamp(${moment}) + 28800, 86400))`;
export const dayText = (day: string) => `toString(toDate32(${day}))`;

/** Orders are sales too, where the listing compares with a claimed price; what was called off is none. */
const gather = (touched?: Touched) => `
  SELECT p.platform AS platform, p.listing AS listing, p.sku AS sku, p.seller AS seller,
    claimRows, markRows, arrayConcat(saleRows, sold) AS saleRows
  FROM (
    SELECT platform, listing, sku, anyLast(seller) AS seller,
      groupArrayIf((observedAt, id, amount, toString(words), toString(promotion), ingestedAt), kind = 'claimed') AS claimRows,
      groupArrayIf((observedAt, id, amount, toString(words), toString(promotion), ingestedAt), kind = 'marked') AS markRows,
      groupArrayIf((observedAt, id, amount + ifNull(subsidy, 0),
        amount + ifNull(subsidy, 0) + ifNull(coupon, 0), ingestedAt, 'price'), kind = 'transaction') AS saleRows
    FROM seen_price FINAL
    WHERE ingestedAt <= {asOf:DateTime64(3)} AND amount > 0 ${within(touched)}
    GROUP BY platform, listing, sku
    HAVING notEmpty(claimRows)
  ) AS p
  LEFT JOIN (
    SELECT platform, listing, sku, groupArray((placedAt, id, each, each, came, 'order')) AS sold
    FROM (
      SELECT platform, listing, sku, placedAt, id, min(ingestedAt) AS came,
        argMax((intDiv(amount, greatest(quantity, 1)), quantity, state), (observedAt, ingestedAt)) AS last,
        last.1 AS each
      FROM seen_order FINAL
      WHERE ingestedAt <= {asOf:DateTime64(3)} ${within(touched)} AND (platform, listing) IN (
        SELECT platform, listing FROM seen_price WHERE kind = 'claimed' AND ingestedAt <= {asOf:DateTime64(3)} ${within(touched)}
      )
      GROUP BY platform, listing, sku, placedAt, id
      HAVING each > 0 AND last.2 > 0 AND last.3 NOT IN ('refunded', 'cancelled')
    )
    GROUP BY platform, listing, sku
  ) AS o USING (platform, listing, sku)`;

/** Of several versions under one natural key the one that came last counts. */
const latest = (rows: string) =>
  `arrayFilter((r, next) -> (r.1, r.2) != next, ${rows}, arrayPopFront(arrayPushBack(arrayMap(r -> (r.1, r.2), ${rows}), (toDateTime64(0, 3, 'UTC'), ''))))`;

/** The first of each day in a list sorted by day. */
const firstOfDay = (rows: string) =>
  `arrayFilter((r, before) -> r.1 != before, ${rows}, arrayPopBack(arrayPushFront(arrayMap(r -> r.1, ${rows}), toInt32(-1))))`;

const inOrder = [
  `SELECT platform, listing, sku, seller,
    arraySort(r -> (r.1, r.2, r.6), claimRows) AS claimsAll,
    arraySort(r -> (r.1, r.2, r.6), markRows) AS marksAll,
    arraySort(r -> (r.1, r.2, r.5), saleRows) AS salesAll
  FROM ($inner)`,
  `SELECT platform, listing, sku, seller,
    ${latest("claimsAll")} AS claimsNow, ${latest("marksAll")} AS marksNow, ${latest("salesAll")} AS salesNow
  FROM ($inner)`,
];

/** One entry a day: the highest claim, the lowest mark, the lowest sale; the day first, then the amount. */
const perDay = [
  `SELECT platform, listing, sku, seller,
    arrayExists(r -> match(r.4, '${suggested}'), claimsNow) AS namesSuggested,
    arraySort(r -> (r.1, -r.2, r.3), arrayMap(r -> (${dayOf("r.1")}, r.3, r.1, r.2, r.4, r.5),
      arrayFilter(r -> not match(r.4, '${suggested}') AND not match(r.4, '${asking}'), claimsNow))) AS claimsByDay,
    arraySort(r -> (r.1, r.2, r.3), arrayMap(r -> (${dayOf("r.1")}, r.3, r.1, r.2, r.4, r.5), marksNow)) AS marksByDay,
    arraySort(r -> (r.1, r.2, r.4), arrayMap(r -> (${dayOf("r.1")}, r.3, r.4, r.1, r.2, r.6), salesNow)) AS salesByDay
  FROM ($inner)`,
  `SELECT platform, listing, sku, seller, namesSuggested,
    ${firstOfDay("claimsByDay")} AS c, ${firstOfDay("marksByDay")} AS m, ${firstOfDay("salesByDay")} AS t,
    arrayMap(r -> r.1, marksByDay) AS markDays, arrayMap(r -> r.2, marksByDay) AS markAmounts,
    arrayMap(r -> r.1, salesByDay) AS saleDays, arrayMap(r -> r.3, salesByDay) AS saleFull
  FROM ($inner)`,
  `SELECT platform, listing, sku, seller, namesSuggested, c, m, t,
    arrayReduce('minMap', [saleDays], [saleFull]) AS lowestFull,
    arrayReduce('maxMap', [saleDays], [saleFull]) AS highestFull,
    arrayReduce('sumMap', [saleDays], [arrayMap(r -> toUInt32(1), saleDays)]) AS salesOfDay,
    arrayReduce('maxMap', [markDays], [markAmounts]) AS highestMark,
    arrayConcat(arrayMap(r -> r.1, c), arrayMap(r -> r.1, m)) AS bothDays,
    arrayReduce('maxMap', [bothDays], [arrayConcat(arrayMap(r -> r.2, c), arrayMap(r -> toInt64(0), m))]) AS shown,
    arrayReduce('maxMap', [bothDays], [arrayConcat(arrayMap(r -> toInt64(0), c), arrayMap(r -> r.2, m))]) AS shownMarks
  FROM ($inner)`,
];

/** A day with a mark and no claim ends a run of claims; so does a gap. */
const episodes = [
  `SELECT *, shown.1 AS days, shown.2 AS claimed,
    arrayPopBack(arrayPushFront(shown.1, toInt32(0))) AS dayBefore,
    arrayPopBack(arrayPushFront(shown.2, toInt64(0))) AS claimBefore
  FROM ($inner)`,
  `SELECT *,
    arrayFilter(r -> r.2 = 0, arrayZip(days, claimed, shownMarks.2)) AS plain,
    arrayMap((d, x, pd, px) -> x > 0 AND (px = 0 OR d - pd > {gap:Int32}), days, claimed, dayBefore, claimBefore) AS opens
  FROM ($inner)`,
  `SELECT *,
    arrayFill((d, o, x) -> o OR x = 0, days, opens, claimed) AS runs,
    arrayMap((x, px, o) -> o OR x != px, claimed, claimBefore, opens) AS splits
  FROM ($inner)`,
  `SELECT *, arrayFilter(e -> e[1].2 > 0, arraySplit((e, s) -> s, arrayZip(days, claimed, runs), splits)) AS found
  FROM ($inner)`,
  `SELECT platform, listing, sku, seller, namesSuggested, c, m, t, lowestFull, highestFull, salesOfDay, highestMark, plain,
    arrayJoin(if(empty(found), [[(toInt32(0), toInt64(0), toInt32(0))]], found)) AS episode
  FROM ($inner)`,
  `SELECT *, episode[1].2 AS claim, episode[1].1 AS firstDay, episode[-1].1 AS lastDay, episode[1].3 AS runDay
  FROM ($inner)`,
];

const measured = [
  `SELECT *,
    arrayFilter(r -> r.1 < runDay, t) AS salesBefore,
    arrayFilter(r -> r.1 >= runDay AND r.1 <= lastDay, t) AS salesDuring,
    arrayFilter(r -> r.1 < runDay, m) AS marksBefore,
    arrayFilter(r -> r.1 >= firstDay AND r.1 <= lastDay, m) AS marksDuring,
    arrayFilter(r -> r.1 >= firstDay AND r.1 <= lastDay, c) AS claimsOf,
    arrayFilter(r -> r.1 >= runDay - 90 AND r.1 < runDay, plain) AS plainMarks,
    arraySum(arrayFilter((n, d) -> d >= runDay AND d <= lastDay, salesOfDay.2, salesOfDay.1)) AS soldDuring,
    arrayMax(highestFull.2) AS highestSale,
    arrayMax(arrayFilter((v, d) -> d < runDay, highestMark.2, highestMark.1)) AS highestMarkBefore,
    least(if(empty(m), 1000000, m[1].1), if(empty(t), 1000000, t[1].1), if(empty(c), 1000000, c[1].1)) AS firstSeenDay
  FROM ($inner)`,
  `SELECT *,
    arrayFilter(r -> r.1 >= runDay - {window:Int32}, salesBefore) AS salesInWindow,
    arrayFilter(r -> r.1 >= runDay - {window:Int32}, marksBefore) AS marksInWindow,
    arrayFilter(r -> r.1 < runDay - {window:Int32} AND r.1 >= runDay - {window:Int32} - {carry:Int32}, marksBefore) AS marksCarried,
    arraySort(r -> (r.2, r.1), marksDuring)[1] AS asked,
    arrayFilter(r -> r.3 * 100 >= claim * (100 - {tolerance:Int64}), plainMarks)[1] AS raisedMark,
    arrayFilter(r -> r.3 * 100 <= claim * (100 - {raise:Int64}), plainMarks)[-1] AS oldMark,
    arrayFirst(r -> r.5 != '' OR r.6 != '', arrayConcat(marksDuring, claimsOf)) AS worded
  FROM ($inner)`,
  `SELECT *,
    if(empty(salesInWindow), arraySlice(salesBefore, -1), salesInWindow) AS salesUsed,
    empty(salesInWindow) AND notEmpty(salesBefore) AS usesLastSale,
    if(empty(salesInWindow), salesBefore[-1].1, runDay - {window:Int32}) AS usedFrom,
    if(empty(marksInWindow) OR marksInWindow[1].1 > runDay - {window:Int32},
      arrayConcat(arraySlice(marksCarried, -1), marksInWindow), marksInWindow) AS marksUsed,
    if(empty(marksDuring), if(empty(salesDuring), 0, arrayMin(arrayMap(r -> r.2, salesDuring))), asked.2) AS askedAmount,
    concat(worded.5, ' ', worded.6) AS promised
  FROM ($inner)`,
  `SELECT *,
    arraySort(r -> (r.2, -r.1), salesUsed)[1] AS lowestSale,
    arrayMin(arrayFilter((v, d) -> d >= usedFrom AND d < runDay, lowestFull.2, lowestFull.1)) AS lowestBeforeCoupon,
    arraySum(arrayFilter((n, d) -> d >= usedFrom AND d < runDay, salesOfDay.2, salesOfDay.1)) AS salesCounted,
    arraySort(r -> (r.2, -r.1), marksUsed)[1] AS lowestMark,
    match(promised, '起|低至|第.件|满|[二两三]件') OR empty(marksDuring) AS conditional,
    toFloat64OrZero(extract(promised, '([0-9]+(?:\\.[0-9]+)?)\\s*折')) AS tenths,
    toFloat64OrZero(extract(promised, '(?:直降|立减|已省|立省|优惠)\\s*([0-9]+(?:\\.[0-9]+)?)\\s*元?')) AS taken,
    raisedMark.1 > oldMark.1 AND oldMark.1 > 0 AND runDay - raisedMark.1 <= {recent:Int32} AND askedAmount > 0
      AND askedAmount * 100 >= oldMark.3 * (100 - {tolerance:Int64}) AS wasRaised,
    runDay - firstSeenDay >= {window:Int32} AND notEmpty(marksUsed) AS marksSuffice
  FROM ($inner)`,
];

/** Above by more than what rounding allows. */
const above = (low: string) => `claim * 100 > ${low} * (100 + {tolerance:Int64})`;

const judged = [
  `SELECT *,
    multiIf(
      claim = 0, if(namesSuggested, 'suggested', 'not-reference'),
      notEmpty(salesUsed) AND ${above("lowestBeforeCoupon")}, 'above-lowest-charged',
      notEmpty(salesUsed) AND ${above("lowestSale.2")}, 'above-after-coupon',
      notEmpty(salesUsed), if(wasRaised, 'raised-before', 'backed'),
      soldDuring >= {sales:Int64} AND ${above("highestSale")} AND lastDay - firstSeenDay >= {window:Int32}
        AND (empty(marksBefore) OR ${above("highestMarkBefore")}), 'never-charged',
      marksSuffice AND ${above("highestMarkBefore")}, 'never-marked',
      marksSuffice AND ${above("lowestMark.2")}, 'above-lowest-marked',
      marksSuffice, if(wasRaised, 'raised-before', 'backed-by-mark'),
      'too-little-history') AS main,
    multiIf(conditional, 0, tenths > 0 AND tenths < 10, claim * tenths / 10, taken > 0, claim - taken * 100, 0) AS promisedAmount
  FROM ($inner)`,
  `SELECT *,
    arrayJoin(if(promisedAmount > 0 AND asked.2 - promisedAmount > claim * {arithmetic:Float64} / 100,
      [main, 'discount-arithmetic'], [main])) AS variant
  FROM ($inner)`,
  `SELECT *, variant IN ('suggested', 'not-reference', 'backed', 'backed-by-mark', 'too-little-history') AS tally
  FROM ($inner)`,
];

/** Tallies fold into one row each; what is found keeps its days for the line and its rows for the evidence. */
const told = `
  SELECT variant, tally, if(tally, '', platform) AS platform, if(tally, '', listing) AS listing,
    if(tally, '', sku) AS sku, if(tally, 0, runDay) AS run, if(tally, 0, firstDay) AS first, count() AS n,
    any(seller) AS seller, any(claim) AS claimed, any(lastDay) AS last,
    any(if(tally, '', claimsOf[1].5)) AS words, any(if(tally, '', promised)) AS promisedWords,
    any(round(promisedAmount)) AS promisedFen, any(askedAmount) AS askedFen,
    any(lowestSale.2) AS lowestSaleFen, any(lowestSale.1) AS lowestSaleDay, any(lowestBeforeCoupon) AS beforeCouponFen,
    any(salesCounted) AS counted, any(usesLastSale) AS lastSale, any(highestSale) AS highestSaleFen,
    any(soldDuring) AS sold, any(lowestMark.2) AS lowestMarkFen, any(lowestMark.1) AS lowestMarkDay,
    any(highestMarkBefore) AS highestMarkFen, any(oldMark.3) AS oldMarkFen, any(oldMark.1) AS oldMarkDay,
    any(raisedMark.1) AS raisedDay, any(firstSeenDay) AS since, any(toString(claimsOf[1].3)) AS at,
    any(if(tally, [], arrayMap(r -> (r.1, r.2, toString(r.3), r.4), arraySlice(claimsOf, 1, 60)))) AS claimDays,
    any(if(tally, [], arrayMap(r -> (r.1, r.2, toString(r.3), r.4), arraySlice(arrayFilter(r -> r.1 >= runDay - 120 AND r.1 <= lastDay, m), -180)))) AS markDays,
    any(if(tally, [], arrayMap(r -> (r.1, r.2, toString(r.4), r.5, r.6), arraySlice(arrayFilter(r -> r.1 >= runDay - 120 AND r.1 <= lastDay, t), -180)))) AS saleDays,
    any(if(tally, [], arrayMap(r -> (toString(r.4), r.5, r.6), arraySlice(salesUsed, -60)))) AS saleRows,
    any(if(tally, [], arrayMap(r -> (toString(r.3), r.4), arraySlice(marksUsed, -60)))) AS markRows
  FROM ($inner)
  GROUP BY variant, tally, platform, listing, sku, run, first
  SETTINGS enable_analyzer = 0, optimize_aggregation_in_order = 1, do_not_merge_across_partitions_select_final = 1`;
