import { type Text, text } from "../../src/kernel/index.ts";

export type ClockUnit = "working-day" | "calendar-day" | "month" | "year" | "hour";

export type ClockState =
  /** Counting down. */
  | "running"
  /** Suspended by law; what was left stays. */
  | "paused"
  /** Done within the time. */
  | "met"
  /** Past its last day and not done. */
  | "overdue"
  /** Not begun. */
  | "waiting"
  /** A period that had to pass has passed (a hearing may be asked for, an objection raised …). */
  | "elapsed";

/** Amber from here: less than a quarter of the time left. */
export type ClockTone = "in-time" | "soon" | "over" | "still";

export function clockTone({
  state,
  left,
  total,
}: {
  state: ClockState;
  left: number;
  total: number;
}): ClockTone {
  if (state === "overdue") return "over";
  if (state === "met") return "in-time";
  if (state !== "running") return "still";
  return left <= 0 || left * 4 < total ? "soon" : "in-time";
}

/** `left` in `unit`; what is overdue counts from 1. */
export function clockWords({
  state,
  left,
  unit,
}: {
  state: ClockState;
  left: number;
  unit: ClockUnit;
}): Text {
  switch (state) {
    case "met":
      return text("已完成", "Done");
    case "waiting":
      return text("未起算", "Not begun");
    case "elapsed":
      return text("期限已满", "Period over");
    case "paused":
      return text("暂停中", "Suspended");
    case "overdue": {
      const over = length(Math.max(1, Math.abs(left)), unit);
      return text(`已超期 ${over.zh}`, `${over.en} overdue`);
    }
    case "running": {
      if (left <= 0)
        return unit === "hour" ? text("不足 1 小时", "Under an hour left") : text("今日届满", "Due today");
      const rest = length(left, unit);
      return text(`剩 ${rest.zh}`, `${rest.en} left`);
    }
  }
}

/** `3 个工作日`, `2 日`, `1 working day`. */
export function length(count: number, unit: ClockUnit): Text {
  const { zh, en } = unitWords[unit];
  return text(`${count} ${zh}`, `${count} ${en}${count === 1 ? "" : "s"}`);
}

const unitWords: Record<ClockUnit, Text> = {
  "working-day": text("个工作日", "working day"),
  "calendar-day": text("日", "day"),
  month: text("个月", "month"),
  year: text("年", "year"),
  hour: text("小时", "hour"),
};
