import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carefulCsv, carefulJsonLines, csvCell, csvRecords } from "./careful.ts";
import { type Chunk, type CutOptions, cut } from "./chunks.ts";

const csv: CutOptions = { quotes: true, chunkBytes: 64, longest: 200 };

describe("cutting text into chunks", () => {
  it("never cuts inside a record, wherever the pieces of the stream end", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "称", " "), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const text = rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("");
          const chunks = await cutAll(Buffer.from(text), size, csv);
          expect(Buffer.concat(chunks.map(({ bytes }) => bytes)).toString()).toBe(text);
          const read = chunks.flatMap(({ bytes }) => [...csvRecords(bytes.toString(), ",")]);
          expect(read.map(({ cells }) => cells)).toEqual(
            [...csvRecords(text, ",")].map(({ cells }) => cells),
          );
          expect(read.some(({ broken }) => broken)).toBe(false);
          expect(chunks.reduce((sum, { records }) => sum + records, 0)).toBe(rows.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("cuts the same bytes in the same places", async () => {
    const text = Buffer.from(Array.from({ length: 200 }, (_, at) => `${at},"x\n${at}"\n`).join(""));
    const once = await cutAll(text, 7, csv);
    const again = await cutAll(text, 1000, csv);
    expect(again.map(({ n, firstRow, firstLine, bytes }) => [n, firstRow, firstLine, bytes.length])).toEqual(
      once.map(({ n, firstRow, firstLine, bytes }) => [n, firstRow, firstLine, bytes.length]),
    );
    expect(once.at(-1)?.firstLine).toBe(1 + 2 * ((once.at(-1)?.firstRow ?? 0) - 1));
  });

  it("takes a quote within a field as a character", async () => {
    const chunks = await cutAll(Buffer.from('a,15" screen\nb,c\n'), 100, { ...csv, chunkBytes: 5 });
    expect(chunks.map(({ bytes }) => bytes.toString())).toEqual(['a,15" screen\n', "b,c\n"]);
  });

  it("loses a record that is too long, says where, and goes on behind it", async () => {
    const long = "x".repeat(1000);
    const chunks = await cutAll(Buffer.from(`a\n${long}\nb\n`), 64, { ...csv, quotes: false });
    expect(chunks.map(({ bytes }) => bytes.toString())).toEqual(["a\n", "b\n"]);
    expect(chunks[1]).toMatchObject({
      firstRow: 3,
      firstLine: 3,
      lost: { row: 2, line: 2, code: "record-too-long" },
    });
  });

  it("loses only the line of a quote that is never closed", async () => {
    const rest = Array.from({ length: 60 }, (_, at) => `row ${at}\n`).join("");
    const chunks = await cutAll(Buffer.from(`"never closed\n${rest}`), 64, csv);
    expect(chunks.flatMap(({ lost }) => lost ?? [])).toMatchObject([{ row: 1, line: 1, code: "malformed" }]);
    expect(chunks.reduce((sum, { records }) => sum + records, 0)).toBe(60);
  });

  it("loses two in a row and one at the very end", async () => {
    const long = "x".repeat(1000);
    const chunks = await cutAll(Buffer.from(`${long}\n${long}\nb\n${long}`), 64, { ...csv, quotes: false });
    expect(chunks.flatMap(({ lost }) => lost?.row ?? [])).toEqual([1, 2, 4]);
    expect(chunks.map(({ bytes }) => bytes.toString()).join("")).toBe("b\n");
  });
});

describe("the careful way", () => {
  it("hands on what can be read and says what cannot", () => {
    const { bytes, lost } = carefulCsv(Buffer.from('a,b\n"x"y,1\n"好,""",2\n'), ",");
    expect(lost).toEqual([{ row: 2, code: "malformed", head: "x,1" }]);
    expect(bytes.toString()).toBe('"a","b"\n\n"好,""","2"\n');
    const json = carefulJsonLines(Buffer.from('{"a":1}\n{"a":\n[1]\n\n{"a":2}\n'));
    expect(json.lost.map(({ row }) => row)).toEqual([2, 3]);
    expect([...json.blank]).toEqual([4]);
  });
});

async function cutAll(bytes: Buffer, size: number, options: CutOptions): Promise<Chunk[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const chunks: Chunk[] = [];
  for await (const chunk of cut(pieces(), options)) chunks.push(chunk);
  return chunks;
}
