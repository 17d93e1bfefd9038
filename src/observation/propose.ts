/** A mapping made from a file's header and a few of its rows, to be confirmed by a person. */
import { type Text, text } from "../kernel/index.ts";
import type { Field, Kind } from "./field.ts";
import type { FieldSource, Mapping } from "./mapping.ts";

export interface Proposal {
  readonly mapping: Mapping;
  readonly lines: readonly ProposedLine[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
  /** Columns that nothing takes. */
  readonly unused: readonly string[];
  /** Whether it may be used unasked: every column goes by the declared name, or by an alias that leaves no doubt. */
  readonly sure: boolean;
}

export interface ProposedLine {
  readonly field: string;
  readonly column: string;
  readonly because: Text;
  readonly sure: boolean;
}

/** `samples`: values of some rows, in the header's order. */
export function proposeMapping(
  kind: Kind,
  header: readonly string[],
  samples: readonly (readonly string[])[],
  constants: Readonly<Record<string, string>> = {},
  /** Of JSON lines the header is what some rows named: a field that may be absent may come later. */
  open = false,
): Proposal {
  const taken = new Set<string>();
  const lines: ProposedLine[] = [];
  const fields: Record<string, FieldSource | string> = {};
  const take = (name: string, found: Found) => {
    const values = samples
      .map((row) => row[header.indexOf(found.column)] ?? "")
      .filter((value) => value !== "");
    const { source, doubt, more } = shaped(kind.fields[name] as Field, found, values);
    taken.add(found.column);
    fields[name] = source;
    const because =
      more === undefined
        ? found.because
        : text(`${found.because.zh}；${more.zh}`, `${found.because.en}; ${more.en}`);
    lines.push({ field: name, column: found.column, because, sure: found.sure && !doubt });
  };
  for (const [name, value] of Object.entries(constants)) {
    if (kind.fields[name] !== undefined) fields[name] = { constant: value };
  }
  const names = Object.keys(kind.fields).filter((name) => fields[name] === undefined);
  // Declared names first, so that no alias of another field takes them away.
  for (const name of names) {
    const column = header.find((each) => each === name);
    if (column !== undefined)
      take(name, { column, sure: true, exact: true, because: text("列名即字段名", "named like the field") });
  }
  for (const name of names) {
    if (fields[name] !== undefined) continue;
    const found = byAlias(name, kind.fields[name] as Field, header, taken);
    if (found !== undefined) take(name, found);
  }
  for (const name of names) {
    if (fields[name] !== undefined || kind.fields[name]?.required !== true) continue;
    const found = byShape(kind.fields[name] as Field, header, samples, taken);
    if (found !== undefined) take(name, found);
  }
  const missing = Object.keys(kind.fields).filter(
    (name) => kind.fields[name]?.required === true && fields[name] === undefined,
  );
  if (open) {
    for (const name of names) if (fields[name] === undefined && !missing.includes(name)) fields[name] = name;
  }
  return {
    mapping: { kind: kind.id, fields },
    lines,
    missing,
    unused: header.filter((column) => !taken.has(column)),
    sure: missing.length === 0 && lines.every(({ sure }) => sure),
  };
}

interface Found {
  readonly column: string;
  readonly sure: boolean;
  readonly exact: boolean;
  readonly because: Text;
}

function byAlias(
  name: string,
  field: Field,
  header: readonly string[],
  taken: ReadonlySet<string>,
): Found | undefined {
  const wanted = new Set([name, ...(field.aliases ?? []), field.label.zh].map(plain));
  const column = header.find((each) => !taken.has(each) && wanted.has(plain(each)));
  return column === undefined
    ? undefined
    : { column, sure: true, exact: false, because: text("列名是常见叫法", "a common name of the field") };
}

/** The only column left whose values look like it. */
function byShape(
  field: Field,
  header: readonly string[],
  samples: readonly (readonly string[])[],
  taken: ReadonlySet<string>,
): Found | undefined {
  const looks = shapes[field.type];
  if (looks === undefined || samples.length === 0) return undefined;
  const fitting = header.filter((each, at) => {
    if (taken.has(each)) return false;
    const values = samples.map((row) => row[at] ?? "").filter((value) => value !== "");
    return values.length > 0 && values.every((value) => looks.test(value));
  });
  const [column] = fitting;
  return column === undefined || fitting.length > 1
    ? undefined
    : {
        column,
        sure: false,
        exact: false,
        because: text("只有这一列的值相符", "the only column whose values fit"),
      };
}

const shapes: Partial<Record<Field["type"], RegExp>> = {
  instant: /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/,
  day: /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/,
  money: /^[¥￥]?\s?-?[\d,]+\.\d{1,2}\s?元?$/,
};

/** Unit of money and form of dates, from the values. */
function shaped(
  field: Field,
  found: Found,
  values: readonly string[],
): { source: FieldSource; doubt: boolean; more?: Text } {
  const { column } = found;
  if (field.type === "money") {
    const yuan = values.some((value) => /[.¥￥元]/.test(value.replace(/\.0+$/, "")));
    if (yuan)
      return {
        source: { column, unit: "yuan" },
        doubt: true,
        more: text("有小数或货币符号，按元", "has decimals or a sign: yuan"),
      };
    if (found.exact) return { source: { column, unit: "fen" }, doubt: false };
    // 35 may be yuan or fen: a hundredfold mistake is never made silently.
    return {
      source: { column, unit: "yuan" },
      doubt: true,
      more: text("单位不明，暂按元", "unit unknown, taken as yuan"),
    };
  }
  if (field.type === "instant" || field.type === "day") {
    const format = formats.find(({ like }) => values.length > 0 && values.every((value) => like.test(value)));
    if (format?.format !== undefined)
      return {
        source: { column, format: format.format },
        doubt: true,
        more: text(`日期按 ${format.format}`, `dates as ${format.format}`),
      };
    return { source: { column }, doubt: false };
  }
  return { source: { column }, doubt: false };
}

const formats: readonly { like: RegExp; format?: string }[] = [
  { like: /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?$/ },
  { like: /^\d{4}年\d{1,2}月\d{1,2}日$/, format: "YYYY年M月D日" },
  { like: /^\d{8}$/, format: "YYYYMMDD" },
  { like: /^\d{6}$/, format: "YYYYMM" },
  { like: /^\d{10}$/, format: "epoch-s" },
  { like: /^\d{13}$/, format: "epoch-ms" },
  { like: /^\d{1,2}\/\d{1,2}\/\d{4}$/, format: "D/M/YYYY" },
  { like: /^\d{1,2}-\d{1,2}-\d{4}$/, format: "D-M-YYYY" },
  { like: /^\d{1,2}\.\d{1,2}\.\d{4}$/, format: "D.M.YYYY" },
];

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\-()（）:：]/g, "");
}
