import { day, type Text, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

const from = day("2021-12-01");

/** 举报奖励: rewards for reports of major violations (RW21). Nothing of it was read in full. */
export const rewardParameters: readonly Parameter[] = [
  ...[
    level(1, 5, 5_000, text("一级举报奖励", "Reward of the first level"), [
      "提供完整线索和证据，举报内容与查办结论完全一致",
      "full leads and evidence, fully consistent with the conclusion",
    ]),
    level(2, 3, 3_000, text("二级举报奖励", "Reward of the second level"), [
      "提供部分线索和证据，与结论相符",
      "part of the leads and evidence, consistent with the conclusion",
    ]),
    level(3, 1, 1_000, text("三级举报奖励", "Reward of the third level"), [
      "提供线索，与结论基本相符",
      "a lead, largely consistent with the conclusion",
    ]),
  ].flat(),
  {
    id: "R-34",
    label: text("每起案件的奖励上限", "Cap per case"),
    value: 100_000_000,
    unit: "fen",
    basis: cites("RW21 12"),
    from,
    certainty: "excerpt",
  },
  {
    id: "R-35",
    label: text("会同财政部门确定的奖励数额", "Reward decided jointly with the finance department"),
    value: 50_000_000,
    unit: "fen",
    text: text("五十万元以上的，会同本级财政部门确定", "500,000 yuan or more: with the finance department"),
    basis: cites("RW21"),
    from,
    certainty: "excerpt",
  },
  {
    id: "R-36",
    label: text("可以获得奖励的人", "Eligible persons"),
    text: text("自然人；内部举报人可以提高标准", "natural persons; insiders may get more"),
    basis: cites("RW21"),
    from,
    certainty: "excerpt",
  },
  {
    id: "R-37",
    label: text("奖励的范围", "Scope of rewards"),
    text: text(
      "重大违法行为：食品药品、特种设备、工业产品质量安全；区域性、系统性风险；社会影响较大、严重危害人身财产安全；移送司法机关被追究刑事责任的",
      "major breaches: food, drug, special-equipment, industrial-product safety; regional or systemic risk; serious harm with wide effect; crimes prosecuted",
    ),
    basis: cites("RW21"),
    from,
    certainty: "excerpt",
    note: text("类别文字据摘录", "The wording of the classes comes from an excerpt."),
  },
  {
    id: "R-38",
    label: text("领取奖励", "Time to claim the reward"),
    value: 60,
    unit: "working-day",
    basis: cites("RW21"),
    from,
    certainty: "open",
    note: text("凭记忆，未核实", "From memory, not verified."),
  },
];

/** A level is a share of fines and confiscations with a floor; the floor is a row of its own, `R-31.least`. */
function level(
  nth: 1 | 2 | 3,
  percent: number,
  floorYuan: number,
  label: Text,
  [zh, en]: readonly [string, string],
): [Parameter, Parameter] {
  const id = `R-3${nth}`;
  const common = { basis: cites("RW21 12"), from, certainty: "excerpt" } as const;
  return [
    {
      id,
      label,
      value: percent,
      unit: "percent",
      text: text(
        `罚没款的${percent}%，不足${floorYuan}元的给予${floorYuan}元：${zh}`,
        `${percent} % of fines and confiscations, not below ${floorYuan} yuan: ${en}`,
      ),
      ...common,
    },
    {
      id: `${id}.least`,
      label: text(`${label.zh}的最低数额`, `${label.en}: least amount`),
      value: floorYuan * 100,
      unit: "fen",
      ...common,
    },
  ];
}
