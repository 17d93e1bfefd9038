/** Where procedures, the statute book and the detectors meet: what they cite is there to be read. */
import { expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import { articleOf, instrument, parameters } from "../law/index.ts";
import { citationsIn, citing } from "../procedure/index.ts";
import { detectorsOnLaw } from "./detectors-on-law.ts";
import { declared } from "./procedures.ts";

const all = citationsIn(declared, day("2026-11-23"), detectorsOnLaw);

test("every instrument and article that the house cites is in the statute book", () => {
  expect(new Set(all.map(({ of }) => of)).size).toBeGreaterThan(500);
  const missing = all.filter(
    ({ cite }) =>
      !instrument(cite.instrument).ok || (cite.article !== undefined && articleOf(cite) === undefined),
  );
  const named = missing.map(
    ({ cite, of, part }) => `${of} ${part?.en ?? ""}: ${cite.instrument} ${cite.article ?? ""}`,
  );
  expect(named).toEqual([]);
});

test("every row that a detector names is in the statute book", () => {
  const rows = new Set(parameters.map(({ id }) => id));
  expect(detectorsOnLaw.flatMap(({ law }) => law).filter((id) => !rows.has(id))).toEqual([]);
});

test("an article's page lists the detectors that rest on it", () => {
  const detectorsOf = (instrument: string, article: string) =>
    citing(all, instrument, article).flatMap(({ kind, of }) => (kind === "detector" ? [of] : []));
  expect(detectorsOf("ADL", "9")).toContain("wording");
  expect(detectorsOf("O56", "16")).toContain("price");
});
