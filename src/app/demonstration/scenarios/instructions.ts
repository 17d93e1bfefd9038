/** What a head asked for from the command screen: answered and accepted, and one that is late. */
import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";

export const instructionKept: Scenario = {
  id: "instruction-kept",
  title: text("督办：投诉举报", "Instruction: complaints"),
  bureau: "330110",
  by: "head",
  ago: 12,
  issue: ({ person, day }) => ({
    indicator: "complaint.received",
    receivers: [person("complaintHead")],
    asked: "双十一以来投诉举报集中，请梳理重复诉求和共性问题，提出处理安排。",
    replyBy: day(4),
  }),
  steps: [
    {
      on: "instruction",
      action: "answer",
      by: "complaintHead",
      after: 3,
      facts: {
        answer:
          "已逐件分类：价格、广告用语、赠品承诺三类居多；价格类两件转线索核查，其余按期调解，安排专人回访。",
      },
    },
    {
      on: "instruction",
      action: "accept",
      by: "head",
      after: 1,
      facts: { acceptNote: "同意，年底前再看一次同类数量。" },
    },
  ],
};

export const instructionLate: Scenario = {
  id: "instruction-late",
  title: text("督办：登记线索", "Instruction: leads"),
  bureau: "330110",
  by: "head",
  ago: 8,
  issue: ({ person, day }) => ({
    indicator: "lead.opened",
    receivers: [person("unitHead")],
    asked: "逐件说明核查进展；确有困难不能按期核查的，写明原因和办法。",
    replyBy: day(5),
  }),
  steps: [],
};
