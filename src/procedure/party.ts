/** Whom a matter is about and what about: declared once, so that one procedure can carry it into the next. */
import { text } from "../kernel/index.ts";
import { choice, fact } from "./declare.ts";
import type { Choice } from "./language.ts";

export const partyKinds: readonly Choice[] = [
  { id: "natural", label: text("自然人", "natural person") },
  { id: "individual-business", label: text("个体工商户", "individual business") },
  { id: "legal", label: text("法人", "legal person") },
  { id: "organisation", label: text("其他组织", "other organisation") },
];

export const subjectKinds: readonly Choice[] = [
  { id: "advertising", label: text("广告", "advertising") },
  { id: "unfair-competition", label: text("不正当竞争", "unfair competition") },
  { id: "price", label: text("价格", "price") },
  { id: "online-trading", label: text("网络交易", "online trading") },
  { id: "consumer", label: text("消费者权益保护", "consumer protection") },
  { id: "product-quality", label: text("产品质量", "product quality") },
  { id: "food", label: text("食品安全", "food safety") },
  { id: "pyramid-selling", label: text("传销", "pyramid selling") },
  { id: "other", label: text("其他", "other") },
];

export const partyFacts = {
  partyName: fact("当事人名称（姓名）", "Name of the party", "text"),
  partyKind: choice("当事人类型", "Kind of party", partyKinds),
  partyCode: fact("统一社会信用代码", "Unified social credit code", "text"),
  partyAddress: fact("住所（住址）", "Domicile or address", "text", { sensitivity: "personal" }),
} as const;

export const partyInput = [
  { fact: "partyName", required: true },
  { fact: "partyKind", required: false },
  { fact: "partyCode", required: false },
  { fact: "partyAddress", required: false },
] as const;

export const partyCarry = {
  partyName: "partyName",
  partyKind: "partyKind",
  partyCode: "partyCode",
  partyAddress: "partyAddress",
} as const;

export const partyRoles = [
  { role: "party", label: text("当事人", "Party"), required: false },
  { role: "agent", label: text("代理人", "Agent"), required: false },
] as const;

export const certifiedContext = {
  certified: {
    label: text("所列人员均持有效执法证件", "Everyone named holds a valid enforcement certificate"),
    source: text("人员库：执法证件有效期", "Register of people: validity of certificates"),
  },
} as const;
