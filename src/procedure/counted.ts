/**
 * Periods counted by hand on a wall calendar across Spring Festival 2026, National Day 2025 and 2026 and the make-up
 * Saturdays and Sundays (班), for the examples of procedures. Conformance reckons each one again.
 * 2025: off 10-01…10-08; worked 09-28, 10-11. 2026: off 02-15…02-23, 09-25…09-27, 10-01…10-07; worked 02-14, 02-28, 10-10.
 */
import { text } from "../kernel/index.ts";

/** Days alone: the same in both languages but for the words. */
function counted(from: string, due: string, how: string) {
  const en = how
    .replaceAll("班", " worked")
    .replaceAll("假", " holiday")
    .replaceAll("顺延至", "rolls to ")
    .replaceAll("，", ", ")
    .replaceAll("；", "; ")
    .replaceAll("为", " is a")
    .replaceAll("不顺延", "does not roll")
    .replaceAll("周末", " weekend");
  return { from, due, how: text(how, en) };
}

export const workingDays = {
  two: [
    counted("2026-02-13", "2026-02-24", "02-14班=1；02-15…02-23假；02-24=2"),
    counted("2025-09-30", "2025-10-10", "10-01…10-08假；10-09=1，10-10=2"),
  ],
  three: [
    counted("2026-02-13", "2026-02-25", "02-14班=1；02-15…02-23假；02-24=2，02-25=3"),
    counted("2025-09-30", "2025-10-11", "10-01…10-08假；10-09=1，10-10=2，10-11班=3"),
  ],
  five: [
    counted("2026-02-12", "2026-02-26", "02-13=1，02-14班=2；02-15…02-23假；02-24=3，02-25=4，02-26=5"),
    counted("2025-09-29", "2025-10-13", "09-30=1；10-01…10-08假；10-09=2，10-10=3，10-11班=4；10-13=5"),
  ],
  seven: [
    counted(
      "2026-02-10",
      "2026-02-26",
      "02-11=1，02-12=2，02-13=3，02-14班=4；02-15…02-23假；02-24=5，02-25=6，02-26=7",
    ),
    counted(
      "2026-09-24",
      "2026-10-12",
      "09-25…09-27假；09-28=1，09-29=2，09-30=3；10-01…10-07假；10-08=4，10-09=5，10-10班=6；10-12=7",
    ),
  ],
  ten: [
    counted(
      "2026-02-12",
      "2026-03-04",
      "02-13=1，02-14班=2；02-15…02-23假；02-24=3…02-27=6，02-28班=7；03-02=8，03-03=9，03-04=10",
    ),
    counted(
      "2026-09-22",
      "2026-10-13",
      "09-23=1，09-24=2；09-25…09-27假；09-28=3…09-30=5；10-01…10-07假；10-08=6，10-09=7，10-10班=8；10-12=9，10-13=10",
    ),
  ],
  fifteen: [
    counted(
      "2026-02-10",
      "2026-03-09",
      "02-11=1…02-13=3，02-14班=4；02-15…02-23假；02-24=5…02-27=8，02-28班=9；03-02=10…03-06=14；03-09=15",
    ),
    counted(
      "2026-09-21",
      "2026-10-19",
      "09-22=1…09-24=3；09-25…09-27假；09-28=4…09-30=6；10-01…10-07假；10-08=7，10-09=8，10-10班=9；10-12=10…10-16=14；10-19=15",
    ),
  ],
  twenty: [
    counted(
      "2026-02-10",
      "2026-03-16",
      "02-11=1…02-13=3，02-14班=4；02-15…02-23假；02-24=5…02-27=8，02-28班=9；03-02=10…03-06=14；03-09=15…03-13=19；03-16=20",
    ),
  ],
} as const;

/** Rolled off a statutory holiday, not off an ordinary weekend. */
export const calendarDays = {
  three: [
    counted("2026-09-29", "2026-10-08", "09-30=1，10-01=2，10-02=3；10-02为假，顺延至10-08"),
    counted("2026-02-13", "2026-02-24", "02-14=1，02-15=2，02-16=3；02-16为假，顺延至02-24"),
    counted("2025-10-06", "2025-10-09", "10-07=1，10-08=2，10-09=3"),
  ],
  fifteen: [
    counted("2026-02-02", "2026-02-24", "02-02+15=02-17；02-17为假，顺延至02-24"),
    counted("2026-09-20", "2026-10-08", "09-20+15=10-05；10-05为假，顺延至10-08"),
    counted("2025-09-20", "2025-10-09", "09-20+15=10-05；10-05为假，顺延至10-09"),
  ],
  thirty: [counted("2026-09-03", "2026-10-08", "09-03+30=10-03；10-03为假，顺延至10-08")],
  sixty: [counted("2026-08-03", "2026-10-08", "08-03+60=10-02；10-02为假，顺延至10-08")],
  ninety: [counted("2026-07-06", "2026-10-08", "07-06+90=10-04；10-04为假，顺延至10-08")],
} as const;

/** Periods of the house and terms that do not roll at all: the day is the day. */
export const plainDays = {
  fifteen: [
    counted("2026-02-02", "2026-02-17", "02-02+15=02-17，不顺延"),
    counted("2025-09-20", "2025-10-05", "09-20+15=10-05，不顺延"),
  ],
  thirty: [counted("2026-02-02", "2026-03-04", "02-02+30=03-04，不顺延")],
  sixMonths: [counted("2026-04-02", "2026-10-02", "04-02 → 10-02，不顺延")],
  year: [counted("2025-10-02", "2026-10-02", "2025-10-02 → 2026-10-02，不顺延")],
  threeYears: [counted("2026-02-28", "2029-02-28", "2026-02-28 → 2029-02-28，不顺延")],
  hours24: [counted("2026-02-14", "2026-02-15", "02-14 10:00 → 02-15 10:00，不顺延")],
} as const;

export const months = {
  three: [counted("2026-07-02", "2026-10-08", "07-02 → 10-02；10-02为假，顺延至10-08")],
  six: [counted("2026-04-02", "2026-10-08", "04-02 → 10-02；10-02为假，顺延至10-08")],
} as const;

type Counted = ReturnType<typeof counted>;

/** The examples of one clock: `examplesOf("negotiate", workingDays.seven)`. */
export function examplesOf<const C extends string>(clock: C, counts: readonly Counted[]) {
  return counts.map((count) => ({ clock, ...count }));
}
