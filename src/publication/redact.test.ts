import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRedactions, hidden, readSpans } from "./redact.ts";

const spansIn = (content: string) =>
  fc.array(fc.nat(content.length), { maxLength: 8 }).map((cuts) => {
    const points = [...new Set(cuts)].sort((a, b) => a - b);
    return points.flatMap((start, at) => {
      const end = points[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end, reason: `理由${at}` }] : [];
    });
  });

describe("redaction", () => {
  it("hides exactly its spans and keeps everything else in order", () => {
    const cases = fc
      .string({ unit: fc.constantFrom("甲", "乙", "1", "\n", "。", "x"), maxLength: 60 })
      .chain((content) => fc.tuple(fc.constant(content), spansIn(content)));
    fc.assert(
      fc.property(cases, ([content, spans]) => {
        const sound = readSpans(JSON.stringify(spans), content);
        expect(sound).toEqual(spans);
        const { text, spans: shown } = applyRedactions(content, spans);
        expect(shown.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(() => hidden));
        // Put back what was hidden, from the end: the text as issued again.
        const restored = shown.reduceRight((whole, { start, end }, at) => {
          const span = spans[at];
          return whole.slice(0, start) + content.slice(span?.start, span?.end) + whole.slice(end);
        }, text);
        expect(restored).toBe(content);
      }),
    );
  });

  it("takes spans in any order, and none at all", () => {
    const spans = [
      { start: 3, end: 4, reason: "b" },
      { start: 0, end: 2, reason: "a" },
    ];
    expect(readSpans(JSON.stringify(spans), "甲乙丙丁")?.map(({ reason }) => reason)).toEqual(["a", "b"]);
    expect(readSpans(undefined, "甲")).toEqual([]);
    expect(applyRedactions("甲乙", [])).toEqual({ text: "甲乙", spans: [] });
  });

  it("never cuts a character in half", () => {
    expect(readSpans('[{"start":1,"end":2,"reason":"x"}]', "a𠮷b")).toBeUndefined();
    expect(readSpans('[{"start":1,"end":3,"reason":"x"}]', "a𠮷b")).toHaveLength(1);
  });
});
