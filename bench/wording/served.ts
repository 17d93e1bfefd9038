/** The same listings sent to a served house, one by one and by the hundred: what a program gets by HTTP. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHouse, seedPeople, serve } from "../../src/app/index.ts";
import { openStores, readConfig } from "../../src/base/index.ts";
import { openSession } from "../../src/testing/index.ts";
import { sampleOf, shown, timed } from "../measure.ts";
import type { Row } from "../report.ts";
import { madeListings } from "./speed.ts";

const unlimited = { burst: 1e9, perSecond: 1e9 };

export async function served(small: boolean): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-bench-screen-"));
  chmodSync(folder, 0o711);
  const config = readConfig({ STEELYARD_HOME: join(folder, "home"), PORT: "0", LOG_LEVEL: "silent" });
  const stores = await openStores(config);
  try {
    const house = buildHouse(config, stores);
    await seedPeople(house, () => {});
    const serving = await serve(house, { limits: { general: unlimited, signIn: unlimited } });
    try {
      const session = openSession(() => `http://localhost:${serving.port}`);
      await session.signIn("anxiao");
      const rows: Row[] = [];
      for (const batch of [1, 100])
        rows.push(await sentBy(session.client, batch, small ? 100 : batch * 20, small ? 1 : 5));
      return rows;
    } finally {
      await serving.stop();
    }
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sentBy(
  client: ReturnType<typeof openSession>["client"],
  batch: number,
  count: number,
  repeats: number,
): Promise<Row> {
  const adverts = madeListings(count).map((listing, id) => ({ id, ...listing }));
  const rates: number[] = [];
  for (let turn = 0; turn <= repeats; turn += 1) {
    const took = await timed(async () => {
      for (let at = 0; at < count; at += batch) {
        const answer = await client.screen(adverts.slice(at, at + batch));
        if (!answer.ok) throw new Error(answer.error.message.en);
      }
    });
    // The first is for warming.
    if (turn > 0) rates.push((count / took) * 1000);
  }
  const rate = sampleOf(rates);
  return {
    what: `listings screened a second by HTTP, ${batch} a request, one after the other`,
    scale: `n = ${count} × ${repeats}`,
    result: shown(rate.median),
    spread: `${shown(rate.low)} to ${shown(rate.high)}`,
    against: "server and sender in one process",
  };
}
