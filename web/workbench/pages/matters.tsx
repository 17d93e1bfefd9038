import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Segmented } from "antd";
import type { ReactNode } from "react";
import { dayOf, instant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { type MatterRow, useRead } from "../api.ts";
import { useMay } from "../session.tsx";
import "./queue.css";

export type MattersSearch = {
  state?: "open" | "closed" | undefined;
  procedure?: string | undefined;
  q?: string | undefined;
  page?: number | undefined;
};

const pageSize = 50;

/** Every matter that I may see, newest first. */
export function Matters() {
  return <MatterList title={text("事项", "Matters")} to="/matters" />;
}

/** Complaints, with the ways to enter one, a report or a dispute. Reports and mediations are among all matters. */
export function Complaints() {
  const t = useText();
  const may = {
    complaint: useMay("complaint.enter"),
    report: useMay("report.enter"),
    mediation: useMay("mediation.open"),
  };
  const words = {
    complaint: text("登记投诉", "Enter a complaint"),
    report: text("登记举报", "Enter a report"),
    mediation: text("登记争议", "Enter a dispute"),
  };
  return (
    <MatterList
      title={text("投诉", "Complaints")}
      to="/complaints"
      procedure="complaint"
      act={(["mediation", "report", "complaint"] as const)
        .filter((of) => may[of])
        .map((of) => (
          <Link key={of} className="button-primary" to="/intake" search={{ of }}>
            {t(words[of])}
          </Link>
        ))}
    />
  );
}

type MatterListProps = {
  title: Text;
  to: "/matters" | "/leads" | "/complaints";
  procedure?: string;
  /** Leads from findings show their rank. */
  ranked?: boolean;
  act?: ReactNode;
};

export function MatterList({ title, to, procedure, ranked = false, act }: MatterListProps) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as MattersSearch;
  const page = search.page ?? 1;
  const state = search.state ?? "open";
  const wanted = procedure ?? search.procedure;
  const { data, isFetching, error, refetch } = useRead("matter.list", {
    open: state === "open",
    ...(wanted === undefined ? {} : { procedure: wanted }),
    ...(search.q === undefined ? {} : { text: search.q }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const leads = ranked ? (data?.rows ?? []).map(({ id }) => id) : [];
  const ranks = useRead("lead.ranks", { leads }, { enabled: leads.length > 0 }).data?.ranks ?? {};
  const filter = (change: Partial<MattersSearch>) => {
    const next = { ...search, page: undefined, ...change };
    void navigate({
      to,
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)),
      replace: true,
    });
  };
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <Segmented
          aria-label={t(text("状态", "State"))}
          value={state}
          onChange={(value) => filter({ state: value as "open" | "closed" })}
          options={[
            { value: "open", label: t(text("在办", "Open")) },
            { value: "closed", label: t(text("办结", "Closed")) },
          ]}
        />
        <span className="page-head-space" />
        {act}
      </header>
      <DataTable<MatterRow>
        name={to.slice(1)}
        caption={title}
        columns={[
          ...(ranked ? [rankColumn(ranks)] : []),
          // Of one procedure only, its name in every row says nothing.
          ...columns(t).filter(({ key }) => key !== "procedure" || procedure === undefined),
        ]}
        rows={data?.rows ?? []}
        rowKey={(row) => row.id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => filter({ page: next })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={(row) => void navigate({ to: "/matters/$id", params: { id: row.id } })}
        hotkeys
        tools={
          <Input.Search
            allowClear
            size="small"
            className="queue-search"
            placeholder={t(text("编号、标题、当事人", "Number, title, party"))}
            defaultValue={search.q}
            onSearch={(value) => filter({ q: value === "" ? undefined : value })}
          />
        }
      />
    </div>
  );
}

function rankColumn(ranks: Readonly<Record<string, number>>): DataColumn<MatterRow> {
  return {
    key: "rank",
    title: text("优先级", "Rank"),
    kind: "figure",
    width: 80,
    value: ({ id }) => ranks[id] ?? null,
  };
}

function columns(t: (words: Text) => string): DataColumn<MatterRow>[] {
  return [
    {
      key: "number",
      title: text("编号", "Number"),
      kind: "code",
      width: 190,
      required: true,
      value: (row) => row.number,
    },
    {
      key: "title",
      title: text("事项", "Matter"),
      width: 290,
      value: (row) => t(row.title),
      render: (row) => (
        <Link to="/matters/$id" params={{ id: row.id }}>
          {t(row.title)}
        </Link>
      ),
    },
    {
      key: "operator",
      title: text("当事人", "Party"),
      width: 200,
      value: (row) => row.operator?.name ?? "",
      render: (row) =>
        row.operator === undefined ? null : (
          <Link to="/operators/$id" params={{ id: row.operator.id }}>
            {row.operator.name}
          </Link>
        ),
    },
    {
      key: "stage",
      title: text("阶段", "Stage"),
      width: 120,
      value: (row) => t(row.outcomeName ?? row.stageName),
      render: (row) => (
        <span className={`band band-${row.closedAt === undefined ? row.band : "none"}`}>
          {t(row.outcomeName ?? row.stageName)}
        </span>
      ),
    },
    { key: "procedure", title: text("程序", "Procedure"), width: 140, value: (row) => t(row.procedureName) },
    {
      key: "unit",
      title: text("承办机构", "Unit"),
      width: 160,
      value: (row) => t(row.unitName ?? row.organName),
    },
    {
      key: "opened",
      title: text("启动", "Opened"),
      kind: "day",
      width: 110,
      value: (row) => dayOf(instant(row.openedAt)),
    },
    {
      key: "due",
      title: text("最近到期", "Next due"),
      kind: "day",
      width: 110,
      value: (row) => (row.nextDueAt === undefined ? "" : dayOf(instant(row.nextDueAt))),
    },
  ];
}
