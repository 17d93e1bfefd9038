import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyOf } from "../../access/index.ts";
import { openStores, readConfig, type Stores, systemClock } from "../../base/index.ts";
import { type Kind, listingKind, type Mapping, orderKind, priceKind, reviewKind } from "../index.ts";
import { columnsOf } from "../table.ts";
import { bring, propose } from "./bring.ts";
import type { ImportParts } from "./model.ts";
import { openSource } from "./source.ts";
import { refusedRows } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-import-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
let stores: Stores;
let parts: ImportParts;

beforeAll(async () => {
  stores = await openStores(readConfig({ STEELYARD_HOME: home }));
  parts = partsOf(stores);
});

afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the lake's tables", () => {
  it.each([listingKind, priceKind, orderKind, reviewKind] as readonly Kind[])(
    "are as declared: $id",
    async (kind) => {
      const found = await stores.lake.rows<{ name: string; type: string; comment: string }>(
        "SELECT name, type, comment FROM system.columns WHERE database = currentDatabase() AND table = {table:String} AND name != 'keep' ORDER BY position",
        { table: kind.table },
      );
      expect(found).toEqual(columnsOf(kind));
    },
  );
});

describe("an import", () => {
  it("keeps what fits, refuses the rest with code, field and line, and changes nothing the second time", async () => {
    const text = `${header}t,1,2026-01-02,"丝绸\n围巾",在售,"1,200"\nt,2,2026-02-30,丝绸,gone,-1\n\nt,3,2026-01-02,,,\nt,4\n`;
    const file = write("first.csv", text);
    const first = await importing(file);
    expect(first).toMatchObject({ ok: true, value: { rows: 5, kept: 1, known: 0, refused: 3, skipped: 1 } });
    expect(await refusedOf(first)).toEqual([
      { row: 2, line: 4, faults: ["not-a-moment observedAt", "not-a-choice state", "not-a-count sales"] },
      { row: 4, line: 6, faults: ["required title"] },
      { row: 5, line: 7, faults: ["columns "] },
    ]);
    expect(await importing(file)).toMatchObject({ ok: true, value: { again: true, kept: 1, refused: 3 } });
    // The same rows in another file are known, and still there once.
    const other = await importing(write("other.csv", `${text}t,9,2026-01-02,新,,\n`));
    expect(other).toMatchObject({ ok: true, value: { kept: 1, known: 1, refused: 3 } });
    expect(await count("id IN ('1', '9') AND title IN ('丝绸\\n围巾', '新')")).toBe(2);
  });

  it("reads what people have: GB18030, UTF-8 with a mark, UTF-16, TSV, gzip, zstd, standard input", async () => {
    const text = (id: string) => `${header}编,${id},2026-01-02,公平秤,,\n`;
    const gb = Buffer.concat([
      Buffer.from(header),
      hex("b1e0"),
      Buffer.from(",gb,2026-01-02,"),
      hex("b9abc6bdb3d3"),
      Buffer.from(",,\n"),
    ]);
    await kept(write("gb.csv", gb), "gb18030");
    await kept(write("mark.csv", `\uFEFF${text("mark")}`), "utf-8");
    await kept(write("wide.csv", Buffer.from(`\uFEFF${text("wide")}`, "utf16le")), "utf-16le");
    await kept(write("tabs.tsv", text("tabs").replaceAll(",", "\t")), "utf-8");
    await kept(write("a.csv.gz", gzipSync(text("gzip"))), "utf-8");
    await kept(write("a.csv.zst", zstdCompressSync(text("zstd"))), "utf-8");
    const piped = await openSource("-", { spool: spool(), input: Readable.from([text("piped")]) });
    expect(await bring(parts, { kind: listingKind, source: piped, person: "t" })).toMatchObject({
      ok: true,
      value: { kept: 1 },
    });
    piped.close();
    expect(await count("platform = '编' AND title = '公平秤'")).toBe(7);
  });

  it("reads JSON lines, whatever their types, and refuses a broken line alone", async () => {
    const lines = [
      {
        platform: "j",
        id: 7,
        observedAt: "2026-01-02T00:00:00Z",
        title: "a",
        sales: 3,
        state: null,
        more: { deep: [1] },
      },
      { platform: "j", id: "8", observedAt: "2026-01-02T00:00:00.5+08:00", title: true },
    ].map((line) => JSON.stringify(line));
    const done = await importing(write("a.jsonl", `${lines[0]}\n{"platform":"j",\n\n[1]\n${lines[1]}`));
    expect(done).toMatchObject({ ok: true, value: { rows: 5, kept: 2, refused: 2, skipped: 1 } });
    expect(await refusedOf(done)).toEqual([
      { row: 2, line: 2, faults: ["malformed "] },
      { row: 4, line: 4, faults: ["malformed "] },
    ]);
  });

  it("takes what a database writes for nothing as absent", async () => {
    const csv = write(
      "nothing.csv",
      `${header}dump,1,2026-01-02,\\N,,\n\\N,2,2026-01-02,围巾,\\N,\\N\ndump,3,2026-01-02,"丝绸",\\N,5\n`,
    );
    const done = await importing(csv);
    expect(done).toMatchObject({ ok: true, value: { kept: 1, refused: 2 } });
    expect(await refusedOf(done)).toEqual([
      { row: 1, line: 2, faults: ["required title"] },
      { row: 2, line: 3, faults: ["required platform"] },
    ]);
    expect(await count("id = '3' AND state = '' AND title = '丝绸'")).toBe(1);
  });

  it("reads Parquet in chunks of rows", async () => {
    const file = join(folder, "a.parquet");
    await stores.lake.command(
      `INSERT INTO FUNCTION file('${file}', 'Parquet') SELECT 'p' AS platform, number AS id, toDateTime64('2026-01-02 03:04:05', 3, 'UTC') AS observedAt,
       if(number % 100 = 7, NULL, 'title') AS title, number AS sales FROM numbers(150000)`,
    );
    const done = await importing(file);
    expect(done).toMatchObject({
      ok: true,
      value: { chunks: 2, rows: 150_000, kept: 148_500, refused: 1500 },
    });
    const [first] = await refusedOf(done);
    expect(first).toEqual({ row: 8, line: 8, faults: ["required title"] });
    expect(await count("platform = 'p' AND observedAt = '2026-01-02 03:04:05'")).toBe(148_500);
  });

  it("takes money under a foreign name only when its unit was confirmed", async () => {
    const file = write(
      "price.csv",
      '平台,商品编号,日期,价格类型,售价\nm,1,2026-01-02,标示价,12.80\nm,2,2026-01-02,声称的被比较价格,"¥1,280"\nm,3,2026-01-02,标示价,1.005\n',
    );
    expect(await importing(file, { kind: priceKind })).toMatchObject({
      ok: false,
      error: { field: "amount" },
    });
    const source = await openSource(file, { spool: spool() });
    const proposed = await propose(priceKind, source, undefined);
    if (!proposed.ok) throw new Error(proposed.error.message.en);
    expect(proposed.value.mapping.fields.amount).toEqual({ column: "售价", unit: "yuan" });
    const done = await importing(file, { kind: priceKind, mapping: proposed.value.mapping });
    expect(done).toMatchObject({ ok: true, value: { kept: 2, refused: 1 } });
    const rows = await stores.lake.rows(
      "SELECT kind, amount FROM seen_price WHERE platform = 'm' ORDER BY listing",
    );
    expect(rows).toEqual([
      { kind: "marked", amount: 1280 },
      { kind: "claimed", amount: 128_000 },
    ]);
  });
});

describe("a hostile file", () => {
  it.each([
    ["empty", Buffer.alloc(0), "The file is empty."],
    ["binary", Buffer.from([1, 2, 0, 4, 5, 6, 7, 8]), "no text file"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "no text file"],
    [
      "broken encoding",
      Buffer.concat([Buffer.from("a,b\n"), Buffer.alloc(2000, 0xff)]),
      "neither UTF-8 nor GB18030",
    ],
    [
      "ten thousand columns",
      Buffer.from(`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n`),
      "10000 columns",
    ],
    ["a header of numbers", Buffer.from("1,2,3\n4,5,6\n"), "no header"],
    [
      "a header in another tongue",
      Buffer.from("naam,prijs,datum\nx,1,2\n"),
      "No column was found for: platform",
    ],
    ["a JSON array", Buffer.from('[{"a":1}]'), "one JSON array"],
    ["a zip that is none", Buffer.from("PK\x03\x04 and nothing"), "damaged"],
    ["a Parquet that is none", Buffer.from("PAR1 and nothing at all PAR1"), "damaged"],
  ])("is refused at the door: %s", async (name, bytes, told) => {
    const done = await importing(write(`hostile-${name}`, bytes)).catch((error: Error) => ({
      ok: false,
      error: { message: { en: error.message } },
    }));
    expect(done.ok).toBe(false);
    expect(JSON.stringify(done)).toContain(told);
  });

  it("is no bomb: gzip that unpacks to gigabytes stops within bounded memory", async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x61));
    const before = process.memoryUsage().rss;
    // Members of one gzip stream, one after the other: 640 MB of one line.
    const file = write(
      "bomb.csv.gz",
      Buffer.concat([gzipSync(header), ...Array.from({ length: 10 }, () => zeros)]),
    );
    expect(await importing(file)).toMatchObject({ ok: false, error: { code: "too-large" } });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it("keeps the rows of a truncated gzip up to the break, and says that it is incomplete", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `cut,${at},2026-01-02,${Math.sin(at)},,\n`).join(
      "",
    );
    const whole = gzipSync(header + rows);
    const done = await importing(write("cut.csv.gz", whole.subarray(0, whole.length >> 1)), {
      chunkBytes: 50_000,
    });
    expect(done).toMatchObject({
      ok: false,
      error: { message: { en: expect.stringContaining("incomplete") } },
    });
    expect(await importing(write("whole.csv.gz", whole), { chunkBytes: 50_000 })).toMatchObject({
      ok: true,
      value: { rows: 20_000 },
    });
    expect(await count("platform = 'cut'")).toBe(20_000);
  });

  it("may hold a field of 100 MB, broken quotes and foreign bytes: each costs its row only", async () => {
    const pieces = [
      Buffer.from(`${header}h,1,2026-01-02,ok,,\n`),
      Buffer.from(`h,2,2026-01-02,"`),
      Buffer.alloc(100 * 1024 * 1024, 0x61),
      Buffer.from(`",,\n`),
      Buffer.from('h,3,2026-01-02,"broken"quote,,\n'),
      Buffer.from("h,4,2026-01-02,"),
      hex("b9abc6bd"),
      Buffer.from(",,\nh,5,2026-01-02,=cmd|' /C calc'!A0,,\n"),
    ];
    const done = await importing(write("large.csv", Buffer.concat(pieces)));
    expect(done).toMatchObject({ ok: true, value: { rows: 5, kept: 2, refused: 3 } });
    expect((await refusedOf(done)).map(({ line, faults }) => `${line} ${faults[0]}`)).toEqual([
      "3 malformed ",
      "4 malformed ",
      "5 encoding ",
    ]);
    expect(await count("platform = 'h' AND title = '=cmd|\\' /C calc\\'!A0'")).toBe(1);
  });

  it("stops where hardly a row fits, before anything is kept", async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `n,${at},never,x,,\n`).join("");
    expect(await importing(write("wrong.csv", header + rows))).toMatchObject({
      ok: false,
      error: { message: { en: expect.stringContaining("Hardly a row fits") } },
    });
    expect(await count("platform = 'n'")).toBe(0);
  });

  it("asks for no statement of its own by a column's name", async () => {
    const name = "a`b'c\\d) FROM seen_listing --";
    const line = JSON.stringify({ [name]: "x'y\\z" });
    const fields = {
      platform: { constant: "q'\\" },
      id: name,
      observedAt: { constant: "2026-01-02" },
      title: name,
    };
    const mapping: Mapping = { kind: "listing", fields };
    expect(await importing(write("inject.jsonl", `${line}\n`), { mapping })).toMatchObject({
      ok: true,
      value: { kept: 1 },
    });
    const csv = write("inject.csv", `"${name}",b\nfrom csv,1\n`);
    expect(await importing(csv, { mapping })).toMatchObject({ ok: true, value: { kept: 1 } });
    const rows = await stores.lake.rows(
      "SELECT platform, title FROM seen_listing WHERE startsWith(platform, 'q') ORDER BY title",
    );
    expect(rows).toEqual([
      { platform: "q'\\", title: "from csv" },
      { platform: "q'\\", title: "x'y\\z" },
    ]);
  });
});

describe("after a kill", () => {
  it("what was sealed is there, what was not is sent again, and nothing is there twice", async () => {
    const rows = 60_000;
    const file = write("long.csv", listings("kill", rows));
    let kills = 0;
    for (; kills < 8; kills += 1) {
      const child = startImport(file);
      const ended = once(child, "exit");
      await Promise.race([ended, new Promise((done) => setTimeout(done, 700 + kills * 150))]);
      if (child.exitCode !== null) break;
      child.kill("SIGKILL");
      await ended;
      await sealedIsThere("kill");
    }
    const done = await importing(file, { chunkBytes: 200_000 });
    expect(kills).toBeGreaterThan(0);
    expect(done).toMatchObject({
      ok: true,
      value: { rows, kept: rows - rows / 100, known: 0, refused: rows / 100 },
    });
    expect(await count("platform = 'kill'")).toBe(rows - rows / 100);
  }, 120_000);

  it("two imports of overlapping files at once keep every row once", async () => {
    const text = listings("both", 40_000);
    const cutAt = text.indexOf("\n", text.length / 2) + 1;
    const files = [
      write("one.csv", text),
      write("two.csv", header + text.slice(cutAt)),
      write("three.csv", text),
    ];
    const done = await Promise.all(files.map((file) => importing(file, { chunkBytes: 300_000 })));
    for (const each of done) expect(each).toMatchObject({ ok: true });
    expect(await count("platform = 'both'")).toBe(39_600);
  });
});

/** Of tests only; the child process below has the same. */
const masterKey = masterKeyOf(new Uint8Array(32).fill(5));

const root = process.getuid?.() === 0 && process.platform === "linux";

describe.skipIf(!root)("on a disk that is full", () => {
  it("an import fails with the way out, and goes on when there is room", async () => {
    const other = join(folder, "small");
    const disk = join(other, "lake");
    mkdirSync(disk, { recursive: true, mode: 0o711 });
    chmodSync(other, 0o711);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]);
    let small: Stores | undefined;
    try {
      small = await openStores(readConfig({ STEELYARD_HOME: other }));
      const own = partsOf(small);
      const text = Array.from({ length: 60_000 }, (_, at) => `full,${at},2026-01-02,${noise(at)},,\n`).join(
        "",
      );
      const file = write("full.csv", header + text);
      const attempt = async () => {
        const source = await openSource(file, { spool: spool() });
        return bring(own, { kind: listingKind, source, person: "t", chunkBytes: 4_000_000 });
      };
      await expect(attempt()).rejects.toMatchObject({ code: "home.disk-full" });
      execFileSync("mount", ["-o", "remount,size=600m", disk]);
      expect(await attempt()).toMatchObject({ ok: true, value: { rows: 60_000, kept: 60_000, refused: 0 } });
      const [found] = await small.lake.rows<{ n: number }>(
        "SELECT count() AS n FROM seen_listing FINAL WHERE platform = 'full'",
      );
      expect(found?.n).toBe(60_000);
    } finally {
      await small?.close();
      execFileSync("umount", ["-l", disk]);
    }
  }, 120_000);
});

const header = "platform,id,observedAt,title,state,sales\n";

function partsOf({ lake, ledger }: Stores): ImportParts {
  let drawn = 0;
  const random = (bytes: number) => {
    drawn += 1;
    return Uint8Array.from({ length: bytes }, (_, at) => (drawn * 31 + at * 7) & 255);
  };
  return { lake, ledger, sinks: [], now: systemClock.now, random, masterKey };
}

/** One of a hundred rows says a state that there is none of. */
function listings(platform: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${platform},${at},2026-01-0${1 + (at % 9)},"丝绸 ${at}",${at % 100 === 7 ? "gone" : "on-sale"},${at}\n`,
  );
  return header + lines.join("");
}

/** Text that does not compress: what fills a disk. */
function noise(seed: number): string {
  let [value, text] = [seed + 1, ""];
  while (text.length < 480) {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    text += value.toString(36);
  }
  return text.slice(0, 480);
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, "hex");
}

function write(name: string, bytes: string | Buffer): string {
  const file = join(folder, name.replaceAll(/[^\w.-]/g, "_"));
  writeFileSync(file, bytes);
  return file;
}

function spool(): string {
  return join(folder, "spool");
}

async function importing(file: string, more: { kind?: Kind; mapping?: Mapping; chunkBytes?: number } = {}) {
  const source = await openSource(file, { spool: spool() });
  try {
    return await bring(parts, { kind: listingKind, person: "t", ...more, source });
  } finally {
    source.close();
  }
}

async function kept(file: string, encoding: string): Promise<void> {
  const source = await openSource(file, { spool: spool() });
  expect(source.encoding).toBe(encoding);
  expect(await bring(parts, { kind: listingKind, source, person: "t" })).toMatchObject({
    ok: true,
    value: { rows: 1, kept: 1 },
  });
}

async function refusedOf(done: Awaited<ReturnType<typeof importing>>) {
  if (!done.ok) throw new Error(done.error.message.en);
  const rows = [];
  for await (const { row, line, faults } of refusedRows(stores.ledger.db, done.value.id))
    rows.push({ row, line, faults: faults.map(({ code, field }) => `${code} ${field}`) });
  return rows;
}

async function count(where: string): Promise<number> {
  const [found] = await stores.lake.rows<{ n: number }>(
    `SELECT count() AS n FROM seen_listing FINAL WHERE ${where}`,
  );
  return found?.n ?? -1;
}

async function sealedIsThere(platform: string): Promise<void> {
  const sealed = await stores.ledger.db
    .selectFrom("import_chunk as c")
    .innerJoin("import as i", "i.id", "c.import")
    .where("i.name", "=", "long.csv")
    .select((eb) => eb.fn.sum<number | null>("c.kept").as("kept"))
    .executeTakeFirst();
  expect(await count(`platform = '${platform}'`)).toBeGreaterThanOrEqual(Number(sealed?.kept ?? 0));
}

/** The same import in a process of its own, beside the stores of this one. */
function startImport(file: string): ChildProcess {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const program = `
    import { randomBytes } from "node:crypto";
    import { masterKeyOf } from ${module("../../access/index.ts")};
    import { openStores, readConfig, systemClock } from ${module("../../base/index.ts")};
    import { bring } from ${module("bring.ts")};
    import { openSource } from ${module("source.ts")};
    import { listingKind } from ${module("../kinds.ts")};
    const stores = await openStores(readConfig({ STEELYARD_HOME: ${JSON.stringify(home)} }), { borrow: true });
    const source = await openSource(${JSON.stringify(file)}, { spool: ${JSON.stringify(spool())} });
    const parts = { lake: stores.lake, ledger: stores.ledger, sinks: [], now: systemClock.now, random: (n) => new Uint8Array(randomBytes(n)), masterKey: masterKeyOf(new Uint8Array(32).fill(5)) };
    const done = await bring(parts, { kind: listingKind, source, person: "t", chunkBytes: 200000 });
    await stores.close();
    process.exit(done.ok ? 0 : 1);`;
  return spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
