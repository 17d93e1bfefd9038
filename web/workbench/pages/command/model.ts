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

/** What the screen looks at: which district, at which moment. */
export interface Looking {
  readonly district: string | undefined;
  readonly asOf: string;
}

/** Where a figure opens: the same district and, where an earlier moment can be told, the very moment of the screen. */
export function figureSearch(
  { days, was }: { readonly days?: number | null; readonly was: number | null },
  { district, asOf }: Looking,
) {
  return {
    ...(typeof days === "number" ? { days } : {}),
    ...(district === undefined ? {} : { district }),
    ...(was === null ? {} : { asOf }),
  };
}
