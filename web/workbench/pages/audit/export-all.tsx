import { Button } from "antd";
import { useState } from "react";
import { type Failure, formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import { saveFile, toCsv } from "../../../kit/export-csv.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client } from "../../api.ts";
import { type AuditQuery, type AuditRow, kindWords, operationOf } from "./rows.ts";

/** More than this is for a backup, not for a spreadsheet. */
const most = 20_000;

/** Everything that the filters find, not this page only; says how far it is. */
export function ExportAll({ query }: { query: AuditQuery }) {
  const t = useText();
  const [count, setCount] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const run = async () => {
    setFailure(undefined);
    const rows: AuditRow[] = [];
    let before = query.before;
    do {
      setCount(rows.length);
      const answer = await client.call("audit.list", {
        ...query,
        ...(before === undefined ? {} : { before }),
        limit: 200,
      });
      if (!answer.ok) {
        setFailure(answer.error);
        break;
      }
      rows.push(...answer.value.rows);
      before = answer.value.next;
    } while (before !== undefined && rows.length < most);
    setCount(undefined);
    if (rows.length > 0) saveFile("audit-all.csv", csvOf(rows, t));
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

function csvOf(rows: readonly AuditRow[], t: ReturnType<typeof useText>): Blob {
  const header = [
    text("时间", "When"),
    text("人员", "Who"),
    text("行为", "What"),
    text("操作", "Operation"),
    text("对象", "Subject"),
    text("目的", "Purpose"),
    text("详情", "Detail"),
  ].map(t);
  const lines = rows.map((row) => [
    formatInstant(instant(row.at), "second"),
    row.personName ?? row.person ?? "",
    t(kindWords[row.kind] ?? text(row.kind, row.kind)),
    row.operation ? t(row.operation) : operationOf(row),
    row.subject ?? "",
    row.purpose ?? "",
    JSON.stringify(row.detail),
  ]);
  return new Blob([toCsv(header, lines)], { type: "text/csv;charset=utf-8" });
}
