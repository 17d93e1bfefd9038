import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processIdentity } from "../process.ts";
import { errorCode, fileTrouble, Trouble } from "../trouble.ts";

export type HomeLock = { release(): void };
type Holder = { pid: number; identity: string };

/**
 * One process at a time starts stores on a home. The lock is a file naming pid and start time of its holder;
 * a holder killed without warning leaves a file that the next one recognises as stale.
 */
export function lockHome(root: string): HomeLock {
  const file = join(root, "lock");
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? "" });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (take(file, mine)) return { release: () => release(file, mine) };
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder !== undefined && processIdentity(holder.pid) === holder.identity)
      throw served(root, holder.pid);
    discardStale(file, found);
  }
  throw served(root, undefined);
}

/** The pid of the living process that holds the home, if any. */
export function holderOf(root: string): number | undefined {
  const found = read(join(root, "lock"));
  const holder = found === undefined ? undefined : parse(found);
  return holder !== undefined && processIdentity(holder.pid) === holder.identity ? holder.pid : undefined;
}

function take(file: string, content: string): boolean {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, content, { mode: 0o600 });
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw fileTrouble(error, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

/** Another process may have replaced the stale file meanwhile: then what was moved away is put back. */
function discardStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw fileTrouble(error, file);
  }
  try {
    if (read(aside) !== seen) linkSync(aside, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw fileTrouble(error, file);
  }
}

function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value) || !("identity" in value))
      return undefined;
    const { pid, identity } = value;
    return typeof pid === "number" && typeof identity === "string" ? { pid, identity } : undefined;
  } catch {
    return undefined;
  }
}

function served(root: string, pid: number | undefined): Trouble {
  const who = pid === undefined ? "" : ` (pid ${pid})`;
  return new Trouble(
    "home.served",
    {
      zh: `${root} 正由另一个公平秤进程使用${who}。`,
      en: `${root} is already served by another Steelyard process${who}.`,
    },
    {
      zh: "请先停止该进程，或用 STEELYARD_HOME 指定另一个文件夹。",
      en: "Stop that process first, or name another folder in STEELYARD_HOME.",
    },
  );
}
