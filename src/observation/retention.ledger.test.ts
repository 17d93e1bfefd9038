import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Lake, openUploads } from "../base/index.ts";
import { addHours, type Instant, must, ok } from "../kernel/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { keptTexts } from "./import/kept-texts.ts";
import { begin, fail, finish, seal } from "./import/store.ts";
import { importOperations } from "./import-operations.ts";
import { listingKind } from "./kinds.ts";
import { forgetObservations } from "./retention.ts";

const ledger = testLedger();
/** Holds no observation; says what it was told to do. */
const lake = { rows: async () => [], command: async () => {} } as unknown as Lake;
const folder = mkdtempSync(join(tmpdir(), "steelyard-uploads-"));
const uploads = openUploads({ folder });
const phone = "13800138000";
let house: TestHouse;
let operations: ReturnType<typeof importOperations>;
let matter: { id: string; number: string };

beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
  const opened = await house.matters.open(await house.as("officer"), {
    procedure: "fixture.case",
    title: "直播间虚假宣传",
    parties: [{ role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" }],
    facts: { summary: "直播间宣称最低价" },
  });
  const { id } = must(opened.ok ? opened.value : undefined, JSON.stringify(opened));
  const found = await ledger().direct.query("select number from matter where id = $1", [id]);
  const number = String(found.rows[0].number);
  matter = { id, number };
  operations = importOperations({
    imports: imports(),
    kinds: [listingKind],
    uploads,
    spool: "",
    platformName: async (given) => ok(given),
  });
  return () => {
    house.end();
    rmSync(folder, { recursive: true, force: true });
  };
});

describe("refused rows", () => {
  it("lie encrypted, are read by whoever imports, and each reading is on record", async () => {
    const id = await refused("one");
    const { rows } = await ledger().direct.query("select * from import_refused where import = $1", [id]);
    expect(rows).toHaveLength(2);
    expect(rows[0].texts).toBeInstanceOf(Buffer);
    expect(Buffer.from(JSON.stringify(rows)).toString("latin1")).not.toContain(phone);
    expect(rows[0].texts.toString("latin1")).not.toContain(phone);

    const ctx = await house.as("officer");
    const read = await operations["import.refused"].handler(ctx, { id, offset: 0, limit: 50 });
    expect(read).toMatchObject({ ok: true, value: { total: 2, rows: [{ values: ["1", phone] }, {}] } });
    expect(await told("unmask", id)).toMatchObject([
      { person: "officer", detail: { operation: "import.refused", rows: [1, 2] } },
    ]);
  });

  it("cannot be put in another row's place", async () => {
    const id = await refused("swapped");
    await ledger().direct.query(
      "update import_refused a set texts = b.texts from import_refused b where a.import = $1 and b.import = $1 and a.row <> b.row",
      [id],
    );
    const ctx = await house.as("officer");
    await expect(operations["import.refused"].handler(ctx, { id, offset: 0, limit: 50 })).rejects.toThrow();
  });

  it("that are left out keep where they stood and why, not what they said", async () => {
    const id = await refused("dropped");
    const ctx = await house.as("officer");
    const dropped = { id, code: "required", field: "title" };
    expect(await operations["import.drop"].handler(ctx, dropped)).toMatchObject({ value: { dropped: 2 } });
    const { rows } = await ledger().direct.query(
      "select texts, code, line from import_refused where import = $1 order by row",
      [id],
    );
    expect(rows).toEqual([
      { texts: null, code: "required", line: 2 },
      { texts: null, code: "required", line: 3 },
    ]);
  });
});

describe("the retention job", () => {
  it("forgets refused rows and their key ninety days after the import ended, and says so", async () => {
    const [done, failed] = [await refused("old"), await refused("broken", "failed")];
    await forget(89);
    expect(await left(done, failed)).toEqual([2, 2]);
    await forget(91);
    expect(await left(done, failed)).toEqual([0, 0]);
    expect(await keys(done, failed)).toBe(0);
    expect(await told("erase", done)).toMatchObject([
      { person: "machine:sweep", detail: { operation: "retention", rows: 2 } },
    ]);
    const ctx = await house.as("officer");
    expect(await operations["import.get"].handler(ctx, { id: done })).toMatchObject({
      ok: true,
      value: { rows: 10, kept: 8, refused: 2, open: 0, reasons: [] },
    });
  });

  it("leaves what a matter needs until the hold is released", async () => {
    const id = await refused("held");
    const officer = await house.as("officer");
    const wanted = { id, matter: matter.number, reason: "核对被拒收的价格行" };
    expect(await operations["import.hold"].handler(officer, wanted)).toMatchObject({
      ok: true,
      value: { matter: matter.id },
    });
    expect(await operations["import.hold"].handler(officer, wanted)).toMatchObject({ ok: true });
    expect(await operations["import.get"].handler(officer, { id })).toMatchObject({
      value: { holds: [{ matter: matter.id, number: matter.number, by: "王芳" }] },
    });
    await forget(400);
    expect(await left(id)).toEqual([2]);

    const stranger = await house.as("strangerOfficer");
    expect(await operations["import.hold"].handler(stranger, wanted)).toMatchObject({
      error: { code: "not-found", field: "matter" },
    });
    const release = { id, matter: matter.id };
    expect(await operations["import.release"].handler(stranger, release)).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await operations["import.release"].handler(officer, release)).toEqual({
      ok: true,
      value: { released: true },
    });
    expect(await operations["import.release"].handler(officer, release)).toEqual({
      ok: true,
      value: { released: false },
    });
    await forget(400);
    expect(await left(id)).toEqual([0]);
  });

  it("forgets a file that nobody confirmed after a month, its sample with it", async () => {
    const id = "import-proposed";
    const kept = await keptTexts(ledger().db, id, imports());
    await begun(id, "proposed.csv");
    const proposed = ledger().db.updateTable("import").where("id", "=", id);
    await proposed.set({ state: "proposed", sample: kept.hide("sample", [["1", phone]]) }).execute();
    await forget(29);
    expect(await ledger().db.selectFrom("import").where("id", "=", id).select("id").execute()).toHaveLength(
      1,
    );
    await forget(31);
    expect(await ledger().db.selectFrom("import").where("id", "=", id).select("id").execute()).toEqual([]);
    expect(await keys(id)).toBe(0);
  });

  it("keeps an uploaded file for going on where it failed, ninety days; what belongs to no import not at all", async () => {
    const { sha256 } = await upload("编号,联系电话\n1,13800138000\n");
    const { sha256: stray } = await upload("of a process that was killed");
    const { id } = await begun("import-uploaded", "uploaded.csv");
    await ledger()
      .db.updateTable("import")
      .set({ file: sha256, stored: true })
      .where("id", "=", id)
      .execute();
    const message = { zh: "磁盘已满。", en: "The disk is full." };
    const full = { code: "unavailable", message, wayOut: message, missing: [] } as const;
    await fail(ledger().db, id, full, house.clock.now());
    await forget(89);
    expect(await Promise.all([uploads.has(sha256), uploads.has(stray)])).toEqual([true, false]);
    await forget(91);
    expect(await uploads.has(sha256)).toBe(false);
    const officer = await house.as("officer");
    expect(await operations["import.again"].handler(officer, { id })).toMatchObject({
      error: { code: "not-found", field: "file" },
    });
  });

  it("lets an import that failed go on under a new key", async () => {
    const id = await refused("resumed", "failed");
    await forget(91);
    const kept = await keptTexts(ledger().db, id, imports());
    await sealRefused(id, 1, kept);
    expect(await left(id)).toEqual([2]);
  });
});

function imports() {
  const { masterKey, clock } = house;
  const { random } = house.machine();
  return { lake, ledger: ledger(), sinks: [], now: clock.now, random, masterKey };
}

function begun(id: string, name: string) {
  const source = {
    name,
    sha256: id.padEnd(64, "0"),
    size: 100,
    format: "csv",
    compression: "none",
    encoding: "utf-8",
  } as const;
  const mapping = { kind: "listing", fields: { id: "编号", title: "联系电话" } };
  const made = { kind: "listing", platform: undefined, mapping, source, header: ["编号", "联系电话"] };
  const chunkBytes = 1000;
  return begin(ledger().db, { ...made, id, chunkBytes, person: "officer", now: house.clock.now() });
}

/** An import of ten rows, two of them refused. */
async function refused(name: string, state: "done" | "failed" = "done"): Promise<string> {
  const { id } = await begun(`import-${name}`, `${name}.csv`);
  await sealRefused(id, 0, await keptTexts(ledger().db, id, imports()));
  const now = house.clock.now();
  if (state === "done") await finish(ledger().db, id, 0, now);
  else {
    const message = { zh: "磁盘已满。", en: "The disk is full." };
    await fail(ledger().db, id, { code: "unavailable", message, wayOut: message, missing: [] }, now);
  }
  return id;
}

function sealRefused(id: string, chunk: number, texts: Awaited<ReturnType<typeof keptTexts>>) {
  const faults = [{ code: "required" as const, field: "title" }];
  const rows = [1, 2].map((row) => ({
    row: row + chunk * 10,
    line: row + 1,
    faults,
    raw: [`${row}`, phone],
  }));
  return seal(ledger(), { id, chunk, texts }, async () => ({
    import: id,
    n: chunk,
    bytes: 100,
    rows: 10,
    kept: 8,
    known: 0,
    skipped: 0,
    refused: rows,
    at: house.clock.now(),
  }));
}

/** The job as it runs so many days from now. */
async function forget(days: number): Promise<void> {
  const now = (): Instant => addHours(house.clock.now(), 24 * days);
  await forgetObservations({ imports: { ...imports(), now }, uploads }, { ...house.machine(), now });
}

async function upload(content: string) {
  const stored = await uploads.put(Buffer.from(content), { limit: 1000 });
  return must(stored.ok ? stored.value : undefined, "upload");
}

async function left(...ids: string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const id of ids) {
    const { rows } = await ledger().direct.query("select 1 from import_refused where import = $1", [id]);
    counts.push(rows.length);
  }
  return counts;
}

async function keys(...ids: string[]): Promise<number> {
  const { rows } = await ledger().direct.query("select 1 from personal_key where subject = any($1)", [ids]);
  return rows.length;
}

async function told(kind: string, subject: string) {
  const { rows } = await ledger().direct.query(
    "select person, detail from access_event where kind = $1 and subject = $2 order by at",
    [kind, subject],
  );
  return rows;
}
