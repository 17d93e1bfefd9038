/** The evidence of a ring in words, the strongest first. */
import { type Text, text } from "../../kernel/index.ts";
import { type EvidenceKind, weights } from "./evidence.ts";
import type { Ring } from "./ring.ts";

const words: Readonly<Record<EvidenceKind, (accounts: number, shared: number) => Text>> = {
  device: (n, k) => text(`${n} 个账户共用 ${k} 台下单设备`, `${n} accounts used ${k} device(s)`),
  payer: (n, k) => text(`${n} 个账户共用 ${k} 个付款账户`, `${n} accounts used ${k} paying account(s)`),
  tracking: (n, k) =>
    text(`${n} 个账户的订单共用 ${k} 个运单号`, `orders of ${n} accounts share ${k} parcel number(s)`),
  empty: (n) =>
    text(
      `${n} 个账户的包裹重量远低于同款商品`,
      `parcels of ${n} accounts weigh far less than the goods usually do`,
    ),
  impossible: (n) =>
    text(
      `${n} 个账户的订单发货、签收时间不可能`,
      `orders of ${n} accounts were sent or received at impossible times`,
    ),
  text: (n, k) => text(`${n} 个账户的评价有 ${k} 组文字雷同`, `reviews of ${n} accounts repeat ${k} text(s)`),
  lockstep: (n) =>
    text(
      `${n} 个账户多次在相同时段购买相同商品，且占其购买的大部分`,
      `${n} accounts repeatedly bought the same goods in the same hours, most of what they bought`,
    ),
  burst: (n) =>
    text(
      `${n} 个几乎没有其他订单的账户集中下单`,
      `${n} accounts with hardly another order ordered in one burst`,
    ),
  address: (n, k) => text(`${n} 个账户共用 ${k} 个收货地址`, `${n} accounts share ${k} address(es)`),
  network: (n, k) => text(`${n} 个账户共用 ${k} 个网络`, `${n} accounts share ${k} network(s)`),
};

export function evidenceText(ring: Ring): Text {
  const kinds = (Object.keys(ring.cover) as EvidenceKind[]).sort((a, b) => weights[b] - weights[a]);
  const told = kinds.map((kind) => {
    const pieces = ring.pieces.filter((piece) => piece.kind === kind);
    return words[kind](Math.round((ring.cover[kind] ?? 0) * ring.accounts.length), pieces.length);
  });
  return { zh: told.map(({ zh }) => zh).join("；"), en: told.map(({ en }) => en).join("; ") };
}
