import { day, text } from "../kernel/index.ts";
import type { Instrument } from "./model.ts";

/** What gives mediation agreements their force. */
export const mediationInstruments: readonly Instrument[] = [
  {
    code: "CPL",
    title: text("中华人民共和国民事诉讼法", "Civil Procedure Law"),
    short: text("民事诉讼法", "Civil Procedure Law"),
    issuer: text("全国人民代表大会", "National People’s Congress"),
    from: day("2024-01-01"),
    certainty: "read",
    note: text("现行条文序号的起始日期，凭记忆", "The date is that of the current numbering, from memory."),
  },
  {
    code: "PML",
    title: text("中华人民共和国人民调解法", "People’s Mediation Law"),
    short: text("人民调解法", "People’s Mediation Law"),
    issuer: text("全国人民代表大会常务委员会", "Standing Committee of the National People’s Congress"),
    from: day("2011-01-01"),
    certainty: "read",
    note: text("施行日期凭记忆", "The starting date is from memory."),
  },
];
