/** Short writing for rows that are a label, perhaps a number, a basis and a validity. */
import { assert, day, type Text, text } from "../kernel/index.ts";
import { cite } from "./cite.ts";
import type { Certainty, Parameter, Unit } from "./model.ts";

type Pair = readonly [zh: string, en: string];

export type RowRest = Pick<Parameter, "extension" | "pauses"> & {
  readonly is?: Pair;
  readonly to?: string;
  readonly note?: Pair;
};

/**
 * `row("D-08", ["…", "…"], "10 working-day", "O37 12(4); ECL 15", "2021-05-01", "read", { is: [conditions] })`;
 * the number is "" where the row is words alone, the basis "" where no law fixes it. Amounts are written in yuan.
 */
export function row(
  id: string,
  label: Pair,
  number: string,
  basis: string,
  from: string,
  certainty: Certainty,
  { is, to, note, ...rest }: RowRest = {},
): Parameter {
  return {
    id,
    label: pair(label),
    ...numberOf(number),
    ...(is ? { text: pair(is) } : {}),
    basis: basis === "" ? [] : basis.split("; ").map(cite),
    from: day(from),
    ...(to === undefined ? {} : { to: day(to) }),
    certainty,
    ...rest,
    ...(note ? { note: pair(note) } : {}),
  };
}

function numberOf(written: string): Pick<Parameter, "value" | "unit"> {
  if (written === "") return {};
  const parts = /^(?:(\d+) )?([a-z-]+)$/.exec(written);
  assert(parts?.[2] !== undefined, `not a number with a unit: ${written}`);
  const unit = parts[2] === "yuan" ? "fen" : (parts[2] as Unit);
  if (parts[1] === undefined) return { unit };
  return { value: Number(parts[1]) * (parts[2] === "yuan" ? 100 : 1), unit };
}

function pair([zh, en]: Pair): Text {
  return text(zh, en);
}
