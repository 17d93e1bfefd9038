import { describe, expect, test } from "vitest";
import { type Cite, day } from "../kernel/index.ts";
import { chineseNumber } from "./cite.ts";
import {
  articleOf,
  articles,
  cite,
  citeLabel,
  inForce,
  instrument,
  instruments,
  type Parameter,
  parameters,
} from "./index.ts";

const byId = (id: string): Parameter => {
  const found = parameters.find((parameter) => parameter.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const citesOf = (parameter: Parameter): readonly Cite[] => [
  ...parameter.basis,
  ...(parameter.extension ? [parameter.extension.article] : []),
  ...(parameter.pauses ?? []).map((pause) => pause.cite),
];

describe("values as the sheet states them, typed by hand", () => {
  test.each([
    ["C-01", 7, "working-day"],
    ["C-03", 60, "calendar-day"],
    ["C-04", 7, "working-day"],
    ["C-11", 15, "working-day"],
    ["C-13", 3, "year"],
    ["C-16", 10, "working-day"],
    ["C-19", 10, "working-day"],
    ["C-21", 30, "calendar-day"],
    ["C-52", 45, "working-day"],
    ["R-31", 5, "percent"],
    ["R-31.least", 500_000, "fen"],
    ["R-34", 100_000_000, "fen"],
    ["R-38", 60, "working-day"],
    ["R-01", 15, "working-day"],
    ["R-07", 7, "working-day"],
    ["R-11", 5, "working-day"],
    ["R-16", 20, "working-day"],
    ["P-01", 15, "working-day"],
    ["P-05", 2, "count"],
    ["P-07", 7, "working-day"],
    ["P-08", 24, "hour"],
    ["P-09", 30, "calendar-day"],
    ["P-11", 15, "working-day"],
    ["P-15", 10, "working-day"],
    ["P-18", 5, "working-day"],
    ["P-20", 90, "calendar-day"],
    ["P-23", 7, "working-day"],
    ["P-24", 30, "calendar-day"],
    ["P-26", 3, "working-day"],
    ["P-27", 15, "calendar-day"],
    ["P-28", 3, "percent"],
    ["P-29", 10, "working-day"],
    ["P-30", 3, "month"],
    ["P-31", 15, "working-day"],
    ["P-42", 300_000, "fen"],
    ["P-52", 1_000_000, "fen"],
    ["P-55", 7, "working-day"],
    ["J-11", 7, "working-day"],
    ["L-09", 2, "year"],
    ["T-03", 24, "hour"],
    ["U-04", 20, "working-day"],
    ["U-10", 3, "year"],
    ["V-01", 60, "calendar-day"],
    ["V-03", 6, "month"],
    ["W-02", 6, "month"],
    ["W-17", 5, "working-day"],
    ["B-05", 10, "working-day"],
    ["B-08", 30, "calendar-day"],
    ["B-12", 20, "working-day"],
    ["S-09", 3, "year"],
    ["V-13", 10, "working-day"],
    ["V-16", 15, "calendar-day"],
  ])("%s is %i %s", (id, value, unit) => {
    expect([byId(id).value, byId(id).unit]).toEqual([value, unit]);
  });

  test("extensions and pauses", () => {
    expect(byId("R-01").extension).toMatchObject({
      value: 15,
      unit: "working-day",
      article: { instrument: "O2", article: "18" },
    });
    expect(byId("P-20").extension).toMatchObject({ value: 30, unit: "calendar-day" });
    expect(byId("P-10").extension).toMatchObject({ value: 15, unit: "calendar-day" });
    expect(byId("P-20").pauses?.map((pause) => pause.id)).toEqual([
      "suspension",
      "hearing",
      "public-notice",
      "testing",
      "identification",
      "refund",
    ]);
  });

  test("what was remembered, not read, stays open", () => {
    for (const id of [
      "E-20",
      "L-06",
      "P-52",
      "U-11",
      "W-05",
      "RC-02",
      "Q-43",
      "X-03",
      "K-06",
      "GD-01",
      "PX-12",
    ]) {
      expect(byId(id).certainty, id).toBe("open");
    }
    expect(byId("E-19").certainty).toBe("excerpt");
    expect(byId("P-20").certainty).toBe("read");
  });
});

test("every range of the sheet is complete", () => {
  const ids = (letter: string) =>
    new Set(parameters.map((each) => each.id).filter((id) => id.startsWith(letter) && !id.includes(".")))
      .size;
  expect([ids("C-"), ids("R-"), ids("J-"), ids("L-"), ids("U-"), ids("T-")]).toEqual([
    38, 29, 17, 24, 14, 12,
  ]);
  expect([ids("PX-"), ids("UC-"), ids("MS-")]).toEqual([20, 16, 12]);
  expect([ids("AV-"), ids("AD-")]).toEqual([20, 9]);
  // Beside the sheet: the two halves of B-06 and B-08, and the thirteen of V that were read in the two laws.
  expect([ids("B-"), ids("S-"), ids("V-")]).toEqual([14 + 3, 14, 4 + 13]);
});

test("every cite resolves to an instrument, and to an article where the instrument was read for it", () => {
  const summarised = new Set(articles.map((article) => article.instrument));
  for (const parameter of parameters) {
    for (const each of citesOf(parameter)) {
      expect(instrument(each.instrument).ok, `${parameter.id} cites ${each.instrument}`).toBe(true);
      if (each.article === undefined || !summarised.has(each.instrument)) continue;
      expect(articleOf(each), `${parameter.id}: ${each.instrument} ${each.article}`).toBeDefined();
    }
  }
  for (const article of articles) expect(instrument(article.instrument).ok).toBe(true);
});

test("every parameter stands on an instrument in force at some time of its validity", () => {
  for (const parameter of parameters) {
    if (parameter.basis.length === 0) expect(parameter.note ?? parameter.text).toBeDefined();
    const overlapping = parameter.basis.filter((each) => {
      const found = instruments.find((candidate) => candidate.code === each.instrument);
      return found && (found.to ?? "9999") >= parameter.from && found.from <= (parameter.to ?? "9999");
    });
    expect(overlapping.length, parameter.id).toBe(parameter.basis.length);
  }
});

test("codes and versions are unique, validities are in order, versions of one id do not overlap", () => {
  expect(new Set(instruments.map((each) => each.code)).size).toBe(instruments.length);
  for (const each of [...instruments, ...parameters]) if (each.to) expect(each.from <= each.to).toBe(true);
  for (const one of parameters) {
    for (const other of parameters) {
      if (one === other || one.id !== other.id) continue;
      expect((one.to ?? "9999") < other.from || (other.to ?? "9999") < one.from, one.id).toBe(true);
    }
  }
});

test("a number has a unit, words have both languages", () => {
  for (const parameter of parameters) {
    if (parameter.value !== undefined) expect(parameter.unit, parameter.id).toBeDefined();
    if (parameter.value === undefined) expect(parameter.text, parameter.id).toBeDefined();
    for (const words of [parameter.label, parameter.text, parameter.note]) {
      if (!words) continue;
      expect(words.zh, parameter.id).toMatch(/\p{Script=Han}/u);
      expect(words.en, parameter.id).toMatch(/[A-Za-z]/);
      expect(`${words.zh}${words.en}`, parameter.id).not.toContain("**");
    }
  }
});

test("the law that changed: one instrument ends the day before the next begins", () => {
  expect([inForce("O20", day("2026-04-14")), inForce("O121", day("2026-04-14"))]).toEqual([true, false]);
  expect([inForce("O20", day("2026-04-15")), inForce("O121", day("2026-04-15"))]).toEqual([false, true]);
  expect([inForce("AUCL19", day("2025-10-14")), inForce("AUCL25", day("2025-10-15"))]).toEqual([true, true]);
  expect([
    inForce("PBR", day("2031-04-10")),
    inForce("TML27", day("2026-12-31")),
    inForce("X", day("2026-01-01")),
  ]).toEqual([false, false, false]);
});

test("cites print as documents print them", () => {
  expect(citeLabel(cite("O2 57(2)")).zh).toBe("《市场监督管理行政处罚程序规定》第五十七条第二款");
  expect(citeLabel(cite("O2 57(2)"), "short").zh).toBe("《处罚程序规定》第五十七条第二款");
  expect(citeLabel(cite("O2 82[5]"))).toEqual({
    zh: "《市场监督管理行政处罚程序规定》第八十二条第五项",
    en: "Provisions on Administrative Penalty Procedures in Market Regulation, art. 82 item 5",
  });
  expect(citeLabel(cite("DE24")).zh).toBe("《市场监督管理行政执法电子数据取证暂行规定》");
  expect(articleOf(cite("O2 57(2)"))?.article).toBe("57");
  expect(() => cite("O2 art 57")).toThrow();
});

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [57, "五十七"],
  [100, "一百"],
  [105, "一百零五"],
  [110, "一百一十"],
  [1260, "一千二百六十"],
])("article %i is %s", (number, chinese) => {
  expect(chineseNumber(number)).toBe(chinese);
});

test("a summary says nothing twice, in Chinese words", () => {
  const faulty = articles
    .filter(({ summary }) => {
      const said = summary.zh.split("。").filter((sentence) => sentence !== "");
      return new Set(said).size < said.length || !/\p{Script=Han}/u.test(summary.zh);
    })
    .map(({ instrument: of, article }) => `${of} ${article}`);
  expect(faulty).toEqual([]);
});
