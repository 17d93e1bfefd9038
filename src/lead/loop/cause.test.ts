import { expect, test } from "vitest";
import { type Cause, causeOf, type Standing } from "./cause.ts";

const now = "2026-06-30T01:00:00.000Z";
const late = { status: "overdue", dueAt: "2026-06-20T15:59:59.999Z", workingDays: 20 };
const lead: Standing = {
  stage: "entered",
  verify: late,
  replyDueAt: null,
  acts: [],
  evidence: 0,
  soft: [],
  opened: [],
  closedFor: null,
};
const cause = (change: Partial<Standing>): Cause | undefined => causeOf({ ...lead, ...change }, now);

test("an open lead past its period is held up by exactly what comes next", () => {
  expect(cause({})).toBe("unassigned");
  expect(cause({ stage: "verifying", acts: ["assign"] })).toBe("evidence-missing");
  expect(cause({ stage: "verifying", acts: ["assign"], evidence: 1 })).toBe("not-verified");
  expect(cause({ stage: "verifying", acts: ["assign", "record-verification"], evidence: 1 })).toBe(
    "not-proposed",
  );
  expect(cause({ stage: "proposed", acts: ["assign", "record-verification", "propose"] })).toBe("undecided");
  const returned = ["assign", "record-verification", "propose", "return"];
  expect(cause({ stage: "verifying", acts: returned })).toBe("returned");
  expect(cause({ stage: "verifying", acts: [...returned, "record-verification"] })).toBe("not-proposed");
});

test("a lead in time has no cause, a paused period waits for its test and not for ever", () => {
  const inTime = { status: "running", dueAt: "2026-07-02T15:59:59.999Z", workingDays: 3 };
  expect(cause({ verify: inTime })).toBeUndefined();
  expect(cause({ verify: { ...late, status: "paused", workingDays: 60 } })).toBeUndefined();
  expect(cause({ verify: { ...late, status: "paused", workingDays: 61 } })).toBe("test-pending");
});

test("a decision not to file is no end before the chosen means is begun and followed up", () => {
  const declined = { stage: "declined", verify: null, soft: ["correction"], closedFor: 6 } as const;
  const order = { procedure: "guidance.order", open: true, nextDueAt: "2026-07-09T00:00:00.000Z" };
  expect(cause(declined)).toBe("soft-not-begun");
  expect(cause({ ...declined, closedFor: 5 })).toBeUndefined();
  expect(cause({ ...declined, soft: ["none"] })).toBeUndefined();
  expect(cause({ ...declined, opened: [{ ...order, procedure: "guidance.advice" }] })).toBe("soft-not-begun");
  expect(cause({ ...declined, opened: [order] })).toBeUndefined();
  expect(cause({ ...declined, opened: [{ ...order, nextDueAt: "2026-06-29T00:00:00.000Z" }] })).toBe(
    "soft-late",
  );
  expect(
    cause({ ...declined, opened: [{ ...order, open: false, nextDueAt: "2026-06-29T00:00:00.000Z" }] }),
  ).toBeUndefined();
});

test("an advertising report is answered, however the lead ended", () => {
  const filed = {
    stage: "filed",
    verify: null,
    closedFor: 9,
    replyDueAt: "2026-06-29T00:00:00.000Z",
  } as const;
  expect(cause(filed)).toBe("reply-late");
  expect(cause({ ...filed, replyDueAt: "2026-07-01T00:00:00.000Z" })).toBeUndefined();
});

test("a transfer that was decided is carried out", () => {
  const transferred = { stage: "transferred", verify: null, closedFor: 9 } as const;
  expect(cause(transferred)).toBe("transfer-not-begun");
  const carried = { procedure: "transfer.case", open: true, nextDueAt: null };
  expect(cause({ ...transferred, opened: [carried] })).toBeUndefined();
});
