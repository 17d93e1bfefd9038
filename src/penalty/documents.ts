import { decisionDocuments } from "./documents-decision.ts";
import { investigationDocuments } from "./documents-investigation.ts";

export const documents = { ...investigationDocuments, ...decisionDocuments };
export type DocumentName = keyof typeof documents;
