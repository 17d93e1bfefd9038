import type pg from "pg";
import { millisOf } from "../../kernel/index.ts";
import { systemClock } from "../config/index.ts";
import { Trouble } from "../trouble.ts";
import { APP } from "./embedded.ts";

export type LedgerFacts = {
  readonly version: string;
  readonly versionNumber: number;
  readonly encoding: string;
  readonly ctype: string;
  readonly fsync: boolean;
  readonly trigrams: boolean;
  /** Whether the role exists that migrations grant their rights to. */
  readonly appRole: boolean;
  /** Server clock minus ours, in milliseconds; half the round trip is taken off. */
  readonly clockSkewMs: number;
};

const LEAST_VERSION = 150_000;

export async function ledgerFacts(direct: pg.Pool): Promise<LedgerFacts> {
  const sent = millisOf(systemClock.now());
  const { rows } = await direct.query(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      pg_encoding_to_char(encoding) as encoding, datctype as ctype, current_setting('fsync') = 'on' as fsync,
      exists (select from pg_extension where extname = 'pg_trgm') as has_trgm,
      exists (select from pg_roles where rolname = '${APP}') as app_role,
      round(extract(epoch from clock_timestamp()) * 1000)::int8 as clock
    from pg_database where datname = current_database()`);
  const row = rows[0];
  const trigrams = row.has_trgm && row.encoding === "UTF8" && (await seesChinese(direct));
  return {
    version: row.version,
    versionNumber: row.number,
    encoding: row.encoding,
    ctype: row.ctype,
    fsync: row.fsync,
    trigrams,
    appRole: row.app_role,
    clockSkewMs: Math.round(row.clock - (sent + millisOf(systemClock.now())) / 2),
  };
}

/** Refuses a server on which the program would work wrongly without an error. */
export async function requireFitLedger(direct: pg.Pool): Promise<void> {
  const facts = await ledgerFacts(direct);
  if (facts.versionNumber < LEAST_VERSION) throw unfit(`PostgreSQL ${facts.version} < 15`);
  if (facts.encoding !== "UTF8") throw unfit(`encoding ${facts.encoding}, not UTF8`);
  if (!facts.appRole) throw unfit(`role ${APP} is missing, see db/roles.sql`);
  if (!facts.trigrams) throw unfit(`pg_trgm + ctype ${facts.ctype}: show_trgm('杭州') = {}`);
}

async function seesChinese(direct: pg.Pool): Promise<boolean> {
  const { rows } = await direct.query("select show_trgm('杭州') <> '{}' as seen");
  return rows[0].seen;
}

function unfit(what: string): Trouble {
  return new Trouble(
    "ledger.unfit",
    { zh: `该数据库不能使用：${what}。`, en: `This ledger cannot be used: ${what}.` },
    {
      zh: "需要 PostgreSQL 15 以上、UTF8 编码、字符类 C.UTF-8 或 zh_CN.UTF-8，并可安装 pg_trgm。",
      en: "It takes PostgreSQL 15 or later, encoding UTF8, ctype C.UTF-8 or zh_CN.UTF-8, and the extension pg_trgm.",
    },
  );
}
