/** 类案: decided cases under one clause, by the clause chosen or by how the basis writes the article; only those in sight. */
import { beforeAll, expect, test } from "vitest";
import { aHouse, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { penaltyOperations } from "./similar.ts";

const ledger = testLedger();
const { "penalty.similar": similar } = penaltyOperations();
let house: TestHouse;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [] });
  const decided = (id: string, facts: object, organ = "yh", procedure = "penalty.ordinary") =>
    ledger().direct.query(
      `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, state)
       values ($1, $2, 1, $1, '案', 'case', $3, $4, 'execution', 1, '2026-09-01', $5)`,
      [id, procedure, organ, organ === "yh" ? "330110" : "330106", JSON.stringify({ facts })],
    );
  const on = (decidedOn: string) => ({ decidedOn, finalFine: 1_800_000, discretionReason: "按一般情形" });
  await decided("by clause", { ...on("2026-10-08"), clause: "AV-10", deviates: true });
  await decided("by basis", {
    ...on("2026-10-09"),
    penaltyBasis: "《中华人民共和国广告法》第五十九条第一款",
  });
  await decided("by short basis", { ...on("2026-10-10"), penaltyBasis: "依据《广告法》第五十九条" });
  await decided("another article", {
    ...on("2026-10-11"),
    penaltyBasis: "《中华人民共和国广告法》第五十八条",
  });
  await decided("not decided", { clause: "AV-10" });
  await decided("elsewhere", { ...on("2026-10-12"), clause: "AV-10" }, "xh");
  await decided("no penalty case", { ...on("2026-10-13"), clause: "AV-10" }, "yh", "guidance.order");
});

async function ask(violation: string) {
  return similar.handler(await house.as("officer"), { violation });
}

test("lists what was decided under the clause, newest first, with amount, reasons and whether it deviated", async () => {
  const found = await ask("AV-10");
  if (!found.ok || !("rows" in found.value)) throw new Error("no rows");
  expect(found.value.more).toBe(false);
  expect(found.value.rows.map(({ matter }) => matter)).toEqual(["by short basis", "by basis", "by clause"]);
  expect(found.value.rows.at(-1)).toEqual({
    matter: "by clause",
    number: "by clause",
    title: { zh: "案", en: "case" },
    decidedOn: "2026-10-08",
    fine: 1_800_000,
    reason: "按一般情形",
    deviates: true,
  });
});

test("refuses a clause that is not in the statute book", async () => {
  expect(await ask("AV-99")).toMatchObject({ ok: false, error: { code: "not-found", field: "violation" } });
});
