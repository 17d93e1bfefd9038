import { expect, test } from "vitest";
import { must } from "../../../../src/kernel/index.ts";
import { headingOf, intakes } from "./intakes.ts";

const of = (procedure: string) =>
  must(
    intakes.find((each) => each.procedure === procedure),
    procedure,
  );

test("a title is proposed from what is known, and never from who complains or reports", () => {
  const values = { respondentName: "某公司", orderNumber: "QY1", complainantName: "张三" };
  expect(headingOf(of("complaint"), values)).toBe("投诉某公司 QY1");
  expect(headingOf(of("report"), { place: "某店铺", violation: "价格欺诈", reporterName: "李四" })).toBe(
    "举报某店铺涉嫌价格欺诈",
  );
});
