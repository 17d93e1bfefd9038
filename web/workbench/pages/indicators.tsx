import { Link } from "@tanstack/react-router";
import type { Operations } from "../../../src/app/operations.ts";
import { type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { Page } from "../parts/page.tsx";
import { timeOf } from "./command/model.ts";

type Row = OutputOf<Operations, "indicator.list">["rows"][number];

/** Every indicator with its definition: what the house means by its numbers. */
export function IndicatorsPage() {
  const t = useText();
  const { data, isFetching, error, refetch } = useRead("indicator.list", {});
  return (
    <Page
      title={text("指标", "Indicators")}
      lead={text(
        "每项指标的值就是其明细的条数；打开可见定义、截止时刻、查询语句和全部记录。",
        "The value of each is the number of its rows; open one for definition, moment, statement and rows.",
      )}
    >
      <DataTable<Row>
        name="indicators"
        caption={text("指标", "Indicators")}
        columns={columns(t)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.rows.length ?? 0}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
      />
    </Page>
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "name",
      title: text("指标", "Indicator"),
      width: 180,
      required: true,
      value: ({ name }) => t(name),
      render: ({ id, name }) => (
        <Link to="/indicators/$id" params={{ id }}>
          {t(name)}
        </Link>
      ),
    },
    { key: "time", title: text("时段", "Time"), width: 100, value: ({ days }) => t(timeOf(days)) },
    { key: "counts", title: text("计入", "Counted"), width: 420, value: ({ counts }) => t(counts) },
    {
      key: "not",
      title: text("不计入", "Not counted"),
      width: 420,
      value: ({ notCounted }) => t(notCounted),
    },
    { key: "of", title: text("占", "Of"), width: 160, value: ({ of }) => (of === null ? "" : t(of.name)) },
    { key: "id", title: text("编号", "Id"), kind: "code", width: 180, value: ({ id }) => id },
  ];
}
