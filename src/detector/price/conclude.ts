/** Episodes as the statement tells them into judgements: variant, score, facts, and the rows they stand on. */
import { type Day, dayFromNumber } from "../../kernel/index.ts";
import type {
  Candidate,
  Conclusion,
  Facts,
  LinePoint,
  ObservationRef,
  SetJudgement,
  Values,
} from "../definition.ts";
import { observationId } from "../observation-id.ts";

type DayRow = readonly [day: number, amount: number, at: string, id: string];
type SaleRow = readonly [day: number, amount: number, at: string, id: string, kind: "price" | "order"];

/** A row of the statement; amounts in fen, days as day numbers, zero where there is none. */
interface Episode {
  readonly variant: string;
  readonly tally: number;
  readonly platform: string;
  readonly listing: string;
  readonly sku: string;
  readonly run: number;
  readonly first: number;
  readonly n: number;
  readonly seller: string;
  readonly claimed: number;
  readonly last: number;
  readonly words: string;
  readonly promisedWords: string;
  readonly promisedFen: number;
  readonly askedFen: number;
  readonly lowestSaleFen: number;
  readonly lowestSaleDay: number;
  readonly beforeCouponFen: number;
  readonly counted: number;
  readonly lastSale: number;
  readonly highestSaleFen: number;
  readonly sold: number;
  readonly lowestMarkFen: number;
  readonly lowestMarkDay: number;
  readonly highestMarkFen: number;
  readonly oldMarkFen: number;
  readonly oldMarkDay: number;
  readonly raisedDay: number;
  readonly since: number;
  readonly at: string;
  readonly claimDays: readonly DayRow[];
  readonly markDays: readonly DayRow[];
  readonly saleDays: readonly SaleRow[];
  readonly saleRows: readonly (readonly [at: string, id: string, kind: "price" | "order"])[];
  readonly markRows: readonly (readonly [at: string, id: string])[];
}

export function conclude(candidates: readonly Candidate[], values: Values): Conclusion {
  const rows = candidates as unknown as readonly Episode[];
  const tallies: Record<string, number> = {};
  const judgements: SetJudgement[] = [];
  for (const row of rows) {
    if (row.tally) tallies[row.variant] = (tallies[row.variant] ?? 0) + row.n;
    else judgements.push(judgement(row, values));
  }
  return { judgements, tallies };
}

function judgement(row: Episode, values: Values): SetJudgement {
  const variant = row.variant === "above-lowest-charged" && row.lastSale ? "above-last-charged" : row.variant;
  const measure = measures[variant] ?? measures["above-lowest-marked"];
  const { low, lowDay, base, span } = measure(row);
  const excess = Math.max(0, row.claimed - low) / row.claimed;
  // Few sales are a weaker ground than many.
  const ground = variant.includes("charged") && row.counted < 3 && variant !== "never-charged" ? 0.9 : 1;
  const facts: Facts = {
    listing: row.sku === "" ? row.listing : `${row.listing}/${row.sku}`,
    words: row.words === "" ? "被比较价格" : row.words,
    promised: row.promisedWords.trim(),
    start: dayName(row.run),
    until: dayName(row.last),
    from: dayName(row.run - (values.window ?? 7)),
    to: dayName(row.run - 1),
    since: dayName(row.since),
    claimed: row.claimed,
    asked: row.askedFen,
    promisedAmount: row.promisedFen,
    lowest: low,
    lowestDay: dayName(lowDay),
    beforeCoupon: row.beforeCouponFen,
    highest: variant === "never-charged" ? row.highestSaleFen : row.highestMarkFen,
    counted: variant === "never-charged" ? row.sold : row.counted,
    raisedDay: dayName(row.raisedDay),
    window: values.window ?? 7,
    excess: low > 0 ? Math.round(((row.claimed - low) / low) * 10_000) : 0,
    line: lineOf(row),
  };
  return {
    variant,
    subject: [
      row.listing,
      row.sku,
      dayName(row.first),
      row.claimed,
      ...(variant === "discount-arithmetic" ? ["折"] : []),
    ].join("/"),
    platform: row.platform,
    seller: row.seller,
    at: instantOf(row.at),
    score: Math.round((base + span * Math.sqrt(excess)) * ground * 10_000) / 10_000,
    facts,
    observations: observationsOf(row, variant),
    listings: [row.listing],
  };
}

/** What each variant compares the claim with, and where on the scale it stands: sales before marks, marks before sums. */
const measures: Readonly<
  Record<string, (row: Episode) => { low: number; lowDay: number; base: number; span: number }>
> & {
  readonly "above-lowest-marked": (row: Episode) => {
    low: number;
    lowDay: number;
    base: number;
    span: number;
  };
} = {
  "above-lowest-charged": (row) => ({
    low: row.lowestSaleFen,
    lowDay: row.lowestSaleDay,
    base: 0.6,
    span: 0.4,
  }),
  "above-last-charged": (row) => ({
    low: row.lowestSaleFen,
    lowDay: row.lowestSaleDay,
    base: 0.55,
    span: 0.4,
  }),
  "above-after-coupon": (row) => ({
    low: row.lowestSaleFen,
    lowDay: row.lowestSaleDay,
    base: 0.1,
    span: 0.2,
  }),
  "never-charged": (row) => ({ low: row.highestSaleFen, lowDay: row.last, base: 0.55, span: 0.4 }),
  "never-marked": (row) => ({ low: row.highestMarkFen, lowDay: row.lowestMarkDay, base: 0.2, span: 0.4 }),
  "above-lowest-marked": (row) => ({
    low: row.lowestMarkFen,
    lowDay: row.lowestMarkDay,
    base: 0.1,
    span: 0.4,
  }),
  "raised-before": (row) => ({ low: row.oldMarkFen, lowDay: row.oldMarkDay, base: 0.3, span: 0.4 }),
  "discount-arithmetic": (row) => ({ low: row.promisedFen, lowDay: row.first, base: 0.3, span: 0.3 }),
};

function observationsOf(row: Episode, variant: string): readonly ObservationRef[] {
  const priced = (kind: string, at: string, id: string): ObservationRef => ({
    kind: "price",
    id: observationId("price", { id, listing: row.listing, sku: row.sku, kind, observedAt: instantOf(at) }),
  });
  const sold = (at: string, id: string, kind: "price" | "order"): ObservationRef =>
    kind === "order" ? { kind: "order", id } : priced("transaction", at, id);
  const claims = row.claimDays.map(([, , at, id]) => priced("claimed", at, id));
  const sales =
    variant === "never-charged"
      ? row.saleDays.map(([, , at, id, kind]) => sold(at, id, kind))
      : row.saleRows.map(([at, id, kind]) => sold(at, id, kind));
  const bySales = ["above-lowest-charged", "above-last-charged", "above-after-coupon", "never-charged"];
  if (bySales.includes(variant)) return [...claims, ...sales];
  const during = row.markDays.filter(([day]) => day >= row.first && day <= row.last);
  const marks =
    variant === "above-lowest-marked" || variant === "never-marked"
      ? row.markRows.map(([at, id]) => priced("marked", at, id))
      : (variant === "raised-before" ? row.markDays : during).map(([, , at, id]) => priced("marked", at, id));
  return [...claims, ...marks];
}

/** One point a day on which anything was seen. */
function lineOf(row: Episode): readonly LinePoint[] {
  const days = new Map<number, [number | null, number | null, number | null]>();
  const put = (day: number, at: 0 | 1 | 2, amount: number) => {
    const point = days.get(day) ?? [null, null, null];
    point[at] = amount;
    days.set(day, point);
  };
  for (const [day, amount] of row.saleDays) put(day, 0, amount);
  for (const [day, amount] of row.markDays) put(day, 1, amount);
  for (const [day, amount] of row.claimDays) put(day, 2, amount);
  return [...days].sort(([a], [b]) => a - b).map(([day, point]) => [dayName(day), ...point]);
}

const dayName = (number: number): Day => dayFromNumber(number);

/** The lake prints `2026-02-12 02:00:00.000` in UTC. */
const instantOf = (printed: string) => `${printed.replace(" ", "T")}Z`;
