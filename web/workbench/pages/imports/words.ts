import { type Text, text } from "../../../../src/kernel/index.ts";

/** What is seen of the market; the other kinds say who is on it. */
export const observedKinds = ["listing", "price", "order", "review"] as const;

export const kindWords: Readonly<Record<string, Text>> = {
  listing: text("商品信息", "Listings"),
  price: text("价格", "Prices"),
  order: text("订单", "Orders"),
  review: text("评价", "Reviews"),
  operator: text("经营主体", "Operators"),
  storefront: text("网店", "Storefronts"),
  link: text("主播、机构与直播间的关联", "Links of hosts, agencies, rooms"),
};

export const stateWords: Readonly<Record<string, Text>> = {
  proposed: text("待确认映射", "mapping to be confirmed"),
  running: text("导入中", "running"),
  done: text("已完成", "done"),
  failed: text("未完成", "failed"),
};

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
