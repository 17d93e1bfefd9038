/** 事先告知: the party is told and may answer. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  deemedAtItsEnd,
  electronicByConsent,
  proofOfService,
  publishedAfter,
  serviceInput,
} from "../procedure/index.ts";
import { type Action, notRecused, team } from "./common.ts";

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
    input: serviceInput,
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
} as const satisfies Record<string, Action>;
