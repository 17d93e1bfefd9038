import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../port.ts";
import { processIdentity, waitForExit } from "../process.ts";
import { type Running, type Supervisor, type SupervisorOptions, supervise } from "../supervisor.ts";
import { errorCode, Trouble } from "../trouble.ts";
import {
  configIsSound,
  DEFAULT_USER_QUERIES,
  DOOR_HEADER,
  LAKE_USER,
  type LakeFiles,
  lakeDoor,
  writeLakeConfig,
} from "./config.ts";

export type EmbeddedLake = { readonly port: number; readonly url: string; readonly supervisor: Supervisor };

const ENGINE = fileURLToPath(new URL("engine.ts", import.meta.url));
const LARGEST_LOG = 16 * 1024 * 1024;
/** Keeps the engine's only statement running for a century, one row in three seconds. */
const WAIT =
  "SELECT sleepEachRow(3) FROM numbers(1000000000) FORMAT Null SETTINGS max_block_size = 1, max_threads = 1";

/**
 * The engine answers before its waiting statement has begun, and that statement is `default`'s: were the quota used up
 * between the two, it would be refused and the engine would stop listening.
 */
const WAITING = "SELECT count() > 0 FROM system.processes WHERE startsWith(query, 'SELECT sleepEachRow')";

/** Starts the engine on a free loopback port, closes its built-in user, creates the database, keeps it running. */
export async function startEmbeddedLake(
  folder: string,
  password: string,
  options: SupervisorOptions = {},
): Promise<EmbeddedLake> {
  const port = await freePort();
  const supervisor = await supervise("lake", () => startEngine(folder, password, port), options);
  return { port, url: `http://${LAKE_USER}:${password}@127.0.0.1:${port}/${LAKE_USER}`, supervisor };
}

async function startEngine(folder: string, password: string, port: number): Promise<Running> {
  await endOrphan(folder);
  const files = writeLakeConfig(folder, password);
  if (!configIsSound(files)) throw notSafe("config.xml / users.xml");
  const from = logSize(files);
  const child = forkEngine(files, port);
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  const pid = child.pid ?? 0;
  try {
    writeFileSync(pidFile(folder), JSON.stringify({ pid, identity: processIdentity(pid) }), { mode: 0o600 });
    await ready(port, password, child, () => readFileSync(files.log).subarray(from).toString("utf8"));
    await closeDefaultUser(port, password);
    await asUser(port, password, `CREATE DATABASE IF NOT EXISTS ${LAKE_USER} ENGINE = Atomic`);
  } catch (error) {
    child.kill("SIGKILL");
    await exited;
    throw error;
  }
  return { pid, exited, stop: () => stopEngine(child, exited, port, password) };
}

function forkEngine(files: LakeFiles, port: number): ChildProcess {
  if (logSize(files) > LARGEST_LOG) renameSync(files.log, `${files.log}.1`);
  const log = openSync(files.log, "a", 0o600);
  const args = [
    `--path=${files.data}`,
    `--config-file=${files.config}`,
    `--http_port=${port}`,
    "--listen_host=127.0.0.1",
    // Its errors quote queries and rows, and it heeds no masking rules. They reach the caller all the same.
    "--log-level=fatal",
    "--multiquery",
    "--query",
    `SYSTEM START LISTEN HTTP; ${WAIT}`,
  ];
  const child = fork(ENGINE, args, {
    execArgv: [],
    env: { PATH: process.env.PATH, TZ: "UTC", ...chdbEnvironment() },
    stdio: ["ignore", log, log, "ipc"],
    // A session of its own: Ctrl-C at the terminal reaches the parent only.
    detached: true,
  });
  closeSync(log);
  return child;
}

/** Lets a city point to a library of its own; see chdb/libchdb. */
function chdbEnvironment(): Record<string, string> {
  const path = process.env.CHDB_LIBCHDB_PATH;
  return path === undefined ? {} : { CHDB_LIBCHDB_PATH: path };
}

/** An engine whose parent was killed leaves by itself within moments; one that does not is ended here. */
async function endOrphan(folder: string): Promise<void> {
  let orphan: { pid: number; identity: string };
  try {
    orphan = JSON.parse(readFileSync(pidFile(folder), "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT" || error instanceof SyntaxError) return;
    throw error;
  }
  if (processIdentity(orphan.pid) === orphan.identity) {
    if (!(await waitForExit(orphan.pid, 1000))) process.kill(orphan.pid, "SIGKILL");
    await waitForExit(orphan.pid, 10_000);
  }
  rmSync(pidFile(folder), { force: true });
}

async function ready(port: number, password: string, child: ChildProcess, log: () => string): Promise<void> {
  const end = performance.now() + 120_000;
  while (child.exitCode === null && child.signalCode === null && performance.now() < end) {
    const answer = await asUser(port, password, WAITING).catch(() => undefined);
    if (answer?.trim() === "1") return;
    await sleep(25);
  }
  throw cannotStart(log());
}

/** Uses up what is left to `default`, then checks that it is refused before and behind the door: else nothing is served. */
async function closeDefaultUser(port: number, password: string): Promise<void> {
  const door = { [DOOR_HEADER]: lakeDoor(password) };
  let refused = false;
  for (let attempt = 0; attempt <= DEFAULT_USER_QUERIES && !refused; attempt += 1) {
    const { ok, text } = await post(port, door, COUNTED);
    refused = !ok && text.includes("QUOTA_EXCEEDED");
  }
  if (!refused) throw notSafe("default, quota");
  if (await lakeIsOpen(port)) throw notSafe("default, door");
}

/** The quota counts only statements that read something other than `system.one`. */
const COUNTED = "SELECT count() FROM numbers(1)";

/** Whether a program on this machine that knows the port but no password gets anything but a refusal. */
export async function lakeIsOpen(port: number): Promise<boolean> {
  const tries = ["SELECT 1", COUNTED, "SELECT file('/etc/hosts')", "SYSTEM STOP LISTEN HTTP"].flatMap(
    (statement) =>
      [{}, { "X-ClickHouse-User": "default" }, { "X-ClickHouse-User": LAKE_USER, [DOOR_HEADER]: "0" }].map(
        (headers) => post(port, headers, statement),
      ),
  );
  return (await Promise.all(tries)).some(
    ({ status, text }) => status !== 404 || !text.startsWith("There is no handle"),
  );
}

async function asUser(port: number, password: string, statement: string): Promise<string> {
  const { ok, text } = await post(
    port,
    { "X-ClickHouse-User": LAKE_USER, "X-ClickHouse-Key": password, [DOOR_HEADER]: lakeDoor(password) },
    statement,
  );
  if (!ok) throw new Error(text.slice(0, 500));
  return text;
}

async function post(port: number, headers: Record<string, string>, body: string) {
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body });
  return { ok: response.ok, status: response.status, text: await response.text() };
}

/** No signal reaches the engine's own shutdown: wait until no insert runs, then kill. Loses nothing acknowledged. */
async function stopEngine(
  child: ChildProcess,
  exited: Promise<void>,
  port: number,
  password: string,
): Promise<void> {
  const running = "SELECT count() FROM system.processes WHERE query_kind IN ('Insert', 'AsyncInsertFlush')";
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const count = await asUser(port, password, running).catch(() => "0");
    if (Number(count) === 0) break;
    await sleep(100);
  }
  child.kill("SIGKILL");
  await exited;
}

function pidFile(folder: string): string {
  return join(folder, "engine.pid");
}

function logSize(files: LakeFiles): number {
  return statSync(files.log, { throwIfNoEntry: false })?.size ?? 0;
}

function cannotStart(output: string): Trouble {
  const lines = output.trim().split("\n");
  const line = (
    lines.find((each) => /^\S*Error\b.*: |ended by itself/.test(each)) ??
    lines.at(-1) ??
    ""
  ).slice(0, 300);
  return new Trouble(
    "lake.start",
    { zh: `内置湖仓无法启动：${line}`, en: `The built-in lake did not start: ${line}` },
    {
      zh: "请运行 npm ci 与 steelyard doctor，或用 LAKE_URL 指向一台 ClickHouse；完整记录在 lake/engine.log。",
      en: "Run npm ci and steelyard doctor, or point LAKE_URL to a ClickHouse server; the full log is lake/engine.log.",
    },
  );
}

function notSafe(what: string): Trouble {
  return new Trouble(
    "lake.unsafe",
    {
      zh: `内置湖仓的无密码用户未能关闭（${what}），因此不予启动。`,
      en: `The lake's built-in user without password could not be closed (${what}), so it is not started.`,
    },
    {
      zh: "请检查 lake 文件夹的权限后重试，或用 LAKE_URL 指向一台 ClickHouse。",
      en: "Check the permissions of the lake folder and try again, or point LAKE_URL to a ClickHouse server.",
    },
  );
}
