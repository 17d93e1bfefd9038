/** The lake table of a kind, from its declaration. */
import type { Field, Kind } from "./field.ts";

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

/** Columns that the house adds to every kind. */
export const houseColumns: readonly Column[] = [
  {
    name: "file",
    type: "String",
    comment: "SHA-256 of the file it came in, or channel:id of a sending by API",
  },
  { name: "line", type: "UInt64", comment: "line or row in that file, from 1" },
  {
    name: "ingestedAt",
    type: "DateTime64(3, 'UTC')",
    comment: "when it came to us; a run as of T reads ingestedAt <= T",
  },
  {
    name: "digest",
    type: "UInt128",
    comment: "sipHash128 of all declared values: the same row again changes nothing",
  },
];

const lakeTypes: Readonly<Record<Field["type"], string>> = {
  text: "String",
  key: "String",
  instant: "DateTime64(3, 'UTC')",
  day: "Date32",
  money: "Int64",
  count: "UInt64",
  number: "Float64",
  flag: "Bool",
  choice: "LowCardinality(String)",
  texts: "Array(String)",
};

/** Low in number by nature, whatever their type. */
const lowCardinality = new Set(["platform", "category", "words", "promotion"]);

/** What is absent is the empty value, but for moments and money: there null differs from 1970 and from nothing paid. */
export function columnsOf(kind: Kind): Column[] {
  const declared = Object.entries(kind.fields).map(([name, field]) => {
    const nullable =
      field.required === undefined && ["instant", "day", "money", "number"].includes(field.type);
    const plain = lowCardinality.has(name) ? "LowCardinality(String)" : lakeTypes[field.type];
    return { name, type: nullable ? `Nullable(${plain})` : plain, comment: field.about.en };
  });
  return [...declared, ...houseColumns];
}
