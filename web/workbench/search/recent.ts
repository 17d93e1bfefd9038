/** What was opened from the search of late: for this sitting only, and gone with it. */
import type { SearchSuggestion } from "../../kit/search-box.tsx";
import { kinds } from "./model.ts";

const most = 6;
let opened: readonly SearchSuggestion[] = [];

export function remember(one: SearchSuggestion): void {
  const recent = { ...one, key: `recent.${one.to}`, kind: kinds.recent };
  opened = [recent, ...opened.filter(({ to }) => to !== one.to)].slice(0, most);
}

export const recentlyOpened = (): readonly SearchSuggestion[] => opened;
