export { available } from "./available.ts";
export { excludedPersons } from "./checks.ts";
export {
  type Citation,
  type CitingKind,
  citationsIn,
  citing,
  gapList,
  type RowsUser,
} from "./citations.ts";
export { clocks, reading } from "./clocks.ts";
export { leavesOf, truth, type View } from "./condition.ts";
export { type Making, makeFacts, satisfy } from "./conformance/generate.ts";
export { type Check, conformance, walk } from "./conformance/index.ts";
export { type Chance, chanceOf } from "./conformance/random.ts";
export { calendarDays, examplesOf, months, plainDays, workingDays } from "./counted.ts";
export { decide, told } from "./decide.ts";
export { checklist, choice, choices, fact } from "./declare.ts";
export { procedureMarkdown } from "./docs.ts";
export * from "./engine.ts";
export { evolve, fold, personsOf } from "./evolve.ts";
export { describe, evaluate } from "./explain.ts";
export { answers, factText, formalDay, formatFact, isPersonalRef, levelNames, type Names } from "./format.ts";
export { inputFailures } from "./input.ts";
export * from "./language.ts";
export * from "./log.ts";
export { open } from "./open.ts";
export * from "./party.ts";
export { eventRecord, type RecordedEvent } from "./record.ts";
export { type Redaction, readRedactions } from "./redactions.ts";
export { refsIn, refsOfEvent, refsOfParty } from "./refs.ts";
export { actionNamed, factNamed, type Procedures, procedures } from "./registry.ts";
export { type RowsOfFigure, readRows } from "./rows.ts";
export * from "./service.ts";
export { statutes } from "./statute.ts";
export { tasks } from "./tasks.ts";
export { type StoredEvent, upcast } from "./upcast.ts";
