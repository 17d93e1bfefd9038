import { describe, expect, test } from "vitest";
import { conforms } from "../testing/conforms.ts";
import { advice, interview, order } from "./index.ts";

for (const procedure of [advice, order, interview]) {
  conforms(procedure, 200);
  describe(procedure.id, () => {
    test("soft means leave no mark on credit and are not published", () => {
      for (const outcome of Object.values(procedure.outcomes)) {
        expect(outcome.credit).toBeUndefined();
        expect(outcome.publication).toBeUndefined();
      }
      for (const document of Object.values(procedure.documents)) expect(document.publishable).toBe(false);
    });
  });
}
