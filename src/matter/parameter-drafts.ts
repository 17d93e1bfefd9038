/** 参数草案: a supposed value of a parameter kept with its author, day and reason, so that others see what it would move. */
import { z } from "zod";
import { audit, type Ctx, inCaller, operation, personNames } from "../access/index.ts";
import { type Day, err, failure, isDay, newId, ok, type Result, text } from "../kernel/index.ts";
import { isPeriod, parameters } from "../law/index.ts";
import { Text } from "./model.ts";
import type { Trx } from "./ports.ts";
import { notFound } from "./refusals.ts";
import { write } from "./write.ts";

/** The number it would have, in the parameter's own unit. */
export const SupposedValue = z.number().int().min(0).max(3650);

const Draft = z.object({
  id: z.string(),
  param: z.string(),
  label: Text,
  value: z.number(),
  from: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  discarded: z.object({ by: z.string(), byName: z.string(), at: z.string() }).optional(),
});

export function parameterDraftOperations() {
  return {
    "law.drafts": operation({
      kind: "read",
      ability: "law.set",
      summary: text("参数草案", "Supposed values of parameters, the newest first"),
      input: z.object({ discarded: z.boolean().default(false) }),
      output: z.object({ rows: z.array(Draft) }),
      handler: (ctx, input) =>
        inCaller(ctx, async (trx) => ok({ rows: await drafts(trx, input.discarded) }), { readOnly: true }),
    }),
    "law.draft": operation({
      kind: "write",
      ability: "law.set",
      summary: text("保存参数草案", "Keep a supposed value of a parameter; it is not in force"),
      input: z.object({
        param: z.string().max(64),
        value: SupposedValue,
        from: z.string().refine(isDay, "YYYY-MM-DD").optional(),
        reason: z.string().trim().min(2).max(500),
      }),
      output: z.object({ id: z.string() }),
      handler: (ctx, input) =>
        write(ctx, "law.draft", input, async (trx) => {
          if (!isPeriod(input.param)) return err(noPeriod(input.param));
          const id = newId("draft", ctx.now(), ctx.random(10));
          const { param, value, from, reason } = input;
          await trx
            .insertInto("law_draft")
            .values({
              id,
              param,
              value,
              from_day: from ?? null,
              reason,
              drafted_by: ctx.caller.person,
              drafted_at: ctx.now(),
            })
            .execute();
          await note(trx, ctx, "law.draft", param);
          return ok({ id });
        }),
    }),
    "law.discardDraft": operation({
      kind: "write",
      ability: "law.set",
      summary: text("放弃参数草案", "Put a supposed value away; it stays on record"),
      input: z.object({ id: z.string().max(64) }),
      output: z.object({ id: z.string() }),
      handler: (ctx, { id }) =>
        write(ctx, "law.discardDraft", { id }, async (trx) => {
          const found = await draftOf(trx, id);
          if (!found.ok) return found;
          await trx
            .updateTable("law_draft")
            .set({ discarded_by: ctx.caller.person, discarded_at: ctx.now() })
            .where("id", "=", id)
            .execute();
          await note(trx, ctx, "law.discardDraft", found.value.param);
          return ok({ id });
        }),
    }),
  };
}

/** One that still stands. */
export async function draftOf(
  trx: Trx,
  id: string,
): Promise<Result<{ readonly param: string; readonly value: number }>> {
  const row = await trx
    .selectFrom("law_draft")
    .select(["param", "value", "discarded_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return err(notFound());
  if (row.discarded_at === null) return ok({ param: row.param, value: row.value });
  return err(
    failure("conflict", text("该草案已放弃。", "This draft was put away."), {
      field: "id",
      wayOut: text("请另存草案，或者直接填写数值试算。", "Keep another, or ask with a number."),
    }),
  );
}

async function drafts(trx: Trx, discarded: boolean): Promise<z.input<typeof Draft>[]> {
  const rows = await trx
    .selectFrom("law_draft")
    .selectAll()
    .where("discarded_at", discarded ? "is not" : "is", null)
    .orderBy("drafted_at", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
  const names = await personNames(
    trx,
    rows.flatMap(({ drafted_by, discarded_by }) => [drafted_by, ...(discarded_by ? [discarded_by] : [])]),
  );
  const nameOf = (person: string) => names.get(person) ?? person;
  return rows.map((row) => ({
    id: row.id,
    param: row.param,
    label: parameters.find(({ id }) => id === row.param)?.label ?? text(row.param, row.param),
    value: row.value,
    ...(row.from_day === null ? {} : { from: row.from_day as Day }),
    reason: row.reason,
    by: row.drafted_by,
    byName: nameOf(row.drafted_by),
    at: row.drafted_at,
    ...(row.discarded_by && row.discarded_at
      ? { discarded: { by: row.discarded_by, byName: nameOf(row.discarded_by), at: row.discarded_at } }
      : {}),
  }));
}

function note(trx: Trx, ctx: Ctx, name: string, param: string): Promise<void> {
  return audit(trx, ctx, { kind: "administer", subject: param, detail: { operation: name } });
}

function noPeriod(param: string) {
  return failure("invalid-input", text(`${param} 不是期限。`, `${param} is not a period.`), {
    field: "param",
    wayOut: text("请选用期限类参数。", "Choose a parameter that is a period."),
  });
}
