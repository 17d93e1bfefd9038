/** What each act does besides leading to a stage: documents, clocks, outcome, another procedure. */
import { type Text, text } from "../kernel/index.ts";
import { clockOf } from "./clock-effects.ts";
import { describe } from "./explain.ts";
import type { ActionDef, AnyClockEffect, AnyCondition, AnyProcedure } from "./language.ts";

/** Cells in both languages: act, documents, clocks, ends. */
export function effectRows(procedure: AnyProcedure): string[][] {
  return Object.values(procedure.actions).map((action) => [
    both(action.name),
    documentsOf(procedure, action).join("<br>"),
    (action.clocks ?? []).map((effect) => both(clockEffect(procedure, effect))).join("<br>"),
    endsOf(procedure, action).join("<br>"),
  ]);
}

function documentsOf(procedure: AnyProcedure, action: ActionDef): string[] {
  const named = (verb: Text) => (id: string) =>
    both(joined(verb, procedure.documents[id]?.name ?? text(id, id)));
  return [
    ...(action.issues ?? []).map(named(text("制作", "issues"))),
    ...(action.serves ?? []).map(named(text("送达", "serves"))),
  ];
}

function clockEffect(procedure: AnyProcedure, effect: AnyClockEffect): Text {
  const clock = clockOf(effect);
  const name = procedure.clocks[clock]?.name ?? text(clock, clock);
  const done = joined(verbOf(effect), text(`“${name.zh}”`, `“${name.en}”`));
  const on = "on" in effect && effect.on !== undefined ? procedure.facts[effect.on]?.label : undefined;
  const until = "until" in effect && effect.until ? procedure.facts[effect.until]?.label : undefined;
  const dated = spanned(done, on, until);
  return onlyIf(procedure, dated, effect.when);
}

function spanned(done: Text, on: Text | undefined, until: Text | undefined): Text {
  if (!on && !until) return done;
  const zh = `${on ? `自${on.zh}` : ""}${on && until ? "，" : ""}${until ? `至${until.zh}` : ""}`;
  const en = [on && `from ${on.en}`, until && `until ${until.en}`].filter(Boolean).join(", ");
  return text(`${done.zh}（${zh}）`, `${done.en} (${en})`);
}

function verbOf(effect: AnyClockEffect): Text {
  if ("start" in effect) return text("起算", "starts");
  if ("stop" in effect) return text("停止", "stops");
  if ("pause" in effect) return text("中止", "pauses");
  if ("resume" in effect) return text("恢复", "resumes");
  if ("extend" in effect) return text(`第${effect.step}次延长`, `extends (${effect.step})`);
  return text("重新起算", "restarts");
}

function endsOf(procedure: AnyProcedure, action: ActionDef): string[] {
  const closes = typeof action.closes === "string" ? [{ outcome: action.closes }] : (action.closes ?? []);
  const outcomes = closes.map((end) => {
    const name = procedure.outcomes[end.outcome]?.name ?? text(end.outcome, end.outcome);
    return both(
      onlyIf(procedure, joined(text("办结：", "closes:"), name), "when" in end ? end.when : undefined),
    );
  });
  return action.opens ? [...outcomes, `启动 opens \`${action.opens.procedure}\``] : outcomes;
}

function onlyIf(procedure: AnyProcedure, what: Text, when: AnyCondition | undefined): Text {
  if (!when) return what;
  const condition = describe(when, procedure);
  return text(`${what.zh}（如${condition.zh}）`, `${what.en} (if ${condition.en})`);
}

function joined(a: Text, b: Text): Text {
  return text(`${a.zh}${b.zh}`, `${a.en} ${b.en}`);
}

function both({ zh, en }: Text): string {
  return `${zh} ${en}`;
}
