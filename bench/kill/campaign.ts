/** Clients work, processes are killed, nothing may be lost, doubled or half done. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Config, freePort, readConfig } from "../../src/base/index.ts";
import { instant } from "../../src/kernel/index.ts";
import { readKeys } from "../serve.ts";
import { bureaus } from "../town.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { fullCheck, logWaiting, quickCheck } from "./invariants.ts";
import { processes } from "./processes.ts";
import { type Target, type Victim, victimOn } from "./victim.ts";
import { startWorker, type Worker } from "./work.ts";

export interface Campaign {
  readonly kills: number;
  readonly seed: number;
  readonly clients: number;
  /** Ends earlier, with fewer kills, rather than run longer. */
  readonly mostSeconds: number;
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly kills: Readonly<Record<Target, number>>;
  readonly writes: number;
  readonly retries: number;
  readonly checks: number;
  /** Milliseconds from each kill until everything was ready again. */
  readonly recovery: Readonly<Record<Target, readonly number[]>>;
  readonly problems: readonly string[];
}

/** The law and the calendar of this day, whatever the machine's own date. */
const virtualNow = "2026-11-23T01:00:00.000Z";

export async function campaign(options: Campaign): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-kill-"));
  // As root the ledger runs under another uid, which must pass through.
  chmodSync(folder, 0o711);
  const home = join(folder, "home");
  const config = readConfig({ STEELYARD_HOME: home, STEELYARD_VIRTUAL_NOW: virtualNow, LOG_LEVEL: "silent" });
  const victim = victimOn(home, await freePort(), virtualNow);
  options.say(`seed ${options.seed}, home ${home}`);
  let whole = false;
  try {
    await victim.start();
    await victim.ready();
    const outcome = await fight(options, config, victim);
    whole = outcome.problems.length === 0;
    return outcome;
  } finally {
    await victim.stop();
    if (whole) rmSync(folder, { recursive: true, force: true });
    else options.say(`left for looking at: ${folder}\n${victim.said()}`);
  }
}

async function fight(options: Campaign, config: Config, victim: Victim): Promise<Outcome> {
  const workers = startWorkers(options, config.home, victim.baseUrl);
  try {
    return await killing(options, config, victim, workers);
  } finally {
    for (const worker of workers) worker.stop();
  }
}

async function killing(
  options: Campaign,
  config: Config,
  victim: Victim,
  workers: readonly Worker[],
): Promise<Outcome> {
  const chance = chanceOf(options.seed);
  const acknowledged = () => workers.flatMap((worker) => worker.acknowledged);
  const kills: Record<Target, number> = { server: 0, ledger: 0, backend: 0, lake: 0 };
  const recovery: Record<Target, number[]> = { server: [], ledger: [], backend: [], lake: [] };
  const problems: string[] = [];
  let checks = 0;
  let life = newLife();
  // A worker that fails ends the campaign at once, not after the last kill.
  const failed = Promise.race(workers.map((worker) => worker.ended)).then(() => undefined);
  failed.catch(() => {});
  const end = performance.now() + options.mostSeconds * 1000;
  for (let kill = 1; kill <= options.kills && performance.now() < end; ) {
    await Promise.race([sleep(40 + chance.below(360)), failed]);
    const target = choose(chance, life);
    const begin = performance.now();
    if (!(await victim.kill(target, chance.below))) continue;
    life = target === "server" ? newLife() : { ...life, [target]: life[target] + 1 };
    await victim.ready();
    recovery[target].push(performance.now() - begin);
    kills[target] += 1;
    const check = kill % 50 === 0 ? fullCheck : kill % 10 === 0 ? quickCheck : undefined;
    if (check) {
      checks += 1;
      problems.push(
        ...(await check(config, acknowledged())).map((problem) => `after kill ${kill}: ${problem}`),
      );
      options.say(`${kill} kills, ${acknowledged().length} writes, ${problems.length} problems`);
      if (problems.length > 0) break;
    }
    kill += 1;
  }
  for (const worker of workers) worker.stop();
  await Promise.all(workers.map((worker) => worker.ended));
  problems.push(...(await settled(config)), ...(await fullCheck(config, acknowledged())));
  const writes = acknowledged().length;
  const retries = workers.reduce((sum, worker) => sum + worker.retries(), 0);
  return { kills, recovery, problems, writes, retries, checks: checks + 1 };
}

function startWorkers(options: Campaign, home: string, baseUrl: string): Worker[] {
  const keys = readKeys(home);
  return Array.from({ length: options.clients }, (_, at) =>
    startWorker({
      name: `client${at}`,
      baseUrl,
      bureau: (bureaus[at % bureaus.length] ?? bureaus[0]).id,
      keys,
      chance: chanceOf(options.seed * 1000 + at),
      now: instant(virtualNow),
    }),
  );
}

type Life = Readonly<Record<Target, number>>;

const newLife = (): Life => ({ server: 0, ledger: 0, backend: 0, lake: 0 });

/**
 * A store that dies again and again within a minute is given up by its supervisor, rightly: so in one life of the
 * server each store is killed a few times only. Backends die as often as they like.
 */
function choose(chance: Chance, life: Life): Target {
  const drawn = chance.next();
  if (drawn < 0.1) return "server";
  if (drawn < 0.28) return life.ledger < 3 ? "ledger" : "server";
  if (drawn < 0.42) return life.lake < 3 ? "lake" : "server";
  return "backend";
}

/** Every event gets its place in the log by itself. */
async function settled(config: Config): Promise<string[]> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if ((await logWaiting(config)) === 0) return [];
    await sleep(500);
  }
  return ["events still wait for their place in the log"];
}

/** What still runs on this home. */
export function leftovers(home: string): readonly string[] {
  if (!existsSync(home)) return [];
  return processes().flatMap(({ command }) => (command.includes(home) ? [command] : []));
}
