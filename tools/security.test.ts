import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "./security-pages.ts";

const root = join(import.meta.dirname, "..");

describe.each(["asvs", "mlps"])("the catalogue %s", (file) => {
  const rows = readCatalogue(file);

  it("names only tests that exist", () => {
    const named = [...new Set(rows.flatMap(({ tests }) => tests))];
    expect(named.filter((test) => !existsSync(join(root, test)))).toEqual([]);
    expect(named.filter((test) => !test.endsWith(".test.ts"))).toEqual([]);
  });

  it("has each requirement once, and for each a test or a reason", () => {
    const ids = rows.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const bare = rows.filter(({ status, tests, reason }) =>
      status === "met" ? tests.length === 0 && reason === "" : reason === "",
    );
    expect(bare).toEqual([]);
    expect(rows.filter(({ title }) => title.trim() === "")).toEqual([]);
  });
});

it("the ASVS is whole: so many requirements of levels 1 and 2 in each chapter of 5.0.0", () => {
  const rows = readCatalogue("asvs");
  expect(rows.filter(({ level }) => level === "1")).toHaveLength(70);
  expect(rows.filter(({ level }) => level === "2")).toHaveLength(183);
  const chapters = Map.groupBy(rows, ({ id }) => Number(id.slice(1).split(".")[0]));
  expect([...chapters.keys()]).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});

it("the other has all 71 control points of 8.1, none left out of its section", () => {
  const points = new Set(readCatalogue("mlps").map(({ id }) => id.split(" ")[0] ?? ""));
  const most = { 1: 10, 2: 3, 3: 6, 4: 11, 5: 4, 6: 4, 7: 5, 8: 4, 9: 10, 10: 14 };
  const all = Object.entries(most).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `8.1.${section}.${at + 1}`),
  );
  expect(all).toHaveLength(71);
  expect([...points].sort()).toEqual([...all].sort());
});

it("the threats name tests that exist, by path or by a name that is one file's", () => {
  const files = globSync("{src,bench,e2e,tools,web}/**/*.test.{ts,tsx}", { cwd: root });
  const byName = Map.groupBy(files, (file) => basename(file));
  const text = readFileSync(join(root, "docs/security/threats.md"), "utf8");
  const named = [...text.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(30);
  const lost = named.filter((name) =>
    name.includes("/") ? !existsSync(join(root, name)) : byName.get(name)?.length !== 1,
  );
  expect(lost).toEqual([]);
  const rows = text.split("\n").filter((line) => line.startsWith("| ") && !/^\| (threat|---)/.test(line));
  expect(rows.filter((row) => !row.includes(".test.ts"))).toEqual([]);
});
