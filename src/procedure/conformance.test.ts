import { describe, expect, test } from "vitest";
import { chineseCalendar, text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ConformanceSetting } from "./conformance/index.ts";
import { type AnyProcedure, conformance, procedures, statutes } from "./index.ts";
import { follow, miniature } from "./miniature-data.ts";

const setting: ConformanceSetting = {
  calendar: chineseCalendar,
  law: statutes(),
  abilitiesHeld: ["case.open", "case.verify", "case.file", "case.investigate", "case.approve", "case.serve"],
  procedures: procedures([miniature, follow]),
  walks: 100,
};

describe("the miniature conforms", () => {
  for (const { name, run } of conformance(miniature, setting)) test(name, run);
});

describe("what it opens conforms", () => {
  for (const { name, run } of conformance(follow, setting)) test(name, run);
});

/** A definition with one thing wrong, and the check that must find it. */
const { actions, clocks, facts, documents, stages } = miniature;
const never = { never: text("不能", "never") };
const broken: readonly [check: string, says: RegExp, procedure: AnyProcedure][] = [
  [
    "every ability is held by some kind of post",
    /case\.nobody/,
    {
      ...miniature,
      actions: { ...actions, plead: { ...actions.plead, by: { ability: "case.nobody", level: "officer" } } },
    },
  ],
  [
    "nobody who investigates approves",
    /decide/,
    { ...miniature, actions: { ...actions, decide: { ...actions.decide, separate: [] } } },
  ],
  [
    "every cite resolves and is in force",
    /O20 31\(2\): not in force/,
    { ...miniature, from: "2026-05-01", basis: [cite("O20 31(2)")] },
  ],
  [
    "every clock has a length in a unit of time",
    /P-41|fen/,
    { ...miniature, clocks: { ...clocks, defence: { ...clocks.defence, param: "P-41" } } },
  ],
  [
    "every extension is granted by its approver",
    /law asks head/,
    {
      ...miniature,
      actions: {
        ...actions,
        extendOnce: { ...actions.extendOnce, by: { ability: "case.approve", level: "officer" } },
      },
    },
  ],
  [
    "every label is there in Chinese and English",
    /lacks a language/,
    { ...miniature, facts: { ...facts, reason: { ...facts.reason, label: { zh: "理由", en: "" } } } },
  ],
  [
    "every fact that is used is set by someone",
    /amount/,
    {
      ...miniature,
      actions: { ...actions, report: { ...actions.report, input: [{ fact: "review", required: true }] } },
    },
  ],
  [
    "facts are used according to their type",
    /servedOn is a text/,
    { ...miniature, facts: { ...facts, servedOn: { ...facts.servedOn, type: "text" } } },
  ],
  [
    "every document can be filled in and holds what the law asks",
    /陈述、申辩/,
    {
      ...miniature,
      documents: { ...documents, notice: { ...documents.notice, template: [{ paragraph: "{amount}" }] } },
    },
  ],
  [
    "branches ask neither clocks nor context",
    /notify/,
    {
      ...miniature,
      actions: {
        ...actions,
        notify: { ...actions.notify, to: [{ stage: "noticed", when: { clock: "decision", is: "running" } }] },
      },
    },
  ],
  [
    "final stages are closed and owe nothing",
    /ends without an outcome/,
    {
      ...miniature,
      actions: { ...actions, decline: { ...without(actions.decline, "closes") } },
    },
  ],
  [
    "what is opened takes what is carried",
    /carries reason/,
    {
      ...miniature,
      actions: {
        ...actions,
        decide: {
          ...actions.decide,
          opens: { procedure: "miniature.follow", carry: { reason: "reason", fine: "fine" } },
        },
      },
    },
  ],
  [
    "every stage is reached by some walk",
    /limbo/,
    { ...miniature, stages: { ...stages, limbo: { name: text("边界", "Limbo") } } },
  ],
  [
    "every action is done by some walk",
    /impossible \(mostly refused: 不可能|impossible/,
    {
      ...miniature,
      actions: {
        ...actions,
        impossible: {
          name: text("不可能", "Impossible"),
          from: ["received"],
          by: { ability: "case.file", level: "officer" },
          guards: [{ when: { done: "decide" }, why: text("不可能", "impossible") }],
          input: [],
          article: [],
          undo: never,
        },
      },
    },
  ],
  [
    "the invariants hold on every walk",
    /no fine without notice/,
    {
      ...miniature,
      actions: { ...actions, decide: { ...actions.decide, from: ["investigating"], guards: [] } },
    },
  ],
  [
    "random walks and random commands never throw",
    /does not carry the law|no fact|must not ask/,
    {
      ...miniature,
      actions: {
        ...actions,
        notify: { ...actions.notify, to: [{ stage: "noticed", when: { clock: "decision", is: "running" } }] },
      },
    },
  ],
];

describe("conformance finds", () => {
  for (const [check, says, procedure] of broken) {
    test(`${check}: ${says.source}`, () => {
      const found = conformance(procedure, { ...setting, walks: 20 }).find(({ name }) => name === check);
      expect(found, `no check named ${check}`).toBeDefined();
      expect(() => found?.run()).toThrow(says);
    });
  }
});

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _gone, ...rest } = whole;
  return rest;
}
