import { z } from "zod";
import { operation } from "../../access/index.ts";
import { ok, text } from "../../kernel/index.ts";
import { citeLabel } from "../../law/index.ts";
import { fields, type Passage } from "./model.ts";
import { certaintyOf, detectorId, detectorVersion, judgeAdvert, reasonOf, screen } from "./screen.ts";

const words = (most: number) => z.string().max(most).optional();
const Advert = z.object({
  id: z.union([z.string().max(200), z.number()]),
  title: words(20_000),
  description: words(100_000),
  text: words(100_000),
  category: words(500),
});
const Finding = z.object({
  detector: z.string(),
  version: z.string(),
  law: z.array(z.string()).readonly(),
  severity: z.enum(["info", "minor", "major"]),
  reason: z.string(),
  field: z.enum(fields),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
});
const Row = z.object({
  id: z.union([z.string(), z.number()]),
  findings: z.array(Finding).readonly(),
});
const Words = z.object({ zh: z.string(), en: z.string() });

/** A passage with what a page shows of it: article, certainty, both languages. */
const Marked = Finding.omit({ reason: true }).extend({
  reason: Words,
  article: Words,
  certainty: z.enum(["confirmed", "read", "excerpt", "open"]),
});

/** Screening of words, for programs (`screen`) and for anyone who wants to check an advert before it runs. */
export function wordingOperations() {
  return {
    screen: operation({
      kind: "read",
      ability: "signed-in",
      summary: text("检测广告用语：一件或者至多五百件", "Screen the wording of one advert, or of up to 500"),
      input: z.union([Advert, z.array(Advert).max(500)]),
      output: z.union([Row, z.array(Row)]),
      handler: async (_ctx, input) => {
        if (Array.isArray(input)) return ok(input.map((each) => ({ id: each.id, findings: screen(each) })));
        return ok({ id: input.id, findings: screen(input) });
      },
    }),
    "screen.check": operation({
      kind: "read",
      ability: "public",
      summary: text("自查一段广告文字", "Check one's own advertising words"),
      input: z.object({
        title: words(500),
        description: words(2000),
        category: words(100),
      }),
      output: z.object({ marks: z.array(Marked).readonly() }),
      handler: async (_ctx, input) => ok({ marks: judgeAdvert(input).map(marked) }),
    }),
  };
}

function marked(passage: Passage): z.input<typeof Marked> {
  const { law, severity, field, start, end } = passage;
  return {
    detector: detectorId,
    version: detectorVersion,
    law,
    severity,
    reason: reasonOf(passage),
    field,
    start,
    end,
    text: passage.text,
    article: citeLabel(passage.rule.cite, "short"),
    certainty: certaintyOf(law).certainty,
  };
}
