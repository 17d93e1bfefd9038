import { expect, test } from "vitest";
import { auditQuery } from "./rows.ts";

test("days become whole days of Shanghai; what is no day or number is left out", () => {
  expect(auditQuery({ from: "2026-11-23", to: "2026-11-23" })).toEqual({
    from: "2026-11-22T16:00:00.000Z",
    to: "2026-11-23T15:59:59.999Z",
  });
  expect(auditQuery({ from: "2026-02-30", to: "yesterday", before: "x" })).toEqual({});
  expect(auditQuery({ person: "person_1", kind: "unmask", subject: "m", before: "12" })).toEqual({
    person: "person_1",
    kind: "unmask",
    subject: "m",
    before: 12,
  });
});
