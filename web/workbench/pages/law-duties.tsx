import { Input, Segmented, Select } from "antd";
import { day, type Text, text } from "../../../src/kernel/index.ts";
import {
  bearers,
  certaintyLabel,
  type Duty,
  type DutyBearer,
  duties,
  dutyTopics,
} from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { Cites } from "../parts/cites.tsx";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { Page } from "../parts/page.tsx";
import { useToday } from "../session.tsx";

const names: Record<DutyBearer, Text> = {
  government: text("政府", "Government"),
  platform: text("平台", "Platform"),
  operator: text("经营者", "Operator"),
};

/** 政府、平台、经营者的责任边界, filtered by bearer and topic. */
export function LawDuties() {
  const t = useText();
  const today = useToday();
  const [filters, change] = useFilters("bearer", "topic", "q");
  const all = duties(day(today));
  const bearer = bearers.find((one) => one === filters.bearer);
  const rows = all.filter((duty) => fits(duty, { bearer, topic: filters.topic, words: filters.q ?? "" }));
  const count = (one?: DutyBearer) => all.filter((duty) => one === undefined || duty.bearer === one).length;
  return (
    <Page
      title={text("政府、平台、经营者的责任边界", "Who owes what: government, platform, operator")}
      lead={text(
        "每一项都指向法规中的一行；把握程度随该行。",
        "Each duty points at a row of the statute book and is as certain as that row.",
      )}
    >
      <LawTabs at="/law/duties" />
      <div className="page-tools no-print">
        <Segmented
          aria-label={t(text("责任主体", "Who"))}
          value={bearer ?? "all"}
          onChange={(next) => change({ bearer: next === "all" ? undefined : next })}
          options={[
            { value: "all", label: `${t(text("全部", "All"))} ${count()}` },
            ...bearers.map((value) => ({ value, label: `${t(names[value])} ${count(value)}` })),
          ]}
        />
        <Select
          allowClear
          aria-label={t(text("主题", "Topic"))}
          placeholder={t(text("全部主题", "Any topic"))}
          value={filters.topic || null}
          onChange={(next: string | undefined) => change({ topic: next ?? undefined })}
          options={dutyTopics.map(({ id, name }) => ({ value: id, label: t(name) }))}
          popupMatchSelectWidth={false}
        />
        <Input.Search
          key={filters.q}
          allowClear
          className="page-search"
          aria-label={t(text("检索责任", "Search the duties"))}
          placeholder={t(text("内容、编号", "Content, id"))}
          defaultValue={filters.q}
          onSearch={(q) => change({ q: q || undefined })}
        />
      </div>
      <DataTable<Duty>
        name="duties"
        caption={text("责任清单", "Duties")}
        columns={columns(t)}
        rows={rows}
        rowKey={({ topic, bearer: who, parameter }) => `${topic} ${who} ${parameter}`}
        total={rows.length}
        empty={{ title: text("没有符合条件的责任", "No duty fits") }}
        hotkeys
      />
    </Page>
  );
}

function fits(
  duty: Duty,
  { bearer, topic, words }: { bearer: DutyBearer | undefined; topic: string | undefined; words: string },
): boolean {
  if (bearer !== undefined && duty.bearer !== bearer) return false;
  if (topic && duty.topic !== topic) return false;
  const all =
    `${duty.parameter} ${duty.label.zh} ${duty.label.en} ${duty.text?.zh ?? ""} ${duty.text?.en ?? ""}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function columns(t: (words: Text) => string): DataColumn<Duty>[] {
  return [
    { key: "topic", title: text("主题", "Topic"), width: 120, value: ({ topicName }) => t(topicName) },
    { key: "bearer", title: text("主体", "Who"), width: 90, value: ({ bearer }) => t(names[bearer]) },
    { key: "label", title: text("责任", "Duty"), width: 260, required: true, value: ({ label }) => t(label) },
    {
      key: "text",
      title: text("内容", "Content"),
      width: 380,
      value: (duty) => (duty.text ? t(duty.text) : ""),
    },
    {
      key: "basis",
      title: text("依据", "Basis"),
      width: 220,
      value: ({ basis }) =>
        basis.map(({ instrument, article }) => `${instrument} ${article ?? ""}`).join("; "),
      render: ({ basis }) => <Cites of={basis} />,
    },
    { key: "id", title: text("编号", "Id"), width: 80, value: ({ parameter }) => parameter },
    {
      key: "scope",
      title: text("范围", "Scope"),
      width: 80,
      value: ({ provincial }) => t(provincial ? text("浙江", "Zhejiang") : text("全国", "national")),
    },
    {
      key: "certainty",
      title: text("把握", "Certainty"),
      width: 110,
      value: ({ certainty }) => t(certaintyLabel(certainty)),
      render: ({ certainty }) => <CertaintyMark certainty={certainty} />,
    },
  ];
}
