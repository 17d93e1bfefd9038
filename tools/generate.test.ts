import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findDrift, write } from "./generate.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steelyard-generate-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const generator = {
  name: "sums",
  prune: ["out"],
  make: async () => new Map([["out/a.md", "1 + 1 = 2\n"]]),
};

it("sees a missing, a changed and a left-over file, and writes them away", async () => {
  expect((await findDrift(root, generator)).map(({ path, now }) => [path, now])).toEqual([
    ["out/a.md", undefined],
  ]);
  mkdirSync(join(root, "out"));
  writeFileSync(join(root, "out/a.md"), "1 + 1 = 3\n");
  writeFileSync(join(root, "out/old.md"), "gone\n");
  const drift = await findDrift(root, generator);
  expect(drift.map(({ path }) => path)).toEqual(["out/a.md", "out/old.md"]);
  for (const each of drift) write(root, each);
  expect(readdirSync(join(root, "out"))).toEqual(["a.md"]);
  expect(readFileSync(join(root, "out/a.md"), "utf8")).toBe("1 + 1 = 2\n");
  expect(await findDrift(root, generator)).toEqual([]);
});
