/**
 * What the server read while it wrote the page. It travels inside the page, so that the browser begins with it instead
 * of asking for the same again.
 */
import type { QueryClient } from "@tanstack/react-query";

export type Known = readonly (readonly [operation: string, input: unknown, answer: unknown])[];

/** Of the element that carries it, as JSON: a block of data, which no browser runs. */
export const knownId = "known";

export function learn(queries: QueryClient, known: Known): void {
  for (const [operation, input, answer] of known) queries.setQueryData([operation, input], answer);
}
