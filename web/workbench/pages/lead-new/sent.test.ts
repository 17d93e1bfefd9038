import { expect, test } from "vitest";
import { makeUscc, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { faultsOf, type Operator, openInput, titleOf } from "./sent.ts";

const fact = (type: string, sensitivity = "internal") => ({ label: text(type, type), type, sensitivity });
const procedure = {
  id: "lead",
  facts: {
    violation: fact("text"),
    partyName: fact("text"),
    partyCode: fact("text"),
    reporterName: fact("text", "personal"),
  },
  opening: {
    input: [
      { fact: "violation", required: true },
      { fact: "partyName", required: false },
      { fact: "partyCode", required: false },
      { fact: "reporterName", required: false },
    ],
  },
} as unknown as AnyProcedure;
const operator: Operator = {
  id: "operator_1",
  kind: "platform",
  name: "杭州甲网络有限公司",
  code: makeUscc("330106", 1),
  district: "330106",
  address: null,
  personInCharge: null,
  source: "x",
  mergedInto: null,
  seenAt: "2026-11-23T00:00:00.000Z",
};
const lead = { operator: undefined, title: "", unit: undefined, district: undefined };

test("faults name their fields: what is required, and a code with a wrong check character", () => {
  const wrong = `${operator.code?.slice(0, 17)}${operator.code?.endsWith("0") ? "1" : "0"}`;
  expect(faultsOf(procedure, { partyCode: wrong }).map(({ field }) => field)).toEqual([
    "violation",
    "partyCode",
    "title",
  ]);
  expect(faultsOf(procedure, { violation: "虚假宣传", partyName: "甲", reporterName: "张三" })).toEqual([]);
});

test("an operator on record is the party by its record, whatever was typed", () => {
  const values = { violation: "虚假宣传", partyName: "某店" };
  expect(openInput(procedure, { ...lead, values, operator }).parties).toEqual([
    { role: "party", kind: "platform", ref: "operator_1", name: operator.name, code: operator.code },
  ]);
  expect(openInput(procedure, { ...lead, values }).parties).toEqual([
    { role: "party", kind: "unknown", name: "某店" },
  ]);
});

test("the title is proposed from who and what, unless one was typed", () => {
  const values = { violation: "虚假宣传", partyName: "甲公司" };
  expect(titleOf(values)).toBe("甲公司涉嫌虚假宣传");
  expect(openInput(procedure, { ...lead, values }).title).toBe("甲公司涉嫌虚假宣传");
  expect(openInput(procedure, { ...lead, values, title: " 乙 " }).title).toBe("乙");
});
