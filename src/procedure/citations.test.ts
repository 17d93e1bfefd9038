import { expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import { articleOf } from "../law/index.ts";
import { citationsIn, citing, gapList } from "./citations.ts";
import { miniature } from "./miniature-data.ts";

const all = citationsIn([miniature], day("2026-11-23"), [
  {
    id: "prices.reference",
    name: { zh: "价格比较", en: "price comparison" },
    basis: [{ instrument: "O56", article: "16" }],
  },
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
  expect(gapList(all, "O121")).toEqual([]);
});

test("every article that anything cites has a summary", () => {
  const silent = all.filter(
    ({ cite, of, kind }) =>
      cite.article !== undefined &&
      articleOf(cite) === undefined &&
      of !== miniature.id &&
      kind !== "detector",
  );
  expect(silent.map(({ cite, of }) => `${of}: ${cite.instrument} ${cite.article}`)).toEqual([]);
});
