/** What a decision not to file, or a transfer, starts. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import type { LeadAction } from "./action.ts";

/** What goes on in a soft procedure of its own, once filing was declined. */
const soft = {
  from: ["declined"],
  by: { ability: "lead.verify", level: "officer" },
  needs: ["partyName"],
  input: [{ fact: "partyName", required: false }],
  sets: { softOrigin: "lead" },
  article: cites("APL 6", "O2 20"),
  undo: { never: text("已启动的程序在其中撤回。", "Withdraw it in the procedure that was opened.") },
} as const;

const carriedSoftly = {
  origin: "softOrigin",
  subject: "subject",
  occasion: "violation",
  summary: "summary",
  place: "place",
  partyName: "partyName",
  partyKind: "partyKind",
  partyCode: "partyCode",
  partyAddress: "partyAddress",
  legalBasis: "suspectedArticles",
} as const;

function chosen(measures: readonly ["guidance", "education"] | readonly ["correction"] | readonly ["talk"]) {
  return {
    when: { fact: "softMeasure", in: measures },
    why: text("不予立案时没有选择这一措施。", "The decision not to file did not choose this means."),
    article: cite("O2 20"),
  } as const;
}

export const followUp = {
  "open-advice": {
    ...soft,
    name: text("启动提醒、行政指导、告诫", "Open a reminder or guidance"),
    guards: [chosen(["guidance", "education"])],
    opens: { procedure: "guidance.advice", carry: carriedSoftly },
  },
  "open-order": {
    ...soft,
    name: text("启动责令改正", "Open an order to correct"),
    guards: [chosen(["correction"])],
    opens: { procedure: "guidance.order", carry: carriedSoftly },
  },
  "open-interview": {
    ...soft,
    name: text("启动行政约谈", "Open an interview"),
    guards: [chosen(["talk"])],
    opens: { procedure: "guidance.interview", carry: carriedSoftly },
  },
  "open-leniency": {
    name: text("启动不予处罚（首违不罚）程序", "Open the leniency procedure"),
    help: text(
      "书面决定不予处罚，教育、承诺、核实改正。",
      "A written decision not to penalise, with education, promise and a check of the correction.",
    ),
    from: ["declined"],
    by: { ability: "lead.verify", level: "officer" },
    needs: ["partyName"],
    guards: [
      {
        when: {
          any: [
            { fact: "declineCheck", item: "minor", is: "yes" },
            { fact: "declineCheck", item: "first", is: "yes" },
            { fact: "declineCheck", item: "no-fault", is: "yes" },
          ],
        },
        why: text(
          "不是因轻微、首违或者没有主观过错而不予立案。",
          "It was not declined as minor, first or without fault.",
        ),
        article: cite("O2 20"),
      },
    ],
    input: [{ fact: "partyName", required: false }],
    article: cites("O2 20", "APL 33(3)"),
    undo: { never: text("已启动的程序在其中撤回。", "Withdraw it in the procedure that was opened.") },
    opens: {
      procedure: "penalty.leniency",
      carry: {
        subject: "subject",
        violation: "violation",
        summary: "summary",
        place: "place",
        legalBasis: "suspectedArticles",
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        partyAddress: "partyAddress",
      },
    },
  },
  "open-transfer": {
    name: text("办理移送手续", "Carry out the transfer"),
    from: ["transferred"],
    by: { ability: "lead.verify", level: "officer" },
    needs: ["partyName"],
    input: [{ fact: "partyName", required: false }],
    article: cites("O2 17(1)"),
    undo: { never: text("已启动的程序在其中撤回。", "Withdraw it in the procedure that was opened.") },
    opens: {
      procedure: "transfer.case",
      carry: {
        subject: "subject",
        occasion: "violation",
        summary: "summary",
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        partyAddress: "partyAddress",
      },
    },
  },
} as const satisfies Record<string, LeadAction>;
