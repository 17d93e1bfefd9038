/** 听证: asked for, announced, held, concluded. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { electronicByConsent, proofOfService, serviceInput } from "../procedure/index.ts";
import {
  type Action,
  head,
  notInvestigator,
  notInvestigatorAtHearing,
  notRecused,
  presiding,
  team,
} from "./common.ts";

function notOver(article: string) {
  return {
    when: {
      not: {
        any: [
          { done: "conclude-hearing", since: "accept-hearing" },
          { done: "waive-hearing", since: "accept-hearing" },
        ],
      },
    },
    why: text("听证已经结束。", "The hearing is over."),
    article: cite(article),
  } as const;
}

export const hearing = {
  "request-hearing": {
    name: text("登记听证申请", "Record a request for a hearing"),
    from: ["notice", "decision"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { served: "advance-notice" },
        why: text("行政处罚告知书尚未送达。", "The advance notice has not been served."),
        article: cite("APL 64(1)"),
      },
    ],
    input: [{ fact: "hearingRequestedOn", required: true }],
    clocks: [{ start: "hearingOfficer", on: "hearingRequestedOn" }],
    notices: [
      {
        to: { ability: "penalty.decide" },
        text: text(
          "当事人要求听证，请决定并确定听证主持人。",
          "A hearing is asked for: decide, and appoint who presides.",
        ),
      },
    ],
    article: cites("APL 63", "APL 64(1)"),
    undo: { by: "waive-hearing" },
  },
  "accept-hearing": {
    name: text("组织听证，确定听证主持人", "Grant the hearing and appoint who presides"),
    from: ["notice", "decision"],
    to: "hearing",
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: {
          all: [
            { done: "request-hearing", since: "accept-hearing" },
            { done: "request-hearing", since: "refuse-hearing" },
          ],
        },
        why: text("没有待决定的听证申请。", "No request is pending."),
        article: cite("APL 63"),
      },
      {
        when: { fact: "hearingRight", is: true },
        why: text("不属于听证范围。", "Outside the scope of hearings."),
        article: cite("APL 63"),
      },
    ],
    input: [
      { fact: "hearingOfficers", required: true },
      { fact: "hearingAnswer", required: true },
    ],
    clocks: [{ stop: "hearingOfficer" }, { pause: "decision", ground: "hearing" }],
    notices: [
      {
        to: { ability: "hearing.preside" },
        text: text("有听证待组织：请发出听证通知书。", "A hearing is to be held: send the notice."),
      },
    ],
    article: cites("APL 63", "APL 64", "O2 64"),
    undo: { by: "waive-hearing" },
    duty: {
      clock: "hearingOfficer",
      when: {
        all: [
          { done: "request-hearing", since: "accept-hearing" },
          { done: "request-hearing", since: "refuse-hearing" },
        ],
      },
    },
  },
  "refuse-hearing": {
    name: text("不予听证", "Refuse a hearing"),
    help: text("逾期提出或者不属于听证范围。", "Asked for too late, or outside the scope."),
    from: ["notice", "decision"],
    by: head,
    separate: [notInvestigator],
    guards: [
      {
        when: {
          all: [
            { done: "request-hearing", since: "accept-hearing" },
            { done: "request-hearing", since: "refuse-hearing" },
          ],
        },
        why: text("没有待决定的听证申请。", "No request is pending."),
        article: cite("APL 63"),
      },
      {
        when: {
          any: [
            { fact: "hearingRight", is: false },
            { clock: "defence", is: "elapsed" },
          ],
        },
        why: text(
          "在期限内提出且属于听证范围的，应当组织听证。",
          "Asked for in time and within the scope, it must be held.",
        ),
        article: cite("APL 63"),
      },
    ],
    input: [{ fact: "hearingAnswer", required: true }],
    clocks: [{ stop: "hearingOfficer" }],
    article: cites("APL 63", "APL 64(1)"),
    undo: { by: "request-hearing" },
  },
  "issue-hearing-notice": {
    name: text("制作听证通知书", "Issue the notice of hearing"),
    from: ["hearing"],
    by: presiding,
    separate: [notRecused, notInvestigatorAtHearing],
    guards: [
      {
        when: { not: { done: "hold-hearing", since: "accept-hearing" } },
        why: text("听证已经举行。", "The hearing was held."),
        article: cite("APL 64(2)"),
      },
    ],
    input: [
      { fact: "hearingAt", required: true },
      { fact: "hearingPlace", required: true },
      { fact: "hearingOpen", required: true },
    ],
    issues: ["hearing-notice"],
    article: cites("APL 64", "APL 64(2)"),
    undo: { by: "issue-hearing-notice" },
    duty: { when: { not: { done: "issue-hearing-notice", since: "accept-hearing" } } },
  },
  "serve-hearing-notice": {
    name: text("送达听证通知书", "Serve the notice of hearing"),
    help: text("在举行听证的七个工作日前通知。", "Seven working days before the hearing."),
    from: ["hearing"],
    by: presiding,
    separate: [notRecused, notInvestigatorAtHearing],
    guards: [
      {
        when: { done: "issue-hearing-notice", since: "accept-hearing" },
        why: text("听证通知书尚未制作。", "The notice has not been issued."),
        article: cite("APL 64(2)"),
      },
      electronicByConsent,
    ],
    input: serviceInput,
    serves: ["hearing-notice"],
    evidence: proofOfService,
    clocks: [{ start: "hearingNotice", on: "servedOn" }],
    notices: [
      {
        to: "team",
        text: text(
          "听证通知书已送达，请准备参加听证。",
          "The notice of hearing was served: prepare to attend.",
        ),
      },
    ],
    article: cites("APL 64(2)", "O2 82"),
    undo: { by: "issue-hearing-notice" },
    duty: {
      when: {
        all: [
          { done: "issue-hearing-notice", since: "accept-hearing" },
          { not: { done: "serve-hearing-notice", since: "issue-hearing-notice" } },
        ],
      },
    },
  },
  "hold-hearing": {
    name: text("举行听证", "Hold the hearing"),
    from: ["hearing"],
    by: presiding,
    separate: [notRecused, notInvestigatorAtHearing],
    guards: [
      {
        when: {
          all: [{ done: "serve-hearing-notice", since: "accept-hearing" }, { served: "hearing-notice" }],
        },
        why: text("听证通知书尚未送达。", "The notice has not been served."),
        article: cite("APL 64(2)"),
      },
      {
        when: { clock: "hearingNotice", is: "elapsed" },
        why: text("通知送达后未满七个工作日。", "Seven working days have not passed since the notice."),
        article: cite("APL 64(2)"),
      },
      {
        when: { not: { done: "waive-hearing", since: "accept-hearing" } },
        why: text("当事人已放弃听证。", "The hearing was waived."),
        article: cite("APL 64(6)"),
      },
      {
        when: { not: { done: "conclude-hearing", since: "accept-hearing" } },
        why: text("听证已经结束。", "The hearing is over."),
        article: cite("APL 64"),
      },
    ],
    input: [
      { fact: "hearingAttendance", required: true },
      { fact: "hearingRecord", required: true },
    ],
    issues: ["hearing-record"],
    article: cites("APL 64", "APL 65"),
    undo: {
      never: text(
        "听证笔录不得删除；需要再次听证的，重新通知。",
        "The record stays; notify anew to hear again.",
      ),
    },
    duty: {
      clock: "hearingNotice",
      when: {
        all: [
          { done: "serve-hearing-notice", since: "accept-hearing" },
          { not: { done: "hold-hearing", since: "accept-hearing" } },
        ],
      },
    },
  },
  "waive-hearing": {
    name: text("放弃听证，终止听证", "The hearing is waived"),
    from: ["hearing"],
    by: presiding,
    separate: [notRecused, notInvestigatorAtHearing],
    guards: [
      {
        when: {
          any: [
            { fact: "hearingWaiver", is: "withdrawn" },
            { done: "serve-hearing-notice", since: "accept-hearing" },
          ],
        },
        why: text("听证通知书尚未送达，不能视为拒不出席。", "Without a served notice nobody is absent."),
        article: cite("APL 64(6)"),
      },
      {
        when: {
          any: [
            { fact: "hearingWaiver", is: "withdrawn" },
            { clock: "hearingNotice", is: "elapsed" },
          ],
        },
        why: text("通知送达后未满七个工作日。", "Seven working days have not passed since the notice."),
        article: cite("APL 64(2)"),
      },
      notOver("APL 64(6)"),
    ],
    input: [{ fact: "hearingWaiver", required: true }],
    evidence: {
      least: 1,
      purpose: text("未出席、中途退出或者书面撤回的证明", "proof of absence, leaving or withdrawal"),
      article: cite("APL 64(6)"),
    },
    clocks: [{ resume: "decision", ground: "hearing" }],
    article: cites("APL 64(6)"),
    undo: { never: text("听证已经终止。", "The hearing has ended.") },
  },
  "conclude-hearing": {
    name: text("制作听证报告", "Report on the hearing"),
    from: ["hearing"],
    by: presiding,
    separate: [notRecused, notInvestigatorAtHearing],
    guards: [
      {
        when: { done: "hold-hearing", since: "accept-hearing" },
        why: text("听证尚未举行。", "The hearing was not held."),
        article: cite("APL 65"),
      },
      notOver("APL 65"),
    ],
    input: [{ fact: "hearingOpinion", required: true }],
    issues: ["hearing-report"],
    clocks: [{ resume: "decision", ground: "hearing" }],
    article: cites("APL 65", "O2 64"),
    undo: { never: text("听证报告已经出具。", "The report has been given.") },
    duty: { when: { done: "hold-hearing", since: "accept-hearing" } },
  },
} as const satisfies Record<string, Action>;
