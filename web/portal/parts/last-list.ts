import type { DecisionSearch } from "../search.ts";

/** The list as it was left, so that the way back leads to the same page of it. */
let last: DecisionSearch = {};

export const lastList = (): DecisionSearch => last;

export function noteList(search: DecisionSearch): void {
  last = search;
}
