import { type Text, text } from "../kernel/index.ts";

export type DutyBearer = "government" | "platform" | "operator";

export type DutyTopic = {
  readonly id: string;
  readonly name: Text;
} & { readonly [bearer in DutyBearer]?: readonly string[] };

const topic = (id: string, zh: string, en: string, owed: Pick<DutyTopic, DutyBearer>): DutyTopic => ({
  id,
  name: text(zh, en),
  ...owed,
});

/** Rows of the statute book by topic and by whom they bind. */
export const dutyTopics: readonly DutyTopic[] = [
  topic("identity", "身份与登记", "Identity and registration", {
    government: ["D-22", "X-05", "G-01", "G-05"],
    platform: ["D-01", "D-03", "D-10", "D-11", "D-31", "G-06", "LV-01", "LV-02"],
    operator: ["D-02", "D-07", "D-08", "D-09", "D-12", "D-13", "G-07", "G-08"],
  }),
  topic("reporting", "数据报送与协助", "Reporting and assistance", {
    government: ["J-16"],
    platform: ["D-04", "D-05", "D-06", "D-20", "D-21", "D-33", "X-01", "X-02", "LV-03"],
  }),
  topic("control", "违法处置与公示", "Control, sanction and publicity", {
    government: ["U-01", "U-04", "R-01"],
    platform: ["D-18", "D-19", "D-34", "LV-06", "LV-07", "LV-08", "LV-11", "AD-07"],
  }),
  topic("records", "保存", "Keeping records", {
    platform: ["D-15", "D-16", "D-17", "LV-10", "PR-05", "PR-10", "AD-02"],
    operator: ["AD-01", "LV-13", "LV-14", "LV-16", "LV-19"],
  }),
  topic("rules", "平台规则与收费", "Platform rules and fees", {
    government: ["PR-18"],
    platform: [
      "PR-01",
      "PR-02",
      "PR-03",
      "PR-04",
      "PR-06",
      "PR-07",
      "PR-08",
      "PR-09",
      "PR-11",
      "PR-12",
      "PR-13",
      "PR-14",
      "PR-15",
    ],
  }),
  topic("consumer", "消费者权益", "Consumers", {
    government: ["C-01", "C-03", "C-04"],
    platform: ["D-23", "D-24", "D-25", "D-27", "D-29", "D-30", "PR-16", "PR-17"],
    operator: ["C-23", "C-24", "D-14", "RC-01"],
  }),
  topic("advertising", "广告", "Advertising", {
    government: ["E-08"],
    platform: ["D-26", "AD-03", "AD-04", "AD-05", "AD-09"],
    operator: ["AD-06", "LV-21"],
  }),
  topic("ip", "知识产权", "Intellectual property", {
    platform: ["I-02", "I-05", "I-06", "I-07"],
    operator: ["I-01", "I-04"],
  }),
  topic("live", "直播电商", "Live commerce", {
    government: ["E-23"],
    platform: ["LV-04", "LV-05", "LV-09"],
    operator: ["LV-12", "LV-15", "LV-17", "LV-18"],
  }),
  topic("quality", "质量与召回", "Quality and recall", {
    government: ["Q-01", "Q-02", "Q-03", "Q-05", "Q-31"],
    operator: ["Q-09", "Q-10", "RC-10"],
  }),
  topic("competition", "公平竞争审查", "Fair-competition review", {
    government: ["FC-02", "FC-03", "FC-04", "FC-05", "FC-06", "FC-07", "FC-08"],
  }),
  topic("inspection", "检查与分级", "Inspection and grading", {
    government: ["DRX-01", "DRX-02", "DRX-06", "DRX-07", "K-08"],
  }),
];
