import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { declaredTables, foreignWrites } from "./ownership.ts";
import { tableOwners } from "./table-owners.ts";

const root = join(import.meta.dirname, "..");
const read = (pattern: string) =>
  new Map(globSync(pattern, { cwd: root }).map((path) => [path, readFileSync(join(root, path), "utf8")]));

describe("this repository", () => {
  const tables = declaredTables(read("db/migrations/*.sql"));

  it("writes each table from its owner's folder only", () => {
    expect(foreignWrites(read("src/**/*.ts"), tableOwners)).toEqual([]);
  });

  it("has tables, each with an owner and a COMMENT, and no owner of a table that is gone", () => {
    expect(tables.length).toBeGreaterThan(0);
    const wrong = tables.flatMap(({ table, file, commented }) => [
      ...(tableOwners[table] === undefined
        ? [`${table} (${file}): add its owner to tools/table-owners.ts`]
        : []),
      ...(commented ? [] : [`${table} (${file}): say what it holds with COMMENT ON TABLE`]),
    ]);
    const gone = Object.keys(tableOwners).filter((name) => !tables.some(({ table }) => table === name));
    expect(wrong).toEqual([]);
    expect(gone).toEqual([]);
  });
});

describe("the check itself", () => {
  const owners = { lead: "lead", matter: "matter" };
  const writesOf = (source: string, file = "src/penalty/a.ts") =>
    foreignWrites(new Map([[file, source]]), owners);

  it.each([
    'db.insertInto("lead").values({})',
    'db\n  .updateTable("lead as l").set({})',
    'db.deleteFrom(\n  "lead",\n)',
    'db.mergeInto("public.lead")',
    "sql`insert into lead (id) values (1)`",
    "sql`update lead l set x = 1`",
    'sql`DELETE FROM "lead" where id = 1`',
    "sql`with gone as (select 1) insert into\n  lead select * from gone`",
  ])("sees %j", (source) => {
    expect(writesOf(`export const q = ${source};`)).toHaveLength(1);
    expect(writesOf(`export const q = ${source};`, "src/lead/store.ts")).toEqual([]);
    expect(writesOf(`export const q = ${source};`, "src/penalty/a.ledger.test.ts")).toEqual([]);
  });

  it("names file, line and owner", () => {
    expect(writesOf("//\nsql`\n  update matter set stage = 'x'`;")).toEqual([
      "src/penalty/a.ts:3 writes matter, which src/matter owns: call what its door offers, or add it there",
    ]);
  });

  it("does not take prose, comments and reads for writes", () => {
    expect(
      writesOf('// insert into lead\nexport const help = "Please update lead data"; db.selectFrom("lead");'),
    ).toEqual([]);
  });

  it("reads migrations: comments, drops, partitions", () => {
    const sql = [
      "create table a (id text); comment on table a is 'A';",
      "create table if not exists public.b (id text);\n-- create table c (id text);",
      "create table d (id text); drop table d; create table a_2026 partition of a for values in (1);",
    ];
    expect(declaredTables(new Map(sql.map((text, index) => [`${index}.sql`, text])))).toEqual([
      { table: "a", file: "0.sql", commented: true },
      { table: "b", file: "1.sql", commented: false },
    ]);
  });
});
