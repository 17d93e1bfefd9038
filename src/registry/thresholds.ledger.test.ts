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

async function bring(rows: readonly Record<string, unknown>[]) {
  const { now, random } = house.machine();
  return ledger()
    .db.transaction()
    .execute((trx) =>
      registrySink(trx, "operator", rows, { file: "f", now: now(), random, masterKey: house.masterKey }),
    );
}

const name = "杭州澄川渔具有限公司";
const shown = { name, address: "杭州市余杭区径山镇茶香路18号2幢301室", source: "淘淘" };

describe("matching thresholds", () => {
  it("hold their defaults until somebody sets them", async () => {
    expect(await ask("head", "registry.thresholds", {})).toMatchObject({
      thresholds: [
        { name: "link", value: 0.97, min: 0.9, max: 0.999 },
        { name: "doubt", value: 0.5 },
      ],
      settings: [],
    });
  });

  it("are refused outside their bounds", async () => {
    for (const [one, value] of [
      ["link", 0.5],
      ["link", 1],
      ["doubt", 0.95],
    ])
      expect(
        await ask("analyst", "registry.set-threshold", { name: one, value, reason: "试一试" }),
      ).toMatchObject({ error: { code: "invalid-input", field: "value" } });
  });

  it("decide who is linked and who is asked about, and are kept with reason and name", async () => {
    await bring([{ ...shown, id: "1", source: "登记档案", code: makeUscc("330110", 31) }]);
    expect(await bring([{ ...shown, id: "2" }])).toMatchObject({ linked: 1, doubtful: 0 });
    const [near] = (
      await ask<{ steps: { from: number; linked: number }[] }>("head", "registry.thresholds", {})
    ).steps;
    expect(near).toMatchObject({ linked: 1 });
    expect(near?.from).toBeGreaterThanOrEqual(0.97);

    const reason = "近期错误归并两起，从严。";
    await ask("analyst", "registry.set-threshold", { name: "link", value: 0.999, reason });
    const faint = { id: "3", name: "杭州澄川渔具公司", source: "多多" };
    const strict = await bring([faint]);
    expect(strict).toMatchObject({ linked: 0, doubtful: 1 });

    house.clock.advance(60_000);
    await ask("analyst", "registry.set-threshold", { name: "link", value: null, reason: "复核后恢复。" });
    const { thresholds, settings } = await ask<{ thresholds: unknown[]; settings: unknown[] }>(
      "head",
      "registry.thresholds",
      {},
    );
    expect(thresholds[0]).toMatchObject({ value: 0.97 });
    expect(settings).toMatchObject([{ value: null }, { value: 0.999, reason, setBy: expect.any(String) }]);
  });

  it("are never rewritten", async () => {
    await expect(ledger().direct.query("update registry_threshold set value = 0.9")).rejects.toThrow();
  });
});
