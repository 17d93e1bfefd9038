import { expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import { citationsIn, citing, gapList } from "./citations.ts";
import { miniature } from "./miniature-data.ts";

const all = citationsIn([miniature], day("2026-11-23"), [
  { id: "price", name: { zh: "价格比较", en: "price comparison" }, law: ["PX-01", "R-11"] },
]);

test("acts, clocks, rows, duties and detectors that cite an article are found, a paragraph under its article", () => {
  const kinds = (instrument: string, article: string) =>
    new Set(citing(all, instrument, article).map(({ kind }) => kind));
  expect(kinds("O37", "30")).toEqual(new Set(["period", "duty"]));
  expect(kinds("O56", "16")).toContain("detector");
  expect(citing(all, "O2", "57").some(({ cite }) => cite.article === "57(2)")).toBe(true);
  expect(citing(all, "O2").some(({ of }) => of === miniature.id)).toBe(true);
});

test("a replaced instrument lists what still cites it; rows that ended with it are no gap", () => {
  const gaps = gapList(all, "O20");
  expect(gaps.some(({ of }) => of === "R-11")).toBe(false);
  // Nor is the detector that rests on such a row.
  expect(citing(all, "O20").some(({ kind }) => kind === "detector")).toBe(true);
  expect(gaps.some(({ kind }) => kind === "detector")).toBe(false);
  expect(gapList(all, "O121")).toEqual([]);
});
