/** How a file's columns become the fields of a kind: a small JSON file, docs/import-mappings.md. */
import { z } from "zod";
import { err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import type { Kind } from "./field.ts";

const column = z.string().min(1).max(500);

/** From where a field gets its value. A plain string is `{ column }`. */
export const FieldSource = z.union([
  z.strictObject({
    column,
    /** Of money in the file; `fen` where nothing is said. */
    unit: z.enum(["yuan", "fen"]).optional(),
    /** Another column to multiply money by: unit price × quantity. */
    times: column.optional(),
    /** Money with more than two places of yuan is rounded instead of refused. */
    round: z.literal(true).optional(),
    /** `YYYY-MM-DD HH:mm:ss`, `D/M/YYYY`, `YYYYMM`, `epoch-s`, `epoch-ms`; ISO 8601 where nothing is said. */
    format: z.string().min(1).max(60).optional(),
    /** IANA zone of moments without an offset; Asia/Shanghai where nothing is said. */
    timezone: z
      .string()
      .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/)
      .optional(),
    /** Takes a part of the text: an RE2 pattern with one group, such as `(\\d{6})$`. */
    pattern: z.string().min(1).max(200).optional(),
    /** The file's words for the declared ones. */
    values: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ constant: z.string().max(400) }),
  /** Several columns side by side, for keys. */
  z.strictObject({ join: z.array(column).min(1).max(10), with: z.string().max(5).optional() }),
  /** A key made of what these columns hold: the same content has the same key in every file. */
  z.strictObject({ hash: z.array(column).min(1).max(30) }),
]);
export type FieldSource = z.output<typeof FieldSource>;

export const Mapping = z.strictObject({
  about: z.string().max(2000).optional(),
  kind: z.string().max(40),
  fields: z.record(z.string(), z.union([column, FieldSource])),
  /** Rows in which one of these columns is empty are none of this kind: skipped, not refused. */
  filled: z.array(column).max(20).optional(),
});
export type Mapping = z.output<typeof Mapping>;

export function sourceOf(given: Mapping["fields"][string]): FieldSource {
  return typeof given === "string" ? { column: given } : given;
}

/** Columns that a mapping reads, each once, in order of first use. */
export function columnsRead(mapping: Mapping): string[] {
  const read = Object.values(mapping.fields).flatMap((given) => {
    const source = sourceOf(given);
    if ("constant" in source) return [];
    if ("join" in source) return source.join;
    if ("hash" in source) return source.hash;
    return source.times === undefined ? [source.column] : [source.column, source.times];
  });
  return [...new Set([...read, ...(mapping.filled ?? [])])];
}

/** Whether it can be used for this kind and header: every required field has a source, every column is there once. */
export function checkMapping(
  kind: Kind,
  mapping: Mapping,
  header: readonly string[] | undefined,
): Result<true> {
  if (mapping.kind !== kind.id) {
    return refuse(
      `该映射用于 ${mapping.kind}，不用于 ${kind.id}。`,
      `This mapping is for ${mapping.kind}, not for ${kind.id}.`,
      "kind",
    );
  }
  for (const [name, given] of Object.entries(mapping.fields)) {
    const field = kind.fields[name];
    if (field === undefined)
      return refuse(`${kind.id} 没有字段 ${name}。`, `${kind.id} has no field ${name}.`, `fields.${name}`);
    const source = sourceOf(given);
    const money = "column" in source && (source.unit ?? source.times ?? source.round) !== undefined;
    if (money && field.type !== "money")
      return refuse(`${name} 不是金额。`, `${name} is no money.`, `fields.${name}`);
  }
  const missing = Object.entries(kind.fields).filter(
    ([name, field]) => field.required === true && mapping.fields[name] === undefined,
  );
  if (missing.length > 0) {
    const names = missing.map(([name, field]) => `${name}（${field.label.zh}）`).join("、");
    return refuse(
      `必填字段没有对应的列：${names}。`,
      `No column for required fields: ${missing.map(([name]) => name).join(", ")}.`,
      `fields.${missing[0]?.[0]}`,
    );
  }
  if (header === undefined) return ok(true);
  for (const name of columnsRead(mapping)) {
    const times = header.filter((each) => each === name).length;
    if (times === 1) continue;
    return times === 0
      ? refuse(`文件没有列“${name}”。`, `The file has no column “${name}”.`, name)
      : refuse(`文件有 ${times} 个列“${name}”。`, `The file has ${times} columns “${name}”.`, name);
  }
  return ok(true);
}

function refuse(zh: string, en: string, field: string): { ok: false; error: Failure } {
  return err(
    failure("invalid-input", text(zh, en), {
      field,
      wayOut: text(
        "请用 --propose 查看建议的映射，确认后以 --map 给出；写法见 docs/import-mappings.md。",
        "See the proposed mapping with --propose, confirm it and give it with --map; docs/import-mappings.md says how.",
      ),
    }),
  );
}

export function readMapping(json: unknown): Result<Mapping> {
  const parsed = Mapping.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  const at = first?.path.join(".") ?? "";
  return refuse(`映射不正确：${at}。`, `The mapping is wrong at ${at}: ${first?.message ?? ""}.`, at);
}
