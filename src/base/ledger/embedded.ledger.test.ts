import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processIdentity, waitForExit } from "../process.ts";
import { Trouble } from "../trouble.ts";
import { asSuperuser, type EmbeddedLedger, type EmbeddedOptions, startEmbeddedLedger } from "./embedded.ts";

/** These clusters are real homes' clusters: fsync on, settings untouched. */
let root: string;
let folder: string;
let running: EmbeddedLedger[] = [];
const passwords = { superuser: "s".repeat(20), owner: "o".repeat(20), app: "a".repeat(20) };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steelyard-embedded-"));
  chmodSync(root, 0o711);
  folder = join(root, "ledger");
  mkdirSync(folder, { mode: 0o700 });
});
afterEach(async () => {
  await Promise.all(running.map(({ supervisor }) => supervisor.stop()));
  running = [];
  rmSync(root, { recursive: true, force: true });
});

describe("the embedded ledger", () => {
  it("answers on loopback to passwords only, with the roles apart and no password left on disk", async () => {
    const ledger = await start();
    expect(new URL(ledger.url).hostname).toBe("127.0.0.1");
    const who = await query(ledger.url, "select current_user as name, current_setting('fsync') as fsync");
    expect(who).toEqual([{ name: "steelyard_app", fsync: "on" }]);
    const owner = await query(
      ledger.directUrl,
      "select pg_get_userbyid(datdba) as name from pg_database where datname = current_database()",
    );
    expect(owner).toEqual([{ name: "steelyard_owner" }]);
    const sockets = await query(
      ledger.superUrl("postgres"),
      "select current_setting('unix_socket_directories') as folders",
    );
    expect(sockets).toEqual([{ folders: "" }]);
    await expect(query(ledger.url.replace(passwords.app, "wrong"), "select")).rejects.toThrow(
      "password authentication failed",
    );
    expect(readdirSync(folder).sort()).toEqual(["data", "postgres.log"]);
    expect(statSync(join(folder, "data")).mode & 0o077).toBe(0);
  });

  it.skipIf(process.getuid?.() !== 0)("does not run as root when root starts it", async () => {
    const ledger = await start();
    expect(statSync(join(folder, "data")).uid).not.toBe(0);
    expect(statSync(`/proc/${ledger.supervisor.pid()}`).uid).toBe(statSync(join(folder, "data")).uid);
  });

  it.skipIf(process.getuid?.() !== 0)(
    "under a folder only root may enter, runs in a user namespace or says in one sentence what to do",
    async () => {
      chmodSync(root, 0o700);
      const outcome = await start().catch((error: unknown) => error);
      if (outcome instanceof Trouble) {
        expect(outcome.code).toBe("ledger.unreachable");
        expect(outcome.what.zh).toContain(root);
      } else {
        expect(statSync(join(folder, "data")).uid).toBe(0);
        await Promise.all(running.splice(0).map(({ supervisor }) => supervisor.stop()));
        const again = await start();
        expect(await query(again.url, "select 1 as one")).toEqual([{ one: 1 }]);
      }
    },
  );

  it("comes back with everything committed after its postmaster was killed", async () => {
    const ledger = await start();
    await query(ledger.directUrl, "create table kept as select 1 as one");
    process.kill(ledger.supervisor.pid() ?? 0, "SIGKILL");
    await until(() => ledger.supervisor.restarts() === 1);
    expect(ledger.supervisor.state()).toBe("up");
    expect(await query(ledger.directUrl, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("is reported failed when it cannot be restarted", async () => {
    const ledger = await start({ pauses: [1, 1, 1, 1, 1] });
    renameSync(join(folder, "data"), join(folder, "gone"));
    process.kill(ledger.supervisor.pid() ?? 0, "SIGKILL");
    await until(() => ledger.supervisor.state() === "failed");
    renameSync(join(folder, "gone"), join(folder, "data"));
  });

  it("is found, ended and started again when the server above it was killed", async () => {
    const { parent, postmaster } = await startInOtherProcess();
    parent.kill("SIGKILL");
    await waitForExit(parent.pid ?? 0, 5000);
    expect(processIdentity(postmaster)).toBeDefined();
    const ledger = await start();
    expect(processIdentity(postmaster)).toBeUndefined();
    expect(await query(ledger.directUrl, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("starts over when its first set-up was cut off", async () => {
    mkdirSync(join(folder, "data.new"));
    const ledger = await start();
    expect(await query(ledger.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, "data.new"))).toBe(false);
  });
});

async function start(options: EmbeddedOptions = {}): Promise<EmbeddedLedger> {
  const ledger = await startEmbeddedLedger(folder, passwords, options);
  running.push(ledger);
  return ledger;
}

async function startInOtherProcess(): Promise<{ parent: ChildProcess; postmaster: number }> {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const program = `
    import { asSuperuser, startEmbeddedLedger } from ${module("embedded.ts")};
    const ledger = await startEmbeddedLedger(${JSON.stringify(folder)}, ${JSON.stringify(passwords)});
    await asSuperuser(ledger.directUrl, (client) => client.query("create table kept as select 1 as one"));
    console.log(ledger.supervisor.pid());
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(parent.stdout ?? parent, "data");
  return { parent, postmaster: Number(String(line)) };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  return asSuperuser(url, async (client) => (await client.query(sql)).rows);
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error("waited twenty seconds in vain");
    await sleep(10);
  }
}
