/** 期限计算器: anyone may ask when a period falls due, one question or several in order. Reads no matter. */
import { z } from "zod";
import { type Calendar, ok, text } from "../kernel/index.ts";
import { calculate, calculateRow } from "../law/index.ts";
import { operation } from "./operation.ts";

const Span = z.union([z.string().max(40), z.object({ from: z.string().max(32), to: z.string().max(32) })]);

/** `suspend` `A..B` takes out the days after A up to and including B; `extend` true is one step. */
const Question = z.strictObject({
  rule: z.string().max(64),
  from: z.string().max(40),
  extend: z.union([z.boolean(), z.number()]).optional(),
  suspend: z.union([Span, z.array(Span).max(100)]).optional(),
  variant: z.string().max(64).optional(),
});

const Row = z.record(z.string(), z.unknown());

export function clockOperations(calendar: Calendar) {
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
  };
}
