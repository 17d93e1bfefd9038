import { describe, expect, test } from "vitest";
import { chineseCalendar } from "../kernel/index.ts";
import { type Answer, calculate, calculateLine, calculateRow, nearPeriods } from "./index.ts";

const calendar = chineseCalendar;

function due(question: unknown): Answer {
  const answered = calculate(question, { calendar });
  if (!answered.ok) throw new Error(answered.error.message.en);
  return answered.value;
}

function refusal(question: unknown) {
  const answered = calculate(question, { calendar });
  if (answered.ok) throw new Error(`answered ${answered.value.due}`);
  return answered.error;
}

describe("working days, counted by hand", () => {
  test.each([
    // 2026 Spring Festival: off 02-15…02-23, Saturday 02-14 worked. Wed 11 (1), Thu 12 (2), Fri 13 (3), Sat 14 (4),
    // Tue 24 (5), Wed 25 (6), Thu 26 (7).
    ["U-07", "2026-02-24", "2026-02-27"], // 3: Wed 25, Thu 26, Fri 27
    ["J-10", "2026-02-10", "2026-02-26"],
    // Trigger on the first day of the holiday: Tue 24 (1), Wed 25 (2), Thu 26 (3).
    ["P-26", "2026-02-15", "2026-02-26"],
    // Trigger on the make-up Saturday 02-14: again Tue 24 is day 1.
    ["P-26", "2026-02-14", "2026-02-26"],
    // Sat 02-28 is worked: Fri 27 (1), Sat 28 (2), Mon 03-02 (3).
    ["P-26", "2026-02-26", "2026-03-02"],
    // National Day 2025: Fri 09-26, then Sun 28 (1), Mon 29 (2), Tue 30 (3), off to 10-08, Thu 9 (4), Fri 10 (5).
    ["P-18", "2025-09-26", "2025-10-10"],
    // Sat 2025-10-11 worked: Thu 9 (1), Fri 10 (2), Sat 11 (3), Mon 13 (4), Tue 14 (5).
    ["P-18", "2025-10-08", "2025-10-14"],
    // Mid-Autumn and National Day 2026: Mon 28 (1), Tue 29 (2), Wed 30 (3), Thu 10-08 (4), Fri 9 (5), Sat 10 (6), Mon 12 (7).
    ["J-11", "2026-09-24", "2026-10-12"],
    // May Day 2026 with Saturday 05-09: 6, 7, 8, 9 (4), 11…15 (9), 18…22 (14), 25 (15).
    ["P-31", "2026-04-30", "2026-05-25"],
  ])("%s from %s is due %s", (rule, from, expected) => {
    const answer = due({ rule, from });
    expect([answer.due, answer.dueIfWeekendsRoll, answer.provisional]).toEqual([expected, expected, false]);
    expect(answer.days.filter((day) => day.n !== undefined)).toHaveLength(answer.value);
    expect(answer.days.at(-1)).toMatchObject({ day: expected, due: true, counted: true });
  });

  test("each skipped day says why, with the notice; a make-up Saturday counts", () => {
    const { days } = due({ rule: "P-26", from: "2026-02-12" });
    const of = (day: string) => days.find((one) => one.day === day);
    expect(of("2026-02-12")).toMatchObject({ counted: false, article: { instrument: "O2", article: "80" } });
    expect(of("2026-02-14")).toMatchObject({ counted: true, n: 2, reason: { zh: "周六调休上班，第2日" } });
    expect(of("2026-02-16")?.reason.zh).toBe("春节放假");
    expect(of("2026-02-16")?.notice).toMatch(/^https?:/);
    expect(of("2026-02-24")).toMatchObject({ n: 3, version: "O2@2019-04-01" });
  });
});

describe("calendar days, months and years", () => {
  test.each([
    // Nominal 10-04 in the block 10-01…10-07; Thu 10-08 is the first day after it.
    ["P-20", "2026-07-06", "2026-10-08", "2026-10-08"],
    // 30 days from 01-16 end on Sun 02-15, first day off; the block ends on 02-23.
    ["P-24", "2026-01-16", "2026-02-24", "2026-02-24"],
    // 15 days from 02-13 end on Sat 02-28, which is worked: no roll at all.
    ["P-27", "2026-02-13", "2026-02-28", "2026-02-28"],
    // 15 days from 03-06 end on Sat 03-21, an ordinary weekend: only the second reading moves to Mon 03-23.
    ["P-27", "2026-03-06", "2026-03-21", "2026-03-23"],
    // 15 days from 09-19 end on Sun 10-04 of the holiday: 10-08 either way.
    ["P-27", "2026-09-19", "2026-10-08", "2026-10-08"],
    // Three months from 11-30 end on the last of February, Sat 02-28 2026, worked instead.
    ["P-30", "2025-11-30", "2026-02-28", "2026-02-28"],
    // 2024: three months from 2023-11-30 end on 02-29.
    ["P-30", "2023-11-30", "2024-02-29", "2024-02-29"],
    // Three months from 07-01 end on 10-01, off to 10-07.
    ["P-30", "2026-07-01", "2026-10-08", "2026-10-08"],
    // Two years from a leap day end on 2026-02-28.
    ["L-09", "2024-02-29", "2026-02-28", "2026-02-28"],
    // Six months from 08-31 end on 02-28.
    ["V-03", "2025-08-31", "2026-02-28", "2026-02-28"],
  ])("%s from %s is due %s", (rule, from, expected, weekends) => {
    const answer = due({ rule, from });
    expect([answer.due, answer.dueIfWeekendsRoll]).toEqual([expected, weekends]);
    expect(answer.days.at(-1)).toMatchObject({ day: expected, due: true });
  });

  test("a rolled period lists the nominal day, the holiday and the due day", () => {
    const { days } = due({ rule: "P-20", from: "2026-07-06" });
    expect(days.find((day) => day.n === 90)).toMatchObject({ day: "2026-10-04", article: { article: "80" } });
    expect(days.slice(-4).map(({ day, counted }) => [day, counted])).toEqual([
      ["2026-10-05", false],
      ["2026-10-06", false],
      ["2026-10-07", false],
      ["2026-10-08", true],
    ]);
  });

  test("2027 has no notice yet", () => {
    expect(due({ rule: "P-27", from: "2026-12-20" })).toMatchObject({ due: "2027-01-04", provisional: true });
    expect(due({ rule: "P-18", from: "2026-12-30" }).provisional).toBe(true);
    expect(due({ rule: "P-18", from: "2026-12-21" }).provisional).toBe(false);
  });
});

describe("suspension: the days after A up to and including B", () => {
  test("calendar days are put after", () => {
    // 30 days from 03-02 end on 04-01; ten days out: 04-11, a Saturday.
    const answer = due({ rule: "P-09", from: "2026-03-02", suspend: "2026-03-10..2026-03-20" });
    expect([answer.due, answer.dueIfWeekendsRoll]).toEqual(["2026-04-11", "2026-04-13"]);
    expect(answer.days.filter((day) => day.reason.zh.startsWith("中止"))).toHaveLength(10);
  });

  test("one that starts and ends on the holiday takes out its working days alone", () => {
    // 15 working days from 02-10 without a pause: 11,12,13,14 (4), 24…28 (9, Sat 28 worked), 03-02…06 (14), 09 (15).
    expect(due({ rule: "R-01", from: "2026-02-10" }).due).toBe("2026-03-09");
    // 02-16..02-20 lie wholly in the holiday: nothing to take out.
    expect(due({ rule: "R-01", from: "2026-02-10", suspend: "2026-02-16..2026-02-20" }).due).toBe(
      "2026-03-09",
    );
    // 02-16..02-25 takes out Tue 24 and Wed 25: two working days later, Wed 03-11.
    expect(due({ rule: "R-01", from: "2026-02-10", suspend: ["2026-02-16..2026-02-25"] }).due).toBe(
      "2026-03-11",
    );
    // From Fri 13 to Mon 23: only the worked Saturday 14 is taken out, so Tue 03-10.
    expect(due({ rule: "R-01", from: "2026-02-10", suspend: ["2026-02-13..2026-02-23"] }).due).toBe(
      "2026-03-10",
    );
  });

  test("overlapping ones count once, outside ones not at all and are told", () => {
    const suspend = ["2026-03-10..2026-03-20", { from: "2026-03-15", to: "2026-03-20" }];
    expect(due({ rule: "P-09", from: "2026-03-02", suspend }).due).toBe("2026-04-11");
    const outside = due({ rule: "P-09", from: "2026-03-02", suspend: "2026-05-01..2026-05-09" });
    expect(outside.due).toBe("2026-04-01");
    expect(outside.notes.map(({ zh }) => zh).join()).toContain("未计入");
  });

  test("the grounds of the law are named; where it has none, that is said", () => {
    expect(due({ rule: "P-20", from: "2026-03-02" }).grounds.map(({ id }) => id)).toContain("hearing");
    const bare = due({ rule: "P-27", from: "2026-03-02", suspend: "2026-03-03..2026-03-05" });
    expect(bare.notes.map(({ zh }) => zh).join()).toContain("未列明");
  });
});

describe("extension", () => {
  test("continues from the nominal day, not from the rolled one", () => {
    // 90 + 30 = 120 days from 07-06: Tue 11-03.
    const answer = due({ rule: "P-20", from: "2026-07-06", extend: true });
    expect(answer).toMatchObject({ due: "2026-11-03", extended: 1, extensions: [{ value: 30 }] });
    expect(answer.extensions[0]?.approver.zh).toContain("负责人");
  });

  test("one more than the law has is refused with its article", () => {
    expect(refusal({ rule: "P-20", from: "2026-07-06", extend: 2 })).toMatchObject({
      code: "conflict",
      field: "extend",
      article: { instrument: "O2", article: "64" },
    });
    expect(refusal({ rule: "P-18", from: "2026-07-06", extend: true })).toMatchObject({
      article: { instrument: "O2", article: "57(2)" },
    });
  });
});

describe("hours", () => {
  test("run through midnight, weekends and holidays and never roll", () => {
    const answer = due({ rule: "P-08", from: "2026-02-14T17:30" });
    expect(answer).toMatchObject({ due: "2026-02-15T17:30", dueIfWeekendsRoll: "2026-02-15T17:30" });
    expect(answer.dueAt).toBe("2026-02-15T09:30:00.000Z");
    expect(due({ rule: "T-03", from: "2026-09-30T23:59:30+08:00" }).due).toBe("2026-10-01T23:59:30+08:00");
    expect(due({ rule: "T-05", from: "2026-12-31T16:00:00Z" }).due).toBe("2027-01-01T16:00:00Z");
  });

  test("a suspension takes out whole days; without a time of day the strict reading is taken and told", () => {
    // 17:30 on the 2nd, suspended from 00:00 of the 3rd to the end of the 4th: 6.5 h before, 17.5 h on the 5th.
    const answer = due({ rule: "P-08", from: "2026-03-02T17:30", suspend: "2026-03-02..2026-03-04" });
    expect(answer.due).toBe("2026-03-05T17:30");
    const strict = due({ rule: "P-08", from: "2026-03-02" });
    expect(strict.due).toBe("2026-03-03T00:00");
    expect(strict.notes.map(({ zh }) => zh).join()).toContain("从严");
  });
});

describe("which law, which number", () => {
  test("counted back: the last day to notify before a hearing", () => {
    // Seven working days before Mon 2026-10-12: Sat 10, Fri 9, Thu 8, Wed 09-30, Tue 29, Mon 28, Thu 24 (25…27 off).
    expect(due({ rule: "P-55", from: "2026-10-12", variant: "hearing" }).due).toBe("2026-09-24");
    expect(due({ rule: "P-55", from: "2026-09-24" }).due).toBe("2026-10-12");
  });

  test("variants are offered and refused by name", () => {
    expect(due({ rule: "V-02", from: "2026-03-02", variant: "simple" })).toMatchObject({
      value: 30,
      due: "2026-04-01",
    });
    expect(due({ rule: "V-02", from: "2026-03-02" }).variants.map(({ id }) => id)).toEqual([
      "ordinary",
      "simple",
    ]);
    expect(refusal({ rule: "V-02", from: "2026-03-02", variant: "simple", extend: true }).code).toBe(
      "conflict",
    );
    expect(refusal({ rule: "V-02", from: "2026-03-02", variant: "x" })).toMatchObject({ field: "variant" });
  });

  test("the law of the trigger day: a repealed duty is refused, the same period under another instrument answers", () => {
    expect(due({ rule: "R-11", from: "2026-04-14" }).due).toBe("2026-04-21");
    expect(refusal({ rule: "R-11", from: "2026-04-15" }).code).toBe("expired");
    const before = due({ rule: "R-07", from: "2026-03-02" });
    expect([before.law.version, before.due]).toEqual(["J-10@2019-04-01", "2026-03-11"]);
    expect(before.notes[0]?.zh).toContain("J-10");
  });

  test("what is no period names near ones", () => {
    expect(nearPeriods("p20")[0]).toBe("P-20");
    expect(calculateRow({ rule: "P-42", from: "2026-03-02" }, { calendar })).toMatchObject({
      rule: "P-42",
      error: { code: "not-found", near: expect.arrayContaining(["P-43"]) },
    });
  });

  test.each([
    [{ rule: "P-20", from: "2026-02-30" }, "from"],
    [{ rule: "P-20", from: "1899-01-01" }, "from"],
    [{ rule: "P-20" }, "from"],
    [{ rule: "P-20", from: "2026-03-02", extend: -1 }, "extend"],
    [{ rule: "P-20", from: "2026-03-02", extend: 1.5 }, "extend"],
    [{ rule: "P-20", from: "2026-03-02", suspend: "2026-03-09..2026-03-08" }, "suspend"],
    [{ rule: "P-20", from: "2026-03-02", suspend: "2026-03-09" }, "suspend"],
    [{ rule: "P-20", from: "2026-03-02", till: 1 }, "till"],
    [{ rule: "P-55", from: "2026-10-12", variant: "hearing", suspend: "2026-10-01..2026-10-02" }, "suspend"],
  ])("%j is refused at %s", (question, field) => {
    expect(refusal(question)).toMatchObject({ code: "invalid-input", field });
  });

  test.each([null, [], "P-20", 7])("%j is no question", (question) => {
    expect(refusal(question).code).toBe("invalid-input");
  });
});

describe("lines of a batch", () => {
  const line = (question: unknown, length?: "whole" | "brief") =>
    JSON.parse(calculateLine(JSON.stringify(question), { calendar }, length));

  test("a brief line is a part of the whole one", () => {
    for (const question of [
      { rule: "C-01", from: "2026-02-10" },
      { rule: "P-20", from: "2026-07-06", extend: true },
      { rule: "V-02", from: "2026-03-02", variant: "simple" },
      { rule: "P-08", from: "2026-02-14T17:30" },
    ]) {
      const [whole, brief] = [line(question), line(question, "brief")];
      expect(whole).toMatchObject(brief);
      expect(Object.keys(brief)).toEqual(expect.arrayContaining(["due", "provisional", "law"]));
      expect(brief.days).toBeUndefined();
    }
  });

  test("a refusal is a row in both, and so is what is no JSON", () => {
    const asked = { rule: "P-42", from: "2026-03-02" };
    expect(line(asked, "brief")).toEqual(line(asked));
    expect(JSON.parse(calculateLine("{", { calendar }, "brief"))).toMatchObject({
      error: { code: "invalid-input" },
    });
  });

  test("the byte order mark of a file is overlooked", () => {
    expect(
      calculateLine(`\uFEFF${JSON.stringify({ rule: "C-01", from: "2026-02-10" })}`, { calendar }),
    ).toContain('"due":"2026-02-26"');
  });
});
