/** Imports that a matter needs: their refused rows are kept past their time until the hold is released. */
import { z } from "zod";
import { type Ctx, operation, visibleMatters, whole } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { dayOf, err, failure, ok, text } from "../kernel/index.ts";

const Id = z.string().max(64);

export const HoldView = z.object({
  matter: z.string(),
  number: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

export const holdOperations = {
  "import.hold": operation({
    kind: "write",
    ability: "observation.import",
    summary: text("为事项留存一次导入的拒收数据", "Hold an import's refused rows for a matter"),
    input: z.object({
      id: Id,
      /** Number or id of a matter that the caller may see. */
      matter: z.string().trim().min(1).max(120),
      reason: z.string().trim().min(2).max(400),
    }),
    output: z.object({ matter: z.string() }),
    handler: (ctx, input) => hold(ctx, input),
  }),
  "import.release": operation({
    kind: "write",
    ability: "observation.import",
    summary: text("解除留存", "Release a hold"),
    input: z.object({ id: Id, matter: Id }),
    output: z.object({ released: z.boolean() }),
    handler: (ctx, { id, matter }) =>
      whole(ctx, async (trx) => {
        const found = await visible(ctx, trx, matter);
        if (found === undefined) return err(noMatter());
        const done = await trx
          .updateTable("import_hold")
          .set({ released_by: ctx.caller.person, released_at: ctx.now() })
          .where("import", "=", id)
          .where("matter", "=", found.id)
          .where("released_at", "is", null)
          .executeTakeFirst();
        return ok({ released: done.numUpdatedRows > 0n });
      }),
  }),
};

/** Those that stand, of matters that the caller may see. */
export function holdsOf(ctx: Ctx, trx: Db, id: string): Promise<z.output<typeof HoldView>[]> {
  return trx
    .selectFrom("import_hold as h")
    .innerJoin("matter as m", "m.id", "h.matter")
    .leftJoin("person as p", "p.id", "h.held_by")
    .select(["h.matter", "m.number", "h.reason", "h.held_at as at"])
    .select((eb) => eb.fn.coalesce("p.name", "h.held_by").as("by"))
    .where("h.import", "=", id)
    .where("h.released_at", "is", null)
    .where(visibleMatters(ctx.caller, dayOf(ctx.now()), "m"))
    .orderBy("h.held_at")
    .execute();
}

function hold(ctx: Ctx, { id, matter, reason }: { id: string; matter: string; reason: string }) {
  return whole(ctx, async (trx) => {
    const found = await visible(ctx, trx, matter);
    if (found === undefined) return err(noMatter());
    // Retention takes the same lock: it either has forgotten the rows or sees the hold.
    const row = await trx
      .selectFrom("import")
      .select("id")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined)
      return err(failure("not-found", text("没有该导入。", "There is no such import."), { field: "id" }));
    await trx
      .insertInto("import_hold")
      .values({ import: id, matter: found.id, reason, held_by: ctx.caller.person, held_at: ctx.now() })
      .onConflict((on) => on.columns(["import", "matter"]).where("released_at", "is", null).doNothing())
      .execute();
    return ok({ matter: found.id });
  });
}

function visible(ctx: Ctx, trx: Db, matter: string) {
  return trx
    .selectFrom("matter")
    .select("id")
    .where((eb) => eb.or([eb("id", "=", matter), eb("number", "=", matter)]))
    .where(visibleMatters(ctx.caller, dayOf(ctx.now())))
    .executeTakeFirst();
}

function noMatter() {
  return failure(
    "not-found",
    text("没有该事项，或您无权查看。", "There is no such matter that you may see."),
    {
      field: "matter",
      wayOut: text("请填写事项的完整文号。", "Give the whole number of the matter."),
    },
  );
}
