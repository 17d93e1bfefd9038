/** What stands behind the question mark of an address: plain words that people can read and write. */
import { useLocation } from "@tanstack/react-router";
import { useMemo, useRef } from "react";

export type DecisionSearch = {
  q?: string;
  organ?: string;
  violation?: string;
  from?: string;
  to?: string;
  page?: number;
};

export function decisionSearch(search: URLSearchParams): DecisionSearch {
  const page = Number(search.get("page"));
  return {
    ...words(search, ["q", "organ", "violation", "from", "to"]),
    ...(Number.isInteger(page) && page > 1 && page <= 10_000 ? { page } : {}),
  };
}

export function words<Name extends string>(
  search: URLSearchParams,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const given: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search.get(name)?.trim() ?? "";
    if (value !== "") given[name] = value.slice(0, 100);
  }
  return given;
}

export function queryOf(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? "" : `?${query}`;
}

/**
 * What the address of this page asks for. While the next page is being loaded this one still stands, with what it was
 * asked last. `read` must be one and the same function at every call.
 */
export function useAddress<Search>(page: string, read: (search: URLSearchParams) => Search): Search {
  const last = useRef("");
  const query = useLocation({
    select: ({ pathname, searchStr }) => (pathname.endsWith(page) ? searchStr : undefined),
  });
  if (query !== undefined) last.current = query;
  const asked = query ?? last.current;
  return useMemo(() => read(new URLSearchParams(asked)), [read, asked]);
}
