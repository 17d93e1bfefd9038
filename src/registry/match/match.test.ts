import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { makeUscc } from "../../kernel/index.ts";
import { distinct, Keys, pairsOf } from "./blocking.ts";
import { cluster } from "./cluster.ts";
import { type Fault, readPairs } from "./files/rows.ts";
import { Counter } from "./hash.ts";
import { type MatchRecord, matchFile, matchPairsFile, matchRecords } from "./index.ts";
import { packOperator, prepareOperator, unpackOperator } from "./operator.ts";
import { columnsOf, countRow, shapeOf } from "./table/columns.ts";
import { compareRows, featureNames } from "./table/features.ts";
import { prepareRow } from "./table/prepare.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-match-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const quiet = { tell: () => {}, fault: () => {} };
const lines = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const roles = { name: ["name"], code: ["code"], address: ["address"], phone: ["phone"] };
const none: ReadonlySet<string> = new Set();
const code = makeUscc("330110", 5);
const shops = [
  { id: "a", name: "杭州余韵茶叶有限公司", code, address: "杭州市余杭区径山镇1号", phone: "13800001111" },
  { id: "b", name: "余韻茶葉（杭州）有限公司", code: code.toLowerCase() },
  { id: "c", name: "杭州余韵茶叶有限公司", phone: "13800001111" },
  { id: "d", name: "杭州余韵服饰有限公司", code: makeUscc("330110", 6) },
  { id: "e", name: "宁波海纳渔具有限公司" },
];

/** Every fifth written once more with another form and without its code. */
function shopsOf(count: number): MatchRecord[] {
  const trades = ["茶叶", "服饰", "渔具", "食品", "电子商务"];
  return Array.from({ length: count }, (_, at) => {
    const of = at % 5 === 4 ? at - 1 : at;
    const name = `杭州${trade(of)}${trades[of % 7] ?? "商贸"}有限${at === of ? "" : "责任"}公司`;
    const values = { name, phone: `1990${String(of * 7919).padStart(7, "0")}` };
    return { id: String(at), values: at === of ? { ...values, code: makeUscc("330110", of) } : values };
  });
}

/** Three characters, different for the first 8,000 numbers. */
function trade(number: number): string {
  const characters = [..."余韵海纳天水青禾锦云木竹松岚朴原森棠鹿白"];
  return [0, 1, 2].map((place) => characters[Math.floor(number / 20 ** place) % 20]).join("");
}

describe("a table of operators", async () => {
  const answer = await matchRecords(shops.map(({ id, ...values }) => ({ id, values })));
  it("is clustered in its order, with scores and reasons in both languages", () => {
    expect(answer.map(({ id, cluster }) => [id, cluster])).toEqual([
      ["a", "a"],
      ["b", "a"],
      ["c", "a"],
      ["d", "d"],
      ["e", "e"],
    ]);
    expect(answer.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
    expect(answer[1]?.reasons[0]).toMatchObject({
      zh: expect.stringContaining("代码相同"),
      en: expect.stringContaining("same code"),
    });
  });

  it("gives the same groups in another order", async () => {
    const turned = await matchRecords([...shops].reverse().map(({ id, ...values }) => ({ id, values })));
    const groups = (rows: typeof answer) =>
      new Set(
        [...Map.groupBy(rows, ({ cluster }) => cluster).values()].map((group) =>
          group
            .map(({ id }) => id)
            .sort()
            .join(),
        ),
      );
    expect(groups(turned)).toEqual(groups(answer));
  });

  it("gives the same answer whoever works on it", async () => {
    const many = shopsOf(20_500);
    const alone = await matchRecords(many, { threads: 0 });
    expect(alone.filter(({ id, cluster }) => id !== cluster).length).toBeGreaterThan(3000);
    expect(await matchRecords(many, { threads: 2 })).toEqual(alone);
    expect(await matchRecords(many, { threads: 3 })).toEqual(alone);
  }, 120_000);

  it("never joins two valid codes through a third record that fits both", async () => {
    const between = await matchRecords([
      { id: "1", values: { name: "杭州天水食品有限公司", code: makeUscc("330110", 21) } },
      { id: "2", values: { name: "杭州天水食品有限公司" } },
      { id: "3", values: { name: "杭州天水食品有限公司", code: makeUscc("330110", 22) } },
    ]);
    expect(between[0]?.cluster).not.toBe(between[2]?.cluster);
  });

  it("may be empty, or one record", async () => {
    expect(await matchRecords([])).toEqual([]);
    expect(await matchRecords([{ id: "x", values: {} }])).toMatchObject([{ id: "x", cluster: "x" }]);
  });
});

describe("clusters", () => {
  const always = () => ({ score: 0.8, veto: false });
  it("refuse a chain whose ends have nothing in common", () => {
    const links = [0, 1, 2, 3].map((at) => ({ left: at, right: at + 1, score: 0.8 }));
    const near = (a: number, b: number) => ({ score: Math.abs(a - b) === 1 ? 0.8 : 0, veto: false });
    expect(new Set(cluster(5, links, near, () => undefined)).size).toBeGreaterThan(1);
    expect(new Set(cluster(5, links, always, () => undefined)).size).toBe(1);
  });

  it("hold every member to its identity, however large the group", () => {
    const links = Array.from({ length: 9 }, (_, at) => ({ left: at, right: at + 1, score: 0.9 - at / 100 }));
    const groups = cluster(10, links, always, (at) => (at === 1 ? "one" : at === 9 ? "another" : undefined));
    expect(groups[8]).toBe(groups[1]);
    expect(groups[9]).not.toBe(groups[1]);
  });
});

describe("blocking", () => {
  const pairsBy = (records: number, each: (keys: Keys) => void) => {
    const keys = new Keys(records);
    each(keys);
    return distinct(keys.parts().map((part) => pairsOf([part], records)));
  };
  it("never compares all with all: a key that everybody has costs a few pairs a record", () => {
    const pairs = pairsBy(5000, (keys) => {
      for (let at = 0; at < 5000; at++) keys.add("有限公司", at);
    });
    expect(pairs.length).toBeLessThan(5000 * 4);
  });
  it("gives each pair once", () => {
    const pairs = pairsBy(3, (keys) => {
      for (const key of ["x", "y", "z"]) for (const at of [0, 2]) keys.add(key, at);
    });
    expect([...pairs]).toEqual([0 * 3 + 2]);
  });
});

describe("an operator packed into a string", () => {
  it("comes back as it was", () => {
    const full = prepareOperator(
      { id: "1", values: { ...shops[0], person: "王某" } },
      { ...roles, person: ["person"] },
      none,
    );
    expect(full).toMatchObject({
      person: { masked: true },
      address: { city: "杭州" },
      code: { valid: true },
    });
    expect(unpackOperator(packOperator(full))).toEqual(full);
    const empty = prepareOperator({ id: "2", values: {} }, roles, none);
    expect(unpackOperator(packOperator(empty))).toEqual(empty);
  });
});

describe("features", () => {
  it("stand in the order of their names", () => {
    const records = [{ id: "1", values: { title: "adobe photoshop cs3", price: "10.0" } }];
    const counters = { tokens: Counter.of(10), values: Counter.of(10) };
    for (const { values } of records) countRow(values, counters);
    const columns = columnsOf(shapeOf(records, ["title", "price"]), counters, records.length);
    const row = prepareRow(records[0] ?? { id: "", values: {} }, columns);
    const { features } = compareRows(row, row, columns);
    expect(features).toHaveLength(featureNames.length);
    expect(features[featureNames.indexOf("mainCosine")]).toBeCloseTo(1, 9);
    expect(features[featureNames.indexOf("fieldsEqual")]).toBe(2);
    expect(features[featureNames.indexOf("mainWords")]).toBe(3);
  });
});

describe("files", () => {
  it("of records keep their order; a bad line is told with its number and stops nothing", async () => {
    const faults: Fault[] = [];
    const path = file(
      "shops.jsonl",
      [JSON.stringify(shops[0]), "{broken", JSON.stringify(shops[2]), ""].join("\n"),
    );
    const out = join(folder, "out.jsonl");
    const outcome = await matchFile({
      file: path,
      out,
      tell: () => {},
      fault: (fault) => faults.push(fault),
    });
    expect(outcome).toEqual({ rows: 2, faults: 1, found: 1 });
    expect(faults).toMatchObject([{ line: 2 }]);
    expect(lines(out)).toMatchObject([
      { id: "a", cluster: "a" },
      { id: "c", cluster: "a" },
    ]);
  });

  it("may be CSV in GB18030, zipped", async () => {
    const gb = Buffer.from("ceab", "hex");
    // 编号,名称 / 1,天 (GB18030 bytes written out: Node encodes no GB18030)
    const bytes = Buffer.concat([
      Buffer.from("b1e0bac5", "hex"),
      Buffer.from(","),
      Buffer.from("c3fbb3c6", "hex"),
      Buffer.from("\n1,"),
      Buffer.from("ccec", "hex"),
      gb,
      Buffer.from("\n2,"),
      Buffer.from("ccec", "hex"),
      gb,
      Buffer.from("\n"),
    ]);
    const out = join(folder, "gb.jsonl");
    expect(await matchFile({ ...quiet, file: file("gb.csv.gz", gzipSync(bytes)), out })).toMatchObject({
      rows: 2,
    });
    expect(lines(out).map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("of pairs take every shape that pairs come in", async () => {
    const shapes = [
      JSON.stringify({
        id: "p1",
        left: { name: "杭州余韵茶叶有限公司" },
        right: { name: "杭州余韵茶叶有限责任公司" },
      }),
      JSON.stringify({ a: { name: "天一" }, b: { name: "海纳" } }),
      JSON.stringify({ left_name: "天一", right_name: "海纳" }),
      JSON.stringify({ ltable_name: "天一", rtable_name: "天一" }),
      JSON.stringify({ name1: "天一", name2: "海纳", label: 1 }),
      "[1,2]",
      "nonsense",
    ];
    const path = file("pairs.jsonl", shapes.join("\n"));
    const read = [];
    for await (const row of readPairs(path)) read.push(row);
    expect(
      read.map((row) =>
        "error" in row ? "fault" : [row.value.left.values.name, row.value.right.values.name],
      ),
    ).toEqual([
      ["杭州余韵茶叶有限公司", "杭州余韵茶叶有限责任公司"],
      ["天一", "海纳"],
      ["天一", "海纳"],
      ["天一", "天一"],
      ["天一", "海纳"],
      "fault",
      "fault",
    ]);
    const out = join(folder, "pairs-out.jsonl");
    await matchPairsFile({ ...quiet, file: path, out });
    const told = lines(out);
    expect(told).toHaveLength(7);
    expect(told[0]).toMatchObject({ id: "p1", match: true });
    expect(told[1]).toMatchObject({ match: false });
    expect(told[6]).toMatchObject({ match: false, line: 7, error: { zh: expect.any(String) } });
  });

  it("of benchmark lines are read without their label", async () => {
    const line = (label: number) =>
      `COL title VAL digital camera x100 COL price VAL 99 \tCOL title VAL digital camera x100 COL price VAL 99\t${label}`;
    const path = file("ditto.txt", `${line(0)}\n${line(1)}\n`);
    const out = join(folder, "ditto.jsonl");
    await matchPairsFile({ ...quiet, file: path, out });
    const [first, second] = lines(out);
    expect(first).toEqual({ ...second, id: "1" });
  });
});
