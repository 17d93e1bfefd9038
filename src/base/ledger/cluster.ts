import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processCommand, processIdentity, waitForExit } from "../process.ts";
import type { Running } from "../supervisor.ts";
import { errorCode, fileTrouble, Trouble } from "../trouble.ts";
import { type Account, chooseAccount, commandAs, spawnIdentity } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";

/** A PostgreSQL cluster in `folder`: `data/` is its data directory, `postgres.log` its log. */
export type Cluster = {
  readonly folder: string;
  readonly data: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** True when this call made the cluster. */
  readonly fresh: boolean;
};

const LARGEST_LOG = 16 * 1024 * 1024;

/** Makes the cluster on first use. `password` becomes that of the superuser `postgres`. */
export function prepareCluster(folder: string, password: string): Cluster {
  const binaries = findBinaries(join(folder, "..", ".ledger-lib"));
  const account = chooseAccount(folder, binaries);
  const data = join(folder, "data");
  try {
    const fresh = !existsSync(join(data, "PG_VERSION"));
    if (fresh) initialise(folder, data, account, binaries, password);
    return { folder, data, account, binaries, fresh };
  } catch (error) {
    throw fileTrouble(error, folder);
  }
}

/**
 * Starts the postmaster and waits until it accepts connections. It is in a session of its own: a Ctrl-C at the
 * terminal reaches the server process only, which then stops things in order. If that one is killed without warning
 * the postmaster lives on; the next start finds it here, ends it and starts again.
 */
export async function startCluster(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  await endOrphan(cluster);
  const args = ["-D", cluster.data, ...Object.entries({ ...fixed(port), ...settings }).flatMap(setting)];
  const { program, args: full } = commandAs(cluster.account, cluster.binaries.postgres, args);
  const log = openLog(cluster);
  const from = statSync(logFile(cluster)).size;
  const child = spawn(program, full, {
    ...spawnIdentity(cluster.account),
    cwd: cluster.folder,
    env: cluster.binaries.environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  await ready(cluster, child.pid, from);
  const pid = child.pid ?? 0;
  return { pid, exited, stop: () => stopPostmaster(pid, exited) };
}

async function stopPostmaster(pid: number, exited: Promise<void>): Promise<void> {
  // SIGINT is the fast shutdown: open transactions are rolled back. SIGQUIT leaves recovery to the next start.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    send(pid, signal);
    const gone = await Promise.race([exited.then(() => true), sleep(30_000, false, { ref: false })]);
    if (gone) return;
  }
}

/** Ends a postmaster that an earlier, killed server left on this very data directory. */
export async function endOrphan(cluster: Pick<Cluster, "data">): Promise<boolean> {
  const pid = postmasterPid(cluster);
  if (pid === undefined || !isOurs(cluster, pid)) return false;
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    send(pid, signal);
    if (await waitForExit(pid, 30_000)) return true;
  }
  throw new Trouble(
    "ledger.orphan",
    { zh: `先前的数据库进程 ${pid} 不肯停止。`, en: `An earlier database process, ${pid}, does not stop.` },
    { zh: `请结束进程 ${pid} 后再启动。`, en: `End process ${pid} and start again.` },
  );
}

function postmasterPid(cluster: Pick<Cluster, "data">): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw fileTrouble(error, cluster.data);
  }
}

/** A pid may have been given to a stranger since: only a living postgres on our data directory is ours. */
function isOurs(cluster: Pick<Cluster, "data">, pid: number): boolean {
  if (processIdentity(pid) === undefined) return false;
  const command = processCommand(pid);
  return command.includes("postgres") && command.includes(`-D ${cluster.data} `);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

function initialise(
  folder: string,
  data: string,
  account: Account,
  binaries: Binaries,
  password: string,
): void {
  const [passwordFile, fresh] = [join(folder, ".superuser"), join(folder, "data.new")];
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account.kind === "uid") chownSync(passwordFile, account.uid, account.gid);
    // The builtin provider sorts by code point, the same on every machine; pg_trgm however reads the C library's
    // character classes and sees nothing in Chinese under ctype C.
    const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
    const { program, args } = commandAs(account, binaries.initdb, [
      `--pgdata=${fresh}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      `--lc-ctype=${ctype}`,
      "--data-checksums",
    ]);
    const run = spawnSync(program, args, {
      ...spawnIdentity(account),
      cwd: folder,
      env: binaries.environment,
      encoding: "utf8",
    });
    if (run.error !== undefined) throw run.error;
    if (run.status !== 0) throw cannotStart(run.stderr || run.stdout);
    renameSync(fresh, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function fixed(port: number): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: "120",
    shared_buffers: "256MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    // Verbose, it would quote the row that a constraint refused.
    log_error_verbosity: "terse",
    ...(smallSharedMemory() ? { dynamic_shared_memory_type: "mmap" } : {}),
  };
}

/** Containers often give /dev/shm 64 MB, which one parallel hash join can exceed. */
function smallSharedMemory(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const fs = statfsSync("/dev/shm");
    return fs.bavail * fs.bsize < 256 * 1024 * 1024;
  } catch {
    return true;
  }
}

function setting([name, value]: [string, string]): string[] {
  return ["-c", `${name}=${value}`];
}

function logFile(cluster: Cluster): string {
  return join(cluster.folder, "postgres.log");
}

function openLog(cluster: Cluster): number {
  const file = logFile(cluster);
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** The eighth line of postmaster.pid says when the postmaster accepts connections. */
async function ready(cluster: Cluster, pid: number | undefined, logFrom: number): Promise<void> {
  const end = performance.now() + 120_000;
  while (pid !== undefined && processIdentity(pid) !== undefined) {
    if (performance.now() > end) break;
    const lines = readPidFile(cluster);
    if (Number(lines[0]) === pid && lines[7]?.trim() === "ready") return;
    await sleep(10);
  }
  if (pid !== undefined) send(pid, "SIGQUIT");
  throw cannotStart(readFileSync(logFile(cluster)).subarray(logFrom).toString("utf8"));
}

function readPidFile(cluster: Cluster): string[] {
  try {
    return readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function cannotStart(output: string): Trouble {
  const lines = output.trim().split("\n");
  const line = lines.find((each) => /FATAL|PANIC|error:/.test(each)) ?? lines.at(-1) ?? "";
  return new Trouble(
    "ledger.start",
    { zh: `内置数据库无法启动：${line}`, en: `The built-in database did not start: ${line}` },
    {
      zh: "请运行 steelyard doctor 查看原因，完整记录在 data/ledger/postgres.log。",
      en: "Run steelyard doctor for the cause; the full log is ledger/postgres.log in the home.",
    },
  );
}
