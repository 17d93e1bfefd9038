/**
 * How many legal due dates a second of one core works out: the calendar alone, whole readings of clocks, lines of the
 * calculator. The second is the processor's, of all threads of this one: what else the machine does is not in it.
 */
import { addDays, chineseCalendar, type Day, day, instant, must, startOfDay } from "../src/kernel/index.ts";
import { calculateLine } from "../src/law/index.ts";
import { lead } from "../src/lead/index.ts";
import { penalty } from "../src/penalty/index.ts";
import { type AnyProcedure, type ClockInstance, reading, statutes } from "../src/procedure/index.ts";
import { growthExponent, sampleOf, shown } from "./measure.ts";
import type { Bench, Row } from "./report.ts";

const days = Array.from({ length: 1024 }, (_, at) => addDays(day("2026-01-05"), at % 300));
const dayAt = (at: number): Day => must(days[at & 1023], "day");

export const dueDates: Bench = async ({ small, say }) => {
  const [milliseconds, repeats] = small ? [20, 1] : [1000, 7];
  const around = { now: instant("2026-11-27T01:00:00.000Z"), calendar: chineseCalendar };
  const working = perSecond(repeats, milliseconds, (at) => {
    return chineseCalendar.addWorkingDays(dayAt(at), 1 + (at & 63)).length;
  });
  const plain = runs(penalty, "publicity");
  const moved = runs(lead, "verify", { ground: "testing", from: 3, to: 9 }, "P-01.extension");
  const whole = (made: Runs) =>
    perSecond(repeats, milliseconds, (at) => {
      return reading(made.def, must(made.instances[at & 1023], "run"), around).dueOn.length;
    });
  const rows = [
    rowOf("working days added", repeats, working),
    rowOf("a clock read, 20 working days", repeats, whole(plain)),
    rowOf("a clock read, with a pause and an extension", repeats, whole(moved)),
  ];
  const all = [...rows, ...calculatorRows(small), ...growthRows(plain, small)];
  for (const row of all) say(`${row.what}: ${row.result}`);
  return all;
};

/** Questions of a batch file: parsed, answered, written, with every day of the period and without. */
function calculatorRows(small: boolean): Row[] {
  const [milliseconds, repeats] = small ? [20, 1] : [1000, 5];
  const rules = ["C-01", "P-20", "R-01", "P-30", "L-09", "P-08"];
  const lines = Array.from({ length: 1024 }, (_, at) =>
    JSON.stringify({
      rule: rules[at % rules.length],
      from: dayAt(at),
      ...(at % 6 === 1 ? { extend: true } : {}),
    }),
  );
  const lineRate = (length: "whole" | "brief") =>
    perSecond(repeats, milliseconds, (at) => {
      return calculateLine(must(lines[at & 1023], "line"), { calendar: chineseCalendar }, length).length;
    });
  return [
    rowOf("calculator, batch lines, brief", repeats, lineRate("brief")),
    { ...rowOf("calculator, batch lines with every day", repeats, lineRate("whole")), against: "—" },
  ];
}

/** Reading the clocks of ever more open matters on one core: the time must grow as their number does. */
function growthRows({ def, instances }: Runs, small: boolean): Row[] {
  const around = { now: instant("2026-11-27T01:00:00.000Z"), calendar: chineseCalendar };
  const points = (small ? [1000, 4000] : [10_000, 100_000, 1_000_000]).map((count) => {
    const busy = busyMilliseconds();
    let late = 0;
    for (let at = 0; at < count; at += 1) {
      if (reading(def, must(instances[at & 1023], "run"), around).status === "overdue") late += 1;
    }
    if (late > count) throw new Error("more late than there are");
    return { x: count, y: busy() };
  });
  const last = must(points.at(-1), "point");
  return [
    {
      what: `clocks of ${shown(last.x)} open matters read: seconds`,
      scale: "seconds of 1 core, in memory",
      result: shown(last.y / 1000),
      spread: `grows as n^${growthExponent(points).toFixed(2)}`,
      against: "goal < 60 s for 10⁶ on 2 cores",
    },
  ];
}

interface Runs {
  readonly def: AnyProcedure["clocks"][string];
  readonly instances: readonly ClockInstance[];
}

/** One run of the clock for each day, with the law as the statute book has it. */
function runs(
  procedure: AnyProcedure,
  clock: string,
  pause?: { readonly ground: string; readonly from: number; readonly to: number },
  extension?: string,
): Runs {
  const def = must(procedure.clocks[clock], clock);
  const law = (param: string, on: Day) => {
    const found = statutes()(param, on);
    return must(found.ok ? found.value : undefined, param);
  };
  const instances = days.map((startedOn): ClockInstance => {
    const startedAt = startOfDay(startedOn);
    const step = extension === undefined ? undefined : law(extension, day("2026-06-01"));
    return {
      clock,
      occurrence: 1,
      startedOn,
      startedAt,
      startedBy: 1,
      law: law(def.param, day("2026-06-01")),
      pauses: pause
        ? [{ ground: pause.ground, from: addDays(startedOn, pause.from), to: addDays(startedOn, pause.to) }]
        : [],
      extensions: step ? [{ step: 1, law: step, at: startedAt }] : [],
      resets: [],
    };
  });
  return { def, instances };
}

/** Each repeat runs for the given time; the answers are added up so that nothing is optimised away. */
function perSecond(repeats: number, milliseconds: number, one: (at: number) => number): number[] {
  let kept = 0;
  const rates: number[] = [];
  for (let repeat = -1; repeat < repeats; repeat += 1) {
    const busy = busyMilliseconds();
    let count = 0;
    while (busy() < milliseconds) {
      for (let inner = 0; inner < 256; inner += 1) kept += one(count + inner);
      count += 256;
    }
    // The first only warms up.
    if (repeat >= 0) rates.push((count * 1000) / busy());
  }
  if (kept <= 0) throw new Error("nothing was worked out");
  return rates;
}

/** What the processor has spent on us since, garbage collection and compilation included. */
function busyMilliseconds(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
}

function rowOf(what: string, repeats: number, rates: readonly number[]): Row {
  const { median, low, high } = sampleOf(rates);
  return {
    what: `${what}: due dates per second`,
    scale: `${repeats} × 1 s of 1 core`,
    result: shown(median),
    spread: `${shown(low)} – ${shown(high)}`,
    against: "goal ≥ 100,000",
  };
}
