import { describe, expect, it } from "vitest";
import { checkOrder } from "./order.ts";
import { rules as houseRules, type Rules } from "./order-rules.ts";

const rules: Rules = {
  ...houseRules,
  rows: [["kernel"], ["base"], ["matter"], ["lead", "penalty"], ["app"], ["testing"]],
  pure: ["kernel"],
  web: ["kernel"],
};

const doors = Object.fromEntries(
  ["kernel", "base", "matter", "lead", "penalty", "app", "testing"].map((name) => [
    `src/${name}/index.ts`,
    "export {};\n",
  ]),
);
const readmes = new Map(Object.keys(doors).map((door) => [door.split("/")[1] ?? "", "# It\n"]));

/** Problems of a small project that is sound but for the files given. */
function problemsOf(files: Record<string, string>, more: { readmes?: Map<string, string> } = {}): string[] {
  const project = {
    sources: new Map(Object.entries({ ...doors, ...files })),
    readmes: more.readmes ?? readmes,
    dependencies: ["pg"],
    devDependencies: ["vitest", "antd"],
  };
  return checkOrder(project, rules).map(({ file, line, wrong }) => `${file}:${line} ${wrong}`);
}

describe("import order", () => {
  it("is silent about a sound project", () => {
    expect(
      problemsOf({
        "src/lead/store.ts":
          'import { a } from "../matter/index.ts";\nimport type { B } from "../kernel/index.ts";\nimport "pg";\n',
        "src/lead/store.ledger.test.ts":
          'import "../testing/index.ts";\nimport "vitest";\nimport "node:fs";\n',
        "web/kit/client.ts": 'import type { Operations } from "../../src/app/operations.ts";\n',
        "src/app/operations.ts": "export type Operations = object;\n",
      }),
    ).toEqual([]);
  });

  it.each([
    ["a value", 'import { x } from "../matter/index.ts";'],
    ["a type", 'import type { X } from "../matter/index.ts";'],
    ["a re-export", 'export * from "../matter/index.ts";'],
    ["a dynamic import", 'const x = await import("../matter/index.ts");'],
    ["an inline type", 'type X = import("../matter/index.ts").X;'],
  ])("refuses %s from a later folder and names the line", (_, statement) => {
    expect(problemsOf({ "src/base/jobs.ts": `// why\n${statement}\n` })).toEqual([
      "src/base/jobs.ts:2 src/base imports src/matter, which comes later (../matter/index.ts)",
    ]);
  });

  it("refuses siblings, back doors, unknown folders and missing files", () => {
    expect(problemsOf({ "src/lead/a.ts": 'import "../penalty/index.ts";' })[0]).toContain(
      "its sibling src/penalty",
    );
    expect(
      problemsOf({ "src/lead/a.ts": 'import "../matter/store.ts";', "src/matter/store.ts": "export {};" })[0],
    ).toContain("behind the door of src/matter");
    expect(
      problemsOf({ "src/stray/index.ts": "" }, { readmes: new Map([...readmes, ["stray", "#"]]) })[0],
    ).toContain("no place");
    expect(problemsOf({ "src/lead/a.ts": 'import "./gone.ts";' })[0]).toContain("does not exist");
    expect(problemsOf({ "src/lead/a.ts": "const n = 'x'; await import(n);" })[0]).toContain("computed path");
  });

  it("keeps src/testing out of the product", () => {
    expect(problemsOf({ "src/app/main.ts": 'import "../testing/index.ts";' })[0]).toContain("tests' tools");
    expect(problemsOf({ "bench/load.ts": 'import "../src/testing/index.ts";' })).toEqual([]);
  });

  it("lets the browser see types of operations only, and no Node", () => {
    const operations = { "src/app/operations.ts": "export const operations = {};" };
    expect(
      problemsOf({
        ...operations,
        "web/kit/a.ts": 'import { operations } from "../../src/app/operations.ts";',
      })[0],
    ).toContain("types only");
    expect(problemsOf({ "web/kit/a.ts": 'import "../../src/base/index.ts";' })[0]).toContain(
      "web/ imports src/base",
    );
    expect(problemsOf({ "web/kit/a.ts": 'import "node:fs";' })[0]).toContain("Node module");
    expect(
      problemsOf({ "web/portal/a.ts": 'import "../workbench/b.ts";', "web/workbench/b.ts": "" })[0],
    ).toContain("imports web/workbench");
  });

  it("keeps antd out of the portal, also through others, but not for a type", () => {
    const heavy = { "web/kit/table.tsx": 'import { Table } from "antd";\nexport type Row = object;' };
    expect(
      problemsOf({ ...heavy, "web/portal/a.ts": 'import { Table } from "../kit/table.tsx";' })[0],
    ).toContain("reaches web/kit/table.tsx → antd");
    expect(
      problemsOf({ ...heavy, "web/portal/a.ts": 'import type { Row } from "../kit/table.tsx";' }),
    ).toEqual([]);
  });

  it("refuses Node in pure folders and packages that are not declared or not for the server", () => {
    expect(problemsOf({ "src/kernel/a.ts": 'import "node:crypto";' })[0]).toContain("pure folder");
    expect(problemsOf({ "src/base/a.ts": 'import "left-pad";' })[0]).toContain("not declared");
    expect(problemsOf({ "src/base/a.ts": 'import "antd";' })[0]).toContain("development dependency");
  });
});

describe("cycles", () => {
  it("finds a circle, types included, and shows the way around", () => {
    const found = problemsOf({
      "src/lead/a.ts": 'import "./b.ts";',
      "src/lead/b.ts": 'import type { X } from "./c.ts";',
      "src/lead/c.ts": 'import "./a.ts";',
      "src/lead/d.ts": 'import "./a.ts";',
    });
    expect(found).toEqual([
      "src/lead/a.ts:1 imports itself in a circle: src/lead/a.ts → src/lead/b.ts → src/lead/c.ts → src/lead/a.ts",
    ]);
  });
});

describe("files and folders", () => {
  it("refuses a long file unless it is declared data", () => {
    const long = "export const x = 1;\n".repeat(501);
    expect(problemsOf({ "src/lead/a.ts": long })[0]).toContain("501 lines");
    expect(problemsOf({ "src/lead/regions-data.ts": long })).toEqual([]);
  });

  it.each([
    "Date.now()",
    "new Date()",
    "Math.random()",
    "globalThis.Math.random()",
    "Temporal.Now.instant()",
  ])("refuses %s in the product, not in tests", (asked) => {
    expect(problemsOf({ "src/lead/a.ts": `export const x = ${asked};` })[0]).toContain("asks");
    expect(problemsOf({ "src/lead/a.test.ts": `export const x = ${asked};` })).toEqual([]);
    expect(problemsOf({ "src/base/config/clock.ts": `export const x = ${asked};` })).toEqual([]);
  });

  it("lets dates be made from what is given, and reads code, not comments", () => {
    expect(
      problemsOf({
        "src/lead/a.ts": "// Date.now() is forbidden\nexport const x = new Date(0);\nclock.now();",
      }),
    ).toEqual([]);
  });

  it("refuses now() in domain SQL", () => {
    expect(
      problemsOf({ "src/lead/a.ts": "sql`update lead set seen_at = now() where id = 1`;" })[0],
    ).toContain("SQL asks now()");
    expect(problemsOf({ "src/base/a.ts": "sql`select now()`;" })).toEqual([]);
  });

  it("wants a door and a short README of each folder", () => {
    const without = new Map([...readmes].filter(([name]) => name !== "lead"));
    expect(problemsOf({}, { readmes: without })).toEqual(["src/lead/README.md:1 is missing"]);
    expect(problemsOf({}, { readmes: new Map([...readmes, ["lead", "x\n".repeat(41)]]) })[0]).toContain(
      "longer than 40",
    );
    const { "src/lead/index.ts": _door, ...rest } = doors;
    const project = {
      sources: new Map(Object.entries({ ...rest, "src/lead/a.ts": "" })),
      readmes,
      dependencies: [],
      devDependencies: [],
    };
    expect(checkOrder(project, rules).map(({ file }) => file)).toEqual(["src/lead/index.ts"]);
  });
});
