/** Judges two records of Chinese operators: name, code, address, telephone, person, day, place on a platform. */
import { text } from "../../kernel/index.ts";
import { compareAddresses } from "./address.ts";
import { compareCodes } from "./code.ts";
import { compareNames } from "./compare-names.ts";
import { comparePersons, comparePhones } from "./contact.ts";
import { soundSimilarity } from "./distance.ts";
import { type Evidence, judged, type Scorer } from "./model.ts";
import { type Operator, prepareOperator, unpackOperator } from "./operator.ts";
import type { Roles } from "./roles.ts";
import { readingsOf } from "./text.ts";

export const counted = ["trade", "address", "phone", "person", "pair"] as const;
export type Counted = (typeof counted)[number];

/** How often things occur in the table at hand. */
export interface Counts {
  readonly count: (what: Counted, value: string) => number;
  /** Stems of counties read from addresses. */
  readonly places: ReadonlySet<string>;
}

export function operatorScorer(roles: Roles, counts: Counts, prior: number): Scorer<Operator> {
  const rarity = (trade: string) =>
    Math.max(0, 2 - Math.log2(Math.max(1, counts.count("trade", trade) / 2)) * 0.4);
  const sharers = (what: "address" | "phone" | "person") => (value: string) => counts.count(what, value);
  return {
    prepare: (record) => prepareOperator(record, roles, counts.places),
    unpack: unpackOperator,
    judge: (a, b) => {
      const names = compareNames(a.name, b.name, rarity);
      const owner = (evidence: readonly Evidence[]) => (twoFirms(names) ? evidence.map(halved) : evidence);
      const persons = owner(comparePersons(a.person, b.person, sharers("person")));
      const evidence = [
        ...compareCodes(a.code, b.code),
        ...(bearsOwnName(a) && bearsOwnName(b) ? stronger(names, persons) : [...names, ...persons]),
        ...compareAddresses(a.address, b.address, sharers("address")),
        ...owner(comparePhones(a.phone, b.phone, sharers("phone"))),
        ...compareRest(a, b),
      ];
      return judged(prior, tempered(evidence));
    },
    identity: ({ code }) => (code?.valid === true ? code.value : undefined),
    keys: (operator) => keysOf(operator, counts),
  };
}

/** A trader under the name of the person: name and person in charge say one thing, not two. */
function bearsOwnName({ name, person }: Operator): boolean {
  return (
    person !== undefined &&
    name.industry === "" &&
    name.trade.length <= 4 &&
    (name.form === "" || name.formKind === "person") &&
    soundSimilarity(name.trade, person.bare) >= 0.6
  );
}

/** Of two that say the same, the one that says it louder; where they disagree, both. */
function stronger(some: readonly Evidence[], others: readonly Evidence[]): readonly Evidence[] {
  const [one, other] = [sum(some), sum(others)];
  if (one <= 0 || other <= 0) return [...some, ...others];
  return one >= other ? some : others;
}

/** Names that differ in two of their parts: one owner's two firms have one telephone and one person in charge. */
function twoFirms(names: readonly Evidence[]): boolean {
  return names.filter(({ weight }) => weight <= -2.5).length >= 2;
}

function halved(one: Evidence): Evidence {
  return one.weight > 0 ? { ...one, weight: one.weight / 2 } : one;
}

function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** A right code outweighs a changed name (names change, codes stay); it does not make two firms of one street one. */
function tempered(evidence: readonly Evidence[]): readonly Evidence[] {
  const strong = evidence.some(({ weight }) => weight >= 8);
  return strong
    ? evidence.map((one) =>
        one.weight < 0 && one.veto === undefined ? { ...one, weight: one.weight * 0.55 } : one,
      )
    : evidence;
}

function compareRest(a: Operator, b: Operator): Evidence[] {
  const out: Evidence[] = [];
  if (a.seat !== "" && a.seat === b.seat)
    out.push({
      weight: 9,
      reason: () => text(`同一平台店铺：${a.seat}`, `same shop of a platform: ${a.seat}`),
    });
  if (a.sign !== "" && b.sign !== "" && a.sign === b.sign && a.sign.length >= 3)
    out.push({ weight: 1.5, reason: () => text(`店招相同：${a.sign}`, `same shop sign: ${a.sign}`) });
  if (a.day !== "" && b.day !== "")
    out.push(
      a.day === b.day
        ? { weight: 1.2, reason: () => text("成立日期相同", "same day of registration") }
        : { weight: -1.8, reason: () => text("成立日期不同", "different day of registration") },
    );
  if (a.district !== "" && b.district !== "" && a.district !== b.district)
    out.push({
      weight: a.district.slice(0, 4) === b.district.slice(0, 4) ? -0.6 : -1,
      reason: () => text("区划不同", "different district"),
    });
  return out;
}

function keysOf(operator: Operator, counts: Counts): string[] {
  const { name, code, address, phone, person } = operator;
  const keys: string[] = [];
  if (name.whole !== "") {
    keys.push(`w${name.whole}`);
    const trade = name.tradeReading;
    keys.push(`t${trade}${name.formKind === "company" ? "c" : ""}`, `i${trade}${name.industry.slice(0, 2)}`);
    const sounds = trade.split("'").slice(0, -1);
    // One syllable lost or changed, with what stands around to keep blocks small.
    if (sounds.length >= 3 && sounds.length <= 8) {
      const around = name.industry === "" ? name.form : name.industry.slice(0, 2);
      for (let at = 0; at < sounds.length; at++)
        keys.push(`d${sounds.toSpliced(at, 1).join("'")}|${sounds.length > 3 ? "" : around}`);
    }
    keys.push(`x${[...name.whole].sort().join("")}`);
    for (const pair of rarestPairs(name.whole, counts)) keys.push(`r${pair}`);
    if (name.trade.length <= 4 && !name.full) keys.push(`t${trade}`, `t${trade}c`);
  }
  if (code !== undefined) {
    keys.push(`c${code.repaired}`);
    if (code.value.length >= 15)
      keys.push(
        `c${code.repaired.slice(8, 17)}`,
        `h${code.repaired.slice(2, 13)}`,
        `h${code.repaired.slice(-7)}`,
      );
  }
  if (phone.length >= 7 && !phone.includes("*")) keys.push(`p${phone}`);
  if (person !== undefined && name.trade !== "")
    keys.push(`n${readingsOf(person.bare)}${name.trade.charAt(0)}`);
  if (address !== undefined && (address.numbers.length >= 2 || address.place.length >= 4)) {
    keys.push(`a${address.key}`);
    if (name.trade !== "")
      keys.push(`b${address.road}${address.numbers.join("-")}${name.tradeReading.split("'")[0]}`);
  }
  if (operator.seat !== "") keys.push(`s${operator.seat}`);
  return keys;
}

/** The two rarest pairs of characters, joined: shared where a name lost or gained a part. */
function rarestPairs(whole: string, counts: Counts): string[] {
  const pairs: { pair: string; often: number }[] = [];
  for (let at = 0; at + 2 <= whole.length; at++) {
    const pair = whole.slice(at, at + 2);
    const often = counts.count("pair", pair);
    // What stands only here leads nowhere: it is the slip itself.
    if (often > 1) pairs.push({ pair, often });
  }
  pairs.sort((a, b) => a.often - b.often || (a.pair < b.pair ? -1 : 1));
  const [first, second, third] = pairs.map(({ pair }) => pair);
  if (first === undefined || second === undefined) return [];
  return [
    `${[first, second].sort().join("")}`,
    ...(third === undefined ? [] : [[first, third].sort().join(""), [second, third].sort().join("")]),
  ];
}
