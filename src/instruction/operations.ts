/** Issuing: the figure is measured here, in the eyes of whoever issues, and goes into the matter as it stood. */
import { z } from "zod";
import {
  answered,
  type Ctx,
  type Holder,
  holdersIn,
  inCaller,
  once,
  operation,
  whole,
} from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { frozenFigure, type IndicatorParts } from "../indicator/index.ts";
import { dayOf, err, failure, isDay, isInstant, ok, type Result, text } from "../kernel/index.ts";
import { type House, OpenAnswer, OpenInput, openByCaller, teamOf } from "../matter/index.ts";
import type { MatterState } from "../procedure/index.ts";
import { figureFacts, listed, titleOf } from "./filed.ts";

export interface InstructionParts extends IndicatorParts {
  readonly house: House;
}

interface Place {
  readonly organ: string;
  readonly unit: string | null;
}

const Words = z.object({ zh: z.string(), en: z.string() });
const Ref = z.string().trim().min(1).max(80);
const Issue = z.object({
  indicator: Ref,
  /** The moment of the screen; now, where it is left out. */
  asOf: z.string().refine(isInstant, "ISO 8601 UTC, milliseconds").optional(),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  days: z.number().min(0).max(3660).optional(),
  group: z.string().max(200).optional(),
  /** One row of the figure instead of all of them. */
  row: z.string().max(200).optional(),
  /** In one bureau: one's own or one below. */
  receivers: z.array(Ref).min(1).max(20),
  asked: z.string().trim().min(1).max(5000),
  replyBy: z.string().refine(isDay, "YYYY-MM-DD"),
});

export const instructionOperations = (parts: InstructionParts) => ({
  "instruction.receivers": operation({
    kind: "read",
    ability: "instruction.issue",
    summary: text("可以督办的人员", "People to whom an instruction may be given"),
    input: z.object({
      /** Those who work on this matter are marked. */
      matter: Ref.optional(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          post: Words,
          organ: z.string(),
          bureau: z.string(),
          holds: z.boolean(),
        }),
      ),
    }),
    handler: (ctx, { matter }) =>
      inCaller(ctx, async (trx) => {
        const team = matter === undefined ? [] : await teamIn(parts.house, trx, matter);
        const rows = (await receiversOf(trx, ctx)).filter(({ person }) => person !== ctx.caller.person);
        return ok({
          rows: rows.map(({ person, name, post, organ, bureau }) => ({
            id: person,
            name,
            post,
            organ,
            bureau,
            holds: team.includes(person),
          })),
        });
      }),
  }),
  "instruction.issue": operation({
    kind: "write",
    ability: "instruction.issue",
    summary: text("就一项指标签发督办", "Issue an instruction from a figure"),
    input: Issue,
    output: OpenAnswer,
    handler: async (ctx, input) => {
      const earlier = await inCaller(ctx, (trx) =>
        answered<z.infer<typeof OpenAnswer>>(ctx, trx, "instruction.issue", input),
      );
      if (earlier !== undefined) return earlier;
      const { indicator: id, asOf, district, days, group, row } = input;
      const figure = await frozenFigure(parts, ctx, { id, asOf, district, days, group, row }, listed);
      if (!figure.ok) return figure;
      return whole(ctx, (trx) =>
        once(ctx, trx, "instruction.issue", input, async () => {
          const { receivers, asked, replyBy } = input;
          const place = await placeOf(trx, ctx, receivers);
          if (!place.ok) return place;
          const opening = OpenInput.parse({
            procedure: "instruction",
            ...place.value,
            ...(district === undefined ? {} : { district }),
            title: titleOf(figure.value),
            facts: { issuer: ctx.caller.person, receivers, asked, replyBy, ...figureFacts(figure.value) },
          });
          return openByCaller(parts.house, trx, ctx, opening);
        }),
      );
    },
  }),
});

/** Nobody, where the caller does not see the matter. */
async function teamIn({ procedures }: House, trx: Db, matter: string): Promise<readonly string[]> {
  const row = await trx
    .selectFrom("matter")
    .select(["procedure", "version", "state"])
    .where("id", "=", matter)
    .executeTakeFirst();
  return row === undefined ? [] : teamOf(procedures.at(row.procedure, row.version), row.state as MatterState);
}

/** Everybody to whom the caller may give an instruction: in the organs of the posts that issue, and below them. */
function receiversOf(trx: Db, { caller, now }: Ctx): Promise<Holder[]> {
  const organs = caller.posts
    .filter((post) => post.abilities.includes("instruction.issue"))
    .flatMap((post) => [post.organ, ...(post.below ?? [])]);
  return holdersIn(trx, organs, { ability: "instruction.answer", level: "officer", on: dayOf(now()) });
}

/** Where the receivers sit: in one bureau, and in a unit of it where they share one. */
async function placeOf(trx: Db, ctx: Ctx, receivers: readonly string[]): Promise<Result<Place>> {
  const known = await receiversOf(trx, ctx);
  const posts = known.filter(({ person }) => receivers.includes(person));
  if (receivers.includes(ctx.caller.person)) return err(notOneself());
  const [organ] = posts
    .map(({ bureau }) => bureau)
    .filter((bureau) =>
      receivers.every((person) => posts.some((post) => post.person === person && post.bureau === bureau)),
    );
  if (organ === undefined) return err(notThere());
  const [first, ...others] = new Set(
    posts.filter(({ bureau }) => bureau === organ).map((post) => post.organ),
  );
  return ok({ organ, unit: first === undefined || first === organ || others.length > 0 ? null : first });
}

function notThere() {
  return failure(
    "invalid-input",
    text(
      "所选承办人不在您可以督办的同一机关，或者现在没有办理督办的岗位。",
      "They do not all hold a post that answers, in one bureau that you may instruct.",
    ),
    {
      field: "receivers",
      wayOut: text("请在同一机关的人员中选择。", "Choose among the people of one bureau."),
    },
  );
}

function notOneself() {
  return failure("invalid-input", text("不能督办自己。", "Nobody instructs himself."), {
    field: "receivers",
  });
}
