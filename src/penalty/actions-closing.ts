/** 结案、归档. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";

import { type Action, head, notInvestigator, team } from "./common.ts";

export const closing = {
  "propose-closing": {
    name: text("填写结案审批表", "Fill in the closing form"),
    from: ["execution"],
    by: team,
    guards: [
      {
        when: {
          any: [
            { not: { fact: "decisionKind", is: "penalty" } },
            { done: "complete-execution" },
            { done: "record-enforcement" },
          ],
        },
        why: text(
          "处罚决定尚未执行完毕，法院也未终结执行。",
          "The decision is neither performed nor has the court ended enforcement.",
        ),
        article: cite("O2 77"),
      },
      {
        when: {
          not: {
            any: [
              { clock: "seizure", is: "running" },
              { clock: "pyramidSeizure", is: "running" },
              { clock: "preservation", is: "running" },
            ],
          },
        },
        why: text("查封、扣押或者先行登记保存尚未处理。", "A measure is still in force."),
        article: cite("ACL 25"),
      },
    ],
    input: [
      { fact: "closingReason", required: true },
      { fact: "executionNote", required: false },
    ],
    issues: ["closing-form"],
    clocks: [{ stop: "closing" }],
    notices: [
      { to: { ability: "penalty.decide" }, text: text("请审批结案。", "Please approve the closing.") },
    ],
    article: cites("O2 77"),
    undo: { by: "propose-closing" },
    duty: {
      clock: "closing",
      when: {
        any: [
          { clock: "closing", is: "running" },
          { clock: "closing", is: "elapsed" },
        ],
      },
    },
  },
  close: {
    name: text("批准结案", "Close the case"),
    from: ["execution"],
    to: "closed",
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: { done: "propose-closing" },
        why: text("结案审批表尚未填写。", "The closing form has not been filled in."),
        article: cite("O2 77"),
      },
    ],
    input: [{ fact: "closingOpinion", required: true }],
    closes: [
      { outcome: "annulled", when: { fact: "changeKind", in: ["revoked", "illegal", "void"] } },
      { outcome: "penalty", when: { fact: "decisionKind", is: "penalty" } },
      { outcome: "no-penalty", when: { fact: "decisionKind", is: "no-penalty" } },
      { outcome: "unproved", when: { fact: "decisionKind", is: "unproved" } },
      { outcome: "police", when: { fact: "decisionKind", is: "police" } },
      { outcome: "transferred", when: { fact: "decisionKind", is: "transfer" } },
      { outcome: "terminated" },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "案件已结案，请按正卷、副卷顺序立卷归档。",
          "The case is closed: put the file in order and archive it.",
        ),
      },
    ],
    article: cites("O2 77"),
    undo: {
      never: text("结案后发现问题的，依法另行处理。", "What comes up later is handled by its own procedure."),
    },
    duty: { when: { done: "propose-closing" } },
  },
  archive: {
    name: text("归档", "Archive the file"),
    from: ["closed"],
    to: "archived",
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "archiveList", required: true },
      { fact: "archiveNumber", required: true },
    ],
    article: cites("O2 78"),
    undo: { never: text("归档后不得增删案卷材料。", "Nothing is added to or taken from an archived file.") },
  },
} as const satisfies Record<string, Action>;
