/**
 * Service 送达 in its lawful forms (O2 art. 82), declared once for every procedure that serves a paper: who served
 * what, when, how, with which proof; electronically only by signed consent; by public notice only as the last way.
 */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { choice, fact } from "./declare.ts";
import type { Choice } from "./language.ts";

/** Service by public notice is an act of its own. */
export const serviceMethods: readonly Choice[] = [
  { id: "direct", label: text("直接送达", "in person"), article: cite("O2 82") },
  { id: "left", label: text("留置送达", "left at the place"), article: cite("O2 82") },
  { id: "post", label: text("邮寄送达", "by post"), article: cite("O2 82") },
  { id: "electronic", label: text("电子送达", "electronically"), article: cite("O2 82[3]") },
  { id: "entrusted", label: text("委托送达", "through another authority"), article: cite("O2 82") },
];

export const serviceFacts = {
  servedOn: fact("送达之日", "Day of service", "day", { article: cite("O2 82") }),
  serviceMethod: choice("送达方式", "How it was served", serviceMethods, { article: cite("O2 82") }),
  serviceNote: fact("送达情况（签收、留置见证、邮寄凭证等）", "What happened at service", "long-text", {
    article: cite("O2 82"),
  }),
  electronicConsent: fact(
    "当事人同意电子送达并签订地址确认书",
    "The party agreed to electronic service and signed the address",
    "boolean",
    { article: cite("O2 82[3]") },
  ),
  noticePublishedOn: fact("公告之日", "Day of the public notice", "day", { article: cite("O2 82[5]") }),
  noticePublishedWhere: fact(
    "公告载体及采用公告送达的原因",
    "Where published, and why by public notice",
    "long-text",
    { article: cite("O2 82[5]") },
  ),
} as const;

export const serviceInput = [
  { fact: "servedOn", required: true },
  { fact: "serviceMethod", required: true },
  { fact: "serviceNote", required: true },
  { fact: "electronicConsent", required: false },
] as const;

export const publicNoticeInput = [
  { fact: "noticePublishedOn", required: true },
  { fact: "noticePublishedWhere", required: true },
] as const;

export const proofOfService = {
  least: 1,
  purpose: text("送达回证等送达凭证", "proof of service"),
  article: cite("O2 82"),
} as const;

export const electronicByConsent = {
  when: {
    any: [{ not: { fact: "serviceMethod", is: "electronic" } }, { fact: "electronicConsent", is: true }],
  },
  why: text(
    "电子送达须经当事人同意并签订送达地址确认书。",
    "Electronic service needs consent and a signed address.",
  ),
  article: cite("O2 82[3]"),
} as const;

/** A paper is published after it was made. */
export function publishedAfter<D extends string>(issued: D) {
  return {
    when: { fact: "noticePublishedOn", notBefore: { issued } },
    why: text("公告之日早于文书制作之日。", "It was published before it was made."),
    article: cite("O2 82[5]"),
  } as const;
}

/** Service by publication is complete when its period ends. */
export const deemedAtItsEnd = {
  when: { fact: "servedOn", notBefore: { clock: "publicNotice" } },
  why: text("公告期满之日才视为送达。", "It is deemed served on the day the publication ends, not before."),
  article: cite("O2 82[5]"),
} as const;

export const publicNoticeOver = {
  when: { clock: "publicNotice", is: "elapsed" },
  why: text("公告期尚未届满。", "The period of publication has not run out."),
  article: cite("O2 82[5]"),
} as const;

/** P-24: thirty days from publication. */
export const publicNoticeClock = {
  name: text("公告送达", "Service by public notice"),
  param: "P-24",
  kind: "wait",
  bound: "party",
  roll: "statutory-holiday",
  onExpiry: { effect: "elapsed", note: text("公告期满，视为送达。", "Deemed served.") },
  article: cite("O2 82[5]"),
} as const;
