import { text } from "../../kernel/index.ts";
import type { DetectorParameter } from "../definition.ts";

export const parameters = {
  accounts: {
    label: text("最少账户数", "Fewest accounts"),
    about: text("调高后，小团伙不再提示。", "Turned up, small rings are no longer told."),
    unit: "count",
    min: 3,
    max: 30,
    default: 4,
  },
  household: {
    label: text("视为家庭的人数", "Size of a household"),
    about: text(
      "这么多账户以内只共用设备、付款、地址、网络的，视为一家人。",
      "Up to so many accounts that share only device, payer, address or network are a family.",
    ),
    unit: "count",
    min: 2,
    max: 12,
    default: 5,
  },
  most: {
    label: text("最多账户数", "Most accounts in one tie"),
    about: text(
      "共用者更多的（公共网络、园区地址、爆款）不再作为关联。",
      "What more accounts share (public networks, parks, best sellers) ties nobody.",
    ),
    unit: "count",
    min: 50,
    max: 2000,
    default: 400,
  },
  surprise: {
    label: text("超出平常的程度", "Beyond the usual pace"),
    about: text(
      "同时段购买人数超出平常多少个标准差才算。",
      "By how many standard deviations buyers in one stretch must exceed the goods’ pace.",
    ),
    unit: "count",
    min: 2,
    max: 20,
    default: 5,
  },
  oddity: {
    label: text("新账户偏多的程度", "Oddity of newcomers"),
    about: text(
      "几乎没有其他订单或者评价的账户多出平常多少个标准差才算。",
      "By how many standard deviations accounts without other orders or reviews must exceed the platform’s usual share.",
    ),
    unit: "count",
    min: 2,
    max: 12,
    default: 4,
  },
  together: {
    label: text("同买占比", "Bought together"),
    about: text(
      "两个账户一同购买占较少一方订单的比例。",
      "What share of the smaller account’s orders two must have made together.",
    ),
    unit: "percent",
    min: 10,
    max: 90,
    default: 30,
  },
  light: {
    label: text("空包重量", "Weight of an empty parcel"),
    about: text("不到同款商品通常重量的这一比例。", "Below this share of what the goods usually weigh."),
    unit: "percent",
    min: 1,
    max: 60,
    default: 20,
  },
  letters: {
    label: text("评价最少字数", "Letters of a review"),
    about: text("更短的评价（“好评”）人人会写，不比较。", "Shorter reviews are anyone’s and not compared."),
    unit: "count",
    min: 8,
    max: 60,
    default: 12,
  },
  overlap: {
    label: text("文字雷同", "Overlap of words"),
    about: text("两条评价共有的字片占比。", "Share of shingles that two reviews have in common."),
    unit: "percent",
    min: 40,
    max: 100,
    default: 60,
  },
  least: {
    label: text("最低得分", "Lowest score told"),
    about: text("低于此分的不提示。", "What scores lower is not told."),
    unit: "percent",
    min: 5,
    max: 90,
    default: 30,
  },
} as const satisfies Readonly<Record<string, DetectorParameter>>;
