/**
 * Every page of the workbench has an address here and one file under pages/, loaded when it is first opened.
 * To add one: a line in `addresses` and, where it belongs in the rail, a line in navigation.ts.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { Home } from "./pages/home.tsx";
import { NotFound } from "./pages/not-found.tsx";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });

/** What a page's address carries: filters and the like, kept as they are; the page reads what it knows. */
const page = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    validateSearch: (search: Record<string, unknown>) => search,
  });

/** Shown by the frame itself, which asks for no session there. */
const setup = createRoute({ getParentRoute: () => root, path: "/setup", component: () => null });

const pages = [
  home,
  setup,
  page(
    "/command",
    lazyRouteComponent(() => import("./pages/command.tsx"), "Command"),
  ),
  page(
    "/indicators",
    lazyRouteComponent(() => import("./pages/indicators.tsx"), "IndicatorsPage"),
  ),
  page(
    "/indicators/$id",
    lazyRouteComponent(() => import("./pages/indicator.tsx"), "IndicatorPage"),
  ),
  page(
    "/queue",
    lazyRouteComponent(() => import("./pages/queue.tsx"), "Queue"),
  ),
  page(
    "/leads",
    lazyRouteComponent(() => import("./pages/leads.tsx"), "Leads"),
  ),
  page(
    "/leads/triage",
    lazyRouteComponent(() => import("./pages/lead-triage.tsx"), "LeadTriage"),
  ),
  page(
    "/leads/loop",
    lazyRouteComponent(() => import("./pages/lead-loop.tsx"), "LeadLoop"),
  ),
  page(
    "/leads/new",
    lazyRouteComponent(() => import("./pages/lead-new.tsx"), "LeadNew"),
  ),
  page(
    "/complaints",
    lazyRouteComponent(() => import("./pages/matters.tsx"), "Complaints"),
  ),
  page(
    "/intake",
    lazyRouteComponent(() => import("./pages/intake.tsx"), "Intake"),
  ),
  page(
    "/log",
    lazyRouteComponent(() => import("./pages/log.tsx"), "Log"),
  ),
  page(
    "/matters",
    lazyRouteComponent(() => import("./pages/matters.tsx"), "Matters"),
  ),
  page(
    "/search",
    lazyRouteComponent(() => import("./pages/search.tsx"), "SearchPage"),
  ),
  page(
    "/matters/$id",
    lazyRouteComponent(() => import("./pages/matter/matter.tsx"), "MatterPage"),
  ),
  page(
    "/operators",
    lazyRouteComponent(() => import("./pages/operators.tsx"), "Operators"),
  ),
  page(
    "/operators/doubts",
    lazyRouteComponent(() => import("./pages/operator-doubts.tsx"), "OperatorDoubts"),
  ),
  page(
    "/operators/quality",
    lazyRouteComponent(() => import("./pages/registry-quality.tsx"), "RegistryQuality"),
  ),
  page(
    "/operators/changes",
    lazyRouteComponent(() => import("./pages/registry-changes.tsx"), "RegistryChanges"),
  ),
  page(
    "/operators/$id",
    lazyRouteComponent(() => import("./pages/operator.tsx"), "OperatorPage"),
  ),
  page(
    "/imports",
    lazyRouteComponent(() => import("./pages/imports.tsx"), "Imports"),
  ),
  page(
    "/imports/$id",
    lazyRouteComponent(() => import("./pages/import.tsx"), "ImportPage"),
  ),
  page(
    "/observations",
    lazyRouteComponent(() => import("./pages/observations.tsx"), "Observations"),
  ),
  page(
    "/findings",
    lazyRouteComponent(() => import("./pages/findings.tsx"), "Findings"),
  ),
  page(
    "/findings/$id",
    lazyRouteComponent(() => import("./pages/finding.tsx"), "FindingPage"),
  ),
  page(
    "/detectors",
    lazyRouteComponent(() => import("./pages/detectors.tsx"), "Detectors"),
  ),
  page(
    "/detectors/$id",
    lazyRouteComponent(() => import("./pages/detector.tsx"), "DetectorPage"),
  ),
  page(
    "/law",
    lazyRouteComponent(() => import("./pages/law.tsx"), "Law"),
  ),
  page(
    "/law/$code",
    lazyRouteComponent(() => import("./pages/law-instrument.tsx"), "LawInstrument"),
  ),
  page(
    "/law/clock",
    lazyRouteComponent(() => import("./pages/law-clock.tsx"), "LawClock"),
  ),
  page(
    "/law/jurisdiction",
    lazyRouteComponent(() => import("./pages/law-jurisdiction.tsx"), "LawJurisdiction"),
  ),
  page(
    "/law/duties",
    lazyRouteComponent(() => import("./pages/law-duties.tsx"), "LawDuties"),
  ),
  page(
    "/law/discretion",
    lazyRouteComponent(() => import("./pages/law-discretion.tsx"), "LawDiscretion"),
  ),
  page(
    "/law/what-if",
    lazyRouteComponent(() => import("./pages/law-what-if.tsx"), "LawWhatIf"),
  ),
  page(
    "/law/$code/$article",
    lazyRouteComponent(() => import("./pages/law-article.tsx"), "LawArticle"),
  ),
  page(
    "/procedures",
    lazyRouteComponent(() => import("./pages/procedures.tsx"), "Procedures"),
  ),
  page(
    "/procedures/$id",
    lazyRouteComponent(() => import("./pages/procedure.tsx"), "ProcedurePage"),
  ),
  page(
    "/wording",
    lazyRouteComponent(() => import("./pages/wording.tsx"), "Wording"),
  ),
  page(
    "/people",
    lazyRouteComponent(() => import("./pages/people.tsx"), "People"),
  ),
  page(
    "/keys",
    lazyRouteComponent(() => import("./pages/keys.tsx"), "Keys"),
  ),
  page(
    "/account",
    lazyRouteComponent(() => import("./pages/account.tsx"), "Account"),
  ),
  page(
    "/audit",
    lazyRouteComponent(() => import("./pages/audit.tsx"), "Audit"),
  ),
  page(
    "/notices",
    lazyRouteComponent(() => import("./pages/notices.tsx"), "Notices"),
  ),
  page(
    "/publications",
    lazyRouteComponent(() => import("./pages/publications.tsx"), "Publications"),
  ),
];

export const router = createRouter({ routeTree: root.addChildren(pages), scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
