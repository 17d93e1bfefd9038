import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(root, "deploy", name), "utf8");
const settings = (name: string) =>
  new Map(
    read(name)
      .split("\n")
      .filter((line) => /^[A-Z]\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );

it.each(["steelyard.service", "steelyard-backup.service"])(
  "%s runs without privileges on a closed system",
  (name) => {
    const unit = settings(name);
    const closed = {
      User: "steelyard",
      NoNewPrivileges: "yes",
      CapabilityBoundingSet: "",
      ProtectSystem: "strict",
      ProtectHome: "yes",
      PrivateTmp: "yes",
      PrivateDevices: "yes",
      RestrictNamespaces: "yes",
      SystemCallFilter: "@system-service",
      UMask: "0077",
    };
    for (const [key, value] of Object.entries(closed)) expect([key, unit.get(key)]).toEqual([key, value]);
    const program = /src\/[\w/.-]+\.ts/.exec(unit.get("ExecStart") ?? "")?.[0] ?? "";
    expect(existsSync(join(root, program))).toBe(true);
  },
);

it("the server's unit waits for inserts to end and begins again after a fault", () => {
  const unit = settings("steelyard.service");
  expect(Object.fromEntries(unit)).toMatchObject({
    Restart: "on-failure",
    TimeoutStopSec: "60",
    KillMode: "mixed",
  });
  expect(unit.get("Environment")).toContain("HOST=127.0.0.1");
  // The JavaScript engine compiles: with this setting it would not start.
  expect(unit.has("MemoryDenyWriteExecute")).toBe(false);
});

it("the image runs as nobody in particular, without the tools that built it, and says when it is ready", () => {
  const text = read("Containerfile");
  const [, last = ""] = text.split(/^FROM .*\n(?=# initdb)/m);
  expect(last).toMatch(/^USER 10001$/m);
  expect(last).toMatch(/^HEALTHCHECK .*\n.*readyz/m);
  const library =
    /^RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf \S+$/m;
  expect(last).toMatch(library);
  expect(last.replace(library, "")).not.toMatch(/npm|apt-get|curl/);
  expect(text).toMatch(/npm prune --omit=dev/);
  const program = /ENTRYPOINT \["[^"]+", "([^"]+)"\]/.exec(last)?.[1] ?? "";
  expect(existsSync(join(root, program))).toBe(true);
  for (const ignored of [".git", "node_modules", "data"])
    expect(read("Containerfile.dockerignore")).toContain(ignored);
});

it("sets only what the configuration knows", () => {
  const known = readFileSync(join(root, "src/base/config/config.ts"), "utf8");
  const named = [read("steelyard.service"), read("steelyard-backup.service"), read("Containerfile")].flatMap(
    (text) =>
      [...text.matchAll(/^(?:Environment=|ENV )(.*)$/gm)].flatMap(([, line = ""]) =>
        line.split(" ").map((pair) => pair.split("=")[0] ?? ""),
      ),
  );
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((name) => !known.includes(`${name}:`))).toEqual([]);
});

it("the proxy speaks TLS 1.2 and 1.3 with forward secrecy, refuses programs in the clear, passes the true address", () => {
  const text = read("nginx.conf");
  expect(/ssl_protocols (.*);/.exec(text)?.[1]).toBe("TLSv1.2 TLSv1.3");
  const ciphers = (/ssl_ciphers (.*);/.exec(text)?.[1] ?? "").split(":");
  expect(ciphers.length).toBeGreaterThan(3);
  expect(ciphers.filter((one) => !/^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20)/.test(one))).toEqual([]);
  expect(text).toMatch(/location \/api\/ \{ return 403; \}/);
  expect(text).toMatch(/X-Forwarded-For \$proxy_add_x_forwarded_for/);
  expect(text).toMatch(/location = \/metrics \{ return 404; \}/);
});
