/**
 * 裁量: the range a clause leaves after the circumstances, with reasons. Only what a source gives is computed: the
 * clause's own amounts and, marked `open`, the lower and upper 30 % of DISC22. What no source fixes stays a decision.
 */
import { type Day, err, failure, ok, type Result, type Text, text } from "../kernel/index.ts";
import { circumstances } from "./circumstances-data.ts";
import { citeLabel } from "./cite.ts";
import type { Circumstance, FineBand, Violation } from "./discretion-model.ts";
import type { Certainty, Parameter } from "./model.ts";
import { violations } from "./violations-data.ts";

export type DiscretionQuestion = {
  readonly violation: string;
  readonly on: Day;
  readonly circumstances: readonly string[];
  readonly grade?: FineBand["grade"];
  /** What people weighed the circumstances to; without, it follows from them. */
  readonly direction?: DiscretionRange["direction"];
  /** What a multiple is taken of, in fen: gains, fee or turnover. Nought or absent: the clause for "none" speaks. */
  readonly base?: number;
};

export type DiscretionRange = {
  readonly violation: string;
  readonly label: Text;
  /** `none`: must not be fined; `may-none`: may be left unfined. */
  readonly outcome: "fine" | "may-none" | "none";
  /** In fen; absent where the clause gives no number. */
  readonly min?: number;
  readonly max?: number;
  /** The clause before circumstances. */
  readonly clause: { readonly min?: number; readonly max?: number };
  readonly direction: "ordinary" | "lighter" | "heavier" | "mitigated";
  readonly certainty: Certainty;
  readonly reasons: readonly { readonly text: Text; readonly basis: Violation["basis"] }[];
  readonly also: readonly Text[];
};

/** Fails with `not-found` for a clause or circumstance that is not declared, `expired` outside its validity. */
export function discretionRange(question: DiscretionQuestion): Result<DiscretionRange> {
  const found = violations.find(({ id }) => id === question.violation);
  if (!found) return err(unknown("violation", question.violation));
  if (question.on < found.from || (found.to !== undefined && question.on > found.to)) {
    const message = text(`${question.on} 该罚则无效。`, `The clause is not in force on ${question.on}.`);
    return err(failure("expired", message, { field: "violation", ...firstArticle(found) }));
  }
  const stated: Circumstance[] = [];
  for (const id of question.circumstances) {
    const one = circumstances.find((each) => each.id === id);
    if (!one) return err(unknown("circumstances", id));
    stated.push(one);
  }
  const bands = bandsFor(found, question);
  const clause = limits(bands, question.base);
  const direction = question.direction ?? directionOf(stated);
  return ok({
    violation: found.id,
    label: found.label,
    outcome: outcomeOf(stated),
    ...narrowed(clause, direction),
    clause,
    direction,
    certainty: direction === "ordinary" ? found.certainty : "open",
    reasons: reasonsOf(found, bands, stated, direction),
    also: bands.flatMap(({ also }) => (also ? [also] : [])),
  });
}

/** What a report chose: the clause, its rung, the step that people weighed, and what a multiple is taken of. */
export type ReportedDiscretion = {
  readonly clause?: unknown;
  readonly clauseGrade?: unknown;
  readonly benchmarkStep?: unknown;
  readonly clauseBase?: unknown;
};

/** Nothing where no clause was chosen. */
export function reportedRange(report: ReportedDiscretion, on: Day): Result<DiscretionRange> | undefined {
  const { clause, clauseGrade, benchmarkStep, clauseBase } = report;
  if (typeof clause !== "string") return undefined;
  return discretionRange({
    violation: clause,
    on,
    circumstances: [],
    direction: isStep(benchmarkStep) ? benchmarkStep : "ordinary",
    ...(clauseGrade === "serious" ? { grade: "serious" } : {}),
    ...(typeof clauseBase === "number" ? { base: clauseBase } : {}),
  });
}

function isStep(step: unknown): step is DiscretionRange["direction"] {
  return step === "ordinary" || step === "lighter" || step === "mitigated" || step === "heavier";
}

/** Whether a fine stands outside the range: then reasons and a second person are needed. */
export function deviates({ min, max, outcome }: DiscretionRange, fine: number): boolean {
  if (outcome === "none") return fine > 0;
  return (min !== undefined && fine < min) || (max !== undefined && fine > max);
}

/** The F rows of the statute book, so that one place holds the amounts. */
export function violationParameter({
  id,
  label,
  basis,
  from,
  certainty,
  bands,
  afterOrder,
}: Violation): Parameter {
  const words = bands.map(bandText);
  const order = afterOrder ? { zh: "责令改正后：", en: "after an order to correct: " } : { zh: "", en: "" };
  const is = text(
    `${order.zh}${words.map(({ zh }) => zh).join("；")}`,
    `${order.en}${words.map(({ en }) => en).join("; ")}`,
  );
  return { id, label, text: is, basis, from, certainty };
}

export function bandText({ grade, min, max, multiple, when, also }: FineBand): Text {
  const head = grade === "serious" ? { zh: "情节严重：", en: "serious: " } : { zh: "", en: "" };
  const cause = when ? { zh: `${when.zh}：`, en: `${when.en}: ` } : { zh: "", en: "" };
  const amount = multiple ? multipleText(multiple) : amountText(min, max);
  const beside = also ? { zh: `（${also.zh}）`, en: ` (${also.en})` } : { zh: "", en: "" };
  return text(
    `${head.zh}${cause.zh}${amount.zh}${beside.zh}`,
    `${head.en}${cause.en}${amount.en}${beside.en}`,
  );
}

function amountText(min: number | undefined, max: number | undefined): Text {
  if (min === undefined && max === undefined) return text("不以罚款为限", "no fine is named");
  if (min === undefined) return text(`${yuan(max ?? 0)}元以下`, `at most ${yuan(max ?? 0)} yuan`);
  if (max === undefined) return text(`${yuan(min)}元以上`, `at least ${yuan(min)} yuan`);
  return text(`${yuan(min)}元以上${yuan(max)}元以下`, `${yuan(min)}–${yuan(max)} yuan`);
}

function yuan(amount: number): string {
  return (amount / 100).toLocaleString("en-US");
}

const baseNames = {
  gains: text("违法所得", "the gains"),
  fee: text("广告费用", "the advertising fee"),
  turnover: text("违法经营额", "the turnover"),
};

function multipleText({ of, min, max }: NonNullable<FineBand["multiple"]>): Text {
  const base = baseNames[of];
  const floor = min === undefined ? "" : `${min}`;
  return min === undefined
    ? text(`${base.zh}${max}倍以下`, `up to ${max} times ${base.en}`)
    : text(`${base.zh}${floor}倍以上${max}倍以下`, `${floor}–${max} times ${base.en}`);
}

/** The rung that is meant: by grade, and a multiple only where its base is known and not nought. */
function bandsFor(
  { bands }: Violation,
  { grade = "ordinary", base }: DiscretionQuestion,
): readonly FineBand[] {
  const rung = bands.filter((each) => each.grade === grade);
  const multiples = rung.filter(({ multiple }) => multiple !== undefined);
  if (multiples.length === 0) return rung;
  return base !== undefined && base > 0 ? multiples : rung.filter(({ multiple }) => multiple === undefined);
}

function limits(bands: readonly FineBand[], base: number | undefined): DiscretionRange["clause"] {
  const [band] = bands;
  if (!band) return {};
  const { multiple } = band;
  if (multiple && base !== undefined) {
    return { min: (multiple.min ?? 0) * base, max: multiple.max * base };
  }
  return {
    ...(band.max === undefined && band.min === undefined ? {} : { min: band.min ?? 0 }),
    ...(band.max === undefined ? {} : { max: band.max }),
  };
}

function outcomeOf(stated: readonly Circumstance[]): DiscretionRange["outcome"] {
  if (stated.some(({ leads }) => leads === "none")) return "none";
  return stated.some(({ leads }) => leads === "may-none") ? "may-none" : "fine";
}

/** Lighter and heavier together are weighed by people: the whole clause stays open. */
function directionOf(stated: readonly Circumstance[]): DiscretionRange["direction"] {
  const heavier = stated.some(({ leads }) => leads === "heavier");
  if (stated.some(({ leads }) => leads === "mitigated")) return heavier ? "ordinary" : "mitigated";
  const lighter = stated.some(({ leads }) => leads === "lighter");
  if (lighter === heavier) return "ordinary";
  return lighter ? "lighter" : "heavier";
}

/** DISC22, from memory: lighter is the lower 30 % of the clause, heavier the upper; mitigated goes below its floor. */
function narrowed(
  { min, max }: DiscretionRange["clause"],
  direction: DiscretionRange["direction"],
): DiscretionRange["clause"] {
  if (min === undefined || max === undefined)
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const third = Math.round((max - min) * 0.3);
  if (direction === "lighter") return { min, max: min + third };
  if (direction === "heavier") return { min: max - third, max };
  return direction === "mitigated" ? { min: 0, max: min } : { min, max };
}

function reasonsOf(
  found: Violation,
  bands: readonly FineBand[],
  stated: readonly Circumstance[],
  direction: DiscretionRange["direction"],
): DiscretionRange["reasons"] {
  const own = bands.map((band) => ({ text: bandText(band), basis: found.basis }));
  const each = stated.map(({ label, basis }) => ({ text: label, basis }));
  const step = directionReasons[direction];
  return [...own, ...each, ...(step ? [{ text: step, basis: [{ instrument: "DISC22" }] }] : [])];
}

const directionReasons: Partial<Record<DiscretionRange["direction"], Text>> = {
  lighter: text(
    "从轻：法定幅度下部百分之三十（未核实）",
    "lighter: the lower 30 % of the clause (not verified)",
  ),
  heavier: text(
    "从重：法定幅度上部百分之三十（未核实）",
    "heavier: the upper 30 % of the clause (not verified)",
  ),
  mitigated: text("减轻：低于法定幅度下限", "mitigated: below the floor of the clause"),
};

function firstArticle({ basis }: Violation) {
  const [article] = basis;
  return article ? { article } : {};
}

function unknown(field: string, id: string) {
  return failure("not-found", text(`没有“${id}”。`, `There is no "${id}".`), { field });
}

/** `《…》第八十条`: for pages that list what a clause stands on. */
export function basisLabels({ basis }: Pick<Violation, "basis">): readonly Text[] {
  return basis.map((each) => citeLabel(each, "short"));
}
