import fc from "fast-check";
import { expect, test } from "vitest";
import { isUscc, makeUscc, validateUscc } from "./index.ts";

test.each([
  "91110000600037341L",
  "91330100799655058B",
  "9144030071526726XG",
  "914403001922038216",
  "91330100716105852F",
  "913300007161542753",
  "9144010172375579XG",
  "91440101731566630A",
  "91510104MA6CFT042R",
])("the public code %s is valid", (code) => {
  expect(validateUscc(code)).toEqual({ ok: true, value: code });
  expect(validateUscc(` ${code.toLowerCase()} `)).toEqual({ ok: true, value: code });
});

test.each([
  ["91110000600037341M", "check"],
  ["9111000060003734IL", "capitals"],
  ["9111000060003734L", "18"],
  ["91A10000600037341L", "region"],
])("%s is refused", (code, why) => {
  const result = validateUscc(code, "uscc");
  expect(result).toMatchObject({ ok: false, error: { code: "invalid-input", field: "uscc" } });
  if (!result.ok) expect(result.error.message.en).toContain(why);
});

test("made codes are valid, repeatable, and different by seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 31 ** 6 - 2 }), (seed) => {
      const code = makeUscc("330106", seed);
      expect(isUscc(code), code).toBe(true);
      expect(makeUscc("330106", seed)).toBe(code);
      expect(makeUscc("330106", seed + 1)).not.toBe(code);
    }),
  );
});

test("one mistyped character never passes", () => {
  const symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(17), fc.nat(30), (seed, at, symbol) => {
      const code = makeUscc("330110", seed);
      const typed = `${code.slice(0, at)}${symbols.charAt(symbol)}${code.slice(at + 1)}`;
      expect(isUscc(typed)).toBe(typed === code);
    }),
  );
});
