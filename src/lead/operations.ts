import { findingOperations } from "./findings/operations.ts";
import type { LeadParts } from "./findings/take-up.ts";
import { loopOperations } from "./loop/operations.ts";

export const leadOperations = (parts: LeadParts) => ({
  ...findingOperations(parts),
  ...loopOperations(parts),
});
