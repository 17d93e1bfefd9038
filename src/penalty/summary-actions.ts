/** 简易程序: what two officers may do on the spot, and what follows within days. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";

const team = { ability: "penalty.investigate", level: "officer", within: "officers" } as const;
const spot = cites("APL 51", "APL 52", "O2 66");

const natural = { fact: "partyKind", is: "natural" } as const;

/** P-41, P-42: 以下 includes the number itself; a warning has no fine. */
const ceiling = {
  when: {
    any: [
      { fact: "penaltyKind", is: "warning" },
      { all: [natural, { fact: "fine", atMost: { param: "P-41" } }] },
      {
        all: [
          { not: natural },
          { fact: "partyKind", present: true },
          { fact: "fine", atMost: { param: "P-42" } },
        ],
      },
    ],
  },
  why: text(
    "超过当场处罚的限额（公民二百元、单位三千元），应当适用普通程序。",
    "Above the ceiling (¥200 for a person, ¥3,000 for an organisation): the ordinary procedure applies.",
  ),
  article: cite("APL 51"),
} as const;

export const summaryActions = {
  "record-violation": {
    name: text("当场查明事实并收集证据", "Establish the facts on the spot"),
    from: ["found"],
    by: { ability: "penalty.investigate", level: "officer" },
    persons: { fact: "officers", least: 2, certified: true, article: cite("APL 42") },
    guards: [
      {
        when: { fact: "cardsShown", is: true },
        why: text("未出示执法证件。", "The cards were not shown."),
        article: cite("APL 52"),
      },
    ],
    input: [
      { fact: "officers", required: true },
      { fact: "cardsShown", required: true },
      { fact: "factsFound", required: true },
      { fact: "nature", required: true },
    ],
    evidence: {
      least: 1,
      purpose: text("证明违法事实的证据", "evidence of the violation"),
      article: cite("APL 51"),
    },
    article: cites("APL 51", "APL 42"),
    undo: { by: "record-violation" },
    duty: { when: { not: { done: "record-violation" } } },
  },
  "tell-and-hear": {
    name: text("当场告知并听取陈述、申辩", "Tell the party, and hear it"),
    from: ["found"],
    to: "told",
    by: team,
    guards: [
      {
        when: { done: "record-violation" },
        why: text("尚未查明事实。", "The facts were not established."),
        article: cite("APL 51"),
      },
    ],
    input: [
      { fact: "told", required: true },
      { fact: "defence", required: true },
      { fact: "defenceView", required: true },
    ],
    article: cites("APL 44", "APL 45"),
    undo: { by: "tell-and-hear" },
    duty: { when: { done: "record-violation" } },
  },
  decide: {
    name: text("当场作出决定并交付", "Decide and hand it over"),
    help: text(
      "不服当场处罚的，应当先申请行政复议；必须书面告知。",
      "Against it reconsideration comes first: the party must be told.",
    ),
    from: ["told"],
    to: "decided",
    by: team,
    guards: [
      {
        when: { fact: "told", is: true },
        why: text("未告知事实、理由、依据和权利。", "The party was not told."),
        article: cite("APL 44"),
      },
      ceiling,
      {
        when: {
          any: [
            { fact: "penaltyKind", is: "warning" },
            { fact: "fine", atLeast: 1 },
          ],
        },
        why: text("罚款应写明数额。", "A fine has an amount."),
        article: cite("APL 52"),
      },
    ],
    input: [
      { fact: "penaltyKind", required: true },
      { fact: "fine", required: true },
      { fact: "penaltyBasis", required: true },
      { fact: "decidedAt", required: true },
      { fact: "signature", required: true },
      { fact: "reviewOrgan", required: true },
      { fact: "court", required: true },
    ],
    issues: ["spot-decision"],
    serves: ["spot-decision"],
    clocks: [
      { start: "file" },
      { start: "pay", when: { fact: "penaltyKind", is: "fine" } },
      { start: "reconsideration" },
    ],
    article: spot,
    undo: { by: "annul" },
    duty: {},
  },
  "no-penalty": {
    name: text("不予处罚，当场教育", "No penalty: educate"),
    from: ["told"],
    to: "closed",
    by: team,
    guards: [
      {
        when: {
          any: [
            {
              all: [
                { fact: "leniency", item: "minor", is: "yes" },
                { fact: "leniency", item: "corrected", is: "yes" },
                { fact: "leniency", item: "no-harm", is: "yes" },
              ],
            },
            {
              all: [
                { fact: "leniency", item: "first", is: "yes" },
                { fact: "leniency", item: "minor-harm", is: "yes" },
                { fact: "leniency", item: "corrected", is: "yes" },
                { context: "firstViolation", is: true },
              ],
            },
          ],
        },
        why: text(
          "不具备不予处罚的情形，或者查有同类处罚记录。",
          "No ground of leniency, or a like penalty is on record.",
        ),
        article: cite("APL 33(1)"),
      },
    ],
    input: [
      { fact: "leniency", required: true },
      { fact: "education", required: true },
    ],
    issues: ["education-record"],
    article: cites("APL 33(1)", "APL 33(3)"),
    undo: {
      never: text("已经教育；再次违法的，另行处理。", "It is done; another violation is another matter."),
    },
    closes: "no-penalty",
  },
  convert: {
    name: text("不符合简易程序，转线索核查", "Not for the spot: enter a lead"),
    from: ["found", "told"],
    to: "converted",
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "leadOn", required: true },
      { fact: "convertReason", required: true },
    ],
    sets: { leadSource: "inspection" },
    article: cites("O2 18", "O2 66"),
    undo: { never: text("已登记为线索。", "A lead was entered.") },
    opens: {
      procedure: "lead",
      carry: {
        source: "leadSource",
        discoveredOn: "leadOn",
        subject: "subject",
        violation: "violation",
        summary: "summary",
        place: "place",
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        partyAddress: "partyAddress",
      },
    },
    closes: "converted",
  },
  collect: {
    name: text("当场收缴罚款", "Collect on the spot"),
    help: text("必须出具财政部门统一制发的专用票据。", "Only against the receipt of the finance department."),
    from: ["decided"],
    by: team,
    guards: [
      {
        when: {
          any: [
            { fact: "fine", atMost: { param: "P-44" } },
            { fact: "collectGround", in: ["hard-later", "remote"] },
          ],
        },
        why: text(
          "罚款超过一百元，又没有事后难以执行或者边远不便的情形。",
          "Above ¥100, and no ground to collect at once.",
        ),
        article: cite("APL 68"),
      },
      {
        when: { fact: "penaltyKind", is: "fine" },
        why: text("没有罚款。", "There is no fine."),
        article: cite("APL 67"),
      },
    ],
    input: [
      { fact: "collectGround", required: true },
      { fact: "receiptNumber", required: true },
      { fact: "collectedOn", required: true },
    ],
    clocks: [
      { stop: "pay", on: "collectedOn" },
      { start: "handIn", on: "collectedOn" },
    ],
    article: cites("APL 68", "APL 69", "APL 70", "O2 72"),
    undo: { never: text("已出具票据。", "A receipt was given.") },
  },
  "hand-in": {
    name: text("交至本机关", "Hand it in"),
    from: ["decided"],
    by: team,
    guards: [
      {
        when: { done: "collect" },
        why: text("没有当场收缴。", "Nothing was collected."),
        article: cite("O2 73"),
      },
    ],
    input: [{ fact: "handedInOn", required: true }],
    clocks: [
      { stop: "handIn", on: "handedInOn" },
      { start: "toBank", on: "handedInOn" },
    ],
    article: cites("O2 73", "APL 71"),
    undo: { never: text("已经上交。", "It was handed in.") },
    duty: { clock: "handIn", when: { all: [{ done: "collect" }, { not: { done: "hand-in" } }] } },
  },
  "to-bank": {
    name: text("缴付银行", "Pay it to the bank"),
    from: ["decided"],
    by: { ability: "penalty.lead", level: "unit-head" },
    guards: [
      { when: { done: "hand-in" }, why: text("尚未上交。", "It was not handed in."), article: cite("O2 73") },
    ],
    input: [{ fact: "paidOn", required: true }],
    clocks: [{ stop: "toBank", on: "paidOn" }],
    article: cites("O2 73", "APL 71"),
    undo: { never: text("已经缴库。", "It was paid in.") },
    duty: { clock: "toBank", when: { all: [{ done: "hand-in" }, { not: { done: "to-bank" } }] } },
  },
  "record-payment": {
    name: text("登记缴款", "Record the payment"),
    from: ["decided"],
    by: team,
    guards: [
      {
        when: { fact: "penaltyKind", is: "fine" },
        why: text("没有罚款。", "There is no fine."),
        article: cite("APL 67"),
      },
      {
        when: { not: { done: "collect" } },
        why: text("罚款已当场收缴。", "It was collected on the spot."),
        article: cite("APL 68"),
      },
    ],
    input: [{ fact: "paidOn", required: true }],
    clocks: [{ stop: "pay", on: "paidOn" }],
    article: cites("APL 67", "O2 72"),
    undo: { by: "record-payment" },
    duty: {
      clock: "pay",
      when: {
        all: [
          { fact: "penaltyKind", is: "fine" },
          { not: { done: "collect" } },
          { not: { done: "record-payment" } },
        ],
      },
    },
  },
  "file-papers": {
    name: text("交回归档、备案", "Hand in the papers"),
    from: ["decided"],
    by: team,
    input: [{ fact: "filedOn", required: true }],
    clocks: [{ stop: "file", on: "filedOn" }],
    article: cites("O2 70", "APL 52"),
    undo: { by: "file-papers" },
    duty: { clock: "file", when: { not: { done: "file-papers" } } },
  },
  close: {
    name: text("结案", "Close"),
    from: ["decided"],
    to: "closed",
    by: { ability: "penalty.lead", level: "unit-head" },
    guards: [
      {
        when: { done: "file-papers" },
        why: text("材料尚未交回。", "The papers were not handed in."),
        article: cite("O2 70"),
      },
      {
        when: {
          any: [{ fact: "penaltyKind", is: "warning" }, { done: "record-payment" }, { done: "to-bank" }],
        },
        why: text("罚款尚未缴库。", "The fine was not paid in."),
        article: cite("APL 67"),
      },
    ],
    input: [{ fact: "closingReason", required: true }],
    article: cites("O2 77"),
    undo: { never: text("已经结案。", "It is closed.") },
    closes: "penalty",
    duty: { when: { done: "file-papers" } },
  },
  annul: {
    name: text("决定有错误，撤销", "Annul a wrong decision"),
    from: ["decided"],
    to: "closed",
    by: { ability: "penalty.decide", level: "head" },
    separate: [
      {
        from: ["record-violation", "decide"],
        named: ["officers"],
        why: text("办案人员不得审查自己作出的决定。", "Whoever decided does not review it."),
        article: cite("APL 57"),
      },
    ],
    input: [{ fact: "closingReason", required: true }],
    issues: ["annulment"],
    clocks: [{ stop: "pay" }, { stop: "file" }, { stop: "handIn" }, { stop: "toBank" }],
    article: cites("APL 48"),
    undo: { never: text("已经撤销；需要处罚的，另行办理。", "It is annulled; a penalty is another matter.") },
    closes: "annulled",
  },
} as const;
