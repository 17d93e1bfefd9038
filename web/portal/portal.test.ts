import { describe, expect, it } from "vitest";
import { must } from "../../src/kernel/index.ts";
import { displayPeriod } from "./display-period.ts";
import { decisionSearch, queryOf } from "./search.ts";
import { paragraphs } from "./text-pieces.ts";

describe("the published text", () => {
  const content = "当事人：某公司\n电话＊＊＊，住址＊＊＊。\n\n罚款二万元。";
  const first = content.indexOf("＊＊＊");
  const second = content.indexOf("＊＊＊", first + 3);
  const hidden = [
    { start: second, end: second + 3, reason: "自然人住址" },
    { start: first, end: first + 3, reason: "联系电话" },
  ];

  it("is whole in its pieces, each hidden one with its reason", () => {
    const shown = paragraphs(content, hidden);
    expect(shown.map((pieces) => pieces.map(({ text }) => text).join("")).join("\n")).toBe(content);
    expect(shown.length).toBe(4);
    expect(must(shown[1], "line").map(({ text, reason }) => reason ?? text)).toEqual([
      "电话",
      "联系电话",
      "，住址",
      "自然人住址",
      "。",
    ]);
    expect(shown.flat().every((piece) => content.startsWith(piece.text, piece.at))).toBe(true);
  });

  it("loses nothing to spans that overlap or lie beyond its end", () => {
    const odd = [
      ...hidden,
      { start: first + 1, end: first + 5, reason: "x" },
      { start: 0, end: 999, reason: "y" },
    ];
    expect(
      paragraphs(content, odd)
        .map((pieces) => pieces.map(({ text }) => text).join(""))
        .join("\n"),
    ).toBe(content);
  });
});

describe("until when a decision shows", () => {
  it.each([
    ["2026-03-02T02:00:00.000Z", "2026-06-02", "13(1)"],
    ["2026-03-02T02:00:00.000Z", "2029-03-02", "13"],
    ["2026-03-02T02:00:00.000Z", "2031-12-31", "13"],
    // Still 1 March in London, already the 2nd in Hangzhou.
    ["2026-03-01T17:00:00.000Z", "2026-06-02", "13(1)"],
  ])("%s to %s follows from article %s", (liveAt, until, article) => {
    const period = must(displayPeriod(liveAt, until), "period");
    expect(period).toMatchObject({ until, certainty: "read", basis: [{ instrument: "O45", article }] });
  });
});

describe("an address", () => {
  it("is read as people write it, and written back", () => {
    const asked = decisionSearch(
      new URLSearchParams("?q=123&organ=某局&page=3&from=2026-03-01&violation=%20"),
    );
    expect(asked).toEqual({ q: "123", organ: "某局", page: 3, from: "2026-03-01" });
    expect(decisionSearch(new URLSearchParams(queryOf(asked)))).toEqual(asked);
  });

  it.each(["0", "1", "-2", "x", "1.5", "99999"])("takes page %s for the first", (page) => {
    expect(decisionSearch(new URLSearchParams({ page }))).toEqual({});
  });
});
