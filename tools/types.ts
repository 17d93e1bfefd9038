/** Type-checks the worlds: what runs anywhere (pure), on the server, and in the browser. Workbench (`web`) and portal are two: each registers a router of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

let failed = false;
for (const project of ["pure", "server", "web", "portal"]) {
  // What was found sound before is not looked at again until it changes.
  const memory = join(root, ".cache", "types", `${project}.tsbuildinfo`);
  const ran = spawnSync(
    process.execPath,
    [
      tsc,
      "-p",
      `tsconfig.${project}.json`,
      "--pretty",
      "false",
      "--incremental",
      "--tsBuildInfoFile",
      memory,
    ],
    { cwd: root, encoding: "utf8" },
  );
  console.log(`${project}: ${ran.status === 0 ? "sound" : "not sound"}`);
  if (ran.status === 0) continue;
  failed = true;
  console.error(ran.stdout + ran.stderr);
}
process.exitCode = failed ? 1 : 0;
