/** Where personal values stand in a log: as values of facts and in four fields of a party, nowhere else. */
import { isPersonalRef } from "./format.ts";
import type { Facts, MatterEvent, Party, PersonalRef } from "./log.ts";

export function refsIn(facts: Facts, parties: readonly Party[] = []): PersonalRef[] {
  const ofParties = parties.flatMap((party) => refsOfParty(party).map(([, ref]) => ref));
  return [...Object.values(facts).filter(isPersonalRef), ...ofParties];
}

export function refsOfParty(
  party: Party,
): [field: "name" | "representative" | "address" | "phone", PersonalRef][] {
  return (["name", "representative", "address", "phone"] as const).flatMap((field) => {
    const value = party[field];
    return isPersonalRef(value) ? [[field, value] as [typeof field, PersonalRef]] : [];
  });
}

export function refsOfEvent(event: MatterEvent): PersonalRef[] {
  if (event.type === "opened") return refsIn(event.facts, event.parties);
  if (event.type === "party-added") return refsIn({}, [event.party]);
  return event.type === "acted" ? refsIn(event.facts) : [];
}
