/**
 * Personal values leave the act before it reaches the log: a reference stays. What comes back from a form as a
 * reference is believed only where the matter already holds it, so that nobody reads another matter's values by
 * writing their ids into his own.
 */
import { keepPersonal, type MasterKey, type PersonalKind } from "../access/index.ts";
import { err, type Instant, newId, ok, type Result } from "../kernel/index.ts";
import {
  type AnyProcedure,
  type FactDef,
  type Facts,
  type FactValue,
  factNamed,
  isPersonalRef,
  type MatterState,
  type Party,
  refsIn,
} from "../procedure/index.ts";
import type { PartyInput } from "./model.ts";
import type { Trx } from "./ports.ts";
import { invalid } from "./refusals.ts";

export interface Keeping {
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly masterKey: MasterKey;
}

/** Typed values whose words would be a person's own; a choice or an amount says nothing without them. */
export function isHidden(def: FactDef): boolean {
  return def.sensitivity === "personal" && (def.type === "text" || def.type === "long-text");
}

export async function hideFacts(
  trx: Trx,
  procedure: AnyProcedure,
  matter: string,
  facts: Facts,
  known: ReadonlySet<string>,
  keeping: Keeping,
): Promise<Result<Facts>> {
  const hidden: Record<string, FactValue> = {};
  for (const [name, value] of Object.entries(facts)) {
    const def = factNamed(procedure, name);
    if (isPersonalRef(value)) {
      if (!known.has(value.personal)) return err(invalid(name, "请填写原文。", "Enter the value itself."));
      hidden[name] = value;
    } else if (def && isHidden(def) && typeof value === "string") {
      hidden[name] = await keepPersonal(trx, {
        subject: matter,
        kind: kindOf(name),
        value,
        purpose: `${procedure.id}.${name}`,
        sensitivity: "personal",
        ...keeping,
      });
    } else hidden[name] = value;
  }
  return ok(hidden);
}

/** A person, or somebody not known yet, who may turn out to be one. */
export function isNatural({ kind }: Pick<PartyInput, "kind">): boolean {
  return kind === "person" || kind === "unknown";
}

/** Of a person everything is personal; of a company, who represents it and the telephone of whoever answers. */
export async function hideParty(
  trx: Trx,
  procedure: string,
  input: PartyInput,
  keeping: Keeping,
): Promise<Party> {
  const id = newId("party", keeping.now, keeping.random(10));
  const keep = (kind: PersonalKind, what: string, value: string) =>
    keepPersonal(trx, {
      subject: id,
      kind,
      value,
      purpose: `${procedure}.party.${what}`,
      sensitivity: "personal",
      ...keeping,
    });
  const natural = isNatural(input);
  const { representative, address, phone, code } = input;
  return {
    id,
    role: input.role,
    kind: input.kind,
    ...(input.ref === undefined ? {} : { ref: input.ref }),
    name: natural ? await keep("name", "name", input.name) : input.name,
    ...(code === undefined ? {} : { code }),
    ...(representative === undefined
      ? {}
      : { representative: await keep("name", "representative", representative) }),
    ...(address === undefined
      ? {}
      : { address: natural ? await keep("address", "address", address) : address }),
    ...(phone === undefined ? {} : { phone: await keep("phone", "phone", phone) }),
  };
}

export function knownRefs(state: MatterState): Set<string> {
  return new Set(refsIn(state.facts, state.parties).map(({ personal }) => personal));
}

/** How a value is masked later, guessed from its fact's name; an unknown kind shows nothing at all. */
function kindOf(fact: string): PersonalKind {
  const rules: readonly (readonly [RegExp, PersonalKind])[] = [
    [/phone|mobile|tel/i, "phone"],
    [/id(entity)?(number|card|no)|certificateNumber/i, "id-number"],
    [/address|domicile|residence/i, "address"],
    [/mail/i, "email"],
    [/account|bank/i, "bank-account"],
    [/name|person|representative|contact|reporter|complainant|recipient|agent/i, "name"],
  ];
  return rules.find(([pattern]) => pattern.test(fact))?.[1] ?? "text";
}
