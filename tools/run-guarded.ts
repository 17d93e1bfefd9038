import { spawn } from "node:child_process";

export type Ran = { ok: true } | { ok: false; why: string };

/**
 * Runs a script on this same Node with its output passed through. Past `limit` milliseconds the whole process group
 * is killed, so that a hanging database or browser cannot outlive the stage that started it.
 */
export function runGuarded(command: string[], options: { cwd: string; limit: number }): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: options.cwd, stdio: "inherit", detached: true });
    const killGroup = (signal: NodeJS.Signals) => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup("SIGTERM");
      setTimeout(() => killGroup("SIGKILL"), 5_000).unref();
    }, options.limit);
    // In its own group the child does not hear Ctrl-C: pass it on.
    const interrupted = () => {
      killGroup("SIGTERM");
      process.exit(130);
    };
    process.once("SIGINT", interrupted);
    process.once("SIGTERM", interrupted);
    const finish = (ran: Ran) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      process.off("SIGTERM", interrupted);
      resolve(ran);
    };
    child.once("error", (error) => finish({ ok: false, why: error.message }));
    child.once("exit", (code, signal) => {
      if (late)
        finish({ ok: false, why: `not done after ${Math.round(options.limit / 60_000)} minutes, stopped` });
      else if (code === 0) finish({ ok: true });
      else finish({ ok: false, why: `left with ${code ?? signal} (see above)` });
    });
  });
}
