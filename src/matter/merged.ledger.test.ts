import { afterAll, beforeAll, expect, it } from "vitest";
import type { Operation } from "../access/index.ts";
import { must } from "../kernel/index.ts";
import { registryOperations } from "../registry/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, openAs, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { operatorHistory } from "./list.ts";
import { matterOperations } from "./operations.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
  operations = {
    ...matterOperations(house.matters),
    ...registryOperations({ masterKey: house.masterKey, histories: [operatorHistory(house.matters.house)] }),
  };
});
afterAll(() => house.end());

async function ask<T>(persona: Persona, name: string, input: unknown): Promise<T> {
  const operation = operations[name] as Operation;
  const answer = await operation.handler(await house.as(persona), operation.input.parse(input));
  return operation.output.parse(must(answer.ok ? answer.value : undefined, JSON.stringify(answer))) as T;
}

it("lists what was opened about an operator under the one it was merged into, until that is undone", async () => {
  const { id: into } = await ask<{ id: string }>("officer", "operator.create", {
    kind: "company",
    name: "归并后存续有限公司",
    district: "330110",
    source: "登记档案",
  });
  const opened = await openAs(house, "analyst", {
    procedure: "fixture.case",
    title: "归并前登记",
    parties: [{ role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" }],
    facts: { summary: "直播间宣称最低价", witnessName: "诸葛小明" },
  });
  const matter = must(opened.ok ? opened.value.id : undefined, JSON.stringify(opened));
  const listed = async () => {
    const { rows } = await ask<{ rows: { id: string }[] }>("head", "matter.list", { operator: into });
    return rows.map(({ id }) => id);
  };
  expect(await listed()).toEqual([]);
  await ask("officer", "operator.merge", { operator: house.operator, into, reason: "核对执照为同一主体" });
  expect(await listed()).toEqual([matter]);
  await ask("officer", "operator.unmerge", { operator: house.operator, reason: "恢复原状" });
  expect(await listed()).toEqual([]);
});
