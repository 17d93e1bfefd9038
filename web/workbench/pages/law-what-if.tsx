import { Link } from "@tanstack/react-router";
import { InputNumber, Select } from "antd";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import { parameters, periodIds } from "../../../src/law/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { Empty } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { Page } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { valueWords } from "./law/settings.ts";
import { Field } from "./law-tools/field.tsx";
import { KeepDraftButton, WhatIfDrafts } from "./law-tools/what-if-drafts.tsx";
import "./law-tools/law-tools.css";

type Row = OutputOf<Operations, "law.whatIf">["rows"][number];

/** 参数试算: which open matters would move if a number changed. Nothing is changed. */
export function LawWhatIf() {
  const t = useText();
  const [filters, change] = useFilters("param", "value", "draft");
  const mayKeep = useMay("law.set");
  const drafts = useRead("law.drafts", {}, { enabled: mayKeep });
  const draft = drafts.data?.rows.find(({ id }) => id === filters.draft);
  const param = draft?.param ?? filters.param;
  const value = draft?.value ?? (filters.value === undefined ? undefined : Number(filters.value));
  const chosen = parameters.findLast(({ id }) => id === param);
  const ready = chosen !== undefined && value !== undefined;
  const { data, isFetching, error, refetch } = useRead(
    "law.whatIf",
    draft ? { draft: draft.id } : { param: param ?? "", value: value ?? 0 },
    { enabled: ready },
  );
  /** Changing either part of a draft's supposition leaves the draft. */
  const suppose = (next: { param?: string | undefined; value?: string | undefined }) =>
    change({ param, value: value === undefined ? undefined : String(value), draft: undefined, ...next });
  return (
    <Page
      title={text("参数试算", "What if")}
      lead={text(
        "设想一项期限改变，看哪些在办事项的届满日会移动。只试算，不改变任何数据；已经起算的期限按起算时的规定，除非有过渡规定。",
        "Suppose a period changed: which open matters would move. Nothing is changed; a running clock keeps its law unless a transition says otherwise.",
      )}
    >
      <LawTabs at="/law/what-if" />
      <form className="law-form no-print" onSubmit={(event) => event.preventDefault()}>
        <Field label={text("参数", "Parameter")} wide>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              value={param || null}
              placeholder={t(text("编号或名称", "Id or name"))}
              onChange={(next) => suppose({ param: next })}
              options={periodIds().map((one) => ({ value: one, label: `${one} ${t(labelOf(one))}` }))}
            />
          )}
        </Field>
        <Field label={text("改为", "Changed to")}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              max={3650}
              precision={0}
              value={value ?? null}
              onChange={(next) => suppose({ value: next === null ? undefined : String(next) })}
            />
          )}
        </Field>
        {chosen?.value !== undefined && (
          <span className="muted">
            {t(text("现为", "now"))} {t(valueWords(chosen.value, chosen.unit))}
          </span>
        )}
        {ready && mayKeep && !draft && <KeepDraftButton param={chosen.id} value={value} />}
      </form>
      {!ready && <Empty title={text("选定参数和设想的数值", "Choose a parameter and a number")} />}
      {draft && (
        <p>
          {t(
            text(
              `草案：${draft.byName}，${formatInstant(instant(draft.at))}，${draft.reason}`,
              `Draft: ${draft.byName}, ${formatInstant(instant(draft.at))}, ${draft.reason}`,
            ),
          )}
        </p>
      )}
      {ready && data && (
        <p role="status">
          {t(
            text(
              `在办期限 ${data.looked} 个，移动 ${data.moved} 个，其中 ${data.becomeLate} 个将变为逾期${data.more ? "（只看了前 2000 件）" : ""}。`,
              `${data.looked} running clocks, ${data.moved} would move, ${data.becomeLate} of them would become late${data.more ? " (only the first 2000 matters were looked at)" : ""}.`,
            ),
          )}
        </p>
      )}
      {ready && (
        <DataTable<Row>
          name="what-if"
          caption={text("会移动的期限", "Clocks that would move")}
          columns={columns(t)}
          rows={data?.rows ?? []}
          rowKey={({ matter, clock, startedOn }) => `${matter} ${clock} ${startedOn}`}
          total={data?.rows.length ?? 0}
          loading={isFetching}
          {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
          empty={{ title: text("没有期限会移动", "Nothing would move") }}
        />
      )}
      {mayKeep && <WhatIfDrafts chosen={filters.draft} onDiscarded={() => change({ draft: undefined })} />}
    </Page>
  );
}

function labelOf(id: string): Text {
  return parameters.find((one) => one.id === id)?.label ?? text(id, id);
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "number",
      title: text("事项", "Matter"),
      width: 200,
      required: true,
      value: ({ number }) => number,
      render: ({ matter, number }) => (
        <Link to="/matters/$id" params={{ id: matter }}>
          {number}
        </Link>
      ),
    },
    { key: "title", title: text("名称", "Title"), width: 260, value: ({ title }) => t(title) },
    { key: "clock", title: text("期限", "Clock"), width: 200, value: ({ clockName }) => t(clockName) },
    {
      key: "started",
      title: text("起算", "From"),
      kind: "day",
      width: 110,
      value: ({ startedOn }) => startedOn,
    },
    {
      key: "before",
      title: text("现届满", "Due now"),
      kind: "day",
      width: 110,
      value: ({ before }) => before,
    },
    {
      key: "after",
      title: text("改后届满", "Due then"),
      kind: "day",
      width: 110,
      value: ({ after }) => after,
    },
    {
      key: "days",
      title: text("移动（日）", "Days"),
      width: 100,
      value: ({ days }) => (days > 0 ? `+${days}` : String(days)),
    },
    {
      key: "late",
      title: text("变为逾期", "Becomes late"),
      width: 100,
      value: ({ becomesLate }) => (becomesLate ? t(text("是", "yes")) : ""),
      render: ({ becomesLate }) =>
        becomesLate ? <span className="tag tag-warn">{t(text("是", "yes"))}</span> : null,
    },
  ];
}
