/** Local values of statute-book parameters: set by one person, confirmed by another, never overwritten. */
import { z } from "zod";
import type { Db } from "../base/index.ts";
import { type Day, dayOf, err, failure, newId, ok, text } from "../kernel/index.ts";
import { parameters, type Setting } from "../law/index.ts";
import { operation } from "./operation.ts";
import { change, DayInput, defined } from "./people-operations.ts";
import { heldOver, notHere } from "./reach.ts";
import { addSetting, confirmSetting } from "./store.ts";
import { personNames, settings } from "./views.ts";

const SettingView = z.object({
  id: z.string(),
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  organ: z.string(),
  value: z.union([z.number(), z.string()]),
  from: z.string(),
  to: z.string().optional(),
  source: z.string(),
  setBy: z.string(),
  setByName: z.string(),
  setAt: z.string(),
  confirmedBy: z.string().optional(),
  confirmedByName: z.string().optional(),
  confirmedAt: z.string().optional(),
});

/** Every value in force on the day, as `param()` takes it; who confirmed stands there by name. */
export async function settingsFor(db: Db, on: Day): Promise<Setting[]> {
  const rows = await settings(db, { on });
  const names = await personNames(
    db,
    rows.flatMap((row) => (row.confirmedBy === undefined ? [] : [row.confirmedBy])),
  );
  return rows.map(({ key, organ, value, from, to, source, confirmedBy }) => ({
    key,
    organ,
    value: numberOrText(value),
    from,
    source,
    ...(to === undefined ? {} : { to }),
    ...(confirmedBy === undefined ? {} : { confirmedBy: names.get(confirmedBy) ?? confirmedBy }),
  }));
}

export function settingOperations() {
  return {
    "setting.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("地方参数及其历史", "Local values with their history"),
      input: z.object({ key: z.string().max(64).optional() }),
      output: z.object({ rows: z.array(SettingView) }),
      handler: async (ctx, input) => {
        const { db } = ctx.ledger;
        const rows = await settings(db, defined(input));
        const names = await personNames(
          db,
          rows.flatMap((row) => [row.setBy, row.confirmedBy ?? row.setBy]),
        );
        return ok({
          rows: rows.map((row) => ({
            ...row,
            value: numberOrText(row.value),
            label: parameters.find((one) => one.id === row.key)?.label ?? text(row.key, row.key),
            setByName: names.get(row.setBy) ?? row.setBy,
            ...(row.confirmedBy === undefined
              ? {}
              : { confirmedByName: names.get(row.confirmedBy) ?? row.confirmedBy }),
          })),
        });
      },
    }),
    "setting.set": operation({
      kind: "write",
      ability: "law.set",
      summary: text("设置地方参数", "Set a local value, to be confirmed by another person"),
      input: z.object({
        key: z.string().max(64),
        organ: z.string().max(64),
        value: z.union([z.number().min(0), z.string().trim().min(1).max(2000)]),
        from: DayInput,
        to: DayInput.optional(),
        source: z.string().trim().min(2).max(500),
      }),
      output: z.object({ id: z.string() }),
      handler: (ctx, input) =>
        change(ctx, "setting.set", input, async (trx) => {
          const parameter = parameters.find((one) => one.id === input.key);
          if (parameter === undefined)
            return err(
              failure("not-found", text("没有该法定参数。", "There is no such parameter."), { field: "key" }),
            );
          if ((parameter.unit !== undefined) !== (typeof input.value === "number")) {
            return err(
              failure(
                "invalid-input",
                text("值的类型与参数不符。", "The value does not fit the parameter."),
                { field: "value" },
              ),
            );
          }
          if (!(await heldOver(trx, ctx.caller, "law.set", input.organ))) return err(notHere());
          const id = newId("setting", ctx.now(), ctx.random(10));
          await addSetting(trx, { id, ...defined(input), setBy: ctx.caller.person, now: ctx.now() });
          return ok({ value: { id }, subject: input.key, organ: input.organ, purpose: input.source });
        }),
    }),
    "setting.confirm": operation({
      kind: "write",
      ability: "law.confirm",
      summary: text("对照原文后确认参数", "Confirm a value after comparing it with the official text"),
      input: z.object({ id: z.string().max(64) }),
      output: z.object({ id: z.string() }),
      handler: (ctx, input) =>
        change(ctx, "setting.confirm", input, async (trx) => {
          const row = (await settings(trx)).find((one) => one.id === input.id);
          if (row !== undefined && !(await heldOver(trx, ctx.caller, "law.confirm", row.organ)))
            return err(notHere());
          const done = await confirmSetting(trx, input.id, ctx.caller.person, ctx.now());
          return done.ok ? ok({ value: { id: input.id }, subject: input.id, organ: row?.organ ?? "" }) : done;
        }),
    }),
    "law.parameters": operation({
      kind: "read",
      ability: "public",
      summary: text("法定参数", "The parameters of the statute book with basis and certainty"),
      input: z.object({}),
      output: z.object({ rows: z.array(z.record(z.string(), z.unknown())), on: z.string() }),
      handler: async (ctx) => ok({ rows: parameters.map((one) => ({ ...one })), on: dayOf(ctx.now()) }),
    }),
  };
}

function numberOrText(value: unknown): number | string {
  return typeof value === "number" ? value : String(value);
}
