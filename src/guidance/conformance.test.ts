import { describe, expect, test } from "vitest";
import { parameters } from "../law/index.ts";
import { conforms } from "../testing/conforms.ts";
import { advice, interview, order, visit } from "./index.ts";
import { visitItems } from "./visit-checklist.ts";

for (const procedure of [advice, order, interview, visit]) {
  conforms(procedure, 200);
  describe(procedure.id, () => {
    test("soft means leave no mark on credit and are not published", () => {
      for (const outcome of Object.values(procedure.outcomes)) {
        expect(outcome.credit).toBeUndefined();
        expect(outcome.publication).toBeUndefined();
      }
      for (const document of Object.values(procedure.documents)) expect(document.publishable).toBe(false);
      for (const { opens } of Object.values(procedure.actions))
        expect(opens?.procedure ?? "").not.toMatch(/^credit/);
    });
  });
}

test("every question of a visit stands on an article that was read in full, and the answers on a version", () => {
  for (const { id, article } of visitItems) {
    const rows = parameters.filter(({ basis }) =>
      basis.some((cite) => cite.instrument === article.instrument && cite.article === article.article),
    );
    expect([id, rows.some(({ certainty }) => certainty === "read" || certainty === "confirmed")]).toEqual([
      id,
      true,
    ]);
  }
  expect(visit.actions.visit?.sets).toEqual({ checklistVersion: "platform-1" });
  expect(visit.documents["visit-record"]?.contents.flatMap(({ facts = [] }) => facts)).toContain(
    "checklistVersion",
  );
});
