import { afterAll, beforeAll, expect, it } from "vitest";
import type { Operation } from "../access/index.ts";
import { must } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, openAs, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { lawOperations } from "./law-operations.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: Readonly<Record<string, Operation>>;

beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
  operations = lawOperations(house.matters, []);
});
afterAll(() => house.end());

// biome-ignore lint/suspicious/noExplicitAny: what comes back has passed the operation's own schema; expectations read it.
async function ask(persona: Persona, name: string, input: unknown): Promise<any> {
  const operation = must(operations[name], name);
  const answer = await operation.handler(await house.as(persona), operation.input.parse(input));
  return answer.ok ? operation.output.parse(answer.value) : { error: answer.error };
}

it("says who cites an article, and what still cites a replaced instrument", async () => {
  const cited = await ask("officer", "law.citations", { instrument: "O37", article: "30" });
  expect(cited.rows.map(({ of }: { of: string }) => of)).toContain("D-19");
  const old = await ask("officer", "law.citations", { instrument: "O20" });
  expect(old.replaced).toMatchObject({ by: "O121", on: "2026-04-15" });
  expect(await ask("officer", "law.citations", { instrument: "NO" })).toMatchObject({
    error: { code: "not-found" },
  });
});

it("shows which open matters would move if a number changed, and changes nothing", async () => {
  const opened = await openAs(house, "analyst", {
    procedure: "fixture.case",
    title: "虚假宣传",
    parties: [{ role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" }],
    facts: { summary: "直播间宣称最低价", witnessName: "诸葛小明" },
  });
  expect(opened.ok).toBe(true);
  const param = must(Object.values(fixtureCase.clocks)[0], "clock").param;
  const before = await ledger().db.selectFrom("matter_clock").selectAll().execute();
  const moved = await ask("analyst", "law.whatIf", { param, value: 200 });
  expect(moved.looked).toBeGreaterThan(0);
  expect(moved.rows[0]).toMatchObject({ procedure: "fixture.case", becomesLate: false });
  expect(moved.rows[0].after > moved.rows[0].before).toBe(true);
  expect(await ledger().db.selectFrom("matter_clock").selectAll().execute()).toEqual(before);
  expect((await ask("analyst", "law.whatIf", { param: "V-03", value: 1 })).rows).toEqual([]);

  const reason = "拟修订办法征求意见稿第十条";
  const { id } = await ask("analyst", "law.draft", { param, value: 200, from: "2027-01-01", reason });
  expect(await ask("analyst", "law.whatIf", { draft: id })).toEqual(moved);
  const kept = await ask("officer", "law.drafts", {});
  expect(kept.rows).toMatchObject([{ id, param, value: 200, from: "2027-01-01", reason }]);
  expect(kept.rows[0].byName).not.toBe(kept.rows[0].by);
});

it("puts a draft away on record, and computes with it no more", async () => {
  const { id } = await ask("analyst", "law.draft", { param: "P-20", value: 60, reason: "试算" });
  await ask("officer", "law.discardDraft", { id });
  const standing = await ask("analyst", "law.drafts", {});
  expect(standing.rows.map((row: { id: string }) => row.id)).not.toContain(id);
  const away = await ask("analyst", "law.drafts", { discarded: true });
  expect(away.rows).toMatchObject([{ id, discarded: { by: (await house.as("officer")).caller.person } }]);
  expect((await ask("analyst", "law.whatIf", { draft: id })).error.code).toBe("conflict");
  expect((await ask("analyst", "law.discardDraft", { id })).error.code).toBe("conflict");
  expect((await ask("analyst", "law.whatIf", { draft: "none" })).error.code).toBe("not-found");
  const bad = await ask("analyst", "law.draft", { param: "P-42", value: 1, reason: "试算" });
  expect(bad.error).toMatchObject({ code: "invalid-input", field: "param" });
});
