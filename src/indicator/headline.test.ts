import { expect, test } from "vitest";
import { headline } from "./headline.ts";

test("says what changed against the day before, and what is late", () => {
  const { zh, en } = headline({
    findings: [12, 9],
    leads: [3, 3],
    ended: [2, 5],
    late: 1,
    overdue: 4,
  });
  expect(zh).toBe(
    "过去 24 小时新发现 12 件（较前一日多 3），登记线索 3 件（与前一日持平），办结 2 件（较前一日少 3），其中 1 件逾期。现有 4 项期限正在逾期。",
  );
  expect(en).toBe(
    "In the last 24 hours: 12 new findings (3 more than the day before), 3 leads entered (as the day before), 2 ended (3 fewer than the day before), 1 of them late. 4 periods are overdue now.",
  );
});

test("says nothing of what the reader may not see", () => {
  expect(headline({ ended: [1, 1], overdue: 0 }).zh).toBe(
    "过去 24 小时办结 1 件（与前一日持平），均未逾期。现在没有逾期的期限。",
  );
  expect(headline({}).zh).toBe("没有您可以查阅的变化。");
});
