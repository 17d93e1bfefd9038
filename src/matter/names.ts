/** Ids become names: masked for screens, in full for the documents that are served. */
import { type Ctx, type MasterKey, maskedOf, personNames, plainForDocument } from "../access/index.ts";
import {
  type Facts,
  isPersonalRef,
  type MatterState,
  type Names,
  type Party,
  refsIn,
} from "../procedure/index.ts";
import type { Trx } from "./ports.ts";

/** `personal`: reference id → what may be shown of it. */
export function namesFrom(
  persons: ReadonlyMap<string, string>,
  personal: ReadonlyMap<string, string | null>,
  parties: readonly Party[],
): Names {
  const shown = (id: string) => personal.get(id) ?? undefined;
  return {
    person: (id) => persons.get(id),
    personal: (ref) => shown(ref.personal),
    party: (id) => {
      const name = parties.find((party) => party.id === id)?.name;
      return isPersonalRef(name) ? shown(name.personal) : name;
    },
  };
}

export async function maskedNames(
  trx: Trx,
  masterKey: MasterKey,
  state: MatterState,
  facts: Facts = state.facts,
): Promise<Names> {
  const ids = refsIn(facts, state.parties).map(({ personal }) => personal);
  return namesFrom(
    await personNames(trx, stringsIn(facts)),
    await maskedOf(trx, ids, masterKey),
    state.parties,
  );
}

/** Read in full on record: the audit trail says who had which values put into which document. */
export async function plainNames(
  trx: Trx,
  ctx: Ctx,
  about: {
    readonly masterKey: MasterKey;
    readonly matter: string;
    readonly purpose: string;
    readonly state: MatterState;
    readonly facts: Facts;
  },
): Promise<Names> {
  const { state, facts, ...rest } = about;
  const ids = refsIn(facts, state.parties).map(({ personal }) => personal);
  const plain = ids.length === 0 ? new Map() : await plainForDocument(trx, ctx, { ...rest, ids });
  return namesFrom(await personNames(trx, stringsIn(facts)), plain, state.parties);
}

/** Anything short that could be a person's id: asking for a few too many costs one index look-up. */
export function stringsIn(facts: Facts): string[] {
  return Object.values(facts)
    .flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === "string" && value.length <= 80);
}
