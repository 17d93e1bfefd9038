/** 行政复议: the organ as respondent. Ten working days for the answer, five in the simple procedure: late is lost. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  calendarDays,
  choice,
  defineProcedure,
  examplesOf,
  fact,
  partyRoles,
  workingDays,
} from "../procedure/index.ts";
import { actFacts, actInput, archive, head, inside, notDrafter, officer, own, theirs } from "./common.ts";

const changed = { fact: "decision", in: ["changed", "revoked", "illegal", "void", "ordered"] } as const;

export const reconsideration = defineProcedure({
  id: "remedy.reconsideration",
  version: 1,
  name: text("行政复议答复", "Administrative reconsideration"),
  purpose: text(
    "作为被申请人在法定期限内答复、举证，履行复议决定，并从中改进。",
    "As respondent answer and prove in time, carry out the decision, and learn from it.",
  ),
  basis: cites("ARL 48", "ARL 54", "ARL 77"),
  from: "2026-04-15",
  numbering: "复",
  initial: "received",
  stages: {
    received: { name: text("已收到申请书副本", "Copy received"), article: cite("ARL 48") },
    proposed: { name: text("答复待审批", "Answer awaits approval") },
    pending: { name: text("复议审理", "Pending"), article: cite("ARL 62") },
    decided: { name: text("已作出决定", "Decided"), article: cite("ARL 62") },
    closed: { name: text("已办结", "Closed"), final: true },
  },
  facts: {
    ...actFacts,
    organ: fact("行政复议机关", "Reconsideration organ", "text"),
    simple: fact("适用简易程序", "Simple procedure", "boolean", { article: cite("ARL 54") }),
    acceptedOn: fact("复议受理之日", "Accepted on", "day", { article: cite("ARL 62") }),
    copyOn: fact("收到申请书副本之日", "Copy received on", "day", { article: cite("ARL 48") }),
    decision: choice("复议结果", "Result", [
      { id: "upheld", label: text("维持", "upheld"), article: cite("ARL 68") },
      { id: "dismissed", label: text("驳回", "dismissed") },
      { id: "changed", label: text("变更", "changed"), article: cite("ARL 63") },
      { id: "revoked", label: text("撤销、部分撤销", "revoked"), article: cite("ARL 64") },
      { id: "illegal", label: text("确认违法", "declared illegal"), article: cite("ARL 65") },
      { id: "void", label: text("确认无效", "declared void"), article: cite("ARL 67") },
      { id: "ordered", label: text("责令履行", "ordered to act") },
      { id: "withdrawn", label: text("申请人撤回、终止", "withdrawn or ended") },
      { id: "mediated", label: text("调解、和解", "mediated or settled") },
    ]),
    decidedOn: fact("收到复议决定之日", "Decision received on", "day"),
    opinionOn: fact("收到复议意见书之日", "Opinion letter received on", "day", { article: cite("ARL 76") }),
    opinionAnswer: fact("纠正情况报告", "Report on corrections", "long-text", { article: cite("ARL 76") }),
    opinionAnsweredOn: fact("报送之日", "Reported on", "day"),
    furtherDays: fact("复议机关延长的日数", "Days added", "number"),
  },
  context: {},
  opening: {
    by: { ability: "remedy.handle", level: "officer" },
    input: [
      ...actInput,
      { fact: "organ", required: true },
      { fact: "simple", required: true },
      { fact: "acceptedOn", required: true },
      { fact: "copyOn", required: true },
    ],
    parties: partyRoles,
    clocks: [
      { start: "answer", on: "copyOn", when: { fact: "simple", is: false } },
      { start: "answerSimple", on: "copyOn", when: { fact: "simple", is: true } },
      { start: "decision", on: "acceptedOn", when: { fact: "simple", is: false } },
      { start: "decisionSimple", on: "acceptedOn", when: { fact: "simple", is: true } },
    ],
    article: cites("ARL 48", "ARL 54"),
  },
  actions: {
    "draft-answer": {
      name: text("拟制答复书和证据目录", "Draft the answer and the list of evidence"),
      help: text(
        "不答复、不提交证据的，视为没有证据、依据。复议期间不得自行收集证据。",
        "No answer counts as having no evidence or basis; none may be collected meanwhile.",
      ),
      from: ["received"],
      to: "proposed",
      by: officer,
      input: [
        { fact: "answer", required: true },
        { fact: "exhibits", required: true },
      ],
      evidence: {
        least: 1,
        purpose: text("作出行政行为的证据、依据", "evidence and basis of the act"),
        article: cite("ARL 48"),
      },
      notices: [
        {
          to: { ability: "remedy.decide" },
          text: text("行政复议答复书待审批。", "An answer in reconsideration awaits approval."),
        },
      ],
      article: cites("ARL 48", "ARL 70"),
      undo: { by: "return" },
      duty: { clock: "answer" },
    },
    return: {
      name: text("退回修改", "Return for changes"),
      from: ["proposed"],
      to: "received",
      by: head,
      separate: [notDrafter],
      input: [{ fact: "returnReason", required: true }],
      article: cites("ARL 48"),
      undo: { by: "draft-answer" },
    },
    answer: {
      name: text("批准并提交答复书", "Approve and submit the answer"),
      from: ["proposed"],
      to: "pending",
      by: head,
      separate: [notDrafter],
      input: [
        { fact: "approvalReason", required: true },
        { fact: "answeredOn", required: true },
      ],
      issues: ["answer-letter"],
      clocks: [
        { stop: "answer", on: "answeredOn" },
        { stop: "answerSimple", on: "answeredOn" },
      ],
      article: cites("ARL 48", "ARL 54"),
      undo: { never: text("已经提交；补充须经复议机构同意。", "It was submitted; supplements need leave.") },
      duty: { clock: "answer" },
    },
    "correct-oneself": {
      name: text("主动改变原行政行为", "Change the act on one’s own motion"),
      from: ["received", "proposed", "pending"],
      by: head,
      separate: [notDrafter],
      input: [{ fact: "outcomeNote", required: true }],
      notices: [
        {
          to: { ability: "penalty.lead" },
          text: text("原行政行为已决定自行纠正，请办理。", "The act is to be corrected: see to it."),
        },
      ],
      article: cites("ARL 65"),
      undo: { never: text("已告知复议机关和申请人。", "All were told.") },
    },
    "record-stay": {
      name: text("登记停止执行", "Record a stay"),
      from: ["received", "proposed", "pending"],
      by: officer,
      input: [
        { fact: "stay", required: true },
        { fact: "stayReason", required: true },
      ],
      notices: [
        {
          to: { ability: "penalty.lead" },
          text: text("复议期间的执行情况有变化。", "Enforcement during reconsideration has changed."),
        },
      ],
      article: cites("ARL 42", "APL 73"),
      undo: { by: "record-stay" },
    },
    "record-longer": {
      name: text("登记复议机关延长审理期限", "Record that the organ takes longer"),
      from: ["pending"],
      by: officer,
      guards: [
        {
          when: { fact: "simple", is: false },
          why: text("简易程序不延长。", "The simple procedure is not extended."),
          article: cite("ARL 62"),
        },
      ],
      input: [],
      clocks: [{ extend: "decision", step: 1 }],
      article: cites("ARL 62"),
      undo: { never: text("已经延长。", "It was extended.") },
    },
    "record-decision": {
      name: text("登记复议决定", "Record the decision"),
      from: ["received", "proposed", "pending"],
      to: "decided",
      by: officer,
      input: [
        { fact: "decision", required: true },
        { fact: "decidedOn", required: true },
        { fact: "outcomeNote", required: true },
      ],
      evidence: { least: 1, purpose: text("复议决定书", "the decision"), article: cite("ARL 77") },
      clocks: [
        { stop: "answer", on: "decidedOn" },
        { stop: "answerSimple", on: "decidedOn" },
        { stop: "decision", on: "decidedOn" },
        { stop: "decisionSimple", on: "decidedOn" },
        { start: "suit", on: "decidedOn" },
      ],
      notices: [
        {
          to: { ability: "penalty.lead" },
          text: text(
            "复议决定已经作出；原决定被改变的，三个工作日内撤回公示。",
            "Decided; where the act was changed the publication is withdrawn within three working days.",
          ),
        },
      ],
      article: cites("ARL 62", "ARL 77"),
      undo: { never: text("决定已经作出。", "It is decided.") },
      duty: { clock: "decision", when: { done: "answer" } },
    },
    "record-opinion": {
      name: text("收到复议意见书", "Receive an opinion letter"),
      from: ["decided"],
      by: officer,
      input: [{ fact: "opinionOn", required: true }],
      clocks: [{ start: "opinion", on: "opinionOn" }],
      article: cites("ARL 76"),
      undo: { by: "answer-opinion" },
    },
    "answer-opinion": {
      name: text("报送纠正情况", "Report on corrections"),
      from: ["decided"],
      by: officer,
      guards: [
        {
          when: { done: "record-opinion", since: "answer-opinion" },
          why: text("没有待报送的意见书。", "No opinion letter awaits a report."),
        },
      ],
      input: [
        { fact: "opinionAnswer", required: true },
        { fact: "opinionAnsweredOn", required: true },
      ],
      issues: ["opinion-report"],
      clocks: [{ stop: "opinion", on: "opinionAnsweredOn" }],
      article: cites("ARL 76"),
      undo: { never: text("已经报送。", "It was reported.") },
      duty: { clock: "opinion", when: { done: "record-opinion", since: "answer-opinion" } },
    },
    "record-lesson": {
      name: text("记录原因和改进", "Record causes and what is done better"),
      from: ["decided"],
      by: officer,
      guards: [{ when: changed, why: text("原行政行为没有被纠正。", "The act was not corrected.") }],
      input: [
        { fact: "causes", required: true },
        { fact: "lesson", required: true },
        { fact: "training", required: true },
        { fact: "carriedOutOn", required: true },
        { fact: "carriedOutNote", required: true },
      ],
      article: cites("ARL 77"),
      undo: { by: "record-lesson" },
      duty: { when: { all: [changed, { not: { done: "record-lesson" } }] } },
    },
    close: {
      name: text("办结", "Close"),
      from: ["decided"],
      to: "closed",
      by: head,
      separate: [notDrafter],
      guards: [
        {
          when: { any: [{ not: changed }, { done: "record-lesson" }] },
          why: text(
            "原行政行为被纠正的，应先记录履行情况、原因和改进。",
            "Where the act was corrected: first record what was done and learnt.",
          ),
          article: cite("ARL 77"),
        },
        {
          when: {
            any: [{ not: { done: "record-opinion" } }, { done: "answer-opinion", since: "record-opinion" }],
          },
          why: text("复议意见书尚未报送纠正情况。", "The opinion letter has not been answered."),
          article: cite("ARL 76"),
        },
      ],
      input: [],
      article: cites("ARL 77"),
      undo: { never: text("提起诉讼的，另行登记。", "A suit is a record of its own.") },
      closes: [{ outcome: "corrected", when: changed }, { outcome: "stood" }],
      duty: {},
    },
  },
  clocks: {
    answer: {
      ...own,
      name: text("提出书面答复、提交证据", "Answer with evidence"),
      param: "V-13",
      article: cite("ARL 48"),
    },
    answerSimple: {
      ...own,
      name: text("提出书面答复（简易程序）", "Answer, simple procedure"),
      param: "V-14",
      article: cite("ARL 54"),
    },
    decision: {
      ...theirs,
      name: text("作出复议决定", "Decision"),
      param: "V-02",
      extensions: [{ param: "V-02.extension", approver: "officer", article: cite("ARL 62") }],
      article: cite("ARL 62"),
    },
    decisionSimple: {
      ...theirs,
      name: text("作出复议决定（简易程序）", "Decision, simple procedure"),
      param: "V-15",
      article: cite("ARL 62"),
    },
    suit: {
      kind: "limit",
      bound: "party",
      roll: "statutory-holiday",
      onExpiry: {
        effect: "elapsed",
        note: text("不再可以起诉；复议决定生效后可以申请执行。", "No suit any more."),
      },
      outlives: true,
      name: text("不服复议决定起诉", "Suit after the decision"),
      param: "V-17",
      article: cite("ALL 45"),
    },
    opinion: {
      ...own,
      name: text("报送纠正情况", "Report on corrections"),
      param: "V-21",
      article: cite("ARL 76"),
    },
  },
  documents: {
    "answer-letter": {
      ...inside,
      name: text("行政复议答复书", "Answer in reconsideration"),
      numbering: "复答",
      template: [
        { paragraph: "{organ}：" },
        {
          paragraph:
            "申请人{partyName}不服本机关{actKind}（{actNumber}）申请行政复议一案（{caseNumber}），现答复如下：",
        },
        { heading: "一、答复意见" },
        { paragraph: "{answer}" },
        { heading: "二、证据、依据和有关材料" },
        { paragraph: "{exhibits}" },
        { evidence: true },
        { seal: true },
      ],
      contents: [
        { label: text("答复意见", "answer"), facts: ["answer"], article: cite("ARL 48") },
        { label: text("证据、依据", "evidence and basis"), facts: ["exhibits"], article: cite("ARL 48") },
      ],
      article: cites("ARL 48", "ARL 54"),
    },
    "opinion-report": {
      ...inside,
      name: text("复议意见书纠正情况报告", "Report on an opinion letter"),
      numbering: "复报",
      template: [
        { paragraph: "{organ}：" },
        { paragraph: "收到你机关行政复议意见书后，纠正情况报告如下：" },
        { paragraph: "{opinionAnswer}" },
        { seal: true },
      ],
      contents: [
        { label: text("纠正情况", "corrections"), facts: ["opinionAnswer"], article: cite("ARL 76") },
      ],
      article: cites("ARL 76"),
    },
  },
  outcomes: {
    stood: { name: text("原行政行为未被改变", "The act stood"), archive },
    corrected: {
      name: text("原行政行为被纠正", "The act was corrected"),
      publication: {
        param: "P-26",
        note: text(
          "原决定已公示的，三个工作日内撤回",
          "withdrawn within three working days where it was published",
        ),
      },
      archive,
    },
  },
  examples: [
    ...examplesOf("answer", workingDays.ten),
    ...examplesOf("answerSimple", workingDays.five),
    ...examplesOf("decision", calendarDays.sixty),
    ...examplesOf("decisionSimple", calendarDays.thirty),
    ...examplesOf("suit", calendarDays.fifteen),
    ...examplesOf("opinion", calendarDays.sixty),
    {
      clock: "decision",
      from: "2026-08-03",
      extended: 1,
      due: "2026-11-01",
      how: text(
        "08-03+60=10-02（名义届满日，不先顺延），+30=11-01，周日不顺延",
        "08-03+60=10-02 (nominal, not rolled first), +30=11-01, a Sunday, does not roll",
      ),
    },
  ],
  invariants: [
    {
      before: "answer",
      done: ["draft-answer"],
      distinctPersons: 2,
      why: text("答复由拟制人以外的负责人批准。", "Approved by a head who did not draft it."),
      article: cite("ARL 48"),
    },
  ],
});
