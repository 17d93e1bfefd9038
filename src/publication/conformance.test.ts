import { describe, test } from "vitest";
import { postKinds } from "../access/index.ts";
import { chineseCalendar } from "../kernel/index.ts";
import { conformance, procedures, statutes } from "../procedure/index.ts";
import { publication } from "./index.ts";

describe("publication conforms", () => {
  const setting = {
    calendar: chineseCalendar,
    law: statutes(),
    abilitiesHeld: [...new Set(Object.values(postKinds).flatMap(({ abilities }) => [...abilities]))],
    procedures: procedures([publication]),
    // Long ways: prepared, reviewed by another, released by a third, and only then corrected or ended.
    walks: 800,
  };
  for (const { name, run } of conformance(publication, setting)) test(name, run);
});
