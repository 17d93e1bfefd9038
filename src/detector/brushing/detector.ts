/** 刷单炒信: rings of accounts behind fake transactions and fake reviews. */
import { text } from "../../kernel/index.ts";
import { defineDetector } from "../definition.ts";
import { conclude } from "./conclude.ts";
import { examples } from "./examples-data.ts";
import { parameters } from "./parameters.ts";
import { statement } from "./statement.ts";
import { variants } from "./variants.ts";

export const brushing = defineDetector({
  id: "brushing",
  version: "1",
  name: text("虚构交易和评价", "Fake transactions and reviews"),
  claims: text(
    "一组账户的订单或者评价相互关联到不像各自独立的买家：共用设备、付款、运单，空包，文字雷同，或者反复同步购买。",
    "The orders or reviews of a group of accounts hang together as those of independent buyers do not: shared devices, payers or parcels, empty parcels, repeated words, or buying in step again and again.",
  ),
  claimsNot: [
    text(
      "不说明是谁组织的，也不说明经营者知情。",
      "It does not say who organised it, nor that the operator knew.",
    ),
    text(
      "同一办公室、宿舍、家庭共用地址和网络不算：他们在许多店购买，设备和付款各自不同。",
      "Sharing an address or a network, as offices, dormitories and families do, is not enough: they buy in many shops with devices and payers of their own.",
    ),
    text(
      "秒杀、爆款的人多不算：须是几乎没有其他订单的账户异常集中，或者同一批账户反复同步。",
      "A crowd at a flash sale is not enough: it must be accounts with hardly another order, oddly many, or the same accounts in step again.",
    ),
    text(
      "账户是平台生成的假名，不能由此认出个人。",
      "Accounts are pseudonyms made by the platform: nobody is identified.",
    ),
  ],
  form: "set",
  reads: ["order", "review"],
  parameters,
  facts: {
    accounts: { label: text("账户数", "Accounts"), kind: "count" },
    orders: { label: text("订单数", "Orders"), kind: "count" },
    reviews: { label: text("评价数", "Reviews"), kind: "count" },
    from: { label: text("自", "From"), kind: "day" },
    to: { label: text("至", "To"), kind: "day" },
    goods: { label: text("商品", "Goods"), kind: "texts" },
    evidence: { label: text("关联", "What ties them"), kind: "text" },
    focus: { label: text("在本店购买占比", "Share bought here"), kind: "percent" },
    share: { label: text("一次性账户占比", "Share of one-off authors"), kind: "percent" },
    usual: { label: text("平台平常", "Usual on the platform"), kind: "percent" },
    ring: { label: text("关联图", "Ring"), kind: "graph" },
  },
  variants,
  tallies: { ties: text("核看的关联", "ties looked at") },
  statement,
  conclude,
  examples,
});
