import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processIdentity } from "../process.ts";
import { errorCode } from "../trouble.ts";

/** How a command finds the server that runs on this home. Holds no password: those are in secrets.json. */
export type Runtime = {
  readonly pid: number;
  readonly startedAt: string;
  /** Absent while a command, not a server, holds the stores. */
  readonly baseUrl?: string;
  readonly ports: { readonly http?: number; readonly ledger?: number; readonly lake?: number };
};

const NAME = "runtime.json";

export function writeRuntime(root: string, runtime: Runtime): void {
  const file = join(root, NAME);
  const temporary = `${file}.${process.pid}`;
  const record = { ...runtime, identity: processIdentity(runtime.pid) };
  writeFileSync(temporary, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}

/** What runs on this home now; undefined when nothing does, also when a killed server left its file behind. */
export function readRuntime(root: string): Runtime | undefined {
  let value: Runtime & { identity?: string };
  try {
    value = JSON.parse(readFileSync(join(root, NAME), "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { identity, ...runtime } = value;
  return processIdentity(runtime.pid) === identity ? runtime : undefined;
}

export function clearRuntime(root: string): void {
  rmSync(join(root, NAME), { force: true });
}
