import { useNavigate, useSearch } from "@tanstack/react-router";

/**
 * The filters of a list live in its address, so that it can be sent to a colleague. Values are text; what is empty
 * leaves the address. Changing anything but the page starts at the first page again.
 */
export function useFilters<Name extends string>(
  ...names: readonly Name[]
): [filters: Filters<Name>, change: (change: { [key in Name]?: string | undefined }) => void] {
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const filters = pick(search, names);
  return [
    filters,
    (change) => {
      const next = { ...filters, ...("page" in change ? {} : { page: undefined }), ...change };
      void navigate({
        to: ".",
        search: () => Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as never,
        replace: true,
      });
    },
  ];
}

export type Filters<Name extends string> = { readonly [key in Name]?: string };

export function pageOf({ page }: { readonly page?: string }): number {
  const number = Number(page ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** The router reads `?q=330106` as a number; to a filter it is text. */
function pick<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Filters<Name> {
  const found = names.flatMap((name) => {
    const value = search[name];
    return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [];
  });
  return Object.fromEntries(found) as Filters<Name>;
}
