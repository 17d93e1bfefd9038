import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { waitForExit } from "../process.ts";
import { fileTrouble, Trouble } from "../trouble.ts";
import { prepareHome } from "./home.ts";
import { holderOf, lockHome } from "./lock.ts";
import { clearRuntime, readRuntime, writeRuntime } from "./runtime.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steelyard-home-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a home", () => {
  it("is made on first use, with secrets only its user can read, and is the same on the second", () => {
    const first = prepareHome(join(root, "data"));
    expect(statSync(join(first.root, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(first.secrets.logSigningSeed).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(Object.values(first.secrets)).size).toBe(7);
    expect(prepareHome(join(root, "data"))).toEqual(first);
  });

  it("takes back rights that others were given to the secrets", () => {
    const home = prepareHome(root);
    chmodSync(join(home.root, "secrets.json"), 0o644);
    prepareHome(root);
    expect(statSync(join(home.root, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("does not replace damaged secrets: personal data would be lost", () => {
    prepareHome(root);
    writeFileSync(join(root, "secrets.json"), "{}");
    expect(codeOf(() => prepareHome(root))).toBe("home.secrets");
    expect(readFileSync(join(root, "secrets.json"), "utf8")).toBe("{}");
  });

  it("refuses what another format wrote", () => {
    writeFileSync(join(root, "home.json"), '{"format":2}');
    expect(codeOf(() => prepareHome(root))).toBe("home.format");
    writeFileSync(join(root, "home.json"), "rubbish");
    expect(codeOf(() => prepareHome(root))).toBe("home.format");
  });

  it("refuses a file in place of the folder", () => {
    writeFileSync(join(root, "file"), "");
    expect(codeOf(() => prepareHome(join(root, "file")))).toBe("home.not-a-folder");
  });

  it("refuses a folder it cannot write", () => {
    chmodSync(root, 0o555);
    expect(codeOf(() => asOrdinaryUser(() => prepareHome(root)))).toBe("home.unwritable");
    expect(codeOf(() => asOrdinaryUser(() => prepareHome(join(root, "data"))))).toBe("home.unwritable");
  });

  it.skipIf(process.platform !== "linux")("says that the disk is full", () => {
    const full = () => writeFileSync("/dev/full", "x");
    expect(full).toThrow("ENOSPC");
    const trouble = fileTrouble(errorOf(full), "/dev/full");
    expect(trouble instanceof Trouble && trouble.code).toBe("home.disk-full");
    expect(trouble instanceof Trouble && trouble.wayOut.zh).toContain("STEELYARD_HOME");
  });
});

describe("secrets from outside", () => {
  const hex = "ab".repeat(32);

  it("come from the environment and from a file, and write nothing into the home", () => {
    const file = join(root, "given.json");
    writeFileSync(file, JSON.stringify({ auth: hex, personalData: hex }));
    const environment = { STEELYARD_SECRET_LOG_SIGNING_SEED: hex, STEELYARD_SECRETS_FILE: file };
    const home = prepareHome(join(root, "data"), { kind: "outside", environment });
    expect(home.secrets).toMatchObject({ logSigningSeed: hex, auth: hex, personalData: hex });
    expect(statSync(join(home.root, "secrets.json"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("are refused when one is missing, naming it", () => {
    const environment = { STEELYARD_SECRET_LOG_SIGNING_SEED: hex, STEELYARD_SECRET_AUTH: "short" };
    const error = errorOf(() => prepareHome(root, { kind: "outside", environment }));
    expect(error instanceof Trouble && error.what.en).toContain(
      "STEELYARD_SECRET_AUTH, STEELYARD_SECRET_PERSONAL_DATA",
    );
  });
});

describe("the lock of a home", () => {
  it("lets one holder in and frees with release", () => {
    const lock = lockHome(root);
    expect(codeOf(() => lockHome(root))).toBe("home.served");
    expect(holderOf(root)).toBe(process.pid);
    lock.release();
    lockHome(root).release();
    expect(holderOf(root)).toBeUndefined();
  });

  it("is taken over from a holder that was killed, not from one that lives", async () => {
    const program = `import { lockHome } from ${JSON.stringify(join(import.meta.dirname, "lock.ts"))};
      lockHome(${JSON.stringify(root)}); console.log("held"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", program]);
    await once(holder.stdout, "data");
    expect(codeOf(() => lockHome(root))).toBe("home.served");
    holder.kill("SIGKILL");
    await waitForExit(holder.pid ?? 0, 5000);
    lockHome(root).release();
  });

  it("is not held by a stranger who got the pid later", () => {
    writeFileSync(join(root, "lock"), JSON.stringify({ pid: process.pid, identity: "another start time" }));
    lockHome(root).release();
  });
});

describe("the runtime file", () => {
  it("tells what runs, to its user only, and nothing once that is gone", () => {
    const runtime = { pid: process.pid, startedAt: "2026-01-01T00:00:00.000Z", ports: { ledger: 5432 } };
    writeRuntime(root, runtime);
    expect(statSync(join(root, "runtime.json")).mode & 0o777).toBe(0o600);
    expect(readRuntime(root)).toEqual(runtime);
    writeFileSync(join(root, "runtime.json"), JSON.stringify({ ...runtime, identity: "another start time" }));
    expect(readRuntime(root)).toBeUndefined();
    clearRuntime(root);
    expect(readRuntime(root)).toBeUndefined();
  });
});

/** Root may write anywhere: the refusal is tried as somebody else. */
function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

function codeOf(work: () => unknown): string | undefined {
  const error = errorOf(work);
  return error instanceof Trouble ? error.code : undefined;
}
