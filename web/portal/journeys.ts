import { type Text, text } from "../../src/kernel/index.ts";

/** What can be done or looked up here without an account. Only what has a page; the home page lists it. */
export type Journey = {
  to: "/decisions" | "/operators" | "/verify" | "/log" | "/figures" | "/objections" | "/wording" | "/clock";
  title: Text;
  /** For the row of links on top. */
  short: Text;
  lead: Text;
  kind: "do" | "look-up";
};

export const journeys: readonly Journey[] = [
  {
    to: "/decisions",
    title: text("查处罚公示", "Published decisions"),
    short: text("公示", "Decisions"),
    lead: text("按文号、企业、机关、违法行为和日期查。", "By number, firm, organ, violation and day."),
    kind: "look-up",
  },
  {
    to: "/operators",
    title: text("查经营主体", "Look up an operator"),
    short: text("主体", "Operators"),
    lead: text(
      "输入企业全称或统一社会信用代码，一行答复。",
      "Full name or credit code; answered on one line.",
    ),
    kind: "look-up",
  },
  {
    to: "/figures",
    title: text("看公示统计", "Figures of what is published"),
    short: text("统计", "Figures"),
    lead: text(
      "按月、机关和违法行为，每个数都打开它的记录。",
      "By month, organ and violation; each opens its records.",
    ),
    kind: "look-up",
  },
  {
    to: "/log",
    title: text("看防篡改日志", "The tamper-evident log"),
    short: text("日志", "Log"),
    lead: text("与您上次所见核对：只增不改。", "Checked against what you saw last: it only grows."),
    kind: "look-up",
  },
  {
    to: "/verify",
    title: text("核验证明文件", "Verify a proof file"),
    short: text("核验", "Verify"),
    lead: text("在您自己的设备上计算，不需联网。", "Computed on your own device, offline."),
    kind: "do",
  },
  {
    to: "/wording",
    title: text("广告用语自查", "Check an advert"),
    short: text("广告自查", "Check an advert"),
    lead: text(
      "发布之前，看哪些用语不许出现、依据哪条。",
      "Before it runs: what may not stand in it, and why.",
    ),
    kind: "do",
  },
  {
    to: "/clock",
    title: text("算一算法定期限", "When is it due"),
    short: text("期限计算", "Deadlines"),
    lead: text(
      "投诉、举报、处罚、复议：哪天届满，依据哪条。",
      "Complaints, reports, penalties, remedies: the last day, and why.",
    ),
    kind: "do",
  },
  {
    to: "/objections",
    title: text("提出异议或说明", "Object or reply"),
    short: text("异议", "Object"),
    lead: text(
      "公示有误怎么办，当事人如何说明。",
      "When something is wrong, and the party's right of reply.",
    ),
    kind: "do",
  },
];
