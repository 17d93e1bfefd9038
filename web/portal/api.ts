import type { Operations } from "../../src/app/operations.ts";
import { makeClient, type OutputOf } from "../kit/client.ts";
import { makeHooks } from "../kit/use-operation.ts";

/** The one client of the portal. Everything it asks is public. */
export const client = makeClient<Operations>();
export const { useRead } = makeHooks<Operations>(client);

export type DecisionRow = OutputOf<Operations, "publication.search">["rows"][number];
export type Publication = OutputOf<Operations, "publication.get">;
export type ShownDecision = Extract<Publication, { shown: true }>;
export type EndedDecision = Extract<Publication, { shown: false }>;
export type Status = DecisionRow["status"];
export type Proof = OutputOf<Operations, "publication.proof">;

/** Whose house this is, whether it is a demonstration, and what day it is there. */
export const useHouse = () => useRead("session.get", {}).data;
