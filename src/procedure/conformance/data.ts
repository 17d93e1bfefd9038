/** Checks of a definition against itself: nothing is used that nobody sets, nothing leads nowhere. */
import { assert, canonicalJson } from "../../kernel/index.ts";
import { factsIn, leavesOf } from "../condition.ts";
import type { ActionDef, AnyProcedure, Block, FactType } from "../language.ts";
import { type Check, type ConformanceSetting, commonPlaceholders } from "./model.ts";
import { conditionsIn, targetsOf } from "./parts.ts";

export function dataChecks(procedure: AnyProcedure, setting: ConformanceSetting): Check[] {
  return [
    { name: "the definition is plain data", run: () => void canonicalJson(procedure) },
    {
      name: "every label is there in Chinese and English",
      run: () => labelsComplete(procedure, procedure.id),
    },
    { name: "choices have choices and checklists have items", run: () => choicesGiven(procedure) },
    { name: "every fact that is used is set by someone", run: () => factsSet(procedure) },
    { name: "facts are used according to their type", run: () => typesFit(procedure) },
    {
      name: "every document can be filled in and holds what the law asks",
      run: () => documentsFill(procedure),
    },
    { name: "branches ask neither clocks nor context", run: () => branchesPure(procedure) },
    { name: "final stages are closed and owe nothing", run: () => finalsClosed(procedure) },
    { name: "what is opened takes what is carried", run: () => opensResolve(procedure, setting) },
    { name: "what is undone exists", run: () => undoResolves(procedure) },
  ];
}

function labelsComplete(value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("zh" in value || "en" in value) {
    const { zh, en } = value as { zh?: unknown; en?: unknown };
    const both = [zh, en].every((word) => typeof word === "string" && word.trim() !== "");
    assert(both, `${path}: a label lacks a language`);
    return;
  }
  for (const [key, inner] of Object.entries(value)) labelsComplete(inner, `${path}.${key}`);
}

function choicesGiven(procedure: AnyProcedure): void {
  for (const [name, def] of Object.entries(procedure.facts)) {
    if (def.type === "choice" || def.type === "choices")
      assert(def.choices?.length, `${name} has no choices`);
    if (def.type === "checklist") assert(def.items?.length, `${name} has no items`);
  }
}

type Use = { readonly fact: string; readonly at: string; readonly types?: readonly FactType[] };

function factsSet(procedure: AnyProcedure): void {
  const set = new Set([
    ...procedure.opening.input.map(({ fact }) => fact),
    ...actionsOf(procedure).flatMap(([, action]) => [
      ...action.input.map(({ fact }) => fact),
      ...Object.keys(action.sets ?? {}),
    ]),
  ]);
  const orphans = usesOf(procedure).filter(({ fact }) => !set.has(fact));
  assert(orphans.length === 0, orphans.map(({ fact, at }) => `${fact} (${at})`).join(", "));
}

function typesFit(procedure: AnyProcedure): void {
  for (const { fact, at, types } of usesOf(procedure)) {
    const def = procedure.facts[fact];
    assert(def, `${at}: no fact ${fact}`);
    assert(!types || types.includes(def.type), `${at}: ${fact} is a ${def.type}, not ${types?.join(" or ")}`);
  }
  for (const [name, action] of actionsOf(procedure)) {
    for (const [fact, value] of Object.entries(action.sets ?? {})) {
      assert(fitsPlain(procedure.facts[fact]?.type, value), `${name} sets ${fact} to ${String(value)}`);
    }
  }
}

function fitsPlain(type: FactType | undefined, value: unknown): boolean {
  if (type === "boolean") return typeof value === "boolean";
  if (type === "number" || type === "money") return typeof value === "number";
  return typeof value === "string";
}

/** Where facts are read. */
function usesOf(procedure: AnyProcedure): Use[] {
  const conditions = conditionsIn(procedure).flatMap(({ at, condition }) =>
    factsIn(condition).map((fact): Use => ({ fact, at })),
  );
  const templates = Object.entries(procedure.documents).flatMap(([name, document]) =>
    [
      ...document.template.flatMap(factsOfBlock),
      ...document.contents.flatMap(({ facts }) => facts ?? []),
    ].map((fact): Use => ({ fact, at: `document ${name}` })),
  );
  return [
    ...conditions,
    ...templates,
    ...actionsOf(procedure).flatMap(([name, action]) => usesOfAction(procedure, name, action)),
  ];
}

function usesOfAction(procedure: AnyProcedure, name: string, action: ActionDef): Use[] {
  const use = (fact: string | undefined, types?: readonly FactType[]): Use[] =>
    fact === undefined ? [] : [{ fact, at: `action ${name}`, ...(types ? { types } : {}) }];
  const people: readonly FactType[] = ["persons", "person"];
  return [
    ...use(action.by.within, people),
    ...use(action.persons?.fact, ["persons"]),
    ...(action.separate ?? []).flatMap(({ named }) => (named ?? []).flatMap((fact) => use(fact, people))),
    ...(action.needs ?? [])
      .filter((need) => procedure.context[need] === undefined)
      .flatMap((need) => use(need)),
    ...Object.values(action.opens?.carry ?? {}).flatMap((fact) => use(fact)),
    ...(action.clocks ?? []).flatMap((effect) => [
      ...use("on" in effect ? effect.on : undefined, ["day", "instant"]),
      ...use(effect.subject, ["party", "person", "choice", "text"]),
      ...use("by" in effect ? effect.by : undefined, ["number"]),
      ...use("until" in effect ? effect.until : undefined, ["day"]),
    ]),
  ];
}

function documentsFill(procedure: AnyProcedure): void {
  for (const [name, document] of Object.entries(procedure.documents)) {
    const text = document.template.map(textOfBlock).join("\n");
    for (const [, placeholder] of text.matchAll(/\{([^{}]*)\}/g)) {
      const known =
        placeholder !== undefined &&
        (procedure.facts[placeholder] || commonPlaceholders.includes(placeholder));
      assert(known, `document ${name}: nothing fills {${placeholder}}`);
    }
    const shown = new Set(document.template.flatMap(factsShown));
    for (const { label, facts, anchor } of document.contents) {
      const absent = (facts ?? []).find((fact) => !shown.has(fact));
      assert(
        absent === undefined,
        `document ${name} must contain ${label.zh}, but ${absent} is not in the template`,
      );
      const stands = anchor === undefined || (document.name.zh + text).includes(anchor);
      assert(stands, `document ${name} must contain “${anchor}”, which is not in the template`);
    }
    const issued = actionsOf(procedure).some(([, action]) => action.issues?.includes(name));
    assert(issued, `document ${name} is never issued`);
  }
}

function textOfBlock(block: Block): string {
  if ("heading" in block) return block.heading;
  if ("paragraph" in block) return block.paragraph;
  if ("rows" in block) return block.rows.map(({ label, value }) => `${label}${value}`).join("\n");
  return "signatures" in block ? block.signatures.join("\n") : "";
}

function factsShown(block: Block): string[] {
  if ("list" in block) return [block.list];
  const named = [...textOfBlock(block).matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
  return named.filter((name) => !commonPlaceholders.includes(name));
}

function factsOfBlock(block: Block): string[] {
  const asked = "paragraph" in block ? [block.when, block.unless].filter((fact) => fact !== undefined) : [];
  return [...factsShown(block), ...asked];
}

function branchesPure(procedure: AnyProcedure): void {
  for (const { at, kind, condition } of conditionsIn(procedure)) {
    if (kind === "guard" || kind === "duty") continue;
    const asks = leavesOf(condition).some((leaf) => "clock" in leaf || "context" in leaf);
    assert(!asks, `${at} asks for a clock or for context, which the fold does not have`);
  }
}

function finalsClosed(procedure: AnyProcedure): void {
  const final = (stage: string) => procedure.stages[stage]?.final === true;
  for (const [name, action] of actionsOf(procedure)) {
    const clock = action.duty?.clock;
    const outlives = clock !== undefined && procedure.clocks[clock]?.outlives === true;
    assert(!action.duty || outlives || !action.from.some(final), `${name} is a duty in a final stage`);
    const targets = targetsOf(action);
    const ends = (targets.length === 0 ? action.from : targets).filter(final);
    if (action.closes !== undefined)
      assert(ends.length > 0, `${name} closes the matter but leads to no final stage`);
    if (action.from.every(final)) continue;
    assert(
      targets.every((stage) => !final(stage)) || action.closes !== undefined,
      `${name} ends without an outcome`,
    );
  }
}

function opensResolve(procedure: AnyProcedure, { procedures }: ConformanceSetting): void {
  for (const [name, { opens }] of actionsOf(procedure)) {
    if (!opens) continue;
    assert(procedures.has(opens.procedure), `${name} opens ${opens.procedure}, which is not declared`);
    for (const target of procedures.all.filter(({ id }) => id === opens.procedure)) {
      const taken = target.opening.input;
      const stray = Object.keys(opens.carry).find((fact) => !taken.some((field) => field.fact === fact));
      assert(
        stray === undefined,
        `${name} carries ${stray}, which the opening of ${target.id} does not take`,
      );
      const lacking = taken.find(({ fact, required }) => required && opens.carry[fact] === undefined);
      assert(!lacking, `${name} does not carry ${lacking?.fact}, which the opening of ${target.id} needs`);
      for (const [there, here] of Object.entries(opens.carry)) {
        const [a, b] = [target.facts[there]?.type, procedure.facts[here]?.type];
        assert(a === b, `${name} carries ${here} (${b}) to ${there} (${a})`);
      }
    }
  }
}

function undoResolves(procedure: AnyProcedure): void {
  for (const [name, { undo }] of actionsOf(procedure)) {
    if ("by" in undo)
      assert(procedure.actions[undo.by], `${name} is undone by ${undo.by}, which does not exist`);
  }
}

function actionsOf(procedure: AnyProcedure): [string, ActionDef][] {
  return Object.entries(procedure.actions);
}
