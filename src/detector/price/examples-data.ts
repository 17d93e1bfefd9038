/** Examples that the price detector must judge so. Amounts in yuan here, one shop, one listing each. */
import { addDays, type Day, day, text, yuan } from "../../kernel/index.ts";
import type { Price } from "../../observation/index.ts";
import type { Example, Seen } from "../definition.ts";

const start = day("2026-03-01");

interface Told {
  readonly kind: Price["kind"];
  readonly on: number;
  readonly yuan: number;
  readonly words?: string;
  readonly promotion?: string;
  readonly coupon?: number;
  readonly subsidy?: number;
}

/** `on` counts days from 2026-03-01. */
function seen({ kind, on, yuan: amount, words, promotion, coupon, subsidy }: Told, at: number): Seen {
  const date: Day = addDays(start, on);
  const hour = kind === "transaction" ? "12" : "02";
  return {
    kind: "price",
    record: {
      platform: "p",
      id: `${kind}-${at}`,
      observedAt: `${date}T${hour}:00:00.000Z`,
      seller: "s",
      listing: "g",
      sku: "",
      kind,
      amount: yuan(amount),
      words: words ?? "",
      promotion: promotion ?? "",
      coupon: coupon === undefined ? null : yuan(coupon),
      subsidy: subsidy === undefined ? null : yuan(subsidy),
    },
  };
}

const rows = (...told: readonly (readonly Told[])[]): readonly Seen[] => told.flat().map(seen);
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const marked = (from: number, to: number, amount: number, promotion?: string): readonly Told[] =>
  days(from, to).map((on) => ({
    kind: "marked",
    on,
    yuan: amount,
    ...(promotion === undefined ? {} : { promotion }),
  }));
const sold = (from: number, to: number, amount: number, rest: Partial<Told> = {}): readonly Told[] =>
  days(from, to).map((on) => ({ kind: "transaction", on, yuan: amount, ...rest }));
const claimed = (from: number, to: number, amount: number, words = "原价"): readonly Told[] =>
  days(from, to).map((on) => ({ kind: "claimed", on, yuan: amount, words }));

export const examples: readonly Example<readonly Seen[]>[] = [
  {
    name: text("有成交依据的原价", "a reference price that was charged"),
    rows: rows(
      marked(0, 20, 100),
      sold(0, 20, 100),
      marked(21, 25, 60),
      claimed(21, 25, 100),
      sold(21, 25, 60),
    ),
    variants: [],
  },
  {
    name: text("高于前七日最低成交价", "above the lowest price charged in the week before"),
    rows: rows(
      marked(0, 20, 60),
      sold(0, 20, 60),
      marked(21, 25, 60),
      claimed(21, 25, 100),
      sold(21, 25, 60),
    ),
    variants: ["above-lowest-charged"],
  },
  {
    name: text("七日内没有成交，看最后一次", "nothing sold in the week: the last sale counts"),
    rows: rows(sold(0, 3, 80), marked(0, 20, 100), marked(21, 25, 60), claimed(21, 25, 100)),
    variants: ["above-last-charged"],
  },
  {
    name: text("补贴计入成交价", "a subsidy counts as charged"),
    rows: rows(
      marked(0, 20, 100),
      sold(0, 20, 85, { subsidy: 15 }),
      marked(21, 25, 60),
      claimed(21, 25, 100),
    ),
    variants: [],
  },
  {
    name: text("只因商家券才低于原价", "lower only by the seller's coupon"),
    rows: rows(marked(0, 20, 100), sold(0, 20, 85, { coupon: 15 }), marked(21, 25, 60), claimed(21, 25, 100)),
    variants: ["above-after-coupon"],
  },
  {
    name: text("从未以划线价成交", "never charged since it was put up"),
    rows: rows(marked(0, 25, 29.9), claimed(0, 25, 888, "划线价"), sold(2, 25, 29.9)),
    variants: ["never-charged"],
  },
  {
    name: text("只有标价，从未标过", "marked prices only, never marked"),
    rows: rows(marked(0, 20, 60), marked(21, 25, 55), claimed(21, 25, 100)),
    variants: ["never-marked"],
  },
  {
    name: text("只有标价，曾经标过", "marked prices only, marked long before"),
    rows: rows(marked(0, 5, 100), marked(6, 20, 70), marked(21, 25, 60), claimed(21, 25, 100)),
    variants: ["above-lowest-marked"],
  },
  {
    name: text("只有标价，有依据", "marked prices only, backed"),
    rows: rows(marked(0, 20, 100), marked(21, 25, 60), claimed(21, 25, 100)),
    variants: [],
  },
  {
    name: text("先提价后打折", "raised, then discounted"),
    rows: rows(
      marked(0, 9, 60),
      sold(0, 9, 60),
      marked(10, 20, 100),
      sold(12, 20, 100),
      marked(21, 25, 62),
      claimed(21, 25, 100),
    ),
    variants: ["raised-before"],
  },
  {
    name: text("促销之间恢复原价", "back to the usual price between two promotions"),
    rows: rows(
      marked(0, 9, 100),
      sold(0, 9, 100),
      marked(10, 14, 60),
      claimed(10, 14, 100),
      sold(10, 14, 60),
      marked(15, 30, 100),
      sold(16, 30, 100),
      marked(31, 35, 60),
      claimed(31, 35, 100),
    ),
    variants: [],
  },
  {
    name: text("五折却收六成", "half price, but three fifths are asked"),
    rows: rows(marked(0, 20, 100), sold(0, 20, 100), marked(21, 25, 60, "5折"), claimed(21, 25, 100)),
    variants: ["discount-arithmetic"],
  },
  {
    name: text("折扣与金额相符", "a discount that adds up"),
    rows: rows(marked(0, 20, 100), sold(0, 20, 100), marked(21, 25, 60, "6折 限1份"), claimed(21, 25, 100)),
    variants: [],
  },
  {
    name: text("明示为建议零售价", "named as the suggested retail price"),
    rows: rows(marked(0, 25, 60), sold(0, 25, 60), claimed(5, 25, 100, "厂商建议零售价")),
    variants: [],
  },
  {
    name: text("新上架，资料不足", "new goods, too little history"),
    rows: rows(marked(0, 3, 60), claimed(0, 3, 100), sold(1, 2, 60)),
    variants: [],
  },
];
