import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Failure, formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import type { InputOf, OutputOf } from "../../../kit/client.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { saveFile, toCsv } from "../../../kit/export-csv.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client, useRead } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { IssueButton, type Standing } from "./issue.tsx";

type Row = OutputOf<Operations, "indicator.rows">["rows"][number];
type Asked = Omit<InputOf<Operations, "indicator.rows">, "offset" | "limit">;

const pageSize = 50;
/** More than this is for a backup, not for a spreadsheet. */
const most = 20_000;

export function IndicatorRows({
  asked,
  standing,
  page,
  onPage,
}: {
  asked: Asked;
  standing: Standing;
  page: number;
  onPage: (page: number) => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const mayIssue = useMay("instruction.issue") && !asked.id.startsWith("instruction.");
  const { data, isFetching, error, refetch } = useRead("indicator.rows", {
    ...asked,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return (
    <DataTable<Row>
      name={`indicator.${asked.id}`}
      caption={text("明细", "Rows")}
      columns={columns(t, mayIssue ? standing : undefined)}
      rows={data?.rows ?? []}
      rowKey={({ id }) => id}
      total={data?.total ?? 0}
      page={page}
      pageSize={pageSize}
      onPage={onPage}
      loading={isFetching}
      {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
      onOpen={({ to }) => void navigate({ to })}
      hotkeys
      empty={{
        title: text("没有记录", "No rows"),
        hint: text("该时段内没有发生。", "Nothing happened in the time."),
      }}
      tools={<ExportAll asked={asked} />}
    />
  );
}

/** Every row of the figure, not this page only; says how far it is. */
function ExportAll({ asked }: { asked: Asked }) {
  const t = useText();
  const [count, setCount] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    setFailure(undefined);
    const rows: Row[] = [];
    for (let total = 1; rows.length < Math.min(total, most); ) {
      setCount(rows.length);
      const answer = await client.call("indicator.rows", { ...asked, offset: rows.length, limit: 500 });
      if (!answer.ok) {
        setFailure(answer.error);
        break;
      }
      total = answer.value.total;
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    }
    setCount(undefined);
    const shown = columns(t);
    const csv = toCsv(
      shown.map(({ title }) => t(title)),
      rows.map((row) => shown.map(({ value }) => value(row))),
    );
    if (rows.length > 0) saveFile(`${asked.id}.csv`, new Blob([csv], { type: "text/csv" }));
  };
  return (
    <>
      <Button size="small" loading={count !== undefined} onClick={() => void run()}>
        {count === undefined
          ? t(text("导出全部", "Export all"))
          : t(text(`已读取 ${count} 条`, `${count} read`))}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} />}
    </>
  );
}

/** With `standing` a head may ask about one row. */
function columns(t: (words: Text) => string, standing?: Standing): DataColumn<Row>[] {
  return [
    {
      key: "title",
      title: text("记录", "Row"),
      width: 520,
      required: true,
      value: ({ title }) => title,
      render: ({ id, title, to }) => (
        <span className="indicator-row">
          <Link to={to}>{title}</Link>
          {standing !== undefined && (
            <IssueButton standing={{ ...standing, row: id }} what={title} to={to} small />
          )}
        </span>
      ),
    },
    { key: "group", title: text("类别", "Group"), width: 220, value: ({ group }) => t(group) },
    {
      key: "detail",
      title: text("说明", "Detail"),
      width: 280,
      value: ({ detail }) => detail,
      render: ({ detail }) => <span className="indicator-detail">{detail}</span>,
    },
    { key: "district", title: text("辖区", "District"), width: 90, value: ({ district }) => t(district) },
    {
      key: "at",
      title: text("时间", "When"),
      kind: "day",
      width: 150,
      value: ({ at }) => formatInstant(instant(at)),
    },
    { key: "id", title: text("编号", "Id"), kind: "code", width: 240, optional: true, value: ({ id }) => id },
  ];
}
