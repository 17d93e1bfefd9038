import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPost, createKey, ensureMachine, holdPost, type PostKind } from "../access/index.ts";
import { openStores, readConfig, type Stores } from "../base/index.ts";
import { day, text } from "../kernel/index.ts";
import { createOperator, namePlatform } from "../registry/index.ts";
import { type Client, createClient, download } from "./client.ts";
import { seedPeople } from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import type { Operations } from "./operations.ts";
import { type Serving, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-imports-"));
chmodSync(folder, 0o711);
const config = readConfig({ STEELYARD_HOME: join(folder, "home"), PORT: "0", LOG_LEVEL: "silent" });
let stores: Stores;
let house: House;
let serving: Serving;
const keys = new Map<string, string>();

beforeAll(async () => {
  stores = await openStores(config);
  house = buildHouse(config, stores);
  await seedPeople(house, () => {});
  serving = await serve(house);
}, 120_000);

afterAll(async () => {
  await serving?.stop();
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("a platform's program sends for its own platform, exactly once, and reads nothing", async () => {
  const sender = await program("sender", "platform-sender", ["observation.send", "observation.list"]);
  const rows = [
    {
      id: "r1",
      observedAt: "2026-01-02T00:00:00Z",
      writtenAt: "2026-01-01T00:00:00Z",
      text: "好",
      buyer: "buyer-key-0001",
    },
    { id: "r2", observedAt: "2026-01-02T00:00:00Z", text: "没有时间" },
  ];
  const sending = { kind: "review" as const, rows };
  expect(await sender["observation.send"](sending)).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });

  const admin = await program("admin-program", "administrator", ["import.sender.set"]);
  const platform = await platformOnRecord("杭州淘好网络有限公司", "淘好");
  const set = (given: string) => admin["import.sender.set"]({ person: "machine:sender", platform: given });
  expect(await set("淘好网络")).toMatchObject({
    error: { field: "platform", message: { zh: expect.stringContaining("杭州淘好网络有限公司（淘好）") } },
  });
  expect(value(await set("淘好"))).toEqual({ person: "machine:sender", platform });
  const first = await sender["observation.send"](sending, { idempotencyKey: "first-sending" });
  expect(first).toMatchObject({
    ok: true,
    value: { kept: 1, refused: [{ row: 2, code: "required", field: "writtenAt" }] },
  });
  expect(await sender["observation.send"](sending, { idempotencyKey: "first-sending" })).toEqual(first);
  expect(await sender["observation.send"](sending, { idempotencyKey: "other-sending" })).toMatchObject({
    value: { kept: 1 },
  });
  const foreign = { ...sending, platform: "别家" };
  expect(await sender["observation.send"](foreign)).toMatchObject({
    error: { code: "forbidden", field: "platform" },
  });
  expect(await sender["observation.send"]({ ...sending, platform: "淘好" })).toMatchObject({
    value: { kept: 1 },
  });
  const hidden = { kind: "review" as const, rows: [{ ...rows[0], platform: "别家" }] };
  expect(await sender["observation.send"](hidden)).toMatchObject({
    value: { kept: 0, refused: [{ code: "other-platform" }] },
  });
  expect(await sender["observation.list"]({ kind: "review" })).toMatchObject({
    error: { code: "forbidden" },
  });

  const officer = await program("reader", "case-officer", ["observation.list"]);
  const seen = await officer["observation.list"]({ kind: "review", platform: "淘好" });
  expect(seen).toMatchObject({ ok: true, value: { total: 1, rows: [{ id: "r1", text: "好" }] } });
  expect(JSON.stringify(seen)).not.toContain("buyer-key-0001");
}, 180_000);

it("an uploaded file is proposed, confirmed, brought in, and its refused rows are mended", async () => {
  const analyst = await program("analyst-program", "analyst", [
    "import.propose",
    "import.get",
    "import.start",
    "import.refused",
    "import.mend",
    "import.drop",
    "import.list",
    "import.refusedFile",
    "observation.kinds",
  ]);
  const { kinds } = value(await analyst["observation.kinds"]({}));
  expect(kinds.map(({ id, observed }) => `${id} ${observed}`)).toEqual([
    "listing true",
    "price true",
    "order true",
    "review true",
    "operator false",
    "storefront false",
    "link false",
  ]);
  const marked = { id: "marked", label: { zh: "标示价", en: expect.any(String) } };
  expect(kinds[1]?.fields).toContainEqual(
    expect.objectContaining({ name: "kind", choices: expect.arrayContaining([marked]) }),
  );
  const csv =
    "商品编号,标题,日期,平台,价格\n1,丝绸,2026-01-02,某店,1\n2,,2026-01-02,某店,2\n3,瓷,bad,某店,3\n4,,2026-01-02,某店,4\n";
  const file = new File([csv], "货架.csv", { type: "text/csv" });
  expect(await analyst["import.propose"]({ kind: "listing", platform: "没有这家" }, { file })).toMatchObject({
    error: { code: "not-found", field: "platform" },
  });
  const proposed = value(await analyst["import.propose"]({ kind: "listing" }, { file }));
  const before = value(await analyst["import.get"](proposed));
  expect(before).toMatchObject({ state: "proposed", proposal: { missing: [], unused: ["价格"] } });
  expect(before.mapping.fields).toMatchObject({ id: { column: "商品编号" }, title: { column: "标题" } });
  const started = value(await analyst["import.start"]({ ...proposed, mapping: before.mapping }));
  const done = await ended(analyst, started.id);
  expect(done).toMatchObject({ state: "done", rows: 4, kept: 1, refused: 3, open: 3 });
  expect(done.reasons).toMatchObject([
    { code: "required", field: "title", count: 2 },
    { code: "not-a-moment", count: 1 },
  ]);

  const refused = value(
    await analyst["import.refused"]({ id: started.id, code: "required", field: "title" }),
  );
  expect(refused.rows.map(({ row, line }) => [row, line])).toEqual([
    [2, 3],
    [4, 5],
  ]);
  const rows = [
    { row: 2, values: { 标题: "补上的标题" } },
    { row: 3, values: { 日期: "still bad" } },
  ];
  const mended = value(await analyst["import.mend"]({ id: started.id, rows }));
  expect(mended).toMatchObject({ mended: 1, refused: [{ row: 3 }] });
  // What is in is in: the same row sent a second time changes nothing.
  const other = [{ row: 2, values: { 标题: "另一个标题" } }];
  expect(value(await analyst["import.mend"]({ id: started.id, rows: other }))).toEqual({
    mended: 0,
    refused: [],
  });
  expect(value(await analyst["import.drop"]({ id: started.id, code: "required", field: "title" }))).toEqual({
    dropped: 1,
  });
  expect(await ended(analyst, started.id)).toMatchObject({ open: 1, mended: 1, dropped: 1 });
  const [found] = await stores.lake.rows<{ n: number }>(
    "SELECT count() AS n FROM seen_listing FINAL WHERE platform = '某店'",
  );
  expect(found?.n).toBe(2);

  const list = await rejected(started.id);
  expect(list.name).toBe("货架.csv.rejected.jsonl");
  expect(list.lines).toMatchObject([
    { row: 2, line: 3, code: "required", field: "title", reason: { zh: "标题：缺少必填内容。" } },
    { row: 3, line: 4, code: "not-a-moment", field: "observedAt" },
    { row: 4, line: 5, code: "required", field: "title" },
  ]);
  expect(JSON.stringify(list.lines)).not.toContain("某店");

  // The file was kept for its import only. Confirmed again it is the same import.
  const kept = () => stores.uploads.has(createHash("sha256").update(csv).digest("hex"));
  await expect.poll(kept).toBe(false);
  const again = value(await analyst["import.propose"]({ kind: "listing" }, { file }));
  const same = value(await analyst["import.start"]({ ...again, mapping: before.mapping }));
  expect(same).toEqual(started);
  expect(await kept()).toBe(false);
}, 180_000);

it("a platform's program brings in whole files of its own platform, in its name, and sees no other's", async () => {
  const scopes = [
    "propose",
    "get",
    "list",
    "start",
    "refused",
    "mend",
    "drop",
    "again",
    "refusedFile",
    "hold",
  ];
  const names = scopes.map((name) => `import.${name}`);
  const sender = await program("file-sender", "platform-sender", names);
  const csv =
    "编号,来源,名称,类型\nx1,登记档案,吴山丝绸店,\nx2,登记档案,,\nx3,登记档案,天下网络有限公司,平台企业\n";
  const file = new File([csv], "主体.csv", { type: "text/csv" });
  const propose = (platform?: string) =>
    sender["import.propose"]({ kind: "operator", ...(platform === undefined ? {} : { platform }) }, { file });
  expect(await propose()).toMatchObject({ error: { code: "forbidden" } });
  expect(await sender["import.list"]({})).toMatchObject({ error: { code: "forbidden" } });

  const platform = await platformOnRecord("杭州吴山网络有限公司", "吴山");
  const admin = await program("second-admin-program", "administrator", ["import.sender.set"]);
  value(await admin["import.sender.set"]({ person: "machine:file-sender", platform: "吴山" }));
  expect(await propose("某店")).toMatchObject({ error: { code: "forbidden", field: "platform" } });
  const proposed = value(await propose());
  const { mapping } = value(await sender["import.get"](proposed));
  const { id } = value(await sender["import.start"]({ ...proposed, mapping }));
  expect(await ended(sender, id)).toMatchObject({ platform, state: "done", kept: 1, refused: 2 });
  const { rows } = value(await sender["import.refused"]({ id }));
  expect(rows[1]).toMatchObject({ row: 3, faults: [{ code: "reserved", field: "kind" }] });
  const mended = await sender["import.mend"]({
    id,
    rows: [{ row: rows[0]?.row ?? 0, values: { 名称: "改好的店" } }],
  });
  expect(mended).toMatchObject({ value: { mended: 1, refused: [] } });
  const { rows: records } = await stores.ledger.direct.query(
    "select source from registry_record where source_id in ('x1', 'x2')",
  );
  expect(records).toEqual([{ source: platform }, { source: platform }]);

  const other = await program("third-program", "analyst", ["import.propose", "import.get", "import.start"]);
  const shelf = new File([`${csv}x3,登记档案,湖滨店\n`], "别人的.csv", { type: "text/csv" });
  const theirs = value(await other["import.propose"]({ kind: "operator", platform }, { file: shelf }));
  const confirmed = value(await other["import.get"](theirs)).mapping;
  value(await other["import.start"]({ ...theirs, mapping: confirmed }));
  await ended(other, theirs.id);
  for (const name of ["get", "again", "refused", "refusedFile"] as const)
    expect([name, await sender[`import.${name}`](theirs)]).toMatchObject([
      name,
      { error: { code: "not-found" } },
    ]);
  expect(await sender["import.start"]({ ...theirs, mapping: confirmed })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await sender["import.drop"]({ ...theirs, code: "required", field: "name" })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(value(await sender["import.list"]({}))).toMatchObject({ total: 1, rows: [{ id }] });
  expect(await sender["import.hold"]({ id, matter: "any", reason: "试试" })).toMatchObject({
    error: { code: "forbidden" },
  });
}, 180_000);

it("an import that broke off before its chunk was sealed goes on, and nothing is there twice", async () => {
  const analyst = await program("again-program", "analyst", [
    "import.propose",
    "import.get",
    "import.start",
    "import.again",
  ]);
  const lines = Array.from({ length: 40 }, (_, at) => `${at},标题 ${at},2026-01-02,断点店`);
  const csv = `商品编号,标题,日期,平台\n${lines.join("\n")}\n40,,2026-01-02,断点店\n`;
  const file = new File([csv], "断点.csv", { type: "text/csv" });
  const proposed = value(await analyst["import.propose"]({ kind: "listing" }, { file }));
  const { mapping } = value(await analyst["import.get"](proposed));
  const { id } = value(await analyst["import.start"]({ ...proposed, mapping }));
  expect(await ended(analyst, id)).toMatchObject({ state: "done", kept: 40, refused: 1 });
  expect(await analyst["import.again"]({ id })).toMatchObject({ error: { code: "not-found" } });

  // As after a crash between the lake's keeping and the ledger's seal: the rows are there, the chunk is not.
  const { direct } = stores.ledger;
  await direct.query("delete from import_refused where import = $1", [id]);
  await direct.query("delete from import_chunk where import = $1", [id]);
  const message = text("磁盘已满。", "The disk is full.");
  const failure = JSON.stringify({ code: "unavailable", message, wayOut: message });
  await direct.query("update import set state = 'failed', stored = true, failure = $2 where id = $1", [
    id,
    failure,
  ]);
  value(await stores.uploads.put(Buffer.from(csv), { limit: csv.length * 4 }));
  expect(value(await analyst["import.get"]({ id }))).toMatchObject({ state: "failed", kept: 0 });

  expect(value(await analyst["import.again"]({ id }))).toEqual({ id });
  expect(await ended(analyst, id)).toMatchObject({ state: "done", rows: 41, kept: 40, refused: 1, open: 1 });
  const rows = await stores.lake.rows("SELECT id FROM seen_listing WHERE platform = '断点店'");
  expect(rows).toHaveLength(40);

  // Once its file is no longer kept, the same file sent again is what it goes on from.
  await direct.query("update import set state = 'failed', failure = $2 where id = $1", [id, failure]);
  expect(await analyst["import.again"]({ id })).toMatchObject({ error: { field: "file" } });
  const resent = value(await analyst["import.propose"]({ kind: "listing" }, { file }));
  expect(value(await analyst["import.start"]({ ...resent, mapping }))).toEqual({ id });
  expect(await ended(analyst, id)).toMatchObject({ state: "done", kept: 40, refused: 1 });
}, 180_000);

async function platformOnRecord(name: string, key: string): Promise<string> {
  const { db } = stores.ledger;
  const { masterKey, random } = house;
  const platform = { kind: "platform", name, district: "330110", source: "test" } as const;
  const made = value(await createOperator(db, platform, { now: house.now(), random, masterKey }));
  await namePlatform(db, made, [key]);
  return made;
}

type Caller = Client<Operations>;

function value<T>(answer: { ok: true; value: T } | { ok: false; error: { message: { en: string } } }): T {
  if (!answer.ok) throw new Error(answer.error.message.en);
  return answer.value;
}

/** As a person gets it who presses the button: its name and its lines. */
async function rejected(id: string) {
  const at = { baseUrl: `http://localhost:${serving.port}`, key: keys.get("analyst-program") ?? "" };
  const answer = await download(at, "import.refusedFile", { id });
  const [, name = ""] =
    /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  const lines = (await answer.text()).trim().split("\n");
  return { name: decodeURIComponent(name), lines: lines.map((line): unknown => JSON.parse(line)) };
}

async function ended(client: Caller, id: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const view = value(await client["import.get"]({ id }));
    if (view.state === "done" || view.state === "failed") return view;
    await sleep(100);
  }
  throw new Error("the import did not end");
}

/** An account of a program in a post of the city's bureau, or somebody who holds the post, with a key. */
async function program(name: string, kind: PostKind, scopes: string[]): Promise<Caller> {
  const { db } = stores.ledger;
  const person = ["analyst", "platform-sender"].includes(kind)
    ? await machine(name, kind)
    : await holderOf(kind);
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const key = await createKey(db, { id: `key-${name}`, person, name, scopes, days: 1, random });
  keys.set(name, key.secret);
  return createClient<Operations>({ baseUrl: `http://localhost:${serving.port}`, key: key.secret });
}

async function machine(name: string, kind: PostKind): Promise<string> {
  const { db } = stores.ledger;
  const person = `machine:${name}`;
  await ensureMachine(db, person, name, house.now());
  await addPost(db, { id: `post-${name}`, organ: "330100", kind, name: text(name, name) });
  const held = await holdPost(db, {
    id: `held-${name}`,
    post: `post-${name}`,
    person,
    from: day("2026-01-01"),
  });
  if (!held.ok) throw new Error(held.error.message.en);
  return person;
}

async function holderOf(kind: PostKind): Promise<string> {
  const row = await stores.ledger.db
    .selectFrom("post_holding as h")
    .innerJoin("post as p", "p.id", "h.post")
    .select("h.person")
    .where("p.kind", "=", kind)
    .executeTakeFirstOrThrow();
  return row.person;
}
