/** What anyone may ask of the statute book: a due day, who is competent, the range of a fine, who owes what. Reads no matter. */
import { z } from "zod";
import { type Calendar, type Day, dayOf, isDay, ok, text } from "../kernel/index.ts";
import {
  calculate,
  calculateRow,
  discretionRange,
  duties,
  jurisdiction,
  jurisdictionMatters,
  jurisdictionSubjects,
  placeRoles,
} from "../law/index.ts";
import { operation } from "./operation.ts";
import { organs } from "./views.ts";

const Span = z.union([z.string().max(40), z.object({ from: z.string().max(32), to: z.string().max(32) })]);

/** `suspend` `A..B` takes out the days after A up to and including B; `extend` true is one step. */
const Question = z.strictObject({
  rule: z.string().max(64),
  from: z.string().max(40),
  extend: z.union([z.boolean(), z.number()]).optional(),
  suspend: z.union([Span, z.array(Span).max(100)]).optional(),
  variant: z.string().max(64).optional(),
});

const On = z.string().refine(isDay, "YYYY-MM-DD").optional();
const Region = z.string().regex(/^\d{6}$/);

const Row = z.record(z.string(), z.unknown());

export function statuteOperations(calendar: Calendar) {
  return {
    clock: operation({
      kind: "read",
      ability: "public",
      summary: text("计算期限的届满日", "When a statutory period falls due, and why"),
      input: z.union([Question, z.array(z.unknown()).max(500)]),
      output: z.union([Row, z.array(Row)]),
      handler: async (_ctx, input) => {
        if (Array.isArray(input)) return ok(input.map((one) => ({ ...calculateRow(one, { calendar }) })));
        const answered = calculate(input, { calendar });
        return answered.ok ? ok({ ...answered.value }) : answered;
      },
    }),
    "law.jurisdiction": operation({
      kind: "read",
      ability: "public",
      summary: text(
        "管辖查询：哪个机关有权，理由和条文",
        "Which organ is competent, why, by which article, and what conflicts",
      ),
      input: z.object({
        matter: z.enum(jurisdictionMatters),
        subject: z.enum(jurisdictionSubjects),
        places: z.partialRecord(z.enum(placeRoles), Region).default({}),
        selfPublished: z.boolean().optional(),
        registered: z.boolean().optional(),
        unreachable: z.boolean().optional(),
        firstReceived: Region.optional(),
        filed: z.array(Region).max(20).optional(),
        on: On,
      }),
      output: Row,
      handler: async (ctx, { on, ...asked }) => {
        const question = JSON.parse(JSON.stringify(asked)) as Parameters<typeof jurisdiction>[0];
        const answered = jurisdiction(question, (on ?? dayOf(ctx.now())) as Day);
        if (!answered.ok) return answered;
        const bureaus = (await organs(ctx.ledger.db)).filter(({ kind }) => kind === "bureau");
        const organOf = (region: string | undefined) => {
          const found = bureaus.find(({ district }) => region !== undefined && district === region);
          return found ? { organ: { id: found.id, name: found.name } } : {};
        };
        const { competent, alternatives, ...rest } = answered.value;
        return ok({
          ...rest,
          competent: { ...competent, ...organOf(competent.region) },
          alternatives: alternatives.map((one) => ({ ...one, ...organOf(one.region) })),
        });
      },
    }),
    "law.discretion": operation({
      kind: "read",
      ability: "public",
      summary: text("裁量幅度试算", "The range of a fine that a clause and its circumstances leave"),
      input: z.object({
        violation: z.string().max(40),
        circumstances: z.array(z.string().max(60)).max(20).default([]),
        grade: z.enum(["ordinary", "serious"]).optional(),
        base: z.number().min(0).max(1e15).optional(),
        on: On,
      }),
      output: Row,
      handler: async (ctx, { on, grade, base, ...rest }) => {
        const asked = {
          ...rest,
          on: (on ?? dayOf(ctx.now())) as Day,
          ...(grade === undefined ? {} : { grade }),
          ...(base === undefined ? {} : { base }),
        };
        const answered = discretionRange(asked);
        return answered.ok ? ok({ ...answered.value }) : answered;
      },
    }),
    "law.duties": operation({
      kind: "read",
      ability: "public",
      summary: text("政府、平台、经营者的责任边界", "What government, platform and operator each owe"),
      input: z.object({ on: On }),
      output: z.object({ rows: z.array(Row) }),
      handler: async (ctx, { on }) =>
        ok({ rows: duties((on ?? dayOf(ctx.now())) as Day).map((one) => ({ ...one })) }),
    }),
  };
}
