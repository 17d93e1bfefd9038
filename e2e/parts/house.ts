/** The real server on a home of its own: organs and people, no matters, a clock that only the test moves. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHouse, ensurePages, type House, seedPeople, serve } from "../../src/app/index.ts";
import { openStores, readConfig, type VirtualClock } from "../../src/base/index.ts";
import { instant } from "../../src/kernel/index.ts";
import { sweepClocks } from "../../src/matter/index.ts";

export interface Running {
  readonly base: string;
  readonly house: House;
  /** Moves to a time of day in Hangzhou: `at("2026-11-24", "09:00")`. Forward only. */
  readonly at: (day: string, time?: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `seed` lays in more than organs and people. */
export async function startHouse(
  now: string,
  port = 0,
  seed: (house: House) => Promise<void> = (house) => seedPeople(house, () => {}),
): Promise<Running> {
  await ensurePages(() => {});
  const folder = mkdtempSync(join(tmpdir(), "steelyard-e2e-"));
  // The embedded ledger may run as another user, who has to reach its folder.
  chmodSync(folder, 0o711);
  const config = readConfig({
    STEELYARD_HOME: join(folder, "home"),
    STEELYARD_VIRTUAL_NOW: now,
    PORT: String(port),
    LOG_LEVEL: "silent",
  });
  const stores = await openStores(config);
  const house = buildHouse(config, stores);
  await seed(house);
  const serving = await serve(house);
  const clock = house.clock as VirtualClock;
  return {
    base: `http://localhost:${serving.port}`,
    house,
    at: async (day, time = "09:00") => {
      clock.advanceTo(instant(new Date(`${day}T${time}:00+08:00`).toISOString()));
      // At once, so that no sweep moves a matter on between reading and acting.
      await sweepClocks(house.matters.house, await house.machine("sweep"));
    },
    stop: async () => {
      await serving.stop();
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
