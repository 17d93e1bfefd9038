/** 事先告知和听证: the party is told, may answer, may be heard. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { deemedAtItsEnd, electronicByConsent, proofOfService, publishedAfter } from "../procedure/index.ts";
import {
  type Action,
  head,
  notInvestigator,
  notInvestigatorAtHearing,
  notRecused,
  presiding,
  team,
} from "./common.ts";
import { partyHeard } from "./conditions.ts";

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

export const notice = {
  "issue-notice": {
    name: text("制作行政处罚告知书", "Issue the advance notice"),
    from: ["notice"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { not: { clock: "publicNotice", is: "running" } },
        why: text("告知书正在公告送达。", "The notice is being served by publication."),
        article: cite("O2 82[5]"),
      },
    ],
    input: [{ fact: "noticeContact", required: true }],
    issues: ["advance-notice"],
    article: cites("O2 57", "APL 44"),
    undo: { by: "return-to-investigation" },
    duty: { clock: "decision", when: { not: { done: "issue-notice", since: "approve-penalty" } } },
  },
  "serve-notice": {
    name: text("送达行政处罚告知书", "Serve the advance notice"),
    from: ["notice"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "issue-notice", since: "approve-penalty" },
        why: text("行政处罚告知书尚未制作。", "The advance notice has not been issued."),
        article: cite("O2 57"),
      },
      electronicByConsent,
    ],
    input: [
      { fact: "servedOn", required: true },
      { fact: "serviceMethod", required: true },
      { fact: "serviceNote", required: true },
      { fact: "electronicConsent", required: false },
    ],
    serves: ["advance-notice"],
    evidence: proofOfService,
    clocks: [{ start: "defence", on: "servedOn" }],
    article: cites("O2 57(2)", "O2 82"),
    undo: {
      never: text(
        "送达的效力不能收回；内容有误的，退回后重新告知。",
        "Service cannot be undone; return the case and notify anew.",
      ),
    },
    duty: {
      clock: "decision",
      when: {
        all: [
          { done: "issue-notice", since: "approve-penalty" },
          { not: { done: "serve-notice", since: "issue-notice" } },
        ],
      },
    },
  },
  "announce-notice": {
    name: text("公告送达行政处罚告知书", "Serve the notice by publication"),
    help: text(
      "受送达人下落不明或者其他方式无法送达的，方可公告送达。",
      "Only where the recipient cannot be found or no other way is left.",
    ),
    from: ["notice"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "issue-notice", since: "approve-penalty" },
        why: text("行政处罚告知书尚未制作。", "The advance notice has not been issued."),
        article: cite("O2 57"),
      },
      publishedAfter("advance-notice"),
    ],
    input: [
      { fact: "noticePublishedOn", required: true },
      { fact: "noticePublishedWhere", required: true },
    ],
    evidence: proofOfService,
    clocks: [
      { start: "publicNotice", on: "noticePublishedOn" },
      { pause: "decision", ground: "public-notice", on: "noticePublishedOn" },
    ],
    article: cites("O2 82[5]", "O2 64"),
    undo: { never: text("公告已经发布。", "It has been published.") },
  },
  "deem-notice-served": {
    name: text("公告期满，视为送达", "Deemed served after publication"),
    from: ["notice"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { done: "announce-notice", since: "issue-notice" },
        why: text("没有公告送达。", "No publication was made."),
        article: cite("O2 82[5]"),
      },
      {
        when: { clock: "publicNotice", is: "elapsed" },
        why: text("公告期尚未届满。", "The period of publication has not run out."),
        article: cite("O2 82[5]"),
      },
      deemedAtItsEnd,
    ],
    input: [{ fact: "servedOn", required: true, ask: text("公告期满之日", "Day on which the period ended") }],
    serves: ["advance-notice"],
    clocks: [
      { start: "defence", on: "servedOn" },
      { resume: "decision", ground: "public-notice", on: "servedOn" },
    ],
    article: cites("O2 82[5]", "O2 57(2)"),
    undo: { never: text("送达的效力不能收回。", "Service cannot be undone.") },
    duty: { clock: "publicNotice", when: { done: "announce-notice", since: "deem-notice-served" } },
  },
  "record-defence": {
    name: text("登记陈述、申辩", "Record statement and defence"),
    help: text(
      "口头提出的，制作笔录。不得因陈述、申辩加重处罚。",
      "An oral one is written down. No heavier penalty because of it.",
    ),
    from: ["notice", "hearing", "decision"],
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { served: "advance-notice" },
        why: text("行政处罚告知书尚未送达。", "The advance notice has not been served."),
        article: cite("APL 44"),
      },
    ],
    input: [
      { fact: "defenceOn", required: true },
      { fact: "defence", required: true },
    ],
    article: cites("APL 45", "O2 58"),
    undo: { never: text("当事人的意见不得删除。", "What the party said stays.") },
  },
  "weigh-defence": {
    name: text("复核陈述、申辩", "Review the defence"),
    from: ["notice", "hearing", "decision"],
    by: team,
    separate: [notRecused],
    persons: { fact: "actingOfficers", least: 2, certified: true, article: cite("APL 42") },
    guards: [
      {
        when: { done: "record-defence" },
        why: text("当事人没有提出陈述、申辩。", "There is no defence to review."),
        article: cite("APL 45"),
      },
    ],
    input: [
      { fact: "actingOfficers", required: true },
      { fact: "defenceFinding", required: true },
    ],
    issues: ["defence-review"],
    article: cites("APL 45", "O2 58"),
    undo: { by: "weigh-defence" },
    duty: {
      clock: "decision",
      when: { all: [{ done: "record-defence" }, { done: "record-defence", since: "weigh-defence" }] },
    },
  },
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
    input: [
      { fact: "servedOn", required: true },
      { fact: "serviceMethod", required: true },
      { fact: "serviceNote", required: true },
      { fact: "electronicConsent", required: false },
    ],
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
      {
        when: {
          not: {
            any: [
              { done: "conclude-hearing", since: "accept-hearing" },
              { done: "waive-hearing", since: "accept-hearing" },
            ],
          },
        },
        why: text("听证已经结束。", "The hearing is over."),
        article: cite("APL 64(6)"),
      },
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
      {
        when: {
          not: {
            any: [
              { done: "conclude-hearing", since: "accept-hearing" },
              { done: "waive-hearing", since: "accept-hearing" },
            ],
          },
        },
        why: text("听证已经结束。", "The hearing is over."),
        article: cite("APL 65"),
      },
    ],
    input: [{ fact: "hearingOpinion", required: true }],
    issues: ["hearing-report"],
    clocks: [{ resume: "decision", ground: "hearing" }],
    article: cites("APL 65", "O2 64"),
    undo: { never: text("听证报告已经出具。", "The report has been given.") },
    duty: { when: { done: "hold-hearing", since: "accept-hearing" } },
  },
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
} as const satisfies Record<string, Action>;
