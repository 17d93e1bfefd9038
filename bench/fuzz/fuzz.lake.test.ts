import { afterAll, beforeAll, expect, it } from "vitest";
import { campaign } from "./campaign.ts";
import { settle, type Town } from "./town.ts";

let town: Town;
beforeAll(async () => {
  town = await settle({ whole: false });
}, 240_000);
afterAll(() => town?.stop());

it("two thousand requests as described, broken, hostile and with others' ids: no 5xx, nothing told beyond its scope", async () => {
  const outcome = await campaign(town, {
    requests: 2000,
    seed: 20261129,
    mostSeconds: 150,
    clients: 6,
    say: () => {},
  });
  expect(outcome.problems).toEqual([]);
  expect(outcome.sent).toBe(2000);
  expect(outcome.unasked).toEqual([]);
  // It would prove little were everything refused at the door.
  expect(outcome.statuses.get(200) ?? 0).toBeGreaterThan(200);
}, 180_000);

it("notices an answer that tells what it must not", async () => {
  const everybodys = { word: "steelyard/hangzhou", bureau: "none", personal: false };
  const outcome = await campaign(
    { ...town, secrets: [everybodys] },
    { requests: 1500, seed: 7, mostSeconds: 100, clients: 6, say: () => {} },
  );
  expect(outcome.problems.some((line) => line.includes("told steelyard/hangzhou"))).toBe(true);
}, 120_000);
