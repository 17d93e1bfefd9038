/**
 * What other sources make of a registration: copies with slips of hand, other writings and gaps, drawn from a seed. Written
 * before the matcher was measured on it. Each copy keeps its origin's id before the slash.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { MatchRecord } from "../../src/registry/match/index.ts";

export type Noise = "low" | "middle" | "high";

export interface Registration {
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly day: string;
}

export function registrations(folder: string): Registration[] {
  const text = gunzipSync(
    readFileSync(join(folder, "company_registry_cn", "registry_2019_07_08.csv.gz")),
  ).toString("utf8");
  const [, ...lines] = text.trim().split("\n");
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    const [name = "", code = ""] = cells;
    if (name === "" || code.length !== 18 || seen.has(code)) return [];
    seen.add(code);
    return [{ name, code, address: cells[9] ?? "", day: cells[4] ?? "" }];
  });
}

/** Every registration once as it is, and one to three copies of `share` of them. */
export function corrupted(
  origins: readonly Registration[],
  noise: Noise,
  seed: number,
  share = 0.4,
): MatchRecord[] {
  const chance = chanceOf(seed);
  const out: MatchRecord[] = [];
  for (const [at, origin] of origins.entries()) {
    out.push(record(`${at}/0`, origin, chance, false));
    if (chance() >= share) continue;
    const copies = 1 + Math.floor(chance() * 3);
    for (let copy = 1; copy <= copies; copy++)
      out.push(record(`${at}/${copy}`, spoil(origin, noise, chance), chance, true));
  }
  // Shuffled: a matcher must not profit from the order of a file.
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [out[at], out[other]] = [out[other] as MatchRecord, out[at] as MatchRecord];
  }
  return out;
}

export function originOf(id: string): string {
  return id.split("/")[0] ?? id;
}

const levels: Readonly<
  Record<
    Noise,
    {
      readonly name: number;
      readonly slips: number;
      readonly noCode: number;
      readonly badCode: number;
      readonly address: number;
      readonly noAddress: number;
    }
  >
> = {
  low: { name: 0.3, slips: 1, noCode: 0.2, badCode: 0.05, address: 0.4, noAddress: 0.1 },
  middle: { name: 0.6, slips: 1, noCode: 0.5, badCode: 0.15, address: 0.7, noAddress: 0.25 },
  high: { name: 0.9, slips: 2, noCode: 0.75, badCode: 0.3, address: 0.9, noAddress: 0.4 },
};

function spoil(origin: Registration, noise: Noise, chance: () => number): Registration {
  const level = levels[noise];
  let { name, code, address } = origin;
  for (let slip = 0; slip < level.slips; slip++)
    if (chance() < level.name) name = pick(nameSlips, chance)(name, chance);
  if (chance() < level.noCode) code = "";
  else if (chance() < level.badCode) code = pick(codeSlips, chance)(code, chance);
  if (chance() < level.noAddress) address = "";
  else if (chance() < level.address) address = pick(addressSlips, chance)(address, chance);
  return { ...origin, name, code, address };
}

type Slip = (text: string, chance: () => number) => string;

const sounds =
  "明名铭 华花 丽莉利 新欣鑫馨 佳嘉家 宏红鸿洪 伟维 丰峰锋 源园圆缘 达大 盛胜圣 祥翔详 兴星 美梅 龙隆 海 金锦 诚成城 天添 福富 安 永勇 和合 亿益易 博波 瑞睿 晨辰 恒衡 建健 国 顺舜 通同 云芸 百佰 文闻 思斯 雅亚 旭序 力立 奇琪 康"
    .split(" ")
    .filter((group) => group.length > 1);
const sameSound = new Map(sounds.flatMap((group) => [...group].map((one) => [one, group])));
const traditional = new Map(
  [
    ..."华華 贸貿 电電 务務 产產 业業 发發 广廣 东東 义義 龙龍 经經 营營 饰飾 馆館 风風 烟煙 应應 艺藝 实實 汇匯 达達 荣榮 兴興 圣聖 丰豐 维維 诚誠 顺順 门門 轩軒 钱錢 银銀 铺鋪 饭飯 网網 厂廠 车車 农農 医醫 药藥 鲜鮮".split(
      " ",
    ),
  ].map((two): [string, string] => [two.charAt(0), two.charAt(1)]),
);

const nameSlips: readonly Slip[] = [
  (name, chance) =>
    replaceAt(name, chance, (one) => {
      const group = sameSound.get(one);
      return group === undefined
        ? undefined
        : pick(
            [...group].filter((other) => other !== one),
            chance,
          );
    }),
  (name) => [...name].map((one) => traditional.get(one) ?? one).join(""),
  (name) => name.replace(/^(.{2,3}?)[市省]/u, "$1"),
  (name) => name.replace(/^.{2,8}?[市县区]/u, ""),
  (name) => name.replace(/^(.{2,3}?)[市省]?(.{4,})(有限公司|有限责任公司)$/u, "$2（$1）$3"),
  (name) => name.replace("有限责任公司", "有限公司"),
  (name) => name.replace(/(?:有限责任公司|有限公司|经营部|商行|店)$/u, ""),
  (name, chance) => {
    const at = Math.floor(chance() * name.length);
    return name.slice(0, at) + name.slice(at + 1);
  },
  (name, chance) => {
    const at = Math.floor(chance() * (name.length - 1));
    return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  },
  (name) => [...name].join(" ").replace(/ (?=.)/g, (space, at: number) => (at % 7 === 0 ? space : "")),
  (name) => name.replaceAll("(", "（").replaceAll(")", "）"),
  (name) => name.replace(/(电子商务|信息技术|网络科技|科技|贸易|商贸)(?=有限)/u, (word) => word.slice(0, 2)),
];

const codeSlips: readonly Slip[] = [
  (code, chance) => {
    const at = Math.floor(chance() * 18);
    return code.slice(0, at) + pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"], chance) + code.slice(at + 1);
  },
  (code, chance) => {
    const at = Math.floor(chance() * 17);
    return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
  },
  (code) => code.replace("0", "O").replace("1", "I"),
  (code, chance) => {
    const at = Math.floor(chance() * 18);
    return code.slice(0, at) + code.slice(at + 1);
  },
  (code) => code.toLowerCase(),
  (code) => code.slice(8, 17),
];

const addressSlips: readonly Slip[] = [
  (address) => address.replace(/^.{2,3}省/u, ""),
  (address) => address.replace(/^.*?[市县](?=.)/u, ""),
  (address) => address.replace(/(\d+)室?$/u, ""),
  (address) => address.replace(/栋/gu, "幢").replace(/幢/gu, "号楼"),
  (address) => address.replace(/街道(?:办事处)?/u, ""),
  (address) => address.replace(/.{2,4}社区/u, ""),
  (address, chance) =>
    replaceAt(address, chance, (one) => (/\d/.test(one) ? String(Math.floor(chance() * 10)) : undefined)),
  (address) => address.replace(/号.*$/u, "号"),
];

function replaceAt(text: string, chance: () => number, other: (one: string) => string | undefined): string {
  const places = [...text].flatMap((one, at) => (other(one) === undefined ? [] : [at]));
  if (places.length === 0) return text;
  const at = pick(places, chance);
  return [...text].map((one, place) => (place === at ? (other(one) ?? one) : one)).join("");
}

/** Registration days are given by registers and by some platforms. */
function record(
  id: string,
  { name, code, address, day }: Registration,
  chance: () => number,
  copy: boolean,
): MatchRecord {
  const values: Record<string, string> = { name };
  if (code !== "") values.code = code;
  if (address !== "") values.address = address;
  if (!copy || chance() < 0.3) values.registeredAt = day;
  return { id, values };
}

function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.floor(chance() * list.length)] as T;
}

/** Mulberry32. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
