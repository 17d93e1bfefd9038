import { text } from "../kernel/index.ts";
import { cite } from "./cite.ts";
import type { PeriodTerms } from "./period-model.ts";

const head = text("市场监督管理部门负责人", "head of the authority");
const asked = (zh: string, en: string) => text(zh, en);

/**
 * What the rows of the statute book do not say by themselves: variants where one row holds several numbers, periods
 * counted back, the former value of the same period, extensions without a number. By parameter id.
 */
export const periodTerms: Readonly<Record<string, PeriodTerms>> = {
  "C-01": { family: ["C-51"] },
  "C-51": { family: ["C-01"] },
  "C-03": { family: ["C-52"] },
  "C-52": {
    family: ["C-03"],
    note: text(
      "2024年7月1日起国务院令第778号规定六十日，效力高于本规定的四十五个工作日。",
      "From 2024-07-01 the 60 days of State Council order 778 prevail over these 45 working days.",
    ),
  },
  "C-04": { family: ["C-53"] },
  "C-53": { family: ["C-04"] },
  "C-11": {
    family: ["C-54"],
    extension: { value: 15, unit: "working-day", approver: head, article: cite("O121 27") },
    variants: [{ id: "verify", label: asked("核查", "verification"), value: 15, unit: "working-day" }],
  },
  "C-54": {
    family: ["C-11"],
    extension: { value: 15, unit: "working-day", approver: head, article: cite("O20 23") },
    variants: [{ id: "verify", label: asked("核查", "verification"), value: 15, unit: "working-day" }],
    unfixed: { label: text("特殊情形", "special cases"), article: cite("O20 23") },
  },
  "C-13": {
    variants: [{ id: "limitation", label: asked("投诉时效", "limitation"), value: 3, unit: "year" }],
  },
  "C-24": {
    variants: [
      { id: "refund", label: asked("退款", "refund"), value: 7, unit: "calendar-day" },
      {
        id: "penalty",
        label: asked("逾期可以处罚", "from when it may be penalised"),
        value: 15,
        unit: "calendar-day",
        article: cite("O90R 31"),
      },
    ],
  },
  "P-15": { unfixed: { label: text("经负责人批准可以延长", "the head may extend"), article: cite("O2 55") } },
  "P-20": {
    unfixed: {
      label: text(
        "延长后仍不能作出决定的，由负责人集体讨论确定合理期限",
        "after the extension the heads fix a reasonable further period in collective deliberation",
      ),
      article: cite("O2 64"),
    },
  },
  "P-45": {
    variants: [
      { id: "hand-in", label: asked("交至机关", "hand in to the authority"), value: 2, unit: "working-day" },
      {
        id: "bank",
        label: asked("机关缴付银行", "from the authority to the bank"),
        value: 2,
        unit: "working-day",
      },
    ],
  },
  "P-55": {
    variants: [
      {
        id: "notice",
        label: asked("自通知起，可以举行听证", "from the notice: the hearing may be held"),
        value: 7,
        unit: "working-day",
      },
      {
        id: "hearing",
        label: asked("自听证日倒算，最迟通知", "back from the hearing: the last day to notify"),
        value: 7,
        unit: "working-day",
        direction: "before",
      },
    ],
  },
  "P-57": {
    variants: [
      {
        id: "notice",
        label: asked("自公告起，可以公开听证", "from the announcement: the open hearing may be held"),
        value: 3,
        unit: "working-day",
      },
      {
        id: "hearing",
        label: asked("自听证日倒算，最迟公告", "back from the hearing: the last day to announce"),
        value: 3,
        unit: "working-day",
        direction: "before",
      },
    ],
  },
  "R-07": { family: ["J-10"] },
  "T-08": {
    variants: [
      { id: "decide", label: asked("公安机关复议决定", "the police decide"), value: 3, unit: "calendar-day" },
      {
        id: "procuratorate",
        label: asked("建议检察机关立案监督", "then ask the procuratorate"),
        value: 3,
        unit: "calendar-day",
      },
    ],
  },
  "L-06": {
    direction: "before",
    variants: [
      {
        id: "look-back",
        label: asked("首次违法回溯", "look-back"),
        value: 5,
        unit: "year",
        direction: "before",
      },
    ],
  },
  "L-09": {
    variants: [
      { id: "ordinary", label: asked("一般", "ordinary"), value: 2, unit: "year" },
      {
        id: "life-health-finance",
        label: asked(
          "涉及公民生命健康安全、金融安全且有危害后果",
          "life-health or financial safety with harm",
        ),
        value: 5,
        unit: "year",
      },
    ],
  },
  "L-13": { notPeriod: true },
  "V-02": {
    variants: [
      { id: "ordinary", label: asked("普通程序", "ordinary procedure"), value: 60, unit: "calendar-day" },
      {
        id: "simple",
        label: asked("简易程序", "simple procedure"),
        value: 30,
        unit: "calendar-day",
        extension: null,
      },
    ],
  },
  "W-05": {
    variants: [
      { id: "general", label: asked("一般", "general"), value: 15, unit: "working-day" },
      {
        id: "abnormal-list",
        label: asked("移出经营异常名录", "removal from the abnormal list"),
        value: 5,
        unit: "working-day",
      },
    ],
  },
  "W-11": {
    variants: [{ id: "max", label: asked("最长公示", "at most"), value: 3, unit: "month" }],
  },
  "W-12": {
    variants: [
      { id: "max", label: asked("最长公示", "at most"), value: 1, unit: "year" },
      { id: "min", label: asked("最短公示", "at least"), value: 3, unit: "month" },
    ],
  },
  "W-13": {
    variants: [
      { id: "max", label: asked("最长公示", "at most"), value: 3, unit: "year" },
      { id: "min", label: asked("最短公示", "at least"), value: 1, unit: "year" },
    ],
  },
  "W-17": {
    variants: [
      {
        id: "first",
        label: asked("五个工作日", "5 working days"),
        value: 5,
        unit: "working-day",
        extension: {
          value: 15,
          unit: "working-day",
          approver: text("受理单位（合计不超过二十个工作日）", "the receiving unit (20 working days in all)"),
          article: cite("ZJCI 31"),
        },
      },
    ],
  },
  "B-08": {
    variants: [
      { id: "apply", label: asked("企业提出异议", "the firm objects"), value: 30, unit: "calendar-day" },
      {
        id: "accept",
        label: asked("机关受理", "the authority accepts"),
        value: 5,
        unit: "working-day",
        certainty: "open",
      },
      {
        id: "verify",
        label: asked("机关核实", "the authority verifies"),
        value: 20,
        unit: "working-day",
        certainty: "open",
      },
    ],
  },
  "B-11": { windows: [{ fromMonth: 1, toMonth: 6 }] },
  "S-10": {
    variants: [{ id: "earliest", label: asked("最早移出", "at the earliest"), value: 1, unit: "year" }],
  },
  "D-04": {
    windows: [
      { fromMonth: 1, toMonth: 1 },
      { fromMonth: 7, toMonth: 7 },
    ],
  },
  "D-14": {
    direction: "before",
    variants: [
      {
        id: "exit",
        label: asked("自拟终止之日倒算，最迟公示", "back from the planned exit: the last day to announce"),
        value: 30,
        unit: "calendar-day",
        direction: "before",
      },
      {
        id: "notice",
        label: asked("自公示起，最早终止", "from the notice: the earliest exit"),
        value: 30,
        unit: "calendar-day",
      },
    ],
  },
  "X-02": { monthAfter: true },
  "LV-01": { variants: [{ id: "every", label: asked("每六个月", "every"), value: 6, unit: "month" }] },
  "LV-03": {
    windows: [
      { fromMonth: 1, toMonth: 1 },
      { fromMonth: 7, toMonth: 7 },
    ],
  },
  "LV-04": { variants: [{ id: "every", label: asked("每年", "every"), value: 1, unit: "year" }] },
  "LV-09": {
    variants: [
      {
        id: "report",
        label: asked("经营者报告变更", "the operator reports a change"),
        value: 3,
        unit: "working-day",
        article: cite("O117 25"),
      },
      {
        id: "update",
        label: asked("平台核验更新", "the platform verifies and updates"),
        value: 7,
        unit: "working-day",
        article: cite("O117 15"),
      },
    ],
  },
  "LV-19": {
    variants: [{ id: "keep", label: asked("选品记录保存", "keep the records"), value: 3, unit: "year" }],
  },
  "PX-01": {
    direction: "before",
    variants: [
      {
        id: "look-back",
        label: asked("比较之日前七日", "the seven days before the comparison"),
        value: 7,
        unit: "calendar-day",
        direction: "before",
      },
    ],
  },
  "Q-11": {
    variants: [
      { id: "latest", label: asked("最迟复查", "at the latest"), value: 90, unit: "calendar-day" },
      { id: "earliest", label: asked("最早复查", "at the earliest"), value: 60, unit: "calendar-day" },
    ],
  },
  "Q-40": {
    extension: {
      value: 5,
      unit: "working-day",
      approver: text("受理机关（有特殊情况）", "the accepting authority (special circumstances)"),
      article: cite("O15 32(2)"),
    },
  },
  "Q-44": {
    variants: [
      { id: "process", label: asked("抽样过程异议", "the sampling"), value: 7, unit: "working-day" },
      { id: "judgment", label: asked("判定依据异议", "the standard applied"), value: 5, unit: "working-day" },
    ],
  },
  "RC-05": { variants: [{ id: "every", label: asked("每三个月", "every"), value: 3, unit: "month" }] },
  "RC-11": {
    variants: [
      { id: "grade-1", label: asked("一级召回", "grade 1"), value: 24, unit: "hour" },
      { id: "grade-2", label: asked("二级召回", "grade 2"), value: 48, unit: "hour" },
      { id: "grade-3", label: asked("三级召回", "grade 3"), value: 72, unit: "hour" },
    ],
  },
  "RC-12": {
    variants: [
      { id: "grade-1", label: asked("一级召回", "grade 1"), value: 10, unit: "working-day" },
      { id: "grade-2", label: asked("二级召回", "grade 2"), value: 20, unit: "working-day" },
      { id: "grade-3", label: asked("三级召回", "grade 3"), value: 30, unit: "working-day" },
    ],
    unfixed: { label: text("情况复杂的可以延长", "an extension is possible"), article: cite("FRM") },
  },
  "G-01": {
    extension: {
      value: 3,
      unit: "working-day",
      approver: text("登记机关负责人（情形复杂）", "head of the registration authority (complex cases)"),
      article: cite("SC746 19"),
    },
  },
  "G-09": {
    variants: [
      { id: "ordinary", label: asked("一般", "ordinary"), value: 30, unit: "calendar-day" },
      {
        id: "cooperative",
        label: asked(
          "农民专业合作社成员变更（自会计年度终了）",
          "cooperative members, from the financial year's end",
        ),
        value: 90,
        unit: "calendar-day",
      },
    ],
  },
  "G-11": {
    variants: [
      { id: "publicity", label: asked("公示", "publicity"), value: 20, unit: "calendar-day" },
      {
        id: "apply",
        label: asked("公示期满后申请", "apply after the publicity"),
        value: 20,
        unit: "calendar-day",
      },
    ],
  },
};
