import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { waitForExit } from "./process.ts";
import { type Running, supervise } from "./supervisor.ts";

describe("a supervised process", () => {
  it("is started again after it was killed, and stays down after stop", async () => {
    const supervisor = await supervise("sleeper", sleeper, { pauses: [1, 1] });
    const first = supervisor.pid() ?? 0;
    process.kill(first, "SIGKILL");
    await waitForExit(first, 5000);
    await until(() => supervisor.restarts() === 1);
    expect(supervisor.state()).toBe("up");
    expect(supervisor.pid()).not.toBe(first);
    const second = supervisor.pid() ?? 0;
    await supervisor.stop();
    expect(supervisor.state()).toBe("stopped");
    expect(await waitForExit(second, 5000)).toBe(true);
    expect(supervisor.restarts()).toBe(1);
  });

  it("is given up after as many failed restarts as there are pauses", async () => {
    const said: string[] = [];
    let starts = 0;
    const once = async () => {
      starts += 1;
      if (starts > 1) throw new Error("no such disk");
      return sleeper();
    };
    const supervisor = await supervise("sleeper", once, {
      pauses: [1, 1, 1, 1, 1],
      log: (m) => said.push(m),
    });
    process.kill(supervisor.pid() ?? 0, "SIGKILL");
    await until(() => supervisor.state() === "restarting");
    await expect(supervisor.whenUp()).rejects.toThrow("failed");
    expect(supervisor.state()).toBe("failed");
    expect(starts).toBe(6);
    expect(said.at(-1)).toContain("given up after 5");
    await supervisor.stop();
  });

  it("is given up as well when each start succeeds but none lasts", async () => {
    const shortLived = async () => start("exit 0");
    const supervisor = await supervise("crasher", shortLived, { pauses: [1, 1, 1] });
    await until(() => supervisor.state() === "failed");
    expect(supervisor.restarts()).toBe(3);
  });

  it("can be stopped while it waits to restart", async () => {
    const supervisor = await supervise("crasher", async () => start("exit 0"), { pauses: [60_000] });
    await until(() => supervisor.state() === "restarting");
    await supervisor.stop();
    expect(supervisor.state()).toBe("stopped");
  });

  it("can be stopped in the middle of a restart, and leaves nothing running", async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let starts = 0;
    let last = 0;
    const slow = async () => {
      starts += 1;
      if (starts > 1) {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const running = await sleeper();
      last = running.pid;
      return running;
    };
    const supervisor = await supervise("sleeper", slow, { pauses: [1] });
    process.kill(supervisor.pid() ?? 0, "SIGKILL");
    await beginning;
    await supervisor.stop();
    expect(starts).toBe(2);
    expect(supervisor.state()).toBe("stopped");
    expect(await waitForExit(last, 5000)).toBe(true);
  });

  it("shows its first failure to the caller", async () => {
    const failing = () => Promise.reject(new Error("no such disk"));
    await expect(supervise("sleeper", failing)).rejects.toThrow("no such disk");
  });
});

const sleeper = async () => start("exec sleep 1000");

function start(script: string): Running {
  const child = spawn("sh", ["-c", script], { stdio: "ignore" });
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { pid: child.pid ?? 0, exited, stop };
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error("waited five seconds in vain");
    await new Promise((done) => setTimeout(done, 5));
  }
}
