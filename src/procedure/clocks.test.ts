import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, chineseCalendar, type Day, day, endOfDay, instant, startOfDay } from "../kernel/index.ts";
import { clockIs, reading } from "./clocks.ts";
import type { ClockDef } from "./language.ts";
import type { ClockInstance, LawUsed } from "./log.ts";
import { miniature } from "./miniature-data.ts";
import { statutes } from "./statute.ts";

const calendar = chineseCalendar;
const def: ClockDef = {
  name: { zh: "期限", en: "period" },
  param: "test",
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
  article: { instrument: "O2", article: "18" },
};

function lawOf(value: number, unit: LawUsed["unit"]): LawUsed {
  return { param: "test", value, unit, version: "test@2026-01-01", certainty: "read" };
}

function run(
  startedOn: string,
  value: number,
  unit: LawUsed["unit"],
  rest: Partial<ClockInstance> = {},
): ClockInstance {
  const on = day(startedOn);
  const began = { startedOn: on, startedAt: startOfDay(on), startedBy: 1 };
  return {
    clock: "c",
    occurrence: 1,
    ...began,
    law: lawOf(value, unit),
    pauses: [],
    extensions: [],
    resets: [],
    ...rest,
  };
}

function read(instance: ClockInstance, now = "2026-01-01T00:00:00.000Z", clock: ClockDef = def) {
  return reading(clock, instance, { now: instant(now), calendar });
}

describe("last days counted by hand", () => {
  const vectors: readonly [start: string, length: number, unit: LawUsed["unit"], due: string][] = [
    ["2026-09-24", 7, "working-day", "2026-10-12"], // Mid-Autumn, National Day, make-up 10-10
    ["2026-02-10", 7, "working-day", "2026-02-26"], // Spring Festival 02-15…02-23, make-up 02-14
    ["2026-04-30", 15, "working-day", "2026-05-25"], // May Day, make-up 05-09
    ["2025-09-26", 5, "working-day", "2025-10-10"],
    ["2025-12-30", 7, "working-day", "2026-01-09"],
    ["2024-02-02", 20, "working-day", "2024-03-06"],
    ["2026-11-23", 7, "working-day", "2026-12-02"],
    ["2026-08-03", 60, "calendar-day", "2026-10-08"], // nominal 10-02, rolled
    ["2026-07-06", 90, "calendar-day", "2026-10-08"], // nominal 10-04, rolled
    ["2026-03-01", 6, "calendar-day", "2026-03-07"], // an ordinary Saturday does not roll
    ["2026-01-31", 1, "month", "2026-02-28"],
    ["2026-07-01", 3, "month", "2026-10-08"], // nominal 10-01, rolled
    ["2024-02-29", 1, "year", "2025-02-28"],
  ];
  for (const [start, length, unit, due] of vectors) {
    test(`${start} + ${length} ${unit} = ${due}`, () => {
      const last = endOfDay(day(due));
      expect(read(run(start, length, unit)).dueOn).toBe(due);
      expect(read(run(start, length, unit), last)).toMatchObject({ status: "running", left: 0, dueAt: last });
      expect(read(run(start, length, unit), startOfDay(addDays(day(due), 1))).status).toBe("overdue");
    });
  }

  test("hours run through nights and holidays", () => {
    const visited = { startedAt: instant("2026-02-14T09:30:00.000Z") };
    const hours = read(run("2026-02-14", 24, "hour", visited), "2026-02-15T08:00:00.000Z", {
      ...def,
      roll: "none",
    });
    expect(hours).toMatchObject({
      dueAt: "2026-02-15T09:30:00.000Z",
      dueOn: "2026-02-15",
      left: 1,
      status: "running",
    });
  });
});

describe("the ledger", () => {
  test("a pause takes the days after its first up to and including its last out", () => {
    const pauses = [{ ground: "testing", from: day("2026-03-04"), to: day("2026-03-10") }];
    const shown = read(run("2026-03-02", 15, "working-day", { pauses }), "2026-03-12T00:00:00.000Z");
    // Without the pause 03-23; 03-05, 03-06, 03-09 and 03-10 do not count.
    expect(shown).toMatchObject({ dueOn: "2026-03-27", pausedDays: 6, status: "running" });
  });

  test("what is left stands still during a pause, and nothing elapses", () => {
    const paused = run("2026-03-02", 90, "calendar-day", {
      pauses: [{ ground: "testing", from: day("2026-03-12") }],
    });
    for (const now of ["2026-03-12T04:00:00.000Z", "2026-06-12T04:00:00.000Z", "2027-03-12T04:00:00.000Z"]) {
      expect(read(paused, now, { ...def, roll: "none" })).toMatchObject({ status: "paused", left: 80 });
    }
  });

  test("grounds that overlap count once", () => {
    const pauses = [
      { ground: "testing", from: day("2026-03-04"), to: day("2026-03-10") },
      { ground: "hearing", from: day("2026-03-06"), to: day("2026-03-12") },
    ];
    expect(read(run("2026-03-02", 30, "calendar-day", { pauses })).dueOn).toBe("2026-04-09");
  });

  test("a pause that begins when the period is over brings nothing back", () => {
    const late = run("2026-03-02", 5, "working-day", {
      pauses: [{ ground: "testing", from: day("2026-03-20") }],
    });
    expect(read(late, "2026-04-01T00:00:00.000Z")).toMatchObject({ status: "overdue", dueOn: "2026-03-09" });
  });

  test("an extension goes on from the nominal last day, not from the rolled one", () => {
    const extensions = [{ step: 1, law: lawOf(30, "calendar-day"), at: instant("2026-09-01T00:00:00.000Z") }];
    const shown = read(run("2026-07-06", 90, "calendar-day", { extensions }));
    expect(shown).toMatchObject({ nominalOn: "2026-11-03", dueOn: "2026-11-03", total: 120, extendedBy: 30 });
  });

  test("an extension in another unit is added in its own", () => {
    const extensions = [{ step: 1, law: lawOf(10, "working-day"), at: instant("2026-03-01T00:00:00.000Z") }];
    expect(read(run("2026-02-27", 1, "month", { extensions })).dueOn).toBe("2026-04-13"); // 03-27 + 10, 04-06 off
  });

  test("months are added before they are cut to the month's end", () => {
    const extensions = [{ step: 1, law: lawOf(1, "month"), at: instant("2026-02-01T00:00:00.000Z") }];
    expect(read(run("2026-01-31", 1, "month", { extensions })).dueOn).toBe("2026-03-31");
  });

  test("a reset begins again and drops the extensions of the old period", () => {
    const reset = run("2026-03-02", 15, "working-day", {
      extensions: [{ step: 1, law: lawOf(15, "working-day"), at: instant("2026-03-03T00:00:00.000Z") }],
      pauses: [{ ground: "testing", from: day("2026-03-03"), to: day("2026-03-05") }],
      resets: [{ on: day("2026-03-09"), at: instant("2026-03-09T01:00:00.000Z"), voids: 1 }],
    });
    expect(read(reset)).toMatchObject({
      dueOn: "2026-03-30",
      startedOn: "2026-03-09",
      pausedDays: 0,
      extendedBy: 0,
    });
  });

  test("a stopped limit stays met, a wait that had run out stays elapsed", () => {
    const stopped = { stoppedOn: day("2026-03-20"), stoppedAt: startOfDay(day("2026-03-20")) };
    const late = run("2026-03-02", 5, "working-day", stopped);
    expect(read(late, "2027-01-01T00:00:00.000Z")).toMatchObject({ status: "stopped", left: -9 });
    const wait: ClockDef = {
      ...def,
      kind: "wait",
      onExpiry: { effect: "elapsed", note: { zh: "放弃", en: "waived" } },
    };
    expect(read(late, "2027-01-01T00:00:00.000Z", wait).status).toBe("elapsed");
    const early = { stoppedOn: day("2026-03-03"), stoppedAt: startOfDay(day("2026-03-03")) };
    expect(read(run("2026-03-02", 5, "working-day", early), "2027-01-01T00:00:00.000Z", wait).status).toBe(
      "stopped",
    );
  });

  test("beyond the published calendar it is provisional", () => {
    expect(read(run("2026-12-28", 7, "working-day")).provisional).toBe(true);
    expect(read(run("2026-12-01", 7, "working-day")).provisional).toBe(false);
    expect(read(run("2026-12-28", 30, "calendar-day"), undefined, { ...def, roll: "none" }).provisional).toBe(
      false,
    );
  });

  test("several parties: over only when it is over for each", () => {
    const law = statutes()("P-18", day("2026-03-02"));
    if (!law.ok) throw new Error(law.error.message.en);
    const of = (subject: string, startedOn: string) => ({
      ...run(startedOn, 5, "working-day"),
      clock: "defence",
      subject,
      law: law.value,
    });
    const clocks = [of("a", "2026-03-02"), of("b", "2026-03-10")];
    const is = (now: string) =>
      clockIs(miniature, { clocks }, "defence", "elapsed", { now: instant(now), calendar });
    expect([is("2026-03-12T00:00:00.000Z"), is("2026-03-18T00:00:00.000Z")]).toEqual([false, true]);
  });
});

describe("laws of counting", () => {
  const aDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day("2025-01-01"), n));
  const aTerm = fc.record({
    value: fc.integer({ min: 1, max: 120 }),
    unit: fc.constantFrom<LawUsed["unit"]>("working-day", "calendar-day", "month"),
  });
  const aPause = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }))
    .map(([after, length]) => ({ after, length }));

  const due = (
    start: Day,
    term: { value: number; unit: LawUsed["unit"] },
    pauses: { after: number; length: number }[],
  ) => {
    const spans = pauses.map(({ after, length }) => {
      const from = addDays(start, after);
      return { ground: "testing", from, to: addDays(from, length) };
    });
    const value = term.unit === "month" ? Math.ceil(term.value / 12) : term.value;
    return read(run(start, value, term.unit, { pauses: spans })).dueOn;
  };

  test("one pause more never ends it earlier", () => {
    fc.assert(
      fc.property(aDay, aTerm, fc.array(aPause, { maxLength: 4 }), aPause, (start, term, pauses, more) => {
        expect(due(start, term, [...pauses, more]) >= due(start, term, pauses)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("begun later never ends earlier", () => {
    fc.assert(
      fc.property(aDay, aTerm, fc.integer({ min: 0, max: 60 }), (start, term, later) => {
        expect(due(addDays(start, later), term, []) >= due(start, term, [])).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("a longer period never ends earlier", () => {
    fc.assert(
      fc.property(aDay, aTerm, fc.array(aPause, { maxLength: 3 }), (start, term, pauses) => {
        expect(due(start, { ...term, value: term.value + 1 }, pauses) >= due(start, term, pauses)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("counting day by day gives the same end", () => {
    fc.assert(
      fc.property(aDay, aTerm, fc.array(aPause, { maxLength: 4 }), (start, term, pauses) => {
        fc.pre(term.unit !== "month");
        const out = (date: Day) =>
          pauses.some((p) => date > addDays(start, p.after) && date <= addDays(start, p.after + p.length));
        let last = start;
        for (let counted = 0; counted < term.value; ) {
          last = addDays(last, 1);
          if (!out(last) && (term.unit === "calendar-day" || calendar.isWorkingDay(last))) counted++;
        }
        expect(due(start, term, pauses)).toBe(calendar.rollForward(last, "statutory-holiday"));
      }),
      { numRuns: 600 },
    );
  });
});
