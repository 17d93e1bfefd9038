/** What the statute book is asked with the procedures in hand: who cites an article, and what a change would move. */
import { z } from "zod";
import { inCaller, operation } from "../access/index.ts";
import { dayOf, ok, text } from "../kernel/index.ts";
import { instrument, successionOf } from "../law/index.ts";
import { type Citation, citationsIn, citing, gapList, type RowsUser } from "../procedure/index.ts";
import { Cite, Text } from "./model.ts";
import { parameterDraftOperations } from "./parameter-drafts.ts";
import type { Matters } from "./runtime.ts";
import { WhatIfAnswer, WhatIfInput, whatIf } from "./what-if.ts";

const CitationRow = z.object({
  cite: Cite,
  kind: z.string(),
  of: z.string(),
  name: Text,
  part: Text.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

const Replaced = z.object({ by: z.string(), on: z.string(), transition: Text });

export function lawOperations(matters: Matters, detectors: readonly RowsUser[]) {
  const { house } = matters;
  return {
    "law.citations": operation({
      kind: "read",
      ability: "public",
      summary: text(
        "引用某一法规或者条文的程序、期限、义务、参数",
        "What cites an instrument or an article, and the gap list of a replaced one",
      ),
      input: z.object({ instrument: z.string().max(40), article: z.string().max(40).optional() }),
      output: z.object({
        rows: z.array(CitationRow),
        gaps: z.array(CitationRow),
        replaced: Replaced.optional(),
      }),
      handler: async (ctx, input) => {
        const known = instrument(input.instrument);
        if (!known.ok) return known;
        const all = citationsIn(house.procedures.all, dayOf(ctx.now()), detectors);
        const succession = successionOf(input.instrument);
        return ok({
          rows: citing(all, input.instrument, input.article).map(rowOf),
          gaps: gapList(all, input.instrument).map(rowOf),
          ...(succession
            ? { replaced: { by: succession.successor, on: succession.on, transition: succession.transition } }
            : {}),
        });
      },
    }),
    "law.whatIf": operation({
      kind: "read",
      ability: "law.set",
      summary: text(
        "试算：参数改变后哪些在办事项的期限会移动",
        "Which open matters would move if a parameter changed",
      ),
      input: WhatIfInput,
      output: WhatIfAnswer,
      handler: (ctx, input) => inCaller(ctx, (trx) => whatIf(house, trx, ctx, input), { readOnly: true }),
    }),
    ...parameterDraftOperations(),
  };
}

function rowOf({ cite, ...rest }: Citation) {
  return { cite: { ...cite }, ...rest };
}
