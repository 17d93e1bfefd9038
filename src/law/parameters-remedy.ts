import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

/** 救济: reconsideration and litigation. */
export const remedyParameters: readonly Parameter[] = [
  {
    id: "V-01",
    label: text("申请行政复议", "Administrative reconsideration: apply"),
    value: 60,
    unit: "calendar-day",
    basis: cites("ARL 20"),
    from: day("2024-01-01"),
    certainty: "read",
    note: text("法律规定更长的从其规定", "Longer if a law says so."),
  },
  {
    id: "V-02",
    label: text("行政复议决定（普通程序）", "Reconsideration: decide (ordinary procedure)"),
    value: 60,
    unit: "calendar-day",
    basis: cites("ARL 62"),
    from: day("2024-01-01"),
    certainty: "read",
    extension: {
      value: 30,
      unit: "calendar-day",
      approver: text(
        "行政复议机构（情况复杂，书面告知当事人）",
        "reconsideration body (complex cases; written notice)",
      ),
      article: { instrument: "ARL", article: "62" },
    },
    note: text("简易程序三十日", "Simple procedure: 30 days."),
  },
  {
    id: "V-03",
    label: text("提起行政诉讼", "Administrative litigation"),
    value: 6,
    unit: "month",
    basis: cites("ALL 46"),
    from: day("2015-05-01"),
    certainty: "read",
    note: text("施行日期凭记忆", "The starting date is from memory."),
  },
  {
    id: "V-04",
    label: text("复议、诉讼期间不停止执行", "Effect of remedies on execution"),
    text: text("行政处罚不停止执行，法律另有规定的除外", "execution not suspended by default"),
    basis: cites("APL 73", "O2 71"),
    from: day("2021-07-15"),
    certainty: "read",
  },
];
