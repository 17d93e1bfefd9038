import { type Config, openStores, type Stores, Trouble } from "../../base/index.ts";
import { examineHouse } from "../examine.ts";
import { buildHouse } from "../house.ts";
import { complain, say } from "../say.ts";

const marks = { well: "✓", look: "!", wrong: "✗" } as const;

/** Exit code: 0 nothing is wrong, 1 something is, 2 the stores do not open, so that nothing could be examined. */
export async function doctor(config: Config): Promise<number> {
  const stores = await opened(config);
  if (stores === undefined) return 2;
  try {
    const rows = await examineHouse(buildHouse(config, stores));
    for (const { state, check, detail, wayOut } of rows) {
      say(`${marks[state]} ${check.padEnd(20)} ${detail.zh} · ${detail.en}`);
      if (state !== "well") say(`    ${wayOut.zh} · ${wayOut.en}`);
    }
    return rows.some(({ state }) => state === "wrong") ? 1 : 0;
  } finally {
    await stores.close();
  }
}

async function opened(config: Config): Promise<Stores | undefined> {
  try {
    return await openStores(config, { borrow: true });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    complain(error);
    return undefined;
  }
}
