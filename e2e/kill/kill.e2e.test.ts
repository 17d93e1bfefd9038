import { expect, it } from "vitest";
import { campaign } from "../../bench/kill/campaign.ts";

/** The same draw each time; `KILL_SEED` tries another. The bench does a thousand: `npm run bench -- kill`. */
const seed = Number(process.env.KILL_SEED ?? 20261123);

it("loses, doubles and half-does nothing in 200 kills of server, postmaster, backends and lake", async () => {
  const outcome = await campaign({
    kills: 200,
    seed,
    clients: 4,
    mostSeconds: 480,
    say: (line) => console.log(line),
  });
  expect(outcome.problems, `seed ${seed}`).toEqual([]);
  expect(outcome.writes).toBeGreaterThan(200);
  // On a slow machine the time runs out before the kills do; every kind was killed all the same.
  for (const [target, count] of Object.entries(outcome.kills)) expect(count, target).toBeGreaterThan(0);
}, 660_000);
