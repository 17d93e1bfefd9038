/** Which number of the statute book a question about a period means, in the version of its trigger day. */
import {
  type Cite,
  type Day,
  err,
  type Failure,
  failure,
  ok,
  type Result,
  remembered,
  text,
} from "../kernel/index.ts";
import { citeLabel } from "./cite.ts";
import type { Certainty, Parameter, ResolvedParameter, Unit } from "./model.ts";
import { type ParamContext, param } from "./param.ts";
import { parameters } from "./parameters.ts";
import {
  type LawTold,
  type Period,
  type PeriodTerms,
  type PeriodUnit,
  type PeriodVariant,
  periodUnits,
} from "./period-model.ts";
import { periodTerms } from "./period-terms-data.ts";

export type PeriodQuestion = { readonly rule: string; readonly variant?: string };

/** Fails with `not-found` where the id is no period (naming near ones), `expired` outside validity. */
export function periodOf(question: PeriodQuestion, context: ParamContext): Result<Period> {
  const { rule } = question;
  if (!isPeriod(rule)) return err(noPeriod(rule));
  const found = inForce(rule, context);
  if (!found.ok) return found;
  const answers = periodsOf(found.value);
  const key = `${rule} ${question.variant ?? ""}`;
  const answer = answers.get(key) ?? readPeriod(question, found.value);
  // Only what exists is kept: there is no end of variants that do not.
  if (answer.ok) answers.set(key, answer);
  return answer;
}

/** A batch asks the same few periods over and over. */
const periodsOf = remembered((_: ResolvedParameter) => new Map<string, Result<Period>>());

function readPeriod(question: PeriodQuestion, parameter: ResolvedParameter): Result<Period> {
  const { rule } = question;
  const { id } = parameter;
  const terms = periodTerms[id] ?? {};
  const variant = variantOf(terms, question.variant);
  if (variant === null) return err(noVariant(rule, terms, question.variant));
  const number = numberOf(parameter, terms, variant);
  if (number === undefined) return err(noNumber(parameter));
  const article = variant?.article ?? parameter.basis[0];
  return ok({
    asked: rule,
    label: labelOf(parameter, terms, variant),
    law: lawTold(parameter, article, variant?.certainty ?? parameter.certainty),
    parameter,
    ...number,
    direction: (variant ? variant.direction : terms.direction) ?? "after",
    ...(article ? { article } : {}),
    ...(variant ? { variant } : {}),
    variants: terms.variants ?? [],
    offered: (terms.variants ?? []).map(({ id, label }) => ({ id, label })),
    extensions: extensionsOf(parameter, terms, variant),
    ...(terms.unfixed ? { unfixed: terms.unfixed } : {}),
    pauses: parameter.pauses ?? [],
    ...(terms.windows ? { windows: terms.windows } : {}),
    monthAfter: terms.monthAfter ?? false,
    notes: [
      ...(parameter.note ? [parameter.note] : []),
      ...(terms.note ? [terms.note] : []),
      ...movedTo(rule, id),
    ],
  });
}

/** Ids that can be asked as periods, in the order of the statute book. */
export function periodIds(): readonly string[] {
  return periods;
}

export function isPeriod(id: string): boolean {
  return periodSet.has(id);
}

/** Periods whose id is written nearly so, nearest first. */
export function nearPeriods(id: string, most = 5): readonly string[] {
  const wanted = normal(id);
  return periods
    .map((candidate) => ({ candidate, far: farness(wanted, normal(candidate)) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const byId: ReadonlyMap<string, Parameter> = new Map(parameters.map((each) => [each.id, each]));
const periods: readonly string[] = [...byId.values()].filter(countable).map(({ id }) => id);
const periodSet: ReadonlySet<string> = new Set(periods);

function countable({ id, unit }: Parameter): boolean {
  const terms = periodTerms[id];
  if (terms?.notPeriod) return false;
  if (terms?.variants || terms?.windows || terms?.monthAfter) return true;
  return isPeriodUnit(unit);
}

function isPeriodUnit(unit: Unit | undefined): unit is PeriodUnit {
  return (periodUnits as readonly (Unit | undefined)[]).includes(unit);
}

/** The id asked for if it is in force that day, else the one of its family that is. */
function inForce(rule: string, context: ParamContext): Result<ResolvedParameter> {
  const own = param(rule, context);
  if (own.ok) return own;
  for (const id of periodTerms[rule]?.family ?? []) {
    const other = param(id, context);
    if (other.ok) return other;
  }
  return own;
}

function variantOf({ variants }: PeriodTerms, wanted: string | undefined): PeriodVariant | undefined | null {
  if (wanted === undefined) return variants?.[0];
  return variants?.find(({ id }) => id === wanted) ?? null;
}

/** A setting of the organ, where one speaks, stands over the number of the first variant. */
function numberOf(
  parameter: ResolvedParameter,
  terms: PeriodTerms,
  variant: PeriodVariant | undefined,
): { readonly value: number; readonly unit: PeriodUnit } | undefined {
  const { value, unit } = parameter;
  const set = parameter.source === "setting" && variant === terms.variants?.[0];
  if (variant && !set) return { value: variant.value, unit: variant.unit };
  if (value !== undefined && isPeriodUnit(unit)) return { value, unit };
  if (terms.windows || terms.monthAfter) return { value: 1, unit: "month" };
  return variant;
}

/** Where one row holds several numbers, the label says which one is meant. */
function labelOf(
  { label }: ResolvedParameter,
  { variants }: PeriodTerms,
  variant: PeriodVariant | undefined,
) {
  if (!variant || (variants ?? []).length < 2) return label;
  return text(`${label.zh}（${variant.label.zh}）`, `${label.en} (${variant.label.en})`);
}

function lawTold(parameter: ResolvedParameter, article: Cite | undefined, certainty: Certainty): LawTold {
  const { id, version, basis } = parameter;
  const where = article ? citeLabel(article) : text("无法律规定", "no law fixes it");
  return {
    parameter: id,
    version,
    instrument: article?.instrument ?? "",
    article: article?.article ?? "",
    label: text(`${version} ${where.zh}`, `${version} ${where.en}`),
    basis,
    since: version.slice(id.length + 1, id.length + 11) as Day,
    certainty,
  };
}

function extensionsOf(
  parameter: ResolvedParameter,
  terms: PeriodTerms,
  variant: PeriodVariant | undefined,
): Period["extensions"] {
  if (variant?.extension === null) return [];
  const extension = variant?.extension ?? parameter.extension ?? terms.extension;
  return extension ? [extension] : [];
}

function movedTo(asked: string, used: string): Period["notes"] {
  if (asked === used) return [];
  return [
    text(
      `${asked} 在起算日无效，按当时有效的 ${used} 计算。`,
      `${asked} is not in force on the trigger day; counted by ${used}, which is.`,
    ),
  ];
}

function noPeriod(id: string): Failure {
  const known = byId.get(id);
  const message = known
    ? text(`${id}“${known.label.zh}”不是期限。`, `${id} (${known.label.en}) is not a period.`)
    : text(`没有编号为 ${id} 的期限。`, `There is no period ${id}.`);
  return failure("not-found", message, {
    field: "rule",
    possible: nearPeriods(id).map((near) => {
      const label = byId.get(near)?.label ?? text(near, near);
      return text(`${near} ${label.zh}`, `${near} ${label.en}`);
    }),
    wayOut: text("请从相近的编号中选用。", "Choose one of the near ids."),
  });
}

function noVariant(rule: string, { variants = [] }: PeriodTerms, wanted: string | undefined): Failure {
  const message = text(`${rule} 没有情形“${wanted}”。`, `${rule} has no variant "${wanted}".`);
  return failure("invalid-input", message, {
    field: "variant",
    possible: variants.map(({ id, label }) => text(`${id} ${label.zh}`, `${id} ${label.en}`)),
    wayOut:
      variants.length === 0
        ? text("请不带情形再问。", "Ask without a variant.")
        : text("请从所列情形中选用。", "Choose one of the variants listed."),
  });
}

function noNumber({ id, label, basis }: ResolvedParameter): Failure {
  const [first] = basis;
  const message = text(
    `${id}“${label.zh}”的天数未经核实，不能计算。`,
    `The number of ${id} (${label.en}) was never verified: it cannot be counted.`,
  );
  return failure("missing-fact", message, {
    field: "rule",
    ...(first ? { article: first } : {}),
    wayOut: text(
      "由有权的岗位对照原文设置并确认该参数后再算。",
      "Set and confirm the parameter against the official text, then ask again.",
    ),
  });
}

/** `c-1` and `C-01` are the same to whoever mistypes. */
function normal(id: string): string {
  const parts = /^([a-z]*)\W*0*(\d*)/i.exec(id.trim());
  return parts ? `${(parts[1] ?? "").toUpperCase()}-${(parts[2] ?? "").padStart(2, "0")}` : id;
}

/** Another letter is farther than another number. */
function farness(a: string, b: string): number {
  const [letterA = "", numberA = ""] = a.split("-");
  const [letterB = "", numberB = ""] = b.split("-");
  const letters =
    letterA === letterB ? 0 : letterB.startsWith(letterA) || letterA.startsWith(letterB) ? 1000 : 3000;
  return letters + Math.abs((Number(numberA) || 0) - (Number(numberB) || 0));
}
