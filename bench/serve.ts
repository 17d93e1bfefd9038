/** The real server on a home of its own, with what a bench settles there instead of the demonstration. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKey } from "../src/access/index.ts";
import { buildHouse, type House, serve } from "../src/app/index.ts";
import { openStores, readConfig } from "../src/base/index.ts";
import { random } from "./town.ts";

/** What the clients need of the town: a key for each person, the company of each bureau. */
export interface Keys {
  readonly keys: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, string>>;
}

const keysFile = "bench-keys.json";

/** Settles at the first start only; ends with the process that started it. */
export async function serveBench(
  settle: (house: House) => Promise<Keys>,
  limits?: Parameters<typeof serve>[1],
): Promise<void> {
  const config = readConfig();
  const stores = await openStores(config, { log: (line) => console.error(line) });
  const house = buildHouse(config, stores);
  if (!existsSync(join(config.home, keysFile))) writeKeys(config.home, await settle(house));
  const serving = await serve(house, limits);
  stores.announce({ baseUrl: config.baseUrl, port: serving.port });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await serving.stop();
    await stores.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  // Whoever started this is gone: nothing may be left running.
  process.on("disconnect", stop);
  process.send?.("serving");
}

export async function keyFor({ ledger }: House, person: string, scopes: readonly string[]): Promise<string> {
  const made = await createKey(ledger.db, {
    id: `key-${person}`,
    person,
    name: "bench",
    scopes: [...scopes],
    days: 1,
    random,
  });
  return made.secret;
}

export function readKeys(home: string): Keys {
  return JSON.parse(readFileSync(join(home, keysFile), "utf8"));
}

function writeKeys(home: string, keys: Keys): void {
  const file = join(home, keysFile);
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
