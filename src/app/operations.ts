/** Every operation of the house in one object: what HTTP carries, the client calls and OpenAPI describes. */
import { type AccessOptions, accessOperations, type MasterKey } from "../access/index.ts";
import { detectorOperations, findingHistory, type Watch, wordingOperations } from "../detector/index.ts";
import { evidenceOperations, type LogSigner, logOperations } from "../evidence/index.ts";
import { indicatorOperations } from "../indicator/index.ts";
import { instructionOperations } from "../instruction/index.ts";
import { type LeadParts, leadOperations } from "../lead/index.ts";
import {
  type FileStore,
  lawOperations,
  type Matters,
  matterOperations,
  operatorHistory,
} from "../matter/index.ts";
import { type ObservationParts, observationOperations } from "../observation/index.ts";
import { penaltyOperations } from "../penalty/index.ts";
import { publicationOperations } from "../publication/index.ts";
import { registryOperations } from "../registry/index.ts";
import { type Advance, timeOperations } from "./demonstration/advance.ts";
import { detectorsOnLaw } from "./detectors-on-law.ts";

export interface Parts {
  readonly access: AccessOptions;
  readonly matters: Matters;
  readonly files: FileStore;
  readonly signer: LogSigner;
  readonly masterKey: MasterKey;
  readonly observation: ObservationParts;
  readonly watch: Watch;
  readonly leads: LeadParts;
  /** Only where the house runs on a virtual clock. */
  readonly advance: Advance | undefined;
}

export function allOperations({
  access,
  matters,
  files,
  signer,
  masterKey,
  watch,
  leads,
  advance,
  observation,
}: Parts) {
  const counting = { lake: observation.imports.lake, procedures: matters.house.procedures };
  return {
    ...accessOperations(access),
    ...observationOperations(observation),
    ...registryOperations({ masterKey, histories: [operatorHistory(matters.house), findingHistory] }),
    ...detectorOperations(watch),
    ...matterOperations(matters),
    ...leadOperations(leads),
    ...lawOperations(matters, detectorsOnLaw),
    ...penaltyOperations(),
    ...wordingOperations(),
    ...evidenceOperations(files),
    ...logOperations(signer),
    ...publicationOperations({ signer, definitionAt: matters.house.procedures.at }),
    ...indicatorOperations(counting),
    ...instructionOperations({ ...counting, house: matters.house }),
    ...timeOperations(advance),
  };
}

export type Operations = ReturnType<typeof allOperations>;
