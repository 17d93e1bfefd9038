/** How sources get names, codes and addresses wrong, at three levels. What is left out counts as well. */
import type { Chance } from "./chance.ts";
import { homophones, traditional } from "./confusion-data.ts";
import type { Noise } from "./model.ts";

interface Level {
  /** Share of names written otherwise, and the most changes in one. */
  readonly name: number;
  readonly changes: number;
  readonly codeMissing: number;
  readonly codeWrong: number;
  readonly address: number;
  readonly missing: number;
}

const levels: Readonly<Record<Noise, Level>> = {
  low: { name: 0.12, changes: 1, codeMissing: 0.03, codeWrong: 0.005, address: 0.3, missing: 0.05 },
  medium: { name: 0.4, changes: 1, codeMissing: 0.2, codeWrong: 0.03, address: 0.6, missing: 0.15 },
  high: { name: 0.7, changes: 2, codeMissing: 0.45, codeWrong: 0.08, address: 0.85, missing: 0.3 },
};

type Change = (words: string, chance: Chance) => string;

const soundGroups = new Map(homophones.flatMap((group) => [...group].map((one) => [one, group] as const)));
const forms = /(有限公司|有限责任公司|股份有限公司)$/u;

/** Gentle ones first: at the low level only these occur. */
const nameChanges: readonly Change[] = [
  (name) => name.replace("（", "(").replace("）", ")"),
  (name, chance) => insert(name, " ", chance),
  (name) => name.replace(/^杭州市?/u, chanceless(name)),
  (name) => name.replace(forms, ""),
  (name) => name.replace(/^(杭州市?|浙江|杭州市)/u, "").replace(forms, ""),
  (name) => name.replace(/(科技|用品|商贸|文化)?(有限公司|有限责任公司)$/u, "公司"),
  (name) => name.replace(/.{2,4}(街道|镇|乡)/u, ""),
  (name, chance) => one(name, (c) => sounding(c, chance), chance),
  (name) => [...name].map((c) => traditional[c] ?? c).join(""),
  (name, chance) => drop(name, chance),
  (name, chance) => swap(name, chance),
  (name) => (name.endsWith("公司") ? name : `${name}（个体工商户）`),
];

/** A name as a source writes it; often just as it is. */
export function nameAsReported(name: string, noise: Noise, chance: Chance): string {
  const level = levels[noise];
  if (!chance.flip(level.name)) return name;
  const ways = noise === "low" ? nameChanges.slice(0, 4) : nameChanges;
  let out = name;
  for (let left = chance.between(1, level.changes); left > 0; left -= 1) out = chance.pick(ways)(out, chance);
  return out.length < 2 ? name : out;
}

/** `null` where the source leaves it out. */
export function codeAsReported(code: string | undefined, noise: Noise, chance: Chance): string | null {
  const level = levels[noise];
  if (code === undefined || chance.flip(level.codeMissing)) return null;
  return chance.flip(level.codeWrong) ? wrongCode(code, chance) : code;
}

export function addressAsReported(address: string, noise: Noise, chance: Chance): string | null {
  const level = levels[noise];
  if (chance.flip(level.missing)) return null;
  if (!chance.flip(level.address)) return address;
  let out = address;
  for (const change of chance.some(addressChanges, noise === "high" ? 3 : 2)) out = change(out, chance);
  return out;
}

/** What is not about the name: left out as often as the level says. */
export function orMissing<T>(value: T, noise: Noise, chance: Chance): T | null {
  return chance.flip(levels[noise].missing) ? null : value;
}

const addressChanges: readonly Change[] = [
  (address) => address.replace(/^杭州市/u, ""),
  (address) => `浙江省${address}`,
  (address) => address.replace(/(号)(?=\d)/u, "-"),
  (address) => address.replace(/号/u, "#"),
  (address) => address.replace(/幢/u, "栋"),
  (address) => address.replace(/(\d+)室$/u, "$1"),
  (address) => address.replace(/[^市区县]{2,5}(街道|镇|乡)/u, ""),
  (address, chance) => insert(address, " ", chance),
  (address) => address.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  (address) => address.replace(/（集群注册）/u, ""),
];

function wrongCode(code: string, chance: Chance): string {
  const at = chance.between(8, 17);
  const way = chance.below(4);
  const put = (what: string) => code.slice(0, at) + what + code.slice(at + 1);
  if (way === 0) return put(chance.pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"]));
  if (way === 1) return code.slice(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.slice(at + 1);
  if (way === 2) return code.replace("0", "O").replace("1", "I");
  return code.slice(0, 17);
}

function sounding(character: string, chance: Chance): string | undefined {
  const group = soundGroups.get(character);
  if (group === undefined) return undefined;
  return chance.pick([...group].filter((other) => other !== character));
}

/** One character replaced, where one can be. */
function one(words: string, how: (character: string) => string | undefined, chance: Chance): string {
  const characters = [...words];
  for (const at of chance.some([...characters.keys()], characters.length)) {
    const put = how(characters[at] ?? "");
    if (put !== undefined) return [...characters.slice(0, at), put, ...characters.slice(at + 1)].join("");
  }
  return words;
}

function insert(words: string, what: string, chance: Chance): string {
  const at = chance.between(1, Math.max(1, words.length - 1));
  return words.slice(0, at) + what + words.slice(at);
}

function drop(words: string, chance: Chance): string {
  const at = chance.between(2, Math.max(2, words.length - 1));
  return words.slice(0, at) + words.slice(at + 1);
}

function swap(words: string, chance: Chance): string {
  const at = chance.between(2, Math.max(2, words.length - 2));
  return words.slice(0, at) + words.charAt(at + 1) + words.charAt(at) + words.slice(at + 2);
}

function chanceless(name: string): string {
  return name.startsWith("杭州市") ? "杭州" : "杭州市";
}
