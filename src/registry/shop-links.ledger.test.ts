import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "../access/index.ts";
import { must } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { registryOperations } from "./operations.ts";
import { registrySinks } from "./sink.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: ReturnType<typeof registryOperations>;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [fixtureCase, fixtureFollow] });
  operations = registryOperations({ masterKey: house.masterKey, histories: [] });
  const owner = { source: "桨声", kind: "company" };
  await bring("operator", [
    { ...owner, id: "m", name: "杭州橹声文化传媒有限公司" },
    { ...owner, id: "h", name: "林晚", kind: "exempt-seller" },
  ]);
  const there = { platform: "桨声", name: "橹声" };
  await bring("storefront", [
    { ...there, seller: "mcn-1", kind: "mcn", operator: "m" },
    { ...there, seller: "host-1", kind: "host", operator: "h" },
    { ...there, seller: "room-1", kind: "room", operator: "m" },
    { ...there, seller: "shop-1", kind: "shop", operator: "m" },
  ]);
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

async function bring(kind: string, rows: readonly Record<string, unknown>[]) {
  const { now, random } = house.machine();
  const sink = must(
    registrySinks(house.masterKey).find((one) => one.kind.id === kind),
    kind,
  );
  return ledger()
    .db.transaction()
    .execute((trx) =>
      sink.write(
        trx,
        rows.map((record, at) => ({ row: at + 1, record })),
        { file: "file-1", now: now(), random },
      ),
    );
}

interface View {
  operator: { id: string };
  links: {
    id: string;
    kind: string;
    to: string | null;
    one: { name: string };
    two: { operatorName: string };
  }[];
  storefronts: { source: string }[];
  history: { kind: string; title: { zh: string }; detail?: { zh: string } }[];
}

const view = async (name: string) => {
  const { rows } = await ask<{ rows: { id: string }[] }>("head", "operator.list", { text: name });
  return ask<View>("head", "operator.get", { id: must(rows[0], name).id });
};
const shop = async (key: string) =>
  must(
    (await ledger().direct.query<{ id: string }>("select id from storefront where platform_key = $1", [key]))
      .rows[0],
    key,
  ).id;

describe("links of hosts, agencies and rooms", () => {
  it("come in from files once; a row that names nobody on record is refused", async () => {
    const rows = [
      { platform: "桨声", seller: "host-1", other: "mcn-1", from: "2026-03-01", source: "合同 7 号" },
      { platform: "桨声", seller: "host-1", other: "room-1", from: "2026-03-02" },
      { platform: "桨声", seller: "host-9", other: "room-1" },
      { platform: "桨声", seller: "host-1", other: "shop-1" },
    ];
    const refused = [
      { row: 3, fault: { code: "refused", field: "seller" } },
      { row: 4, fault: { code: "refused", field: "other" } },
    ];
    expect(await bring("link", rows)).toEqual({ kept: 2, known: 0, refused });
    expect(await bring("link", rows)).toEqual({ kept: 0, known: 2, refused });
  });

  it("stand on the page of either side, with source and days", async () => {
    for (const name of ["林晚", "橹声文化"]) {
      const { links, history, storefronts } = await view(name);
      expect(links.map(({ kind }) => kind).sort()).toEqual(["signed", "streams"]);
      expect(links.find(({ kind }) => kind === "signed")).toMatchObject({
        from: "2026-03-01",
        source: "合同 7 号",
        two: { operatorName: "杭州橹声文化传媒有限公司" },
      });
      expect(storefronts.every(({ source }) => source === "桨声")).toBe(true);
      expect(history.filter(({ kind }) => kind === "related")).toHaveLength(2);
    }
  });

  it("are entered whichever side one begins at, and not twice", async () => {
    const input = {
      storefront: await shop("room-1"),
      otherKey: "mcn-1",
      from: "2026-04-01",
      source: "约谈笔录",
    };
    expect(await ask("officer", "storefront.link", input)).toMatchObject({ id: expect.any(String) });
    const turned = { ...input, storefront: await shop("mcn-1"), otherKey: "room-1" };
    expect(await ask("officer", "storefront.link", turned)).toMatchObject({ error: { code: "conflict" } });
    expect((await view("橹声文化")).links.map(({ kind }) => kind)).toContain("runs");
    expect(await ask("officer", "storefront.link", { ...input, otherKey: "shop-1" })).toMatchObject({
      error: { code: "invalid-input", field: "other" },
    });
    expect(await ask("officer", "storefront.link", { ...input, otherKey: "nobody" })).toMatchObject({
      error: { code: "not-found", field: "otherKey" },
    });
  });

  it("end on a day with a reason; an error is struck out, and both stay on record", async () => {
    const { links } = await view("橹声文化");
    const of = (kind: string) =>
      must(
        links.find((link) => link.kind === kind),
        kind,
      ).id;
    const reason = "合同到期";
    expect(
      await ask("officer", "storefront.end-link", { link: of("signed"), on: "2026-02-01", reason }),
    ).toMatchObject({
      error: { field: "on" },
    });
    await ask("officer", "storefront.end-link", { link: of("signed"), on: "2026-09-30", reason });
    expect(
      await ask("officer", "storefront.end-link", { link: of("signed"), on: "2026-10-30", reason }),
    ).toMatchObject({
      error: { code: "conflict" },
    });
    await ask("officer", "storefront.end-link", { link: of("runs"), reason: "看错了编号" });
    const after = await view("橹声文化");
    expect(after.links.find(({ kind }) => kind === "signed")?.to).toBe("2026-09-30");
    expect(after.links.some(({ kind }) => kind === "runs")).toBe(false);
    const ended = after.history.filter(({ kind }) => kind === "ended");
    expect(ended.map(({ title }) => title.zh)).toEqual(
      expect.arrayContaining(["关联终止", "关联系登记错误，已更正"]),
    );
    expect(ended.some(({ detail }) => detail?.zh.includes(reason) === true)).toBe(true);
    const { rows } = await ledger().direct.query(
      "select count(*)::int as n from registry_link where other is not null",
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});
