import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "../access/index.ts";
import { makeUscc } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { registryOperations } from "./operations.ts";
import { registrySink } from "./sink.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: ReturnType<typeof registryOperations>;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [fixtureCase, fixtureFollow] });
  operations = registryOperations({ masterKey: house.masterKey, histories: [] });
});
afterAll(() => house.end());

async function ask<T = Record<string, unknown>>(
  persona: Persona,
  name: keyof typeof operations,
  input: unknown,
): Promise<T> {
  const operation = operations[name] as unknown as Operation;
  const answer = await operation.handler(await house.as(persona), operation.input.parse(input));
  return (answer.ok ? operation.output.parse(answer.value) : { error: answer.error }) as T;
}

async function bring(kind: string, rows: readonly Record<string, unknown>[], file = "file-1") {
  const { now, random } = house.machine();
  return ledger()
    .db.transaction()
    .execute((trx) =>
      registrySink(trx, kind, rows, { file, now: now(), random, masterKey: house.masterKey }),
    );
}

const code = makeUscc("330110", 901);
const tea = {
  id: "o1",
  source: "登记档案",
  name: "杭州余韵茶叶有限公司",
  kind: "company",
  code,
  district: "330110",
  address: "杭州市余杭区径山镇茶香路18号2幢301室",
  personInCharge: "欧阳修文",
  phone: "13800001111",
};
const idOf = async (name: string) =>
  (await ask<{ rows: { id: string; name: string }[] }>("head", "operator.list", { text: name })).rows[0]
    ?.id ?? "";

describe("operators from sources", () => {
  it("are put on record once; the same rows again change nothing", async () => {
    expect(await bring("operator", [tea])).toEqual({ made: 1, changed: 0, same: 0, linked: 0, doubtful: 0 });
    expect(await bring("operator", [tea], "file-2")).toEqual({
      made: 0,
      changed: 0,
      same: 1,
      linked: 0,
      doubtful: 0,
    });
    const { rows } = await ledger().direct.query("select count(*)::int as n from registry_claim");
    expect(rows).toEqual([{ n: 7 }]);
  });

  it("keep no person or telephone in plain anywhere", async () => {
    const { rows } = await ledger().direct.query(
      "select c::text as t from registry_claim c union all select e::text from registry_event e union all select o::text from operator o union all select k.key from registry_key k",
    );
    const all = rows.map((row) => row.t).join();
    expect(all).not.toContain("欧阳修文");
    expect(all).not.toContain("13800001111");
    const { sources } = await ask<{ sources: { claims: { field: string; value: string }[] }[] }>(
      "head",
      "operator.get",
      { id: code },
    );
    const said = Object.fromEntries(sources[0]?.claims.map(({ field, value }) => [field, value]) ?? []);
    expect(said).toMatchObject({ personInCharge: "欧阳**", phone: "138****1111", name: tea.name });
  });

  it("are recognised under another writing, with score, reasons and the contradiction shown", async () => {
    const other = {
      id: "T-77",
      source: "淘淘",
      name: "余韻茶葉（杭州）有限公司",
      code: code.toLowerCase(),
      address: "余杭区径山镇茶香路18号",
    };
    expect(await bring("operator", [other])).toMatchObject({ made: 1, linked: 1 });
    const whole = await ask<{
      operator: { id: string };
      sources: {
        source: string;
        score: number;
        reasons: unknown[];
        claims: { field: string; contradicted: boolean }[];
      }[];
    }>("head", "operator.get", { id: code });
    const second = whole.sources.find(({ source }) => source === "淘淘");
    expect(second).toMatchObject({ score: 1, reasons: [{ zh: expect.stringContaining("代码相同") }] });
    expect(second?.claims.find(({ field }) => field === "address")?.contradicted).toBe(true);
    expect(second?.claims.find(({ field }) => field === "code")?.contradicted).toBe(false);
  });

  it("that change what they say add claims; what was said stays", async () => {
    expect(
      await bring("operator", [{ ...tea, address: "杭州市余杭区仓前街道文一西路998号" }], "file-3"),
    ).toMatchObject({ changed: 1 });
    const { rows } = await ledger().direct.query(
      "select value from registry_claim where field = 'address' order by id",
    );
    expect(rows.map(({ value }) => value)).toEqual([
      tea.address,
      "余杭区径山镇茶香路18号",
      "杭州市余杭区仓前街道文一西路998号",
    ]);
    await expect(ledger().direct.query("update registry_claim set value = 'x'")).rejects.toThrow(
      /append-only/,
    );
  });

  it("that only resemble somebody are new, and laid before a person", async () => {
    expect(
      await bring("operator", [{ id: "p-5", source: "拼拼", name: "杭州余韵茶业有限公司" }]),
    ).toMatchObject({ made: 1, linked: 0, doubtful: 1 });
    const { rows } = await ask<{
      rows: { id: string; score: number; operator: { name: string }; candidate: { name: string } }[];
    }>("officer", "registry.doubts", { kind: "operator" });
    expect(rows).toMatchObject([
      { operator: { name: "杭州余韵茶业有限公司" }, candidate: { name: tea.name } },
    ]);
    expect(rows[0]?.score).toBeGreaterThanOrEqual(0.5);
  });
});

describe("a doubt", () => {
  it("judged the same merges; the merge is undone, and everything is as it was", async () => {
    const { rows } = await ask<{
      rows: { id: string; operator: { id: string }; candidate: { id: string } }[];
    }>("officer", "registry.doubts", { kind: "operator" });
    const [doubt] = rows;
    const [from, into] = [doubt?.operator.id ?? "", doubt?.candidate.id ?? ""];
    const before = await ask("officer", "operator.get", { id: from });
    expect(await ask("analyst", "registry.doubts", {})).toMatchObject({ total: 1 });
    expect(
      await ask("officer", "registry.judge", {
        id: doubt?.id,
        decision: "same",
        reason: "营业执照影印件一致",
      }),
    ).toEqual({ id: doubt?.id });
    expect(
      await ask("officer", "registry.judge", { id: doubt?.id, decision: "different", reason: "再认一次" }),
    ).toMatchObject({ error: { code: "conflict" } });
    const merged = await ask<{
      operator: { id: string; mergedInto: string | null };
      merges: object[];
      sources: object[];
    }>("officer", "operator.get", { id: into });
    expect(merged.merges).toMatchObject([
      { merged: true, operator: from, into, undoable: true, reason: "营业执照影印件一致" },
    ]);
    expect(merged.sources).toHaveLength(3);
    expect(
      (await ask<{ rows: { id: string }[] }>("officer", "operator.list", { text: "茶业" })).rows,
    ).toEqual([]);

    expect(await ask("officer", "operator.unmerge", { operator: from, reason: "认错了" })).toEqual({
      id: from,
    });
    const after = await ask<Record<string, unknown>>("officer", "operator.get", { id: from });
    for (const part of ["operator", "storefronts", "sources", "hints"])
      expect(after[part]).toEqual(before[part]);
    expect(await ask("officer", "operator.unmerge", { operator: from, reason: "再撤一次" })).toMatchObject({
      error: { code: "conflict" },
    });
  });

  it("is refused where two valid codes contradict it, and such two are never linked", async () => {
    expect(
      await bring("operator", [
        { ...tea, id: "o2", code: makeUscc("330110", 902), phone: null, personInCharge: null },
      ]),
    ).toMatchObject({ made: 1, linked: 0 });
    const { rows } = await ask<{ rows: { id: string }[] }>("head", "operator.list", { text: tea.name });
    expect(rows.length).toBe(2);
    expect(
      await ask("officer", "operator.merge", { operator: rows[0]?.id, into: rows[1]?.id, reason: "看着像" }),
    ).toMatchObject({ error: { code: "conflict" } });
    expect(
      await ask("officer", "operator.merge", { operator: rows[0]?.id, into: rows[0]?.id, reason: "看着像" }),
    ).toMatchObject({ error: { field: "into" } });
  });
});

describe("storefronts from sources", () => {
  const shop = {
    platform: "taotao",
    seller: "s-100",
    name: "余韵旗舰店",
    shownName: tea.name,
    shownCode: code,
    openedAt: "2024-03-01",
  };
  it("find their operator by the licence shown, and a platform by its word", async () => {
    expect(await bring("storefront", [shop])).toMatchObject({ made: 1, linked: 1 });
    expect(await bring("storefront", [shop])).toMatchObject({ same: 1 });
    expect(
      await ask("head", "registry.who", { platform: "taotao", seller: "s-100", on: "2024-03-01" }),
    ).toMatchObject({ name: tea.name });
    expect(
      await ask("head", "registry.who", { platform: "taotao", seller: "s-100", on: "2024-02-29" }),
    ).toBeNull();
  });

  it("without a known operator wait in the queue until a person says whose they are", async () => {
    expect(
      await bring("storefront", [{ platform: "taotao", seller: "s-101", name: "无名小铺", kind: "room" }]),
    ).toMatchObject({ made: 1, doubtful: 1 });
    const { rows } = await ask<{ rows: { id: string; storefront: { name: string } }[] }>(
      "officer",
      "registry.doubts",
      { kind: "storefront" },
    );
    expect(rows).toMatchObject([{ storefront: { name: "无名小铺" }, candidate: null }]);
    expect(
      await ask("officer", "registry.judge", { id: rows[0]?.id, decision: "same", reason: "缺主体" }),
    ).toMatchObject({ error: { field: "operator" } });
    const operator = await ask<{ operator: { id: string } }>("head", "operator.get", { id: code });
    await ask("officer", "registry.judge", {
      id: rows[0]?.id,
      decision: "same",
      operator: operator.operator.id,
      reason: "现场核实",
    });
    expect(await ask("head", "registry.who", { platform: "taotao", seller: "s-101" })).toMatchObject({
      operator: operator.operator.id,
    });
    expect(await ask("officer", "registry.doubts", { kind: "storefront" })).toMatchObject({ total: 0 });
    expect(await ask("officer", "registry.doubts", { kind: "storefront", state: "decided" })).toMatchObject({
      total: 1,
    });
  });

  it("leave the queue once a later file names their operator", async () => {
    const unknown = { platform: "duoduo", seller: "d-1", name: "待认小店" };
    await bring("storefront", [unknown]);
    expect(await ask("officer", "registry.doubts", { kind: "storefront" })).toMatchObject({
      total: 1,
      rows: [{ storefront: { name: unknown.name }, waited: 0 }],
    });
    await bring("storefront", [{ ...unknown, shownName: tea.name, shownCode: code }], "file-10");
    expect(await ask("officer", "registry.doubts", { kind: "storefront" })).toMatchObject({ total: 0 });
  });

  it("stand on the line of time by the days that sources name, each with its source", async () => {
    await bring("storefront", [{ ...shop, seller: "s-102", name: "余韵旧店", closedAt: "2025-06-30" }]);
    await bring("operator", [
      { id: "reg-9", source: "登记档案3", name: tea.name, code, registeredAt: "2019-05-06" },
    ]);
    const { history } = await ask<{
      history: { at: string; kind: string; title: { zh: string }; detail?: { zh: string } }[];
    }>("head", "operator.get", { id: code });
    const said = history.filter(({ kind }) => kind === "founded" || kind.startsWith("shop-"));
    expect(said.map(({ at, title, detail }) => `${at} ${title.zh} ${detail?.zh}`)).toEqual([
      "2025-06-29T16:00:00.000Z 网店关闭 余韵旧店 · taotao",
      expect.stringMatching(/^2024-02-29T16:00:00.000Z 网店开业 余韵\S+店 · taotao$/),
      expect.stringMatching(/^2024-02-29T16:00:00.000Z 网店开业 余韵\S+店 · taotao$/),
      "2019-05-05T16:00:00.000Z 登记成立 登记档案3",
    ]);
  });

  it("change hands on a day; the past keeps its operator", async () => {
    await bring("operator", [
      { id: "n-1", source: "登记档案", name: "宁波海纳渔具有限公司", code: makeUscc("330203", 7) },
    ]);
    await bring(
      "storefront",
      [{ ...shop, shownName: "宁波海纳渔具有限公司", shownCode: makeUscc("330203", 7) }],
      "file-9",
    );
    expect(await ask("head", "registry.who", { platform: "taotao", seller: "s-100" })).toMatchObject({
      name: "宁波海纳渔具有限公司",
    });
    expect(
      await ask("head", "registry.who", { platform: "taotao", seller: "s-100", on: "2024-03-01" }),
    ).toMatchObject({ name: tea.name });
  });
});

describe("exempt small sellers", () => {
  it("have their turnover summed over platforms against the limit of the law", async () => {
    const seller = { name: "李小花", kind: "exempt-seller", phone: "13900002222", personInCharge: "李小花" };
    await bring("operator", [
      { ...seller, id: "x-1", source: "taotao", platform: "taotao", turnover: 6_000_000 },
    ]);
    const second = await bring("operator", [
      { ...seller, id: "x-9", source: "pinpin", platform: "pinpin", turnover: 5_500_000 },
    ]);
    expect(second).toMatchObject({ linked: 1 });
    const whole = await ask("head", "operator.get", { id: await idOf("李小花") });
    expect(whole).toMatchObject({
      turnover: {
        total: 11_500_000,
        limit: 10_000_000,
        certainty: "read",
        parts: [{ source: expect.any(String) }, {}],
      },
    });
  });
});

describe("the whole", () => {
  it("tells the quality of each source", async () => {
    const elsewhere = {
      id: "T-77",
      source: "淘淘",
      name: "余韻茶葉（杭州）有限公司",
      code,
      district: "330106",
    };
    await bring("operator", [elsewhere]);
    type Row = { source: string; kind: string; records: number; contradicted: number };
    const rows = await ask<Row[]>("head", "registry.quality", {});
    expect(rows.find(({ source }) => source === "登记档案")).toMatchObject({
      kind: "operator",
      records: 3,
      validCode: 3,
      phoned: 1,
      contradicted: 1,
    });
    expect(rows.find(({ source, kind }) => source === "taotao" && kind === "storefront")).toMatchObject({
      records: 3,
      unknown: 0,
    });
    const contradicted = rows.filter((row) => row.contradicted > 0);
    expect(contradicted.map(({ source }) => source)).toEqual(["登记档案", "淘淘"]);
  });

  it("gives its changes in order, each once, page by page", async () => {
    const seen: number[] = [];
    for (let after = 0; ; ) {
      const page = await ask<{ rows: { cursor: number }[]; next: number }>("head", "registry.changes", {
        after,
        limit: 3,
      });
      if (page.rows.length === 0) break;
      seen.push(...page.rows.map(({ cursor }) => cursor));
      after = page.next;
    }
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  it("gives the latest by name, newest first, page by page and by kind", async () => {
    type Page = {
      rows: { cursor: number; type: string; operator: { name: string } | null }[];
      next: number | null;
    };
    const first = await ask<Page>("head", "registry.latest", { limit: 3 });
    expect(first.rows).toHaveLength(3);
    const second = await ask<Page>("head", "registry.latest", { limit: 3, before: first.next });
    const cursors = [...first.rows, ...second.rows].map(({ cursor }) => cursor);
    expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => b - a));
    const created = await ask<Page>("head", "registry.latest", { type: "created", limit: 200 });
    expect(new Set(created.rows.map(({ type }) => type))).toEqual(new Set(["created"]));
    expect(created.rows.map(({ operator }) => operator?.name)).toContain(tea.name);
    expect(created.next).toBeNull();
  });

  it("hints at others behind one telephone, and never at a mass address", async () => {
    await bring("operator", [
      {
        id: "h-1",
        source: "登记档案2",
        name: "绍兴锦绣布艺有限公司",
        code: makeUscc("330602", 1),
        phone: "13800001111",
      },
    ]);
    const whole = await ask<{ hints: { mass: boolean; others: { name: string }[] }[] }>(
      "head",
      "operator.get",
      { id: makeUscc("330602", 1) },
    );
    expect(whole.hints.flatMap(({ others }) => others.map(({ name }) => name))).toContain(tea.name);
    const crowd = Array.from({ length: 25 }, (_, at) => ({
      id: `m-${at}`,
      source: "集群",
      name: `杭州集群${"甲乙丙丁戊己庚辛壬癸"[at % 10]}${at}号贸易有限公司`,
      code: makeUscc("330110", 3000 + at),
      address: "杭州市余杭区文一西路1500号6幢",
    }));
    await bring("operator", crowd);
    const one = await ask<{ hints: { mass: boolean; others: object[] }[] }>("head", "operator.get", {
      id: makeUscc("330110", 3003),
    });
    expect(one.hints.filter(({ mass }) => mass)).toMatchObject([{ others: [] }]);
  });
});
