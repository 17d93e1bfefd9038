/**
 * Ties in two readings. The first sees a tie as one number, who shares it in the low 24 bits, gathers the numbers of one
 * shop in the table's own order, sorts them and keeps what enough buyers share: memory is that of one shop, and most
 * rows are never read again. The second reads the rows of what is left.
 */
import type { Touched } from "../definition.ts";
import { orders, profile } from "./parts.ts";

/** What may be shared outright, and by how many buyers at least; a parcel number of two is already one too many. */
const means = [
  { kind: "device", least: 3 },
  { kind: "payer", least: 3 },
  { kind: "address", least: 3 },
  { kind: "network", least: 3 },
  { kind: "tracking", least: 2 },
] as const;

/**
 * The same goods in the same stretch of time: half-overlapping half days, five days for those who take their time, and a
 * month, which says nothing below six.
 */
const stretches = [
  { kind: "hours", seconds: 43_200, shift: 0, least: 4 },
  { kind: "hours", seconds: 43_200, shift: 21_600, least: 4 },
  { kind: "days", seconds: 432_000, shift: 0, least: 4 },
  { kind: "month", seconds: 2_592_000, shift: 0, least: 6 },
] as const;

type Means = (typeof means)[number];
type Stretch = (typeof stretches)[number];

const second = "toUInt32(toUnixTimestamp(placedAt)) AS second";
const who = "bitAnd(cityHash64(buyer), 16777215) AS who";

const meansKey = ({ kind }: Means) => `bitShiftRight(cityHash64('${kind}', ${kind}), 24)`;
const bucket = ({ seconds, shift }: Stretch, moment: string) =>
  `toUInt32(intDiv(${moment} + ${shift}, ${seconds}))`;
const stretchKey = ({ kind, shift }: Stretch, of: string) =>
  `bitShiftRight(cityHash64('${kind}${shift}', listing, ${of}), 24)`;
const stretchWords = (stretch: Stretch) =>
  `concat(listing, '@', toString(${bucket(stretch, "second")})${stretch.shift > 0 ? ", '+'" : ""})`;

/** Numbers of key and buyer to the keys that at least `least` and no more than {most} buyers share. */
function heldBy(numbers: string, least: string): string {
  const shifted = (by: string) => `arrayResize(arraySlice(keys, ${by}), length(keys), toUInt64(0))`;
  return `arrayFlatten(arrayMap(keys -> arrayFilter((k, before, enough, tooMany) -> k != before AND k = enough AND k != tooMany, keys,
            arrayPopBack(arrayPushFront(keys, toUInt64(0))), ${shifted(least)}, ${shifted("{most:UInt32} + 1")}),
          [arrayMap(n -> bitShiftRight(n, 24), arrayCompact(arraySort(${numbers})))]))`;
}

const sharedMeans = (touched?: Touched) => `
          SELECT cityHash64(platform, seller) AS shop, arrayJoin(arrayConcat(${means
            .map(({ kind, least }) => heldBy(`by_${kind}`, String(least)))
            .join(", ")})) AS key
          FROM (
            SELECT platform, seller, ${means
              .map(
                (one) =>
                  `groupArrayIf(bitOr(bitShiftLeft(${meansKey(one)}, 24), who), ${one.kind} != '') AS by_${one.kind}`,
              )
              .join(", ")}
            FROM (SELECT platform, seller, ${means.map(({ kind }) => kind).join(", ")}, ${who} ${orders(touched)})
            GROUP BY platform, seller
          )`;

/** Only what is beyond the pace of the goods: distinct buyers a day over their whole time in the shop. */
const sharedTime = (touched?: Touched) => `
          SELECT cityHash64(platform, seller) AS shop, arrayJoin(arrayConcat(${stretches
            .map((stretch) => {
              const numbers = `arrayMap((s, w) -> bitOr(bitShiftLeft(toUInt64(${bucket(stretch, "s")}), 24), w), moments, buyers)`;
              const expected = `(perDay * ${stretch.seconds} / 86400)`;
              const least = `toUInt32(greatest(${stretch.least}, ceil(${expected} + {surprise:Float64} * sqrt(${expected} + 0.25))))`;
              return `arrayMap(b -> ${stretchKey(stretch, "toUInt32(b)")}, ${heldBy(numbers, least)})`;
            })
            .join(", ")})) AS key
          FROM (
            SELECT platform, seller, listing, groupArray(second) AS moments, groupArray(who) AS buyers,
              length(arrayDistinct(buyers)) / greatest(1, (arrayMax(moments) - arrayMin(moments)) / 86400) AS perDay
            FROM (SELECT platform, seller, listing, ${second}, ${who} ${orders(touched)})
            GROUP BY platform, seller, listing
          )`;

const tieOf = [
  ...means.map((one) => ({
    kind: one.kind,
    words: one.kind,
    key: `if(${one.kind} = '', toUInt64(0), ${meansKey(one)})`,
  })),
  ...stretches.map((one) => ({
    kind: one.kind,
    words: stretchWords(one),
    key: stretchKey(one, bucket(one, "second")),
  })),
];
const keys = tieOf.map(({ key }) => key).join(", ");
const words = tieOf.map(({ words: told }, at) => `held.1 = ${at + 1}, ${told}`).join(", ");
const kindNames = tieOf.map(({ kind }) => `'${kind}'`).join(", ");

/** The small side of the join is what is kept in memory: the profile streams past it. Rows travel with one member only. */
export const ties = (touched?: Touched) => `
SELECT 'tie' AS part, platform, seller, tie.1 AS kind, tie.2 AS key, groupArrayArray(rows) AS rows, any(size) AS size,
  arraySort(groupArray((member.1, member.2, lines, shops))) AS members, 0. AS expected, [''] AS texts
FROM (${profile("order", touched)}) AS who
JOIN (
  SELECT platform, seller, tie, size, arrayJoin(arrayZip(buyers.1, buyers.2, arrayEnumerate(buyers.1))) AS member,
    cityHash64(member.1) AS person, if(member.3 = 1, ofTie, []) AS rows
  FROM (
    SELECT platform, seller, ([${kindNames}][held.1], multiIf(${words}, '')) AS tie, sumMap([buyer], [toUInt64(1)]) AS buyers, length(buyers.1) AS size,
      arraySlice(arraySort(groupArray((id, buyer, second, quantity, amount, listing))), 1, 400) AS ofTie
    FROM (
      SELECT *, arrayJoin(arrayZip([${tieOf.map((_, at) => at + 1).join(", ")}], [${keys}])) AS held
      FROM (
        SELECT platform, seller, buyer, id, listing, quantity, amount, ${means.map(({ kind }) => kind).join(", ")}, ${second}
        ${orders(touched)}
      )
    )
    WHERE held.2 != 0 AND cityHash64(cityHash64(platform, seller), held.2) IN (
      SELECT cityHash64(shop, key) FROM (${sharedMeans(touched)}
          UNION ALL${sharedTime(touched)}
      )
    )
    GROUP BY platform, seller, tie
    HAVING size <= {most:UInt32}
  )
) AS members ON who.platform = members.platform AND who.person = members.person
GROUP BY platform, seller, kind, key`;
