/** The real server on a home of its own, with a small town and keys for its people instead of the demonstration. */
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKey, organs } from "../../src/access/index.ts";
import { buildHouse, type House, serve } from "../../src/app/index.ts";
import { openStores, readConfig } from "../../src/base/index.ts";
import { bureaus, personOf, random, roleNames, settleTown } from "../town.ts";
import { type Keys, keysFile } from "./keys.ts";

const scopes = ["matter.open", "matter.act", "matter.get", "matter.list", "queue.mine", "evidence.add"];

const config = readConfig();
const stores = await openStores(config, { log: (line) => console.error(line) });
const house = buildHouse(config, stores);
if (!existsSync(join(config.home, keysFile))) await settle(house);
const serving = await serve(house);
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

async function settle({ ledger, now }: House): Promise<void> {
  const operators = (await organs(ledger.db)).length === 0 ? await settleTown(ledger, now()) : {};
  const keys: Record<string, string> = {};
  for (const { id } of bureaus) {
    for (const role of roleNames) {
      const person = personOf(id, role);
      const made = await createKey(ledger.db, {
        id: `key-${person}`,
        person,
        name: "kill",
        scopes,
        days: 1,
        random,
      });
      keys[person] = made.secret;
    }
  }
  const file = join(config.home, keysFile);
  const written: Keys = { keys, operators };
  writeFileSync(`${file}.new`, JSON.stringify(written), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
