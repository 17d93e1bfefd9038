/** Every indicator on the demonstration's own ledger and lake: each number is the number of its rows, in every scope. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Ctx, inCaller } from "../../access/index.ts";
import { openStores, readConfig, type Stores, type VirtualClock } from "../../base/index.ts";
import { detectors } from "../../detector/index.ts";
import { addHours, addMillis, dayOf, must, ok, type Result } from "../../kernel/index.ts";
import { sweepClocks } from "../../matter/index.ts";
import { clocks, type MatterState } from "../../procedure/index.ts";
import type { Client } from "../client.ts";
import { anyOperations, buildHouse, type House } from "../house.ts";
import type { Operations } from "../operations.ts";
import { seedCity } from "./city.ts";
import { seedDemonstration } from "./index.ts";
import { callerOf } from "./play.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-indicators-"));
chmodSync(folder, 0o711);
const start = "2026-11-24T00:30:00.000Z";
let stores: Stores;
let house: House;

beforeAll(async () => {
  const config = readConfig({
    STEELYARD_HOME: join(folder, "home"),
    STEELYARD_VIRTUAL_NOW: start,
    LOG_LEVEL: "silent",
  });
  stores = await openStores(config);
  house = buildHouse(config, stores);
  await seedDemonstration(house, () => {});
  await seedCity(house, () => {}, { operators: 24, days: 30 });
  for (const { id } of detectors) await house.watch.run(id);
}, 480_000);

afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = async (account: string): Promise<Ctx> => ({
  caller: await callerOf(house, `demo-${account}`, dayOf(house.now())),
  ledger: stores.ledger,
  now: house.now,
  random: house.random,
});
const city = "shenguodong";
const district = "zhengwei";

/** As a request would: the input through its schema, the answer through its own. */
function caller(account: string): Client<Operations> {
  const names: ProxyHandler<object> = {
    get: (_, name) => async (input: unknown) => {
      const { input: asked, output, handler } = must(anyOperations(house)[String(name)], String(name));
      const answer = await handler(await as(account), asked.parse(input));
      return answer.ok ? ok(output.parse(answer.value)) : answer;
    },
  };
  return new Proxy({}, names) as Client<Operations>;
}

function told<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.error.message.en);
  return answer.value;
}

interface Asked {
  readonly id: string;
  readonly asOf?: string;
  readonly district?: string;
  readonly group?: string;
}

const get = async (account: string, input: Asked) => told(await caller(account)["indicator.get"](input));

async function allRows(account: string, input: Asked) {
  const rows: OutputRow[] = [];
  for (;;) {
    const page = told(await caller(account)["indicator.rows"]({ ...input, offset: rows.length, limit: 500 }));
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0) return { total: page.total, rows };
  }
}

type OutputRow = z.output<Operations["indicator.rows"]["output"]>["rows"][number];

const ids = async (account: string) =>
  told(await caller(account)["indicator.list"]({})).rows.map(({ id }) => id);

describe.each([city, district, "anxiao", "gujing"])("for %s", (account) => {
  it("each value is the number of its rows, of its groups and of its districts", async () => {
    for (const id of await ids(account)) {
      const { value, groups, districts, share } = await get(account, { id });
      const { total, rows } = await allRows(account, { id });
      const sum = (parts: readonly { value: number }[]) => parts.reduce((n, one) => n + one.value, 0);
      expect([id, total, rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([
        id,
        value,
        value,
        value,
      ]);
      expect([id, sum(groups)]).toEqual([id, value]);
      if (id !== "observed") expect([id, sum(districts)]).toEqual([id, value]);
      if (share !== null) expect(share.of).toBeGreaterThanOrEqual(value);
      for (const { key, value: part } of groups)
        expect((await allRows(account, { id, group: key ?? "" })).total).toBe(part);
    }
  });
});

it("has something to count of the whole road", async () => {
  for (const id of [
    "observed",
    "finding.new",
    "finding.waiting",
    "act.opened",
    "ended",
    "complaint.received",
  ])
    expect([id, (await get(city, { id })).value > 0]).toEqual([id, true]);
});

it("shows a district its own only, and the city the sum of its districts with what belongs to none", async () => {
  const here = must(
    (await house.operations["indicator.board"].handler(await as(district), {})).ok,
    "a board",
  );
  expect(here).toBe(true);
  for (const id of (await ids(district)).filter((one) => one !== "observed")) {
    const { rows } = await allRows(district, { id });
    expect(new Set(rows.map((row) => row.district.zh))).toEqual(new Set(rows.length === 0 ? [] : ["余杭区"]));
    // A matter is asked of its organ: the city's view of the district holds at least what the district sees.
    const above = await get(city, { id, district: "330110" });
    const whole = await get(city, { id });
    expect(above.value).toBeLessThanOrEqual(whole.value);
    const own = new Set((await allRows(city, { id, district: "330110" })).rows.map((row) => row.id));
    for (const row of rows) expect(own).toContain(row.id);
  }
});

it("refuses another district, another's indicator and a moment to come", async () => {
  expect(await caller(district)["indicator.board"]({ district: "330106" })).toMatchObject({
    error: { code: "forbidden", field: "district" },
  });
  const ahead = { id: "ended", asOf: "2027-06-01T00:00:00.000Z" };
  expect(await caller(city)["indicator.get"](ahead)).toMatchObject({
    error: { code: "invalid-input", field: "asOf" },
  });
  // Complaints are not about findings: whoever may not open one is not told how many there are.
  expect(await caller("gujing")["indicator.get"]({ id: "finding.new" })).toMatchObject({
    error: { code: "not-found" },
  });
  for (const name of ["indicator.list", "indicator.get", "indicator.rows", "indicator.board"] as const)
    expect(house.operations[name].ability).toBe("indicator.read");
});

it("calls late what the engine calls late", async () => {
  const ctx = await as(city);
  const late = new Set((await allRows(city, { id: "ended.late" })).rows.map(({ id }) => id));
  const timely = new Set((await allRows(city, { id: "ended.in-time" })).rows.map(({ id }) => id));
  const from = addHours(house.now(), -30 * 24);
  const { procedures } = house.matters.house;
  const internal = procedures.all.filter((one) => one.internal).map(({ id }) => id);
  expect(internal).toEqual(["instruction"]);
  const closed = await inCaller(ctx, (trx) =>
    trx
      .selectFrom("matter")
      .select(["id", "procedure", "version", "state"])
      .where("closed_at", ">", from)
      .where("procedure", "not in", ["publication", ...internal])
      .execute(),
  );
  const around = house.matters.house.surroundings;
  expect(closed.length).toBeGreaterThan(5);
  for (const { id, procedure, version, state } of closed) {
    const definition = procedures.at(procedure, version);
    const folded = state as MatterState;
    const ended = dayOf(must(folded.closedAt, "closed"));
    const moment = await inCaller(ctx, (trx) => around(trx, folded.organ, house.now()));
    const over = clocks(definition, folded, moment).some(
      ({ kind, bound, dueOn, instance }) =>
        kind === "limit" && bound === "organ" && dueOn < ended && dueOn < (instance.stoppedOn ?? ended),
    );
    expect([id, late.has(id), timely.has(id)]).toEqual([id, over, !over]);
  }
});

it("tells of an earlier moment what it told then, where it says it can", async () => {
  const asOf = house.now();
  const before = new Map<string, number>();
  for (const id of await ids(city)) before.set(id, (await get(city, { id })).value);
  const clock = house.clock as VirtualClock;
  clock.advanceTo(addHours(asOf, 24 * 40));
  await sweepClocks(house.matters.house, await house.machine("sweep"));
  for (const { id } of detectors) await house.watch.run(id);
  const { rows } = told(await caller(city)["indicator.list"]({}));
  let changed = 0;
  for (const { id, asOf: kept } of rows) {
    const then = await caller(city)["indicator.get"]({ id, asOf });
    if (kept === "now") {
      expect(then).toMatchObject({ error: { code: "invalid-input", field: "asOf" } });
      continue;
    }
    expect([id, then.ok && then.value.value]).toEqual([id, before.get(id)]);
    if ((await get(city, { id })).value !== before.get(id)) changed += 1;
  }
  // Forty days on there is something to tell apart.
  expect(changed).toBeGreaterThan(2);
  expect((await get(city, { id: "clock.overdue" })).value).toBeGreaterThan(before.get("clock.overdue") ?? 0);
});

it("puts on the screen what the indicators say, the worst clocks first", async () => {
  const board = told(await caller(city)["indicator.board"]({}));
  for (const { id, value } of [
    ...board.flow,
    ...board.leaks,
    ...board.pairs.flatMap((pair) => Object.values(pair)),
  ])
    expect([id, value]).toEqual([id, (await get(city, { id })).value]);
  expect(board.districts.map(({ name }) => name.zh)).toContain("余杭区");
  const days = board.worst.map(({ daysOver }) => daysOver);
  expect(days).toHaveLength(3);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(days.every((each) => each > 0)).toBe(true);
  const yesterday = told(
    await caller(city)["indicator.board"]({ asOf: addMillis(house.now(), -86_400_000) }),
  );
  expect(yesterday.worst).toEqual([]);
  expect(yesterday.leaks.map(({ id }) => id)).not.toContain("clock.overdue");
});
