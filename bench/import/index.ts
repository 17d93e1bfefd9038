/**
 * Import against the engine's own way in: the same file, table, engine and threads. The reference parses typed columns
 * and does nothing else; the import also validates every row, hashes, seals, and writes the refused ones to their file.
 * Reference and import take turns, so that a machine that slows down slows both. Other formats are printed beside it.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { listingKind } from "../../src/observation/index.ts";
import { sampleOf, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { formats } from "./formats.ts";
import { columns, writeListings } from "./listings.ts";
import { inPlace, once, type Place, told } from "./place.ts";

const names = columns.map(({ name }) => name).join(", ");
const goal = 0.5;

export const imports: Bench = (options) =>
  inPlace(options, async (place) => {
    const { small } = options;
    const rows: Row[] = [];
    for (const count of small ? [20_000] : [1e6, 1e7])
      for (const format of ["csv", "jsonl"] as const)
        rows.push(...(await compare(place, format, count, count > 1e6 ? 1 : 3)));
    for (const format of formats) rows.push(await other(place, format, small ? 2000 : format.rows));
    return rows;
  });

async function compare(
  place: Place,
  format: "csv" | "jsonl",
  count: number,
  repeats: number,
): Promise<Row[]> {
  const file = join(place.folder, `listings.${format}`);
  await writeListings(file, format, count);
  const [ratios, direct, own]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < repeats; i += 1) {
    const reference = (await timed(() => plain(place, file, format))) / 1000;
    const imported = (await timed(() => listings(place, file, count))) / 1000;
    direct.push(reference);
    own.push(imported);
    ratios.push(reference / imported);
    place.say(`${format} ${shown(count)} rows: reference ${shown(reference)} s, import ${shown(imported)} s`);
  }
  rmSync(file);
  const [ratio, seconds] = [sampleOf(ratios), sampleOf(own)];
  const turns = repeats === 1 ? "1 turn" : `${repeats} turns`;
  return [
    {
      what: `import of ${format} against INSERT … SELECT … FROM file(): ratio of speeds`,
      scale: `${shown(count)} listings, 1 % refused, ${turns}`,
      result: ratio.median.toFixed(2),
      spread: repeats === 1 ? "—" : `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
      against: `goal ≥ ${goal}`,
    },
    {
      what: `import of ${format}: rows a second`,
      scale: `${shown(count)} listings`,
      result: shown(count / seconds.median),
      spread: repeats === 1 ? "—" : `${shown(count / seconds.high)}–${shown(count / seconds.low)}`,
      against: `reference ${shown(count / sampleOf(direct).median)}`,
    },
  ];
}

async function other(place: Place, { what, write }: (typeof formats)[number], count: number): Promise<Row> {
  const file = await write(place.stores.lake, place.folder, count);
  const seconds = (await timed(() => listings(place, file, count))) / 1000;
  rmSync(file);
  return told(place, `import of ${what}: rows a second`, `${shown(count)} listings`, count, seconds);
}

/** Bad rows of the file have a state that there is none of, which the typed reference does not notice. */
async function plain({ stores }: Place, file: string, format: "csv" | "jsonl"): Promise<void> {
  await stores.lake.command("TRUNCATE TABLE seen_listing");
  const name = format === "csv" ? "CSVWithNames" : "JSONEachRow";
  const structure = columns.map((column) => `${column.name} ${column.type}`).join(", ");
  await stores.lake.command(
    `INSERT INTO seen_listing (${names}) SELECT ${names} FROM file('${file}', '${name}', '${structure.replaceAll("'", "\\'")}')`,
  );
}

async function listings(place: Place, file: string, count: number): Promise<void> {
  await place.stores.lake.command("TRUNCATE TABLE seen_listing");
  await place.stores.ledger.direct.query("truncate import_hold, import_refused, import_chunk, import");
  await once(place, listingKind, file, { rows: count, refused: count / 100 });
}
