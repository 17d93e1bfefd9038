/** 行政处罚简易程序: a small penalty decided on the spot. Not published, no bad credit record. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  checklist,
  choice,
  defineProcedure,
  examplesOf,
  fact,
  partyFacts,
  partyRoles,
  subjectKinds,
  workingDays,
} from "../procedure/index.ts";
import { leniencyItems } from "./checklists.ts";
import { context } from "./context.ts";
import { summaryActions } from "./summary-actions.ts";

const organ = {
  kind: "limit",
  bound: "organ",
  roll: "statutory-holiday",
  onExpiry: { effect: "overdue" },
} as const;
const main = { file: "main", publishable: false, retention: null } as const;
const archive = text("七个工作日内交回归档", "handed in within seven working days");
const spot = cites("APL 51", "APL 52", "O2 66");

const partyRows = {
  rows: [
    { label: "当事人", value: "{partyName}" },
    { label: "类型", value: "{partyKind}" },
    { label: "住所（住址）", value: "{partyAddress}" },
  ],
} as const;

export const summaryPenalty = defineProcedure({
  id: "penalty.summary",
  version: 1,
  name: text("行政处罚简易程序", "Administrative penalty, summary procedure"),
  purpose: text(
    "违法事实确凿、有法定依据、限额以内的，当场处罚并交付决定书。",
    "Where facts are certain and the penalty small: decide and hand over on the spot.",
  ),
  basis: cites("APL 51", "APL 52", "O2 66", "O2 70"),
  from: "2026-04-15",
  numbering: "当罚",
  initial: "found",
  stages: {
    found: { name: text("当场查明", "On the spot"), article: cite("APL 51") },
    told: { name: text("已告知、听取意见", "Told and heard"), article: cite("APL 44") },
    decided: { name: text("已决定交付", "Decided and handed over"), article: cite("APL 52") },
    closed: { name: text("已结案", "Closed"), final: true, article: cite("O2 77") },
    converted: { name: text("转线索核查", "Entered as a lead"), final: true, article: cite("O2 18") },
  },
  facts: {
    ...partyFacts,
    subject: choice("案件类别", "Subject", subjectKinds),
    violation: fact("违法行为", "Violation", "text"),
    summary: fact("现场情况", "What was seen", "long-text"),
    place: fact("地点", "Place", "text", { article: cite("APL 52") }),
    officers: fact("执法人员", "Officers", "persons", { article: cite("APL 42") }),
    cardsShown: fact("已出示执法证件", "Cards shown", "boolean", { article: cite("APL 52") }),
    factsFound: fact("认定的违法事实", "Facts found", "long-text", { article: cite("APL 52") }),
    nature: fact("违反的条款", "Articles breached", "long-text"),
    told: fact(
      "已当场告知拟处罚的内容、事实、理由、依据和陈述申辩权",
      "The party was told what is intended, why, and that it may answer",
      "boolean",
      { article: cite("APL 44") },
    ),
    defence: fact("陈述、申辩（没有的写“无”）", "Statement and defence (none: say so)", "long-text", {
      source: "party",
      article: cite("APL 45"),
    }),
    defenceView: fact("复核意见", "What was made of it", "long-text", { article: cite("APL 45") }),
    leniency: checklist("不予处罚情形", "Grounds of leniency", leniencyItems, { article: cite("APL 33") }),
    education: fact("教育的方式和内容", "How the party was educated", "long-text", {
      article: cite("APL 33(3)"),
    }),
    penaltyKind: choice(
      "处罚种类",
      "Kind",
      [
        { id: "warning", label: text("警告", "warning"), article: cite("APL 51") },
        { id: "fine", label: text("罚款", "fine"), article: cite("APL 51") },
      ],
      { article: cite("APL 51") },
    ),
    fine: fact("罚款数额（警告填 0）", "Fine (0 for a warning)", "money", { article: cite("APL 51") }),
    penaltyBasis: fact("处罚依据", "Basis of the penalty", "long-text", { article: cite("APL 52") }),
    decidedAt: fact("作出决定的时间", "Time of the decision", "instant", { article: cite("APL 52") }),
    signature: choice("交付情况", "Hand-over", [
      { id: "signed", label: text("当场签收", "signed") },
      {
        id: "refused",
        label: text("拒绝签收，已在决定书上注明", "refused, noted on it"),
        article: cite("APL 52"),
      },
    ]),
    reviewOrgan: fact("行政复议机关", "Reconsideration organ", "text", { article: cite("APL 52") }),
    court: fact("管辖法院", "Court", "text", { article: cite("APL 52") }),
    collectGround: choice("当场收缴的情形", "Ground to collect at once", [
      { id: "small", label: text("一百元以下", "¥100 or less"), article: cite("APL 68") },
      {
        id: "hard-later",
        label: text("不当场收缴事后难以执行", "hard to collect later"),
        article: cite("APL 68"),
      },
      {
        id: "remote",
        label: text("边远、水上、交通不便，当事人提出", "remote place, on request"),
        article: cite("APL 69"),
      },
    ]),
    receiptNumber: fact("专用票据号码", "Number of the receipt", "text", { article: cite("APL 70") }),
    collectedOn: fact("收缴之日", "Collected on", "day", { article: cite("APL 71") }),
    handedInOn: fact("交至机关之日", "Handed in on", "day", { article: cite("APL 71") }),
    paidOn: fact("缴款之日", "Paid on", "day", { article: cite("APL 67") }),
    filedOn: fact("交回归档之日", "Papers handed in on", "day", { article: cite("O2 70") }),
    closingReason: fact("结案（撤销）理由", "Reasons", "long-text"),
    leadSource: choice("线索来源", "Source of the lead", [
      { id: "inspection", label: text("监督检查", "inspection") },
    ]),
    leadOn: fact("转为线索之日", "Day it became a lead", "day"),
    convertReason: fact("转出的理由", "Why it is not for the spot", "long-text"),
  },
  context: { certified: context.certified, firstViolation: context.firstViolation },
  opening: {
    by: { ability: "penalty.investigate", level: "officer" },
    input: [
      { fact: "subject", required: true },
      { fact: "violation", required: true },
      { fact: "summary", required: true },
      { fact: "place", required: true },
      { fact: "partyName", required: true },
      { fact: "partyKind", required: true },
      { fact: "partyCode", required: false },
      { fact: "partyAddress", required: true },
    ],
    parties: partyRoles,
    article: spot,
  },
  actions: summaryActions,
  clocks: {
    file: {
      ...organ,
      name: text("材料交回归档", "Hand in the papers"),
      param: "P-43",
      article: cite("O2 70"),
    },
    pay: {
      kind: "limit",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: { effect: "overdue" },
      name: text("缴纳罚款", "Pay the fine"),
      param: "P-27",
      article: cite("APL 67"),
    },
    handIn: {
      ...organ,
      name: text("罚款交至机关", "Hand in the fine"),
      param: "P-45",
      article: cite("APL 71"),
    },
    toBank: {
      ...organ,
      name: text("罚款缴付银行", "Pay it to the bank"),
      param: "P-45",
      article: cite("APL 71"),
    },
    reconsideration: {
      kind: "limit",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: { effect: "elapsed", note: text("不再可以申请复议。", "No reconsideration any more.") },
      outlives: true,
      name: text("申请行政复议（复议前置）", "Reconsideration, which comes first"),
      param: "V-01",
      article: cite("ARL 23"),
    },
  },
  documents: {
    "spot-decision": {
      ...main,
      name: text("当场行政处罚决定书", "On-the-spot penalty decision"),
      numbering: "当罚",
      template: [
        partyRows,
        { heading: "一、违法事实" },
        { paragraph: "{decidedAt}，在{place}，执法人员{officers}查明：{factsFound}" },
        { heading: "二、依据" },
        { paragraph: "上述行为违反{nature}。依据{penaltyBasis}，决定给予：{penaltyKind}，罚款{fine}。" },
        { paragraph: "陈述、申辩：{defence}。复核：{defenceView}" },
        { heading: "三、履行" },
        {
          paragraph:
            "罚款应自收到本决定书之日起十五日内到指定银行或者通过电子支付系统缴纳；依法当场收缴的除外。",
        },
        { heading: "四、救济" },
        {
          paragraph:
            "不服本决定的，应当先自收到之日起六十日内向{reviewOrgan}申请行政复议；对复议决定不服的，可以依法向{court}提起行政诉讼。",
        },
        { paragraph: "交付情况：{signature}" },
        { signatures: ["执法人员", "执法人员", "当事人"] },
        { seal: true },
      ],
      contents: [
        { label: text("违法行为", "violation"), facts: ["factsFound"], article: cite("APL 52") },
        {
          label: text("种类、依据、数额", "kind, basis, amount"),
          facts: ["penaltyKind", "penaltyBasis", "fine"],
          article: cite("APL 52"),
        },
        {
          label: text("时间、地点", "time and place"),
          facts: ["decidedAt", "place"],
          article: cite("APL 52"),
        },
        {
          label: text("先行复议的告知", "that reconsideration comes first"),
          anchor: "先自收到之日起六十日内",
          article: cite("ARL 23"),
        },
        { label: text("复议机关", "reconsideration organ"), facts: ["reviewOrgan"], article: cite("APL 52") },
        { label: text("法院", "court"), facts: ["court"], article: cite("APL 52") },
      ],
      article: spot,
    },
    "education-record": {
      ...main,
      name: text("不予处罚教育记录", "Record of education"),
      numbering: "教育",
      template: [
        partyRows,
        { paragraph: "{factsFound}" },
        { list: "leniency" },
        { paragraph: "不予行政处罚，并予以教育：{education}" },
        { signatures: ["执法人员", "执法人员", "当事人"] },
      ],
      contents: [
        { label: text("教育的内容", "education"), facts: ["education"], article: cite("APL 33(3)") },
      ],
      article: cites("APL 33(1)", "APL 33(3)"),
    },
    annulment: {
      ...main,
      name: text("撤销当场处罚决定书", "Annulment"),
      numbering: "撤当",
      template: [
        partyRows,
        { paragraph: "本机关作出的当场行政处罚决定，经审查决定撤销。理由：{closingReason}" },
        { seal: true },
      ],
      contents: [{ label: text("撤销的理由", "reasons"), facts: ["closingReason"], article: cite("APL 48") }],
      article: cites("APL 48"),
    },
  },
  outcomes: {
    // U-01 and W-19: neither published nor a bad record. No credit effect is declared.
    penalty: { name: text("当场处罚", "Penalty on the spot"), archive },
    "no-penalty": { name: text("不予处罚", "No penalty"), archive },
    converted: { name: text("转线索核查", "Entered as a lead"), archive },
    annulled: { name: text("撤销", "Annulled"), archive },
  },
  examples: [
    ...examplesOf("file", workingDays.seven),
    ...examplesOf("pay", calendarDays.fifteen),
    ...examplesOf("handIn", workingDays.two),
    ...examplesOf("toBank", workingDays.two),
    ...examplesOf("reconsideration", calendarDays.sixty),
  ],
  invariants: [
    {
      before: "decide",
      done: ["record-violation", "tell-and-hear"],
      distinctPersons: 2,
      why: text(
        "两名以上执法人员查明事实、告知并听取意见后，方可当场处罚。",
        "Two officers establish the facts, tell and hear the party first.",
      ),
      article: cite("APL 51"),
    },
  ],
});
