/** A hundred thousand requests made from the API's description; the same with two thousand is part of the tests. */
import { randomInt } from "node:crypto";
import { quantile, shown } from "../measure.ts";
import type { Bench } from "../report.ts";
import { campaign } from "./campaign.ts";
import { settle } from "./town.ts";

export const fuzz: Bench = async ({ small, say }) => {
  const seed = Number(process.env.FUZZ_SEED ?? randomInt(1e6));
  const town = await settle({ whole: !small });
  try {
    const outcome = await campaign(town, {
      requests: small ? 2000 : Number(process.env.FUZZ_REQUESTS ?? 100_000),
      seed,
      mostSeconds: small ? 120 : 1800,
      clients: 8,
      say,
    });
    if (outcome.problems.length > 0)
      throw new Error(`seed ${seed}:\n${outcome.problems.slice(0, 50).join("\n")}`);
    if (outcome.unasked.length > 0) throw new Error(`never asked: ${outcome.unasked.join(", ")}`);
    const statuses = [...outcome.statuses].sort(([a], [b]) => a - b);
    return [
      {
        what: "requests made from /openapi.json: 5xx, reads across scope, personal values in answers or log",
        scale: `${shown(outcome.sent)} requests, ${outcome.asked.size} operations, valid, broken, hostile and with others' ids, ${town.actors.length} people, seed ${seed}`,
        result: "0",
        spread: statuses.map(([status, count]) => `${status}: ${shown(count)}`).join(", "),
        against: "goal 0",
      },
      {
        what: "ms an answer, 8 at a time, server and sender in one process",
        scale: `${shown(outcome.sent)} requests`,
        result: shown(quantile(outcome.milliseconds, 0.5)),
        spread: `p95 ${shown(quantile(outcome.milliseconds, 0.95))}`,
        against: "—",
      },
    ];
  } finally {
    await town.stop();
  }
};
