/** 加处罚款 (APL 72, P-28): a percentage of the fine for each day late, never more than the fine itself. */
import { assert, type Fen } from "../kernel/index.ts";

/** `daysLate` without the time of reconsideration and litigation (APL 73(3)); a part of a fen is dropped. */
export function surcharge(fine: Fen, daysLate: number, percentPerDay: number): Fen {
  assert(Number.isInteger(daysLate) && daysLate >= 0, `days late: ${daysLate}`);
  return Math.min(fine, Math.floor((fine * daysLate * percentPerDay) / 100)) as Fen;
}
