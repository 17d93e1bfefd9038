/** 信用修复: the early end of a publicity, on two display channels with their own minimum periods. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  checklist,
  choice,
  defineProcedure,
  electronicByConsent,
  examplesOf,
  fact,
  partyInput,
  partyRoles,
  plainDays,
  proofOfService,
  serviceInput,
  workingDays,
} from "../procedure/index.ts";
import {
  archive,
  creditFacts,
  head,
  main,
  officer,
  own,
  partyRows,
  remedies,
  remedyContents,
  unitHead,
} from "./common.ts";

const conditions = [
  { id: "performed", question: text("已履行处罚决定", "The penalty was performed"), article: cite("O45 14") },
  {
    id: "harm-removed",
    question: text("已消除危害后果和不良影响", "Harm and bad effects removed"),
    article: cite("O45 14"),
  },
  {
    id: "no-repeat",
    question: text("未因同类违法再受处罚", "No further penalty for the same kind of breach"),
    article: cite("O45 14"),
  },
  {
    id: "not-listed",
    question: text("未在经营异常名录和严重违法失信名单中", "On neither list"),
    article: cite("O45 14"),
  },
  {
    id: "not-excluded",
    question: text(
      "不属于责令停产停业、限制从业、吊销许可等较重处罚",
      "Not one of the heavier penalties excluded",
    ),
    article: cite("O45 14"),
  },
  {
    id: "tier",
    question: text(
      "信用中国：已达到所属分档的最短公示期（一般三个月、严重一年；其他渠道答“是”）",
      "Credit China: the least period of its tier has passed (general 3 months, serious 1 year; yes on other channels)",
    ),
    article: cite("N36"),
  },
  {
    id: "promise",
    question: text("已公开作出信用承诺", "A public commitment was made"),
    article: cite("N36"),
  },
] as const;

const checker = {
  from: ["check"],
  why: text("核查人员不得作出修复决定。", "Whoever checked does not decide."),
  article: cite("APL 57"),
} as const;

export const repair = defineProcedure({
  id: "credit.repair",
  version: 1,
  name: text("信用修复", "Credit repair"),
  purpose: text(
    "受理信用修复申请，核查条件，决定并停止公示。",
    "Receive an application, check the conditions, decide, stop the display.",
  ),
  basis: cites("O45 14", "XF21 4", "N36"),
  from: "2026-04-15",
  numbering: "修",
  initial: "received",
  stages: {
    received: { name: text("已收到申请", "Received"), article: cite("XF21") },
    accepted: { name: text("已受理", "Accepted"), article: cite("XF21") },
    granted: { name: text("准予修复", "Granted"), article: cite("O45 14") },
    done: { name: text("已停止公示", "Display stopped"), final: true, article: cite("XF21") },
    refused: { name: text("不予受理或者不予修复", "Refused"), final: true },
  },
  facts: {
    ...creditFacts,
    penaltyNumber: fact("处罚（列入）决定文号", "Number of the decision", "text"),
    decidedByUs: fact("由本机关作出", "Made by this organ", "boolean", { article: cite("XF21 4") }),
    publishedOn: fact("公示之日", "Published on", "day"),
    channel: choice("公示渠道", "Display channel", [
      {
        id: "publicity-system",
        label: text("国家企业信用信息公示系统", "National Enterprise Credit Information Publicity System"),
        article: cite("O45 14"),
      },
      { id: "credit-china", label: text("信用中国", "Credit China"), article: cite("N36") },
    ]),
    longMinimum: fact("食品、药品、特种设备领域", "Food, drugs, special equipment", "boolean"),
    appliedOn: fact("收到申请之日", "Application received on", "day", { source: "party" }),
    application: fact("申请内容和信用承诺", "Application and commitment", "long-text", { source: "party" }),
    acceptedOn: fact("受理之日", "Accepted on", "day"),
    supplement: fact("需要补正的材料", "What is to be supplied", "long-text"),
    check: checklist("修复条件", "Conditions of repair", conditions, { article: cite("O45 14") }),
    checkNote: fact("核查情况", "What was checked", "long-text"),
    stoppedOn: fact("停止公示之日", "Display ended on", "day"),
    sharedWith: fact("通知的共享单位和第三方", "Who was told", "long-text"),
  },
  context: {},
  opening: {
    by: { ability: "credit.handle", level: "officer" },
    input: [
      { fact: "penaltyNumber", required: true },
      { fact: "decidedByUs", required: true },
      { fact: "publishedOn", required: true },
      { fact: "channel", required: true },
      { fact: "longMinimum", required: true },
      { fact: "appliedOn", required: true },
      { fact: "application", required: true },
      ...partyInput,
    ],
    parties: partyRoles,
    clocks: [
      { start: "accept", on: "appliedOn" },
      {
        start: "minimum",
        on: "publishedOn",
        when: {
          all: [
            { fact: "channel", is: "publicity-system" },
            { fact: "longMinimum", is: false },
          ],
        },
      },
      {
        start: "minimumLong",
        on: "publishedOn",
        when: {
          all: [
            { fact: "channel", is: "publicity-system" },
            { fact: "longMinimum", is: true },
          ],
        },
      },
    ],
    article: cites("O45 14", "XF21"),
  },
  actions: {
    accept: {
      name: text("受理", "Accept"),
      from: ["received"],
      to: "accepted",
      by: officer,
      guards: [
        {
          when: { fact: "decidedByUs", is: true },
          why: text("由作出决定的机关办理：谁认定、谁修复。", "Repaired by the organ that decided."),
          article: cite("XF21 4"),
        },
      ],
      input: [{ fact: "acceptedOn", required: true }],
      issues: ["acceptance"],
      clocks: [
        { stop: "accept", on: "acceptedOn" },
        { start: "decide", on: "acceptedOn" },
      ],
      article: cites("XF21"),
      undo: { by: "refuse" },
      duty: { clock: "accept" },
    },
    "refuse-acceptance": {
      name: text("不予受理", "Refuse to accept"),
      from: ["received"],
      to: "refused",
      by: unitHead,
      input: [
        { fact: "decisionReason", required: true },
        { fact: "supplement", required: false },
      ],
      issues: ["non-acceptance"],
      clocks: [{ stop: "accept" }],
      article: cites("XF21"),
      undo: { never: text("补正后可以重新申请。", "It may be applied for anew.") },
      closes: "not-accepted",
    },
    check: {
      name: text("核查修复条件", "Check the conditions"),
      from: ["accepted"],
      by: officer,
      input: [
        { fact: "check", required: true },
        { fact: "checkNote", required: true },
      ],
      evidence: {
        least: 1,
        purpose: text("履行义务、消除影响的材料", "material on performance"),
        article: cite("O45 14"),
      },
      article: cites("O45 14", "N36"),
      undo: { by: "check" },
      duty: { clock: "decide", when: { not: { done: "check" } } },
    },
    grant: {
      name: text("准予信用修复", "Grant the repair"),
      from: ["accepted"],
      to: "granted",
      by: head,
      separate: [checker],
      guards: [
        {
          when: { done: "check" },
          why: text("尚未核查修复条件。", "The conditions were not checked."),
          article: cite("O45 14"),
        },
        {
          when: { all: conditions.map(({ id }) => ({ fact: "check", item: id, is: "yes" }) as const) },
          why: text("修复条件须同时具备。", "Every condition must hold."),
          article: cite("O45 14"),
        },
        {
          when: {
            any: [
              { clock: "minimum", is: "elapsed" },
              { clock: "minimumLong", is: "elapsed" },
              {
                all: [
                  { fact: "channel", is: "credit-china" },
                  { fact: "check", item: "tier", is: "yes" },
                ],
              },
            ],
          },
          why: text("尚未达到最短公示期。", "The least period of publicity has not passed."),
          article: cite("O45 14"),
        },
      ],
      input: [{ fact: "decisionReason", required: true }],
      issues: ["grant"],
      clocks: [{ stop: "decide" }, { start: "stopDisplay" }],
      article: cites("O45 14", "XF21"),
      undo: {
        never: text(
          "弄虚作假取得修复的，撤销并恢复公示，另行办理。",
          "A repair got by deceit is revoked in a matter of its own.",
        ),
      },
      duty: { clock: "decide", when: { done: "check" } },
    },
    refuse: {
      name: text("不予信用修复", "Refuse the repair"),
      from: ["accepted"],
      to: "refused",
      by: head,
      separate: [checker],
      input: [
        { fact: "decisionReason", required: true },
        { fact: "reviewOrgan", required: true },
        { fact: "court", required: true },
      ],
      issues: ["refusal"],
      clocks: [{ stop: "decide" }],
      article: cites("O45 14", "XF21"),
      undo: { never: text("条件具备后可以重新申请。", "It may be applied for anew.") },
      closes: "refused",
    },
    serve: {
      name: text("送达修复决定", "Serve the decision"),
      from: ["granted", "done"],
      by: officer,
      guards: [electronicByConsent],
      input: serviceInput,
      serves: ["grant"],
      evidence: proofOfService,
      article: cites("O2 82"),
      undo: { never: text("送达不能收回。", "Service stays.") },
    },
    stop: {
      name: text("停止公示并通知共享单位", "Stop the display and tell those who share it"),
      from: ["granted"],
      to: "done",
      by: officer,
      input: [
        { fact: "stoppedOn", required: true },
        { fact: "sharedWith", required: true },
      ],
      clocks: [{ stop: "stopDisplay", on: "stoppedOn" }],
      notices: [
        {
          to: { ability: "publication.release" },
          text: text("准予信用修复，请撤下公示。", "Repair was granted: take the publication down."),
        },
      ],
      article: cites("O45 14", "XF21"),
      undo: { never: text("已经停止公示。", "The display has ended.") },
      closes: "repaired",
      duty: { clock: "stopDisplay" },
    },
  },
  clocks: {
    accept: { ...own, name: text("受理", "Accept"), param: "W-04", article: cite("XF21") },
    decide: { ...own, name: text("作出修复决定", "Decide"), param: "W-05", article: cite("XF21") },
    stopDisplay: { ...own, name: text("停止公示", "Stop the display"), param: "W-06", article: cite("XF21") },
    minimum: {
      kind: "wait",
      bound: "party",
      roll: "none",
      onExpiry: { effect: "elapsed", note: text("可以准予修复。", "Repair may be granted.") },
      name: text("最短公示期（一般）", "Least period of publicity"),
      param: "W-02",
      article: cite("O45 14"),
    },
    minimumLong: {
      kind: "wait",
      bound: "party",
      roll: "none",
      onExpiry: { effect: "elapsed", note: text("可以准予修复。", "Repair may be granted.") },
      name: text("最短公示期（食品、药品、特种设备）", "Least period (food, drugs, special equipment)"),
      param: "W-03",
      article: cite("O45 14"),
    },
  },
  documents: {
    acceptance: {
      ...main,
      publishable: false,
      name: text("信用修复受理通知书", "Notice of acceptance"),
      numbering: "修受",
      template: [
        partyRows,
        {
          paragraph:
            "你单位就{penaltyNumber}提出的信用修复申请，本机关于{acceptedOn}受理，自受理之日起十五个工作日内作出决定。",
        },
        { seal: true },
      ],
      contents: [
        { label: text("受理之日", "day of acceptance"), facts: ["acceptedOn"], article: cite("XF21") },
      ],
      article: cites("XF21"),
    },
    "non-acceptance": {
      ...main,
      publishable: false,
      name: text("信用修复不予受理通知书", "Notice of non-acceptance"),
      numbering: "修不受",
      template: [
        partyRows,
        { paragraph: "你单位就{penaltyNumber}提出的信用修复申请不予受理。理由：{decisionReason}" },
        { paragraph: "需要补正的材料：{supplement}", when: "supplement" },
        { seal: true },
      ],
      contents: [{ label: text("理由", "reasons"), facts: ["decisionReason"], article: cite("XF21") }],
      article: cites("XF21"),
    },
    grant: {
      ...main,
      name: text("准予信用修复决定书", "Decision granting repair"),
      numbering: "修准",
      template: [
        partyRows,
        { paragraph: "经核查，你单位符合信用修复条件：" },
        { list: "check" },
        { paragraph: "决定准予信用修复，停止在{channel}公示{penaltyNumber}。理由：{decisionReason}" },
        { seal: true },
      ],
      contents: [
        { label: text("条件", "conditions"), anchor: "信用修复条件", article: cite("O45 14") },
        { label: text("理由", "reasons"), facts: ["decisionReason"], article: cite("O45 14") },
      ],
      article: cites("O45 14", "XF21"),
    },
    refusal: {
      ...main,
      publishable: false,
      name: text("不予信用修复决定书", "Decision refusing repair"),
      numbering: "修否",
      template: [
        partyRows,
        { list: "check" },
        { paragraph: "决定不予信用修复。理由：{decisionReason}" },
        remedies,
        { seal: true },
      ],
      contents: [
        { label: text("理由", "reasons"), facts: ["decisionReason"], article: cite("O45 14") },
        ...remedyContents,
      ],
      article: cites("O45 14", "XF21"),
    },
  },
  outcomes: {
    repaired: {
      name: text("已修复", "Repaired"),
      credit: text("停止公示；修复记录留存", "the display ends; the record of the repair stays"),
      publication: {
        param: "W-06",
        note: text("三个工作日内停止公示", "the display ends within three working days"),
      },
      archive,
    },
    "not-accepted": { name: text("不予受理", "Not accepted"), archive },
    refused: { name: text("不予修复", "Refused"), archive },
  },
  examples: [
    ...examplesOf("accept", workingDays.two),
    ...examplesOf("decide", workingDays.fifteen),
    ...examplesOf("stopDisplay", workingDays.three),
    ...examplesOf("minimum", plainDays.sixMonths),
    ...examplesOf("minimumLong", plainDays.year),
  ],
  invariants: [
    {
      before: "grant",
      done: ["accept", "check"],
      distinctPersons: 2,
      why: text("受理、核查后由负责人决定。", "Accepted and checked, then decided by another."),
      article: cite("O45 14"),
    },
    {
      before: "stop",
      done: ["grant"],
      why: text("准予修复后停止公示。", "The display ends once granted."),
      article: cite("XF21"),
    },
  ],
});
