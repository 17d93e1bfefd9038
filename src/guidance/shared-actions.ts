/** Acts that soft procedures have in common. */
import { type Cite, text } from "../kernel/index.ts";
import { cites } from "../law/index.ts";
import { isCorrected, officer, unitHead } from "./common.ts";

export const rechecked = {
  when: { done: "recheck" },
  why: text("尚未复查。", "It was not re-checked."),
} as const;

export const recordEffect = {
  name: text("记录效果回访", "Record the follow-up"),
  from: ["ended"],
  by: officer,
  guards: [
    { when: { clock: "effect", is: "running" }, why: text("没有待办的效果回访。", "No follow-up is due.") },
  ],
  input: [
    { fact: "effectOn", required: true },
    { fact: "recurred", required: true },
    { fact: "effectNote", required: true },
  ],
  clocks: [{ stop: "effect", on: "effectOn" }],
  article: cites("APL 6"),
  undo: { by: "record-effect" },
  duty: { clock: "effect", when: { not: { done: "record-effect" } } },
} as const;

/** What was promised is reported as done, and the re-check falls due. */
export function recordReport(basis: readonly Cite[]) {
  return {
    name: text("收到落实报告", "Record the report"),
    from: ["carrying"],
    by: officer,
    input: [
      { fact: "reportedOn", required: true },
      { fact: "carriedOut", required: true },
    ],
    clocks: [
      { stop: "carryOut", on: "reportedOn" },
      { start: "recheck", on: "reportedOn" },
    ],
    article: basis,
    undo: { by: "record-report" },
  } as const;
}

/** Carried out, and looked at again later. */
export function closeDone(basis: readonly Cite[]) {
  return {
    name: text("已落实，办结", "Close as carried out"),
    from: ["checked"],
    to: "ended",
    by: unitHead,
    guards: [rechecked, isCorrected],
    input: [{ fact: "closingReason", required: true }],
    clocks: [{ start: "effect" }],
    article: basis,
    undo: { never: text("再次发生的，另行办理。", "Should it happen again, a new matter is opened.") },
    closes: "carried-out",
    duty: { when: { fact: "checkResult", is: "corrected" } },
  } as const;
}
