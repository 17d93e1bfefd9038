/** Which instrument took another's place, and what its transition says. From the sheet's registry of instruments. */
import { type Day, day, type Text, text } from "../kernel/index.ts";

export type Succession = {
  readonly old: string;
  readonly successor: string;
  /** First day of the new one. */
  readonly on: Day;
  readonly transition: Text;
};

const byStep = text(
  "程序：新规自施行之日起适用于此后的步骤；每一步按当日有效的规定，所用版本随记录冻结。",
  "Procedure: the new rule governs steps taken from its first day; each step goes by the rule of its day, frozen with the record.",
);
const substance = text(
  "实体：适用行为时的规定；处理时规定已修改且处罚较轻或者不再认为违法的，适用新规定（行政处罚法第三十七条）。",
  "Substance: the law at the time of the act; if changed by decision time and lighter or no longer unlawful, the new one (Penalty Law art. 37).",
);

export const successions: readonly Succession[] = [
  {
    old: "O20",
    successor: "O121",
    on: day("2026-04-15"),
    transition: text(
      `${byStep.zh}2026年4月15日前收到的投诉，受理与否仍按原规定的理由；六十日调解期限自2024年7月1日起已适用。`,
      `${byStep.en} A complaint received before 2026-04-15 keeps the old grounds of acceptance; the 60-day limit binds since 2024-07-01.`,
    ),
  },
  { old: "AUCL19", successor: "AUCL25", on: day("2025-10-15"), transition: substance },
  { old: "TML19", successor: "TML27", on: day("2027-01-01"), transition: substance },
];

export function successionOf(instrument: string): Succession | undefined {
  return successions.find(({ old }) => old === instrument);
}
