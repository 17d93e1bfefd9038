/**
 * `param(id, …)` is the only way to a legal number. It finds the version in force on the day, lets the nearest
 * organ's setting speak, and says where the answer comes from. What was read in full in a statute yields to a
 * setting only where a named person confirmed it: no district lengthens a statutory period by configuration.
 */
import {
  assert,
  type Day,
  err,
  type Failure,
  failure,
  ok,
  type Result,
  remembered,
  type Text,
  text,
} from "../kernel/index.ts";
import { citeLabel } from "./cite.ts";
import type { Certainty, Parameter, ResolvedParameter, Setting, Unit } from "./model.ts";
import { parameters } from "./parameters.ts";

export type ParamContext = {
  readonly on: Day;
  /** The organ asking. Without it no setting applies. */
  readonly organ?: string;
  /** Its superiors, nearest first. */
  readonly ancestors?: readonly string[];
  readonly settings?: readonly Setting[];
};

/** Fails with `not-found` on an unknown id, `expired` outside validity (listing the versions), `conflict` on a bad setting. */
export function param(id: string, context: ParamContext): Result<ResolvedParameter> {
  const versions = versionsById.get(id);
  if (!versions) {
    return err(
      failure("not-found", text(`没有编号为 ${id} 的法定参数。`, `There is no legal parameter ${id}.`)),
    );
  }
  const current = versions.find((version) => isWithin(version, context.on));
  if (!current) return err(outOfValidity(id, versions, context.on));
  const setting = nearestSetting(current, context);
  return setting ? applySetting(current, setting) : ok(fromCode(current));
}

/** The number of a parameter that has one. For code that has declared the id, so absence is a fault of ours. */
export function paramValue(
  id: string,
  context: ParamContext,
): Result<{ readonly value: number; readonly unit: Unit }> {
  const resolved = param(id, context);
  if (!resolved.ok) return resolved;
  const { value, unit } = resolved.value;
  assert(value !== undefined && unit !== undefined, `${id} has no number`);
  return ok({ value, unit });
}

export function certaintyLabel(certainty: Certainty): Text {
  return certaintyLabels[certainty];
}

/** True where a screen must mark the value as not confirmed. */
export function needsMark(certainty: Certainty): boolean {
  return certainty !== "confirmed";
}

export function unitLabel(unit: Unit): Text {
  return unitLabels[unit];
}

const certaintyLabels: Record<Certainty, Text> = {
  confirmed: text("已确认", "confirmed"),
  read: text("已阅读原文", "read in full"),
  excerpt: text("摘录", "from an excerpt"),
  open: text("未核实", "not verified"),
};

const unitLabels: Record<Unit, Text> = {
  "working-day": text("个工作日", "working days"),
  "calendar-day": text("日", "days"),
  hour: text("小时", "hours"),
  month: text("个月", "months"),
  year: text("年", "years"),
  fen: text("分", "fen"),
  count: text("", ""),
  percent: text("%", "%"),
};

const versionsById: ReadonlyMap<string, readonly Parameter[]> = Map.groupBy(parameters, (each) => each.id);

function nearestSetting(parameter: Parameter, context: ParamContext): Setting | undefined {
  if (context.organ === undefined) return undefined;
  const mine = (context.settings ?? []).filter(
    (setting) =>
      setting.key === parameter.id && isWithin(setting, context.on) && maySpeak(parameter, setting),
  );
  for (const organ of [context.organ, ...(context.ancestors ?? [])]) {
    const [latest] = mine
      .filter((setting) => setting.organ === organ)
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
    if (latest) return latest;
  }
  return undefined;
}

/**
 * Over a value that was read in the statute, another one speaks only once a named person has confirmed it; until then
 * the statute's own holds. A mistaken draft setting must not stop a bureau, nor lengthen a legal period.
 */
function maySpeak({ value, certainty }: Parameter, setting: Setting): boolean {
  const settled = value !== undefined && (certainty === "read" || certainty === "confirmed");
  return !settled || setting.value === value || isConfirmed(setting);
}

const isConfirmed = ({ confirmedBy }: Setting): boolean => confirmedBy !== undefined && confirmedBy !== "";

/** Every clock and every line of a batch asks: what a version says is put together once. */
const fromCode = remembered((parameter: Parameter): ResolvedParameter => {
  const { from, to, ...rest } = parameter;
  return {
    ...rest,
    source: "code",
    version: `${parameter.id}@${from}`,
    provenance: provenance(parameter, parameter.certainty),
  };
});

function applySetting(parameter: Parameter, setting: Setting): Result<ResolvedParameter> {
  const { value, certainty } = parameter;
  const wantsNumber = parameter.unit !== undefined;
  const fits = wantsNumber
    ? typeof setting.value === "number" && Number.isFinite(setting.value) && setting.value >= 0
    : true;
  if (!fits) {
    return err(badSetting(setting, text("的值应为非负数字。", " must be a number, zero or more.")));
  }
  const sure: Certainty = isConfirmed(setting) ? "confirmed" : certainty;
  const { from, to, value: _value, text: ownText, ...rest } = parameter;
  const content =
    typeof setting.value === "number"
      ? { value: setting.value, ...(ownText && setting.value === value ? { text: ownText } : {}) }
      : { text: text(setting.value, setting.value) };
  return ok({
    ...rest,
    ...content,
    certainty: sure,
    source: "setting",
    version: `${parameter.id}@${from}+${setting.organ}@${setting.from}`,
    provenance: settingProvenance(parameter, setting, sure),
  });
}

function provenance(parameter: Parameter, certainty: Certainty): Text {
  const basis = parameter.basis.map((cite) => citeLabel(cite));
  const mark = certaintyLabels[certainty];
  const sources = {
    zh: basis.map((label) => label.zh).join("、") || "无法律规定",
    en: basis.map((label) => label.en).join("; ") || "no law fixes it",
  };
  const until =
    parameter.to === undefined ? { zh: "", en: "" } : { zh: `至${parameter.to}`, en: ` to ${parameter.to}` };
  return text(
    `${sources.zh}；自${parameter.from}起${until.zh}；${mark.zh}`,
    `${sources.en}; from ${parameter.from}${until.en}; ${mark.en}`,
  );
}

function settingProvenance(parameter: Parameter, setting: Setting, certainty: Certainty): Text {
  const base = provenance(parameter, certainty);
  const by =
    setting.confirmedBy === undefined
      ? { zh: "", en: "" }
      : { zh: `，由${setting.confirmedBy}确认`, en: `, confirmed by ${setting.confirmedBy}` };
  return text(
    `${base.zh}；本地设置（${setting.organ}，自${setting.from}起）：${setting.source}${by.zh}`,
    `${base.en}; local setting (${setting.organ}, from ${setting.from}): ${setting.source}${by.en}`,
  );
}

function outOfValidity(id: string, versions: readonly Parameter[], on: Day): Failure {
  const message = text(`${on} 没有有效的 ${id}。`, `${id} is not in force on ${on}.`);
  const possible = versions.map((version) =>
    text(
      `${version.from} 至 ${version.to ?? "今"}：${version.label.zh}`,
      `${version.from} to ${version.to ?? "now"}: ${version.label.en}`,
    ),
  );
  const wayOut = text("请按所列有效期选用。", "Use a version in its period of validity.");
  return failure("expired", message, { possible, wayOut });
}

function badSetting(setting: Setting, why: Text): Failure {
  const message = text(
    `设置 ${setting.key}（${setting.organ}）${why.zh}`,
    `The setting ${setting.key} (${setting.organ})${why.en}`,
  );
  return failure("conflict", message, {
    field: setting.key,
    wayOut: text("请更正或确认该设置。", "Correct or confirm the setting."),
  });
}

function isWithin(validity: { readonly from: Day; readonly to?: Day }, on: Day): boolean {
  return validity.from <= on && (validity.to === undefined || on <= validity.to);
}
