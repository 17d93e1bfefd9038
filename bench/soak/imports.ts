/** A file of listings brought in again and again, as an analyst does it: proposed, confirmed, followed to its end. */
import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type Operations } from "../../src/app/index.ts";
import { type Failure, must, type Result } from "../../src/kernel/index.ts";
import { writeListings } from "../import/listings.ts";
import type { Keys } from "../serve.ts";

export interface Imported {
  readonly files: number;
  readonly rows: number;
  readonly problems: readonly string[];
}

export interface ImportOptions {
  readonly baseUrl: string;
  readonly keys: Keys;
  readonly folder: string;
  readonly everySeconds: number;
  readonly rows: number;
}

export async function importEvery(options: ImportOptions, signal: AbortSignal): Promise<Imported> {
  const problems: string[] = [];
  let files = 0;
  while (!signal.aborted) {
    await one(options, files).then(
      () => {
        files += 1;
      },
      (error: unknown) => problems.push(`import ${files}: ${String(error)}`),
    );
    await sleep(options.everySeconds * 1000, undefined, { signal }).catch(() => undefined);
  }
  return { files, rows: files * options.rows, problems };
}

async function one({ baseUrl, keys, folder, rows }: ImportOptions, at: number): Promise<void> {
  const analyst = createClient<Operations>({
    baseUrl,
    key: must(keys.keys["city-analyst"], "no key of the analyst"),
  });
  const path = join(folder, `shelf-${at}.csv`);
  await writeListings(path, "csv", rows, at * rows);
  const file = new File([await openAsBlob(path)], `shelf-${at}.csv`, { type: "text/csv" });
  const proposed = value(await analyst["import.propose"]({ kind: "listing" }, { file }));
  await rm(path);
  const { mapping } = value(await analyst["import.get"](proposed));
  const started = value(await analyst["import.start"]({ ...proposed, mapping }));
  for (let tries = 0; tries < 300; tries += 1) {
    const { state, kept, refused } = value(await analyst["import.get"](started));
    if (state === "failed") throw new Error("it failed");
    if (state === "done" && kept + refused === rows) return;
    if (state === "done") throw new Error(`${kept} kept and ${refused} refused of ${rows}`);
    await sleep(1000);
  }
  throw new Error("it did not end");
}

function value<T>(answer: Result<T, Failure>): T {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.error));
}
