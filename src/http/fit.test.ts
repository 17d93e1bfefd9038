import { expect, it } from "vitest";
import { depthLimit, unfit } from "./fit.ts";

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

it("lets through what can be kept, whatever it means", () => {
  for (const value of [null, 1, "公平秤 👨‍👩‍👧", { a: ["\u0001", "\uffff", ""] }, nested(depthLimit)])
    expect(unfit(value)).toBeUndefined();
});

it("names the field whose text no store takes, names of fields included", () => {
  expect(unfit({ a: [{ b: "x\u0000" }] })).toMatchObject({ code: "invalid-input", field: "a.0.b" });
  expect(unfit({ a: "\ud800" })).toMatchObject({ field: "a" });
  expect(unfit({ facts: { "n\u0000": 1 } })).toMatchObject({ field: "facts" });
});

it("refuses what is nested too deep, however deep", () => {
  expect(unfit(nested(depthLimit + 1))?.message.en).toContain("32 levels");
  expect(unfit(JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`))?.code).toBe("invalid-input");
});
