import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hex, utf8 } from "./index.ts";

test("RFC 8785 §3.2.2 and §3.2.4: primitive types, sorted, as UTF-8", () => {
  const sample = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  const canonical = canonicalJson(sample);
  expect(canonical).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
  expect(
    hex(utf8(canonical)).startsWith("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c"),
  ).toBe(true);
});

test("RFC 8785 §3.2.3: keys sort by UTF-16 code units", () => {
  const keys = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
  };
  const more = {
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  expect(Object.values(JSON.parse(canonicalJson({ ...keys, ...more })))).toHaveLength(7);
  const order = [...canonicalJson({ ...keys, ...more }).matchAll(/:"([^"]+)"/g)].map(
    (match) => match[1]?.split(/[ :]/)[0],
  );
  expect(order).toEqual(["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"]);
});

test.each([
  [-0, "0"],
  [5e-324, "5e-324"],
  [1.7976931348623157e308, "1.7976931348623157e+308"],
  [9007199254740992, "9007199254740992"],
  [295147905179352830000, "295147905179352830000"],
  [1e21, "1e+21"],
  [1e23, "1e+23"],
])("RFC 8785 appendix B: %d", (number, text) => {
  expect(canonicalJson(number)).toBe(text);
});

test("means the same value, whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const canonical = canonicalJson(value);
      const normal = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(canonical)).toEqual(normal);
      expect(canonicalJson(reversed(normal))).toBe(canonical);
    }),
  );
});

test("an absent property is absent; what JSON cannot say throws with its path", () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const holed: unknown[] = [];
  holed.length = 2;
  for (const wrong of [
    Number.NaN,
    [undefined],
    holed,
    undefined,
    1n,
    new Date(0),
    new Map(),
    "\ud800",
    { "\ud800": 1 },
    cycle,
  ]) {
    expect(() => canonicalJson(wrong)).toThrow();
  }
  expect(() => canonicalJson({ a: [1, Number.POSITIVE_INFINITY] })).toThrow("$.a[1]");
  const shared = { x: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
