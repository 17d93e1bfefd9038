import { expect, it } from "vitest";
import { chineseCalendar, day, type Instant, instant, text } from "../kernel/index.ts";
import { testLedger } from "../testing/index.ts";
import { publicCaller } from "./caller-load.ts";
import type { Ctx, Operation } from "./operation.ts";
import { statuteOperations } from "./statute-operations.ts";
import { addOrgan } from "./store.ts";

const ledger = testLedger();
const now: Instant = instant("2026-11-23T02:00:00.000Z");
const operations: Readonly<Record<string, Operation>> = statuteOperations(chineseCalendar);

/** As the public asks over HTTP: what comes back has passed the operation's own schema. */
async function ask(name: string, input: unknown): Promise<unknown> {
  const operation = operations[name];
  if (operation === undefined) throw new Error(name);
  const ctx: Ctx = {
    caller: publicCaller,
    ledger: ledger(),
    now: () => now,
    random: (bytes) => new Uint8Array(bytes),
  };
  const answer = await operation.handler(ctx, operation.input.parse(input));
  return answer.ok ? operation.output.parse(answer.value) : { error: answer.error };
}

it("tells anybody when a period falls due, and refuses what is no period with the near ones", async () => {
  expect(await ask("clock", { rule: "P-20", from: "2026-07-06" })).toMatchObject({
    due: "2026-10-08",
    law: { version: "P-20@2019-04-01", article: "64" },
  });
  expect(await ask("clock", { rule: "P-42", from: "2026-07-06" })).toMatchObject({
    error: { code: "not-found", field: "rule" },
  });
});

it("answers several in their order, a refusal as a row", async () => {
  const rows = await ask("clock", [
    { rule: "nope", from: "2026-07-06" },
    { rule: "P-27", from: "2026-03-06" },
    7,
  ]);
  expect(rows).toMatchObject([
    { rule: "nope", error: { code: "not-found" } },
    { due: "2026-03-21", dueIfWeekendsRoll: "2026-03-23" },
    { error: { code: "invalid-input" } },
  ]);
});

it("names the bureau of the competent district", async () => {
  await addOrgan(ledger().db, {
    id: "hu",
    kind: "bureau",
    name: text("西湖局", "West Lake"),
    short: "西",
    district: "330106",
    from: day("2026-01-01"),
  });
  const asked = { matter: "case", subject: "in-platform", places: { business: "330106" } };
  expect(await ask("law.jurisdiction", asked)).toMatchObject({
    competent: { region: "330106", organ: { id: "hu", name: { zh: "西湖局" } } },
    missing: [{ role: "platform-domicile" }],
  });
});

it("reckons a range, and lists duties of the day", async () => {
  const range = await ask("law.discretion", { violation: "F-05", circumstances: ["harm-removed"] });
  expect(range).toMatchObject({ min: 2_000_000, max: 4_400_000, certainty: "open" });
  const duties = (await ask("law.duties", {})) as { rows: { parameter: string }[] };
  expect(duties.rows.map(({ parameter }) => parameter)).toContain("D-19");
});
