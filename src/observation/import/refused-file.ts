/** `FILE.rejected.jsonl`: where each refused row stands, its code, field and reason. What it held is not told. */
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import type { Db } from "../../base/index.ts";
import { faultText } from "../faults.ts";
import type { Kind } from "../field.ts";
import { refusedRows } from "./store.ts";

/** One line a refused row, in the order of the file. */
export async function* refusedLines(db: Db, kind: Kind, id: string): AsyncGenerator<string> {
  for await (const { row, line, faults } of refusedRows(db, id)) {
    const [first, ...more] = faults;
    if (first === undefined) continue;
    const reason = faultText(kind, first);
    yield `${JSON.stringify({ row, line, ...first, reason, ...(more.length > 0 ? { more } : {}) })}\n`;
  }
}

/** How many lines were written; where nothing is refused there is no file. */
export async function writeRefused(db: Db, kind: Kind, id: string, path: string): Promise<number> {
  let count = 0;
  const out = createWriteStream(path, { mode: 0o600 });
  await once(out, "open");
  for await (const line of refusedLines(db, kind, id)) {
    count += 1;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  if (count === 0) rmSync(path, { force: true });
  return count;
}
