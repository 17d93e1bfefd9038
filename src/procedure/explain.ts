/** Conditions in words, made of the labels of what they speak of, so that a refusal says what is missing. */
import { type Missing, must, type Text, text } from "../kernel/index.ts";
import { type Bound, type Leaf, truth, type View } from "./condition.ts";
import { answerText, factText } from "./format.ts";
import type { AnyCondition, AnyProcedure, FactDef } from "./language.ts";

export interface Unmet {
  readonly leaf: AnyCondition;
  readonly truth: "fails" | "unknown";
  readonly explanation: Text;
  readonly missing: readonly Missing[];
}

/** What stands in the way, or `undefined` when the condition holds. */
export function evaluate(condition: AnyCondition, view: View): Unmet | undefined {
  const verdict = truth(condition, view);
  if (verdict === "holds") return undefined;
  const leaf = failingLeaf(condition, view);
  return {
    leaf,
    truth: verdict,
    explanation: describe(leaf, view.procedure),
    missing: missingOf(leaf, view.procedure),
  };
}

/** Goes down through `all` to the first part that does not hold; `any` and `not` are explained as a whole. */
function failingLeaf(condition: AnyCondition, view: View): AnyCondition {
  if (!("all" in condition)) return condition;
  const part = condition.all.find((inner) => truth(inner, view) !== "holds");
  return part ? failingLeaf(part, view) : condition;
}

/** What the condition asks for, in a sentence made of labels. */
export function describe(condition: AnyCondition, procedure: AnyProcedure, negated = false): Text {
  if ("not" in condition) return describe(condition.not, procedure, !negated);
  if ("all" in condition || "any" in condition) {
    const parts = "all" in condition ? condition.all : condition.any;
    const and = "all" in condition !== negated;
    const texts = parts.map((part) => describe(part, procedure, negated));
    return text(
      texts.map((t) => t.zh).join(and ? ",且" : ",或者"),
      texts.map((t) => t.en).join(and ? " and " : " or "),
    );
  }
  return describeLeaf(condition, procedure, negated);
}

function describeLeaf(leaf: Leaf, procedure: AnyProcedure, negated: boolean): Text {
  const not = negated ? { zh: "未", en: "not " } : { zh: "已", en: "" };
  if ("fact" in leaf) return describeFact(leaf, procedure, negated);
  if ("done" in leaf) {
    const name = nameOf(procedure.actions, leaf.done);
    const since = "since" in leaf ? nameOf(procedure.actions, leaf.since) : undefined;
    return text(
      `${since ? `在“${since.zh}”之后` : ""}${not.zh}办理“${name.zh}”`,
      `“${name.en}” ${not.en}done${since ? ` since “${since.en}”` : ""}`,
    );
  }
  if ("issued" in leaf) {
    const name = nameOf(procedure.documents, leaf.issued);
    return text(`${not.zh}制作《${name.zh}》`, `“${name.en}” ${not.en}issued`);
  }
  if ("served" in leaf) {
    const name = nameOf(procedure.documents, leaf.served);
    return text(`${not.zh}送达《${name.zh}》`, `“${name.en}” ${not.en}served`);
  }
  if ("clock" in leaf) {
    const name = nameOf(procedure.clocks, leaf.clock);
    const word = clockWords[leaf.is];
    return text(
      `“${name.zh}”${negated ? "不处于" : ""}${word.zh}`,
      `“${name.en}” ${negated ? "is not" : "is"} ${word.en}`,
    );
  }
  const label = must(procedure.context[leaf.context], `no context ${leaf.context}`).label;
  return text(
    `${label.zh}${negated ? "不" : "应"}为“${plain(leaf.is).zh}”`,
    `${label.en} must ${negated ? "not " : ""}be “${plain(leaf.is).en}”`,
  );
}

const clockWords: Record<"running" | "paused" | "stopped" | "elapsed" | "unstarted", Text> = {
  running: text("计时中", "running"),
  paused: text("中止计时", "paused"),
  stopped: text("已停止计时", "stopped"),
  elapsed: text("期限届满", "elapsed"),
  unstarted: text("尚未起算", "not started"),
};

function describeFact(
  leaf: Extract<Leaf, { fact: string }>,
  procedure: AnyProcedure,
  negated: boolean,
): Text {
  const def = factOf(procedure, leaf.fact);
  const { zh, en } = def.label;
  const must = text(negated ? "不得为" : "应为", negated ? "must not be" : "must be");
  if ("item" in leaf) {
    const question = def.items?.find((item) => item.id === leaf.item)?.question ?? text(leaf.item, leaf.item);
    const word = answerText(leaf.is);
    return text(`“${question.zh}”${must.zh}“${word.zh}”`, `“${question.en}” ${must.en} “${word.en}”`);
  }
  if ("present" in leaf) {
    return leaf.present !== negated
      ? text(`须填写“${zh}”`, `“${en}” must be given`)
      : text(`“${zh}”应为空`, `“${en}” must be blank`);
  }
  if ("is" in leaf) {
    const value = factText(def, leaf.is);
    return text(`“${zh}”${must.zh}“${value.zh}”`, `“${en}” ${must.en} “${value.en}”`);
  }
  if ("in" in leaf) {
    const values = leaf.in.map((value) => factText(def, value));
    return text(
      `“${zh}”${must.zh}${values.map((v) => `“${v.zh}”`).join("或")}`,
      `“${en}” ${must.en} ${values.map((v) => `“${v.en}”`).join(" or ")}`,
    );
  }
  if ("notBefore" in leaf) {
    const earliest = earliestText(leaf.notBefore, procedure);
    return text(
      `“${zh}”${negated ? "应" : "不得"}早于${earliest.zh}`,
      `“${en}” must ${negated ? "" : "not "}be before ${earliest.en}`,
    );
  }
  if ("atMost" in leaf) {
    const most = boundText(leaf.atMost, def, procedure);
    return text(
      `“${zh}”应${negated ? "高于" : "不高于"}${most.zh}`,
      `“${en}” must be ${negated ? "above" : "at most"} ${most.en}`,
    );
  }
  const bound = boundText(leaf.atLeast, def, procedure);
  return text(
    `“${zh}”应${negated ? "低于" : "不低于"}${bound.zh}`,
    `“${en}” must be ${negated ? "below" : "at least"} ${bound.en}`,
  );
}

function earliestText(
  earliest: Extract<Leaf, { notBefore: unknown }>["notBefore"],
  procedure: AnyProcedure,
): Text {
  if ("clock" in earliest) {
    const { zh, en } = nameOf(procedure.clocks, earliest.clock);
    return text(`“${zh}”届满之日`, `the last day of “${en}”`);
  }
  const { zh, en } = nameOf(procedure.documents, earliest.issued);
  return text(`《${zh}》制作之日`, `the day on which “${en}” was made`);
}

function boundText(bound: Bound, def: FactDef, procedure: AnyProcedure): Text {
  if (typeof bound === "number") return factText(def, bound);
  if ("param" in bound) return text("法定数额", "the statutory amount");
  const { label } = factOf(procedure, bound.fact);
  return text(`“${label.zh}”`, `“${label.en}”`);
}

function missingOf(condition: AnyCondition, procedure: AnyProcedure): Missing[] {
  if ("fact" in condition) {
    return [{ kind: "fact", name: condition.fact, label: factOf(procedure, condition.fact).label }];
  }
  if ("context" in condition) {
    const label = procedure.context[condition.context]?.label ?? text(condition.context, condition.context);
    return [{ kind: "fact", name: condition.context, label }];
  }
  const document =
    "issued" in condition ? condition.issued : "served" in condition ? condition.served : undefined;
  if (document !== undefined) {
    return [{ kind: "document", name: document, label: nameOf(procedure.documents, document) }];
  }
  return "clock" in condition
    ? [{ kind: "clock", name: condition.clock, label: nameOf(procedure.clocks, condition.clock) }]
    : [];
}

function factOf(procedure: AnyProcedure, fact: string): FactDef {
  return must(procedure.facts[fact], `${procedure.id} has no fact ${fact}`);
}

function nameOf(names: Readonly<Record<string, { readonly name: Text }>>, id: string): Text {
  return must(names[id], `no ${id} declared`).name;
}

function plain(value: string | number | boolean): Text {
  if (typeof value !== "boolean") return text(String(value), String(value));
  return value ? text("是", "yes") : text("否", "no");
}
