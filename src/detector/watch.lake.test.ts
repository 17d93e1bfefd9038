import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureMachine, machineCaller } from "../access/index.ts";
import {
  drainJobs,
  inTransaction,
  openStores,
  readConfig,
  type Stores,
  virtualClock,
} from "../base/index.ts";
import { addHours, type Instant, must } from "../kernel/index.ts";
import { observe } from "../testing/lake.ts";
import { detectorById } from "./detectors.ts";
import { decided, markLed, rowsToSeal, ungrouped } from "./for-leads.ts";
import { detectorJobs, nightly, screenArrival } from "./jobs.ts";
import { detectorOperations } from "./operations.ts";
import { addDetectorSetting } from "./settings.ts";
import { precisionByMonth, runsOf } from "./views.ts";
import { createWatch, type Watch } from "./watch.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-watch-"));
chmodSync(folder, 0o711);
const clock = virtualClock("2026-06-10T04:00:00.000Z" as Instant);
let stores: Stores;
let watch: Watch;
let draw = 0;
const random = (bytes: number) => {
  draw += 1;
  return Uint8Array.from({ length: bytes }, (_, at) => (draw * 31 + at * 7) % 256);
};

beforeAll(async () => {
  stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home"), LOG_LEVEL: "silent" }));
  watch = createWatch({ ledger: stores.ledger, lake: stores.lake, now: clock.now, random });
  await ensureMachine(stores.ledger.db, "machine:test", "test", clock.now());
});
afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

const later = () => clock.advanceTo(addHours(clock.now(), 1));

const guilty = (platform: string) =>
  must(detectorById.get("price"), "price")
    .examples.filter(({ name }) => name.en === "above the lowest price charged in the week before")
    .flatMap(({ rows }) => [rows].flat())
    .map((row) => ({ ...("record" in row ? row.record : {}), platform }));

const all = () => stores.ledger.db.selectFrom("finding").selectAll().orderBy("id").execute();
const ctx = () => ({ caller: machineCaller("machine:test"), ledger: stores.ledger, now: clock.now, random });

it("reads nothing and runs nothing at night while nothing was observed", async () => {
  await nightly(watch);
  expect(await runsOf(stores.ledger.db, "price")).toEqual([]);
});

it("keeps what a run finds, with rows by value, once: the same run again changes nothing", async () => {
  await observe(stores.lake, "price", guilty("one"));
  await watch.run("price");
  const [first] = await all();
  expect(first).toMatchObject({
    detector: "price",
    variant: "above-lowest-charged",
    platform: "one",
    severity: "major",
  });
  const rows = await rowsToSeal(stores.ledger.db, must(first?.id, "a finding"));
  expect(rows.length).toBeGreaterThan(5);
  expect(
    rows.every(({ kind, row }) => kind === "price" && Number(row.amount) > 0 && row.file === "test"),
  ).toBe(true);
  later();
  await watch.run("price");
  expect((await all()).map(({ id }) => id)).toEqual([first?.id]);
  const [again, before] = await runsOf(stores.ledger.db, "price");
  expect([before?.fresh, before?.again, again?.fresh, again?.again, again?.gone]).toEqual([1, 0, 0, 1, 0]);
});

it("runs each detector once a night", async () => {
  await nightly(watch);
  const count = async () => (await runsOf(stores.ledger.db, "brushing")).length;
  const after = await count();
  await nightly(watch);
  expect(await count()).toBe(after);
  clock.advanceTo(addHours(clock.now(), 24));
  await nightly(watch);
  expect(await count()).toBe(after + 1);
});

it("screens an arrival once however often it is told, and leaves everything else standing", async () => {
  await observe(stores.lake, "price", guilty("two"));
  const touched = [{ platform: "two", sellers: ["s"], listings: ["g"] }];
  await inTransaction(stores.ledger.db, {}, (trx) => screenArrival(trx, "api:1", touched));
  await drainJobs(stores.ledger, detectorJobs(watch));
  await inTransaction(stores.ledger.db, {}, (trx) => screenArrival(trx, "api:1", touched));
  await drainJobs(stores.ledger, detectorJobs(watch));
  const found = await all();
  expect(found.map(({ platform, gone_at }) => [platform, gone_at]).sort()).toEqual([
    ["one", null],
    ["two", null],
  ]);
});

it("groups what waits for leads, marks it as led once, and measures what officers decide", async () => {
  const { db } = stores.ledger;
  const groups = await ungrouped(db);
  expect(
    groups.map(({ platform, detector, findings }) => [platform, detector, findings.length]).sort(),
  ).toEqual([
    ["one", "price", 1],
    ["two", "price", 1],
  ]);
  const [group] = groups;
  const findings = must(group?.findings, "a group");
  expect(await markLed(db, findings, "lead-1")).toEqual([]);
  expect(await markLed(db, findings, "lead-2")).toEqual(findings);
  expect((await ungrouped(db)).length).toBe(1);
  const at = clock.now();
  for (const finding of findings) {
    expect(await decided(db, { finding, outcome: "right", reason: "立案", by: "machine:test", at })).toBe(
      true,
    );
  }
  expect(await decided(db, { finding: "none", outcome: "right", reason: "x", by: null, at })).toBe(false);
  const [month] = await precisionByMonth(db, "price");
  expect(month).toMatchObject({ month: "2026-06", right: 1, wrong: 0, precision: 1 });
  expect(month?.low).toBeGreaterThan(0.1);
  expect(month?.low).toBeLessThan(0.5);
});

it("tells what a changed parameter gains and loses, and writes no finding for it", async () => {
  const before = await all();
  later();
  await watch.compare("price", { tolerance: 10 });
  const [run] = await runsOf(stores.ledger.db, "price");
  expect(run).toMatchObject({ role: "backtest", fresh: 0, gone: 0, again: 2 });
  expect(await all()).toEqual(before);
});

it("holds set parameters within bounds, with history, and shows them", async () => {
  const operations = detectorOperations(watch);
  const set = operations["detector.set-parameter"];
  const wide = await set.handler(ctx(), {
    detector: "price",
    parameter: "tolerance",
    role: "live",
    value: 99,
    reason: "试",
  });
  expect(wide).toMatchObject({ ok: false, error: { code: "invalid-input", field: "tolerance" } });
  const fixed = await set.handler(ctx(), {
    detector: "price",
    parameter: "window",
    role: "live",
    value: 5,
    reason: "试试",
  });
  expect(fixed.ok).toBe(false);
  await addDetectorSetting(stores.ledger.db, {
    id: "setting-1",
    detector: "price",
    parameter: "tolerance",
    role: "live",
    value: 5,
    reason: "误报多",
    setBy: "machine:test",
    setAt: clock.now(),
  });
  expect(await watch.settingsAt("price", clock.now())).toEqual({ tolerance: 5 });
  const page = await operations["detector.get"].handler(ctx(), { id: "price" });
  if (!page.ok || !("parameters" in page.value)) throw new Error("no page");
  expect(page.value.parameters.find(({ name }) => name === "tolerance")).toMatchObject({
    value: 5,
    default: 1,
  });
  expect(page.value.settings).toMatchObject([{ parameter: "tolerance", value: 5, reason: "误报多" }]);
});

it("shows a finding with its sentence, picture, rows and law", async () => {
  const operations = detectorOperations(watch);
  const list = await operations["finding.list"].handler(ctx(), { state: "all", page: 1 });
  if (!list.ok || !("rows" in list.value)) throw new Error("no list");
  expect(list.value.total).toBe(2);
  const page = await operations["finding.get"].handler(ctx(), { id: must(list.value.rows[0]?.id, "a row") });
  if (!page.ok || !("picture" in page.value)) throw new Error("no page");
  expect(page.value.reason.zh).toContain("最低成交价 ¥60.00");
  expect(page.value.picture).toMatchObject({ kind: "line" });
  expect(page.value.articles[0]).toMatchObject({ id: "PX-01", certainty: "read" });
  expect(page.value.notShown.length).toBeGreaterThan(0);
  expect(page.value.rows.length).toBeGreaterThan(5);
  expect(page.value.parameters).toContainEqual(
    expect.objectContaining({ name: "tolerance", unit: "percent", label: { zh: "容差", en: "Tolerance" } }),
  );
});

it("marks as gone what a later run of the whole no longer finds", async () => {
  await stores.lake.command(
    "ALTER TABLE seen_price DELETE WHERE platform = 'two'",
    {},
    { mutations_sync: "2" },
  );
  await watch.run("price");
  expect((await all()).map(({ platform, gone_at }) => [platform, gone_at === null]).sort()).toEqual([
    ["one", true],
    ["two", false],
  ]);
});
