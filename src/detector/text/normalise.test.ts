import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";
import { normalise } from "./normalise.ts";

const strange = fc.string({ unit: "binary", maxLength: 60 });
const chinese = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."最好佳第一国家级治疗全网女子米青木及蕞壹①㈠Ⅸ㎏⽤國療Ｎｏ．Nо.1zui hao,。🔥\u200b\u200d\ufe0f*·-",
      ),
      fc.constantFrom("zui", "di", "𝐍", "🅰", "𠮷", "\ud800"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
const anything = fc.oneof(strange, chinese);

describe("every normalised unit has its place in the input", () => {
  test("places are inside, ordered and not empty", () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { text, starts, ends, gaps } = normalise(input);
        expect([starts.length, ends.length, gaps.length]).toEqual([text.length, text.length, text.length]);
        let before = 0;
        for (let at = 0; at < text.length; at += 1) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(start).toBeGreaterThanOrEqual(before === 0 ? 0 : Math.min(before, start));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          // Units share a source only where one sign stands for several.
          if (at > 0) expect(start >= (ends[at - 1] ?? 0) || start === starts[at - 1]).toBe(true);
          before = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a place never cuts a surrogate pair", () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { starts, ends } = normalise(input);
        for (const [at, start] of starts.entries()) {
          const slice = input.slice(start, ends[at]);
          expect([...slice].length).toBe(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("normalising twice changes nothing", () => {
    fc.assert(
      fc.property(anything, (input) => {
        const once = normalise(input).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 800 },
    );
  });

  test("folding twice changes nothing, and covers the text without holes", () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { text } = normalise(input);
        const { text: folded, from, to } = fold(text);
        let at = 0;
        for (let unit = 0; unit < folded.length; unit += 1) {
          expect(from[unit]).toBe(at);
          at = to[unit] ?? -1;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe("what is undone", () => {
  test.each([
    ["最\u200b高\u200d级", "最高级"],
    ["ＴＯＰ１ Ｎｏ．①", "top1no1"],
    ["國家級產品", "国家级产品"],
    ["最★好🔥的", "最好的"],
    ["𝐍𝐨.𝟏", "no1"],
    ["Nо.1", "no1"],
    ["⽤㊙⑩", "用秘10"],
    ["zuì", "zui"],
    ["１００％", "100%"],
  ])("%s", (input, text) => {
    expect(normalise(input).text).toBe(text);
  });

  test.each([
    ["蕞好", "最好"],
    ["zui好", "最好"],
    ["弟一", "第一"],
    ["第1", "第一"],
    ["d一品牌", "第一品牌"],
    ["效果最女子", "销果最好"],
    ["zhiliao", "治疗"],
    ["usb d1 di型", "usbd一di型"],
  ])("%s sounds like %s", (input, text) => {
    expect(fold(normalise(input).text).text).toBe(fold(text).text);
  });
});
