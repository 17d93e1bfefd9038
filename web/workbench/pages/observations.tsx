import { Input, Select } from "antd";
import { formatInstant, type Instant, isInstant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { LongText } from "../parts/long-text.tsx";
import { Page } from "../parts/page.tsx";
import { kindWords, observedKinds } from "./imports/words.ts";

const pageSize = 50;
type Row = Record<string, unknown>;

/** What was seen of a shop or a listing, newest first. */
export function Observations() {
  const t = useText();
  const [filters, change] = useFilters("kind", "platform", "seller", "listing", "page");
  const kind = observedKinds.find((one) => one === filters.kind) ?? "listing";
  const page = pageOf(filters);
  const { platform, seller, listing } = filters;
  const { data, isFetching, error, refetch } = useRead("observation.list", {
    kind,
    ...(platform === undefined ? {} : { platform }),
    ...(seller === undefined ? {} : { seller }),
    ...(listing === undefined ? {} : { listing }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const rows = data?.rows ?? [];
  return (
    <Page
      title={text("观测数据", "Observations")}
      lead={text(
        "监测与报送所见，原样保存；买家、设备等只以假名显示。",
        "What was seen, kept as it was; buyers and devices are shown by pseudonym only.",
      )}
    >
      <DataTable<Row>
        key={kind}
        name={`observations.${kind}`}
        caption={text("观测数据", "Observations")}
        columns={columnsOf(rows, data?.platforms ?? {}, t)}
        rows={rows}
        rowKey={(row) =>
          JSON.stringify([row.platform, row.id, row.observedAt, row.line, row.kind, row.listing])
        }
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        hotkeys
        empty={{
          title: text("没有符合条件的观测", "No observation matches"),
          hint: text("可放宽条件，或先导入数据。", "Widen the filter, or import data first."),
        }}
        tools={
          <>
            <Select
              size="small"
              aria-label={t(text("种类", "Kind"))}
              value={kind}
              onChange={(next: string) => change({ kind: next })}
              options={observedKinds.map((value) => ({
                value,
                label: t(kindWords[value] ?? text(value, value)),
              }))}
              popupMatchSelectWidth={false}
            />
            {(
              [
                ["platform", text("平台", "Platform")],
                ["seller", text("平台店铺号", "Seller")],
                ["listing", text("商品编号", "Listing")],
              ] as const
            ).map(([name, label]) => (
              <Input.Search
                key={`${name}-${filters[name] ?? ""}`}
                allowClear
                size="small"
                style={{ width: 170 }}
                placeholder={t(label)}
                aria-label={t(label)}
                defaultValue={filters[name]}
                onSearch={(value) => change({ [name]: value })}
              />
            ))}
          </>
        }
      />
    </Page>
  );
}

const long = new Set(["title", "text", "description"]);
const money = new Set(["amount", "coupon", "subsidy"]);

function columnsOf(
  rows: readonly Row[],
  platforms: Readonly<Record<string, string>>,
  t: (words: Text) => string,
): DataColumn<Row>[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "line");
  return names.map((name) => ({
    key: name,
    title: words[name] ?? text(name, name),
    width: long.has(name) ? 300 : 150,
    ...(long.has(name) ? { render: (row: Row) => <LongText>{String(row[name] ?? "")}</LongText> } : {}),
    ...(money.has(name) ? { kind: "money" as const } : {}),
    value: (row) =>
      shown(name, name === "platform" ? (platforms[String(row.platform)] ?? row.platform) : row[name], t),
  }));
}

function shown(name: string, value: unknown, t: (words: Text) => string): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (money.has(name) && typeof value === "number") return (value / 100).toFixed(2);
  if (typeof value === "string" && isInstant(value)) return formatInstant(value as Instant);
  if (typeof value === "boolean") return t(value ? text("是", "yes") : text("否", "no"));
  return typeof value === "number" ? value : String(value);
}

const words: Readonly<Record<string, Text>> = {
  platform: text("平台", "Platform"),
  id: text("编号", "Id"),
  observedAt: text("观测时间", "Observed at"),
  seller: text("平台店铺号", "Seller"),
  listing: text("商品编号", "Listing"),
  sku: text("规格", "SKU"),
  title: text("标题", "Title"),
  description: text("详情", "Description"),
  category: text("类目", "Category"),
  brand: text("品牌", "Brand"),
  gtin: text("条码", "GTIN"),
  licence: text("许可证号", "Licence"),
  origin: text("产地", "Origin"),
  state: text("状态", "State"),
  sales: text("销量", "Sales"),
  url: text("网址", "Address"),
  kind: text("价格种类", "Kind"),
  amount: text("金额（元）", "Amount, yuan"),
  words: text("价格说法", "Words"),
  coupon: text("优惠券", "Coupon"),
  subsidy: text("补贴", "Subsidy"),
  promotion: text("促销活动", "Promotion"),
  order: text("订单号", "Order"),
  quantity: text("件数", "Quantity"),
  buyer: text("买家", "Buyer"),
  device: text("设备", "Device"),
  payer: text("付款账户", "Payer"),
  address: text("收货地址", "Address"),
  network: text("网络", "Network"),
  tracking: text("运单号", "Tracking"),
  weight: text("重量（克）", "Weight, g"),
  placedAt: text("下单时间", "Placed at"),
  shippedAt: text("发货时间", "Shipped at"),
  receivedAt: text("签收时间", "Received at"),
  rating: text("评分", "Rating"),
  text: text("评价文字", "Text"),
  pictures: text("图片数", "Pictures"),
  writtenAt: text("评价时间", "Written at"),
  ingestedAt: text("入库时间", "Ingested at"),
};
