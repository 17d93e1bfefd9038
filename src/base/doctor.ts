import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "../kernel/index.ts";
import { freeBytes } from "./home/index.ts";
import { jobsAt } from "./jobs/index.ts";
import { lakeIsOpen } from "./lake/index.ts";
import { APP, ledgerFacts } from "./ledger/index.ts";
import type { Stores } from "./stores.ts";
import { messageOf, Trouble } from "./trouble.ts";

/** `look`: works today, but somebody has to see to it. */
export type DoctorState = "well" | "look" | "wrong";
export type Finding = {
  readonly state: DoctorState;
  readonly detail: Text;
  /** What to do; empty in both languages when all is well. */
  readonly wayOut: Text;
};
export type DoctorRow = Finding & { readonly check: string };
export type Check = readonly [name: string, run: () => Promise<Finding>];

const FEW_BYTES = 1024 ** 3;
const LARGEST_SKEW_MS = 2000;

/** Tries every store for real and says in one row each what it found. Writes only what it removes again. */
export async function examine(stores: Stores): Promise<DoctorRow[]> {
  return runChecks([
    ["machine.node", async () => node()],
    ["home.disk", async () => disk(stores.home.root)],
    ["home.permissions", async () => permissions(stores.home)],
    ["home.secrets", async () => secretFiles(stores.home.root)],
    ["ledger.version", () => ledgerVersion(stores)],
    ["ledger.trigrams", () => ledgerTrigrams(stores)],
    ["ledger.durability", () => ledgerDurability(stores)],
    ["ledger.role", () => ledgerRole(stores)],
    ["ledger.roundtrip", () => ledgerRoundtrip(stores)],
    ["ledger.clock", () => ledgerClock(stores)],
    ["lake.version", () => lakeVersion(stores)],
    ["lake.roundtrip", () => lakeRoundtrip(stores)],
    ["lake.closed", () => lakeClosed(stores)],
    ["vault.roundtrip", () => vaultRoundtrip(stores)],
    ["jobs.stuck", () => stuckJobs(stores)],
  ]);
}

/** One after the other; a check that throws is a row that says why. */
export async function runChecks(checks: readonly Check[]): Promise<DoctorRow[]> {
  const rows: DoctorRow[] = [];
  for (const [check, run] of checks) rows.push({ check, ...(await run().catch(failed)) });
  return rows;
}

function node(): Finding {
  const [major = 0] = process.versions.node.split(".").map(Number);
  const detail = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  return found(
    major >= 26,
    { zh: detail, en: detail },
    {
      zh: "需要 Node 26：请用 npm run steelyard 运行。",
      en: "Node 26 is needed: run it by npm run steelyard.",
    },
  );
}

function disk(root: string): Finding {
  const gigabytes = (freeBytes(root) / 1024 ** 3).toFixed(1);
  return found(
    freeBytes(root) > FEW_BYTES,
    { zh: `可用空间 ${gigabytes} GB`, en: `${gigabytes} GB free` },
    { zh: "请腾出空间或换一块磁盘。", en: "Free some space or use another disk." },
  );
}

function secretFiles(root: string): Finding {
  const open = ["secrets.json", "runtime.json"].filter((name) => {
    const stat = statSync(join(root, name), { throwIfNoEntry: false });
    return stat !== undefined && (stat.mode & 0o077) !== 0;
  });
  return found(
    open.length === 0,
    open.length === 0
      ? { zh: "密钥文件仅本用户可读", en: "secret files are readable by this user only" }
      : { zh: `他人可读：${open.join("、")}`, en: `readable by others: ${open.join(", ")}` },
    { zh: `请执行 chmod 600 ${open.join(" ")}。`, en: `Run chmod 600 ${open.join(" ")}.` },
  );
}

/** The root folder lets others pass through, for the ledger's account; what lies in it lets nobody read or write. */
function permissions({ root, lake, vault }: Stores["home"]): Finding {
  const tooOpen = [
    ...[root].filter((path) => open(path, 0o066)),
    ...[lake, vault, join(root, "server.log"), join(root, "spool")].filter((path) => open(path, 0o077)),
  ];
  return found(
    tooOpen.length === 0,
    tooOpen.length === 0
      ? { zh: "数据文件夹他人不可读写", en: "the home is closed to others" }
      : { zh: `他人可读写：${tooOpen.join("、")}`, en: `open to others: ${tooOpen.join(", ")}` },
    { zh: `请执行 chmod go-rw ${tooOpen.join(" ")}。`, en: `Run chmod go-rw ${tooOpen.join(" ")}.` },
  );
}

function open(path: string, bits: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && (stat.mode & bits) !== 0;
}

async function ledgerVersion({ ledger }: Stores): Promise<Finding> {
  const { version, versionNumber, encoding } = await ledgerFacts(ledger.direct);
  const detail = `PostgreSQL ${version}, ${encoding}`;
  return found(
    versionNumber >= 150_000 && encoding === "UTF8",
    { zh: detail, en: detail },
    {
      zh: "需要 PostgreSQL 15 以上与 UTF8 编码。",
      en: "PostgreSQL 15 or later with encoding UTF8 is needed.",
    },
  );
}

async function ledgerTrigrams({ ledger }: Stores): Promise<Finding> {
  const { trigrams, ctype } = await ledgerFacts(ledger.direct);
  return found(
    trigrams,
    trigrams
      ? { zh: "中文三元组可用", en: "trigrams see Chinese" }
      : { zh: `中文三元组为空（字符类 ${ctype}）`, en: `trigrams see no Chinese (ctype ${ctype})` },
    {
      zh: "请安装扩展 pg_trgm，并以字符类 C.UTF-8 建库。",
      en: "Install the extension pg_trgm and create the database with ctype C.UTF-8.",
    },
  );
}

async function ledgerDurability({ ledger }: Stores): Promise<Finding> {
  const { fsync } = await ledgerFacts(ledger.direct);
  return found(
    fsync,
    {
      zh: fsync ? "已提交即已落盘" : "fsync 已关闭",
      en: fsync ? "what is committed is on the disk" : "fsync is off",
    },
    { zh: "请将 fsync 设为 on。", en: "Set fsync to on." },
  );
}

/** Row security does not bind the owner or a superuser: the program must not connect as either. */
async function ledgerRole({ ledger }: Stores): Promise<Finding> {
  const { rows } = await ledger.pool.query(
    `select current_user as name, r.rolsuper or r.rolbypassrls
       or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as above
     from pg_roles r where r.rolname = current_user`,
  );
  const { name, above } = rows[0];
  return found(
    !above,
    { zh: `以 ${name} 连接`, en: `connected as ${name}` },
    {
      zh: `LEDGER_URL 应使用角色 ${APP}，LEDGER_DIRECT_URL 使用表的所有者。`,
      en: `LEDGER_URL should use the role ${APP}, LEDGER_DIRECT_URL the owner of the tables.`,
    },
  );
}

async function ledgerRoundtrip({ ledger }: Stores): Promise<Finding> {
  const client = await ledger.direct.connect();
  try {
    await client.query("create temporary table doctor (word text)");
    await client.query("insert into doctor values ('公平秤')");
    const { rows } = await client.query("select word from doctor");
    await client.query("drop table doctor");
    return roundtrip(rows[0]?.word === "公平秤");
  } finally {
    client.release();
  }
}

async function ledgerClock({ ledger }: Stores): Promise<Finding> {
  const { clockSkewMs } = await ledgerFacts(ledger.direct);
  return found(
    Math.abs(clockSkewMs) <= LARGEST_SKEW_MS,
    { zh: `与数据库时钟相差 ${clockSkewMs} 毫秒`, en: `${clockSkewMs} ms apart from the ledger's clock` },
    { zh: "请让两台机器与同一时间源对时。", en: "Set both machines by the same time source." },
  );
}

async function lakeVersion({ lake }: Stores): Promise<Finding> {
  const [row] = await lake.rows<{ version: string }>("SELECT version() AS version");
  const detail = `ClickHouse ${row?.version ?? "?"}`;
  return found(row !== undefined, { zh: detail, en: detail }, NOTHING);
}

async function lakeRoundtrip({ lake }: Stores): Promise<Finding> {
  const table = `doctor_${randomUUID().replaceAll("-", "")}`;
  await lake.command(`CREATE TABLE ${table} (word String) ENGINE = MergeTree ORDER BY word`);
  try {
    await lake.insert(table, [{ word: "公平秤" }]);
    const rows = await lake.rows<{ word: string }>(`SELECT word FROM ${table}`);
    return roundtrip(rows[0]?.word === "公平秤");
  } finally {
    await lake.command(`DROP TABLE ${table} SYNC`);
  }
}

/** A server by URL is closed or open by its own administrators; the embedded one is ours to check. */
async function lakeClosed({ lake, state }: Stores): Promise<Finding> {
  if (state().lake === "outside") {
    return found(
      true,
      { zh: "外部服务器，由其管理员负责", en: "outside server, in its administrators' care" },
      NOTHING,
    );
  }
  const open = await lakeIsOpen(Number(new URL(lake.url).port));
  return found(
    !open,
    open
      ? { zh: "无密码用户可以读取", en: "the user without password gets answers" }
      : { zh: "无密码用户被拒绝", en: "the user without password is refused" },
    { zh: "请立即停止并重新启动本系统。", en: "Stop and start Steelyard at once." },
  );
}

async function vaultRoundtrip({ vault }: Stores): Promise<Finding> {
  const stored = await vault.put(Buffer.from(`doctor ${randomUUID()}`), { limit: 1024 });
  if (!stored.ok) return found(false, stored.error.message, stored.error.wayOut);
  const { sha256 } = stored.value;
  try {
    const stream = await vault.get(sha256, { verify: true });
    let size = 0;
    for await (const chunk of stream ?? []) size += chunk.length;
    return roundtrip(size === stored.value.size);
  } finally {
    await vault.remove(sha256);
  }
}

async function stuckJobs({ ledger }: Stores): Promise<Finding> {
  const { waiting, stuck } = await jobsAt(ledger.direct);
  const names = stuck.map(({ task, count }) => `${task} × ${count}`).join(", ");
  return found(
    stuck.length === 0,
    stuck.length === 0
      ? { zh: `等待的后台作业 ${waiting} 件`, en: `${waiting} jobs waiting` }
      : { zh: `停滞的后台作业：${names}`, en: `jobs that are stuck: ${names}` },
    {
      zh: "请查看 server.log 中 part 为 jobs 的错误；服务在运行时作业会重试，耗尽次数的须排除原因后重新提交。",
      en: "See the errors of part jobs in server.log; a running server tries again, but one out of attempts must be mended and sent anew.",
    },
  );
}

const NOTHING: Text = { zh: "", en: "" };

export function found(well: boolean, detail: Text, wayOut: Text, otherwise: DoctorState = "wrong"): Finding {
  return { state: well ? "well" : otherwise, detail, wayOut: well ? NOTHING : wayOut };
}

function roundtrip(ok: boolean): Finding {
  return found(
    ok,
    ok
      ? { zh: "写入并读回一致", en: "written and read back alike" }
      : { zh: "读回与写入不同", en: "read back differently" },
    { zh: "请检查该存储的编码与版本。", en: "Check the encoding and version of this store." },
  );
}

function failed(error: unknown): Finding {
  if (error instanceof Trouble) return found(false, error.what, error.wayOut);
  const message = messageOf(error).slice(0, 300);
  return found(
    false,
    { zh: message, en: message },
    { zh: "请检查该存储的地址、账号与日志。", en: "Check this store's address, account and log." },
  );
}
