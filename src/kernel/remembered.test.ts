import { expect, test } from "vitest";
import { remembered } from "./index.ts";

test("works out once for each object, also where the answer is nothing", () => {
  let made = 0;
  const nameOf = remembered((of: { readonly name?: string }) => {
    made += 1;
    return of.name;
  });
  const [named, nameless] = [{ name: "a" }, {}];
  expect([nameOf(named), nameOf(nameless), nameOf(named), nameOf(nameless)]).toEqual([
    "a",
    undefined,
    "a",
    undefined,
  ]);
  expect(made).toBe(2);
  expect(nameOf({ name: "a" })).toBe("a");
  expect(made).toBe(3);
});
