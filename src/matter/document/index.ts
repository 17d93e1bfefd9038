import type { DocumentPort } from "../ports.ts";
import { check } from "./check.ts";
import { draft } from "./draft.ts";
import { finalise } from "./finalise.ts";
import { readDocument } from "./read.ts";

export { missingContents } from "./check.ts";
export { markers } from "./markers.ts";

/** Documents as the runtime uses them. */
export const documents: DocumentPort = {
  draft,
  read: async (bytes) => readDocument(bytes),
  check,
  finalise: async (bytes, marks) => finalise(bytes, marks),
};
