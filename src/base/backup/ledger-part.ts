/** The ledger's share of a backup: one snapshot of all tables, each as PostgreSQL's own COPY text. */
import type { Readable } from "node:stream";
import pg from "pg";
import { copyIn, copyOut } from "../ledger/copy.ts";
import { Trouble } from "../trouble.ts";
import { readFile, type WrittenFile, writeFile } from "./files.ts";
import { damaged, type Manifest } from "./manifest.ts";

type LedgerPart = Manifest["ledger"];
type Table = LedgerPart["tables"][number];

const JOBS = "ledger/jobs.copy.gz";

/** Whoever restores a backup must not find people signed in by tokens of that day. */
const SESSIONS = ["auth_session", "auth_verification"];
const LEFT_OUT = new Set(["migration", ...SESSIONS]);

/** Every statement of `work` sees the ledger as it was when the first one began. */
export async function inSnapshot<T>(
  direct: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await direct.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    client.release(true);
  }
}

export async function copyLedgerOut(
  client: pg.ClientBase,
  root: string,
): Promise<{ part: LedgerPart; files: WrittenFile[] }> {
  const { rows: applied } = await client.query("select name, sha256 from migration order by name");
  const { rows: server } = await client.query("select current_setting('server_version') as version");
  const files: WrittenFile[] = [];
  const tables: Table[] = [];
  for (const { name, columns } of await tablesOf(client)) {
    const list = columns.map(pg.escapeIdentifier).join(", ");
    files.push(
      await writeFile(root, fileOf(name), (to) =>
        copyOut(client, `copy ${pg.escapeIdentifier(name)} (${list}) to stdout`, to),
      ),
    );
    const { rows } = await client.query(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`);
    tables.push({ name, columns, rows: rows[0].n });
  }
  files.push(await writeFile(root, JOBS, (to) => copyOut(client, JOBS_OUT, to)));
  const { rows: jobs } = await client.query("select count(*)::int as n from graphile_worker._private_jobs");
  const part: LedgerPart = {
    server: server[0].version,
    migrations: applied,
    tables,
    sequences: await sequencesOf(client),
    jobs: jobs[0].n,
  };
  return { part, files };
}

/** All rows in one transaction: a restore that is cut off leaves the tables empty. */
export async function copyLedgerIn(direct: pg.Pool, root: string, part: LedgerPart): Promise<void> {
  const client = await direct.connect();
  try {
    await client.query("begin");
    await client.query("set constraints all deferred");
    const order = await tablesOf(client);
    const names = [...order.map(({ name }) => name), ...SESSIONS];
    await client.query(`truncate ${names.map(pg.escapeIdentifier).join(", ")}`);
    for (const { name } of order) {
      const table = part.tables.find((one) => one.name === name);
      if (table === undefined) throw damaged(fileOf(name));
      await fill(client, table, readFile(root, fileOf(name)));
    }
    for (const { name, last, called } of part.sequences)
      await client.query("select setval($1::regclass, $2, $3)", [pg.escapeIdentifier(name), last, called]);
    await enqueueAgain(client, readFile(root, JOBS));
    await client.query("commit");
    await client.query("analyze");
  } finally {
    client.release(true);
  }
}

/** Refuses a database in which anybody has written: a restore never mixes two houses. */
export async function requireEmptyLedger(direct: pg.Pool): Promise<void> {
  const { rows } = await direct.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'`,
  );
  for (const { name } of rows) {
    const { rowCount } = await direct.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0) throw notEmpty(name);
  }
}

async function fill(client: pg.ClientBase, table: Table, from: Readable): Promise<void> {
  const [name, list] = [pg.escapeIdentifier(table.name), table.columns.map(pg.escapeIdentifier).join(", ")];
  await copyIn(client, `copy ${name} (${list}) from stdin`, from);
  const { rows } = await client.query(`select count(*)::int as n from ${name}`);
  if (rows[0].n !== table.rows) throw damaged(`${table.name}: ${rows[0].n} ≠ ${table.rows}`);
}

/**
 * Tables after those they refer to. Left out are generated columns, and transaction numbers: they mean nothing in
 * another server, where readers that wait for the oldest transaction would wait for a number far ahead.
 */
async function tablesOf(client: pg.ClientBase): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid and not k.condeferrable) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`);
  const waiting = new Map(rows.filter(({ name }) => !LEFT_OUT.has(name)).map((row) => [row.name, row]));
  const ordered: { name: string; columns: string[] }[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => !needs.some((need) => waiting.has(need)));
    if (ready.length === 0) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(", ")}`);
    for (const { name, columns } of ready) {
      ordered.push({ name, columns });
      waiting.delete(name);
    }
  }
  return ordered;
}

/** Read outside any snapshot, as sequences are: never below what the snapshot has seen. */
async function sequencesOf(client: pg.ClientBase): Promise<LedgerPart["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by c.relname collate "C"`,
  );
  const found: LedgerPart["sequences"] = [];
  for (const { name } of rows) {
    const state = await client.query(
      `select last_value::int8 as last, is_called as called from ${pg.escapeIdentifier(name)}`,
    );
    found.push({ name, last: Number(state.rows[0].last), called: state.rows[0].called });
  }
  return found;
}

/** Waiting jobs by what they are, not by the queue's own rows, whose form belongs to the queue. */
const JOBS_OUT = `copy (
  select jsonb_build_object('task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'key', j.key,
    'attempts', j.max_attempts, 'priority', j.priority)
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id) to stdout`;

async function enqueueAgain(client: pg.ClientBase, from: Readable): Promise<void> {
  await client.query("create temporary table waiting_job (job jsonb) on commit drop");
  await copyIn(client, "copy waiting_job from stdin", from);
  await client.query(`
    select graphile_worker.add_job(job ->> 'task', (job -> 'payload')::json, queue_name => job ->> 'queue',
      max_attempts => (job ->> 'attempts')::int, job_key => job ->> 'key', priority => (job ->> 'priority')::int)
    from waiting_job`);
}

function fileOf(table: string): string {
  return `ledger/${table}.copy.gz`;
}

function notEmpty(what: string): Trouble {
  return new Trouble(
    "restore.ledger-not-empty",
    {
      zh: `LEDGER_URL 所指数据库不是空库（${what} 有数据）。`,
      en: `The database named by LEDGER_URL is not empty (${what} has rows).`,
    },
    {
      zh: "请新建一个空库，或去掉 LEDGER_URL 恢复到内置数据库。",
      en: "Make an empty database, or restore into the built-in one without LEDGER_URL.",
    },
  );
}
