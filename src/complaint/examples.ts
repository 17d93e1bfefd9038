/** Periods of a complaint counted by hand over the holidays of 2025 and 2026; Saturdays that are worked count. */
import { text } from "../kernel/index.ts";
import type { ClockExample } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";

export const examples = [
  {
    clock: "decide",
    from: "2026-02-12",
    due: "2026-02-28",
    how: text(
      "2月13日为1，14日（周六上班）为2，15日至23日春节放假，24日至27日为3至6，28日（周六上班）为7",
      "13 Feb is 1; Sat 14 is worked, 2; 15 to 23 off; 24 to 27 are 3 to 6; Sat 28 is worked, 7",
    ),
  },
  {
    clock: "decide",
    from: "2026-09-28",
    due: "2026-10-13",
    how: text(
      "29日、30日为1、2，10月1日至7日放假，8日、9日为3、4，10日（周六上班）为5，12日、13日为6、7",
      "29 and 30 Sept are 1, 2; 1 to 7 Oct off; 8 and 9 are 3, 4; Sat 10 is worked, 5; 12 and 13 are 6, 7",
    ),
  },
  {
    clock: "decide",
    from: "2025-09-26",
    due: "2025-10-13",
    how: text(
      "28日（周日上班）为1，29日、30日为2、3，10月1日至8日放假，9日、10日为4、5，11日（周六上班）为6，13日为7",
      "Sun 28 Sept is worked, 1; 29 and 30 are 2, 3; 1 to 8 Oct off; 9 and 10 are 4, 5; Sat 11 is worked, 6; 13 is 7",
    ),
  },
  {
    clock: "mediate",
    from: "2026-08-05",
    due: "2026-10-08",
    how: text(
      "8月余26日，9月30日，合56日，第60日为10月4日，在国庆放假内，顺延至节后首日8日",
      "26 days of August and 30 of September make 56; the 60th is 4 Oct, a holiday: first day after it, 8 Oct",
    ),
  },
  {
    clock: "mediate",
    from: "2025-12-20",
    due: "2026-02-24",
    how: text(
      "12月余11日，1月31日，合42日，第60日为2月18日，在春节放假内，顺延至24日",
      "11 days of December and 31 of January make 42; the 60th is 18 Feb, Spring Festival: 24 Feb",
    ),
  },
  {
    clock: "mediate",
    from: "2026-06-01",
    paused: [{ ground: "testing", from: "2026-06-10", to: "2026-06-25" }],
    due: "2026-08-15",
    how: text(
      "不鉴定为7月31日；6月11日至25日共15日不计入，为8月15日。周六不是法定节假日，不顺延",
      "Without appraisal 31 July; 11 to 25 June, 15 days, do not count: 15 Aug. A plain Saturday does not roll",
    ),
  },
  {
    clock: "informEnd",
    from: "2026-09-30",
    due: "2026-10-15",
    how: text(
      "10月1日至7日放假，8日、9日为1、2，10日（周六上班）为3，12日至15日为4至7",
      "1 to 7 Oct off; 8 and 9 are 1, 2; Sat 10 is worked, 3; 12 to 15 are 4 to 7",
    ),
  },
  {
    clock: "advertisingReply",
    from: "2026-04-29",
    due: "2026-05-12",
    how: text(
      "30日为1，5月1日至5日放假，6日至8日为2至4，9日（周六上班）为5，11日为6，12日为7",
      "30 Apr is 1; 1 to 5 May off; 6 to 8 are 2 to 4; Sat 9 is worked, 5; 11 is 6, 12 is 7",
    ),
  },
] as const satisfies readonly ClockExample<Clock>[];
