import { day, text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Parameter } from "./model.ts";

/** 证据: kinds, electronic data, copies, refusals to sign. */
export const evidenceParameters: readonly Parameter[] = [
  {
    id: "E-01",
    label: text("证据种类", "Evidence types"),
    value: 8,
    unit: "count",
    text: text(
      "书证；物证；视听资料；电子数据；证人证言；当事人的陈述；鉴定意见；勘验笔录、现场笔录",
      "documents; objects; audio-visual; electronic data; testimony; party statement; appraisal opinion; inspection/on-site record",
    ),
    basis: cites("APL 46", "O2 23"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-02",
    label: text("电子数据：优先收集原始载体", "Electronic data: original carrier first"),
    text: text("应当收集电子数据的原始载体", "the original carrier is collected first"),
    basis: cites("O2 26(1)"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-03",
    label: text("收集原始载体有困难的", "Where the original carrier is hard to obtain"),
    text: text(
      "可以采用拷贝复制、委托分析、书式固定、拍照录像等方式取证，并注明制作方法、制作时间、制作人",
      "copy, entrusted analysis, written fixation, photo/video; note method, time, maker",
    ),
    basis: cites("O2 26(1)"),
    from: day("2021-07-15"),
    certainty: "read",
  },
  {
    id: "E-10",
    label: text("书证复制件", "Copies of documents"),
    text: text(
      "核对无误后注明与原件一致、出证日期、证据出处，由出证人签名或者盖章",
      "check-mark identical, date, source, provider's signature/seal",
    ),
    basis: cites("O2 24"),
    from: day("2019-04-01"),
    certainty: "read",
  },
  {
    id: "E-11",
    label: text("录音证据", "Audio: written transcript attached"),
    text: text("附有该声音内容的文字记录", "a written transcript is attached"),
    basis: cites("O2 25"),
    from: day("2019-04-01"),
    certainty: "read",
  },
  {
    id: "E-19",
    label: text("电子数据取证人数", "≥ 2 officers; technicians may assist under their direction"),
    value: 2,
    unit: "count",
    text: text(
      "由两名以上执法人员进行；技术人员可以在其主持下协助",
      "two or more officers; technicians may assist under their direction",
    ),
    basis: cites("DE24", "O2 22"),
    from: day("2024-04-07"),
    certainty: "excerpt",
  },
  {
    id: "E-20",
    label: text("完整性校验值算法", "Integrity value algorithm"),
    text: text(
      "所读规定未限定；本系统同时记录 SM3 和 SHA-256（工程选择，不是法律要求）",
      "not fixed in the sources read; this system stores SM3 and SHA-256 (an engineering choice, not law)",
    ),
    basis: [],
    from: day("1992-01-01"),
    certainty: "open",
  },
  {
    id: "E-22",
    label: text("当事人拒绝签名", "Refusal of party to sign: note + recording / witness"),
    text: text("注明情况并录音、录像或者请见证人见证", "note it, with audio or video recording or a witness"),
    basis: cites("O2 43"),
    from: day("2019-04-01"),
    certainty: "read",
  },
];
