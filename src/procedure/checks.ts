/**
 * What must hold before an act, in the order in which it is asked. `decide` stops at the first failure; `available`
 * collects all that can be known before a form is filled in.
 */
import {
  type Cite,
  dayOf,
  type Failure,
  failure,
  fill,
  type Missing,
  type Result,
  text,
} from "../kernel/index.ts";
import { type Attempt, factsOf, isOpen } from "./attempt.ts";
import { clockLegality } from "./clock-checks.ts";
import { factsIn, type View } from "./condition.ts";
import type { Surroundings } from "./engine.ts";
import { personsOf, servedDay } from "./evolve.ts";
import { evaluate } from "./explain.ts";
import { levelNames } from "./format.ts";
import type { ActionDef, Guard } from "./language.ts";
import type { Facts, LawUsed, MatterState } from "./log.ts";

export type Check = (attempt: Attempt) => Failure[];

/** Who, where and in which stage: never depends on the form. */
export const standing: readonly Check[] = [
  stageAllows,
  actorMay,
  actorWithin,
  dutiesSeparate,
  enoughPersons,
  needsKnown,
];
/** What the form has a say in; with an open form only what it cannot change is judged. */
export const conditions: readonly Check[] = [guardsHold];
export const effects: readonly Check[] = [servesIssued, servedAfterIssue, clockLegality];

export function stageAllows({ state, procedure, action }: Attempt): Failure[] {
  if (action.from.includes(state.stage)) return [];
  const now = procedure.stages[state.stage]?.name ?? text(state.stage, state.stage);
  const message =
    state.closedAt === undefined
      ? text(
          `当前阶段“${now.zh}”不能办理“${action.name.zh}”。`,
          `“${action.name.en}” is not possible in “${now.en}”.`,
        )
      : text(
          `事项已办结，不能办理“${action.name.zh}”。`,
          `The matter is closed: “${action.name.en}” is not possible.`,
        );
  const missing = action.from.map((stage): Missing => {
    const name = procedure.stages[stage]?.name ?? text(stage, stage);
    return { kind: "stage", name: stage, label: text(`阶段“${name.zh}”`, `the stage “${name.en}”`) };
  });
  return [failure("out-of-stage", message, { ...citing(action), missing })];
}

function actorMay({ action, actor }: Attempt): Failure[] {
  const { ability, level, machine } = action.by;
  if (machine === true && actor.machine === true) return [];
  const failures: Failure[] = [];
  if (!actor.abilities.includes(ability)) {
    const message = text(
      `办理“${action.name.zh}”须具有权限“${ability}”。`,
      `“${action.name.en}” asks for the ability “${ability}”.`,
    );
    failures.push(failure("forbidden", message, { ...citing(action), missing: [abilityMissing(ability)] }));
  }
  if (!actor.level.includes(level)) {
    const name = levelNames[level];
    const message = text(
      `“${action.name.zh}”须由${name.zh}（权限“${ability}”）办理。`,
      `“${action.name.en}” must be done by: ${name.en} (ability “${ability}”).`,
    );
    failures.push(
      failure("forbidden", message, {
        ...citing(action),
        missing: [{ kind: "ability", name: level, label: name }],
      }),
    );
  }
  return failures;
}

function abilityMissing(ability: string): Missing {
  return { kind: "ability", name: ability, label: text(`权限“${ability}”`, `ability “${ability}”`) };
}

function actorWithin({ action, actor, state, procedure }: Attempt): Failure[] {
  const fact = action.by.within;
  if (fact === undefined || personsOf(state.facts[fact]).includes(actor.person)) return [];
  const label = procedure.facts[fact]?.label ?? text(fact, fact);
  const message = text(
    `“${action.name.zh}”只能由“${label.zh}”所列人员办理。`,
    `Only those named in “${label.en}” may do “${action.name.en}”.`,
  );
  return [
    failure("forbidden", message, { ...citing(action), missing: [{ kind: "person", name: fact, label }] }),
  ];
}

/** Persons who may not do the action because of what they did or were named for. */
export function excludedPersons(action: ActionDef, state: MatterState, facts: Facts): ReadonlySet<string> {
  return new Set((action.separate ?? []).flatMap((rule) => excludedBy(rule, state, facts)));
}

type Separation = NonNullable<ActionDef["separate"]>[number];

function excludedBy(rule: Separation, state: MatterState, facts: Facts): string[] {
  const earlier = state.done.filter((record) => rule.from.includes(record.action));
  // Who let another act in his name took part as well.
  const acted = earlier.flatMap(({ persons, actor }) => [
    ...persons,
    ...(actor.onBehalfOf ? [actor.onBehalfOf] : []),
  ]);
  return [...acted, ...(rule.named ?? []).flatMap((fact) => personsOf(facts[fact]))];
}

function dutiesSeparate(attempt: Attempt): Failure[] {
  const { action, actor, state } = attempt;
  const taking = [actor.person, ...(actor.onBehalfOf ? [actor.onBehalfOf] : []), ...namedPersons(attempt)];
  return (action.separate ?? []).flatMap((rule) => {
    const excluded = excludedBy(rule, state, factsOf(attempt));
    return taking.some((person) => excluded.includes(person))
      ? [failure("separation-of-duty", rule.why, { article: rule.article })]
      : [];
  });
}

function namedPersons(attempt: Attempt): readonly string[] {
  const fact = attempt.action.persons?.fact;
  return fact === undefined || isOpen(attempt, fact) ? [] : personsOf(factsOf(attempt)[fact]);
}

function enoughPersons(attempt: Attempt): Failure[] {
  const { action, actor, context, procedure } = attempt;
  const rule = action.persons;
  if (!rule || isOpen(attempt, rule.fact)) return [];
  const persons = namedPersons(attempt);
  const label = procedure.facts[rule.fact]?.label ?? text(rule.fact, rule.fact);
  const rest = {
    article: rule.article,
    field: rule.fact,
    missing: [{ kind: "person", name: rule.fact, label } as const],
  };
  const says = (zh: string, en: string) =>
    failure("guard-not-met", fill(text(zh, en), { zh: label.zh, en: label.en, least: rule.least }), rest);
  const failures: Failure[] = [];
  if (new Set(persons).size !== persons.length)
    failures.push(says("“{zh}”中有人重复。", "“{en}” names somebody twice."));
  else if (persons.length < rule.least) {
    failures.push(says("“{zh}”不得少于 {least} 人。", "“{en}” must name at least {least} persons."));
  }
  if (action.by.within === rule.fact && !persons.includes(actor.person)) {
    failures.push(says("办理人应在“{zh}”之列。", "Whoever acts must be among “{en}”."));
  }
  if (rule.certified && context.certified !== true) {
    failures.push(
      says(
        "“{zh}”须均为本机关在岗人员，并持有效执法证件。",
        "Everyone in “{en}” must serve in this authority and hold a valid law-enforcement certificate.",
      ),
    );
  }
  return failures;
}

function needsKnown(attempt: Attempt): Failure[] {
  const { action, procedure, context } = attempt;
  const facts = factsOf(attempt);
  return (action.needs ?? []).flatMap((name) => {
    if (isOpen(attempt, name) || facts[name] !== undefined || context[name] !== undefined) return [];
    const label = (procedure.facts[name] ?? procedure.context[name])?.label ?? text(name, name);
    const message = text(`尚不知道“${label.zh}”。`, `“${label.en}” is not known.`);
    return [
      failure("missing-fact", message, { ...citing(action), missing: [{ kind: "fact", name, label }] }),
    ];
  });
}

function guardsHold(attempt: Attempt): Failure[] {
  const view = viewOf(attempt);
  return (attempt.action.guards ?? []).flatMap((guard) => {
    const unmet = evaluate(guard.when, view);
    if (!unmet || (unmet.truth === "unknown" && speaksOfOpen(guard, attempt))) return [];
    return [guardFailure(attempt.action, guard, unmet)];
  });
}

/** A guard about what the form will bring is judged when it has brought it. */
function speaksOfOpen(guard: Guard<string, string, string, string, string>, attempt: Attempt): boolean {
  return factsIn(guard.when).some((fact) => isOpen(attempt, fact));
}

function guardFailure(
  action: ActionDef,
  guard: Guard<string, string, string, string, string>,
  unmet: NonNullable<ReturnType<typeof evaluate>>,
): Failure {
  const waits = "clock" in unmet.leaf && unmet.leaf.is === "elapsed";
  const code = unmet.truth === "unknown" ? "missing-fact" : waits ? "clock-not-elapsed" : "guard-not-met";
  const wayOut = fill(text("须先具备：{zh}。", "First: {en}."), unmet.explanation);
  return failure(code, guard.why, {
    ...(guard.article ? { article: guard.article } : citing(action)),
    ...(unmet.missing.length > 0 ? { missing: unmet.missing } : {}),
    wayOut,
  });
}

function servesIssued({ action, state, procedure }: Attempt): Failure[] {
  return (action.serves ?? []).flatMap((document) => {
    if (action.issues?.includes(document) || state.documents.some((doc) => doc.document === document))
      return [];
    const label = procedure.documents[document]?.name ?? text(document, document);
    const message = text(
      `《${label.zh}》尚未制作，不能送达。`,
      `“${label.en}” has not been issued and cannot be served.`,
    );
    return [
      failure("missing-document", message, {
        ...citing(action),
        missing: [{ kind: "document", name: document, label }],
      }),
    ];
  });
}

/** Nothing is served before it is made: an earlier day would eat up the period that service gives the party. */
function servedAfterIssue({ action, state, procedure, facts, around }: Attempt): Failure[] {
  if (!action.serves || facts === undefined) return [];
  const on = servedDay(action, facts, around.now);
  return action.serves.flatMap((document) => {
    const made = action.issues?.includes(document)
      ? around.now
      : state.documents.findLast((doc) => doc.document === document)?.at;
    if (made === undefined || on >= dayOf(made)) return [];
    const label = procedure.documents[document]?.name ?? text(document, document);
    const message = text(
      `送达之日早于《${label.zh}》的制作之日。`,
      `The day of service is before the day on which “${label.en}” was made.`,
    );
    return [failure("invalid-input", message, { ...citing(action), field: "servedOn" })];
  });
}

export function viewOf(attempt: Attempt): View {
  const { procedure, state, context, around, action } = attempt;
  const open = attempt.facts === undefined ? new Set(action.input.map((field) => field.fact)) : undefined;
  return {
    procedure,
    state: { ...state, facts: factsOf(attempt) },
    context,
    moment: around,
    law: (param) => lawToday(around, param),
    ...(open ? { open } : {}),
  };
}

function lawToday(around: Surroundings, param: string): Result<LawUsed, Failure> {
  return around.law(param, dayOf(around.now));
}

export function citing(action: Pick<ActionDef, "article">): { readonly article?: Cite } {
  const [first] = action.article;
  return first ? { article: first } : {};
}
