/**
 * What if a parameter were changed: which open matters would move. Read only; a running clock keeps the law frozen in
 * its event, so this shows what a transition would do, before a setting is in force.
 */
import { sql } from "kysely";
import { z } from "zod";
import type { Ctx } from "../access/index.ts";
import { daysBetween, ok, type Result, text } from "../kernel/index.ts";
import { type ClockInstance, type MatterState, reading } from "../procedure/index.ts";
import type { House } from "./journal.ts";
import { Text } from "./model.ts";
import { draftOf, SupposedValue } from "./parameter-drafts.ts";
import type { Trx } from "./ports.ts";

/** A number, or a draft that holds one. */
export const WhatIfInput = z.union([
  z.object({ param: z.string().max(64), value: SupposedValue }),
  z.object({ draft: z.string().max(64) }),
]);

const Row = z.object({
  matter: z.string(),
  number: z.string(),
  title: Text,
  procedure: z.string(),
  clock: z.string(),
  clockName: Text,
  startedOn: z.string(),
  before: z.string(),
  after: z.string(),
  days: z.number(),
  /** In time now, late under the change. */
  becomesLate: z.boolean(),
});
export const WhatIfAnswer = z.object({
  rows: z.array(Row),
  looked: z.number(),
  moved: z.number(),
  becomeLate: z.number(),
  more: z.boolean(),
});

const most = 2000;

export async function whatIf(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: z.output<typeof WhatIfInput>,
): Promise<Result<z.input<typeof WhatIfAnswer>>> {
  const supposed = "draft" in input ? await draftOf(trx, input.draft) : ok(input);
  if (!supposed.ok) return supposed;
  const { param, value } = supposed.value;
  const matters = await openWith(trx, param);
  const [some] = matters;
  if (some === undefined) return ok({ rows: [], looked: 0, moved: 0, becomeLate: 0, more: false });
  const around = await house.surroundings(trx, some.organ, ctx.now());
  const rows = matters.slice(0, most).flatMap((row) => {
    const procedure = house.procedures.at(row.procedure, row.version);
    const state = row.state as MatterState;
    return state.clocks.flatMap((instance) => {
      const changed = withValue(instance, param, value);
      const def = procedure.clocks[instance.clock];
      if (changed === undefined || def === undefined || instance.stoppedOn !== undefined) return [];
      const before = reading(def, instance, around);
      const after = reading(def, changed, around);
      return [
        {
          matter: row.id,
          number: row.number,
          title: text(row.title_zh, row.title_en),
          procedure: row.procedure,
          clock: instance.clock,
          clockName: def.name,
          startedOn: before.startedOn,
          before: before.dueOn,
          after: after.dueOn,
          days: daysBetween(before.dueOn, after.dueOn),
          becomesLate: before.dueAt >= around.now && after.dueAt < around.now,
        },
      ];
    });
  });
  const moving = rows.filter(({ days }) => days !== 0).sort((a, b) => (a.after < b.after ? -1 : 1));
  return ok({
    rows: moving,
    looked: rows.length,
    moved: moving.length,
    becomeLate: moving.filter(({ becomesLate }) => becomesLate).length,
    more: matters.length > most,
  });
}

/** Open matters whose log holds a run under the parameter, or an extension by it. */
function openWith(trx: Trx, param: string) {
  const run = JSON.stringify([{ law: { param } }]);
  const extension = JSON.stringify([{ extensions: [{ law: { param } }] }]);
  return trx
    .selectFrom("matter")
    .select(["id", "number", "organ", "title_zh", "title_en", "procedure", "version", "state"])
    .where("closed_at", "is", null)
    .where(sql<boolean>`(state->'clocks' @> ${run}::jsonb or state->'clocks' @> ${extension}::jsonb)`)
    .orderBy("id")
    .limit(most + 1)
    .execute();
}

function withValue(instance: ClockInstance, param: string, value: number): ClockInstance | undefined {
  const extended = instance.extensions.some(({ law }) => law.param === param);
  if (instance.law.param !== param && !extended) return undefined;
  return {
    ...instance,
    law: instance.law.param === param ? { ...instance.law, value } : instance.law,
    extensions: instance.extensions.map((one) =>
      one.law.param === param ? { ...one, law: { ...one.law, value } } : one,
    ),
  };
}
