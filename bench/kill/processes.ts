/** The processes of one server: itself, the ledger's postmaster, the backends of the application, the lake's engine. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export function postmasterOf(home: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(home, "ledger", "data", "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A backend says in its title for whom it works. */
export function backendsOf(postmaster: number): number[] {
  return processes()
    .filter(({ parent, command }) => parent === postmaster && command.includes("steelyard_app"))
    .map(({ pid }) => pid);
}

export function lakeOf(server: number): number | undefined {
  return processes().find(({ parent, command }) => parent === server && command.includes("engine.ts"))?.pid;
}

export function processes(): Process[] {
  return process.platform === "linux" ? fromProc() : fromPs();
}

function fromProc(): Process[] {
  const found: Process[] = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      found.push({ pid: Number(name), parent, command });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

function fromPs(): Process[] {
  const { stdout } = spawnSync("ps", ["-Ao", "pid=,ppid=,command="], { encoding: "utf8" });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || parent === undefined || command === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
