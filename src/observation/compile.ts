/**
 * The validation of a kind's rows as SQL, compiled from its declaration and a mapping. Raw texts go in as columns c0, c1 …
 * (or null where a row has none); out come the kind's own columns, the number of the first fault, and for faulty rows all
 * faults and the raw texts. The engine does the work of every row.
 */

import { type Fault, type FaultCode, longestText } from "./faults.ts";
import type { Field, Kind } from "./field.ts";
import { columnsRead, type FieldSource, type Mapping, sourceOf } from "./mapping.ts";
import { columnsOf, houseColumns } from "./table.ts";

export interface Compiled {
  /** Columns of the file that are read; a refused row keeps their texts in this order. */
  readonly read: readonly string[];
  /** Fault n of the SQL is `faults[n - 1]`. */
  readonly faults: readonly Fault[];
  /** Columns of the staging table. */
  readonly stage: string;
  /** `SELECT … FROM source`; `source` offers the columns of `read` as c0, c1 …, and `broken` if the row has too many or too few. */
  readonly select: (source: string, checks: { readonly encoding: boolean }) => string;
}

/** Neither kept nor refused: blank lines, and rows that the mapping leaves to another kind. */
export const skipped = 65_535;

export interface CompileOptions {
  /** What the sender may send for: a row that names another platform is refused. */
  readonly platform?: string;
}

export function compile(kind: Kind, mapping: Mapping, options: CompileOptions = {}): Compiled {
  const read = columnsRead(mapping);
  const raw = (column: string) => `ifNull(c${read.indexOf(column)}, '')`;
  const parts = Object.entries(kind.fields).map(([name, field]) => {
    const given = mapping.fields[name];
    return compileField(name, field, given === undefined ? undefined : sourceOf(given), raw);
  });
  // The first stands alone: of a row with the wrong number of columns nothing else can be said.
  const conditions: { fault: Fault; when: string }[] = [
    { fault: { code: "columns", field: "" }, when: "broken" },
    ...parts.flatMap(({ checks }) => checks),
  ];
  if (options.platform !== undefined && kind.fields.platform !== undefined) {
    const when = `v_platform NOT IN ('', ${quote(options.platform)})`;
    conditions.push({ fault: { code: "other-platform", field: "platform" }, when });
  }
  for (const [name, { reserved = [] }] of Object.entries(kind.fields)) {
    if (options.platform === undefined || reserved.length === 0) continue;
    const when = `${ident(`v_${name}`)} IN (${reserved.map(quote).join(", ")})`;
    conditions.push({ fault: { code: "reserved", field: name }, when });
  }
  const encoding: Fault = { code: "encoding", field: "" };
  const skip = [
    read.length === 0 ? "0" : `(broken AND ${read.map((_, at) => `ifNull(c${at}, '') = ''`).join(" AND ")})`,
    ...(mapping.filled ?? []).map((column) => `trim(${raw(column)}) = ''`),
  ].join(" OR ");
  const all = read.map((_, at) => `ifNull(c${at}, '')`);
  const invalid = all.length === 0 ? "0" : `NOT isValidUTF8(concat(${all.join(", ")}, ''))`;
  const select = (source: string, checks: { readonly encoding: boolean }) => {
    const list = [...conditions, ...(checks.encoding ? [{ fault: encoding, when: invalid }] : [])];
    const first = list.map(({ when }, at) => `${when}, ${at + 1}`).join(", ");
    const every = list.map(({ when }, at) => `if(${when}, ${at + 1}, 0)`).join(", ");
    const texts = all.map((text) => `substringUTF8(${text}, 1, 2000)`);
    return `SELECT ${parts.map(({ column, name }) => `${column} AS ${ident(name)}`).join(", ")},
      rowNumberInAllBlocks() AS _row,
      toUInt16(multiIf(${skip}, ${skipped}, ${first}, 0)) AS _fault,
      multiIf(_fault IN (0, ${skipped}), [], _fault = 1, [1], arrayFilter(f -> f > 0, [${every}])) AS _faults,
      if(_fault IN (0, ${skipped}), '', toJSONString([${texts.join(", ")}]::Array(String))) AS _raw,
      ${digestOf(kind, ident)} AS _digest
    FROM (SELECT *, ${parts.flatMap(({ values }) => values).join(", ")} FROM (${source}))`;
  };
  return {
    read,
    faults: [...conditions.map(({ fault }) => fault), encoding],
    stage: [
      ...ownColumns(kind).map(({ name, type }) => `${ident(name)} ${stageType(type)}`),
      ...stageColumns,
    ].join(", "),
    select,
  };
}

const stageColumns = [
  "_row UInt64",
  "_fault UInt16",
  "_faults Array(UInt16)",
  "_raw String",
  "_digest UInt128",
];

/** The kind's declared columns, without those that the house adds. */
export function ownColumns(kind: Kind) {
  return columnsOf(kind).slice(0, -houseColumns.length);
}

/** Low cardinality pays on disk, not for the moment between two statements. */
function stageType(type: string): string {
  return type.replace(/^LowCardinality\((.*)\)$/, "$1");
}

/**
 * `digest` over the columns of a row: equal rows have equal digests, wherever and whenever they came in. Texts are joined
 * by a separator before hashing since one long text is hashed faster than many short ones.
 */
export function digestOf(kind: Kind, column: (name: string) => string = ident): string {
  const texts: string[] = [];
  const others: string[] = [];
  for (const { name, type } of ownColumns(kind)) {
    if (/String\)?$/.test(type) && !type.startsWith("Array")) texts.push(column(name));
    else if (type.startsWith("Nullable")) texts.push(`ifNull(toString(${column(name)}), '')`);
    else others.push(column(name));
  }
  return `reinterpretAsUInt128(sipHash128(${[`concatWithSeparator('\\x1f', ${texts.join(", ")})`, ...others].join(", ")}))`;
}

interface Part {
  readonly name: string;
  /** Expressions with alias, in the inner query: `t_<name>` the text, `v_<name>` the value or null. */
  readonly values: readonly string[];
  /** The final column. */
  readonly column: string;
  readonly checks: readonly { readonly fault: Fault; readonly when: string }[];
}

type Raw = (column: string) => string;

function compileField(name: string, field: Field, source: FieldSource | undefined, raw: Raw): Part {
  const [t, v] = [ident(`t_${name}`), ident(`v_${name}`)];
  const absent = { name, values: [`${emptyOf(field)} AS ${v}`], column: v, checks: [] };
  if (source === undefined) return absent;
  const given = `${textOf(field, source, raw)} AS ${t}`;
  const fault = (code: FaultCode, when: string) => ({ fault: { code, field: name }, when });
  const required = field.required === true ? [fault("required", `${t} = ''`)] : [];
  const wrong = (code: FaultCode) => fault(code, `${t} != '' AND isNull(${v})`);
  const nullable = field.required === undefined;
  switch (field.type) {
    case "text":
    case "key": {
      const most = field.max ?? longestText;
      const long = fault("too-long", `length(${t}) > ${most} AND lengthUTF8(${t}) > ${most}`);
      return { name, values: [given, `${t} AS ${v}`], column: v, checks: [...required, long] };
    }
    case "choice": {
      const choices = Object.keys(field.choices ?? {})
        .map(quote)
        .join(", ");
      const checks = [...required, fault("not-a-choice", `${t} NOT IN ('', ${choices})`)];
      return { name, values: [given, `${t} AS ${v}`], column: v, checks };
    }
    case "instant": {
      const value = momentOf(t, "column" in source ? source : {});
      const range = fault(
        "moment-range",
        `isNotNull(${v}) AND (${v} < '1990-01-01' OR ${v} >= '2100-01-01')`,
      );
      const column = nullable ? v : `ifNull(${v}, toDateTime64(0, 3, 'UTC'))`;
      return {
        name,
        values: [given, `${value} AS ${v}`],
        column,
        checks: [...required, wrong("not-a-moment"), range],
      };
    }
    case "day": {
      const moment = momentOf(t, { ...("column" in source ? source : {}), timezone: "UTC" });
      const column = nullable ? v : `ifNull(${v}, toDate32(0))`;
      return {
        name,
        values: [given, `toDate32(${moment}) AS ${v}`],
        column,
        checks: [...required, wrong("not-a-day")],
      };
    }
    case "money":
      return moneyPart({ name, field, source, raw, t, v, given, required });
    case "count": {
      const column = `ifNull(${v}, 0)`;
      return {
        name,
        values: [given, `toUInt64OrNull(${t}) AS ${v}`],
        column,
        checks: [...required, wrong("not-a-count")],
      };
    }
    case "number": {
      const value = `if(isFinite(toFloat64OrNull(${t}) AS n_${name}), n_${name}, NULL)`;
      const column = nullable ? v : `ifNull(${v}, 0)`;
      return {
        name,
        values: [given, `${value} AS ${v}`],
        column,
        checks: [...required, wrong("not-a-number")],
      };
    }
    case "flag": {
      const value = `transform(lower(${t}), ['true', '1', 'yes', 'y', '是', 'false', '0', 'no', 'n', '否'], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]::Array(Nullable(UInt8)), NULL)`;
      return {
        name,
        values: [given, `${value} AS ${v}`],
        column: `ifNull(${v}, 0)`,
        checks: [...required, wrong("not-a-flag")],
      };
    }
    case "texts": {
      const value = `if(startsWith(${t}, '['), JSONExtract(${t}, 'Array(String)'), arrayFilter(x -> x != '', splitByRegexp('\\\\s*[;；|、]\\\\s*', ${t})))`;
      return { name, values: [given, `${value} AS ${v}`], column: v, checks: required };
    }
  }
}

/**
 * Money exactly, by decimals: four places are read, and what is not whole in fen is refused. A file says `¥1,280.50` or
 * `1280.50元` as people write it.
 */
function moneyPart(of: {
  name: string;
  field: Field;
  source: FieldSource;
  raw: Raw;
  t: string;
  v: string;
  given: string;
  required: Part["checks"];
}): Part {
  const { name, field, source, raw, t, v, given, required } = of;
  const { unit = "fen", times, round } = "column" in source ? source : {};
  const parsed = (text: string) =>
    `toDecimal128OrNull(replaceRegexpOne(${text}, '^(-?\\\\d+(\\\\.\\\\d{1,4})?)0*$|.*', '\\\\1'), 4)`;
  const factor = unit === "yuan" ? 100 : 1;
  const units =
    times === undefined ? parsed(t) : `${parsed(t)} * toInt64OrNull(${cleanNumber(`trim(${raw(times)})`)})`;
  const m = ident(`m_${name}`);
  const exact = `${units} * ${factor} AS ${m}`;
  const value = `if(abs(${m}) < 1000000000000000, ${round === true ? `toInt64(round(${m}))` : `toInt64(${m})`}, NULL) AS ${v}`;
  const whole = {
    fault: { code: "not-whole-fen" as const, field: name },
    when: `isNotNull(${v}) AND ${m} != ${v}`,
  };
  const checks = [
    ...required,
    { fault: { code: "not-money" as const, field: name }, when: `${t} != '' AND isNull(${v})` },
    ...(round === true ? [] : [whole]),
  ];
  return {
    name,
    values: [given, exact, value],
    column: field.required === true ? `ifNull(${v}, 0)` : v,
    checks,
  };
}

/** The text of a field: trimmed; words that mean nothing count as absent where no text is wanted. */
function textOf(field: Field, source: FieldSource, raw: Raw): string {
  if ("constant" in source) return quote(source.constant);
  if ("join" in source)
    return `arrayStringConcat([${source.join.map((each) => `trim(${raw(each)})`).join(", ")}], ${quote(source.with ?? "-")})`;
  if ("hash" in source) return `lower(hex(sipHash128(${source.hash.map(raw).join(", ")})))`;
  const { pattern } = source;
  const plain =
    pattern === undefined
      ? `trim(${raw(source.column)})`
      : `extract(${raw(source.column)}, ${quote(pattern)})`;
  const given =
    field.type === "money" ? cleanMoney(plain) : field.type === "count" ? cleanNumber(plain) : plain;
  const bare = ["text", "texts", "choice"].includes(field.type)
    ? given
    : `if(${given} IN ('-', '—', 'null', 'NULL', 'None', 'nan', 'NaN', 'N/A', '\\\\N'), '', ${given})`;
  const values = { ...choiceWords(field), ...source.values };
  const pairs = Object.entries(values);
  if (pairs.length === 0) return bare;
  return `transform(${bare}, [${pairs.map(([from]) => quote(from)).join(", ")}], [${pairs.map(([, to]) => quote(to)).join(", ")}], ${bare})`;
}

/** The label of a choice is as good as its id. */
function choiceWords(field: Field): Record<string, string> {
  const entries = Object.entries(field.choices ?? {}).flatMap(([id, { zh }]) => [[zh, id]]);
  return Object.fromEntries(entries);
}

function cleanNumber(text: string): string {
  return `replaceRegexpOne(replaceAll(${text}, ',', ''), '\\\\.0+$', '')`;
}

function cleanMoney(text: string): string {
  return `replaceRegexpAll(${text}, '[¥￥元,\\\\s]', '')`;
}

const isoMoment =
  "^\\\\d{4}[-/.]\\\\d{1,2}[-/.]\\\\d{1,2}([ T]([01]?\\\\d|2[0-3]):[0-5]\\\\d(:[0-5]\\\\d(\\\\.\\\\d+)?)?( ?(Z|[+-]\\\\d\\\\d:?\\\\d\\\\d))?)?$";

/** Null where the text is no moment; a day that does not exist is none. */
function momentOf(
  text: string,
  { format, timezone = "Asia/Shanghai" }: { format?: string | undefined; timezone?: string | undefined },
): string {
  const zone = quote(timezone);
  if (format === undefined) {
    const points = `if(substring(${text}, 5, 1) = '.', replaceAll(substring(${text}, 1, 10), '.', '-'), ${text})`;
    return `if(match(${text}, '${isoMoment}'), parseDateTime64BestEffortOrNull(${points}, 3, ${zone}), NULL)`;
  }
  if (format === "epoch-s" || format === "epoch-ms") {
    const scale = format === "epoch-s" ? 1000 : 1;
    return `fromUnixTimestamp64Milli(toInt64OrNull(${text}) * ${scale}, 'UTC')`;
  }
  return `toDateTime64(parseDateTimeOrNull(${text}, ${quote(enginePattern(format))}, ${zone}), 3, 'UTC')`;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: "%Y",
  MM: "%m",
  M: "%c",
  DD: "%d",
  D: "%e",
  HH: "%H",
  H: "%k",
  mm: "%i",
  ss: "%s",
};

/** `D/M/YYYY H:mm` in the engine's words. */
export function enginePattern(format: string): string {
  return format.replaceAll(/YYYY|MM|M|DD|D|HH|H|mm|ss|%/g, (token) =>
    token === "%" ? "%%" : (tokens[token] ?? token),
  );
}

function emptyOf(field: Field): string {
  if (field.type === "texts") return "[]::Array(String)";
  if (["text", "key", "choice"].includes(field.type)) return "''";
  if (field.type === "count" || field.type === "flag") return "0";
  return field.type === "instant"
    ? "NULL::Nullable(DateTime64(3, 'UTC'))"
    : field.type === "day"
      ? "NULL::Nullable(Date32)"
      : field.type === "money"
        ? "NULL::Nullable(Int64)"
        : "NULL::Nullable(Float64)";
}

/** A text as a literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\0", "\\0")}'`;
}

/** A name as an identifier. */
export function ident(name: string): string {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}
