import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { App, Button, Input, Segmented, Select } from "antd";
import { useState } from "react";
import { type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { type TaskRow, useRead } from "../api.ts";
import { MatterClock } from "../parts/matter-clock.tsx";
import { useProcedure } from "./procedure/definition.ts";
import { Bulk, whyNotTogether } from "./queue/bulk.tsx";
import { SavedFilters } from "./queue/saved-filters.tsx";
import "./queue.css";

type Band = "overdue" | "soon" | "in-time" | "none";

export type QueueSearch = {
  band?: Band | undefined;
  procedure?: string | undefined;
  unit?: string | undefined;
  q?: string | undefined;
  page?: number | undefined;
};

const pageSize = 50;

/** What waits for me, sorted by time left. The first screen of the day. */
export function Queue() {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as QueueSearch;
  const page = search.page ?? 1;
  const { data, isFetching, error, refetch } = useRead(
    "queue.mine",
    {
      ...(search.band === undefined ? {} : { band: search.band }),
      ...(search.procedure === undefined ? {} : { procedure: search.procedure }),
      ...(search.unit === undefined ? {} : { unit: search.unit }),
      ...(search.q === undefined ? {} : { text: search.q }),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    },
    { refetchInterval: 60_000 },
  );
  const filter = (change: Partial<QueueSearch>) =>
    void navigate({
      to: "/queue",
      search: withoutEmpty({ ...search, page: undefined, ...change }),
      replace: true,
    });
  const open = (row: TaskRow) =>
    void navigate({ to: "/matters/$id", params: { id: row.matter }, search: { act: row.action } });
  const counts = data?.counts;
  const { message } = App.useApp();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [acting, setActing] = useState(false);
  const rows = data?.rows ?? [];
  const chosen = rows.filter((row) => marked.includes(keyOf(row)));
  const { procedure } = useProcedure(chosen[0]?.procedure ?? "");
  const obstacle = whyNotTogether(chosen, procedure);
  const bulkDone = () => {
    setActing(false);
    setMarked([]);
    void message.success(t(text("已一并办理", "Done together")));
  };
  const { page: _, ...filters } = search;

  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(text("我的待办", "My queue"))}</h1>
        {counts !== undefined && (
          <Segmented
            aria-label={t(text("按剩余时间", "By time left"))}
            value={search.band ?? "all"}
            onChange={(value) => filter({ band: value === "all" ? undefined : (value as Band) })}
            options={bands.map(({ key, label, tone, count }) => ({
              value: key,
              label: (
                <span className={`band band-${tone}`}>
                  {t(label)} <strong>{counts[count]}</strong>
                </span>
              ),
            }))}
          />
        )}
      </header>
      <DataTable<TaskRow>
        name="queue"
        caption={text("我的待办", "My queue")}
        columns={columns(t)}
        rows={rows}
        rowKey={keyOf}
        selected={marked}
        onSelect={setMarked}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => filter({ page: next })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={open}
        hotkeys
        empty={{
          title: text("没有等您办理的事项", "Nothing waits for you"),
          hint: text("都在期限之内办完了。", "All done, inside its time."),
        }}
        tools={
          <>
            {chosen.length > 0 && (
              <Button
                size="small"
                type="primary"
                disabled={obstacle !== undefined}
                title={obstacle === undefined ? undefined : t(obstacle)}
                onClick={() => setActing(true)}
              >
                {t(text(`一并办理 ${chosen.length} 件`, `Do ${chosen.length} together`))}
              </Button>
            )}
            {chosen.length > 0 && obstacle !== undefined && <span className="muted">{t(obstacle)}</span>}
            <SavedFilters
              search={withoutEmpty(filters)}
              onApply={(saved) =>
                void navigate({ to: "/queue", search: saved as QueueSearch, replace: true })
              }
            />
            <Input.Search
              allowClear
              size="small"
              className="queue-search"
              aria-label={t(text("筛选", "Filter"))}
              placeholder={t(text("编号、标题、当事人", "Number, title, party"))}
              defaultValue={search.q}
              onSearch={(value) => filter({ q: value === "" ? undefined : value })}
            />
            <Select
              size="small"
              allowClear
              placeholder={t(text("全部程序", "All procedures"))}
              aria-label={t(text("程序", "Procedure"))}
              value={search.procedure}
              onChange={(value?: string) => filter({ procedure: value })}
              options={(data?.procedures ?? []).map((one) => ({
                value: one.id,
                label: `${t(one.name)} ${one.count}`,
              }))}
              popupMatchSelectWidth={false}
            />
            {(data?.units.length ?? 0) > 1 && (
              <Select
                size="small"
                allowClear
                placeholder={t(text("全部机构", "All units"))}
                aria-label={t(text("机构", "Unit"))}
                value={search.unit}
                onChange={(value?: string) => filter({ unit: value })}
                options={(data?.units ?? []).map((one) => ({ value: one.id, label: t(one.name) }))}
                popupMatchSelectWidth={false}
              />
            )}
          </>
        }
      />
      {acting && procedure !== undefined && (
        <Bulk rows={chosen} procedure={procedure} onClose={() => setActing(false)} onDone={bulkDone} />
      )}
    </div>
  );
}

const keyOf = (row: TaskRow): string => `${row.matter}.${row.action}`;

const bands = [
  { key: "all", label: text("全部", "All"), tone: "all", count: "all" },
  { key: "overdue", label: text("已超期", "Overdue"), tone: "overdue", count: "overdue" },
  { key: "soon", label: text("将到期", "Due soon"), tone: "soon", count: "soon" },
  { key: "in-time", label: text("期限内", "In time"), tone: "in-time", count: "inTime" },
  { key: "none", label: text("无期限", "No clock"), tone: "none", count: "none" },
] as const;

function columns(t: (words: Text) => string): DataColumn<TaskRow>[] {
  return [
    {
      key: "clock",
      title: text("剩余时间", "Time left"),
      width: 150,
      required: true,
      value: (row) => row.clock?.dueOn ?? "",
      render: (row) =>
        row.clock === undefined ? <span className="muted">—</span> : <MatterClock clock={row.clock} />,
    },
    {
      key: "action",
      title: text("待办", "To do"),
      width: 190,
      required: true,
      value: (row) => t(row.actionName),
      render: (row) => (
        <Link
          className="queue-act"
          to="/matters/$id"
          params={{ id: row.matter }}
          search={{ act: row.action }}
        >
          {t(row.actionName)}
        </Link>
      ),
    },
    {
      key: "title",
      title: text("事项", "Matter"),
      width: 320,
      value: (row) => t(row.title),
      render: (row) => <MatterName row={row} />,
    },
    { key: "operator", title: text("当事人", "Party"), width: 180, value: (row) => row.operator?.name ?? "" },
    { key: "stage", title: text("阶段", "Stage"), width: 100, value: (row) => t(row.stageName) },
    { key: "procedure", title: text("程序", "Procedure"), width: 130, value: (row) => t(row.procedureName) },
    {
      key: "unit",
      title: text("承办机构", "Unit"),
      width: 140,
      value: (row) => t(row.unitName ?? row.organName),
      optional: true,
    },
    {
      key: "due",
      title: text("到期日", "Due"),
      kind: "day",
      width: 110,
      value: (row) => row.clock?.dueOn ?? "",
    },
  ];
}

function MatterName({ row }: { row: TaskRow }) {
  const t = useText();
  return (
    <span className="matter-name">
      <Link to="/matters/$id" params={{ id: row.matter }}>
        {t(row.title)}
      </Link>
      <span className="code muted">{row.number}</span>
    </span>
  );
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
