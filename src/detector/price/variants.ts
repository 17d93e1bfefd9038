/** What the price detector can say. The sentence names shop, goods, amounts, days and the article. */
import { text } from "../../kernel/index.ts";
import type { Variant } from "../definition.ts";

const salesNotShown = text(
  "未显示成交：没有看到成交价，只有页面标价；是否违反须以成交记录核实。",
  "Not shown: transactions. Only marked prices were seen; sales records must be obtained.",
);

export const variants = {
  "above-lowest-charged": {
    label: text("高于前七日最低成交价", "above the lowest price charged in the 7 days before"),
    severity: "major",
    law: ["PX-01", "PX-08"],
    reason: text(
      "店铺 {storefront} 自 {start} 起对商品 {listing} 以“{words}”{claimed} 与售价 {asked} 作比较。此前 {window} 日内（{from} 至 {to}）该店成交 {counted} 笔，最低成交价 {lowest}（{lowestDay}），被比较价格高出 {excess}，涉嫌违反《明码标价和禁止价格欺诈规定》第十六条第一款。",
      "From {start} the shop {storefront} compared {claimed} (“{words}”) with its price {asked} for the listing {listing}. In the {window} days before ({from} to {to}) it made {counted} sales, the lowest at {lowest} ({lowestDay}): the reference price is {excess} above it, contrary to art. 16 para. 1 of the Price Fraud Provisions.",
    ),
  },
  "above-last-charged": {
    label: text("高于最后一次成交价", "above the last price charged"),
    severity: "major",
    law: ["PX-01", "PX-08"],
    reason: text(
      "店铺 {storefront} 自 {start} 起对商品 {listing} 以“{words}”{claimed} 与售价 {asked} 作比较。此前 {window} 日内没有成交，最后一次成交在 {lowestDay}，价格 {lowest}，被比较价格高出 {excess}，涉嫌违反《明码标价和禁止价格欺诈规定》第十六条第一款。",
      "From {start} the shop {storefront} compared {claimed} (“{words}”) with its price {asked} for the listing {listing}. Nothing was sold in the {window} days before; the last sale, on {lowestDay}, was at {lowest}: the reference price is {excess} above it, contrary to art. 16 para. 1 of the Price Fraud Provisions.",
    ),
  },
  "above-after-coupon": {
    label: text("仅因商家券低于被比较价格", "lower only by the seller’s coupon"),
    severity: "info",
    law: ["PX-01"],
    reason: text(
      "店铺 {storefront} 自 {start} 起对商品 {listing} 以“{words}”{claimed} 与售价 {asked} 作比较。此前最低成交价 {lowest}（{lowestDay}），加回商家优惠券后为 {beforeCoupon}，不低于被比较价格；优惠券是否计入成交价，请核实。",
      "From {start} the shop {storefront} compared {claimed} (“{words}”) with its price {asked} for the listing {listing}. The lowest price charged before was {lowest} ({lowestDay}), or {beforeCoupon} with the seller’s coupon added back, which is not below the reference price: whether the coupon counts is to be examined (art. 16).",
    ),
  },
  "never-charged": {
    label: text("从未以该价成交", "never charged"),
    severity: "major",
    law: ["PX-04", "PX-08"],
    reason: text(
      "店铺 {storefront} 对商品 {listing} 持续以“{words}”{claimed} 与售价 {asked} 作比较（{start} 至 {until}）。自 {since} 以来看到的 {counted} 笔成交，最高仅 {highest}，未见以该价成交或标价，被比较价格涉嫌没有依据，违反《明码标价和禁止价格欺诈规定》第十七条第二项。",
      "The shop {storefront} kept comparing {claimed} (“{words}”) with its price {asked} for the listing {listing} ({start} to {until}). Of {counted} sales seen since {since} the highest was {highest}; none was at that price, nor was it marked before: the reference price appears baseless, contrary to art. 17 item 2 of the Price Fraud Provisions.",
    ),
  },
  "never-marked": {
    label: text("此前从未标过该价", "never marked before"),
    severity: "minor",
    law: ["PX-04", "PX-01"],
    reason: text(
      "店铺 {storefront} 自 {start} 起对商品 {listing} 以“{words}”{claimed} 与售价 {asked} 作比较。自 {since} 以来看到的标价最高为 {highest}，从未标过该价，高出 {excess}；未显示成交。涉嫌违反《明码标价和禁止价格欺诈规定》第十七条第二项，须以成交记录核实。",
      "From {start} the shop {storefront} compared {claimed} (“{words}”) with its price {asked} for the listing {listing}. The highest price marked since {since} was {highest}: the reference price was never marked and is {excess} above it. Not shown: transactions. Art. 17 item 2 of the Price Fraud Provisions; sales records must be obtained.",
    ),
    notShown: salesNotShown,
  },
  "above-lowest-marked": {
    label: text("高于前七日最低标价", "above the lowest price marked in the 7 days before"),
    severity: "minor",
    law: ["PX-01"],
    reason: text(
      "店铺 {storefront} 自 {start} 起对商品 {listing} 以“{words}”{claimed} 与售价 {asked} 作比较。此前 {window} 日内最低标价为 {lowest}（{lowestDay}），被比较价格高出 {excess}；未显示成交。是否违反《明码标价和禁止价格欺诈规定》第十六条第一款，须以成交记录核实。",
      "From {start} the shop {storefront} compared {claimed} (“{words}”) with its price {asked} for the listing {listing}. The lowest price marked in the {window} days before was {lowest} ({lowestDay}): the reference price is {excess} above it. Not shown: transactions. Art. 16 para. 1 of the Price Fraud Provisions; sales records must be obtained.",
    ),
    notShown: salesNotShown,
  },
  "raised-before": {
    label: text("降价前先提价", "raised before the discount"),
    severity: "minor",
    law: ["PX-03", "PX-08"],
    reason: text(
      "店铺 {storefront} 的商品 {listing} 原标价 {lowest}（{lowestDay}），{raisedDay} 起提高，自 {start} 起以“{words}”{claimed} 与售价 {asked} 作比较，售价不低于提价前。涉嫌在减价前临时提高标示价格，违反《明码标价和禁止价格欺诈规定》第十七条第一项；有无正当理由须核实。",
      "The shop {storefront} marked the listing {listing} at {lowest} ({lowestDay}), raised it from {raisedDay}, and from {start} compared {claimed} (“{words}”) with its price {asked}, no lower than before the rise: the marked price appears to have been raised for the occasion, contrary to art. 17 item 1 of the Price Fraud Provisions; a good reason is to be asked for.",
    ),
  },
  "discount-arithmetic": {
    label: text("折扣与金额不符", "the discount does not add up"),
    severity: "minor",
    law: ["PX-08", "PX-09"],
    reason: text(
      "店铺 {storefront} 于 {start} 对商品 {listing} 标示“{promised}”、被比较价格 {claimed}，按此应为 {promisedAmount}，实际标价 {asked}，高出应得金额。涉嫌虚假折价，违反《明码标价和禁止价格欺诈规定》第十九条第三项。",
      "On {start} the shop {storefront} advertised “{promised}” against {claimed} for the listing {listing}: that makes {promisedAmount}, but {asked} is asked. The discount appears false, contrary to art. 19 item 3 of the Price Fraud Provisions.",
    ),
  },
} as const satisfies Readonly<Record<string, Variant>>;
