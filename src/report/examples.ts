/** Periods of a report counted by hand over the holidays of 2025 and 2026; weekend days that are worked count. */
import { text } from "../kernel/index.ts";
import type { ClockExample } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";

export const examples = [
  {
    clock: "verify",
    from: "2026-02-10",
    due: "2026-03-09",
    how: text(
      "2月11日至13日为1至3，14日（周六上班）为4，15日至23日放假，24日至27日为5至8，28日（周六上班）为9，3月2日至6日为10至14，9日为15",
      "11 to 13 Feb are 1 to 3; Sat 14 is worked, 4; 15 to 23 off; 24 to 27 are 5 to 8; Sat 28 is worked, 9; 2 to 6 March are 10 to 14; 9 is 15",
    ),
  },
  {
    clock: "verify",
    from: "2025-09-26",
    due: "2025-10-23",
    how: text(
      "28日（周日上班）为1，29日、30日为2、3，10月1日至8日放假，9日、10日为4、5，11日（周六上班）为6，13日至17日为7至11，20日至23日为12至15",
      "Sun 28 Sept is worked, 1; 29 and 30 are 2, 3; 1 to 8 Oct off; 9 and 10 are 4, 5; Sat 11 is worked, 6; 13 to 17 are 7 to 11; 20 to 23 are 12 to 15",
    ),
  },
  {
    clock: "advertisingReply",
    from: "2026-09-22",
    due: "2026-10-09",
    how: text(
      "23日、24日为1、2，25日至27日中秋放假，28日至30日为3至5，10月1日至7日放假，8日、9日为6、7",
      "23 and 24 Sept are 1, 2; 25 to 27 off; 28 to 30 are 3 to 5; 1 to 7 Oct off; 8 and 9 are 6, 7",
    ),
  },
  {
    clock: "publicityReply",
    from: "2026-04-24",
    due: "2026-05-26",
    how: text(
      "27日至30日为1至4，5月1日至5日放假，6日至8日为5至7，9日（周六上班）为8，11日至15日为9至13，18日至22日为14至18，25日、26日为19、20",
      "27 to 30 Apr are 1 to 4; 1 to 5 May off; 6 to 8 are 5 to 7; Sat 9 is worked, 8; 11 to 15 are 9 to 13; 18 to 22 are 14 to 18; 25 and 26 are 19, 20",
    ),
  },
] as const satisfies readonly ClockExample<Clock>[];
