/** The rows of the statute book on which each thing that a detector can say rests, and each of its legal numbers. */
import { detectors } from "../detector/index.ts";
import type { RowsUser } from "../procedure/index.ts";

export const detectorsOnLaw: readonly RowsUser[] = detectors.flatMap(
  ({ id, name, variants, parameters }): RowsUser[] => [
    ...Object.values(variants).map(({ label, law }) => ({ id, name, part: label, law })),
    ...Object.values(parameters).flatMap(({ label, law }) =>
      law === undefined ? [] : [{ id, name, part: label, law: [law] }],
    ),
  ],
);
