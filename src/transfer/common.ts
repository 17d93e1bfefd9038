/** What the procedures between organs share: who acts, what is at stake, what must be known of the case. */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import { choice, fact, partyFacts, subjectKinds } from "../procedure/index.ts";

export const officer = { ability: "transfer.handle", level: "officer" } as const;
export const unitHead = { ability: "transfer.approve", level: "unit-head" } as const;
export const head = { ability: "transfer.decide", level: "head" } as const;
export const opener = { ability: "transfer.open", level: "officer" } as const;

export const caseFacts = {
  ...partyFacts,
  subject: choice("案件类别", "Subject", subjectKinds),
  occasion: fact("涉嫌违法行为", "Suspected violation", "text"),
  summary: fact("案情", "Facts of the case", "long-text"),
  fromMatter: fact("相关线索或者案件的编号", "Number of the lead or case", "text"),
} as const;

export const caseInput = [
  { fact: "subject", required: true },
  { fact: "occasion", required: true },
  { fact: "summary", required: true },
  { fact: "fromMatter", required: false },
] as const;

export const disputeKind = choice("争议类型", "Kind of dispute", [
  {
    id: "contested-transfer",
    label: text("对移送有异议", "a contested transfer"),
    article: cite("O2 14"),
  },
  { id: "both", label: text("均认为有管辖权", "both claim it"), article: cite("O2 12") },
  { id: "neither", label: text("均认为没有管辖权", "neither claims it"), article: cite("O2 13") },
]);

export const notDrafter = {
  from: ["draft"],
  why: text("拟制人不得审批自己拟制的文书。", "Whoever drafted a paper does not decide on it."),
  article: cite("APL 57"),
} as const;

export const main = { file: "main", publishable: false, retention: null } as const;

export const proofOfSending = {
  least: 1,
  purpose: text("发送、签收凭证", "proof of sending or receipt"),
} as const;

export const archive = text(
  "随案卷归档；无案卷的单独立卷",
  "with the file of the case, or a file of its own",
);

export const partyRows = {
  rows: [
    { label: "当事人", value: "{partyName}" },
    { label: "统一社会信用代码", value: "{partyCode}" },
    { label: "涉嫌违法行为", value: "{occasion}" },
  ],
} as const;

export const otherOrgan = {
  kind: "limit",
  bound: "other-organ",
  onExpiry: { effect: "overdue" },
} as const;

export const ownOrgan = { kind: "limit", bound: "organ", onExpiry: { effect: "overdue" } } as const;
