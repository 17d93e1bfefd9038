import { type Failure, failure, text } from "../../../../src/kernel/index.ts";
import {
  type AnyProcedure,
  type Facts,
  type FactValue,
  inputFailures,
} from "../../../../src/procedure/index.ts";
import type { MatterView, Offer } from "../../api.ts";

export type Values = Readonly<Record<string, FactValue>>;

/** Of another act these are never taken over: a day, an answer and a reason belong to the act in which they were given. */
const ownOnly = new Set(["boolean", "checklist", "long-text"]);
const neverKept = new Set(["day", "instant"]);

/** What was typed before, else what the matter knows already and may be said again. */
export function initialValues(matter: MatterView, offer: Offer): Values {
  const kept = matter.drafts.find(({ action }) => action === offer.action);
  if (kept !== undefined) return { ...(kept.facts as Values) };
  const asked = new Set(offer.input.map(({ fact }) => fact));
  return Object.fromEntries(
    matter.facts
      .filter(({ fact, type }) => asked.has(fact) && !neverKept.has(type))
      .filter(({ fact, type }) => !ownOnly.has(type) || isOwn(matter, offer.action, fact))
      .map(({ fact, value }) => [fact, value as FactValue]),
  );
}

/** Said last by the same act, or when the matter was opened. */
function isOwn(matter: MatterView, action: string, fact: string): boolean {
  const last = matter.timeline.findLast(({ facts }) => facts.some((each) => each.fact === fact));
  return last !== undefined && (last.action === action || last.type === "opened");
}

export function changed(before: Values, fact: string, value: FactValue | undefined): Values {
  const { [fact]: _, ...rest } = before;
  return value === undefined ? rest : { ...rest, [fact]: value };
}

/** What is wrong before anything is sent, by the same rules as the server's. */
export function faultsOf(
  procedure: AnyProcedure,
  offer: Offer,
  values: Values,
  evidence: readonly string[],
  parties: MatterView["parties"],
): Failure[] {
  const facts = Object.fromEntries(
    Object.entries(values).map(([fact, value]) => [
      fact,
      isTypedSecret(procedure, fact, value) ? hidden : value,
    ]),
  ) as Facts;
  const faults = inputFailures(procedure, offer.input as never, facts, parties as never);
  const least = offer.evidence?.least ?? 0;
  if (evidence.length < least) {
    const label = offer.evidence?.purpose ?? text("证据", "evidence");
    const message = text(
      `至少引用 ${least} 件证据：${label.zh}。`,
      `Cite at least ${least} piece${least === 1 ? "" : "s"} of evidence: ${label.en}.`,
    );
    faults.push(failure("missing-evidence", message, { field: "evidence" }));
  }
  return faults;
}

/** How many of the answers that must be given are there. */
export function progressOf(offer: Offer, values: Values): { done: number; of: number } {
  const required = offer.input.filter((field) => field.required);
  return { done: required.filter(({ fact }) => values[fact] !== undefined).length, of: required.length };
}

/** Personal values leave the form in plain and are taken out of the log by the server. */
function isTypedSecret(procedure: AnyProcedure, fact: string, value: FactValue): boolean {
  return (
    procedure.facts[fact]?.sensitivity === "personal" && typeof value === "string" && value.trim() !== ""
  );
}
const hidden = { personal: "typed", hash: "" } as const;
