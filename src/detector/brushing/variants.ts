/** What the brushing detector can say. */
import { text } from "../../kernel/index.ts";
import type { Variant } from "../definition.ts";

const span = {
  zh: "店铺 {storefront} 在 {from} 至 {to} 间的 {orders} 个订单、{reviews} 条评价来自 {accounts} 个相互关联的账户（商品 {goods}）：{evidence}。",
  en: "Between {from} and {to} the shop {storefront} had {orders} orders and {reviews} reviews from {accounts} accounts that hang together (goods {goods}): {evidence}. ",
};
const breach = {
  zh: "涉嫌虚构交易、编造评价，违反《反不正当竞争法》第九条和《网络交易监督管理办法》第十四条第二款第一项。",
  en: "Suspected fake transactions or reviews, contrary to art. 9 of the Anti-Unfair Competition Law and art. 14 of the Online Trading Measures.",
};
const reason = text(`${span.zh}${breach.zh}`, `${span.en}${breach.en}`);
const law = ["UC-02", "UC-15", "UC-03"] as const;

export const variants = {
  ring: {
    label: text("刷单团伙", "ring of accounts"),
    severity: "major",
    law,
    reason,
  },
  parcels: {
    label: text("空包、重复或者不可能的运单", "empty, reused or impossible parcels"),
    severity: "major",
    law,
    reason,
  },
  "shared-means": {
    label: text("多账户共用设备或者付款", "many accounts, one device or payer"),
    severity: "minor",
    law,
    reason,
    notShown: text(
      "只见共用设备或者付款：代下单、公用设备也会如此，须核对物流与评价。",
      "Only shared means were seen: ordering for others and public devices look the same; check parcels and reviews.",
    ),
  },
  "reused-words": {
    label: text("评价文字雷同", "the same words in many reviews"),
    severity: "minor",
    law: ["UC-02", "UC-15"],
    reason,
    notShown: text(
      "只见文字雷同：须核对评价人是否真实购买、有无返现。",
      "Only repeated words were seen: check whether the authors bought and were paid.",
    ),
  },
  together: {
    label: text("账户同步购买", "accounts that buy in step"),
    severity: "minor",
    law: ["UC-02", "UC-15"],
    reason,
    notShown: text(
      "只见购买同步：没有设备、付款、物流资料时，团购和推广也可能如此。",
      "Only buying in step was seen: without device, payer and parcel, group buying and campaigns may look the same.",
    ),
  },
  "one-off-authors": {
    label: text("一次性评价账户偏多", "unusually many one-off authors"),
    severity: "info",
    law: ["UC-02", "UC-15"],
    reason: text(
      "店铺 {storefront} 的商品 {goods} 共 {reviews} 条评价，其中 {accounts} 条的作者在平台上没有其他评价，占 {share}，平台平常为 {usual}。只是反常，须核对这些账户是否真实购买。",
      "Of {reviews} reviews of {goods} at the shop {storefront}, {accounts} are by authors who wrote nothing else on the platform: {share}, against the usual {usual}. Odd, no more: check whether these accounts bought.",
    ),
  },
} as const satisfies Readonly<Record<string, Variant>>;
