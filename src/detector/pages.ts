/** Detectors, findings and runs as the screens show them. */
import type { z } from "zod";
import type { Db } from "../base/index.ts";
import { type Day, dayOf, type Instant, type Text, text } from "../kernel/index.ts";
import { citeLabel, param } from "../law/index.ts";
import { observationKinds } from "../observation/index.ts";
import { operatorNames } from "../registry/index.ts";
import type { Detector, Facts } from "./definition.ts";
import { detectorById, detectors } from "./detectors.ts";
import { factText } from "./finding.ts";
import type { DetectorSummary, DetectorView, FindingSummary, FindingView, RunView } from "./model.ts";
import type { SeenRow } from "./rows.ts";
import { settingHistory, settingsAt } from "./settings.ts";
import { type NamedStorefront, shopInWords, storefrontsNamed, withShopNamed } from "./storefronts.ts";
import {
  countsByDetector,
  type FindingFilter,
  findingById,
  listFindings,
  pageSize,
  precisionByMonth,
  runById,
  runsOf,
} from "./views.ts";

type Summary = z.input<typeof DetectorSummary>;
type Page = z.input<typeof DetectorView>;
type FindingLine = z.input<typeof FindingSummary>;
type FindingPage = z.input<typeof FindingView>;
type RunPage = z.input<typeof RunView>;

export async function summaries(db: Db): Promise<Summary[]> {
  const counts = await countsByDetector(db);
  return Promise.all(detectors.map((detector) => summary(db, detector, counts)));
}

type Counts = Awaited<ReturnType<typeof countsByDetector>>;

async function summary(db: Db, detector: Detector, counts: Counts): Promise<Summary> {
  const of = (severity: string) =>
    counts.find((one) => one.detector === detector.id && one.severity === severity)?.n ?? 0;
  const [last] = (await runsOf(db, detector.id, 10)).filter(({ role }) => role === "live");
  const [month] = await precisionByMonth(db, detector.id);
  const { id, version, name, claims, reads } = detector;
  return {
    id,
    version,
    name,
    claims,
    reads: [...reads],
    open: { info: of("info"), minor: of("minor"), major: of("major") },
    lastRun: last === undefined ? null : runView(last),
    precision: month ?? null,
  };
}

export async function detectorPage(db: Db, detector: Detector, now: Instant): Promise<Page> {
  const [head, live, shadow, months, runs, settings] = await Promise.all([
    countsByDetector(db).then((counts) => summary(db, detector, counts)),
    settingsAt(db, detector.id, "live", now),
    settingsAt(db, detector.id, "shadow", now),
    precisionByMonth(db, detector.id),
    runsOf(db, detector.id),
    settingHistory(db, detector.id),
  ]);
  const people = await namesOf(
    db,
    settings.map(({ setBy }) => setBy),
  );
  return {
    ...head,
    claimsNot: [...detector.claimsNot],
    variants: Object.entries(detector.variants).map(([id, { label, severity, law, notShown }]) => ({
      id,
      label,
      severity,
      law: [...law],
      notShown: notShown ?? null,
    })),
    parameters: Object.entries(detector.parameters).map(([name, parameter]) => ({
      name,
      ...parameter,
      value: live[name] ?? parameter.default,
      ...(shadow[name] === undefined ? {} : { shadow: shadow[name] }),
    })),
    months: [...months],
    runs: runs.map(runView),
    settings: settings.map(({ id, parameter, role, value, reason, setBy, setAt }) => ({
      id,
      parameter,
      label: detector.parameters[parameter]?.label ?? text(parameter, parameter),
      role,
      value,
      reason,
      by: people.get(setBy) ?? setBy,
      at: setAt,
    })),
  };
}

export async function runPage(db: Db, id: string): Promise<RunPage | null> {
  const row = await runById(db, id);
  return row === undefined ? null : runView({ ...row, person_name: null });
}

type RunRow = Awaited<ReturnType<typeof runsOf>>[number];

function runView(row: RunRow): RunPage {
  const labels = tallyLabels(row.detector);
  return {
    id: row.id,
    detector: row.detector,
    version: row.version,
    role: row.role as RunPage["role"],
    trigger: row.trigger,
    person: row.person_name ?? row.person,
    parameters: (row.parameters ?? {}) as Record<string, number>,
    asOf: row.as_of,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    milliseconds: row.milliseconds,
    rowsRead: row.rows_read === null ? null : Number(row.rows_read),
    found: row.found,
    fresh: row.fresh,
    again: row.again,
    gone: row.gone,
    tallies: Object.entries((row.tallies ?? {}) as Record<string, number>).map(([name, n]) => ({
      label: labels[name] ?? text("核看的记录", "records looked at"),
      n,
    })),
    gained: (row.gained ?? null) as RunPage["gained"],
    lost: (row.lost ?? null) as RunPage["lost"],
    error: row.error,
  };
}

function tallyLabels(id: string): Readonly<Record<string, Text>> {
  const detector = detectorById.get(id);
  return detector?.form === "set" ? detector.tallies : {};
}

export async function findingPages(db: Db, filter: FindingFilter) {
  const { total, rows } = await listFindings(db, filter);
  const names = await operatorNames(
    db,
    rows.flatMap(({ operator }) => (operator === null ? [] : [operator])),
  );
  const shopOf = await storefrontsNamed(db, rows);
  return {
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map((row) => line(row, names, shopOf(row))),
  };
}

type Row = Awaited<ReturnType<typeof listFindings>>["rows"][number];

function line(row: Row, names: ReadonlyMap<string, string>, shop: NamedStorefront): FindingLine {
  const detector = detectorById.get(row.detector);
  return {
    id: row.id,
    detector: row.detector,
    detectorName: detector?.name ?? text(row.detector, row.detector),
    version: row.version,
    variant: row.variant,
    label: detector?.variants[row.variant]?.label ?? text(row.variant, row.variant),
    storefront: `${row.platform}/${row.seller}`,
    shop: shopInWords(shop),
    operator: row.operator,
    operatorName: row.operator === null ? null : (names.get(row.operator) ?? null),
    at: row.acted_at,
    score: row.score,
    severity: row.severity as FindingLine["severity"],
    law: row.law,
    reason: withShopNamed(text(row.reason_zh, row.reason_en), shop),
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    goneAt: row.gone_at,
    lead: row.lead,
    outcome: row.outcome as FindingLine["outcome"],
  };
}

export async function findingPage(db: Db, id: string, now: Instant): Promise<FindingPage | undefined> {
  const row = await findingById(db, id);
  if (row === undefined) return undefined;
  const names = await operatorNames(db, row.operator === null ? [] : [row.operator]);
  const detector = detectorById.get(row.detector);
  const facts = row.facts as Facts;
  const declared = Object.entries(facts).flatMap(([name, value]) => {
    const fact = detector?.facts[name];
    if (fact === undefined) return [];
    return [{ name, label: fact.label, kind: fact.kind, told: factText(fact, value) }];
  });
  const drawn = declared.find(({ kind }) => kind === "line" || kind === "graph" || kind === "marks");
  const variant = detector?.variants[row.variant];
  return {
    ...line(row, names, (await storefrontsNamed(db, [row]))(row)),
    facts: declared.filter(
      ({ kind, told }) => kind !== "line" && kind !== "graph" && kind !== "marks" && told.zh !== "",
    ),
    picture:
      drawn === undefined ? null : { kind: drawn.kind, value: maskedPicture(drawn.kind, facts[drawn.name]) },
    notShown: [
      ...(variant?.notShown === undefined ? [] : [variant.notShown]),
      ...(detector?.claimsNot ?? []),
    ],
    articles: row.law.map((law) => articleOf(law, dayOf(now))),
    rows: (row.rows as readonly SeenRow[]).map(maskedRow),
    observations: (row.observations as readonly unknown[]).length,
    parameters: Object.entries(row.parameters as Record<string, number>).map(([name, value]) => {
      const { label = text(name, name), unit = "" } = detector?.parameters[name] ?? {};
      return { name, label, unit, value };
    }),
    asOf: row.as_of,
    query: row.query ?? "",
    months: [...(await precisionByMonth(db, row.detector))],
    supersededBy: row.superseded_by,
  };
}

function articleOf(id: string, on: Day) {
  const found = param(id, { on });
  if (!found.ok) return { id, label: text(id, id), basis: found.error.message, certainty: "open" };
  const labels = found.value.basis.map((cite) => citeLabel(cite));
  return {
    id,
    label: found.value.label,
    basis: { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join("; ") },
    certainty: found.value.certainty,
  };
}

/** Keys of persons are pseudonyms and still shown in part only. */
function maskedRow({ kind, id, row }: SeenRow) {
  const { fields } = observationKinds[kind];
  const sensitive = new Set(
    Object.entries(fields).flatMap(([name, field]) => ("sensitivity" in field ? [name] : [])),
  );
  return {
    kind,
    id,
    row: Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== "" && value !== null && value !== 0)
        .map(([name, value]) => [name, sensitive.has(name) ? maskedKey(String(value)) : value]),
    ),
  };
}

export function maskedKey(key: string): string {
  const letters = [...key];
  return letters.length <= 4
    ? `${letters[0] ?? ""}***`
    : `${letters.slice(0, 2).join("")}***${letters.slice(-2).join("")}`;
}

function maskedPicture(kind: string, value: unknown): unknown {
  if (kind !== "graph") return value;
  const { nodes, edges } = value as { nodes: readonly { id: string; kind: string }[]; edges: unknown };
  return {
    edges,
    nodes: nodes.map((node) => {
      const [what = "", ...rest] = node.id.split(" ");
      const key = rest.join(" ");
      if (node.kind === "buyer") return { ...node, id: maskedKey(node.id) };
      return {
        ...node,
        id: key === "" || node.kind === "text" ? `${what} ${key}`.trim() : `${what} ${maskedKey(key)}`,
      };
    }),
  };
}

async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
