/** The live path over a served house: what a platform sends becomes leads within seconds, once, and ends as it must. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPost, createKey, ensureMachine, holdPost, inCaller } from "../access/index.ts";
import { inTransaction, openStores, readConfig, type Stores } from "../base/index.ts";
import { detectorById } from "../detector/index.ts";
import { addDays, day, must, text } from "../kernel/index.ts";
import { foldFindings } from "../lead/index.ts";
import { createOperator } from "../registry/index.ts";
import { type Client, createClient } from "./client.ts";
import { personOf, seedPeople } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import type { Operations } from "./operations.ts";
import { type Serving, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-leads-"));
chmodSync(folder, 0o711);
const config = readConfig({
  STEELYARD_HOME: join(folder, "home"),
  STEELYARD_VIRTUAL_NOW: "2026-06-10T01:00:00.000Z",
  PORT: "0",
  LOG_LEVEL: "silent",
});
let stores: Stores;
let house: House;
let serving: Serving;
let platform = "";
let sender: Client<Operations>;
let senderKey = "";

beforeAll(async () => {
  stores = await openStores(config);
  house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  serving = await serve(house);
  const made = await inTransaction(stores.ledger.db, {}, (trx) =>
    createOperator(
      trx,
      { kind: "platform", name: "杭州试秤网络有限公司", district: "330110", source: "test" },
      { ...house, now: house.now() },
    ),
  );
  platform = must(valueIn(made), "a platform");
  sender = await sendingProgram();
}, 120_000);

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A price of 100 claimed beside 60, after three weeks of sales at 60. */
function guilty(seller: string, listing: string, from = "2026-05-01") {
  const seen = (kind: string, on: number, amount: number, more = {}) => ({
    id: `${listing}-${kind}-${on}`,
    kind,
    seller,
    listing,
    observedAt: `${addDays(day(from), on)}T04:00:00.000Z`,
    amount,
    ...more,
  });
  return Array.from({ length: 26 }, (_, on) => [
    seen("transaction", on, 6000),
    ...(on > 20 ? [seen("claimed", on, 10_000, { words: "原价" }), seen("marked", on, 6000)] : []),
  ]).flat();
}

const db = () => stores.ledger.db;
const leads = async () =>
  inCaller(await house.machine("test"), (trx) =>
    trx
      .selectFrom("matter")
      .innerJoin("lead_origin as o", "o.matter", "matter.id")
      .select(["matter.id", "matter.number", "matter.organ", "matter.stage", "matter.state", "o.seller"])
      .orderBy("matter.opened_at")
      .orderBy("matter.id")
      .execute(),
  );

async function until<T>(ask: () => Promise<T | undefined>, seconds = 20): Promise<T> {
  for (let n = 0; n < seconds * 10; n += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error("it did not happen");
}

it("what a platform sends is a lead within seconds, with its rows sealed and its clock running", async () => {
  const began = performance.now();
  const sent = await sender["observation.send"]({ kind: "price", rows: guilty("shop-1", "goods-1") });
  expect(sent).toMatchObject({ ok: true, value: { refused: [] } });
  const lead = await until(async () => (await leads())[0]);
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeLessThan(15);
  expect(lead).toMatchObject({ organ: "330110", stage: "entered", seller: "shop-1" });
  const { facts } = lead.state as { facts: Record<string, string> };
  expect(facts).toMatchObject({ source: "monitoring", subject: "price", discoveredOn: "2026-06-10" });
  expect(facts.summary).toContain("最低成交价 ¥60.00");
  expect(facts.summary).toContain("杭州试秤网络有限公司");
  expect(facts.suspectedArticles).toContain("《明码标价和禁止价格欺诈规定》第十六条第一款");

  const officer = await keyFor("anxiao");
  const view = must(valueIn(await officer["matter.get"]({ id: lead.id })), "the lead");
  const [sealed] = view.evidence;
  expect(view.evidence).toHaveLength(1);
  expect(facts.finding).toContain(must(sealed, "evidence").sha256);
  expect(view.clocks).toMatchObject([{ clock: "verify", startedOn: "2026-06-10", status: "running" }]);
  expect(view.timeline[0]?.actor).toMatchObject({ machine: true, name: "网络监测" });
  expect(valueIn(await officer["evidence.verify"]({ id: must(sealed, "evidence").id }))).toMatchObject({
    ok: true,
  });

  const { page } = must(valueIn(await officer["lead.page"]({ id: lead.id })), "the page");
  expect(page).toMatchObject({ byRule: true, softFirst: false, shown: { picture: { kind: "line" } } });
  expect(page?.findings).toMatchObject([{ severity: "major", sha256: sealed?.sha256 }]);
});

it("the same sending again, the job again and a fold beside it leave one lead", async () => {
  const again = await sender["observation.send"]({ kind: "price", rows: guilty("shop-1", "goods-1") });
  expect(again).toMatchObject({ ok: true });
  await quiet();
  await Promise.all([foldFindings(house.leads), foldFindings(house.leads)]);
  expect(await leads()).toHaveLength(1);
});

it("a further finding about the same shop joins the open lead and stands in its log", async () => {
  await sender["observation.send"]({ kind: "price", rows: guilty("shop-1", "goods-2") });
  const [lead] = await leads();
  const id = must(lead, "a lead").id;
  const officer = await keyFor("anxiao");
  const view = await until(async () => {
    const now = valueIn(await officer["matter.get"]({ id }));
    return now?.evidence.length === 2 ? now : undefined;
  });
  expect(view.timeline.at(-1)).toMatchObject({ action: "add-findings", actor: { machine: true } });
  expect(view.timeline.at(-1)?.evidence).toHaveLength(1);
  expect(await leads()).toHaveLength(1);
  const { page } = must(valueIn(await officer["lead.page"]({ id })), "the page");
  expect(page?.findings).toHaveLength(2);
});

it("what the rule leaves to people waits in triage, and is taken up once however often it is asked", async () => {
  const officer = await keyFor("anxiao");
  expect(
    await officer["lead.rule.set"]({ detector: "price", severity: null, score: 60, reason: "先由人看" }),
  ).toMatchObject({ ok: true });
  await sender["observation.send"]({ kind: "price", rows: guilty("shop-2", "goods-3") });
  const waiting = await until(async () => {
    const list = valueIn(await officer["lead.proposals"]({}));
    return list?.total === 1 ? list : undefined;
  });
  const [row] = waiting.rows;
  expect(row).toMatchObject({ seller: "shop-2", organ: "330110", mayOpen: true, severity: "major" });
  expect(row?.priority.reasons.map(({ words }) => words.zh)).toContain("经营主体尚未查明");
  expect(await leads()).toHaveLength(1);

  const elsewhere = await keyFor("sunhao");
  expect(valueIn(await elsewhere["lead.proposals"]({}))?.total).toBe(0);
  const group = groupIn(must(row, "a row"));
  expect(
    await elsewhere["lead.dismiss"]({ group, ground: "innocent", reason: "不是我局管辖" }),
  ).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  const [one, other] = await Promise.all([
    officer["lead.take-up"]({ group }),
    officer["lead.take-up"]({ group }),
  ]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  expect(await leads()).toHaveLength(2);
});

it("what was dismissed stays dismissed, and the precision learns it", async () => {
  const officer = await keyFor("anxiao");
  await sender["observation.send"]({ kind: "price", rows: guilty("shop-3", "goods-4") });
  const [row] = (
    await until(async () => {
      const list = valueIn(await officer["lead.proposals"]({}));
      return list?.total === 1 ? list : undefined;
    })
  ).rows;
  const group = groupIn(must(row, "a row"));
  expect(
    valueIn(
      await officer["lead.dismiss"]({ group, ground: "no-breach", reason: "原价有成交依据，资料不全" }),
    ),
  ).toEqual({ dismissed: 1 });
  await officer["lead.rule.set"]({ detector: "price", severity: "major", score: 60, reason: "恢复" });
  // A day more of the same rows: another finding, the same thing.
  await sender["observation.send"]({
    kind: "price",
    rows: guilty("shop-3", "goods-4").map((seen) => ({
      ...seen,
      id: `${seen.id}-again`,
      observedAt: seen.observedAt.replace("T04", "T05"),
    })),
  });
  await quiet();
  await foldFindings(house.leads);
  expect((await leads()).map(({ seller }) => seller).sort()).toEqual(["shop-1", "shop-2"]);
  const detector = valueIn(await officer["detector.get"]({ id: "price" }));
  expect(detector?.months[0]).toMatchObject({ right: 0, wrong: 1 });
});

it("pages and reviews are screened as they come in, like prices", async () => {
  const rows = must(
    detectorById.get("brushing")?.examples.find(({ variants }) => variants.includes("reused-words")),
    "an example",
  ).rows;
  const reviews = [rows].flat().flatMap((row) => {
    if (!("kind" in row) || row.kind !== "review") return [];
    const { platform: _, ...record } = row.record;
    return [{ ...record, seller: "shop-words" }];
  });
  const page = {
    id: "page-1",
    seller: "shop-page",
    title: "国家级面料羽绒服",
    observedAt: "2026-06-09T04:00:00.000Z",
  };
  expect(await sender["observation.send"]({ kind: "listing", rows: [page] })).toMatchObject({ ok: true });
  expect(await sender["observation.send"]({ kind: "review", rows: reviews })).toMatchObject({
    ok: true,
    value: { kept: reviews.length },
  });
  const foundOf = (seller: string) =>
    until(() => db().selectFrom("finding").select("variant").where("seller", "=", seller).executeTakeFirst());
  expect(await foundOf("shop-page")).toEqual({ variant: "absolute" });
  expect(await foundOf("shop-words")).toEqual({ variant: "reused-words" });
});

it("sending is refused with the way out before screening falls behind", async () => {
  // Two hundred sendings that nobody screens yet.
  await stores.ledger.direct.query(
    `select graphile_worker.add_job('detector.arrival', json_build_object('token', 't' || n, 'touched', '[]'::json),
      job_key => 'test:' || n, run_at => now() + interval '1 hour') from generate_series(1, 200) n`,
  );
  const refused = await sender["observation.send"]({ kind: "price", rows: guilty("shop-9", "goods-9") });
  expect(refused).toMatchObject({ ok: false, error: { code: "rate-limited" } });
  if (!refused.ok) expect(refused.error.wayOut.zh).toContain("重送");
  const plain = await fetch(`http://localhost:${serving.port}/api/observation.send`, {
    method: "POST",
    headers: { Authorization: `Bearer ${senderKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ kind: "price", rows: guilty("shop-9", "goods-9") }),
  });
  expect(plain.status).toBe(429);
  expect(Number(plain.headers.get("Retry-After"))).toBeGreaterThan(0);
  await stores.ledger.direct.query(
    "select graphile_worker.remove_job('test:' || n) from generate_series(1, 200) n",
  );
  expect(
    await sender["observation.send"]({ kind: "price", rows: guilty("shop-9", "goods-9") }),
  ).toMatchObject({
    ok: true,
  });
  await until(async () => (await leads()).find(({ seller }) => seller === "shop-9"));
});

const groupIn = ({
  detector,
  operator,
  platform: on,
  seller,
}: {
  detector: string;
  operator: string | null;
  platform: string;
  seller: string;
}) => ({ detector, operator, platform: on, seller });

function valueIn<T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T | undefined {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** No job waits or runs. */
async function quiet(): Promise<void> {
  await until(async () => {
    const { rows } = await stores.ledger.direct.query("select 1 from graphile_worker.jobs limit 1");
    return rows.length === 0 ? true : undefined;
  });
}

async function keyFor(account: string): Promise<Client<Operations>> {
  const person = personOf({ account });
  return clientOf(person, `key-${account}-${randomBytes(4).toString("hex")}`, Object.keys(house.operations));
}

async function clientOf(person: string, id: string, scopes: readonly string[]): Promise<Client<Operations>> {
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const key = await createKey(db(), { id, person, name: id, scopes: [...scopes], days: 1, random });
  if (id === "key-sender") senderKey = key.secret;
  return createClient<Operations>({ baseUrl: `http://localhost:${serving.port}`, key: key.secret });
}

/** The platform's own program, with a key for sending and nothing else. */
async function sendingProgram(): Promise<Client<Operations>> {
  const person = "machine:sender";
  await ensureMachine(db(), person, "报送程序", house.now());
  await addPost(db(), {
    id: "post-sender",
    organ: "330100",
    kind: "platform-sender",
    name: text("报送", "sending"),
  });
  await holdPost(db(), { id: "held-sender", post: "post-sender", person, from: day("2026-01-01") });
  await db()
    .insertInto("import_sender")
    .values({ person, platform, set_by: personOf({ account: "wangfang" }), set_at: house.now() })
    .execute();
  return clientOf(person, "key-sender", ["observation.send"]);
}
