/** The other forms in which the same listings come. */
import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, createZstdCompress } from "node:zlib";
import type { Lake } from "../../src/base/index.ts";
import { gb18030, spreadsheet } from "../../src/testing/index.ts";
import { columns, record, writeListings } from "./listings.ts";

interface Format {
  readonly what: string;
  /** A size that suits it. */
  readonly rows: number;
  /** Where the file lies. */
  readonly write: (lake: Lake, folder: string, rows: number) => Promise<string>;
}

export const formats: readonly Format[] = [
  {
    what: "TSV",
    rows: 1e6,
    write: async (_, folder, rows) => listings(join(folder, "listings.tsv"), "tsv", rows),
  },
  {
    what: "CSV in GB18030",
    rows: 1e6,
    write: async (_, folder, rows) => {
      const file = await listings(join(folder, "listings-gb.csv"), "csv", rows);
      const lines = readFileSync(file, "utf8").split("\n");
      const pieces: Buffer[] = [];
      for (let at = 0; at < lines.length; at += 10_000)
        pieces.push(gb18030(lines.slice(at, at + 10_000).join("\n")), Buffer.from("\n"));
      writeFileSync(file, Buffer.concat(pieces.slice(0, -1)));
      return file;
    },
  },
  { what: "CSV by gzip", rows: 1e6, write: (_, folder, rows) => packed(folder, rows, "gz") },
  { what: "CSV by zstd", rows: 1e6, write: (_, folder, rows) => packed(folder, rows, "zst") },
  {
    what: "Parquet",
    rows: 1e6,
    write: async (lake, folder, rows) => {
      const plain = await listings(join(folder, "listings.csv"), "csv", rows);
      const file = join(folder, "listings.parquet");
      const structure = columns.map(({ name, type }) => `${name} ${type}`).join(", ");
      await lake.command(
        `INSERT INTO FUNCTION file('${file}', 'Parquet') SELECT * FROM file('${plain}', 'CSVWithNames', '${structure.replaceAll("'", "\\'")}')`,
      );
      rmSync(plain);
      return file;
    },
  },
  {
    what: "XLSX",
    rows: 1e5,
    write: async (_, folder, rows) => {
      const file = join(folder, "listings.xlsx");
      const cells = Array.from({ length: rows }, (_, at) => Object.values(record(at)));
      writeFileSync(file, spreadsheet([columns.map(({ name }) => name), ...cells]));
      return file;
    },
  },
];

async function listings(file: string, format: "csv" | "tsv", rows: number): Promise<string> {
  await writeListings(file, format, rows);
  return file;
}

async function packed(folder: string, rows: number, by: "gz" | "zst"): Promise<string> {
  const plain = await listings(join(folder, "listings.csv"), "csv", rows);
  const file = `${plain}.${by}`;
  await pipeline(
    createReadStream(plain),
    by === "gz" ? createGzip({ level: 1 }) : createZstdCompress(),
    createWriteStream(file),
  );
  rmSync(plain);
  return file;
}
