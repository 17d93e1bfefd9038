/** 虚假价格比较: a claimed reference price against what was really charged before the comparison began. */
import { text } from "../../kernel/index.ts";
import { defineDetector } from "../definition.ts";
import { conclude } from "./conclude.ts";
import { examples } from "./examples-data.ts";
import { parameters } from "./parameters.ts";
import { statement } from "./statement.ts";
import { variants } from "./variants.ts";

export const price = defineDetector({
  id: "price",
  version: "1",
  name: text("虚假价格比较", "False price comparison"),
  claims: text(
    "页面声称的被比较价格（原价、划线价等）高于比较前规定期间内同一店铺的最低成交价，或没有依据；折扣与金额不符；降价前先提价。",
    "A claimed reference price is above the lowest price really charged at the same shop in the period before, or has no basis; a discount does not add up; a price was raised before it was cut.",
  ),
  claimsNot: [
    text(
      "不证明经营者有欺诈故意，也不排除有正当理由的提价。",
      "It proves no intent, and does not exclude a good reason for a rise.",
    ),
    text(
      "只看到送来的成交：其他店铺、线下的成交不在内。",
      "It sees only the sales that were sent: other shops and sales offline are not in it.",
    ),
    text(
      "成交价计入平台和政府补贴，不计商家优惠券；只因优惠券才低于声称价格的另列，较轻。",
      "Subsidies of platform and state count as charged, the seller’s coupons do not; what is lower only by a coupon is told apart and weighs less.",
    ),
    text(
      "明示为厂商建议零售价的，不按本店成交价判断。",
      "A price plainly named as the maker’s suggested one is not judged by the shop’s own sales.",
    ),
  ],
  form: "set",
  reads: ["price", "order"],
  parameters,
  facts: {
    listing: { label: text("商品编号", "Listing"), kind: "text" },
    words: { label: text("价格说法", "What the page calls it"), kind: "text" },
    promised: { label: text("促销说法", "Words of the promotion"), kind: "text" },
    start: { label: text("比较开始", "Comparison begins"), kind: "day" },
    until: { label: text("最近一次看到", "Last seen"), kind: "day" },
    from: { label: text("期间自", "Period from"), kind: "day" },
    to: { label: text("期间至", "Period to"), kind: "day" },
    since: { label: text("首次看到", "First seen"), kind: "day" },
    claimed: { label: text("被比较价格", "Claimed price"), kind: "money" },
    asked: { label: text("比较时售价", "Price asked"), kind: "money" },
    promisedAmount: { label: text("按说法应为", "Amount promised"), kind: "money" },
    lowest: { label: text("最低价", "Lowest price"), kind: "money" },
    lowestDay: { label: text("最低价之日", "Day of the lowest price"), kind: "day" },
    beforeCoupon: { label: text("加回商家券后", "With the coupon added back"), kind: "money" },
    highest: { label: text("见过的最高价", "Highest price seen"), kind: "money" },
    counted: { label: text("成交笔数", "Sales counted"), kind: "count" },
    raisedDay: { label: text("提价之日", "Day of the rise"), kind: "day" },
    window: { label: text("回溯日数", "Days before"), kind: "count" },
    excess: { label: text("高出", "Above by"), kind: "percent" },
    line: { label: text("价格线", "Price line"), kind: "line" },
  },
  variants,
  tallies: {
    backed: text("声称价格有成交依据", "claims backed by sales"),
    "backed-by-mark": text(
      "声称价格有标价依据，没有成交资料",
      "claims backed by marked prices, sales not shown",
    ),
    "too-little-history": text("资料不足，不作判断", "claims with too little history to judge"),
    suggested: text("明示为厂商建议零售价", "named as the maker’s suggested price"),
    "not-reference": text("所称不是被比较价格", "words that are no reference price"),
  },
  statement,
  conclude,
  examples,
});
