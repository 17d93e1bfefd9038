import { expect, test } from "vitest";
import {
  assert,
  err,
  failure,
  httpStatus,
  InvariantError,
  isFailureCode,
  must,
  ok,
  text,
  unreachable,
} from "./index.ts";

test("a failure carries its default way out unless one is given", () => {
  const message = text("无权", "not allowed");
  expect(failure("forbidden", message).wayOut.zh).toContain("岗位");
  const own = text("找局长", "ask the head");
  expect(
    failure("forbidden", message, { wayOut: own, article: { instrument: "O2", article: "57(2)" } }),
  ).toEqual({
    code: "forbidden",
    message,
    wayOut: own,
    article: { instrument: "O2", article: "57(2)" },
  });
});

test("codes map to the statuses HTTP clients expect", () => {
  expect([httpStatus("unauthenticated"), httpStatus("stale-version"), httpStatus("rate-limited")]).toEqual([
    401, 409, 429,
  ]);
  expect([isFailureCode("conflict"), isFailureCode("toString")]).toEqual([true, false]);
});

test("results and invariants", () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err("x")).toEqual({ ok: false, error: "x" });
  expect(() => assert(false, "broken")).toThrow(InvariantError);
  expect(() => must(null, "gone")).toThrow("gone");
  expect(must(0, "gone")).toBe(0);
  expect(() => unreachable("x" as never)).toThrow("unreachable: x");
});
