/**
 * The lake's share of a backup: each table as a stream in the engine's own column format. Its `BACKUP` statement would
 * write to the disk of the server, which for a lake by URL is not ours to read.
 */
import { Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Lake } from "../lake/index.ts";
import { Trouble } from "../trouble.ts";
import { pour, readFile, type WrittenFile, writeFile } from "./files.ts";
import type { Manifest } from "./manifest.ts";

type LakePart = Manifest["lake"];

/** What the engine writes into an answer already begun when the statement fails after all. */
const BROKEN = "__exception__";

export async function copyLakeOut(
  lake: Lake,
  root: string,
): Promise<{ part: LakePart; files: WrittenFile[] }> {
  const [server] = await lake.rows<{ version: string }>("SELECT version() AS version");
  const migrations = await lake.rows<{ name: string; sha256: string }>(
    "SELECT name, any(sha256) AS sha256 FROM migration GROUP BY name ORDER BY name",
  );
  const tables = await tablesOf(lake);
  const files: WrittenFile[] = [];
  for (const table of tables)
    files.push(await writeFile(root, fileOf(table), (to) => readTable(lake, table, to)));
  return { part: { server: server?.version ?? "", migrations, tables }, files };
}

export async function copyLakeIn(lake: Lake, root: string, part: LakePart): Promise<void> {
  for (const table of part.tables) {
    // What a restore that was cut off had already brought in.
    await lake.command(`TRUNCATE TABLE ${name(table)}`);
    await lake.send(`INSERT INTO ${name(table)} FORMAT Native`, readFile(root, fileOf(table)));
  }
}

export async function requireEmptyLake(lake: Lake): Promise<void> {
  for (const table of await tablesOf(lake)) {
    const rows = await lake.rows(`SELECT 1 FROM ${name(table)} LIMIT 1`);
    if (rows.length > 0) throw notEmpty(table);
  }
}

async function tablesOf(lake: Lake): Promise<string[]> {
  const rows = await lake.rows<{ name: string }>(
    `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'
       AND name <> 'migration' AND NOT startsWith(name, 'doctor_') AND NOT is_temporary ORDER BY name`,
  );
  return rows.map((row) => row.name);
}

async function readTable(lake: Lake, table: string, to: Writable): Promise<void> {
  const { stream } = await lake.client.exec({ query: `SELECT * FROM ${name(table)} FORMAT Native` });
  let tail = Buffer.alloc(0);
  const watch = new Transform({
    transform(chunk, _encoding, done) {
      tail = Buffer.concat([tail, chunk]).subarray(-32_768);
      done(null, chunk);
    },
  });
  const read = pipeline(stream, watch);
  await Promise.all([pour(watch, to), read]);
  if (tail.includes(BROKEN)) throw new Error(`reading ${table} broke off: ${tail.toString().slice(-500)}`);
}

function fileOf(table: string): string {
  return `lake/${table}.native.gz`;
}

function name(table: string): string {
  return `\`${table.replaceAll("`", "")}\``;
}

function notEmpty(table: string): Trouble {
  return new Trouble(
    "restore.lake-not-empty",
    {
      zh: `LAKE_URL 所指数据库不是空库（${table} 有数据）。`,
      en: `The lake named by LAKE_URL is not empty (${table} has rows).`,
    },
    {
      zh: "请新建一个空库，或去掉 LAKE_URL 恢复到内置湖仓。",
      en: "Make an empty database, or restore into the built-in lake without LAKE_URL.",
    },
  );
}
