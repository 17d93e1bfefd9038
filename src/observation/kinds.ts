/** What can be seen of the market: four kinds, each declared once. Names follow schema.org where it has one. */
import { text } from "../kernel/index.ts";
import { listing, observedAt, platform, seller, sku } from "./common.ts";
import { defineKind, type RecordOf } from "./field.ts";

/** schema.org Product / Offer: what a page says of goods. */
export const listingKind = defineKind({
  id: "listing",
  label: text("商品信息", "Listing"),
  about: text("商品页面上写了什么", "what a page says of goods"),
  schemaOrg: "Product",
  table: "seen_listing",
  retentionDays: 1096,
  naturalKey: ["platform", "id", "observedAt"],
  fields: {
    platform,
    id: { ...listing, required: true, aliases: [...listing.aliases, "id"] },
    observedAt,
    seller,
    title: {
      type: "text",
      required: true,
      max: 500,
      label: text("标题", "Title"),
      about: text("商品标题，原样", "the title as shown"),
      schemaOrg: "name",
      aliases: ["title", "name", "item_name", "product_name", "商品名称", "商品标题", "标题", "名称"],
    },
    description: {
      type: "text",
      max: 20_000,
      label: text("详情", "Description"),
      about: text("商品详情与宣传文字，原样", "the advertising text as shown"),
      schemaOrg: "description",
      aliases: ["description", "detail", "desc", "详情", "描述", "宣传语"],
    },
    category: {
      type: "text",
      label: text("类目", "Category"),
      about: text("平台类目，路径以“/”分隔", "the platform's category, path separated by a slash"),
      schemaOrg: "category",
      aliases: ["category", "cat", "cate", "类目", "分类", "品类"],
    },
    brand: {
      type: "text",
      label: text("品牌", "Brand"),
      about: text("页面所示品牌", "the brand as shown"),
      schemaOrg: "brand",
      aliases: ["brand", "品牌"],
    },
    gtin: {
      type: "key",
      label: text("商品条码", "GTIN"),
      about: text("国际贸易项目代码（条码）", "the bar code"),
      schemaOrg: "gtin",
      aliases: ["gtin", "barcode", "ean", "upc", "条码", "条形码"],
    },
    licence: {
      type: "text",
      label: text("许可证号", "Licence"),
      about: text("页面所示许可、批准或备案号", "the licence or approval number shown"),
      aliases: ["licence", "license", "permit", "许可证号", "批准文号"],
    },
    origin: {
      type: "text",
      label: text("产地", "Origin"),
      about: text("页面所示产地", "the place of origin shown"),
      schemaOrg: "countryOfOrigin",
      aliases: ["origin", "产地", "location", "发货地"],
    },
    state: {
      type: "choice",
      choices: {
        "on-sale": text("在售", "on sale"),
        withdrawn: text("下架", "withdrawn"),
        "sold-out": text("售罄", "sold out"),
      },
      label: text("状态", "State"),
      about: text("在售、下架或售罄", "on sale, withdrawn or sold out"),
      schemaOrg: "availability",
      aliases: ["state", "status", "状态"],
    },
    sales: {
      type: "count",
      label: text("销量", "Sales"),
      about: text("页面所示销量", "the number sold as shown"),
      aliases: ["sales", "sold", "volume", "销量", "月销量"],
    },
    url: {
      type: "text",
      max: 2000,
      label: text("网址", "Address"),
      about: text("页面地址", "the address of the page"),
      schemaOrg: "url",
      aliases: ["url", "link", "链接", "网址"],
    },
  },
});

/** schema.org UnitPriceSpecification: one price seen, charged or claimed. */
export const priceKind = defineKind({
  id: "price",
  label: text("价格", "Price"),
  about: text("标示、成交或声称被比较的价格", "a price marked, charged or claimed as a reference"),
  schemaOrg: "UnitPriceSpecification",
  table: "seen_price",
  retentionDays: 1096,
  naturalKey: ["platform", "listing", "sku", "kind", "id", "observedAt"],
  fields: {
    platform,
    id: {
      type: "key",
      label: text("价格编号", "Id"),
      about: text("来源对这一行的编号；没有则为空", "the source's id of this row, where it has one"),
      aliases: ["id", "price_id"],
    },
    observedAt,
    seller,
    listing: { ...listing, required: true },
    sku,
    kind: {
      type: "choice",
      required: true,
      choices: {
        marked: text("标示价", "marked: what the page asks"),
        transaction: text("成交价", "transaction: what a buyer really paid for one unit"),
        claimed: text("声称的被比较价格", "claimed: the reference price the page compares with"),
      },
      label: text("价格种类", "Kind"),
      about: text("标示、成交或声称", "marked, transaction or claimed"),
      schemaOrg: "priceType",
      aliases: ["kind", "price_kind", "price_type", "价格类型"],
    },
    amount: {
      type: "money",
      required: true,
      label: text("金额", "Amount"),
      about: text(
        "单件金额，分；成交价为优惠券与补贴之后买家实付",
        "per unit, in fen; of a transaction: paid after coupon and subsidy",
      ),
      schemaOrg: "price",
      aliases: ["amount", "price", "价格", "售价", "现价", "折扣价"],
    },
    words: {
      type: "text",
      label: text("价格说法", "Words"),
      about: text(
        "页面对此价格的称呼：原价、划线价、日常价、建议零售价、到手价、满减……",
        "what the page calls it",
      ),
      aliases: ["words", "label", "claim", "价格说明", "标签"],
    },
    coupon: {
      type: "money",
      label: text("优惠券", "Coupon"),
      about: text("其中商家优惠（券、满减），分", "the part given by the seller's coupon, in fen"),
      aliases: ["coupon", "discount", "优惠", "优惠券"],
    },
    subsidy: {
      type: "money",
      label: text("补贴", "Subsidy"),
      about: text("其中平台或政府补贴，分", "the part given by platform or state, in fen"),
      aliases: ["subsidy", "补贴", "平台补贴"],
    },
    promotion: {
      type: "text",
      label: text("促销活动", "Promotion"),
      about: text("所属促销活动的名称", "the name of the promotion it belongs to"),
      aliases: ["promotion", "activity", "活动", "促销"],
    },
    order: {
      type: "key",
      label: text("订单号", "Order"),
      about: text("成交价所属订单", "the order of a transaction"),
      aliases: ["order", "order_id", "订单号"],
    },
    quantity: {
      type: "count",
      label: text("件数", "Quantity"),
      about: text("成交件数", "units of a transaction"),
      schemaOrg: "eligibleQuantity",
      aliases: ["quantity", "qty", "数量", "件数"],
    },
  },
});

/** schema.org Order, one line of it. Buyers, devices and addresses are pseudonymous keys made by the platform. */
export const orderKind = defineKind({
  id: "order",
  label: text("订单", "Order"),
  about: text("一个订单行", "one line of an order"),
  schemaOrg: "OrderItem",
  table: "seen_order",
  retentionDays: 1096,
  naturalKey: ["platform", "id", "observedAt"],
  fields: {
    platform,
    id: {
      type: "key",
      required: true,
      label: text("订单行号", "Line"),
      about: text("订单行的编号", "the id of the order line"),
      schemaOrg: "orderItemNumber",
      aliases: ["id", "line", "order_line", "order_item_id"],
    },
    observedAt,
    order: {
      type: "key",
      label: text("订单号", "Order"),
      about: text("所属订单", "the order it belongs to"),
      schemaOrg: "orderNumber",
      aliases: ["order", "order_id", "invoice", "invoiceno", "订单号", "订单编号"],
    },
    seller,
    listing,
    sku,
    buyer: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("买家键", "Buyer"),
      about: text("买家的假名键，由平台生成", "a pseudonymous key of the buyer, made by the platform"),
      schemaOrg: "customer",
      aliases: ["buyer", "buyer_id", "customer", "customerid", "customer_id", "user_id", "买家"],
    },
    device: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("设备键", "Device"),
      about: text("下单设备的假名键", "a pseudonymous key of the ordering device"),
      aliases: ["device", "device_id", "设备"],
    },
    payer: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("付款账户键", "Payer"),
      about: text("付款账户的假名键", "a pseudonymous key of the paying account"),
      aliases: ["payer", "pay_account", "付款账户"],
    },
    address: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("收货地址键", "Address"),
      about: text("收货地址的假名键", "a pseudonymous key of the delivery address"),
      aliases: ["address", "ship_to", "收货地址"],
    },
    network: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("网络键", "Network"),
      about: text("下单网络（出口地址）的假名键", "a pseudonymous key of the network it came from"),
      aliases: ["network", "ip", "ip_hash"],
    },
    tracking: {
      type: "key",
      label: text("运单号", "Tracking"),
      about: text("快递运单号或其假名键", "the parcel's number or a key of it"),
      schemaOrg: "trackingNumber",
      aliases: ["tracking", "tracking_no", "waybill", "运单号", "快递单号"],
    },
    weight: {
      type: "count",
      label: text("包裹重量", "Weight"),
      about: text("揽收重量，克；0 为未知", "weight at pick-up in grams; 0 is unknown"),
      schemaOrg: "weight",
      aliases: ["weight", "重量"],
    },
    quantity: {
      type: "count",
      required: true,
      label: text("件数", "Quantity"),
      about: text("件数", "units"),
      schemaOrg: "orderQuantity",
      aliases: ["quantity", "qty", "数量", "件数"],
    },
    amount: {
      type: "money",
      required: true,
      label: text("实付", "Amount"),
      about: text("本行实付总额，分", "paid for this line in all, in fen"),
      schemaOrg: "totalPaymentDue",
      aliases: ["amount", "total", "paid", "实付", "金额"],
    },
    state: {
      type: "choice",
      choices: {
        paid: text("已付款", "paid"),
        shipped: text("已发货", "shipped"),
        received: text("已签收", "received"),
        refunded: text("已退款", "refunded"),
        cancelled: text("已取消", "cancelled"),
      },
      label: text("状态", "State"),
      about: text("观测时的状态", "its state when seen"),
      schemaOrg: "orderStatus",
      aliases: ["state", "status", "订单状态"],
    },
    placedAt: {
      type: "instant",
      required: true,
      label: text("下单时间", "Placed at"),
      about: text("下单时刻", "when it was placed"),
      schemaOrg: "orderDate",
      aliases: ["placedat", "placed_at", "invoicedate", "order_time", "created", "下单时间", "付款时间"],
    },
    shippedAt: {
      type: "instant",
      label: text("发货时间", "Shipped at"),
      about: text("揽收时刻", "when the carrier took it"),
      aliases: ["shippedat", "shipped_at", "发货时间"],
    },
    receivedAt: {
      type: "instant",
      label: text("签收时间", "Received at"),
      about: text("签收时刻", "when it was received"),
      aliases: ["receivedat", "received_at", "签收时间"],
    },
  },
});

/** schema.org Review. */
export const reviewKind = defineKind({
  id: "review",
  label: text("评价", "Review"),
  about: text("一条商品评价", "one review of goods"),
  schemaOrg: "Review",
  table: "seen_review",
  retentionDays: 1096,
  naturalKey: ["platform", "id", "observedAt"],
  fields: {
    platform,
    id: {
      type: "key",
      required: true,
      label: text("评价编号", "Review"),
      about: text("平台自己的评价编号", "the platform's own id of the review"),
      aliases: ["id", "review_id", "comment_id", "评价编号"],
    },
    observedAt,
    seller,
    listing,
    order: {
      type: "key",
      label: text("订单行号", "Order line"),
      about: text("所评价的订单行", "the order line that it speaks of"),
      aliases: ["order", "order_id", "订单号"],
    },
    buyer: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("评价人键", "Author"),
      about: text(
        "评价人的假名键，与订单的买家键一致",
        "a pseudonymous key of the author, the same as the buyer's",
      ),
      schemaOrg: "author",
      aliases: ["buyer", "author", "user", "user_id", "reviewer", "用户"],
    },
    device: {
      type: "key",
      sensitivity: "pseudonym",
      label: text("设备键", "Device"),
      about: text("发表设备的假名键", "a pseudonymous key of the device it was written on"),
      aliases: ["device", "device_id", "设备"],
    },
    rating: {
      type: "count",
      label: text("评分", "Rating"),
      about: text("1 至 5；0 为没有评分", "1 to 5; 0 where there is none"),
      schemaOrg: "reviewRating",
      aliases: ["rating", "score", "stars", "评分", "label"],
    },
    text: {
      type: "text",
      max: 5000,
      label: text("评价文字", "Text"),
      about: text("评价文字，原样", "the words as written"),
      schemaOrg: "reviewBody",
      aliases: ["text", "review", "content", "comment", "评价", "评论", "评价内容"],
    },
    pictures: {
      type: "count",
      label: text("图片数", "Pictures"),
      about: text("所附图片与视频数", "pictures and videos with it"),
      aliases: ["pictures", "images", "图片数"],
    },
    writtenAt: {
      type: "instant",
      required: true,
      label: text("评价时间", "Written at"),
      about: text("发表时刻", "when it was written"),
      schemaOrg: "datePublished",
      aliases: ["writtenat", "written_at", "created", "review_time", "评价时间"],
    },
  },
});

export const observationKinds = {
  listing: listingKind,
  price: priceKind,
  order: orderKind,
  review: reviewKind,
} as const;
export type ObservationKind = keyof typeof observationKinds;

export type Listing = RecordOf<typeof listingKind>;
export type Price = RecordOf<typeof priceKind>;
export type Order = RecordOf<typeof orderKind>;
export type Review = RecordOf<typeof reviewKind>;
