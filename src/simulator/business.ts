/** Who trades: a true operator with the storefronts it runs. All that follows is drawn for one of these. */
import { addDays, type Day, makeUscc, must, type Uscc } from "../kernel/index.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Settings } from "./model.ts";
import {
  brandFirst,
  brandSecond,
  brandThird,
  companyForms,
  companyFormWeights,
  givenFirst,
  givenSecond,
  shopSuffixes,
  surnames,
} from "./name-data.ts";
import { districts, districtWeights, elsewhere, parks, roads } from "./place-data.ts";
import { type Platform, platforms } from "./platform.ts";
import { drawTrade, type Trade, weighted } from "./trade.ts";

export interface Business {
  readonly index: number;
  readonly kind: "company" | "sole-trader" | "exempt-seller";
  readonly name: string;
  /** 字号, also the beginning of what its storefronts are called. */
  readonly brand: string;
  readonly code: Uscc | undefined;
  readonly district: string;
  readonly address: string;
  /** One of the many at an address for cluster registration 集群注册, which is lawful. */
  readonly massAddress: boolean;
  readonly person: string;
  readonly phone: string;
  readonly registeredAt: Day;
  readonly trade: Trade;
  /** Registered in this city: the registry knows it by itself. */
  readonly local: boolean;
  /** Index of the business whose owner also owns this one. */
  readonly controlledWith: number | undefined;
  readonly shops: readonly Shop[];
}

export interface Shop {
  readonly platform: Platform;
  readonly number: number;
  readonly seller: string;
  readonly name: string;
  /** Orders a day in ordinary times. */
  readonly pace: number;
  readonly openedAt: Day;
}

const kinds = ["company", "sole-trader", "exempt-seller"] as const;

/** The business of that index; the same in a city of any size. */
export function businessOf(settings: Settings, index: number): Business {
  const { seed } = settings;
  const chance = chanceOf(seed, "operator", index);
  const kind = weighted(chance, kinds, [62, 28, 10]);
  const trade = drawTrade(chance);
  const local = kind !== "company" || chance.flip(0.9);
  const place = local ? weighted(chance, districts, districtWeights) : undefined;
  const far = chance.pick(elsewhere);
  const district = place?.code ?? far.code;
  const controlled = index % 2 === 1 && kind === "company" && chance.flip(0.08) ? index - 1 : undefined;
  const { person, phone } = ownerOf(chanceOf(seed, "owner", controlled ?? index));
  const ownBrand = brandOf(chance, kind);
  // Sister firms often share the 字号, the owner and the telephone, and are two operators all the same.
  const sister = controlled !== undefined && chance.flip(0.5);
  const brand = sister ? businessOf(settings, controlled).brand : ownBrand;
  const mass = place !== undefined && kind === "company" && chance.flip(0.14);
  const registeredAt = addDays(settings.from, -chance.between(60, 4200));
  const base = { index, kind, brand, district, person, phone, registeredAt, trade, local };
  return {
    ...base,
    massAddress: mass,
    controlledWith: controlled,
    name: nameOf(chance, { kind, brand, trade, person, city: place ?? far, local }),
    code:
      kind === "exempt-seller"
        ? undefined
        : makeUscc(district, codeSeed(seed, index), kind === "company" ? "1" : "2"),
    address: addressOf(chance, place, far.name, mass),
    shops: shopsOf(settings, index, brand, kind, registeredAt),
  };
}

function ownerOf(chance: Chance): { person: string; phone: string } {
  const second = chance.flip(0.75) ? chance.pick(givenSecond) : "";
  // 1990… is no number range of any carrier: nobody's telephone.
  const phone = `1990${String(chance.below(10_000_000)).padStart(7, "0")}`;
  return { person: chance.pick(surnames) + chance.pick(givenFirst) + second, phone };
}

function brandOf(chance: Chance, kind: Business["kind"]): string {
  const two = chance.pick(brandFirst) + chance.pick(brandSecond);
  if (kind === "exempt-seller") return `${chance.pick(["小", "阿", "老"])}${chance.pick(surnames)}家`;
  return chance.flip(0.35) ? two + chance.pick(brandThird) : two;
}

interface NameParts {
  readonly kind: Business["kind"];
  readonly brand: string;
  readonly trade: Trade;
  readonly person: string;
  readonly city: { readonly name: string; readonly townships?: readonly string[] };
  readonly local: boolean;
}

function nameOf(chance: Chance, { kind, brand, trade, person, city, local }: NameParts): string {
  const inName = chance.pick(trade.inNames);
  if (kind === "exempt-seller") return person;
  if (kind === "company") {
    const form = weighted(chance, companyForms, companyFormWeights);
    const where = local ? "杭州" : city.name.replace("市", "");
    const way = chance.below(20);
    if (way === 0) return `${brand}（${where}）${inName}${form}`;
    if (way === 1) return `浙江${brand}${inName}${form}`;
    return `${where}${way === 2 ? "市" : ""}${brand}${inName}${form}`;
  }
  const town = city.townships === undefined ? "" : chance.pick(city.townships);
  const front = chance.pick([`杭州市${city.name}`, city.name, `${city.name}${town}`, `杭州${city.name}`]);
  return `${front}${brand}${chance.pick(trade.places)}`;
}

function addressOf(
  chance: Chance,
  place: { code: string; name: string; townships: readonly string[] } | undefined,
  far: string,
  mass: boolean,
): string {
  const number = chance.between(1, 899);
  const road = chance.pick(roads);
  if (place === undefined) return `${far}${chance.pick(roads)}${number}号${chance.between(1, 9)}楼`;
  const town = chance.pick(place.townships);
  // One such address a district: everyone who registers in a cluster there shares it but for the desk.
  if (mass) {
    const host = chanceOf(Number(place.code), "cluster");
    const where = `杭州市${place.name}${host.pick(place.townships)}${host.pick(roads)}${host.between(1, 599)}号`;
    return `${where}${host.pick(parks)}${host.between(1, 9)}幢${host.between(2, 12)}层-${String(chance.between(1, 4999)).padStart(4, "0")}（集群注册）`;
  }
  const front = `杭州市${place.name}${town}${road}${number}号`;
  const way = chance.below(4);
  if (way === 0)
    return `${front}${chance.between(1, 30)}幢${chance.between(1, 28)}0${chance.between(1, 9)}室`;
  if (way === 1) return `${front}${chance.pick(parks)}${chance.between(1, 6)}楼${chance.between(101, 699)}室`;
  if (way === 2)
    return `${front}${chance.between(1, 12)}号楼${chance.between(1, 4)}单元${chance.between(101, 1801)}室`;
  return front;
}

function shopsOf(
  { seed, from }: Settings,
  index: number,
  brand: string,
  kind: Business["kind"],
  registeredAt: Day,
): Shop[] {
  const chance = chanceOf(seed, "storefront", index);
  const count = weighted(chance, [1, 2, 3], kind === "exempt-seller" ? [80, 18, 2] : [66, 25, 9]);
  const chosen: Platform[] = [];
  while (chosen.length < count) {
    const platform = weighted(chance, platforms, platformShares);
    if (!chosen.includes(platform)) chosen.push(platform);
  }
  const size =
    Math.exp(0.9 * chance.normal()) * (kind === "company" ? 3 : kind === "sole-trader" ? 1.6 : 0.5);
  return chosen.map((platform, number) => {
    const opened = addDays(from, -chance.between(30, 2500));
    return {
      platform,
      number,
      seller: `${platform.prefix.toLowerCase()}${scramble(index * 4 + number, seed, platform.id)}`,
      name: shopName(chance, brand, platform),
      pace: size * Math.exp(0.5 * chance.normal()),
      openedAt: opened < registeredAt ? registeredAt : opened,
    };
  });
}

function shopName(chance: Chance, brand: string, platform: Platform): string {
  const own = chance.flip(0.85) ? brand : chance.pick(brandFirst) + chance.pick(brandSecond);
  return `${own}${platform.kind === "room" && chance.flip(0.6) ? "直播间" : chance.pick(shopSuffixes)}`;
}

const platformShares = platforms.map(({ share }) => share);

/** Different for different numbers, and saying nothing of them: ids must not tell who belongs together. */
export function scramble(number: number, seed: number, salt: string): string {
  const shift = chanceOf(seed, "ids", salt).below(2_147_483_646);
  return String((number * 48_271 + shift) % 2_147_483_647).padStart(10, "0");
}

/** Injective: 7919 has no factor in common with 31⁶, the number of organisation codes. */
function codeSeed(seed: number, index: number): number {
  return (index * 7919 + Math.abs(seed % 1_000_000) * 811 + 12_345) % 31 ** 6;
}

export function brandWord(chance: Chance): string {
  return chance.pick(brandFirst) + chance.pick(brandSecond);
}

export function shopKey(shop: Shop): string {
  return `${shop.platform.id}/${shop.seller}`;
}

export function shopOf(business: Business, number: number): Shop {
  return must(business.shops[number], `storefront ${number} of ${business.index}`);
}
