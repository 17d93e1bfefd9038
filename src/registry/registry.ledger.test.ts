import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "../access/index.ts";
import { makeUscc } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { registryOperations } from "./operations.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: ReturnType<typeof registryOperations>;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [fixtureCase, fixtureFollow] });
  operations = registryOperations({ masterKey: house.masterKey, histories: [] });
});
afterAll(() => house.end());

async function ask(persona: Persona, name: keyof typeof operations, input: unknown, key?: string) {
  const operation = operations[name] as unknown as Operation;
  const answer = await operation.handler(await house.as(persona, key), operation.input.parse(input));
  return answer.ok ? operation.output.parse(answer.value) : { error: answer.error };
}

const shop = (code: string, name = "杭州余韵茶叶有限公司") => ({
  kind: "company",
  name,
  code,
  district: "330110",
  address: "杭州市余杭区径山镇1号",
  personInCharge: "欧阳修文",
  source: "登记档案",
});

describe("operators", () => {
  it("are put on record once per code, in normal form, with the person in charge masked", async () => {
    const code = makeUscc("330110", 1);
    const made = (await ask("officer", "operator.create", shop(code.toLowerCase()))) as { id: string };
    expect(made.id).toBeTypeOf("string");
    expect(await ask("officer", "operator.create", shop(code))).toMatchObject({
      error: { code: "conflict", field: "code" },
    });
    const shown = await ask("officer", "operator.get", { id: code });
    expect(shown).toMatchObject({
      operator: { id: made.id, code, personInCharge: "欧阳**" },
      history: [{ kind: "registered" }],
    });
    const { rows } = await ledger().direct.query(
      "select o::text as t from operator o union all select s::text from search_entry s",
    );
    expect(rows.map((row) => row.t).join()).not.toContain("欧阳修文");
    // What was refused leaves no personal value behind.
    const { rows: kept } = await ledger().direct.query(
      "select count(*)::int as n from personal_value v where not exists (select 1 from operator o where o.id = v.subject)",
    );
    expect(kept).toEqual([{ n: 0 }]);
  });

  it("race for one code: one wins", async () => {
    const code = makeUscc("330110", 2);
    const answers = await Promise.all([1, 2, 3].map(() => ask("officer", "operator.create", shop(code))));
    expect(answers.filter((answer) => "id" in (answer as object))).toHaveLength(1);
  });

  it("need a right code where there is one", async () => {
    const wrong = `${makeUscc("330110", 3).slice(0, 17)}${makeUscc("330110", 3).endsWith("0") ? "1" : "0"}`;
    expect(await ask("officer", "operator.create", shop(wrong))).toMatchObject({
      error: { code: "invalid-input", field: "code" },
    });
  });

  it("answer a retry under one key with the first answer", async () => {
    const input = shop(makeUscc("330110", 4));
    const first = await ask("officer", "operator.create", input, "k-1");
    expect(await ask("officer", "operator.create", input, "k-1")).toEqual(first);
  });

  it("are found by two-character words and by district", async () => {
    await ask("officer", "operator.create", shop(makeUscc("330110", 5), "杭州西溪文创有限公司"));
    expect(await ask("head", "operator.list", { text: "文创" })).toMatchObject({
      total: 1,
      rows: [{ name: "杭州西溪文创有限公司" }],
    });
    expect(await ask("head", "operator.list", { text: "文创", district: "330106" })).toMatchObject({
      total: 0,
    });
    expect(await ask("head", "operator.list", { text: "文创", district: "330100" })).toMatchObject({
      total: 1,
    });
  });

  it("show the public a name and a code, never an address or a person", async () => {
    const code = makeUscc("330110", 6);
    await ask("officer", "operator.create", shop(code, "公开查询有限公司"));
    const rows = await ask("analyst", "operator.lookup", { text: "公开查询有限公司" });
    expect(rows).toEqual([
      { id: expect.any(String), kind: "company", name: "公开查询有限公司", code, district: "330110" },
    ]);
  });
});

describe("shops", () => {
  it("stand under the platform's own seller id, once", async () => {
    const input = {
      platform: house.platform,
      platformKey: "s-1",
      name: "余韵旗舰店",
      from: "2026-01-01",
      source: "平台报送",
      operator: house.operator,
    };
    expect(await ask("officer", "storefront.create", input)).toMatchObject({ id: expect.any(String) });
    expect(await ask("officer", "storefront.create", input)).toMatchObject({ error: { code: "conflict" } });
    expect(
      await ask("officer", "storefront.create", { ...input, platformKey: "s-2", platform: house.operator }),
    ).toMatchObject({
      error: { code: "invalid-input", field: "platform" },
    });
    expect(await ask("head", "storefront.list", { operator: house.operator })).toMatchObject([
      { platformKey: "s-1", platformName: "西溪购物平台有限公司" },
    ]);
  });
});
