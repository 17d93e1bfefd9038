/** Fictional platforms, each with habits of its own in what it reports and how. */
import { makeUscc, type Uscc } from "../kernel/index.ts";

export interface Platform {
  /** Its id in every file. */
  readonly id: string;
  readonly company: string;
  readonly name: string;
  readonly district: string;
  readonly address: string;
  readonly code: Uscc;
  readonly kind: "shop" | "room";
  /** Share of all storefronts. */
  readonly share: number;
  /** Prefix of its sellers, listings and orders. */
  readonly prefix: string;
  readonly habits: Habits;
}

export interface Habits {
  /** Days between two snapshots of a listing that did not change; 0 writes changes only. */
  readonly snapshotDays: number;
  /** Marked and claimed prices are written each day, or when they change. */
  readonly pricesDaily: boolean;
  readonly time: "utc" | "shanghai";
  /** Keys that its order lines carry. */
  readonly device: boolean;
  readonly payer: boolean;
  readonly network: boolean;
  readonly weight: boolean;
  readonly reviewDevice: boolean;
  /** Shares of listings that carry them. */
  readonly brand: number;
  readonly gtin: number;
  /** Share of storefronts whose licence code is shown. */
  readonly shownCode: number;
}

const everything = { device: true, payer: true, network: true, weight: true, reviewDevice: true } as const;

export const platforms: readonly Platform[] = [
  {
    id: "qiyun",
    company: "杭州栖云集网络科技有限公司",
    name: "栖云集",
    district: "330110",
    address: "杭州市余杭区云墨路66号A座",
    code: makeUscc("330110", 880_001),
    kind: "shop",
    share: 46,
    prefix: "Q",
    habits: {
      ...everything,
      snapshotDays: 14,
      pricesDaily: false,
      time: "utc",
      brand: 0.8,
      gtin: 0.6,
      shownCode: 0.95,
    },
  },
  {
    id: "shiye",
    company: "杭州拾野到家电子商务有限公司",
    name: "拾野到家",
    district: "330108",
    address: "杭州市滨江区江畔智谷3幢",
    code: makeUscc("330108", 880_002),
    kind: "shop",
    share: 22,
    prefix: "S",
    habits: {
      ...everything,
      network: false,
      reviewDevice: false,
      snapshotDays: 0,
      pricesDaily: true,
      time: "shanghai",
      brand: 0.9,
      gtin: 0.9,
      shownCode: 0.9,
    },
  },
  {
    id: "jiangsheng",
    company: "杭州桨声直播科技有限公司",
    name: "桨声直播",
    district: "330114",
    address: "杭州市钱塘区沿江数字园12幢",
    code: makeUscc("330114", 880_003),
    kind: "room",
    share: 20,
    prefix: "J",
    habits: {
      ...everything,
      payer: false,
      snapshotDays: 7,
      pricesDaily: false,
      time: "utc",
      brand: 0.6,
      gtin: 0.3,
      shownCode: 0.8,
    },
  },
  {
    id: "baifang",
    company: "杭州百坊里巷信息技术有限公司",
    name: "百坊里巷",
    district: "330105",
    address: "杭州市拱墅区河坊新街208号",
    code: makeUscc("330105", 880_004),
    kind: "shop",
    share: 12,
    prefix: "B",
    habits: {
      ...everything,
      weight: false,
      network: false,
      snapshotDays: 30,
      pricesDaily: false,
      time: "shanghai",
      brand: 0.4,
      gtin: 0.2,
      shownCode: 0.7,
    },
  },
];

const shanghai = 8 * 3_600_000;
const dayLength = 86_400_000;
const days = new Map<number, string>();
const two = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, "0"));

/** A moment as this platform writes it. By hand, since a city has millions of them and few days. */
export function timeOf(platform: Platform, millis: number): string {
  const utc = platform.habits.time === "utc";
  const local = utc ? millis : millis + shanghai;
  const number = Math.floor(local / dayLength);
  const rest = local - number * dayLength;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`;
  const thousandths = String(rest - seconds * 1000).padStart(3, "0");
  return `${dayName(number)}T${clock}.${thousandths}${utc ? "Z" : "+08:00"}`;
}

function dayName(number: number): string {
  let name = days.get(number);
  if (name === undefined) {
    name = new Date(number * dayLength).toISOString().slice(0, 10);
    days.set(number, name);
  }
  return name;
}
