/** Clocks against a slow second opinion: count the days one by one, and ask just before, on and after the last. */
import {
  addDays,
  addHours,
  addMillis,
  addMonths,
  addYears,
  assert,
  type Calendar,
  type Day,
  day,
  dayOf,
  endOfDay,
  type Instant,
  must,
  startOfDay,
} from "../../kernel/index.ts";
import { reading } from "../clocks.ts";
import type { AnyProcedure, ClockDef, ClockExample } from "../language.ts";
import type { ClockInstance, LawUsed } from "../log.ts";
import type { Check, ConformanceSetting } from "./model.ts";

/** From before the Spring Festival of 2026, its make-up days (02-14, 02-28) and on through Qingming and May Day. */
const first = day("2026-02-02");
const daysTried = 100;

export function clockChecks(procedure: AnyProcedure, setting: ConformanceSetting): Check[] {
  return [
    ...Object.entries(procedure.clocks).map(([name, def]) => ({
      name: `clock ${name} ends on the right day`,
      run: () => clockEndsRight(name, def, setting),
    })),
    ...(procedure.examples ?? []).map((example) => ({
      name: `clock ${example.clock} from ${example.from} ends on ${example.due}, as counted by hand`,
      run: () => exampleComesOut(procedure, example, setting),
    })),
  ];
}

function exampleComesOut(procedure: AnyProcedure, example: ClockExample, setting: ConformanceSetting): void {
  const { clock, paused = [], extended = 0 } = example;
  const def = must(procedure.clocks[clock], `no clock ${clock}`);
  const from = day(example.from);
  const used = setting.law(def.param, from);
  assert(used.ok, `${def.param} is not known on ${from}`);
  const plain = runOf(clock, from, used.value);
  const steps = (def.extensions ?? []).slice(0, extended);
  assert(steps.length === extended, `${clock} has no ${extended} extensions`);
  const run: ClockInstance = {
    ...plain,
    pauses: paused.map(({ ground, ...days }) => {
      assert(
        def.pauses?.some(({ id }) => id === ground),
        `${clock} does not pause for ${ground}`,
      );
      return { ground, from: day(days.from), to: day(days.to) };
    }),
    extensions: steps.map(({ param }, at) => {
      const law = setting.law(param, from);
      assert(law.ok, `${param} is not known on ${from}`);
      return { step: at + 1, law: law.value, at: plain.startedAt };
    }),
  };
  const { dueOn } = reading(def, run, { now: plain.startedAt, calendar: setting.calendar });
  assert(dueOn === example.due, `${clock} from ${from} is due on ${dueOn}, counted by hand ${example.due}`);
}

function clockEndsRight(name: string, def: ClockDef, { law, calendar }: ConformanceSetting): void {
  for (let i = 0; i < daysTried; i++) {
    const start = addDays(first, i);
    const used = law(def.param, start);
    if (!used.ok) continue;
    const run = runOf(name, start, used.value);
    const due = expectedEnd(run, def, calendar);
    const at = (now: Instant) => reading(def, run, { now, calendar });
    const over = def.kind === "limit" && def.onExpiry.effect === "overdue" ? "overdue" : "elapsed";
    const where = `${name} from ${start}`;
    assert(at(due).dueAt === due, `${where}: ends ${at(due).dueAt}, counted ${due}`);
    assert(at(addDays24(due, -1)).status === "running", `${where}: not running the day before`);
    assert(
      at(due).status === "running" && at(due).left === 0,
      `${where}: not running on the last day ${dayOf(due)}`,
    );
    assert(at(addMillis(due, 1)).status === over, `${where}: not ${over} after ${due}`);
  }
}

function runOf(clock: string, startedOn: Day, law: LawUsed): ClockInstance {
  const startedAt = addHours(startOfDay(startedOn), 10);
  return {
    clock,
    occurrence: 1,
    startedOn,
    startedAt,
    startedBy: 1,
    law,
    pauses: [],
    extensions: [],
    resets: [],
  };
}

function addDays24(moment: Instant, days: number): Instant {
  return addHours(moment, days * 24);
}

function expectedEnd(run: ClockInstance, def: ClockDef, calendar: Calendar): Instant {
  const { unit, value } = run.law;
  if (unit === "hour") return addHours(run.startedAt, value);
  let last = run.startedOn;
  if (unit === "month") last = addMonths(last, value);
  else if (unit === "year") last = addYears(last, value);
  else {
    for (let counted = 0; counted < value; ) {
      last = addDays(last, 1);
      if (unit === "calendar-day" || calendar.isWorkingDay(last)) counted++;
    }
  }
  if (def.roll === "statutory-holiday")
    while (calendar.reasonOf(last).kind === "holiday") last = addDays(last, 1);
  return endOfDay(last);
}
