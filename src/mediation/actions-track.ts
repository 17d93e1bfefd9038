/** Which body tries it, and what it answers. A change of track never starts the sixty days anew. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Act, inTime, leads } from "./vocabulary.ts";

export const trackActions = {
  "record-consent": {
    name: text("记录双方是否同意", "Record the consent of both"),
    from: ["opened", "negotiating", "referred", "mediating"],
    by: leads,
    input: [
      { fact: "complainantConsents", required: true },
      { fact: "respondentConsents", required: true },
      { fact: "consentOn", required: true },
    ],
    article: cites("O121 18(1)", "O121 19"),
    undo: { by: "record-consent" },
  },
  refer: {
    name: text("选定或者更换途径", "Choose or change the track"),
    help: text(
      "先由企业协商，再行政、行业、人民调解或者消保委；途径可以更换，六十日不重新起算。",
      "The enterprise first, then mediation; the track may be changed, the sixty days run on.",
    ),
    from: ["opened", "negotiating", "referred", "mediating"],
    to: [
      { stage: "negotiating", when: { fact: "track", is: "enterprise" } },
      { stage: "mediating", when: { fact: "track", is: "administrative" } },
      { stage: "referred" },
    ],
    by: leads,
    guards: [
      {
        when: {
          any: [
            { fact: "track", is: "enterprise" },
            {
              all: [
                { fact: "complainantConsents", is: true },
                { fact: "respondentConsents", is: "agrees" },
              ],
            },
          ],
        },
        why: text(
          "除企业先行协商外，调解须经双方同意。",
          "Other than asking the enterprise first, mediation needs the consent of both.",
        ),
        article: cite("O121 18(1)"),
      },
      inTime,
    ],
    input: [
      { fact: "track", required: true },
      { fact: "body", required: true },
      { fact: "referredOn", required: true },
      { fact: "trackReason", required: true },
    ],
    issues: ["referral-letter"],
    clocks: [
      { stop: "negotiate" },
      { stop: "committeeAccept" },
      { stop: "committeeMediate" },
      { start: "negotiate", on: "referredOn", when: { fact: "track", is: "enterprise" } },
      { start: "committeeAccept", on: "referredOn", when: { fact: "track", is: "consumer-committee" } },
    ],
    article: cites("O121 6", "O121 18(1)", "O121 19"),
    undo: { by: "refer" },
    duty: { clock: "mediate", when: { not: { done: "refer" } } },
  },
  "enterprise-answers": {
    name: text("登记企业答复", "Register the enterprise’s answer"),
    from: ["negotiating"],
    by: leads,
    input: [
      { fact: "answeredOn", required: true },
      { fact: "enterpriseAnswer", required: true },
      { fact: "enterpriseOffer", required: false },
    ],
    clocks: [{ stop: "negotiate", on: "answeredOn" }],
    article: cites("O121 6"),
    undo: { by: "enterprise-answers" },
    duty: { clock: "negotiate", when: { not: { done: "enterprise-answers", since: "refer" } } },
  },
  "record-silence": {
    name: text("记录企业未予答复", "Record the enterprise’s silence"),
    help: text(
      "沉默不是终点：记录在案，更换途径，供信用风险分类参考。",
      "Silence is not the end: it is put on record and another track is taken.",
    ),
    from: ["negotiating"],
    to: "opened",
    by: leads,
    guards: [
      {
        when: { clock: "negotiate", is: "elapsed" },
        why: text("企业协商期限尚未届满。", "The enterprise’s period has not run out."),
        article: cite("O121 6"),
      },
      {
        when: { not: { done: "enterprise-answers", since: "refer" } },
        why: text("企业已经答复。", "The enterprise has answered."),
      },
    ],
    input: [
      { fact: "silentOn", required: true },
      { fact: "silenceRecord", required: true },
    ],
    issues: ["silence-record"],
    article: cites("O121 6"),
    undo: { by: "enterprise-answers" },
    duty: { when: { clock: "negotiate", is: "elapsed" } },
  },
  "body-accepts": {
    name: text("调解组织接受", "The body takes it"),
    from: ["referred"],
    to: "mediating",
    by: leads,
    input: [{ fact: "bodyAnsweredOn", required: true }],
    clocks: [
      { stop: "committeeAccept", on: "bodyAnsweredOn" },
      { start: "committeeMediate", on: "bodyAnsweredOn", when: { fact: "track", is: "consumer-committee" } },
    ],
    article: cites("O121 19", "ZJCR 32"),
    undo: { by: "refer" },
    duty: { clock: "committeeAccept" },
  },
  "body-declines": {
    name: text("调解组织不接受", "The body declines"),
    from: ["referred"],
    to: "opened",
    by: leads,
    input: [
      { fact: "bodyAnsweredOn", required: true },
      { fact: "declineReason", required: true },
    ],
    clocks: [{ stop: "committeeAccept", on: "bodyAnsweredOn" }],
    article: cites("O121 19", "ZJCR 32"),
    undo: { by: "refer" },
  },
  "committee-asks": {
    name: text("收到消保委查询", "The committee inquires"),
    from: ["referred", "mediating"],
    by: leads,
    guards: [
      {
        when: { fact: "track", is: "consumer-committee" },
        why: text(
          "只有消保委的查询适用五个工作日的答复期限。",
          "Only the committee’s inquiry has this period.",
        ),
        article: cite("ZJCR 32"),
      },
    ],
    input: [
      { fact: "askedOn", required: true },
      { fact: "question", required: true },
    ],
    clocks: [{ start: "committeeInquiry", on: "askedOn" }],
    article: cites("ZJCR 32"),
    undo: { by: "answer-committee" },
  },
  "answer-committee": {
    name: text("答复消保委查询", "Answer the committee"),
    from: ["opened", "negotiating", "referred", "mediating"],
    by: leads,
    guards: [
      {
        when: { done: "committee-asks", since: "answer-committee" },
        why: text("没有待答复的查询。", "No inquiry is pending."),
        article: cite("ZJCR 32"),
      },
    ],
    input: [
      { fact: "repliedOn", required: true },
      { fact: "reply", required: true },
    ],
    clocks: [{ stop: "committeeInquiry", on: "repliedOn" }],
    article: cites("ZJCR 32"),
    undo: { never: text("已经答复。", "It has been answered.") },
    duty: { clock: "committeeInquiry", when: { done: "committee-asks", since: "answer-committee" } },
  },
} as const satisfies Record<string, Act>;
