import { describe, expect, test } from "vitest";
import { day, text } from "../kernel/index.ts";
import { factsHold, truth } from "./condition.ts";
import { procedureMarkdown } from "./docs.ts";
import { evaluate } from "./explain.ts";
import { formatFact } from "./format.ts";
import type { AnyCondition } from "./language.ts";
import type { FactValue } from "./log.ts";
import { follow, miniature } from "./miniature-data.ts";
import { at, received } from "./miniature-setting.ts";
import { definitionHash, procedures } from "./registry.ts";
import { statutes } from "./statute.ts";
import { upcast, upcaster } from "./upcast.ts";

describe("conditions in three values", () => {
  const view = {
    procedure: miniature,
    state: received().state,
    context: {},
    moment: at("2026-03-03T02:00:00.000Z"),
    law: statutesToday(),
  };

  test("what was not looked up stays unknown under not, any and all", () => {
    const unknown: AnyCondition = { context: "firstViolation", is: true };
    const holds: AnyCondition = { fact: "summary", present: true };
    expect(truth({ not: unknown }, view)).toBe("unknown");
    expect(truth({ any: [unknown, holds] }, view)).toBe("holds");
    expect(truth({ all: [unknown, holds] }, view)).toBe("unknown");
    expect(truth({ all: [unknown, { not: holds }] }, view)).toBe("fails");
  });

  test("an absent fact is no match, and the explanation speaks in labels", () => {
    expect(truth({ not: { fact: "declined", is: true } }, view)).toBe("holds");
    const unmet = evaluate(
      {
        all: [
          { fact: "summary", present: true },
          { fact: "amount", atLeast: 2_000_000 },
        ],
      },
      view,
    );
    expect(unmet?.explanation).toEqual(
      text("“拟罚款”应不低于¥20,000.00", "“Proposed fine” must be at least ¥20,000.00"),
    );
    expect(unmet?.missing).toEqual([
      { kind: "fact", name: "amount", label: text("拟罚款", "Proposed fine") },
    ]);
  });

  test("negation is carried inward", () => {
    const unmet = evaluate({ not: { any: [{ fact: "summary", present: true }, { done: "file" }] } }, view);
    expect(unmet?.explanation.zh).toBe("“内容”应为空,且未办理“立案”");
  });

  test("a fact can be compared with another", () => {
    const notRaised: AnyCondition = { fact: "amount", atLeast: { fact: "fine" } };
    const hold = (facts: Record<string, FactValue>) =>
      factsHold(notRaised, miniature, facts, statutesToday());
    expect([hold({ amount: 5, fine: 5 }), hold({ amount: 4, fine: 5 }), hold({ amount: 5 })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("facts in words", () => {
  const { facts } = miniature;
  const names = { person: (id: string) => ({ wang: "王伟", li: "李娜" })[id], personal: () => "13800000000" };

  test("as officers read them", () => {
    expect(formatFact(facts.amount, 1_280_000, "zh")).toBe("¥12,800.00");
    expect(formatFact(facts.servedOn, "2026-03-01", "zh")).toBe("2026年3月1日");
    expect(formatFact(facts.servedOn, "2026-03-01", "en")).toBe("2026-03-01 Sun");
    expect(formatFact(facts.visitedAt, "2026-03-01T02:05:00.000Z", "zh")).toBe("2026-03-01 10:05");
    expect(formatFact(facts.officers, ["wang", "li", "zhou"], "zh", names)).toBe("王伟、李娜、zhou");
    expect(formatFact(facts.violations, ["price", "advert"], "en")).toBe("price, advertising");
    expect(formatFact(facts.declined, false, "zh")).toBe("否");
    expect(formatFact(facts.fine, undefined, "zh")).toBe("(未填)");
  });

  test("personal values only through the lookup", () => {
    const phone = { personal: "p1", hash: "00" };
    expect([formatFact(facts.phone, phone, "zh"), formatFact(facts.phone, phone, "zh", names)]).toEqual([
      "***",
      "13800000000",
    ]);
  });

  test("a checklist is one line an item, with reasons", () => {
    const review = {
      evidence: { answer: "yes", reason: "有笔录" },
      competent: { answer: "no", reason: "外区" },
    } as const;
    expect(formatFact(facts.review, review, "zh").split("\n")).toEqual([
      "证据是否充分：是。理由：有笔录",
      "是否具有管辖权：否。理由：外区",
    ]);
  });
});

describe("upcasting", () => {
  const lift = upcaster(
    {
      // Schema 0 knew no clauses of evidence and context, and called the person `by`.
      0: ({ by, ...event }) => ({
        ...event,
        actor: { person: by, post: "unknown", organ: "330110" },
        evidence: [],
        context: {},
      }),
    },
    1,
  );
  const old = {
    schema: 0,
    type: "acted",
    seq: 4,
    at: "2026-01-05T01:00:00.000Z",
    by: "wang",
    action: "file",
    facts: {},
    documents: [],
    law: [],
  };

  test("an old event becomes one that the fold reads", () => {
    expect(lift(old)).toEqual({
      schema: 1,
      type: "acted",
      seq: 4,
      at: "2026-01-05T01:00:00.000Z",
      action: "file",
      facts: {},
      documents: [],
      law: [],
      actor: { person: "wang", post: "unknown", organ: "330110" },
      evidence: [],
      context: {},
    });
    expect(old.schema).toBe(0);
  });

  test("a present event passes untouched, a later one and one without a step are refused", () => {
    const now = { schema: 1, type: "left", seq: 2 };
    expect(upcast(now)).toEqual(now);
    expect(() => upcast({ ...now, schema: 2 })).toThrow("later schema");
    expect(() => upcast({ ...now, schema: 0 })).toThrow("no upcaster from schema 0");
  });
});

describe("the registry", () => {
  const newer = { ...follow, version: 2, from: "2026-06-01" };

  test("reads by version, opens by day", () => {
    const house = procedures([miniature, follow, newer]);
    expect(house.at("miniature.follow", 1)).toBe(follow);
    expect(house.current("miniature.follow", day("2026-05-31"))).toBe(follow);
    expect(house.current("miniature.follow", day("2026-06-01"))).toBe(newer);
    expect(house.current("miniature.follow", day("2025-12-31"))).toBeUndefined();
    expect(house.openedBy("miniature.follow").map(({ action }) => action)).toEqual(["decide"]);
  });

  test("refuses twins and openings that lead nowhere", () => {
    expect(() => procedures([follow, { ...follow }])).toThrow("declared twice");
    expect(() => procedures([miniature])).toThrow("opens miniature.follow, which is not declared");
  });

  test("the hash changes with any word of the definition, not with the order of names", () => {
    const { id, ...rest } = follow;
    expect(definitionHash({ ...rest, id })).toBe(definitionHash(follow));
    expect(definitionHash(newer)).not.toBe(definitionHash(follow));
  });
});

test("the page of a procedure is the same each time and says what the law asks", () => {
  const page = procedureMarkdown(miniature, { law: statutes() });
  expect(procedureMarkdown(structuredClone(miniature), { law: statutes() })).toBe(page);
  expect(page).toContain("received --> investigating: 立案");
  expect(page).toContain("| 核查 Verify | 15个工作日 15 working days (`P-01`) [已阅读原文 read in full] |");
  expect(page).toContain("陈述申辩权 the right to plead — 《处罚程序规定》第五十七条");
});

test("statutes: number, extension, and no number", () => {
  const law = statutes();
  expect(law("P-01.extension", day("2026-03-01"))).toMatchObject({
    ok: true,
    value: { value: 15, unit: "working-day", param: "P-01.extension" },
  });
  expect(law("P-02", day("2026-03-01"))).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(law("P-99", day("2026-03-01")).ok).toBe(false);
});

function statutesToday() {
  const law = statutes();
  return (param: string) => law(param, day("2026-03-01"));
}
