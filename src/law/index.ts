export { articles } from "./articles.ts";
export { type Answer, type CalculatorContext, calculate } from "./calculate.ts";
export type { CountedDay } from "./calculate-days.ts";
export { type BriefAnswer, calculateLine, calculateRow, type RefusedRow } from "./calculate-row.ts";
export { circumstances } from "./circumstances-data.ts";
export { cite, citeLabel, cites } from "./cite.ts";
export {
  bandText,
  basisLabels,
  type DiscretionRange,
  deviates,
  discretionRange,
  reportedRange,
} from "./discretion.ts";
export type * from "./discretion-model.ts";
export { bearers, type Duty, duties, unknownDutyRows } from "./duties.ts";
export { type DutyBearer, dutyTopics } from "./duties-data.ts";
export { instruments } from "./instruments.ts";
export { jurisdiction, roleNames } from "./jurisdiction.ts";
export * from "./jurisdiction-model.ts";
export * from "./model.ts";
export { certaintyLabel, needsMark, type ParamContext, param, paramValue, unitLabel } from "./param.ts";
export { parameters } from "./parameters.ts";
export { isPeriod, nearPeriods, periodIds, periodOf } from "./period.ts";
export { type Period, type PeriodUnit, periodUnits } from "./period-model.ts";
export { readQuestion } from "./question.ts";
export { cityRegion, type Region, regions } from "./regions-data.ts";
export { articleOf, inForce, instrument } from "./statute-book.ts";
export { type Succession, successionOf, successions } from "./successions.ts";
export { violations } from "./violations-data.ts";
