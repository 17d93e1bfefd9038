import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clockTone, clockWords } from "./clock-words.ts";
import { toCsv } from "./export-csv.ts";
import { keyName } from "./hotkeys.ts";
import { cssName, dark, light, type Palette } from "./palette.ts";
import { grouped, spaced } from "./typography.ts";

describe("colours", () => {
  const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
  const blocks = {
    light: css.split('[data-theme="dark"]')[0] ?? "",
    dark: css.split(/\[data-theme="dark"\]|@media/)[1] ?? "",
    unsaid: css.split("@media (prefers-color-scheme: dark)")[1] ?? "",
  };

  it.each([
    ["light", light],
    ["dark", dark],
    ["unsaid", dark],
  ] as const)("are the same in CSS and in the theme: %s", (name, palette) => {
    for (const [token, colour] of Object.entries(palette)) {
      expect(blocks[name]).toContain(`${cssName(token)}: ${colour};`);
    }
  });

  const texts: (keyof Palette)[] = ["muted", "primary", "brassInk", "jade", "amberInk", "vermilion"];
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("reach AA for words and AAA for body text: %s", (_, palette) => {
    for (const ground of [palette.paper, palette.surface]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      for (const text of texts) expect(contrast(palette[text], ground), text).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.onPrimary, palette.primary)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onRail, palette.rail)).toBeGreaterThanOrEqual(7);
  });
});

describe("clock badge", () => {
  const words = (
    state: Parameters<typeof clockWords>[0]["state"],
    left: number,
    unit = "working-day" as const,
  ) => clockWords({ state, left, unit });

  it("says what is left in words", () => {
    expect(words("running", 3)).toEqual({ zh: "剩 3 个工作日", en: "3 working days left" });
    expect(words("running", 1).en).toBe("1 working day left");
    expect(words("running", 0)).toEqual({ zh: "今日届满", en: "Due today" });
    expect(clockWords({ state: "overdue", left: -2, unit: "calendar-day" })).toEqual({
      zh: "已超期 2 日",
      en: "2 days overdue",
    });
    expect(words("met", 5).zh).toBe("已完成");
    expect(words("paused", 5).zh).toBe("暂停中");
  });

  it("turns amber in the last quarter and vermilion when over", () => {
    expect(clockTone({ state: "running", left: 4, total: 15 })).toBe("in-time");
    expect(clockTone({ state: "running", left: 3, total: 15 })).toBe("soon");
    expect(clockTone({ state: "running", left: 0, total: 1 })).toBe("soon");
    expect(clockTone({ state: "overdue", left: -1, total: 15 })).toBe("over");
    expect(clockTone({ state: "paused", left: 1, total: 15 })).toBe("still");
  });
});

describe("export", () => {
  it("defuses formulas, quotes, keeps long codes and opens as UTF-8", () => {
    const csv = toCsv(
      ["名称", "代码"],
      [
        ['=HYPERLINK("x")', "913301000000000000"],
        ["a,b", null],
        ["\uFF1D1+1", -5],
        ["安心店", "@x"],
      ],
    );
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv.slice(1).split("\r\n")).toEqual([
      "名称,代码",
      '"\'=HYPERLINK(""x"")","\t913301000000000000"',
      '"a,b",',
      "'\uFF1D1+1,-5",
      "安心店,'@x",
      "",
    ]);
  });

  it.each(["+1", "-1+1", "\t=1", "\r=1", "  =1", "@SUM(A1)"])("defuses %j", (text) => {
    expect(
      toCsv([], [[text]])
        .split("\r\n")[1]
        ?.replace(/^"/, ""),
    ).toMatch(/^'/);
  });
});

it("names keys alike on every system", () => {
  const key = { ctrlKey: false, metaKey: false, altKey: false };
  expect(keyName({ ...key, key: "J" })).toBe("j");
  expect(keyName({ ...key, key: "k", ctrlKey: true })).toBe("mod+k");
  expect(keyName({ ...key, key: "K", metaKey: true })).toBe("mod+k");
  expect(keyName({ ...key, key: "Enter" })).toBe("enter");
});

it("spaces Han and Latin thinly, once", () => {
  expect(spaced("剩3个工作日,共500g蜂蜜")).toBe("剩\u20093\u2009个工作日,共\u2009500g\u2009蜂蜜");
  expect(spaced(spaced("第18条"))).toBe(spaced("第18条"));
  expect(grouped(1234567)).toBe("1,234,567");
  expect(grouped(-1234.5678)).toBe("-1,234.5678");
});

/** WCAG 2.2 contrast ratio of two `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
