/** Stores of a bench's own, and one file brought into them as the command does. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStores, readConfig, type Stores, systemClock } from "../../src/base/index.ts";
import { must } from "../../src/kernel/index.ts";
import { bring, type Kind, openSource, writeRefused } from "../../src/observation/index.ts";
import { registrySinks } from "../../src/registry/index.ts";
import { shown } from "../measure.ts";
import type { Options, Row } from "../report.ts";
import { masterKey, random } from "../town.ts";

export interface Place {
  readonly stores: Stores;
  readonly folder: string;
  readonly say: (line: string) => void;
}

export async function inPlace<T>({ say }: Options, work: (place: Place) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-bench-import-"));
  chmodSync(folder, 0o711);
  const stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home") }));
  try {
    return await work({ stores, folder, say });
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function once(
  { stores, folder }: Place,
  kind: Kind,
  file: string,
  expected: { readonly rows: number; readonly refused: number },
): Promise<void> {
  const { lake, ledger } = stores;
  const parts = { lake, ledger, sinks: registrySinks(masterKey), now: systemClock.now, random, masterKey };
  const source = await openSource(file, { spool: join(folder, "spool") });
  const done = await bring(parts, { kind, source, person: "bench" });
  const summary = must(done.ok ? done.value : undefined, done.ok ? "" : done.error.message.en);
  const refused = await writeRefused(ledger.db, kind, summary.id, join(folder, "rejected.jsonl"));
  const { rows, kept, known } = summary;
  if (rows !== expected.rows || refused !== expected.refused || kept + known !== rows - refused)
    throw new Error(`not what was written: ${JSON.stringify(summary)}`);
}

export function told({ say }: Place, what: string, scale: string, count: number, seconds: number): Row {
  say(`${what.replace(": rows a second", "")}, ${scale}: ${shown(seconds)} s`);
  return { what, scale, result: shown(count / seconds), spread: "—", against: "—" };
}
