import { expect, it } from "vitest";
import { codeAt, stepOf } from "./second-factor.ts";

const secret = "12345678901234567890";

it("makes the codes of RFC 6238, appendix B", () => {
  const codes = [59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map((second) =>
    codeAt(secret, Math.floor(second / 30)),
  );
  expect(codes).toEqual(["287082", "081804", "005924", "353130"]);
});

it("knows the step of a code one step before and after, and of none further off", () => {
  const at = 59_000;
  expect(stepOf(secret, codeAt(secret, 1), at)).toBe(1);
  expect(stepOf(secret, codeAt(secret, 0), at)).toBe(0);
  expect(stepOf(secret, codeAt(secret, 2), at)).toBe(2);
  expect(stepOf(secret, codeAt(secret, 3), at)).toBeUndefined();
  expect(stepOf(secret, "12345", at)).toBeUndefined();
});
