import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { Page } from "../parts/page.tsx";
import { RegistryTabs } from "./operator/registry-tabs.tsx";
import { Thresholds } from "./operator/thresholds.tsx";

type Row = OutputOf<Operations, "registry.quality">[number];

/** What the records of each source are worth, in shares of its records, and from which score on they are matched. */
export function RegistryQuality() {
  const t = useText();
  const { data, isFetching, error, refetch } = useRead("registry.quality", {});
  return (
    <Page
      title={text("数据质量", "Data quality")}
      lead={text(
        "按来源统计：各项占该来源记录数的比例。超过 180 天未再见到的记为过期；指向同一主体的多条记录记为重复；代码、类型、辖区、成立日期或负责人与同一主体的其他记录不一致的记为矛盾。",
        "By source, as shares of its records. Not seen for 180 days is stale; further records of one operator are duplicates; one whose code, kind, district, day of founding or person in charge another record tells otherwise is contradicted.",
      )}
    >
      <RegistryTabs at="/operators/quality" />
      <DataTable<Row>
        name="registry-quality"
        caption={text("各来源数据质量", "Data quality by source")}
        columns={columns(t)}
        rows={data ?? []}
        rowKey={({ source, kind }) => `${kind} ${source}`}
        total={data?.length ?? 0}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        empty={{
          title: text("还没有导入的来源", "No source was imported yet"),
          hint: text(
            "用 steelyard import 或接口报送主体与网店后显示。",
            "Shown once operators or storefronts are imported.",
          ),
        }}
      />
      <Thresholds />
    </Page>
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  const share = (key: string, title: Text, of: (row: Row) => number | null): DataColumn<Row> => ({
    key,
    title,
    kind: "figure",
    width: 96,
    value: (row) => {
      const count = of(row);
      return row.records === 0 || count === null ? null : `${((100 * count) / row.records).toFixed(1)} %`;
    },
  });
  // What is not asked of a kind is no gap in it.
  const only = (which: Row["kind"], of: (row: Row) => number) => (row: Row) =>
    row.kind === which ? of(row) : null;
  return [
    {
      key: "source",
      title: text("来源", "Source"),
      width: 220,
      required: true,
      value: ({ sourceName }) => sourceName,
    },
    {
      key: "kind",
      title: text("记录", "Records of"),
      width: 90,
      value: ({ kind }) => t(kind === "operator" ? text("主体", "operators") : text("网店", "shops")),
    },
    {
      key: "records",
      title: text("条数", "Records"),
      kind: "figure",
      width: 90,
      value: ({ records }) => records,
    },
    share("code", text("有代码", "With a code"), ({ coded }) => coded),
    share("valid", text("代码有效", "Valid code"), ({ validCode }) => validCode),
    share(
      "address",
      text("有地址", "With address"),
      only("operator", ({ addressed }) => addressed),
    ),
    share(
      "phone",
      text("有电话", "With telephone"),
      only("operator", ({ phoned }) => phoned),
    ),
    share("stale", text("过期", "Stale"), ({ stale }) => stale),
    share("linked", text("靠相似匹配", "Linked by likeness"), ({ linked }) => linked),
    share("duplicates", text("重复", "Duplicates"), ({ duplicates }) => duplicates),
    share(
      "contradicted",
      text("来源矛盾", "Contradicted"),
      only("operator", ({ contradicted }) => contradicted),
    ),
    share(
      "unknown",
      text("主体未知", "Operator unknown"),
      only("storefront", ({ unknown }) => unknown),
    ),
    {
      key: "seen",
      title: text("最近一次", "Last seen"),
      kind: "day",
      width: 140,
      value: ({ seenAt }) => formatInstant(instant(seenAt)),
    },
  ];
}
