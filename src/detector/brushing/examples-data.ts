/** Examples that the brushing detector must judge so, each on a platform of its own. */
import { text } from "../../kernel/index.ts";
import type { Order, Review } from "../../observation/index.ts";
import type { Example, Seen } from "../definition.ts";

type Some<T> = { readonly [K in keyof T]?: T[K] };

/** Days and hours from 2026-03-01 in UTC. */
const at = (day: number, hour: number) =>
  new Date(Date.UTC(2026, 2, 1 + day, hour, (day * 7 + hour * 13) % 60)).toISOString();

function order(id: string, day: number, hour: number, rest: Some<Order>): Seen {
  const moment = at(day, hour);
  return {
    kind: "order",
    record: {
      platform: "p",
      id,
      observedAt: moment,
      placedAt: moment,
      seller: "s",
      listing: "g",
      quantity: 1,
      amount: 5900,
      ...rest,
    },
  };
}

function review(id: string, day: number, rest: Some<Review>): Seen {
  const moment = at(day, 10);
  return {
    kind: "review",
    record: {
      platform: "p",
      id,
      observedAt: moment,
      writtenAt: moment,
      seller: "s",
      listing: "g",
      rating: 5,
      ...rest,
    },
  };
}

const people = (count: number, of: (n: number) => readonly Seen[]): readonly Seen[] =>
  Array.from({ length: count }, (_, n) => of(n)).flat();

/** What anyone buys: one account, its own device, payer and address, three orders in three of ten shops. */
const bystanders = people(60, (n) =>
  [0, 1, 2].map((k) =>
    order(`by-${n}-${k}`, (n * 5 + k * 11) % 40, (n + k) % 24, {
      buyer: `by-${n}`,
      device: `by-d-${n}`,
      payer: `by-p-${n}`,
      address: `by-a-${n}`,
      seller: `shop-${(n + k * 3) % 10}`,
      listing: `goods-${(n * 7 + k) % 50}`,
      weight: 800,
    }),
  ),
);

const praise = "收到货非常满意，做工精细用料扎实，客服态度也特别好，下次还会回购推荐给朋友";

export const examples: readonly Example<readonly Seen[]>[] = [
  {
    name: text("共用设备和付款、寄空包的一伙", "one device, one payer, empty parcels"),
    rows: [
      ...bystanders,
      ...people(12, (n) => [
        order(`usual-${n}`, 20 + n, 9, {
          buyer: `real-${n}`,
          device: `rd-${n}`,
          payer: `rp-${n}`,
          weight: 820,
        }),
      ]),
      ...people(10, (n) => [
        order(`fake-${n}`, 10 + (n % 3), 10 + n, {
          buyer: `acc-${n}`,
          device: `dev-${n % 2}`,
          payer: "boss",
          address: `addr-${n}`,
          weight: 40,
        }),
      ]),
    ],
    variants: ["ring"],
  },
  {
    name: text(
      "办公室：同址同网，各用各的",
      "an office: one address and network, devices and payers of their own",
    ),
    rows: [
      ...bystanders,
      ...people(15, (n) =>
        [0, 1, 2, 3].map((k) =>
          order(`office-${n}-${k}`, n + k * 4, 9 + k, {
            buyer: `col-${n}`,
            device: `cd-${n}`,
            payer: `cp-${n}`,
            address: "tower",
            network: "tower-net",
            seller: `shop-${(n + k) % 5}`,
            listing: `goods-${(n * 3 + k) % 20}`,
          }),
        ),
      ),
    ],
    variants: [],
  },
  {
    name: text("一家四口", "a family of four"),
    rows: [
      ...bystanders,
      ...people(4, (n) =>
        [0, 1].map((k) =>
          order(`fam-${n}-${k}`, n * 5 + k, 20, {
            buyer: `fam-${n}`,
            device: "tablet",
            payer: "parent",
            address: "home",
            network: "home-net",
            seller: `shop-${n}`,
          }),
        ),
      ),
    ],
    variants: [],
  },
  {
    name: text("秒杀：人多而各有来历", "a flash sale: a crowd with a past"),
    rows: [
      ...bystanders,
      ...people(60, (n) => [
        order(`flash-${n}`, 30, 20, {
          buyer: `by-${n}`,
          device: `by-d-${n}`,
          payer: `by-p-${n}`,
          seller: "shop-3",
          listing: "flash",
        }),
      ]),
    ],
    variants: [],
  },
  {
    name: text("五个买家一个运单号", "five buyers, one parcel number"),
    rows: [
      ...bystanders,
      ...people(5, (n) => [
        order(`par-${n}`, 8, 9 + n, {
          buyer: `par-${n}`,
          device: `pd-${n}`,
          payer: `pp-${n}`,
          tracking: "YT1",
        }),
      ]),
    ],
    variants: ["parcels"],
  },
  {
    name: text("同一买家两单合并发货", "two orders of one buyer in one parcel"),
    rows: [
      ...bystanders,
      ...people(2, (n) => [order(`mer-${n}`, 8, 9 + n, { buyer: "one", device: "d-one", tracking: "YT2" })]),
    ],
    variants: [],
  },
  {
    name: text("评价文字雷同", "the same words again and again"),
    rows: people(7, (n) => [
      review(`rev-${n}`, n, { buyer: `w-${n}`, text: `${praise}${["", "！", "～", "，五星", "哦"][n % 5]}` }),
    ]),
    variants: ["reused-words"],
  },
  {
    name: text("常见的短好评", "short praise that anyone writes"),
    rows: people(12, (n) => [
      review(`s-${n}`, n, { buyer: `v-${n}`, text: ["好评", "不错", "很满意"][n % 3] ?? "好评" }),
    ]),
    variants: [],
  },
];
