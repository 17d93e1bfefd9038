/** What may be done with a reminder, a guidance letter, an admonition: in the order in which it is done. */
import { text } from "../kernel/index.ts";
import { cites } from "../law/index.ts";
import { type ActionDef, electronicByConsent, proofOfService, serviceInput } from "../procedure/index.ts";
import type { AdviceDocument } from "./advice-documents.ts";
import type { AdviceFact } from "./advice-facts.ts";
import {
  correctedAnswers,
  isCorrected,
  notCorrected,
  officer,
  recheckEvidence,
  recheckInput,
  recheckPersons,
  toLead,
  unitHead,
} from "./common.ts";

export type Stage =
  | "drafting"
  | "proposed"
  | "issued"
  | "answering"
  | "checking"
  | "ended"
  | "referred"
  | "withdrawn";
export type Outcome = "corrected" | "not-corrected" | "order" | "interview" | "lead" | "withdrawn";
export type AdviceClock = "answer" | "recheck" | "effect";

type Action = ActionDef<Stage, AdviceFact, string, AdviceClock, AdviceDocument, "certified", Outcome>;

const drafted = [
  { fact: "summary", required: false },
  { fact: "legalBasis", required: true },
  { fact: "advised", required: true },
  { fact: "answerBy", required: true },
  { fact: "contactPoint", required: true },
] as const;

const notDrafter = {
  from: ["propose"],
  why: text("拟制人不得审批自己拟制的文书。", "Whoever drafted a paper does not approve it."),
  article: { instrument: "APL", article: "6" },
} as const;

/** Carried where soft words did not help: the matter goes on in its own procedure. */
const carried = {
  origin: "origin",
  subject: "subject",
  occasion: "occasion",
  summary: "summary",
  place: "place",
  partyName: "partyName",
  partyKind: "partyKind",
  partyCode: "partyCode",
  partyAddress: "partyAddress",
  legalBasis: "legalBasis",
} as const;

const approve = {
  from: ["proposed"],
  to: "issued",
  by: unitHead,
  separate: [notDrafter],
  input: [{ fact: "approvalReason", required: true }],
  article: cites("APL 6"),
  undo: { by: "withdraw" },
} as const;

const serve = {
  from: ["issued"],
  to: "answering",
  by: officer,
  guards: [electronicByConsent],
  input: serviceInput,
  evidence: proofOfService,
  clocks: [{ start: "answer", on: "servedOn", until: "answerBy" }],
  article: cites("O2 82"),
  undo: {
    never: text("送达不能收回；内容有误的，撤回后另行制发。", "Service stays; withdraw and issue anew."),
  },
} as const;

export const adviceActions = {
  "issue-reminder": {
    name: text("制发提醒函", "Issue a reminder"),
    help: text(
      "轻微事项由办案人员直接提醒；需要书面指导或者告诫的，拟制后报机构负责人审批。",
      "An officer reminds of minor things at once; letters and admonitions go to the head of the unit.",
    ),
    from: ["drafting"],
    to: "issued",
    by: officer,
    input: [...drafted, { fact: "partyCode", required: false }],
    sets: { form: "reminder" },
    issues: ["reminder"],
    article: cites("APL 6"),
    undo: { by: "withdraw" },
    duty: {},
  },
  propose: {
    name: text("拟制指导书、告诫书报批", "Draft a guidance letter or admonition"),
    from: ["drafting"],
    to: "proposed",
    by: officer,
    guards: [
      {
        when: {
          any: [
            { fact: "form", is: "letter" },
            {
              all: [
                { fact: "form", is: "admonition" },
                { fact: "consequence", present: true },
              ],
            },
          ],
        },
        why: text(
          "报批的是行政指导书或者告诫书；告诫书应写明法律后果。",
          "A letter or an admonition is proposed; an admonition says what the law provides.",
        ),
      },
    ],
    input: [{ fact: "form", required: true }, ...drafted, { fact: "consequence", required: false }],
    notices: [
      {
        to: { ability: "guidance.approve" },
        text: text("有行政指导文书待审批。", "A guidance paper awaits approval."),
      },
    ],
    article: cites("APL 6"),
    undo: { by: "return" },
  },
  "approve-letter": {
    ...approve,
    name: text("批准并制发行政指导书", "Approve and issue the guidance letter"),
    guards: [
      {
        when: { fact: "form", is: "letter" },
        why: text("报批的不是行政指导书。", "No guidance letter was proposed."),
      },
    ],
    issues: ["guidance-letter"],
    duty: { when: { fact: "form", is: "letter" } },
  },
  "approve-admonition": {
    ...approve,
    name: text("批准并制发告诫书", "Approve and issue the admonition"),
    needs: ["consequence"],
    guards: [
      {
        when: { fact: "form", is: "admonition" },
        why: text("报批的不是告诫书。", "No admonition was proposed."),
      },
    ],
    issues: ["admonition"],
    duty: { when: { fact: "form", is: "admonition" } },
  },
  return: {
    name: text("退回修改", "Return for changes"),
    from: ["proposed"],
    to: "drafting",
    by: unitHead,
    separate: [notDrafter],
    input: [{ fact: "returnReason", required: true }],
    article: cites("APL 6"),
    undo: { by: "propose" },
  },
  withdraw: {
    name: text("撤回", "Withdraw"),
    from: ["drafting", "proposed", "issued", "answering"],
    to: "withdrawn",
    by: unitHead,
    input: [{ fact: "withdrawReason", required: true }],
    clocks: [{ stop: "answer" }],
    article: cites("APL 6"),
    undo: { never: text("需要时另行制发。", "Issue a new one where needed.") },
    closes: "withdrawn",
  },
  "serve-reminder": {
    ...serve,
    name: text("送达提醒函", "Serve the reminder"),
    serves: ["reminder"],
    duty: { when: { fact: "form", is: "reminder" } },
  },
  "serve-letter": {
    ...serve,
    name: text("送达行政指导书", "Serve the guidance letter"),
    serves: ["guidance-letter"],
    duty: { when: { fact: "form", is: "letter" } },
  },
  "serve-admonition": {
    ...serve,
    name: text("送达告诫书", "Serve the admonition"),
    serves: ["admonition"],
    duty: { when: { fact: "form", is: "admonition" } },
  },
  "record-answer": {
    name: text("登记经营者答复", "Record the operator’s answer"),
    from: ["answering", "checking"],
    to: "checking",
    by: officer,
    guards: [
      {
        when: {
          any: [
            { fact: "answerKind", is: "accepts" },
            { fact: "disagreementView", present: true },
          ],
        },
        why: text("有不同意见的，应写明如何处理。", "A disagreement is answered: say how."),
      },
    ],
    input: [
      { fact: "answeredOn", required: true },
      { fact: "answerKind", required: true },
      { fact: "answer", required: true },
      { fact: "disagreementView", required: false },
    ],
    clocks: [
      { stop: "answer", on: "answeredOn" },
      { start: "recheck", on: "answeredOn" },
    ],
    article: cites("APL 6"),
    undo: { by: "record-answer" },
  },
  "record-silence": {
    name: text("记录期满未答复", "Record that no answer came"),
    help: text("未答复本身没有不利后果。", "Silence alone has no adverse effect."),
    from: ["answering"],
    to: "checking",
    by: officer,
    guards: [
      {
        when: { clock: "answer", is: "elapsed" },
        why: text("答复期限尚未届满。", "The time for the answer has not run out."),
      },
    ],
    input: [],
    clocks: [{ start: "recheck" }],
    article: cites("APL 6"),
    undo: { by: "record-answer" },
    duty: { when: { clock: "answer", is: "elapsed" } },
  },
  undertake: {
    name: text("签署承诺书", "Sign an undertaking"),
    help: text("自愿签署；不签不产生不利后果。", "Voluntary: not signing has no adverse effect."),
    from: ["answering", "checking"],
    by: officer,
    input: [
      { fact: "promise", required: true },
      { fact: "promiseBy", required: true },
    ],
    issues: ["undertaking"],
    article: cites("APL 6"),
    undo: { never: text("已经签署；变更的，另行签署。", "It is signed; another one replaces it.") },
  },
  recheck: {
    name: text("回访复查", "Re-check"),
    from: ["checking"],
    by: officer,
    persons: recheckPersons,
    guards: [correctedAnswers],
    input: recheckInput,
    issues: ["recheck-record"],
    evidence: recheckEvidence,
    clocks: [{ stop: "recheck", on: "checkedOn" }],
    article: cites("APL 6", "APL 42"),
    undo: { by: "recheck" },
    duty: { clock: "recheck", when: { not: { done: "recheck" } } },
  },
  "close-corrected": {
    name: text("已改正，办结", "Close as corrected"),
    from: ["checking"],
    to: "ended",
    by: unitHead,
    guards: [{ when: { done: "recheck" }, why: text("尚未回访。", "It was not re-checked.") }, isCorrected],
    input: [{ fact: "closingReason", required: true }],
    clocks: [{ start: "effect" }],
    article: cites("APL 6"),
    undo: { never: text("再次发生的，另行办理。", "Should it happen again, a new matter is opened.") },
    closes: "corrected",
    duty: { when: { fact: "checkResult", is: "corrected" } },
  },
  "close-open": {
    name: text("未改正但无须跟进，办结", "Close without correction"),
    help: text("例如店铺已注销、商品已永久下架。", "For instance the shop is closed for good."),
    from: ["checking"],
    to: "ended",
    by: unitHead,
    guards: [{ when: { done: "recheck" }, why: text("尚未回访。", "It was not re-checked.") }, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    clocks: [{ start: "effect" }],
    article: cites("APL 6"),
    undo: { never: text("需要时另行办理。", "Open a new matter where needed.") },
    closes: "not-corrected",
  },
  "to-order": {
    name: text("转责令改正", "Pass on to an order to correct"),
    from: ["checking"],
    to: "referred",
    by: unitHead,
    guards: [{ when: { done: "recheck" }, why: text("尚未回访。", "It was not re-checked.") }, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    article: cites("APL 28(1)"),
    undo: { never: text("已转入责令改正程序。", "It goes on as an order to correct.") },
    opens: { procedure: "guidance.order", carry: carried },
    closes: "order",
    duty: { when: { fact: "checkResult", in: ["partly", "not"] } },
  },
  "to-interview": {
    name: text("转行政约谈", "Pass on to an interview"),
    from: ["checking"],
    to: "referred",
    by: unitHead,
    guards: [{ when: { done: "recheck" }, why: text("尚未回访。", "It was not re-checked.") }, notCorrected],
    input: [{ fact: "closingReason", required: true }],
    article: cites("APL 6"),
    undo: { never: text("已转入约谈程序。", "It goes on as an interview.") },
    opens: { procedure: "guidance.interview", carry: carried },
    closes: "interview",
  },
  "to-lead": {
    name: text("转线索核查", "Pass on to a lead"),
    help: text(
      "发现涉嫌违法、提醒无效的，登记为线索，由负责人决定是否立案。",
      "Where words did not help and a violation is suspected: enter a lead; the head decides on filing.",
    ),
    from: ["drafting", "checking"],
    to: "referred",
    by: officer,
    guards: [
      {
        when: { fact: "legalBasis", present: true },
        why: text("未写明涉嫌违反的条款。", "The articles concerned are not named."),
      },
    ],
    input: [
      { fact: "legalBasis", required: false },
      { fact: "leadOn", required: true },
      { fact: "closingReason", required: true },
    ],
    sets: { leadSource: "inspection" },
    article: cites("O2 18"),
    undo: { never: text("已登记为线索。", "A lead was entered.") },
    opens: toLead,
    closes: "lead",
  },
  "record-effect": {
    name: text("记录效果回访", "Record the follow-up"),
    from: ["ended"],
    by: officer,
    input: [
      { fact: "effectOn", required: true },
      { fact: "recurred", required: true },
      { fact: "effectNote", required: true },
    ],
    clocks: [{ stop: "effect", on: "effectOn" }],
    article: cites("APL 6"),
    undo: { by: "record-effect" },
    duty: { clock: "effect", when: { not: { done: "record-effect" } } },
  },
} as const satisfies Record<string, Action>;
