import { Link, useNavigate } from "@tanstack/react-router";
import { Input, Segmented, Select } from "antd";
import { dayOf, formatDay, instant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useLanguage, useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { Score, SeverityMark } from "./watch/marks.tsx";
import type { FindingRow } from "./watch/model.ts";
import { WatchTabs } from "./watch/tabs.tsx";

const pageSize = 50;

const states = [
  ["open", text("待处理", "Waiting")],
  ["led", text("已成线索", "Led")],
  ["decided", text("已有结论", "Decided")],
  ["gone", text("不再出现", "Gone")],
  ["all", text("全部", "All")],
] as const;

/** What the detectors propose, the strongest first. */
export function Findings() {
  const t = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [filters, change] = useFilters("detector", "severity", "state", "operator", "q", "page");
  const page = pageOf(filters);
  const detectors = useRead("detector.list", {}).data?.rows ?? [];
  const state = states.find(([id]) => id === filters.state)?.[0] ?? "open";
  const severity = severities.find(([id]) => id === filters.severity)?.[0];
  const { data, isFetching, error, refetch } = useRead("finding.list", {
    state,
    page,
    ...(filters.detector === undefined ? {} : { detector: filters.detector }),
    ...(severity === undefined ? {} : { severity }),
    ...(filters.operator === undefined ? {} : { operator: filters.operator }),
    ...(filters.q === undefined ? {} : { q: filters.q }),
  });
  return (
    <Page
      title={text("监测发现", "Findings")}
      lead={text(
        "监测模型提出的疑点，由强到弱。模型只提出，是否成为线索由人决定。",
        "What the detectors propose, the strongest first. They propose; whether it becomes a lead is for people.",
      )}
      side={<WatchTabs at="findings" />}
    >
      <div className="page-tools no-print page-scroll">
        <Segmented
          aria-label={t(text("状态", "State"))}
          value={state}
          onChange={(next) => change({ state: next === "open" ? undefined : next })}
          options={states.map(([value, label]) => ({ value, label: t(label) }))}
        />
        <Select
          aria-label={t(text("监测模型", "Detector"))}
          size="small"
          style={{ minWidth: 150 }}
          value={filters.detector ?? ""}
          onChange={(detector) => change({ detector })}
          options={[
            { value: "", label: t(text("全部模型", "All detectors")) },
            ...detectors.map(({ id, name }) => ({ value: id, label: t(name) })),
          ]}
        />
        <Select
          aria-label={t(text("程度", "Severity"))}
          size="small"
          style={{ minWidth: 110 }}
          value={severity ?? ""}
          onChange={(next) => change({ severity: next })}
          options={[
            { value: "", label: t(text("全部程度", "All severities")) },
            ...severities.map(([value, label]) => ({ value, label: t(label) })),
          ]}
        />
      </div>
      <DataTable<FindingRow>
        name="findings"
        caption={text("监测发现", "Findings")}
        columns={columns(t, (moment) => formatDay(dayOf(instant(moment)), language))}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={({ id }) => void navigate({ to: "/findings/$id", params: { id } })}
        hotkeys
        empty={{
          title: text("没有监测发现", "No finding"),
          hint: text(
            "导入商品、价格、订单或者评价后，模型每夜运行；也可以在“监测模型”中立即运行。",
            "Once listings, prices, orders or reviews are imported the detectors run every night; or run one now under Detectors.",
          ),
        }}
        tools={
          <Input.Search
            key={filters.q}
            allowClear
            size="small"
            className="page-search"
            aria-label={t(text("检索发现", "Search findings"))}
            placeholder={t(text("店铺、商品、主体", "Shop, goods, operator"))}
            defaultValue={filters.q}
            onSearch={(q) => change({ q })}
          />
        }
      />
    </Page>
  );
}

const severities = [
  ["major", text("严重", "Major")],
  ["minor", text("一般", "Minor")],
  ["info", text("提示", "Info")],
] as const;

function columns(t: (words: Text) => string, onDay: (moment: string) => string): DataColumn<FindingRow>[] {
  return [
    {
      key: "severity",
      title: text("程度", "Severity"),
      width: 80,
      value: ({ severity }) => severity,
      render: ({ severity }) => <SeverityMark of={severity} />,
    },
    {
      key: "score",
      title: text("强度", "Score"),
      kind: "figure",
      width: 90,
      value: ({ score }) => score,
      render: ({ score }) => <Score of={score} />,
    },
    {
      key: "label",
      title: text("发现", "Finding"),
      width: 260,
      required: true,
      value: ({ label, detectorName }) => `${t(detectorName)}：${t(label)}`,
      render: ({ id, label, detectorName }) => (
        <span>
          <Link to="/findings/$id" params={{ id }}>
            {t(label)}
          </Link>
          <br />
          <span className="muted">{t(detectorName)}</span>
        </span>
      ),
    },
    {
      key: "operator",
      title: text("主体、店铺", "Operator, shop"),
      width: 220,
      value: ({ operatorName, shop }) => `${operatorName ?? ""} ${t(shop)}`.trim(),
      render: ({ operator, operatorName, shop }) => (
        <span>
          {operator !== null && (
            <>
              <Link to="/operators/$id" params={{ id: operator }}>
                {operatorName ?? operator}
              </Link>
              <br />
            </>
          )}
          <span className={operator === null ? "" : "muted"}>{t(shop)}</span>
        </span>
      ),
    },
    { key: "at", title: text("行为之日", "Acted on"), kind: "day", width: 130, value: ({ at }) => onDay(at) },
    {
      key: "reason",
      title: text("理由", "Reason"),
      width: 520,
      value: ({ reason }) => t(reason),
      render: ({ reason }) => <span className="finding-reason">{t(reason)}</span>,
    },
    {
      key: "seen",
      title: text("最近一次发现", "Last found"),
      kind: "day",
      width: 130,
      optional: true,
      value: ({ lastSeenAt }) => onDay(lastSeenAt),
    },
    {
      key: "lead",
      title: text("线索", "Lead"),
      width: 100,
      value: ({ lead }) => lead ?? "",
      render: ({ lead }) =>
        lead === null ? null : (
          <Link to="/matters/$id" params={{ id: lead }}>
            {t(text("查看线索", "open"))}
          </Link>
        ),
    },
  ];
}
