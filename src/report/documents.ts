import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { DocumentDef } from "../procedure/index.ts";
import type { Fact } from "./facts.ts";

/** Both go to the reporter alone and stand in the deputy file, which the reported party does not read. */
const toReporter = { file: "deputy", publishable: false, retention: 10 } as const;

export const documents = {
  "no-power-notice": {
    ...toReporter,
    name: text("举报不具备处理权限告知书", "Notice that there is no power to handle"),
    numbering: "举权",
    template: [
      { paragraph: "举报人：" },
      {
        paragraph:
          "{organ}于{receivedOn}收到你关于{violation}的举报（编号：{matter.number}）。经审查，本机关不具备处理权限：{noPowerReason}",
      },
      {
        paragraph: "该事项属于市场监督管理部门职责的，请直接向有处理权限的{competentOrgan}提出。",
        when: "competentOrgan",
      },
      { paragraph: "本机关对你的信息依法保密。" },
      { seal: true },
    ],
    contents: [
      {
        label: text("不具备权限的理由", "why there is no power"),
        facts: ["noPowerReason"],
        article: cite("O121 34"),
      },
      {
        label: text("有权限的机关", "the competent authority"),
        facts: ["competentOrgan"],
        article: cite("O121 34"),
      },
    ],
    article: cites("O121 34"),
  },
  "result-notice": {
    ...toReporter,
    name: text("举报处理结果告知书", "Notice of the result of a report"),
    numbering: "举告",
    template: [
      { paragraph: "举报人：" },
      {
        paragraph:
          "{organ}于{receivedOn}收到你关于{violation}的举报（编号：{matter.number}）。现依照{informBasis}的规定，将处理情况告知如下：",
      },
      { paragraph: "{informedWhat}" },
      { paragraph: "本机关对你的信息依法保密。" },
      { seal: true },
    ],
    contents: [
      { label: text("告知的依据", "why it is told"), facts: ["informBasis"], article: cite("O121 36") },
      { label: text("处理情况", "the result"), facts: ["informedWhat"], article: cite("O121 36") },
    ],
    article: cites("O121 36", "O121 37"),
  },
} as const satisfies Record<string, DocumentDef<Fact>>;

export type DocumentName = keyof typeof documents;
