/** A command against a state: the event it makes, or the first reason why not. */
import {
  dayOf,
  err,
  type Failure,
  failure,
  must,
  ok,
  type Result,
  type Text,
  text,
} from "../kernel/index.ts";
import { type Attempt, factsOf } from "./attempt.ts";
import { allowedNow } from "./available.ts";
import { citing, conditions, effects, stageAllows, standing } from "./checks.ts";
import { lawOfEffects } from "./clock-checks.ts";
import { leavesOf, paramsOf } from "./condition.ts";
import type { Command, Context, Surroundings } from "./engine.ts";
import { inputFailures } from "./input.ts";
import type { ActionDef, AnyCondition, AnyProcedure } from "./language.ts";
import type { Actor, Facts, LawUsed, MatterState, NewEvent } from "./log.ts";
import { actionNamed, definitionHash } from "./registry.ts";

export function decide(
  procedure: AnyProcedure,
  state: MatterState,
  command: Command,
  actor: Actor,
  context: Context,
  around: Surroundings,
): Result<readonly NewEvent[], Failure> {
  const action = actionNamed(procedure, command.action);
  if (!action) return err(unknownAction(procedure, command.action));
  const attempt: Attempt = {
    procedure,
    state,
    name: command.action,
    action,
    actor,
    context,
    around,
    facts: command.facts,
  };
  const refusal = firstFailure(attempt, command);
  if (refusal) return err({ ...citing(action), ...refusal });
  return ok([actedEvent(attempt, command)]);
}

function firstFailure(attempt: Attempt, command: Command): Failure | undefined {
  const { procedure, state, action } = attempt;
  const closed = state.closedAt === undefined ? [] : stageAllows(attempt);
  const early = closed[0] ?? stale(state, command) ?? firstOf(standing, attempt);
  if (early) return early;
  const [bad] = inputFailures(procedure, action.input, command.facts, state.parties);
  if (bad) return bad;
  return (
    firstOf(conditions, attempt) ??
    evidenceMissing(action, command) ??
    documentsMissing(procedure, action, command) ??
    firstOf(effects, attempt) ??
    branchLawUnknown(attempt)
  );
}

function firstOf(
  checks: readonly ((attempt: Attempt) => Failure[])[],
  attempt: Attempt,
): Failure | undefined {
  for (const check of checks) {
    const [found] = check(attempt);
    if (found) return found;
  }
  return undefined;
}

function unknownAction(procedure: AnyProcedure, action: string): Failure {
  return failure(
    "invalid-input",
    text(`“${procedure.name.zh}”没有事项“${action}”。`, `“${procedure.name.en}” has no action “${action}”.`),
    { field: "action" },
  );
}

function stale(state: MatterState, command: Command): Failure | undefined {
  if (command.expected === state.seq) return undefined;
  return failure(
    "stale-version",
    text("您打开之后，他人已更新本事项。", "Someone has changed this matter since you opened it."),
    { missing: [{ kind: "record", name: String(state.seq), label: unseen(command.expected, state.seq) }] },
  );
}

function unseen(seen: number, last: number): Text {
  return text(
    `查看第 ${seen} 条之后的记录（现有 ${last} 条）`,
    `a look at what came after record ${seen} of ${last}`,
  );
}

/** A refusal as people are told it: with what they may do instead. Weighs every action, so walks do without. */
export function told(
  refusal: Failure,
  procedure: AnyProcedure,
  state: MatterState,
  actor: Actor,
  context: Context,
  around: Surroundings,
): Failure {
  return { ...refusal, possible: allowedNow(procedure, state, actor, context, around) };
}

function evidenceMissing(action: ActionDef, command: Command): Failure | undefined {
  const rule = action.evidence;
  if (!rule || new Set(command.evidence).size >= rule.least) return undefined;
  const message = text(
    `须引用至少 ${rule.least} 份证据：${rule.purpose.zh}。`,
    `At least ${rule.least} pieces of evidence must be cited: ${rule.purpose.en}.`,
  );
  return failure("missing-evidence", message, {
    ...(rule.article ? { article: rule.article } : citing(action)),
    missing: [{ kind: "evidence", name: "evidence", label: rule.purpose }],
  });
}

function documentsMissing(procedure: AnyProcedure, action: ActionDef, command: Command): Failure | undefined {
  const wanted = action.issues ?? [];
  const absent = wanted.find((document, index) => command.documents[index]?.document !== document);
  if (absent !== undefined) {
    const label = must(procedure.documents[absent], `no document ${absent}`).name;
    const message = text(`缺少《${label.zh}》。`, `“${label.en}” is missing.`);
    const missing = [{ kind: "document", name: absent, label } as const];
    return failure("missing-document", message, { ...citing(action), missing });
  }
  if (command.documents.length === wanted.length) return undefined;
  const message = text("附有本事项不制作的文书。", "A document is attached that this action does not issue.");
  return failure("invalid-input", message, { field: "documents" });
}

function actedEvent(attempt: Attempt, command: Command): NewEvent {
  const { procedure, action, name } = attempt;
  const asked = questionsAsked(procedure, action, command.facts);
  return {
    type: "acted",
    action: name,
    definition: definitionHash(procedure),
    facts: { ...command.facts, ...(action.sets as Facts | undefined) },
    ...(Object.keys(asked).length > 0 ? { asked } : {}),
    documents: command.documents,
    evidence: [...new Set(command.evidence)],
    context: contextUsed(attempt),
    law: lawUsed(attempt),
    ...(command.note === undefined ? {} : { note: command.note }),
  };
}

function questionsAsked(procedure: AnyProcedure, action: ActionDef, facts: Facts): Record<string, Text> {
  const asked: Record<string, Text> = {};
  for (const { fact, ask } of action.input) {
    const label = procedure.facts[fact]?.label;
    if (ask && facts[fact] !== undefined && (ask.zh !== label?.zh || ask.en !== label.en)) asked[fact] = ask;
  }
  return asked;
}

/** Exactly the looked-up values that the act depended on: nothing else of the context enters the log. */
function contextUsed({ action, context }: Attempt): Record<string, string | number | boolean> {
  const names = [
    ...(action.needs ?? []),
    ...conditionsOf(action)
      .flatMap(leavesOf)
      .flatMap((leaf) => ("context" in leaf ? [leaf.context] : [])),
    ...(action.persons?.certified ? ["certified"] : []),
  ];
  const used: Record<string, string | number | boolean> = {};
  for (const name of new Set(names)) {
    const value = context[name];
    if (value !== undefined) used[name] = value;
  }
  return used;
}

function lawUsed(attempt: Attempt): LawUsed[] {
  const { procedure, action, around } = attempt;
  const compared = conditionsOf(action)
    .flatMap(paramsOf)
    .flatMap((param) => {
      const law = around.law(param, dayOf(around.now));
      return law.ok ? [law.value] : [];
    });
  const effects = lawOfEffects(procedure, action.clocks ?? [], factsOf(attempt), around);
  return [...new Map([...compared, ...effects].map((law) => [law.param, law])).values()];
}

/** Law that a branch compares with must be known before the act: the fold will ask for it. */
function branchLawUnknown({ action, around }: Attempt): Failure | undefined {
  for (const param of branchesOf(action).flatMap(paramsOf)) {
    const law = around.law(param, dayOf(around.now));
    if (!law.ok) return law.error;
  }
  return undefined;
}

/** What decides whether the act may be done, whither it leads, and which clocks it moves. */
function conditionsOf(action: ActionDef): AnyCondition[] {
  return [...(action.guards ?? []).map((guard) => guard.when), ...branchesOf(action)];
}

function branchesOf(action: ActionDef): AnyCondition[] {
  const branches = [
    ...(typeof action.to === "object" ? action.to : []),
    ...(typeof action.closes === "object" ? action.closes : []),
    ...(action.clocks ?? []),
  ];
  return branches.flatMap(({ when }) => (when ? [when] : []));
}
