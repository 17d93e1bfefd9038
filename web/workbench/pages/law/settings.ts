import type { Operations } from "../../../../src/app/operations.ts";
import { fen, formatFen, type Text, text } from "../../../../src/kernel/index.ts";
import { type Unit, unitLabel } from "../../../../src/law/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useRead } from "../../api.ts";

export type SettingRow = OutputOf<Operations, "setting.list">["rows"][number];

/** The local values of the whole city, with their history. */
export function useSettings(): readonly SettingRow[] {
  return useRead("setting.list", {}).data?.rows ?? [];
}

export function validOn(one: { from: string; to?: string | undefined }, today: string): boolean {
  return one.from <= today && (one.to === undefined || today <= one.to);
}

/** `15 个工作日`, `¥1,000.00`, `2`. */
export function valueWords(value: number | string, unit: Unit | undefined): Text {
  if (typeof value === "string") return text(value, value);
  if (unit === "fen") return text(formatFen(fen(value)), formatFen(fen(value)));
  const { zh, en } = unit === undefined ? text("", "") : unitLabel(unit);
  return text(`${value} ${zh}`.trim(), `${value} ${en}`.trim());
}
