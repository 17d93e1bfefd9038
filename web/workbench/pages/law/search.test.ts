import { expect, test } from "vitest";
import { instruments, parameters } from "../../../../src/law/index.ts";
import { searchLaw } from "./search.ts";

test("no words find everything", () => {
  const found = searchLaw({ words: "  " });
  expect(found.parameters).toHaveLength(parameters.length);
  expect(found.instruments).toHaveLength(instruments.length);
});

test("a parameter is found by id, in full width too, by words, and by the articles it rests on", () => {
  const idsOf = (words: string) => searchLaw({ words }).parameters.map(({ id }) => id);
  expect(idsOf("p-01")).toContain("P-01");
  expect(idsOf("Ｐ－０１")).toContain("P-01");
  expect(idsOf("核查 立案")).toContain("P-01");
  expect(idsOf("行政处罚程序规定 第十八条")).toContain("P-01");
});

test("all words must occur, and the certainty must be the one asked for", () => {
  expect(searchLaw({ words: "核查 没有这样的词" }).parameters).toEqual([]);
  const open = searchLaw({ words: "", certainty: "open" });
  expect(
    [...open.parameters, ...open.instruments, ...open.articles].every((one) => one.certainty === "open"),
  ).toBe(true);
});
