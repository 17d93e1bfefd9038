/**
 * Who cites an article: procedures part by part, rows of the statute book, duties, penalty clauses. Computed from the
 * declarations, so that a page on an article and the gap list of a replaced instrument never lag behind them.
 */
import { type Cite, type Day, type Text, text } from "../kernel/index.ts";
import { duties, isPeriod, parameters, successionOf, violations } from "../law/index.ts";
import type { AnyProcedure } from "./language.ts";

export type CitingKind =
  | "procedure"
  | "clock"
  | "document"
  | "parameter"
  | "period"
  | "duty"
  | "penalty"
  | "detector";

export type Citation = {
  readonly cite: Cite;
  readonly kind: CitingKind;
  /** Id of the procedure, parameter, violation or detector. */
  readonly of: string;
  readonly name: Text;
  /** The act, clock or paper inside a procedure. */
  readonly part?: Text;
  readonly from?: Day;
  readonly to?: Day;
};

/** What names rows of the statute book from outside the procedures, and their articles through them: a detector. */
export type RowsUser = {
  readonly id: string;
  readonly name: Text;
  readonly part?: Text;
  /** Ids of parameters. */
  readonly law: readonly string[];
};

export function citationsIn(
  procedures: readonly AnyProcedure[],
  on: Day,
  detectors: readonly RowsUser[] = [],
): readonly Citation[] {
  return [
    ...procedures.flatMap(ofProcedure),
    ...parameters.flatMap(({ id, label, basis, extension, from, to }) =>
      [...basis, ...(extension ? [extension.article] : [])].map(
        (cite): Citation => ({
          cite,
          kind: isPeriod(id) ? "period" : "parameter",
          of: id,
          name: label,
          from,
          ...(to === undefined ? {} : { to }),
        }),
      ),
    ),
    ...duties(on).flatMap(({ parameter, label, basis, topicName }) =>
      basis.map((cite): Citation => ({ cite, kind: "duty", of: parameter, name: label, part: topicName })),
    ),
    ...violations.flatMap(({ id, label, basis, from }) =>
      basis.map((cite): Citation => ({ cite, kind: "penalty", of: id, name: label, from })),
    ),
    ...detectors.flatMap(ofDetector),
  ];
}

/** Of one instrument or one article of it; a paragraph counts for its article. */
export function citing(all: readonly Citation[], instrument: string, article?: string): readonly Citation[] {
  return all.filter(
    ({ cite }) =>
      cite.instrument === instrument && (article === undefined || whole(cite.article) === whole(article)),
  );
}

/** What still cites a replaced instrument after its last day: the work list of whoever brings the new one in. */
export function gapList(all: readonly Citation[], instrument: string): readonly Citation[] {
  const succession = successionOf(instrument);
  if (!succession) return [];
  return citing(all, instrument).filter(({ to }) => to === undefined || to >= succession.on);
}

function whole(article: string | undefined): string | undefined {
  return article?.replace(/[([].*$/, "");
}

function ofProcedure(procedure: AnyProcedure): Citation[] {
  const { id, name, actions, clocks, documents } = procedure;
  const of = { of: id, name };
  const parts = [
    ...entries(actions, "procedure"),
    ...entries(clocks, "clock"),
    ...entries(documents, "document"),
  ];
  return [
    ...procedure.basis.map((cite): Citation => ({ cite, kind: "procedure", ...of })),
    ...parts.flatMap(({ kind, label, value }) =>
      unique(citesWithin(value)).map((cite): Citation => ({ cite, kind, part: label, ...of })),
    ),
  ];
}

/** Through every version of its rows, each with its own validity: one that ended is no gap. */
function ofDetector({ id, name, part, law }: RowsUser): Citation[] {
  return parameters
    .filter((row) => law.includes(row.id))
    .flatMap(({ basis, from, to }) =>
      basis.map(
        (cite): Citation => ({
          cite,
          kind: "detector",
          of: id,
          name,
          ...(part ? { part } : {}),
          from,
          ...(to === undefined ? {} : { to }),
        }),
      ),
    );
}

function entries(
  part: Readonly<Record<string, object>>,
  kind: CitingKind,
): { readonly kind: CitingKind; readonly label: Text; readonly value: object }[] {
  return Object.entries(part).map(([key, value]) => ({
    kind,
    label: "name" in value ? (value.name as Text) : text(key, key),
    value,
  }));
}

/** Definitions are plain data: every object with an instrument in it is a cite. */
function citesWithin(value: unknown): Cite[] {
  if (typeof value !== "object" || value === null) return [];
  if ("instrument" in value && typeof value.instrument === "string") return [value as Cite];
  return Object.values(value).flatMap(citesWithin);
}

function unique(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map((cite) => [`${cite.instrument} ${cite.article ?? ""}`, cite])).values()];
}
