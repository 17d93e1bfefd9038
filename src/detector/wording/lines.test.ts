import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerLine, linesOf } from "./lines.ts";

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const answer = (row: unknown) => {
  const said = answerLine(bytes(typeof row === "string" ? row : JSON.stringify(row)), "zh");
  return said === undefined ? undefined : JSON.parse(said);
};

async function* inChunks(all: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < all.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield all.subarray(at, at + size);
    at += size;
  }
}

describe("an answer to every line", () => {
  test("exactly the declared keys, the text is the slice", () => {
    const title = "🔥 蕞 好的面膜";
    const { id, findings } = answer({ id: 7, title });
    expect(id).toBe(7);
    expect(findings).toHaveLength(1);
    expect(Object.keys(findings[0])).toEqual([
      "detector",
      "version",
      "law",
      "severity",
      "reason",
      "field",
      "start",
      "end",
      "text",
    ]);
    expect(findings[0]).toMatchObject({
      detector: "wording",
      law: ["AV-01"],
      field: "title",
      text: "蕞 好的",
    });
    expect(title.slice(findings[0].start, findings[0].end)).toBe(findings[0].text);
  });

  test.each([
    ["not json", null, "invalid-input", undefined],
    ["[1]", null, "invalid-input", undefined],
    ['{"title":"好"}', null, "invalid-input", "id"],
    ['{"id":"a"}', "a", "invalid-input", "text"],
    ['{"id":"a","title":5}', "a", "invalid-input", "title"],
    [JSON.stringify({ id: 3, text: "好".repeat(100_001) }), 3, "too-large", "text"],
  ])("%s is refused with its reason", (line, id, code, field) => {
    const said = answer(line);
    expect(said).toMatchObject({ id, error: { code } });
    expect(said.error.field).toBe(field);
    expect(said.error.message.zh).toMatch(/\p{Script=Han}/u);
    expect(said.error.wayOut.en).toMatch(/\w/);
  });

  test("bytes that are not UTF-8 are refused, since offsets would lie; a blank line is passed over", () => {
    expect(JSON.parse(answerLine(Uint8Array.of(0x7b, 0xff), "zh") ?? "")).toMatchObject({
      id: null,
      error: { code: "invalid-input" },
    });
    expect(answer("  ")).toBeUndefined();
  });

  test("null and unknown fields do no harm", () => {
    expect(answer({ id: "x", title: "棉袜", description: null, price: 3 })).toEqual({
      id: "x",
      findings: [],
    });
  });

  test("in English on demand", () => {
    const said = answerLine(bytes(JSON.stringify({ id: 1, title: "全网最低价" })), "en") ?? "";
    expect(JSON.parse(said).findings[0].reason).toMatch(
      /suspected breach of the Advertising Law, art. 9 item 3/,
    );
  });
});

describe("lines of any stream of bytes", () => {
  test("are the same however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: "grapheme", maxLength: 12 }).map((s) => s.replaceAll("\n", "")),
          { maxLength: 8 },
        ),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        async (lines, sizes) => {
          const got: string[] = [];
          for await (const line of linesOf(inChunks(bytes(lines.map((l) => `${l}\n`).join("")), sizes))) {
            got.push(line === "too-long" ? line : new TextDecoder("utf-8", { ignoreBOM: true }).decode(line));
          }
          expect(got).toEqual(lines);
        },
      ),
    );
  });

  test("too long a line is answered in its place and not kept", async () => {
    const got = [];
    for await (const line of linesOf(inChunks(bytes(`ab\n${"x".repeat(50)}\ncd`), [5]), 10)) {
      got.push(line === "too-long" ? line : new TextDecoder().decode(line));
    }
    expect(got).toEqual(["ab", "too-long", "cd"]);
    expect(JSON.parse(answerLine("too-long", "zh") ?? "")).toMatchObject({ error: { code: "too-large" } });
  });
});
