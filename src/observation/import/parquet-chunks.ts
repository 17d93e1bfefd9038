/**
 * Parquet is read by the engine: the whole file once into a table of texts, since the format can only be read from its end,
 * then range after range of its rows.
 */
import { createReadStream } from "node:fs";
import type { Lake } from "../../base/index.ts";
import { ident } from "../compile.ts";
import { columnsRead } from "../mapping.ts";
import type { Bringing, Piece } from "./model.ts";

const rowsPerChunk = 100_000;

export async function* parquetChunks(
  lake: Lake,
  { source, mapping, begun, beginning, progress }: Bringing,
  cleanups: (() => Promise<void>)[],
): AsyncGenerator<Piece> {
  const read = columnsRead(mapping);
  const table = ident(`stage_${begun.id.replaceAll("-", "")}_${process.pid}`);
  const columns = read.map((name) => `${ident(name)} Nullable(String)`);
  await lake.command(`DROP TABLE IF EXISTS ${table}`);
  await lake.command(
    `CREATE TABLE ${table} (${["_n UInt64", ...columns].join(", ")}) ENGINE = MergeTree ORDER BY _n`,
  );
  cleanups.push(() => lake.command(`DROP TABLE IF EXISTS ${table}`));
  const list = read
    .map((name) => (beginning.utc?.includes(name) ? `concat(${ident(name)}, 'Z')` : ident(name)))
    .join(", ");
  const structure = columns.join(", ").replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  await lake.send(
    `INSERT INTO ${table} SELECT rowNumberInAllBlocks(), ${list} FROM input('${structure}') FORMAT Parquet`,
    createReadStream(source.path),
    {
      settings: {
        max_threads: 1,
        input_format_parquet_preserve_order: 1,
        input_format_parquet_case_insensitive_column_matching: 0,
      },
    },
  );
  progress?.(source.size);
  const [count] = await lake.rows<{ rows: number }>(`SELECT count() AS rows FROM ${table}`);
  for (let n = 0, from = 0; from < (count?.rows ?? 0); n += 1, from += rowsPerChunk) {
    const places = read.map((name, at) => `${ident(name)} AS c${at}`).join(", ");
    const source = `SELECT ${places}, 0 AS broken FROM ${table} WHERE _n >= ${from} AND _n < ${from + rowsPerChunk} ORDER BY _n`;
    yield {
      n,
      bytes: 0,
      firstRow: from + 1,
      lineOf: (row) => from + row,
      fill: async (stage) => ({ ...(await stage.fillFrom(source)), lost: [], blank: new Set() }),
    };
  }
}
