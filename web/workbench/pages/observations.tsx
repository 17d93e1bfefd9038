import { Input, Select } from "antd";
import { formatInstant, type Instant, isInstant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { choiceLabel, type Field, fieldLabel, useKinds } from "../parts/kinds.ts";
import { LongText } from "../parts/long-text.tsx";
import { Page } from "../parts/page.tsx";

const pageSize = 50;
const seenKinds = ["listing", "price", "order", "review"] as const;
type Row = Record<string, unknown>;

/** What was seen of a shop or a listing, newest first. */
export function Observations() {
  const t = useText();
  const [filters, change] = useFilters("kind", "platform", "seller", "listing", "page");
  const kinds = useKinds().filter(({ observed }) => observed);
  const kind = seenKinds.find((one) => one === filters.kind) ?? "listing";
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
  const fields = kinds.find(({ id }) => id === kind)?.fields ?? [];
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
        columns={columnsOf(rows, fields, data?.platforms ?? {}, t)}
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
              options={kinds.map(({ id, label }) => ({ value: id, label: t(label) }))}
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

function columnsOf(
  rows: readonly Row[],
  fields: readonly Field[],
  platforms: Readonly<Record<string, string>>,
  t: (words: Text) => string,
): DataColumn<Row>[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "line");
  return names.map((name) => {
    const field = fields.find((one) => one.name === name);
    const [label, money] = [fieldLabel(field, name), field?.type === "money"];
    return {
      key: name,
      title: money ? text(`${label.zh}（元）`, `${label.en}, yuan`) : label,
      width: long.has(name) ? 300 : 150,
      ...(long.has(name) ? { render: (row: Row) => <LongText>{String(row[name] ?? "")}</LongText> } : {}),
      ...(money ? { kind: "money" as const } : {}),
      value: (row) =>
        shown(field, name === "platform" ? (platforms[String(row.platform)] ?? row.platform) : row[name], t),
    };
  });
}

function shown(field: Field | undefined, value: unknown, t: (words: Text) => string): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (field?.type === "money" && typeof value === "number") return (value / 100).toFixed(2);
  if (typeof value === "string" && isInstant(value)) return formatInstant(value as Instant);
  if (typeof value === "boolean") return t(value ? text("是", "yes") : text("否", "no"));
  return typeof value === "number" ? value : t(choiceLabel(field, String(value)));
}
