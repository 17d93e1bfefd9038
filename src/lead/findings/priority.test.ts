import { expect, test } from "vitest";
import { priorityOf, type Weighed } from "./priority.ts";
import { defaultRule, reaches } from "./violations.ts";

const plain: Weighed = {
  severity: "minor",
  strongest: 0.5,
  findings: 1,
  rows: 1,
  subjects: 1,
  operatorKnown: true,
  earlier: 0,
};
const rank = (change: Partial<Weighed>) => priorityOf({ ...plain, ...change }).rank;

test("each reason moves the rank its own way, and all of them stand there in words", () => {
  expect(rank({ severity: "major" })).toBeGreaterThan(rank({}));
  expect(rank({ severity: "info" })).toBeLessThan(rank({}));
  expect(rank({ strongest: 0.9 })).toBeGreaterThan(rank({}));
  expect(rank({ findings: 8 })).toBeGreaterThan(rank({}));
  expect(rank({ rows: 200 })).toBeGreaterThan(rank({}));
  expect(rank({ earlier: 1 })).toBeGreaterThan(rank({}));
  expect(rank({ operatorKnown: false })).toBeLessThan(rank({}));
  const { reasons } = priorityOf({ ...plain, findings: 8, rows: 200, earlier: 2, operatorKnown: false });
  expect(reasons.map(({ words }) => words.zh)).toEqual([
    "程度一般",
    "模型强度 0.50",
    "同类发现 8 项",
    "涉及 1 个商品或者团伙、200 条记录",
    "十二个月内另有 2 件线索或者案件",
    "经营主体尚未查明",
  ]);
  expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(
    rank({ findings: 8, rows: 200, earlier: 2, operatorKnown: false }),
  );
});

test("a detector's record counts only once enough was decided, for it and against it", () => {
  const measured = (right: number, wrong: number) => ({ right, wrong, unclear: 0, low: 0, high: 1 });
  expect(rank({ measured: measured(4, 0) })).toBe(rank({}));
  expect(rank({ measured: measured(18, 2) })).toBe(rank({}) + 8);
  expect(rank({ measured: measured(2, 18) })).toBe(rank({}) - 8);
});

test("the rank stays between 0 and 100", () => {
  const most = {
    severity: "major",
    strongest: 1,
    findings: 5000,
    rows: 1e6,
    subjects: 900,
    earlier: 40,
  } as const;
  expect(rank({ ...most, measured: { right: 99, wrong: 0, unclear: 0, low: 0.9, high: 1 } })).toBe(100);
  expect(
    rank({
      severity: "info",
      strongest: 0,
      operatorKnown: false,
      measured: { right: 0, wrong: 99, unclear: 0, low: 0, high: 0.1 },
    }),
  ).toBe(0);
});

test("the house opens by itself only where one finding reaches both measures of the rule", () => {
  const major = { severity: "major", score: 0.4 } as const;
  const strong = { severity: "minor", score: 0.95 } as const;
  expect(reaches(defaultRule, [major, strong])).toBe(false);
  expect(reaches(defaultRule, [{ severity: "major", score: 0.6 }])).toBe(true);
  expect(reaches({ severity: "minor", score: 90 }, [strong])).toBe(true);
  expect(reaches({ severity: null, score: 0 }, [{ severity: "major", score: 1 }])).toBe(false);
});
