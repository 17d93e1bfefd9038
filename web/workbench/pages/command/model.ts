import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";

export type BoardView = OutputOf<Operations, "indicator.board">;
export type FigureView = BoardView["flow"][number];
export type MeasureView = OutputOf<Operations, "indicator.get">;

/** Over which time a figure is told: `近 30 天`, or nothing of a state. */
export function timeOf(days: number | null): Text {
  if (days === null) return text("现在", "now");
  return days === 1 ? text("近 24 小时", "24 hours") : text(`近 ${days} 天`, `${days} days`);
}

export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

/** Where a figure opens: its definition and its rows, in the district that is looked at. */
export function figureSearch(figure: { days?: number | null }, district: string | undefined) {
  return {
    ...(typeof figure.days === "number" ? { days: figure.days } : {}),
    ...(district === undefined ? {} : { district }),
  };
}
