import { text } from "../kernel/index.ts";
import type { Field } from "./field.ts";

/** The platform on which it was seen, by its id in the registry or its short code there. */
export const platform = {
  type: "key",
  required: true,
  label: text("平台", "Platform"),
  about: text("观测所在的平台", "the platform on which it was seen"),
  aliases: ["platform", "平台", "平台名称", "site", "source_platform"],
} as const satisfies Field;

export const observedAt = {
  type: "instant",
  required: true,
  label: text("观测时间", "Observed at"),
  about: text("看到它的时刻", "the moment at which it was seen"),
  aliases: ["observedat", "observed_at", "crawl_time", "date", "time", "采集时间", "抓取时间", "日期"],
} as const satisfies Field;

/** Never who: the registry says which operator the platform's seller id belonged to on a day. */
export const seller = {
  type: "key",
  label: text("平台店铺号", "Seller"),
  about: text("平台自己的店铺（卖家）编号", "the platform's own id of the shop"),
  schemaOrg: "seller",
  aliases: [
    "seller",
    "seller_id",
    "shop",
    "shop_id",
    "shopid",
    "store_id",
    "merchant",
    "店铺",
    "店铺id",
    "店铺编号",
  ],
} as const satisfies Field;

export const listing = {
  type: "key",
  label: text("商品编号", "Listing"),
  about: text("平台自己的商品编号", "the platform's own id of the listing"),
  schemaOrg: "itemOffered",
  aliases: [
    "listing",
    "listing_id",
    "item_id",
    "itemid",
    "product_id",
    "num_iid",
    "商品id",
    "商品编号",
    "stockcode",
  ],
} as const satisfies Field;

export const sku = {
  type: "key",
  label: text("规格编号", "SKU"),
  about: text("同一商品下的规格", "the variant of the listing"),
  schemaOrg: "sku",
  aliases: ["sku", "sku_id", "规格", "规格编号"],
} as const satisfies Field;
