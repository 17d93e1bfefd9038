/**
 * Import against the engine's own way in: the same file, table, engine and threads. The reference parses typed columns
 * and does nothing else; the import also validates every row, writes down the refused ones, hashes, seals. Reference and
 * import take turns, so that a machine that slows down slows both.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openStores, readConfig, type Stores, systemClock } from "../../src/base/index.ts";
import { must } from "../../src/kernel/index.ts";
import { bring, listingKind, openSource } from "../../src/observation/index.ts";
import { sampleOf, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { writeListings } from "./listings.ts";

const columns =
  "platform String, id String, observedAt DateTime64(3, 'UTC'), seller String, title String, description String, category String, brand String, gtin String, licence String, origin String, state String, sales UInt64, url String";
const names = columns.replaceAll(/ (String|UInt64|DateTime64\([^)]*\))/g, "");
const goal = 0.5;

export const imports: Bench = async ({ small, say }) => {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-bench-import-"));
  chmodSync(folder, 0o711);
  const stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home") }));
  try {
    const rows: Row[] = [];
    for (const count of small ? [20_000] : [1e6, 1e7]) {
      for (const format of ["csv", "jsonl"] as const) {
        const file = join(folder, `listings.${format}`);
        await writeListings(file, format, count);
        rows.push(...(await compare(stores, folder, file, format, count, count > 1e6 ? 1 : 3, say)));
        if (count <= 1e6)
          rows.push(await other(stores, folder, gzipped(file), `${format}, gzip`, count, say));
        rmSync(file);
      }
    }
    return rows;
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

type Say = (line: string) => void;

async function compare(
  stores: Stores,
  folder: string,
  file: string,
  format: "csv" | "jsonl",
  count: number,
  repeats: number,
  say: Say,
): Promise<Row[]> {
  const [ratios, direct, own]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < repeats; i += 1) {
    const reference = await timed(() => plain(stores, file, format));
    const imported = await timed(() => once(stores, folder, file, count));
    direct.push(reference / 1000);
    own.push(imported / 1000);
    ratios.push(reference / imported);
    say(
      `${format} ${shown(count)} rows: reference ${shown(reference / 1000)} s, import ${shown(imported / 1000)} s`,
    );
  }
  const [ratio, seconds] = [sampleOf(ratios), sampleOf(own)];
  return [
    {
      what: `import of ${format} against INSERT … SELECT … FROM file(): ratio of speeds`,
      scale: `${shown(count)} listings, 1 % refused, ${repeats} turns`,
      result: ratio.median.toFixed(2),
      spread: `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
      against: `goal ≥ ${goal}`,
    },
    {
      what: `import of ${format}: rows a second`,
      scale: `${shown(count)} listings`,
      result: shown(count / seconds.median),
      spread: `${shown(count / seconds.high)}–${shown(count / seconds.low)}`,
      against: `reference ${shown(count / sampleOf(direct).median)}`,
    },
  ];
}

async function other(
  stores: Stores,
  folder: string,
  file: string,
  what: string,
  count: number,
  say: Say,
): Promise<Row> {
  const seconds = (await timed(() => once(stores, folder, file, count))) / 1000;
  say(`${what} ${shown(count)} rows: import ${shown(seconds)} s`);
  return {
    what: `import of ${what}: rows a second`,
    scale: `${shown(count)} listings`,
    result: shown(count / seconds),
    spread: "—",
    against: "—",
  };
}

/** Bad rows of the file have a state that there is none of, which the typed reference does not notice. */
async function plain(stores: Stores, file: string, format: "csv" | "jsonl"): Promise<void> {
  await stores.lake.command("TRUNCATE TABLE seen_listing");
  const name = format === "csv" ? "CSVWithNames" : "JSONEachRow";
  await stores.lake.command(
    `INSERT INTO seen_listing (${names}) SELECT ${names} FROM file('${file}', '${name}', '${columns.replaceAll("'", "\\'")}')`,
  );
}

async function once(stores: Stores, folder: string, file: string, count: number): Promise<void> {
  await stores.lake.command("TRUNCATE TABLE seen_listing");
  await stores.ledger.direct.query("truncate import_refused, import_chunk, import");
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const parts = { lake: stores.lake, ledger: stores.ledger, sinks: [], now: systemClock.now, random };
  const source = await openSource(file, { spool: join(folder, "spool") });
  const done = await bring(parts, { kind: listingKind, source, person: "bench" });
  const summary = must(done.ok ? done.value : undefined, done.ok ? "" : done.error.message.en);
  if (summary.rows !== count || summary.refused !== count / 100 || summary.kept !== count - count / 100)
    throw new Error(`not what was written: ${JSON.stringify(summary)}`);
}

function gzipped(file: string): string {
  const packed = `${file}.gz`;
  writeFileSync(packed, gzipSync(readFileSync(file), { level: 1 }));
  return packed;
}
