/** A thousand kills of the case work; the same with 200 is part of the tests. */
import { randomInt } from "node:crypto";
import { quantile, shown } from "../measure.ts";
import type { Bench } from "../report.ts";
import { campaign } from "./campaign.ts";
import type { Target } from "./victim.ts";

export const kill: Bench = async ({ small, say }) => {
  const seed = Number(process.env.KILL_SEED ?? randomInt(1e6));
  const kills = small ? 20 : 1000;
  const outcome = await campaign({ kills, seed, clients: 4, mostSeconds: small ? 120 : 1800, say });
  if (outcome.problems.length > 0)
    throw new Error(`after a kill (seed ${seed}):\n${outcome.problems.slice(0, 20).join("\n")}`);
  const targets = Object.keys(outcome.kills) as Target[];
  const done = targets.reduce((sum, target) => sum + outcome.kills[target], 0);
  return [
    {
      what: "case work under kill -9: acknowledged writes lost, doubled or half done",
      scale: `${done} kills, 4 clients, ${shown(outcome.writes)} writes, seed ${seed}`,
      result: "0",
      spread: `${outcome.checks} checks, ${shown(outcome.retries)} writes sent again`,
      against: "goal 0",
    },
    ...targets.map((target) => ({
      what: `${names[target]}: ms from the kill until ready`,
      scale: `${outcome.kills[target]} kills`,
      result: shown(quantile(outcome.recovery[target], 0.5)),
      spread: `p95 ${shown(quantile(outcome.recovery[target], 0.95))}`,
      against: "—",
    })),
  ];
};

const names: Readonly<Record<Target, string>> = {
  server: "the server",
  ledger: "the ledger's postmaster",
  backend: "a backend of the ledger",
  lake: "the lake's engine",
};
