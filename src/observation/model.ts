/** What the operations of observations answer with. */
import { z } from "zod";
import type { Kind } from "./field.ts";

export const kindIds = ["listing", "price", "order", "review", "operator", "storefront", "link"] as const;
export const lakeKindIds = ["listing", "price", "order", "review"] as const;

export const TextView = z.object({ zh: z.string(), en: z.string() });

export const ImportView = z.object({
  id: z.string(),
  kind: z.string(),
  platform: z.string().nullable(),
  platformName: z.string().nullable(),
  name: z.string(),
  file: z.string(),
  size: z.number(),
  format: z.string(),
  compression: z.string(),
  encoding: z.string(),
  /** The uploaded file is still there: an import that failed can go on. */
  stored: z.boolean(),
  state: z.enum(["proposed", "running", "done", "failed"]),
  failure: z.object({ message: TextView, wayOut: TextView }).nullable(),
  rows: z.number(),
  kept: z.number(),
  known: z.number(),
  refused: z.number(),
  open: z.number(),
  mended: z.number(),
  dropped: z.number(),
  skipped: z.number(),
  chunks: z.number(),
  progress: z.number(),
  person: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

export const FieldView = z.object({
  name: z.string(),
  label: TextView,
  type: z.string(),
  required: z.boolean(),
  choices: z.array(z.object({ id: z.string(), label: TextView })),
});

export function fieldsOf(kind: Kind): z.output<typeof FieldView>[] {
  return Object.entries(kind.fields).map(([name, field]) => ({
    name,
    label: field.label,
    type: field.type,
    required: field.required === true,
    choices: Object.entries(field.choices ?? {}).map(([id, label]) => ({ id, label })),
  }));
}

export const KindView = z.object({
  id: z.string(),
  label: TextView,
  /** Seen of the market; the other kinds say who is on it. */
  observed: z.boolean(),
  fields: z.array(FieldView),
});

export const ReasonView = z.object({
  code: z.string(),
  field: z.string(),
  count: z.number(),
  first: z.number(),
  reason: TextView,
});

export const RefusedView = z.object({
  total: z.number(),
  columns: z.array(z.object({ name: z.string(), field: z.string().nullable(), masked: z.boolean() })),
  rows: z.array(
    z.object({
      row: z.number(),
      line: z.number(),
      faults: z.array(z.object({ code: z.string(), field: z.string(), reason: TextView })),
      whole: z.boolean(),
      values: z.array(z.string()),
    }),
  ),
});
