import type { Language } from "../kernel/index.ts";
import type { Finding } from "./definition.ts";

/** A finding as `steelyard detect` prints it. */
export function lineOf(finding: Finding, language: Language): string {
  const { id, detector, version, operator, storefront, observations, score, severity, law, reason } = finding;
  return JSON.stringify({
    id,
    detector,
    version,
    operator,
    storefront,
    observations: observations.map(({ kind, id: own }) => ({ kind, id: own })),
    score,
    severity,
    law,
    reason: reason[language],
  });
}
