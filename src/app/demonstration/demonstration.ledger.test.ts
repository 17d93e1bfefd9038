import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inCaller, publicCaller } from "../../access/index.ts";
import { openLake, openUploads, openVault, prepareHome, readConfig, type Stores } from "../../base/index.ts";
import { verifyLog } from "../../evidence/index.ts";
import { chineseCalendar, dayOf, instant, isUscc, must, verifyRecord } from "../../kernel/index.ts";
import { verifyMatter, waitingFor } from "../../matter/index.ts";
import { type MatterState, tasks } from "../../procedure/index.ts";
import { testLedger } from "../../testing/index.ts";
import { buildHouse, type House } from "../house.ts";
import { timeOperations } from "./advance.ts";
import { demonstrators, personOf, seedDemonstration } from "./index.ts";
import { callerOf } from "./play.ts";
import { scenarios } from "./scenarios/index.ts";
import { timesOf } from "./timeline.ts";
import { shops, traders } from "./traders.ts";

const ledger = testLedger();
const folder = mkdtempSync(join(tmpdir(), "steelyard-demonstration-"));
const now = "2026-11-24T00:30:00.000Z";
let house: House;

beforeAll(async () => {
  // Nothing here asks the lake: its client is made and not used.
  const stores: Stores = {
    home: prepareHome(join(folder, "home")),
    ledger: ledger(),
    lake: openLake({ url: "http://default:none@127.0.0.1:9/steelyard" }),
    vault: openVault({ folder: join(folder, "vault") }),
    uploads: openUploads({ folder: join(folder, "uploads") }),
    state: () => ({ ledger: "outside", lake: "outside" }),
    announce: () => {},
    close: async () => {},
  };
  house = buildHouse(
    readConfig({ STEELYARD_HOME: join(folder, "home"), STEELYARD_VIRTUAL_NOW: now }),
    stores,
  );
  // The first start breaks off in the middle, as at a kill: what was committed stays, nothing else is remembered.
  await expect(
    seedDemonstration(house, ({ en }) => {
      if (en.includes("40%")) throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await count("matter")).toBeGreaterThan(5);
  await seedDemonstration(house, () => {});
}, 480_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("plays every case once, broken start or not", async () => {
  expect(await count("operator")).toBe(traders.length);
  expect(await count("storefront")).toBe(shops.length);
  // Whatever a case begins with was opened by a person, all else by an act.
  const { rows } = await ledger().direct.query(
    "select count(*)::int as n from matter_event where type = 'opened' and body -> 'from' is null",
  );
  expect(rows).toEqual([{ n: scenarios.length }]);
  const acts = await ledger().direct.query(
    "select count(*)::int as n from matter_event where type = 'acted'",
  );
  expect(acts.rows).toEqual([{ n: scenarios.flatMap(({ steps }) => steps).length }]);
  const before = await count("matter_event");
  await seedDemonstration(house, () => expect.unreachable("it stands already"));
  expect(await count("matter_event")).toBe(before);
});

it("numbers cases in the order of time, and writes nothing outside office hours or in the future", async () => {
  const { rows } = await ledger().direct.query<{ number: string; at: string }>(
    "select number, opened_at as at from matter where organ = '330110' and procedure = 'penalty.ordinary' order by opened_at",
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => `杭余市监处〔2026〕${at + 1}号`));
  for (const scenario of scenarios) {
    for (const moment of timesOf(scenario, dayOf(house.now()), chineseCalendar)) {
      expect(moment < now, `${scenario.id} ${moment}`).toBe(true);
      expect(chineseCalendar.isWorkingDay(dayOf(moment))).toBe(true);
      // Shanghai is eight hours ahead.
      const hour = (Number(moment.slice(11, 13)) + 8) % 24;
      expect(hour >= 9 && hour < 18, `${scenario.id} ${moment}`).toBe(true);
    }
  }
});

it("fills every band of the queue and gives every post of an officer something to do", async () => {
  const bands = { overdue: 0, soon: 0, inTime: 0, none: 0 };
  const queue = house.operations["queue.mine"];
  for (const one of demonstrators.filter(
    ({ kind }) => !["analyst", "administrator", "auditor"].includes(kind),
  )) {
    const caller = await callerOf(house, personOf(one), dayOf(house.now()));
    const ctx = { caller, ledger: ledger(), now: house.now, random: house.random };
    const answer = await queue.handler(ctx, queue.input.parse({}));
    if (!answer.ok || !("counts" in answer.value)) throw new Error(one.account);
    const { counts } = answer.value;
    expect(counts.all, one.account).toBeGreaterThan(0);
    for (const band of ["overdue", "soon", "inTime", "none"] as const) bands[band] += counts[band];
  }
  for (const [band, tasks] of Object.entries(bands)) expect(tasks, band).toBeGreaterThan(0);
});

it("stands in every stage of a case, with publications of every kind", async () => {
  const { rows } = await ledger().direct.query<{ procedure: string; stage: string }>(
    "select distinct procedure, stage from matter",
  );
  const stages = (procedure: string) =>
    rows.filter((row) => row.procedure === procedure).map(({ stage }) => stage);
  expect(new Set(stages("lead"))).toEqual(
    new Set(["entered", "verifying", "proposed", "filed", "declined", "transferred", "merged"]),
  );
  expect(new Set(stages("penalty.ordinary"))).toEqual(
    new Set([
      "investigation",
      "suspended",
      "review",
      "notice",
      "hearing",
      "decision",
      "service",
      "execution",
      "closed",
      "archived",
    ]),
  );
  expect(new Set(stages("publication"))).toEqual(new Set(["proposed", "reviewed", "live", "withdrawn"]));
  const shown = await ledger().direct.query<{ status: string; n: number }>(
    "select status, count(*)::int as n from publication group by status",
  );
  const by = new Map(shown.rows.map(({ status, n }) => [status, n]));
  expect([by.get("live"), by.get("corrected"), by.get("withdrawn")]).toEqual([4, 1, 1]);
});

it("knows what waits for one person alone, and closes no account before it is handed over", async () => {
  const { procedures, surroundings } = house.matters.house;
  const { rows } = await ledger().direct.query<{ procedure: string; version: number; state: MatterState }>(
    "select procedure, version, state from matter",
  );
  const alone = new Map<string, number>();
  await inCaller(await house.machine("sweep"), async (trx) => {
    for (const { procedure, version, state } of rows) {
      const around = await surroundings(trx, state.organ, house.now());
      for (const { within } of tasks(procedures.at(procedure, version), state, around)) {
        const [one, ...others] = within ?? [];
        if (one !== undefined && others.length === 0) alone.set(one, (alone.get(one) ?? 0) + 1);
      }
    }
  });
  for (const one of demonstrators) {
    const person = personOf(one);
    expect([person, await waitingFor(ledger(), person)]).toEqual([person, alone.get(person) ?? 0]);
  }
  // The late instruction waits for the head of the unit, and for nobody else.
  const held = must(alone.get("demo-chengang"), "chengang");
  const { input, handler } = house.operations["person.close"];
  const caller = await callerOf(house, "demo-gaoyuan", dayOf(house.now()));
  const closing = { person: "demo-chengang", reason: "调离" };
  const ctx = { caller, ledger: ledger(), now: house.now, random: house.random };
  const refused = await handler(ctx, input.parse(closing));
  expect(refused).toMatchObject({ ok: false, error: { code: "conflict", field: "urgent" } });
  expect(refused.ok ? "" : refused.error.message.zh).toContain(`${held} 项待办`);
});

it("shows every procedure of the house at work", async () => {
  const { rows } = await ledger().direct.query<{ procedure: string }>(
    "select distinct procedure from matter",
  );
  const shown = new Set(rows.map(({ procedure }) => procedure));
  for (const prefix of ["guidance.", "instruction", "transfer.", "credit.", "remedy.", "penalty."]) {
    const own = house.matters.house.procedures.all.filter(({ id }) => id.startsWith(prefix));
    expect(own.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  }
});

it("holds: every matter folds to its log, the log verifies, publications prove themselves", async () => {
  const machine = await house.machine("sweep");
  const { rows } = await ledger().direct.query<{ id: string }>("select id from matter");
  for (const { id } of rows) {
    const verified = await inCaller(machine, (trx) =>
      verifyMatter(house.matters.house, trx, id, house.now()),
    );
    expect(verified).toMatchObject({ ok: true, value: { ok: true } });
  }
  expect(await verifyLog(ledger(), house.signer.key)).toMatchObject({ problems: [] });
  const ctx = { caller: publicCaller, ledger: ledger(), now: house.now, random: house.random };
  const published = await ledger().direct.query<{ id: string }>(
    "select id from publication where status in ('live', 'corrected')",
  );
  for (const { id } of published.rows) {
    const proof = await house.operations["publication.proof"].handler(ctx, { id });
    const page = await house.operations["publication.get"].handler(ctx, { id });
    if (!proof.ok || !page.ok || !("record" in proof.value) || !("text" in page.value)) throw new Error(id);
    const steps = verifyRecord({ ...proof.value, text: page.value.text, key: house.signer.key });
    expect(steps.filter((step) => !step.ok)).toEqual([]);
  }
});

it("invents sound codes, none twice", () => {
  const codes = traders.flatMap(({ code }) => code ?? []);
  expect(codes.filter((code) => !isUscc(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

it("moves time only where time is virtual", async () => {
  const ctx = await house.machine("command");
  const to = instant("2026-11-25T00:30:00.000Z");
  const real = await timeOperations(undefined)["demo.advance"].handler(ctx, { to });
  expect(real).toMatchObject({ ok: false, error: { code: "forbidden" } });
  const back = await house.operations["demo.advance"].handler(ctx, {
    to: instant("2026-11-20T00:00:00.000Z"),
  });
  expect(back).toMatchObject({ ok: false, error: { code: "invalid-input", field: "to" } });
  expect(await house.operations["demo.advance"].handler(ctx, { to })).toMatchObject({
    ok: true,
    value: { now: to },
  });
});

async function count(table: string): Promise<number> {
  const { rows } = await ledger().direct.query(`select count(*)::int as n from ${table}`);
  return Number(must(rows[0], table).n);
}
