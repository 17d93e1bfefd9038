import { text } from "../../kernel/index.ts";
import type { DetectorParameter } from "../definition.ts";

export const parameters = {
  window: {
    label: text("回溯期间", "Period before the comparison"),
    about: text(
      "法定期间，不可调；比较开始前这么多日内的最低成交价为准。",
      "Fixed by law: the lowest price charged in these days counts.",
    ),
    unit: "days",
    min: 7,
    max: 7,
    default: 7,
    law: "PX-01",
  },
  tolerance: {
    label: text("容差", "Tolerance"),
    about: text("调高后，高出不多的不再提示。", "Turned up, small excesses are no longer told."),
    unit: "percent",
    min: 0,
    max: 10,
    default: 1,
  },
  gap: {
    label: text("视为同一次比较的间隔", "Gap within one comparison"),
    about: text(
      "间隔更长而没有看到声称价格的，视为另一次比较。",
      "A longer gap without the claim begins another comparison.",
    ),
    unit: "days",
    min: 1,
    max: 90,
    default: 30,
  },
  carry: {
    label: text("标价沿用", "How long a marked price stands"),
    about: text(
      "期间开始前最后一次看到的标价，在这么多日内视为仍然有效。",
      "The last price marked before the period counts as standing for so long.",
    ),
    unit: "days",
    min: 0,
    max: 60,
    default: 14,
  },
  sales: {
    label: text("“从未以此价成交”所需笔数", "Sales needed for “never charged”"),
    about: text("调高后，成交少的商品不再提示。", "Turned up, goods sold rarely are no longer told."),
    unit: "count",
    min: 1,
    max: 100,
    default: 3,
  },
  arithmetic: {
    label: text("折扣不符的幅度", "Discount mismatch"),
    about: text(
      "售价高于所称折扣应得金额，超过声称价格的这一比例才提示。",
      "Told where the price asked exceeds the promised one by this share of the claim.",
    ),
    unit: "percent",
    min: 1,
    max: 20,
    default: 3,
  },
  raise: {
    label: text("提价幅度", "Size of the rise"),
    about: text("先提价后打折中，提价至少这么多。", "How large a rise before the discount must be."),
    unit: "percent",
    min: 5,
    max: 50,
    default: 10,
  },
  recent: {
    label: text("提价距促销", "Rise before the promotion"),
    about: text("提价在促销前这么多日之内。", "The rise lies within so many days before."),
    unit: "days",
    min: 7,
    max: 90,
    default: 30,
  },
} as const satisfies Readonly<Record<string, DetectorParameter>>;
