import { violationParameter } from "./discretion.ts";
import type { Parameter } from "./model.ts";
import { advertisingParameters } from "./parameters-advertising.ts";
import { unfairCompetitionParameters } from "./parameters-competition-unfair.ts";
import { complaintParameters } from "./parameters-complaint.ts";
import { discretionParameters } from "./parameters-discretion.ts";
import { evidenceParameters, evidenceRuleParameters } from "./parameters-evidence.ts";
import { guidanceParameters } from "./parameters-guidance.ts";
import { hearingParameters } from "./parameters-hearing.ts";
import { jurisdictionParameters } from "./parameters-jurisdiction.ts";
import { listParameters } from "./parameters-lists.ts";
import { penaltyParameters } from "./parameters-penalty.ts";
import { platformParameters } from "./parameters-platform.ts";
import { priceParameters } from "./parameters-price.ts";
import { publicityParameters } from "./parameters-publicity.ts";
import { pyramidParameters } from "./parameters-pyramid.ts";
import { qualityParameters } from "./parameters-quality.ts";
import { remedyParameters } from "./parameters-remedy.ts";
import { reportParameters } from "./parameters-report.ts";
import { rewardParameters } from "./parameters-reward.ts";
import { rulesParameters } from "./parameters-rules.ts";
import { supervisionParameters } from "./parameters-supervision.ts";
import { transferParameters } from "./parameters-transfer.ts";
import { platformViolations } from "./violations-data.ts";

export const parameters: readonly Parameter[] = [
  ...complaintParameters,
  ...reportParameters,
  ...rewardParameters,
  ...penaltyParameters,
  ...hearingParameters,
  ...jurisdictionParameters,
  ...discretionParameters,
  ...publicityParameters,
  ...evidenceParameters,
  ...evidenceRuleParameters,
  ...remedyParameters,
  ...transferParameters,
  ...platformParameters,
  ...rulesParameters,
  ...platformViolations.map(violationParameter),
  ...qualityParameters,
  ...supervisionParameters,
  ...advertisingParameters,
  ...listParameters,
  ...guidanceParameters,
  ...priceParameters,
  ...unfairCompetitionParameters,
  ...pyramidParameters,
];
