/** What a case opens beside itself: correction, the police, assistance, a list. The case goes on. */
import { text } from "../kernel/index.ts";
import { cites } from "../law/index.ts";
import { type Action, inForce, notRecused, onlyPenalty, team, unitHead } from "./common.ts";

const party = {
  partyName: "partyName",
  partyKind: "partyKind",
  partyCode: "partyCode",
  partyAddress: "partyAddress",
} as const;

const aside = {
  by: team,
  separate: [notRecused],
  undo: { never: text("已启动的程序在其中撤回。", "Withdraw it in the procedure that was opened.") },
} as const;

export const openings = {
  "open-order": {
    ...aside,
    name: text("启动责令改正", "Open an order to correct"),
    help: text(
      "实施处罚时应当责令改正或者限期改正；不必等到处罚决定。",
      "Correction is ordered with a penalty, and need not wait for it.",
    ),
    from: ["investigation", "review", "notice", "decision", "service", "execution"],
    needs: ["inspectedPlace"],
    input: [{ fact: "inspectedPlace", required: false }],
    sets: { openedFrom: "penalty" },
    article: cites("APL 28(1)"),
    opens: {
      procedure: "guidance.order",
      carry: {
        ...party,
        origin: "openedFrom",
        subject: "subject",
        occasion: "violation",
        summary: "caseSummary",
        place: "inspectedPlace",
        legalBasis: "suspectedArticles",
      },
    },
  },
  "open-police": {
    ...aside,
    name: text("发现涉嫌犯罪，启动移送核实", "Suspected crime: open the verification"),
    help: text("不得以行政处罚代替移送。", "No penalty takes the place of a transfer."),
    from: ["investigation", "review", "notice", "decision"],
    input: [],
    article: cites("SC310 5", "APL 27"),
    opens: {
      procedure: "transfer.police",
      carry: { ...party, subject: "subject", occasion: "violation", summary: "caseSummary" },
    },
  },
  "open-assistance": {
    ...aside,
    name: text("启动协查请求", "Open a request for assistance"),
    from: ["investigation"],
    input: [],
    article: cites("O2 45", "APL 26"),
    opens: {
      procedure: "transfer.assistance",
      carry: { ...party, subject: "subject", occasion: "violation", summary: "caseSummary" },
    },
  },
  "open-serious-listing": {
    name: text("提出列入严重违法失信名单", "Propose the serious list"),
    from: ["execution", "closed"],
    by: unitHead,
    separate: [notRecused],
    guards: [onlyPenalty, inForce],
    input: [
      { fact: "listingField", required: true },
      { fact: "penaltyNumber", required: true },
    ],
    article: cites("O44 2", "O44 12"),
    undo: {
      never: text("不符合条件的，在名单程序中不予列入。", "Where the gate is not met it is declined there."),
    },
    opens: {
      procedure: "credit.serious",
      carry: {
        ...party,
        penaltyNumber: "penaltyNumber",
        penaltyOn: "decidedOn",
        field: "listingField",
        facts: "factsFound",
      },
    },
  },
} as const satisfies Record<string, Action>;
