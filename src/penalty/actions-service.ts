/** 送达、公示: the decision reaches the party, and with it the periods begin. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import {
  deemedAtItsEnd,
  electronicByConsent,
  proofOfService,
  publishedAfter,
  serviceInput,
} from "../procedure/index.ts";
import { type Action, inForce, notRecused, onlyPenalty, team } from "./common.ts";

const afterService = [
  { start: "reconsideration", on: "servedOn" },
  { start: "litigation", on: "servedOn" },
] as const;

const publicityTold = {
  when: {
    any: [
      { fact: "warningOnly", is: true },
      { fact: "publicityTold", is: true },
    ],
  },
  why: text(
    "送达处罚决定时，应当书面告知当事人行政处罚信息将向社会公示。",
    "At service the party is told in writing that the penalty will be published.",
  ),
  article: cite("O45 8"),
} as const;

export const service = {
  "serve-decision": {
    name: text("送达行政处罚决定书", "Serve the penalty decision"),
    from: ["service"],
    to: "execution",
    by: team,
    separate: [notRecused],
    guards: [onlyPenalty, electronicByConsent, publicityTold],
    input: [...serviceInput, { fact: "publicityTold", required: true }],
    serves: ["penalty-decision"],
    evidence: proofOfService,
    clocks: [
      { stop: "service", on: "servedOn" },
      { start: "payment", on: "servedOn", when: { fact: "finalFine", atLeast: 1 } },
      ...afterService,
    ],
    article: cites("O2 81", "O2 82", "APL 61", "O45 8"),
    undo: { never: text("送达的效力不能收回。", "Service cannot be undone.") },
    duty: { clock: "service", when: { fact: "decisionKind", is: "penalty" } },
  },
  "serve-no-penalty": {
    name: text("送达不予行政处罚决定书", "Serve the decision of no penalty"),
    from: ["service"],
    to: "execution",
    by: team,
    separate: [notRecused],
    guards: [
      {
        when: { fact: "decisionKind", is: "no-penalty" },
        why: text("本案没有作出不予处罚决定。", "No such decision was made."),
        article: cite("O2 60"),
      },
      electronicByConsent,
    ],
    input: serviceInput,
    serves: ["no-penalty-decision"],
    evidence: proofOfService,
    clocks: [{ stop: "service", on: "servedOn" }, ...afterService],
    article: cites("O2 81", "O2 82"),
    undo: { never: text("送达的效力不能收回。", "Service cannot be undone.") },
    duty: { clock: "service", when: { fact: "decisionKind", is: "no-penalty" } },
  },
  "announce-decision": {
    name: text("公告送达决定书", "Serve the decision by publication"),
    from: ["service"],
    by: team,
    separate: [notRecused],
    guards: [publicityTold, publishedAfter("penalty-decision")],
    input: [
      { fact: "noticePublishedOn", required: true },
      { fact: "noticePublishedWhere", required: true },
      {
        fact: "publicityTold",
        required: true,
        ask: text(
          "公告中已告知行政处罚信息将向社会公示",
          "The notice says that the penalty will be published",
        ),
      },
    ],
    evidence: proofOfService,
    clocks: [
      { start: "publicNotice", on: "noticePublishedOn" },
      { stop: "service", on: "noticePublishedOn" },
    ],
    article: cites("O2 82[5]"),
    undo: { never: text("公告已经发布。", "It has been published.") },
  },
  "deem-decision-served": {
    name: text("公告期满，决定书视为送达", "The decision is deemed served"),
    from: ["service"],
    to: "execution",
    by: team,
    separate: [notRecused],
    guards: [
      onlyPenalty,
      {
        when: { done: "announce-decision" },
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
    serves: ["penalty-decision"],
    clocks: [{ start: "payment", on: "servedOn", when: { fact: "finalFine", atLeast: 1 } }, ...afterService],
    article: cites("O2 82[5]"),
    undo: { never: text("送达的效力不能收回。", "Service cannot be undone.") },
    duty: { clock: "publicNotice", when: { done: "announce-decision" } },
  },
  "open-publication": {
    name: text("办理公示", "Open the publication"),
    help: text(
      "谁办案、谁录入、谁负责。仅受到警告处罚的不公示。",
      "Who handled the case answers for it. A mere warning is not published.",
    ),
    from: ["execution", "closed", "archived"],
    by: { ability: "publication.prepare", level: "officer", within: "officers" },
    guards: [
      onlyPenalty,
      {
        when: { served: "penalty-decision" },
        why: text("行政处罚决定书尚未送达。", "The decision has not been served."),
        article: cite("O45 8"),
      },
      {
        when: { fact: "warningOnly", is: false },
        why: text("仅受到警告处罚的，不予公示。", "A mere warning is not published."),
        article: cite("O45 2"),
      },
      {
        when: { not: { done: "open-publication" } },
        why: text("公示已经办理。", "The publication was opened already."),
        article: cite("O45 9"),
      },
      inForce,
    ],
    input: [],
    clocks: [{ stop: "publicity" }, { stop: "publicityPush" }],
    article: cites("O45 4", "O45 9", "O45 10", "O45 16"),
    undo: {
      never: text(
        "公示的更正、撤下在公示程序中办理。",
        "Correction and withdrawal belong to the publication.",
      ),
    },
    opens: {
      procedure: "publication",
      carry: {
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        violation: "violation",
        content: "decisionText",
        basis: "penaltyBasis",
        decidedOn: "decidedOn",
        warningOnly: "warningOnly",
      },
    },
    duty: {
      clock: "publicity",
      when: { all: [{ fact: "warningOnly", is: false }, { not: { done: "open-publication" } }] },
    },
  },
} as const satisfies Record<string, Action>;
