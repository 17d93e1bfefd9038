/** Matters the caller may see, newest first; and what matters tell of one operator. */
import { sql } from "kysely";
import type { z } from "zod";
import { type Ctx, inCaller, visibleMatters } from "../access/index.ts";
import { addMillis, dayOf, type Instant, queryGrams, type Text, text } from "../kernel/index.ts";
import {
  type AnyProcedure,
  type MatterEvent,
  type MatterState,
  type StoredEvent,
  upcast,
} from "../procedure/index.ts";
import { familyOf, type HistoryLine, type OperatorHistory } from "../registry/index.ts";
import type { House } from "./journal.ts";
import type { Band, List, ListInput } from "./model.ts";
import type { Trx } from "./ports.ts";
import { nameIn, organNames, placeOf } from "./shown.ts";
import { sightOf } from "./sight.ts";

/** Nobody pages through more; counting a city's archive for every list would cost more than the list. */
const mostCounted = 10_000;

export async function matterList(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: z.output<typeof ListInput>,
): Promise<z.input<typeof List>> {
  const now = ctx.now();
  const { procedure, stage, unit, operator, open, text: words } = input;
  // To be found by a name is to be told it: whoever sees the course of a matter only does not find it so.
  const sight = operator === undefined && !words?.trim() ? "any" : "whole";
  let query = trx.selectFrom("matter").where(visibleMatters(ctx.caller, dayOf(now), "matter", sight));
  if (procedure !== undefined) query = query.where("matter.procedure", "=", procedure);
  if (stage !== undefined) query = query.where("matter.stage", "=", stage);
  if (unit !== undefined) query = query.where("matter.unit", "=", unit);
  // Matters keep the operator they were opened about; after a merge they are read together.
  if (operator !== undefined)
    query = query.where("matter.operator", "in", [operator, ...(await familyOf(trx, operator))]);
  if (open !== undefined) query = query.where("closed_at", open ? "is" : "is not", null);
  if (words !== undefined && words.trim() !== "") {
    query = query.where("matter.id", "in", (eb) =>
      eb
        .selectFrom("search_entry as s")
        .select("s.id")
        .where("s.kind", "=", "matter")
        .where(sql<boolean>`s.grams @> ${queryGrams(words)}::text[]`),
    );
  }
  const { total } = await trx
    .selectFrom(query.select("matter.id").limit(mostCounted).as("counted"))
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .leftJoin("operator as o", "o.id", "matter.operator")
    .select([
      "matter.id",
      "matter.number",
      "matter.procedure",
      "matter.version",
      "matter.stage",
      "matter.state",
    ])
    .select(["matter.opened_at", "matter.closed_at", "matter.outcome", "matter.next_due_at"])
    .select(["o.id as operator", "o.name as operatorName"])
    .orderBy("matter.opened_at", "desc")
    .orderBy("matter.id", "desc")
    .offset(input.offset)
    .limit(input.limit)
    .execute();
  const organs = await organNames(trx);
  return {
    total,
    rows: rows.map((row) => {
      const definition = house.procedures.at(row.procedure, row.version);
      const state = row.state as MatterState;
      return {
        id: row.id,
        number: row.number,
        title: state.title,
        procedure: row.procedure,
        procedureName: definition.name,
        stage: row.stage,
        stageName: nameIn(definition.stages, row.stage),
        ...placeOf(state, organs),
        openedAt: row.opened_at,
        ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
        ...(row.outcome === null
          ? {}
          : { outcome: row.outcome, outcomeName: nameIn(definition.outcomes, row.outcome) }),
        ...(row.next_due_at === null ? {} : { nextDueAt: row.next_due_at }),
        band: bandOf(row.next_due_at, row.opened_at, now),
        ...(row.operator === null ||
        row.operatorName === null ||
        sightOf(ctx.caller, state, dayOf(now)) !== "whole"
          ? {}
          : { operator: { id: row.operator, name: row.operatorName } }),
      };
    }),
  };
}

/** Without the clock's own beginning at hand the time since opening stands for it. */
function bandOf(due: string | null, since: string, now: Instant): Band {
  if (due === null) return "none";
  if (due < now) return "overdue";
  const quarter = (Date.parse(due) - Date.parse(since)) / 4;
  return addMillis(now, Math.max(0, Math.floor(quarter))) > due ? "soon" : "in-time";
}

/** One line for every event of every matter about this operator that the caller may see. */
export function operatorHistory(house: House): OperatorHistory {
  return (ctx, operator) =>
    inCaller(ctx, async (trx) => {
      const organs = await organNames(trx);
      const rows = await trx
        .selectFrom("matter")
        .innerJoin("matter_event as e", "e.matter", "matter.id")
        .select(["matter.id", "matter.number", "matter.procedure", "matter.version", "e.body"])
        .where(visibleMatters(ctx.caller, dayOf(ctx.now()), "matter", "whole"))
        .where("matter.operator", "=", operator)
        .where("e.type", "in", ["opened", "acted", "elapsed"])
        .orderBy("e.at", "desc")
        .limit(1000)
        .execute();
      return rows.map((row): HistoryLine => {
        const procedure = house.procedures.at(row.procedure, row.version);
        const event = upcast(row.body as StoredEvent);
        const words = eventWords(procedure, event);
        return {
          at: event.at,
          kind: event.type,
          title: text(`${procedure.name.zh}：${words.zh}`, `${procedure.name.en}: ${words.en}`),
          matter: row.id,
          number: row.number,
          organName: organs(event.actor.organ),
        };
      });
    });
}

function eventWords(procedure: AnyProcedure, event: MatterEvent): Text {
  if (event.type === "acted") return nameIn(procedure.actions, event.action);
  if (event.type !== "elapsed") return text("登记", "opened");
  const clock = nameIn(procedure.clocks, event.clock);
  return text(`${clock.zh}届满`, `${clock.en} elapsed`);
}
