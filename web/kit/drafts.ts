/**
 * Where unsent drafts lie. For whoever is signed in: on this device, sealed under a key that the house gives to that person
 * and that no device keeps: a crash or a session that ran out loses half a second of typing at most, and whoever opens the
 * device reads nothing. For everybody else, as on the portal: in this tab, and gone with it.
 */
import { seal, sealingKey, unseal } from "./sealed.ts";
import { keysUnder, onStored, readStored, store } from "./storage.ts";

interface Sitting {
  /** Without one, drafts stay in the memory of the page. */
  readonly key: CryptoKey | undefined;
  /** Read in plain before the first form asks for one. */
  readonly drafts: Map<string, string>;
}

let sitting: Sitting | undefined;
const start = "draft.";

/** Before anything of a sitting is shown: what another person typed on this device is forgotten. */
export async function openDrafts(person: string, secret: string | undefined): Promise<void> {
  if (readStored("drafts-of") !== person) forgetDrafts();
  store("drafts-of", person);
  if (sitting === undefined) onStored((place, sealed) => void heard(place, sealed));
  const opened = { key: secret === undefined ? undefined : await sealingKey(secret), drafts: new Map() };
  sitting = opened;
  for (const place of keysUnder(start))
    if (!(await take(opened, place, readStored(place)))) store(place, undefined);
}

/** Ends the sitting for drafts: what is typed from now on stays in memory. */
export function forgetDrafts(): void {
  if (sitting !== undefined) sitting = { key: undefined, drafts: new Map() };
  for (const place of keysUnder(start)) store(place, undefined);
}

export function readDraft(name: string): string | undefined {
  return sitting === undefined ? readStored(start + name, "tab") : sitting.drafts.get(start + name);
}

export function keepDraft(name: string, value: string | undefined): void {
  const place = start + name;
  if (sitting === undefined) store(place, value, "tab");
  else if (value === undefined) {
    sitting.drafts.delete(place);
    store(place, undefined);
  } else {
    sitting.drafts.set(place, value);
    void put(sitting, place, value);
  }
}

async function put(where: Sitting, place: string, value: string): Promise<void> {
  if (where.key === undefined) return;
  const sealed = await seal(where.key, value, place);
  // Sealing takes a moment, in which it may have been changed, sent or given up.
  if (sitting === where && where.drafts.get(place) === value) store(place, sealed);
}

/** From the device into memory. False where it was sealed for somebody else, or by a house with another master key. */
async function take({ key, drafts }: Sitting, place: string, sealed = ""): Promise<boolean> {
  const plain = key === undefined ? undefined : await unseal(key, sealed, place);
  if (plain !== undefined) drafts.set(place, plain);
  return plain !== undefined;
}

/** Of another tab of the same person. */
async function heard(place: string, sealed: string | undefined): Promise<void> {
  if (sitting === undefined || !place.startsWith(start)) return;
  if (sealed === undefined) sitting.drafts.delete(place);
  else await take(sitting, place, sealed);
}
