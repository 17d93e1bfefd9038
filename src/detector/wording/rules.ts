import type { Rule } from "./model.ts";
import { absoluteRules } from "./rules-absolute-data.ts";
import { healthRules } from "./rules-health-data.ts";
import { orderRules } from "./rules-order-data.ts";
import { promiseRules } from "./rules-promises-data.ts";

/** Every declared rule of the wording detector. */
export const rules: readonly Rule[] = [...absoluteRules, ...healthRules, ...promiseRules, ...orderRules];
