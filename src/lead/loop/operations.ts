/** The closed loop as an operation, and its night. */
import { z } from "zod";
import { type Ctx, operation, organs, personNames } from "../../access/index.ts";
import { addDays, dayOf, millisOf, ok, startOfDay, text } from "../../kernel/index.ts";
import { Group, Words } from "../findings/model.ts";
import type { LeadParts } from "../findings/take-up.ts";
import { type Cause, causes } from "./cause.ts";
import { checkLoop, type Held, lastCheck, recordCheck } from "./check.ts";

const ids = Object.keys(causes) as [Cause, ...Cause[]];

const HeldView = z.object({
  cause: z.enum(ids),
  lead: z.string().nullable(),
  group: Group.nullable(),
  number: z.string().nullable(),
  title: Words,
  operator: z.string().nullable(),
  organ: z.string(),
  organName: Words,
  unitName: Words.nullable(),
  since: z.string(),
  late: z.number(),
  officers: z.array(z.string()),
});

export const loopOperations = ({ calendar }: LeadParts) => ({
  "lead.check": operation({
    kind: "read",
    ability: "matter.read",
    summary: text(
      "闭环检查",
      "Leads without a lawful end inside their clock, by cause, the longest over first",
    ),
    input: z.object({
      cause: z.enum(ids).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      total: z.number(),
      causes: z.array(z.object({ cause: z.enum(ids), name: Words, n: z.number() })),
      rows: z.array(HeldView),
      /** When the night last counted. */
      night: z.string().nullable(),
    }),
    handler: async (ctx, { cause, offset, limit }) => {
      const all = await checkLoop(ctx, calendar);
      const wanted = cause === undefined ? all : all.filter((one) => one.cause === cause);
      return ok({
        total: wanted.length,
        causes: ids.map((id) => ({
          cause: id,
          name: causes[id],
          n: all.filter((one) => one.cause === id).length,
        })),
        rows: await named(ctx, wanted.slice(offset, offset + limit)),
        night: await lastCheck(ctx.ledger.db),
      });
    },
  }),
});

async function named(ctx: Ctx, rows: readonly Held[]) {
  const { db } = ctx.ledger;
  const names = new Map((await organs(db)).map(({ id, name }) => [id, name]));
  const people = await personNames(
    db,
    rows.flatMap(({ officers }) => officers),
  );
  return rows.map(({ unit, officers, ...row }) => ({
    ...row,
    organName: names.get(row.organ) ?? text(row.organ, row.organ),
    unitName: unit === null ? null : (names.get(unit) ?? text(unit, unit)),
    officers: officers.map((id) => people.get(id) ?? id),
  }));
}

/** Half past two in the morning, after the detectors. */
const NIGHT_MILLIS = 2.5 * 3_600_000;

/** Counts once a night; a machine that was off catches up. */
export async function nightlyCheck({ calendar, machine }: LeadParts): Promise<void> {
  const ctx = await machine();
  const now = millisOf(ctx.now());
  const today = dayOf(ctx.now());
  const begin = (of: typeof today) => millisOf(startOfDay(of)) + NIGHT_MILLIS;
  const due = now < begin(today) ? begin(addDays(today, -1)) : begin(today);
  const last = await lastCheck(ctx.ledger.db);
  if (last !== null && Date.parse(last) >= due) return;
  await recordCheck(ctx, await checkLoop(ctx, calendar));
}
