import { describe, expect, test } from "vitest";
import { postKinds } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { declared, declareProcedures } from "./procedures.ts";

/** Siblings do not know each other: what one procedure opens in another is checked here, where all of them meet. */
describe("the procedures together", () => {
  const held = [...new Set(Object.values(postKinds).flatMap(({ abilities }) => abilities))];
  const setting = {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: held,
    procedures: procedures(declared),
  };

  test("no two share an id and a version", () => {
    const names = declared.map(({ id, version }) => `${id}@${version}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("no two number their matters by the same word", () => {
    const words = new Map(declared.map(({ id, numbering }) => [id, numbering]));
    expect([...words.values()].toSorted()).toEqual([...new Set(words.values())].toSorted());
  });

  test("every period of every procedure is counted by hand somewhere", () => {
    const uncounted = declared.flatMap(({ id, clocks, examples = [] }) => {
      const counted = new Set(examples.map(({ clock }) => clock));
      return Object.keys(clocks).flatMap((clock) => (counted.has(clock) ? [] : [`${id}: ${clock}`]));
    });
    expect(uncounted).toEqual([]);
  });

  for (const procedure of declared) {
    for (const { name, run } of conformance(procedure, setting)) {
      if (
        name === "what is opened takes what is carried" ||
        name === "every ability is held by some kind of post"
      ) {
        test(`${procedure.id}: ${name}`, run, 30_000);
      }
    }
    test(`${procedure.id}: everything it looks up has a loader, or the runtime's own`, () => {
      const { context } = declareProcedures();
      const missing = Object.keys(procedure.context).filter(
        (name) => name !== "certified" && !(`${procedure.id}.${name}` in context) && !(name in context),
      );
      expect(missing).toEqual([]);
    });
  }
});
