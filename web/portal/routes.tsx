/** Pages of the portal, all under /portal; one file each under pages/, loaded when first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import { PortalFrame } from "./frame.tsx";
import { Home } from "./pages/home.tsx";
import { NotFound } from "./pages/not-found.tsx";
import { queryOf } from "./search.ts";

const root = createRootRoute({ component: PortalFrame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });

const decisions = createRoute({
  getParentRoute: () => root,
  path: "/decisions",
  component: lazyRouteComponent(() => import("./pages/decisions.tsx"), "Decisions"),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: "/decisions/$id",
  component: lazyRouteComponent(() => import("./pages/decision.tsx"), "Decision"),
});

const operators = createRoute({
  getParentRoute: () => root,
  path: "/operators",
  component: lazyRouteComponent(() => import("./pages/operators.tsx"), "Operators"),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  component: lazyRouteComponent(() => import("./pages/verify.tsx"), "Verify"),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  component: lazyRouteComponent(() => import("./pages/log.tsx"), "Log"),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: "/figures",
  component: lazyRouteComponent(() => import("./pages/figures.tsx"), "Figures"),
});

const objections = createRoute({
  getParentRoute: () => root,
  path: "/objections",
  component: lazyRouteComponent(() => import("./pages/objections.tsx"), "Objections"),
});

const clock = createRoute({
  getParentRoute: () => root,
  path: "/clock",
  component: lazyRouteComponent(() => import("./pages/clock.tsx"), "Clock"),
});

const wording = createRoute({
  getParentRoute: () => root,
  path: "/wording",
  component: lazyRouteComponent(() => import("./pages/wording.tsx"), "Wording"),
});

const routeTree = root.addChildren([
  home,
  decisions,
  decision,
  operators,
  verify,
  log,
  figures,
  objections,
  clock,
  wording,
]);

/** `history`: of the browser, if not given. */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: "/portal",
    // The server would write a script into the page for it.
    scrollRestoration: history === undefined,
    defaultPreload: "intent",
    // Addresses are read and written by people: plain words, no JSON in them.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: queryOf,
    ...(history === undefined ? {} : { history }),
  });
}

export type PortalRouter = ReturnType<typeof makeRouter>;
