import {
  type Fen,
  formatFen,
  formatInstant,
  isInstant,
  type Text,
  text,
} from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Section } from "../../parts/page.tsx";
import type { Finding } from "./model.ts";

const kinds: Readonly<Record<string, Text>> = {
  listing: text("商品", "Listings"),
  price: text("价格", "Prices"),
  order: text("订单", "Orders"),
  review: text("评价", "Reviews"),
};

const labels: Readonly<Record<string, Text>> = {
  observedAt: text("观测时间", "seen at"),
  placedAt: text("下单", "placed"),
  shippedAt: text("发货", "shipped"),
  receivedAt: text("签收", "received"),
  writtenAt: text("评价时间", "written"),
  listing: text("商品", "listing"),
  kind: text("种类", "kind"),
  amount: text("金额", "amount"),
  coupon: text("商家券", "coupon"),
  subsidy: text("补贴", "subsidy"),
  words: text("说法", "words"),
  promotion: text("活动", "promotion"),
  buyer: text("买家", "buyer"),
  device: text("设备", "device"),
  payer: text("付款账户", "payer"),
  address: text("地址", "address"),
  network: text("网络", "network"),
  tracking: text("运单号", "parcel"),
  weight: text("重量（克）", "weight, g"),
  quantity: text("件数", "units"),
  rating: text("评分", "rating"),
  text: text("文字", "text"),
  title: text("标题", "title"),
  description: text("详情", "description"),
  category: text("类目", "category"),
  file: text("来自文件", "file"),
  line: text("行", "line"),
};

const left = new Set(["platform", "seller", "id"]);

/** The rows it stands on, by value, one table a kind; keys of persons are shown in part. */
export function FindingRows({ finding }: { finding: Finding }) {
  const t = useText();
  const byKind = Map.groupBy(finding.rows, ({ kind }) => kind);
  return (
    <Section title={text("所依据的记录", "The rows behind it")} count={finding.observations}>
      {[...byKind].map(([kind, rows]) => {
        const columns = columnsOf(rows);
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <div key={kind} className="finding-rows" tabIndex={0}>
            <h3>
              {t(kinds[kind] ?? text(kind, kind))} <span className="muted">{rows.length}</span>
            </h3>
            <table>
              <thead>
                <tr>
                  <th>{t(text("编号", "Id"))}</th>
                  {columns.map((name) => (
                    <th key={name}>{t(labels[name] ?? text(name, name))}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, 100).map(({ id, row }, at) => (
                  // The same id may stand there in two versions.
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                  <tr key={`${id} ${at}`}>
                    <td>{id}</td>
                    {columns.map((name) => (
                      <td key={name} title={shown(name, row[name])}>
                        {shown(name, row[name])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </Section>
  );
}

/** In the order in which a person reads them, whatever order the store gives. */
function columnsOf(rows: Finding["rows"]): readonly string[] {
  const there = new Set(rows.flatMap(({ row }) => Object.keys(row)));
  const known = Object.keys(labels).filter((name) => there.has(name));
  return [...known, ...[...there].filter((name) => !(name in labels) && !left.has(name))];
}

const money = new Set(["amount", "coupon", "subsidy"]);

function shown(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (money.has(name) && typeof value === "number") return formatFen(value as Fen);
  const told = String(value);
  return name.endsWith("At") && isInstant(told) ? formatInstant(told, "second") : told;
}
