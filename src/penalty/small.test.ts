/** The two small procedures: summary and leniency. */
import { describe, expect, test } from "vitest";
import { conforms } from "../testing/conforms.ts";
import { leniency, summaryPenalty } from "./index.ts";

for (const procedure of [summaryPenalty, leniency]) {
  conforms(procedure, 200);
  describe(procedure.id, () => {
    test("leaves no credit record and is not published (U-01, W-19)", () => {
      for (const outcome of Object.values(procedure.outcomes)) {
        expect(outcome.credit).toBeUndefined();
        expect(outcome.publication).toBeUndefined();
      }
    });
  });
}
