/** 经营异常名录: listing and removal, with objection. Clocks B-05 … B-09; several known from memory only, and marked. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  choice,
  defineProcedure,
  examplesOf,
  fact,
  partyInput,
  partyRoles,
  plainDays,
  workingDays,
} from "../procedure/index.ts";
import { abnormalActions } from "./abnormal-actions.ts";
import { archive, creditFacts, main, own, partyRows, remedies, remedyContents } from "./common.ts";

const listing = cites("SC654 17", "O68L");

export const abnormal = defineProcedure({
  id: "credit.abnormal",
  version: 1,
  name: text("经营异常名录列入和移出", "List of abnormal operations"),
  purpose: text(
    "查实列入情形，决定列入并公示，受理异议，改正后移出。",
    "Verify, list and publish, hear objections, remove once cured.",
  ),
  basis: cites("SC654 17", "O68L", "XF21"),
  from: "2026-04-15",
  numbering: "异",
  initial: "verifying",
  stages: {
    verifying: { name: text("核实", "Verifying"), article: cite("O68L") },
    proposed: { name: text("待决定", "Awaiting the decision"), article: cite("O68L") },
    listed: { name: text("已列入", "Listed"), article: cite("SC654 17") },
    objected: { name: text("异议处理", "Objection"), article: cite("O68L") },
    removal: { name: text("移出审查", "Removal under review"), article: cite("XF21") },
    removing: { name: text("待停止公示", "Display to be stopped"), article: cite("XF21") },
    ended: { name: text("已办结", "Ended"), final: true },
  },
  facts: {
    ...creditFacts,
    ground: choice("列入情形", "Ground", [
      {
        id: "report",
        label: text("未在规定期限公示年度报告", "annual report not published in time"),
        article: cite("SC654 17"),
      },
      {
        id: "ordered",
        label: text("未在责令的期限内公示信息", "not published by the ordered date"),
        article: cite("O68L 7"),
      },
      {
        id: "false",
        label: text("公示信息隐瞒真实情况、弄虚作假", "concealed or false publicity"),
        article: cite("O68L 8"),
      },
      {
        id: "unreachable",
        label: text("通过登记的住所或者经营场所无法联系", "unreachable at the registered address"),
        article: cite("O68L 9"),
      },
    ]),
    foundOn: fact("发现之日", "Found on", "day"),
    facts: fact("基本事实", "Facts", "long-text"),
    firstLetterOn: fact("第一次邮寄之日", "First letter sent on", "day", { article: cite("O68L 9") }),
    secondLetterOn: fact("第二次邮寄之日", "Second letter sent on", "day", { article: cite("O68L 9") }),
    lettersUnclaimed: fact("两次邮寄均无人签收", "Nobody signed for either letter", "boolean", {
      article: cite("O68L 9"),
    }),
    verifiedOn: fact("查实（期限届满）之日", "Verified, or the period ended, on", "day", {
      article: cite("O68L"),
    }),
    verification: fact("核实情况", "What was verified", "long-text"),
    publishedOn: fact("公示之日", "Published on", "day"),
    objectedOn: fact("收到异议之日", "Objection received on", "day", { source: "party" }),
    objection: fact("异议的内容和理由", "Objection and its reasons", "long-text", { source: "party" }),
    acceptedOn: fact("受理之日", "Accepted on", "day"),
    objectionAnswer: fact("异议核实结果", "What became of the objection", "long-text"),
    appliedOn: fact("收到移出申请之日", "Application received on", "day", { source: "party" }),
    application: fact("申请内容", "Application", "long-text", { source: "party" }),
    cure: choice("改正情形", "How it was cured", [
      {
        id: "reported",
        label: text("已补报并公示年度报告", "report filed and published"),
        article: cite("XF21"),
      },
      { id: "published", label: text("已履行公示义务", "information published"), article: cite("XF21") },
      { id: "corrected", label: text("已更正公示信息", "data corrected"), article: cite("XF21") },
      {
        id: "reachable",
        label: text("已变更住所或者恢复联系", "address changed or contact restored"),
        article: cite("XF21"),
      },
      { id: "none", label: text("尚未改正", "not cured") },
    ]),
    cureNote: fact("核实情况", "What was checked", "long-text"),
    removedOn: fact("停止公示之日", "Display ended on", "day"),
    sharedWith: fact("通知的共享单位", "Who was told", "long-text"),
  },
  context: {},
  opening: {
    by: { ability: "credit.handle", level: "officer" },
    input: [
      { fact: "ground", required: true },
      { fact: "foundOn", required: true },
      { fact: "facts", required: true },
      ...partyInput,
    ],
    parties: partyRoles,
    article: listing,
  },
  actions: abnormalActions,
  clocks: {
    decideListing: {
      ...own,
      name: text("作出列入决定", "Decide on listing"),
      param: "B-05",
      article: cite("O68L"),
    },
    betweenLetters: {
      kind: "wait",
      bound: "organ",
      roll: "none",
      onExpiry: { effect: "elapsed", note: text("可以第二次邮寄。", "The second letter may go.") },
      name: text("两次邮寄的最短间隔", "Least interval between the letters"),
      param: "B-06",
      article: cite("O68L 9"),
    },
    secondLetter: {
      kind: "limit",
      bound: "organ",
      roll: "none",
      onExpiry: {
        effect: "lapses",
        note: text("第一次邮寄失去作用，重新邮寄。", "The first letter counts no more."),
      },
      name: text("两次邮寄的最长间隔", "Greatest interval between the letters"),
      param: "B-06a",
      article: cite("O68L 9"),
    },
    objection: {
      kind: "limit",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: {
        effect: "elapsed",
        note: text("不再受理列入异议；可以申请移出。", "No objection any more; removal may be asked for."),
      },
      name: text("提出异议", "Object"),
      param: "B-08",
      article: cite("O68L"),
    },
    acceptObjection: {
      ...own,
      name: text("决定是否受理异议", "Accept or refuse the objection"),
      param: "B-08a",
      article: cite("O68L"),
    },
    verifyObjection: {
      ...own,
      name: text("核实异议并告知", "Verify the objection and answer"),
      param: "B-08b",
      article: cite("O68L"),
    },
    decideRemoval: {
      ...own,
      name: text("决定移出", "Decide on removal"),
      param: "B-07",
      article: cite("XF21"),
    },
    stopDisplay: { ...own, name: text("停止公示", "Stop the display"), param: "W-06", article: cite("XF21") },
    threeYears: {
      kind: "limit",
      bound: "party",
      roll: "none",
      onExpiry: {
        effect: "elapsed",
        note: text(
          "满三年仍未改正；后果以现行规定为准。",
          "Three years uncured; what follows is for the present rules.",
        ),
      },
      name: text("列入满三年", "Three years on the list"),
      param: "B-09",
      article: cite("SC654 17(2)"),
    },
  },
  documents: {
    "listing-decision": {
      ...main,
      name: text("列入经营异常名录决定书", "Decision to list"),
      numbering: "列异",
      template: [
        partyRows,
        { paragraph: "经查，你单位{facts}，属于“{ground}”的情形。核实情况：{verification}" },
        {
          paragraph:
            "根据《企业信息公示暂行条例》第十七条和《企业经营异常名录管理办法》的规定，决定将你单位列入经营异常名录并予以公示。理由：{decisionReason}",
        },
        { paragraph: "你单位可以自公示之日起三十日内提出异议；改正后可以申请移出。列入期间不适用简易注销。" },
        remedies,
        { seal: true },
      ],
      contents: [
        {
          label: text("列入情形和事实", "ground and facts"),
          facts: ["ground", "facts"],
          article: cite("O68L"),
        },
        {
          label: text("异议权和移出途径", "objection and removal"),
          anchor: "提出异议",
          article: cite("O68L"),
        },
        ...remedyContents,
      ],
      article: listing,
    },
    "objection-answer": {
      ...main,
      publishable: false,
      name: text("异议处理告知书", "Answer to the objection"),
      numbering: "异告",
      template: [
        partyRows,
        { paragraph: "你单位提出的异议：{objection}" },
        { paragraph: "核实结果：{objectionAnswer}" },
        remedies,
        { seal: true },
      ],
      contents: [
        { label: text("核实结果", "result"), facts: ["objectionAnswer"], article: cite("O68L") },
        ...remedyContents,
      ],
      article: cites("O68L"),
    },
    "removal-decision": {
      ...main,
      name: text("移出经营异常名录决定书", "Decision to remove"),
      numbering: "移异",
      template: [
        partyRows,
        { paragraph: "经核实，你单位{cure}：{cureNote}。决定将你单位移出经营异常名录。" },
        { paragraph: "理由：{decisionReason}" },
        { seal: true },
      ],
      contents: [
        { label: text("改正情形", "how it was cured"), facts: ["cure", "cureNote"], article: cite("XF21") },
      ],
      article: cites("O68L", "XF21"),
    },
    "removal-refusal": {
      ...main,
      publishable: false,
      name: text("不予移出决定书", "Refusal of removal"),
      numbering: "不移异",
      template: [
        partyRows,
        { paragraph: "你单位申请移出经营异常名录：{application}" },
        { paragraph: "经核实，不予移出。理由：{decisionReason}" },
        remedies,
        { seal: true },
      ],
      contents: [
        { label: text("理由", "reasons"), facts: ["decisionReason"], article: cite("XF21") },
        ...remedyContents,
      ],
      article: cites("O68L", "XF21"),
    },
  },
  outcomes: {
    removed: {
      name: text("已移出", "Removed"),
      credit: text("列入和移出均记于当事人名下", "listing and removal stand with the party"),
      archive,
    },
    declined: { name: text("不予列入", "Not listed"), archive },
  },
  examples: [
    ...examplesOf("decideListing", workingDays.ten),
    ...examplesOf("decideRemoval", workingDays.five),
    ...examplesOf("objection", calendarDays.thirty),
    ...examplesOf("acceptObjection", workingDays.five),
    ...examplesOf("verifyObjection", workingDays.twenty),
    ...examplesOf("stopDisplay", workingDays.three),
    ...examplesOf("betweenLetters", plainDays.fifteen),
    ...examplesOf("secondLetter", plainDays.thirty),
    ...examplesOf("threeYears", plainDays.threeYears),
  ],
  invariants: [
    {
      before: "list",
      done: ["verify"],
      distinctPersons: 2,
      why: text("查实后由负责人决定列入。", "Verified by one, decided by another."),
      article: cite("O68L"),
    },
    {
      before: "decide-removal",
      done: ["check-removal"],
      distinctPersons: 2,
      why: text("核实改正情况后决定移出。", "Removal follows a check of the cure."),
      article: cite("XF21"),
    },
  ],
});
