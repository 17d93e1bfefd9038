/** Ends that a document names, and ceilings that include their own number. */
import { expect, test } from "vitest";
import { chineseCalendar, instant } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { clocks } from "./clocks.ts";
import { truth } from "./condition.ts";
import { fact } from "./declare.ts";
import { evaluate } from "./explain.ts";
import { defineProcedure } from "./language.ts";
import { Bench, wang } from "./miniature-setting.ts";
import { statutes } from "./statute.ts";

const small = defineProcedure({
  id: "small",
  version: 1,
  name: { zh: "小", en: "Small" },
  purpose: { zh: "试", en: "Try" },
  basis: [cite("APL 28(1)")],
  from: "2026-01-01",
  numbering: "小",
  initial: "open",
  stages: { open: { name: { zh: "在办", en: "Open" } } },
  facts: {
    receivedOn: fact("收到之日", "Received on", "day"),
    summary: fact("内容", "Summary", "long-text"),
    servedOn: fact("送达之日", "Served on", "day"),
    correctBy: fact("改正期限", "To be corrected by", "day"),
    fine: fact("罚款", "Fine", "money"),
    days: fact("延长日数", "Days", "number"),
  },
  context: {},
  opening: {
    by: { ability: "case.open", level: "officer" },
    input: [
      { fact: "receivedOn", required: true },
      { fact: "summary", required: true },
    ],
    parties: [{ role: "suspect", label: { zh: "当事人", en: "Suspect" }, required: false }],
    article: [cite("APL 28(1)")],
  },
  actions: {
    serve: {
      name: { zh: "送达", en: "Serve" },
      from: ["open"],
      by: { ability: "case.serve", level: "officer" },
      input: [
        { fact: "servedOn", required: true },
        { fact: "correctBy", required: false },
      ],
      clocks: [{ start: "correct", on: "servedOn", until: "correctBy" }],
      article: [cite("APL 28(1)")],
      undo: { never: { zh: "已送达", en: "served" } },
    },
    fine: {
      name: { zh: "罚款", en: "Fine" },
      from: ["open"],
      by: { ability: "case.serve", level: "officer" },
      guards: [
        {
          when: { fact: "fine", atMost: { param: "P-42" } },
          why: { zh: "超过三千元。", en: "More than 3,000." },
        },
      ],
      input: [{ fact: "fine", required: true }],
      article: [cite("APL 51")],
      undo: { never: { zh: "已处罚", en: "fined" } },
    },
  },
  clocks: {
    correct: {
      name: { zh: "改正", en: "Correct" },
      param: "GD-02",
      kind: "limit",
      bound: "party",
      roll: "none",
      onExpiry: { effect: "overdue" },
      article: cite("APL 28(1)"),
    },
  },
  documents: {},
  outcomes: {},
});

const noon = "2026-03-02T04:00:00.000Z";
const bench = () => new Bench(noon, "2026-03-02", small);
const dueOf = (matter: Bench) =>
  clocks(small, matter.state, { now: instant(noon), calendar: chineseCalendar }).at(-1);

test("the day that the document names is the last, whatever the default is", () => {
  const matter = bench();
  const done = matter.act(noon, wang, "serve", { servedOn: "2026-03-02", correctBy: "2026-03-07" });
  expect(done.ok).toBe(true);
  // A Saturday: the day is named, nothing rolls.
  expect(dueOf(matter)).toMatchObject({
    dueOn: "2026-03-07",
    total: 5,
    unit: "calendar-day",
    certainty: "open",
  });
});

test("without a named day the parameter's own length counts", () => {
  const matter = bench();
  expect(matter.act(noon, wang, "serve", { servedOn: "2026-03-02" }).ok).toBe(true);
  expect(dueOf(matter)).toMatchObject({ dueOn: "2026-03-17", total: 15 });
});

test("a named day that is not later than the beginning is refused at its field", () => {
  const refused = bench().act(noon, wang, "serve", { servedOn: "2026-03-02", correctBy: "2026-03-02" });
  expect(refused).toMatchObject({ ok: false, error: { code: "invalid-input", field: "correctBy" } });
});

test("a ceiling of law includes its own number and explains itself", () => {
  expect(bench().act(noon, wang, "fine", { fine: 300_000 }).ok).toBe(true);
  const refused = bench().act(noon, wang, "fine", { fine: 300_001 });
  expect(refused).toMatchObject({ ok: false, error: { code: "guard-not-met" } });
  const view = {
    procedure: small,
    state: bench().state,
    context: {},
    law: (id: string) => statutes()(id, "2026-03-02" as never),
  };
  const condition = { fact: "fine", atMost: { param: "P-42" } } as const;
  expect(truth(condition, view)).toBe("fails");
  expect(evaluate(condition, view)?.explanation).toEqual({
    zh: "“罚款”应不高于法定数额",
    en: "“Fine” must be at most the statutory amount",
  });
});
