import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Input, Segmented } from "antd";
import { useState } from "react";
import { type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead, useWrite } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { DueWords, groupOf } from "./lead/proposal.tsx";
import { type Proposal, Rank } from "./lead/rank.tsx";
import { LeadTabs } from "./lead/tabs.tsx";
import { TriageDrawer } from "./lead/triage-drawer.tsx";
import { SeverityMark } from "./watch/marks.tsx";

const pageSize = 50;

const severities = [
  ["major", text("严重", "Major")],
  ["minor", text("一般", "Minor")],
  ["info", text("提示", "Info")],
] as const;

/** What the detectors propose and no rule gave to the house: taken up or dismissed here, the most urgent first. */
export function LeadTriage() {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [filters, change] = useFilters("severity", "q", "all", "page");
  const [shown, setShown] = useState<Proposal>();
  const takeUp = useWrite("lead.take-up");
  const page = pageOf(filters);
  const severity = severities.find(([id]) => id === filters.severity)?.[0];
  const { data, isFetching, error, refetch } = useRead(
    "lead.proposals",
    {
      page,
      all: filters.all === "1",
      ...(severity === undefined ? {} : { severity }),
      ...(filters.q === undefined ? {} : { q: filters.q }),
    },
    { refetchInterval: 60_000 },
  );
  const open = (row: Proposal) =>
    takeUp.mutate(
      { group: groupOf(row), findings: row.findings },
      {
        onSuccess: ({ lead, number }) => {
          setShown(undefined);
          void message.success(t(text(`已登记线索 ${number}`, `Lead ${number} opened`)));
          void navigate({ to: "/matters/$id", params: { id: lead } });
        },
        onError: ({ failure }) => {
          void message.error(t(failure.message));
          void refetch();
        },
      },
    );
  return (
    <Page
      title={text("待处置发现", "Triage")}
      lead={text(
        "没有达到自动登记标准的监测发现，按主体和种类归并，由急到缓。登记为线索，或者说明理由排除。",
        "Findings below the standard for opening by rule, grouped by operator and kind, the most urgent first. Take up as a lead, or dismiss with a reason.",
      )}
      side={<LeadTabs at="triage" />}
    >
      <DataTable<Proposal>
        name="triage"
        caption={text("待处置发现", "Triage")}
        columns={columns(t, setShown, takeUp.isPending ? undefined : open)}
        rows={data?.rows ?? []}
        rowKey={keyOf}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={setShown}
        hotkeys
        empty={{
          title: text("没有待处置的发现", "Nothing waits"),
          hint: text(
            "达到标准的发现已由系统登记为线索；其余的都处置过了。",
            "What reached the standard became leads; the rest has been dealt with.",
          ),
        }}
        tools={
          <>
            <Segmented
              size="small"
              aria-label={t(text("程度", "Severity"))}
              value={severity ?? "all"}
              onChange={(next) => change({ severity: next === "all" ? undefined : next })}
              options={[
                { value: "all", label: t(text("全部", "All")) },
                ...severities.map(([value, label]) => ({
                  value,
                  label: `${t(label)} ${data?.counts[value] ?? ""}`,
                })),
              ]}
            />
            <Segmented
              size="small"
              aria-label={t(text("范围", "Whose"))}
              value={filters.all === "1" ? "all" : "own"}
              onChange={(next) => change({ all: next === "all" ? "1" : undefined })}
              options={[
                { value: "own", label: t(text("本机关", "Ours")) },
                { value: "all", label: t(text("全市", "All bureaus")) },
              ]}
            />
            <Input.Search
              key={filters.q}
              allowClear
              size="small"
              className="page-search"
              aria-label={t(text("检索", "Search"))}
              placeholder={t(text("主体、代码、店铺", "Operator, code, shop"))}
              defaultValue={filters.q}
              onSearch={(q) => change({ q })}
            />
          </>
        }
      />
      {shown !== undefined && (
        <TriageDrawer
          proposal={shown}
          opening={takeUp.isPending}
          onOpen={() => open(shown)}
          onClose={() => setShown(undefined)}
        />
      )}
    </Page>
  );
}

const keyOf = ({ detector, operator, platform, seller }: Proposal): string =>
  `${detector} ${operator ?? `${platform}/${seller}`}`;

function columns(
  t: (words: Text) => string,
  show: (row: Proposal) => void,
  open: ((row: Proposal) => void) | undefined,
): DataColumn<Proposal>[] {
  return [
    {
      key: "rank",
      title: text("优先级", "Rank"),
      width: 80,
      required: true,
      value: ({ priority }) => priority.rank,
      render: ({ priority }) => <Rank of={priority} />,
    },
    {
      key: "what",
      title: text("疑点", "What"),
      width: 230,
      required: true,
      value: ({ violation, labels }) => `${t(violation)}：${labels.map(t).join("、")}`,
      render: (row) => (
        <span>
          <SeverityMark of={row.severity} />{" "}
          <button type="button" className="link-button triage-open" onClick={() => show(row)}>
            {t(row.violation)}
          </button>{" "}
          <span className="muted">{t(text(`${row.findings.length} 项`, `${row.findings.length}`))}</span>
          <br />
          <span className="muted">{row.labels.slice(0, 3).map(t).join("、")}</span>
        </span>
      ),
    },
    {
      key: "who",
      title: text("主体、店铺", "Operator, shop"),
      width: 230,
      required: true,
      value: ({ operatorName, shop }) => `${operatorName ?? ""} ${t(shop)}`.trim(),
      render: ({ operator, operatorName, shop }) => (
        <span>
          {operator === null ? (
            <span className="muted">{t(text("主体未查明", "operator unknown"))}</span>
          ) : (
            <Link to="/operators/$id" params={{ id: operator }}>
              {operatorName ?? operator}
            </Link>
          )}
          <span className="muted finding-reason">{t(shop)}</span>
        </span>
      ),
    },
    {
      key: "sentence",
      title: text("理由", "Reason"),
      width: 420,
      value: ({ sentence }) => t(sentence),
      render: ({ sentence }) => <span className="finding-reason">{t(sentence)}</span>,
    },
    {
      key: "due",
      title: text("核查期限", "Verify by"),
      width: 130,
      value: ({ dueOn }) => dueOn ?? "",
      render: ({ dueOn, left }) => <DueWords dueOn={dueOn} left={left} />,
    },
    {
      key: "organ",
      title: text("管辖机关", "Bureau"),
      width: 170,
      optional: true,
      value: ({ organName }) => t(organName),
    },
    {
      key: "act",
      title: text("处置", "Act"),
      width: 110,
      required: true,
      value: () => null,
      render: (row) =>
        row.mayOpen ? (
          <Button
            size="small"
            type="primary"
            disabled={open === undefined}
            onClick={(event) => {
              event.stopPropagation();
              open?.(row);
            }}
          >
            {t(text("登记线索", "Take up"))}
          </Button>
        ) : (
          <span className="muted">{t(row.organName)}</span>
        ),
    },
  ];
}
