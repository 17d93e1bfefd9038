/** The commands of the README as processes of their own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const main = join(import.meta.dirname, "../../src/app/main.ts");

export interface Said {
  readonly code: number | null;
  readonly told: string;
}

export interface Program {
  readonly base: string;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** `npm start` on a home, until it says that it runs. */
export async function startProgram(home: string, port: number, now: string): Promise<Program> {
  const environment = { STEELYARD_HOME: home, PORT: String(port), STEELYARD_VIRTUAL_NOW: now };
  const { child, told } = spawned([main, "start"], environment);
  const ended = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  for (let tries = 0; tries < 1200; tries += 1) {
    if (told().includes("press Ctrl-C to stop"))
      return { base: `http://localhost:${port}`, said: told, stop };
    if (child.exitCode !== null) break;
    await sleep(200);
  }
  await stop();
  throw new Error(`it did not start:\n${told()}`);
}

/** `npm run steelyard -- …` on a home. */
export function command(home: string, now: string, args: readonly string[]): Promise<Said> {
  return finished([main, ...args], { STEELYARD_HOME: home, STEELYARD_VIRTUAL_NOW: now });
}

export const node = (args: readonly string[]): Promise<Said> => finished(args, {});

async function finished(args: readonly string[], environment: Record<string, string>): Promise<Said> {
  const { child, told } = spawned(args, environment);
  const [code] = await once(child, "close");
  return { code, told: told() };
}

function spawned(args: readonly string[], environment: Record<string, string>) {
  const env = { PATH: process.env.PATH ?? "", LOG_LEVEL: "warn", ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return { child, told: () => text };
}
