import { describe, expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import {
  articleOf,
  circumstances,
  type DiscretionRange,
  deviates,
  discretionRange,
  duties,
  instrument,
  parameters,
  unknownDutyRows,
  violations,
} from "./index.ts";

const on = day("2026-11-23");
const range = (violation: string, ids: readonly string[] = [], rest: object = {}): DiscretionRange => {
  const found = discretionRange({ violation, on, circumstances: ids, ...rest });
  if (!found.ok) throw new Error(found.error.message.en);
  return found.value;
};
const yuan = ({ min, max }: { min?: number; max?: number }) => [min, max].map((fen) => fen && fen / 100);

describe("the range of a fine", () => {
  test("without circumstances it is the clause", () => {
    expect(yuan(range("F-05"))).toEqual([20_000, 100_000]);
    expect(yuan(range("F-05", [], { grade: "serious" }))).toEqual([100_000, 500_000]);
    expect(range("F-05").certainty).toBe("read");
  });

  test("lighter takes the lower 30 %, heavier the upper, and both are marked", () => {
    // 20,000 + 0.3 × 80,000 = 44,000; 100,000 − 24,000 = 76,000.
    expect(yuan(range("F-05", ["harm-removed"]))).toEqual([20_000, 44_000]);
    expect(yuan(range("F-05", ["heavier"]))).toEqual([76_000, 100_000]);
    expect(range("F-05", ["heavier"]).certainty).toBe("open");
    // Weighed against each other by people: the clause stays whole.
    expect(yuan(range("F-05", ["harm-removed", "heavier"]))).toEqual([20_000, 100_000]);
  });

  test("mitigated goes below the floor; no penalty is no range to fine in", () => {
    expect(yuan(range("F-05", ["mitigation"]))).toEqual([0, 20_000]);
    expect(range("F-05", ["minor-corrected-harmless"]).outcome).toBe("none");
    expect(range("F-05", ["first-violation"]).outcome).toBe("may-none");
  });

  test("a multiple needs its base; without gains the fixed amount speaks", () => {
    // Three to five times a fee of 40,000.
    expect(yuan(range("AV-14", [], { base: 4_000_000 }))).toEqual([120_000, 200_000]);
    expect(yuan(range("AV-14"))).toEqual([200_000, 1_000_000]);
    expect(yuan(range("F-18"))).toEqual([0, 300_000]);
  });

  test("outside the range is a deviation", () => {
    const found = range("F-05", ["harm-removed"]);
    expect([1_999_900, 2_000_000, 4_400_000, 4_400_100].map((fine) => deviates(found, fine))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(deviates(range("F-05", ["no-fault"]), 1)).toBe(true);
  });

  test("what is not declared, or not yet law, is refused", () => {
    expect(discretionRange({ violation: "F-99", on, circumstances: [] })).toMatchObject({ ok: false });
    expect(discretionRange({ violation: "F-05", on, circumstances: ["x"] })).toMatchObject({
      ok: false,
      error: { field: "circumstances" },
    });
    expect(discretionRange({ violation: "PR-20", on: day("2026-01-31"), circumstances: [] })).toMatchObject({
      error: { code: "expired" },
    });
  });
});

test("clauses and circumstances stand on instruments of the book; floors lie below ceilings", () => {
  for (const { id, basis, bands } of violations) {
    for (const cite of basis) expect(instrument(cite.instrument).ok, id).toBe(true);
    for (const { min, max } of bands) expect((min ?? 0) <= (max ?? Number.MAX_SAFE_INTEGER), id).toBe(true);
  }
  expect(new Set(violations.map(({ id }) => id)).size).toBe(violations.length);
  for (const { id, basis } of circumstances)
    for (const cite of basis) expect(instrument(cite.instrument).ok, id).toBe(true);
});

test("duties name rows of the book, and each bearer has some", () => {
  expect(unknownDutyRows()).toEqual([]);
  const found = duties(on);
  expect(new Set(found.map(({ bearer }) => bearer)).size).toBe(3);
  expect(found.length).toBeGreaterThan(90);
  expect(found.find(({ parameter }) => parameter === "D-32" || parameter === "D-31")?.provincial).toBe(true);
  // What a later order brings is no duty before its day.
  expect(duties(day("2026-01-31")).some(({ parameter }) => parameter.startsWith("LV-"))).toBe(false);
});

test("every article that a row, a clause or a circumstance names has a summary", () => {
  const named = [...parameters, ...violations, ...circumstances].flatMap(({ basis }) => basis);
  const silent = named.filter((cite) => cite.article !== undefined && articleOf(cite) === undefined);
  expect(silent.map(({ instrument: code, article }) => `${code} ${article}`)).toEqual([]);
});
