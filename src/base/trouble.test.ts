import { expect, it } from "vitest";
import { withoutValues } from "./trouble.ts";

it("keeps the words of a store's message and none of the values it quotes", () => {
  const cases = [
    ['invalid input syntax for type date: "13912345678"', "invalid input syntax for type date: '…'"],
    ["Cannot parse input before: '33010619900307123X\\t李'", "Cannot parse input before: '…'"],
    ["SELECT 13912345678 + 1", "SELECT … + 1"],
    ["at query (client.js:694:17)", "at query (client.js:694:17)"],
    [
      'duplicate key value violates unique constraint "operator_one_code"',
      "duplicate key value violates unique constraint '…'",
    ],
  ];
  for (const [message = "", expected] of cases) expect(withoutValues(message)).toBe(expected);
});
