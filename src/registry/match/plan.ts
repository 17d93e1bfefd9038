/**
 * How a table is judged, as plain data that threads can be given: as Chinese operators where it speaks of them, else by
 * what any table has. Made from the first rows; the counters in it fill while the rows are packed, and only then can
 * pairs be judged.
 */
import { countOperator, learnPlaces } from "./counts.ts";
import { Counter } from "./hash.ts";
import type { MatchRecord, Scorer } from "./model.ts";
import { packOperator, prepareOperator } from "./operator.ts";
import { type Counted, counted, operatorScorer } from "./operator-scorer.ts";
import { type Roles, rolesOf, speaksOfOperators } from "./roles.ts";
import { type Columns, columnsOf, countRow, type Shape, shapeOf } from "./table/columns.ts";
import { tableScorer } from "./table/table-scorer.ts";

export type Use = "table" | "pairs";
type Cells<Name extends string> = Readonly<Record<Name, Uint32Array>>;

export type Plan = {
  /** What is looked at, in this order. */
  readonly columns: readonly string[];
  readonly use: Use;
} & (
  | {
      readonly kind: "operators";
      readonly roles: Roles;
      readonly places: ReadonlySet<string>;
      readonly cells: Cells<Counted>;
    }
  | {
      readonly kind: "rows";
      readonly shape: Shape;
      readonly cells: Cells<"tokens" | "values">;
    }
);

/** Rows that show what kind of table it is. */
export const HEAD = 20_000;

/** Log odds before any evidence. Blocking finds mostly strangers; a person asks about pairs that may well be one. */
const priors: Readonly<Record<Use, number>> = { table: -4.2, pairs: -2.6 };

/** `size`: how many records there are; undefined where that is not known yet. */
export function planOf(head: readonly MatchRecord[], use: Use, size: number | undefined): Plan {
  const sample = head.slice(0, 2000);
  const names = [...new Set(sample.flatMap(({ values }) => Object.keys(values)))];
  const roles = rolesOf(names, sample);
  const bits = (most: number, room: number) =>
    size === undefined ? most : Math.min(most, Math.max(12, Math.ceil(Math.log2(size + 1)) + room));
  if (speaksOfOperators(roles, sample))
    return {
      kind: "operators",
      use,
      columns: [...new Set(Object.values(roles).flat())],
      roles,
      places: learnPlaces(head, roles),
      cells: Object.fromEntries(
        counted.map((what) => [what, Counter.of(bits(22, 2)).cells]),
      ) as Cells<Counted>,
    };
  return {
    kind: "rows",
    use,
    columns: names,
    shape: shapeOf(head, names),
    cells: { tokens: Counter.of(bits(22, 4)).cells, values: Counter.of(bits(22, 4)).cells },
  };
}

/** What stands in the columns of a plan, as one string. */
export function cellsOf({ columns }: Plan, { values }: MatchRecord): string {
  const cells = columns.map((column) => values[column] ?? "");
  return (
    cells.some((cell) => cell.includes(CELL)) ? cells.map((cell) => cell.replaceAll(CELL, " ")) : cells
  ).join(CELL);
}

function recordOf({ columns }: Plan, cells: string): MatchRecord {
  const values: Record<string, string> = {};
  for (const [at, cell] of cells.split(CELL).entries()) if (cell !== "") values[columns[at] ?? ""] = cell;
  return { id: "", values };
}

/** Counts a row and packs what its judge needs. */
export function packerOf(plan: Plan): (cells: string) => string {
  if (plan.kind === "operators") {
    const counters = countersOf(plan.cells);
    return (cells) => {
      const operator = prepareOperator(recordOf(plan, cells), plan.roles, plan.places);
      countOperator(operator, counters);
      return packOperator(operator);
    };
  }
  const counters = countersOf(plan.cells);
  return (cells) => {
    countRow(recordOf(plan, cells).values, counters);
    return cells;
  };
}

/** `size`: how many records were counted. */
export function scorerOf(plan: Plan, size: number): Scorer<unknown> {
  if (plan.kind === "operators") {
    const counters = countersOf(plan.cells);
    const counts = {
      places: plan.places,
      count: (what: Counted, value: string) => counters[what].count(value),
    };
    return operatorScorer(plan.roles, counts, priors[plan.use]) as Scorer<unknown>;
  }
  const columns: Columns = columnsOf(plan.shape, countersOf(plan.cells), size);
  return tableScorer(columns, plan.use, (cells) => recordOf(plan, cells));
}

/** Plan, counts and scorer of records that are all at hand. */
export function scorerFor(records: readonly MatchRecord[], use: Use): Scorer<unknown> {
  const plan = planOf(records.slice(0, HEAD), use, records.length);
  const pack = packerOf(plan);
  for (const record of records) pack(cellsOf(plan, record));
  return scorerOf(plan, records.length);
}

function countersOf<Name extends string>(cells: Cells<Name>): Readonly<Record<Name, Counter>> {
  return Object.fromEntries(
    Object.entries<Uint32Array>(cells).map(([name, one]) => [name, new Counter(one)]),
  ) as Record<Name, Counter>;
}

const CELL = "\u0001";
