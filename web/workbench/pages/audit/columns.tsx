import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import type { DataColumn } from "../../../kit/data-table.tsx";
import { type AuditFilter, type AuditRow, isPersonal, kindWords, operationOf } from "./rows.ts";

type Narrow = (change: Partial<AuditFilter>) => void;

export function columns(t: (words: Text) => string, narrow: Narrow): DataColumn<AuditRow>[] {
  return [
    {
      key: "at",
      title: text("时间", "When"),
      kind: "day",
      width: 150,
      required: true,
      value: ({ at }) => formatInstant(instant(at), "second"),
    },
    {
      key: "person",
      title: text("人员", "Who"),
      width: 120,
      value: ({ personName, person }) => personName ?? person ?? "",
      render: ({ personName, person }) =>
        person === undefined ? (
          <span className="muted">{t(text("公众", "public"))}</span>
        ) : (
          <Button type="link" className="person-open" onClick={() => narrow({ person })}>
            {personName ?? person}
          </Button>
        ),
    },
    {
      key: "kind",
      title: text("行为", "What"),
      width: 170,
      value: ({ kind }) => t(kindWords[kind] ?? text(kind, kind)),
      render: (row) => (
        <span className={toneOf(row)}>{t(kindWords[row.kind] ?? text(row.kind, row.kind))}</span>
      ),
    },
    {
      key: "operation",
      title: text("操作", "Operation"),
      width: 200,
      value: (row) => (row.operation ? t(row.operation) : operationOf(row)),
    },
    {
      key: "operation-id",
      title: text("操作编号", "Id of the operation"),
      kind: "code",
      width: 170,
      optional: true,
      value: operationOf,
    },
    {
      key: "subject",
      title: text("对象", "Subject"),
      kind: "code",
      width: 230,
      value: ({ subject }) => subject ?? "",
      render: (row) => <Subject row={row} />,
    },
    { key: "purpose", title: text("目的", "Purpose"), width: 220, value: ({ purpose }) => purpose ?? "" },
    {
      key: "post",
      title: text("岗位", "Post"),
      kind: "code",
      width: 160,
      optional: true,
      value: ({ post }) => post ?? "",
    },
    {
      key: "organ",
      title: text("机关", "Organ"),
      kind: "code",
      width: 120,
      optional: true,
      value: ({ organ }) => organ ?? "",
    },
    {
      key: "ip",
      title: text("地址", "From"),
      kind: "code",
      width: 130,
      value: ({ detail }) => (typeof detail.ip === "string" ? detail.ip : ""),
    },
    {
      key: "detail",
      title: text("详情", "Detail"),
      width: 300,
      optional: true,
      value: ({ detail }) => JSON.stringify(detail),
    },
  ];
}

/** Matters and operators have pages: the operation says which it was. The rest is named only. */
function Subject({ row }: { row: AuditRow }) {
  const { subject } = row;
  if (subject === undefined) return null;
  const [kind] = operationOf(row).split(".");
  if (kind === "matter" || row.kind === "unmask") {
    return (
      <Link to="/matters/$id" params={{ id: subject }}>
        {subject}
      </Link>
    );
  }
  if (kind === "operator") {
    return (
      <Link to="/operators/$id" params={{ id: subject }}>
        {subject}
      </Link>
    );
  }
  return <>{subject}</>;
}

function toneOf(row: AuditRow): string {
  if (isPersonal(row)) return "audit-personal";
  return row.kind === "refused" || row.kind === "sign-in-failed" ? "tag tag-over" : "";
}
