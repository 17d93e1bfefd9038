import { describe, expect, test } from "vitest";
import { certainties, parameters } from "./index.ts";
import { listing } from "./listing-data.ts";

describe("the listing of the research sheet", () => {
  /** Rows whose certainty is mixed there take the weaker here, because the value itself is touched. */
  const weaker = new Set(["U-11", "B-02", "B-03", "B-09", "S-02", "S-03", "S-04", "S-05", "S-06"]);

  test("554 rows, each in the book", () => {
    expect(listing).toHaveLength(554);
    const ids = new Set(parameters.map(({ id }) => id));
    expect(listing.map(([id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(listing)("%s %s %s %s", (id, value, unit, certainty) => {
    const versions = parameters.filter((parameter) => parameter.id === id);
    if (value !== undefined)
      expect(versions.map((one) => [one.value, one.unit])).toContainEqual([value, unit]);
    const order: readonly string[] = certainties;
    const mine = versions.map((one) => order.indexOf(one.certainty));
    if (weaker.has(id)) expect(Math.min(...mine)).toBeGreaterThanOrEqual(order.indexOf(certainty));
    else expect(mine).toContain(order.indexOf(certainty));
  });
});
