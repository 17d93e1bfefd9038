/** 决定: the head decides, after collective deliberation where the law asks for it. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Action, head, heads, notInvestigator, notRecused, notReviewer, team } from "./common.ts";
import {
  deliberated,
  legalityReviewed,
  mustNotPenalise,
  notHeavier,
  partyHeard,
  premises,
  reviewed,
  withinRange,
  withinStatute,
} from "./conditions.ts";

const notPresiding = {
  from: ["hold-hearing", "conclude-hearing"],
  why: text("听证主持人不得决定本案。", "Whoever presided over the hearing does not decide."),
  article: cite("APL 65"),
} as const;

const yes = (item: "minor" | "corrected" | "no-harm" | "first" | "minor-harm" | "no-fault") =>
  ({ fact: "leniency", item, is: "yes" }) as const;

const hearingOver = {
  when: {
    any: [
      { not: { done: "accept-hearing" } },
      { done: "conclude-hearing", since: "accept-hearing" },
      { done: "waive-hearing", since: "accept-hearing" },
    ],
  },
  why: text("听证尚未结束。", "The hearing is not over."),
  article: cite("APL 64"),
} as const;

export const decision = {
  "submit-for-decision": {
    name: text("报请决定", "Submit for decision"),
    from: ["notice", "hearing"],
    to: "decision",
    by: team,
    separate: [notRecused],
    guards: [...partyHeard, hearingOver],
    input: [],
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text("告知、听证程序已经完成，请作出决定。", "The party was heard: decide."),
      },
    ],
    article: cites("O2 60", "APL 57"),
    undo: { by: "return-to-investigation" },
    duty: { clock: "decision" },
  },
  deliberate: {
    name: text("集体讨论", "Deliberate collectively"),
    from: ["decision"],
    by: heads,
    separate: [notRecused, notInvestigator, notReviewer],
    input: [
      { fact: "deliberators", required: true },
      { fact: "deliberation", required: true },
    ],
    issues: ["deliberation"],
    article: cites("O2 60(2)", "APL 57(2)"),
    undo: { by: "deliberate" },
    duty: {
      clock: "decision",
      when: {
        all: [
          { not: { done: "deliberate", since: "submit-for-decision" } },
          {
            not: {
              all: [
                { fact: "legalityScope", item: "public-interest", is: "no" },
                { fact: "legalityScope", item: "complex", is: "no" },
                { fact: "legalityScope", item: "other-law", is: "no" },
                {
                  any: [
                    { fact: "legalityScope", item: "major-rights", is: "no" },
                    { not: { done: "conclude-hearing", since: "approve-penalty" } },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  },
  "decide-penalty": {
    name: text("作出行政处罚决定", "Impose the penalty"),
    from: ["decision"],
    to: "service",
    by: head,
    separate: [notRecused, notInvestigator, notReviewer, notPresiding],
    needs: ["partyName", "intendedFine", "penaltyBasis"],
    guards: [
      ...partyHeard,
      reviewed,
      ...legalityReviewed,
      deliberated,
      ...premises,
      ...mustNotPenalise,
      ...notHeavier,
      ...withinStatute("finalFine", "finalKinds"),
      withinRange("finalWithinBenchmark"),
      {
        when: {
          any: [
            {
              all: [
                { fact: "warningOnly", is: true },
                { fact: "finalKinds", is: "warning" },
                {
                  not: {
                    fact: "finalKinds",
                    in: [
                      "criticism",
                      "fine",
                      "confiscate-gains",
                      "confiscate-goods",
                      "withhold-licence",
                      "lower-grade",
                      "revoke-licence",
                      "restrict",
                      "suspend-business",
                      "close",
                      "ban",
                    ],
                  },
                },
              ],
            },
            {
              all: [
                { fact: "warningOnly", is: false },
                {
                  fact: "finalKinds",
                  in: [
                    "criticism",
                    "fine",
                    "confiscate-gains",
                    "confiscate-goods",
                    "withhold-licence",
                    "lower-grade",
                    "revoke-licence",
                    "restrict",
                    "suspend-business",
                    "close",
                    "ban",
                  ],
                },
              ],
            },
          ],
        },
        why: text("“仅受到警告处罚”与处罚种类不一致。", "“Warning only” does not fit the kinds of penalty."),
        article: cite("O45 2"),
      },
    ],
    input: [
      { fact: "decidedOn", required: true },
      { fact: "finalKinds", required: true },
      { fact: "finalFine", required: true },
      { fact: "finalConfiscation", required: true },
      { fact: "decisionText", required: true },
      { fact: "performance", required: true },
      { fact: "reviewOrgan", required: true },
      { fact: "court", required: true },
      { fact: "warningOnly", required: true },
      { fact: "registeredInProvince", required: true },
    ],
    sets: { decisionKind: "penalty" },
    issues: ["penalty-decision"],
    clocks: [
      { stop: "decision", on: "decidedOn" },
      { start: "service", on: "decidedOn" },
      {
        start: "publicity",
        on: "decidedOn",
        when: {
          all: [
            { fact: "warningOnly", is: false },
            { fact: "registeredInProvince", is: true },
          ],
        },
      },
      {
        start: "publicityPush",
        on: "decidedOn",
        when: {
          all: [
            { fact: "warningOnly", is: false },
            { fact: "registeredInProvince", is: false },
          ],
        },
      },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "处罚决定已经作出，请在期限内送达，并书面告知将予公示。",
          "The penalty was imposed: serve it in time, and tell the party in writing that it will be published.",
        ),
      },
    ],
    article: cites("O2 60", "O2 62", "O2 64", "APL 57"),
    undo: { by: "record-change" },
    duty: { clock: "decision", when: { fact: "proposal", is: "penalty" } },
  },
  "decide-no-penalty": {
    name: text("作出不予行政处罚决定", "Decide to impose no penalty"),
    help: text("不予处罚的，应当对当事人进行教育。", "The party is educated instead."),
    from: ["review", "decision"],
    to: "service",
    by: head,
    separate: [notRecused, notInvestigator, notReviewer, notPresiding],
    needs: ["partyName"],
    guards: [
      reviewed,
      {
        when: {
          any: [
            {
              all: [{ fact: "noPenaltyGround", is: "minor" }, yes("minor"), yes("corrected"), yes("no-harm")],
            },
            {
              all: [
                { fact: "noPenaltyGround", is: "first" },
                yes("first"),
                yes("minor-harm"),
                yes("corrected"),
              ],
            },
            { all: [{ fact: "noPenaltyGround", is: "no-fault" }, yes("no-fault")] },
            { fact: "noPenaltyGround", in: ["limitation", "other-law"] },
          ],
        },
        why: text(
          "不予处罚的情形与调查终结报告的逐项判断不一致。",
          "The ground does not fit the answers in the investigation report.",
        ),
        article: cite("APL 33"),
      },
      {
        when: {
          any: [{ not: { fact: "noPenaltyGround", is: "first" } }, { context: "firstViolation", is: true }],
        },
        why: text(
          "有同一性质违法的处罚记录，不属于初次违法。",
          "There is a penalty on record for the same kind of violation: not a first one.",
        ),
        article: cite("APL 33(1)"),
      },
    ],
    input: [
      { fact: "decidedOn", required: true },
      { fact: "noPenaltyGround", required: true },
      { fact: "noPenaltyReason", required: true },
      { fact: "education", required: true },
      { fact: "reviewOrgan", required: true },
      { fact: "court", required: true },
    ],
    sets: { decisionKind: "no-penalty" },
    issues: ["no-penalty-decision"],
    clocks: [
      { stop: "decision", on: "decidedOn" },
      { start: "service", on: "decidedOn" },
      { start: "closing", on: "decidedOn" },
    ],
    notices: [
      {
        to: "team",
        text: text(
          "决定不予处罚，请送达决定书并对当事人进行教育。",
          "No penalty: serve the decision and educate the party.",
        ),
      },
    ],
    article: cites("O2 60", "O2 61", "APL 33", "APL 57"),
    undo: { never: text("发现新的证据的，另行立案。", "New evidence is a new case.") },
    duty: {
      clock: "decision",
      when: {
        all: [
          { fact: "proposal", is: "no-penalty" },
          {
            any: [
              { done: "review-case", since: "submit-report" },
              { done: "review-legality", since: "submit-report" },
            ],
          },
        ],
      },
    },
  },
  "decide-unproved": {
    name: text("违法事实不能成立，不予处罚", "No breach is established"),
    from: ["review", "decision"],
    to: "execution",
    by: head,
    separate: [notRecused, notInvestigator, notReviewer, notPresiding],
    guards: [reviewed],
    input: [
      { fact: "decidedOn", required: true },
      { fact: "noPenaltyReason", required: true },
    ],
    sets: { decisionKind: "unproved" },
    clocks: [
      { stop: "decision", on: "decidedOn" },
      { start: "closing", on: "decidedOn" },
    ],
    notices: [
      {
        to: "team",
        text: text("违法事实不能成立，请填写结案审批表。", "No breach: fill in the closing form."),
      },
    ],
    article: cites("O2 60", "APL 57"),
    undo: { never: text("发现新的证据的，另行立案。", "New evidence is a new case.") },
    duty: {
      clock: "decision",
      when: {
        all: [
          { fact: "proposal", is: "unproved" },
          {
            any: [
              { done: "review-case", since: "submit-report" },
              { done: "review-legality", since: "submit-report" },
            ],
          },
        ],
      },
    },
  },
  "transfer-to-police": {
    name: text("移送公安机关", "Transfer to the police"),
    help: text(
      "不得以行政处罚代替移送。批准后二十四小时内移送。",
      "No penalty in place of a transfer. Within 24 hours of approval.",
    ),
    from: ["investigation", "review", "decision"],
    to: "execution",
    by: head,
    separate: [notRecused, notInvestigator],
    guards: [
      {
        when: { done: "collect-evidence" },
        why: text("尚未由两名以上执法人员核实情况。", "Two officers have not verified the matter yet."),
        article: cite("SC310 5"),
      },
    ],
    input: [
      { fact: "transferOrgan", required: true },
      { fact: "transferReason", required: true },
    ],
    sets: { decisionKind: "police" },
    issues: ["police-transfer"],
    clocks: [{ stop: "decision" }, { start: "policeTransfer" }, { start: "closing" }],
    notices: [
      {
        to: "team",
        text: text(
          "已批准移送，请在二十四小时内向同级公安机关移送。",
          "Transfer approved: hand the case to the police within 24 hours.",
        ),
      },
    ],
    article: cites("SC310 5", "SC310 6", "APL 57"),
    undo: {
      never: text(
        "公安机关不予立案的，可以依法提请复议。",
        "If the police do not take it, ask them to reconsider.",
      ),
    },
    duty: { clock: "decision", when: { fact: "proposal", is: "police" } },
  },
  "record-police-receipt": {
    name: text("登记公安机关接收", "Record that the police received the case"),
    from: ["execution"],
    by: team,
    guards: [
      {
        when: { fact: "decisionKind", is: "police" },
        why: text("本案没有移送公安机关。", "The case was not transferred to the police."),
        article: cite("SC310 5"),
      },
    ],
    input: [{ fact: "transferReceivedOn", required: true }],
    evidence: { least: 1, purpose: text("接收回执", "the receipt"), article: cite("SC310 7") },
    clocks: [{ stop: "policeTransfer" }],
    article: cites("SC310 5", "SC310 7"),
    undo: { never: text("已经移送。", "It has been transferred.") },
    duty: { clock: "policeTransfer", when: { clock: "policeTransfer", is: "running" } },
  },
  "transfer-to-organ": {
    name: text("移送其他行政机关", "Transfer to another authority"),
    from: ["investigation", "review", "decision"],
    to: "execution",
    by: head,
    separate: [notRecused, notInvestigator],
    guards: [
      {
        when: { not: { fact: "source", is: "transfer-market" } },
        why: text(
          "其他市场监督管理部门移送的案件，应当报请共同的上一级部门指定管辖，不得再自行移送。",
          "A case transferred by another market regulator is not passed on: ask the common superior.",
        ),
        article: cite("O2 14"),
      },
    ],
    input: [
      { fact: "transferOrgan", required: true },
      { fact: "transferReason", required: true },
    ],
    sets: { decisionKind: "transfer" },
    clocks: [{ stop: "decision" }, { start: "closing" }],
    article: cites("O2 14", "O2 17(1)"),
    undo: { never: text("已移送的案件由接收机关处理。", "The receiving organ has it now.") },
    duty: { clock: "decision", when: { fact: "proposal", is: "transfer" } },
  },
} as const satisfies Record<string, Action>;
