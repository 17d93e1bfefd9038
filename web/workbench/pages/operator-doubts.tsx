import { Link } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { JudgeForm } from "./operator/judge-form.tsx";
import type { Doubt } from "./operator/kinds.ts";
import { RegistryTabs } from "./operator/registry-tabs.tsx";

const pageSize = 50;

/** 待认主体: storefronts nobody is known to operate and matches that only a person may settle. Oldest first. */
export function OperatorDoubts() {
  const t = useText();
  const mayJudge = useMay("registry.write");
  const [judging, setJudging] = useState<Doubt>();
  const [filters, change] = useFilters("kind", "state", "page");
  const page = pageOf(filters);
  const kind = kindOf(filters.kind);
  const state = filters.state === "decided" ? ("decided" as const) : ("waiting" as const);
  const { data, isFetching, error, refetch } = useRead("registry.doubts", {
    ...(kind === undefined ? {} : { kind }),
    state,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return (
    <Page
      title={text("待认主体", "To be judged")}
      lead={text(
        "没有已知主体的网店，以及机器不敢断定的同一主体。机器只提出，认定由人作出。",
        "Storefronts without a known operator, and matches the machine is not sure of. It proposes; a person judges.",
      )}
    >
      <RegistryTabs at="/operators/doubts" />
      <DataTable<Doubt>
        name="doubts"
        caption={text("待认主体", "To be judged")}
        columns={columns(t, mayJudge && state === "waiting" ? setJudging : undefined)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        {...(mayJudge && state === "waiting" ? { onOpen: setJudging } : {})}
        hotkeys
        empty={{
          title: text("没有待认的主体", "Nothing waits for a judgement"),
          hint: text("新导入的数据若有存疑，会出现在这里。", "Doubts from new imports appear here."),
        }}
        tools={
          <>
            <Segmented
              size="small"
              aria-label={t(text("种类", "Kind"))}
              value={filters.kind ?? ""}
              onChange={(next) => change({ kind: next })}
              options={[
                { value: "", label: t(text("全部", "All")) },
                { value: "storefront", label: t(text("无主体网店", "Shops without operator")) },
                { value: "operator", label: t(text("存疑匹配", "Doubtful matches")) },
              ]}
            />
            <Segmented
              size="small"
              aria-label={t(text("状态", "State"))}
              value={state}
              onChange={(next) => change({ state: next === "decided" ? next : undefined })}
              options={[
                { value: "waiting", label: t(text("待认", "Waiting")) },
                { value: "decided", label: t(text("已认定", "Judged")) },
              ]}
            />
          </>
        }
      />
      {judging !== undefined && <JudgeForm doubt={judging} onClose={() => setJudging(undefined)} />}
    </Page>
  );
}

function columns(
  t: (words: Text) => string,
  judge: ((doubt: Doubt) => void) | undefined,
): DataColumn<Doubt>[] {
  return [
    {
      key: "what",
      title: text("待认", "What"),
      width: 260,
      required: true,
      value: ({ storefront, operator }) => storefront?.name ?? operator?.name ?? "",
      render: ({ storefront, operator }) =>
        operator === null ? (
          <>
            {storefront?.name}
            <div className="muted">
              {storefront?.platform} <span className="code">{storefront?.platformKey}</span>
            </div>
          </>
        ) : (
          <>
            <Link to="/operators/$id" params={{ id: operator.id }}>
              {operator.name}
            </Link>
            <div className="muted">{operator.code ?? operator.source}</div>
          </>
        ),
    },
    {
      key: "candidate",
      title: text("可能是", "May be"),
      width: 260,
      value: ({ candidate }) => candidate?.name ?? null,
      render: ({ candidate }) =>
        candidate === null ? (
          <span className="muted">{t(text("没有线索", "nobody in sight"))}</span>
        ) : (
          <>
            <Link to="/operators/$id" params={{ id: candidate.id }}>
              {candidate.name}
            </Link>
            <div className="muted">{candidate.code ?? candidate.source}</div>
          </>
        ),
    },
    {
      key: "score",
      title: text("把握", "Score"),
      kind: "figure",
      width: 80,
      value: ({ score, candidate }) => (candidate === null ? null : score.toFixed(2)),
    },
    {
      key: "reasons",
      title: text("理由", "Reasons"),
      width: 300,
      value: ({ reasons, reason }) => reason ?? reasons.map((one) => t(one)).join("；"),
    },
    {
      key: "opened",
      title: text("提出时间", "Since"),
      kind: "day",
      width: 130,
      value: ({ openedAt }) => formatInstant(instant(openedAt)),
    },
    {
      key: "waited",
      title: text("已等（天）", "Days waited"),
      kind: "figure",
      width: 90,
      value: ({ waited }) => waited,
    },
    ...(judge === undefined
      ? [
          {
            key: "by",
            title: text("认定", "Judged"),
            width: 140,
            value: ({ state, decidedBy }: Doubt) =>
              state === "open" ? null : `${t(stateWords[state])} ${decidedBy ?? ""}`,
          },
        ]
      : [
          {
            key: "act",
            title: text("办理", "Act"),
            width: 90,
            value: () => null,
            render: (doubt: Doubt) => (
              <Button size="small" onClick={() => judge(doubt)}>
                {t(text("认定", "Judge"))}
              </Button>
            ),
          },
        ]),
  ];
}

function kindOf(value: string | undefined): "storefront" | "operator" | undefined {
  return value === "storefront" || value === "operator" ? value : undefined;
}

const stateWords = {
  open: text("待认", "waiting"),
  same: text("同一主体", "the same"),
  different: text("不是同一主体", "not the same"),
  later: text("稍后再认", "later"),
} as const;
