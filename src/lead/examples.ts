/** Periods of a lead counted by hand over the holidays of 2025 and 2026. */
import { text } from "../kernel/index.ts";
import { type ClockExample, examplesOf, workingDays } from "../procedure/index.ts";
import type { Clock } from "./clocks.ts";

export const examples = [
  ...examplesOf("verify", workingDays.fifteen),
  {
    clock: "verify",
    from: "2026-02-10",
    paused: [{ ground: "testing", from: "2026-02-12", to: "2026-02-26" }],
    due: "2026-03-16",
    how: text(
      "02-11=1，02-12=2；02-13…02-26检测期间不计入；02-27=3，02-28班=4；03-02=5…03-06=9；03-09=10…03-13=14；03-16=15",
      "02-11=1, 02-12=2; 02-13…02-26 testing, not counted; 02-27=3, 02-28 worked=4; 03-02=5…03-06=9; 03-09=10…03-13=14; 03-16=15",
    ),
  },
  {
    clock: "verify",
    from: "2026-09-21",
    extended: 1,
    due: "2026-11-09",
    how: text(
      "第15个工作日为10-19；延长：10-20=16…10-23=19；10-26=20…10-30=24；11-02=25…11-06=29；11-09=30",
      "the 15th working day is 10-19; extended: 10-20=16…10-23=19; 10-26=20…10-30=24; 11-02=25…11-06=29; 11-09=30",
    ),
  },
  ...examplesOf("advertisingReply", workingDays.seven),
] as const satisfies readonly ClockExample<Clock>[];
