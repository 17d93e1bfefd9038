import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { CursorPages } from "../parts/cursor-pages.tsx";
import { useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { RegistryTabs } from "./operator/registry-tabs.tsx";

type Row = OutputOf<Operations, "registry.latest">["rows"][number];
type EventType = Row["type"];

const pageSize = 100;
/** What changed in the registry, newest first; programs follow the same by its cursor. */
export function RegistryChanges() {
  const t = useText();
  const [filters, change] = useFilters("type", "before");
  const type = filters.type as EventType | undefined;
  const before = Number(filters.before) > 0 ? Number(filters.before) : undefined;
  const { data, isFetching, error, refetch } = useRead("registry.latest", {
    ...(type === undefined ? {} : { type }),
    ...(before === undefined ? {} : { before }),
    limit: pageSize,
  });
  const rows = data?.rows ?? [];
  const older = data?.next ?? undefined;
  return (
    <Page
      title={text("主体库变更", "Changes of the registry")}
      lead={text(
        "主体与网店的登记、更新、关联、认定和归并，由近及远。程序可用接口 registry.changes 按游标订阅，不重不漏。",
        "What was put on record, changed, linked, judged and merged, newest first. Programs follow by registry.changes and its cursor, each change once.",
      )}
    >
      <RegistryTabs at="/operators/changes" />
      <DataTable<Row>
        name="registry-changes"
        caption={text("主体库变更", "Changes of the registry")}
        columns={columns(t)}
        rows={rows}
        rowKey={({ cursor }) => String(cursor)}
        total={rows.length}
        more={older !== undefined || before !== undefined}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        hotkeys
        empty={{
          title: text("没有变更", "No change"),
          hint: text("导入主体或网店后在此显示。", "Shown once operators or shops are imported."),
        }}
        tools={
          <Select
            size="small"
            allowClear
            aria-label={t(text("变更种类", "Kind of change"))}
            placeholder={t(text("全部种类", "All kinds"))}
            value={type}
            onChange={(next?: EventType) => change({ type: next, before: undefined })}
            options={(data?.types ?? []).map(({ id, label }) => ({ value: id, label: t(label) }))}
            popupMatchSelectWidth={false}
          />
        }
      />
      <CursorPages before={before} older={older} onGo={(next) => change({ before: next })} />
    </Page>
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "at",
      title: text("时间", "When"),
      kind: "day",
      width: 150,
      required: true,
      value: ({ at }) => formatInstant(instant(at)),
    },
    { key: "type", title: text("变更", "Change"), width: 170, value: ({ title }) => t(title) },
    {
      key: "operator",
      title: text("主体", "Operator"),
      width: 240,
      value: ({ operator }) => operator?.name ?? null,
      render: ({ operator }) =>
        operator && (
          <Link to="/operators/$id" params={{ id: operator.id }}>
            {operator.name}
          </Link>
        ),
    },
    {
      key: "storefront",
      title: text("网店", "Shop"),
      width: 180,
      value: ({ storefront }) => storefront?.name ?? null,
    },
    { key: "other", title: text("另一方", "Other side"), width: 180, value: ({ other }) => other },
    { key: "by", title: text("经手", "By"), width: 110, value: ({ by }) => by },
    { key: "reason", title: text("理由", "Reason"), width: 220, value: ({ reason }) => reason },
  ];
}
