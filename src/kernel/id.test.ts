import fc from "fast-check";
import { expect, test } from "vitest";
import { instantFromMillis, isId, newId } from "./index.ts";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("is a UUIDv7 that carries its moment, sorts by it, and leaves the caller's bytes alone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.integer({ min: 1, max: 1e9 }),
      bytes,
      bytes,
      (at, later, a, b) => {
        const kept = Uint8Array.from(a);
        const id = newId("matter", instantFromMillis(at), a);
        expect(isId(id)).toBe(true);
        expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
        expect(id < newId("matter", instantFromMillis(at + later), b)).toBe(true);
        expect(a).toEqual(kept);
      },
    ),
  );
});

test("matches the example of RFC 9562 A.6", () => {
  const random = Uint8Array.from([0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(newId("x", instantFromMillis(0x017f22e279b0), random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("refuses other bytes and other shapes", () => {
  expect(() => newId("x", instantFromMillis(0), new Uint8Array(9))).toThrow();
  expect(
    ["017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "", 7].some(isId),
  ).toBe(false);
});
