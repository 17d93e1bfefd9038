/** Links and ways within the portal, with the portal's own addresses (the router's types are the workbench's). */
import { Link as RouterLink, useNavigate } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import type { DecisionSearch } from "./search.ts";

export type Place =
  | { to: "/" | "/verify" | "/log" | "/figures" | "/wording" }
  | { to: "/decisions"; search?: DecisionSearch }
  | { to: `/decisions/${string}` }
  | { to: "/operators"; search?: { q?: string } }
  | { to: "/clock"; search?: { rule?: string; from?: string } }
  | { to: "/objections"; search?: { decision?: string } };

export type LinkProps = Place &
  Pick<ComponentProps<"a">, "className" | "rel"> & {
    children: ReactNode;
    search?: object;
    /** Present on all pages below it as well. */
    within?: boolean;
  };

export function Link({ to, search = {}, within = false, ...rest }: LinkProps) {
  return (
    <RouterLink
      to={to as string}
      search={{ ...search }}
      activeOptions={{ exact: !within, includeSearch: false }}
      {...rest}
    />
  );
}

export function useGo(): (place: Place) => void {
  const navigate = useNavigate();
  return (place) =>
    void navigate({ to: place.to as string, search: "search" in place ? { ...place.search } : {} });
}
