import { useQueries } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Input, Segmented } from "antd";
import { dayOf, instant, type Text, text } from "../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { client, type MatterRow, useRead } from "../api.ts";
import { DueMark } from "../parts/due-mark.tsx";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { useProcedure } from "./procedure/definition.ts";
import { PublicFigures } from "./publications/public-figures.tsx";

const pageSize = 50;
const procedure = "publication";

/** Decisions on their way to the public and those that are there: by stage, with the time left. */
export function Publications() {
  const t = useText();
  const navigate = useNavigate();
  const [filters, change] = useFilters("stage", "q", "page");
  const page = pageOf(filters);
  const stages = Object.entries(useProcedure(procedure).procedure?.stages ?? {});
  const counts = useStageCounts(stages.map(([stage]) => stage));
  const { data, isFetching, error, refetch } = useRead("matter.list", {
    procedure,
    ...(filters.stage === undefined ? {} : { stage: filters.stage }),
    ...(filters.q === undefined ? {} : { text: filters.q }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return (
    <Page
      title={text("行政处罚公示", "Publication of penalties")}
      side={
        <Link to="/procedures/$id" params={{ id: procedure }}>
          {t(text("公示怎样办理", "How publication runs"))}
        </Link>
      }
    >
      <PublicFigures />
      <div className="page-tools no-print page-scroll">
        <Segmented
          aria-label={t(text("阶段", "Stage"))}
          value={filters.stage ?? ""}
          onChange={(stage) => change({ stage })}
          options={[
            { value: "", label: t(text("全部", "All")) },
            ...stages.map(([stage, { name }]) => ({
              value: stage,
              label: `${t(name)} ${counts.get(stage) ?? ""}`,
            })),
          ]}
        />
      </div>
      <DataTable<MatterRow>
        name="publications"
        caption={text("公示事项", "Publications")}
        columns={columns(t)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={({ id }) => void navigate({ to: "/matters/$id", params: { id } })}
        hotkeys
        empty={{
          title: text("没有公示事项", "No publication"),
          hint: text("处罚决定送达后自动立项。", "One opens by itself when a penalty decision is served."),
        }}
        tools={
          <Input.Search
            key={filters.q}
            allowClear
            size="small"
            className="page-search"
            aria-label={t(text("检索公示", "Search publications"))}
            placeholder={t(text("编号、标题、当事人", "Number, title, party"))}
            defaultValue={filters.q}
            onSearch={(q) => change({ q })}
          />
        }
      />
    </Page>
  );
}

/** How many stand in each stage; each is a list of its own, asked for its length only. */
function useStageCounts(stages: readonly string[]): Map<string, number> {
  const answers = useQueries({
    queries: stages.map((stage) => ({
      queryKey: ["matter.list", { procedure, stage, limit: 1 }],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const answer = await client.call("matter.list", { procedure, stage, limit: 1 }, { signal });
        return answer.ok ? answer.value.total : null;
      },
    })),
  });
  return new Map(
    stages.flatMap((stage, at) => {
      const total = answers[at]?.data;
      return typeof total === "number" ? [[stage, total] as const] : [];
    }),
  );
}

function columns(t: (words: Text) => string): DataColumn<MatterRow>[] {
  return [
    {
      key: "due",
      title: text("剩余时间", "Time left"),
      width: 150,
      value: ({ nextDueAt }) => (nextDueAt === undefined ? "" : dayOf(instant(nextDueAt))),
      render: ({ band, nextDueAt }) => <DueMark band={band} dueAt={nextDueAt} />,
    },
    {
      key: "title",
      title: text("公示事项", "Publication"),
      width: 360,
      required: true,
      value: ({ title }) => t(title),
      render: ({ id, title }) => (
        <Link to="/matters/$id" params={{ id }}>
          {t(title)}
        </Link>
      ),
    },
    {
      key: "operator",
      title: text("当事人", "Party"),
      width: 220,
      value: ({ operator }) => operator?.name ?? "",
      render: ({ operator }) =>
        operator === undefined ? null : (
          <Link to="/operators/$id" params={{ id: operator.id }}>
            {operator.name}
          </Link>
        ),
    },
    {
      key: "stage",
      title: text("阶段", "Stage"),
      width: 110,
      value: ({ stageName, outcomeName }) => t(outcomeName ?? stageName),
    },
    { key: "organ", title: text("机关", "Organ"), width: 220, value: ({ organName }) => t(organName) },
    { key: "number", title: text("编号", "Number"), kind: "code", width: 200, value: ({ number }) => number },
    {
      key: "opened",
      title: text("启动", "Opened"),
      kind: "day",
      width: 110,
      value: ({ openedAt }) => dayOf(instant(openedAt)),
    },
  ];
}
