/** Periods of a mediation counted by hand over the holidays of 2025 and 2026; Saturdays that are worked count. */
import { text } from "../kernel/index.ts";
import { type ClockExample, examplesOf, workingDays } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";

export const examples = [
  ...examplesOf("committeeInquiry", workingDays.five),
  {
    clock: "negotiate",
    from: "2026-02-10",
    due: "2026-03-02",
    how: text(
      "2月11日至13日为1至3，14日（周六上班）为4，15日至23日放假，24日至27日为5至8，28日（周六上班）为9，3月2日为10",
      "11 to 13 Feb are 1 to 3; Sat 14 is worked, 4; 15 to 23 off; 24 to 27 are 5 to 8; Sat 28 is worked, 9; 2 March is 10",
    ),
  },
  {
    clock: "committeeAccept",
    from: "2026-09-30",
    due: "2026-10-13",
    how: text(
      "10月1日至7日放假，8日、9日为1、2，10日（周六上班）为3，12日、13日为4、5",
      "1 to 7 Oct off; 8 and 9 are 1, 2; Sat 10 is worked, 3; 12 and 13 are 4, 5",
    ),
  },
  {
    clock: "committeeMediate",
    from: "2025-09-26",
    due: "2025-10-16",
    how: text(
      "28日（周日上班）为1，29日、30日为2、3，10月1日至8日放假，9日、10日为4、5，11日（周六上班）为6，13日至16日为7至10",
      "Sun 28 Sept is worked, 1; 29 and 30 are 2, 3; 1 to 8 Oct off; 9 and 10 are 4, 5; Sat 11 is worked, 6; 13 to 16 are 7 to 10",
    ),
  },
  {
    clock: "confirm",
    from: "2026-01-20",
    due: "2026-02-24",
    how: text(
      "1月余11日，第30日为2月19日，在春节放假内，顺延至节后首日24日",
      "11 days of January are left; the 30th is 19 Feb, Spring Festival: the first day after it, 24 Feb",
    ),
  },
  {
    clock: "confirm",
    from: "2026-09-03",
    due: "2026-10-08",
    how: text(
      "9月余27日，第30日为10月3日，在国庆放假内，顺延至8日",
      "27 days of September are left; the 30th is 3 Oct, a holiday: 8 Oct",
    ),
  },
  {
    clock: "mediate",
    from: "2026-08-05",
    paused: [{ ground: "testing", from: "2026-08-20", to: "2026-09-04" }],
    due: "2026-10-19",
    how: text(
      "不鉴定的第60日为10月4日；8月21日至9月4日共15日不计入，为10月19日（周一）",
      "Without appraisal the 60th is 4 Oct; 21 Aug to 4 Sept, 15 days, do not count: Mon 19 Oct",
    ),
  },
] as const satisfies readonly ClockExample<Clock>[];
