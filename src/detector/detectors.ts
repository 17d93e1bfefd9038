/** Every detector of the house, in the order in which they run. */
import { brushing } from "./brushing/detector.ts";
import type { Detector } from "./definition.ts";
import { price } from "./price/detector.ts";
import { wordingDetector } from "./wording/definition.ts";

export const detectors: readonly Detector[] = [wordingDetector, price, brushing];

export const detectorById: ReadonlyMap<string, Detector> = new Map(detectors.map((one) => [one.id, one]));
