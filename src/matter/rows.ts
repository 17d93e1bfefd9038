/** The rows of a figure for one reader: what he may open leads there, of the rest only the words stand. */
import type { z } from "zod";
import { type Ctx, holds } from "../access/index.ts";
import { readRows } from "../procedure/index.ts";
import type { RowsView } from "./model.ts";
import type { Trx } from "./ports.ts";

export async function rowsShown(
  trx: Trx,
  { caller }: Ctx,
  value: unknown,
): Promise<z.input<typeof RowsView> | undefined> {
  const told = readRows(value);
  if (told === undefined) return undefined;
  const matters = await visible(
    trx,
    told.rows.flatMap(({ kind, id }) => (kind === "matter" ? [id] : [])),
  );
  const mayOpen = (kind: string, id: string): kind is "matter" | "operator" | "finding" =>
    (kind === "matter" && matters.has(id)) ||
    (kind === "operator" && holds(caller, "registry.read")) ||
    (kind === "finding" && holds(caller, "detector.read"));
  return {
    rows: told.rows.map(({ title, kind, id }) => ({
      title,
      ...(mayOpen(kind, id) ? { record: { kind, id } } : {}),
    })),
    more: told.more,
  };
}

async function visible(trx: Trx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx.selectFrom("matter").select("id").where("id", "in", ids).execute();
  return new Set(rows.map(({ id }) => id));
}
