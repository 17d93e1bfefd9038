import { conductInstruments } from "./instruments-conduct.ts";
import { furtherInstruments } from "./instruments-further.ts";
import { mediationInstruments } from "./instruments-mediation.ts";
import { orders } from "./instruments-orders.ts";
import { statutes } from "./instruments-statutes.ts";
import type { Instrument } from "./model.ts";

/**
 * The statute book: every instrument the code cites, each with its validity. A title printed in two versions
 * (AUCL19, AUCL25) is two instruments. Certainty is that of the instrument; each parameter has its own.
 */
export const instruments: readonly Instrument[] = [
  ...statutes,
  ...orders,
  ...mediationInstruments,
  ...conductInstruments,
  ...furtherInstruments,
];

export const instrumentsByCode: ReadonlyMap<string, Instrument> = new Map(
  instruments.map((instrument) => [instrument.code, instrument]),
);
