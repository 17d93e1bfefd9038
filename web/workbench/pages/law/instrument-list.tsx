import { Link, useNavigate } from "@tanstack/react-router";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { articles, certaintyLabel, type Instrument, parameters } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { useToday } from "../../session.tsx";
import { validOn } from "./settings.ts";

/** Laws, regulations, orders and papers on which anything here rests. */
export function InstrumentList({ rows }: { rows: readonly Instrument[] }) {
  const t = useText();
  const today = useToday();
  const navigate = useNavigate();
  return (
    <DataTable<Instrument>
      name="instruments"
      caption={text("法规文件", "Instruments")}
      columns={columns(t, today)}
      rows={rows}
      rowKey={({ code }) => code}
      total={rows.length}
      onOpen={({ code }) => void navigate({ to: "/law/$code", params: { code } })}
      hotkeys
    />
  );
}

function columns(t: (words: Text) => string, today: string): DataColumn<Instrument>[] {
  return [
    { key: "code", title: text("代码", "Code"), kind: "code", width: 90, value: ({ code }) => code },
    {
      key: "title",
      title: text("名称", "Title"),
      width: 360,
      required: true,
      value: ({ title }) => t(title),
      render: ({ code, title }) => (
        <Link to="/law/$code" params={{ code }}>
          {t(title)}
        </Link>
      ),
    },
    { key: "number", title: text("文号", "Number"), width: 200, value: ({ number }) => number ?? "" },
    { key: "issuer", title: text("制定机关", "Issuer"), width: 220, value: ({ issuer }) => t(issuer) },
    {
      key: "validity",
      title: text("施行", "In force"),
      width: 190,
      value: ({ from, to }) => `${from}${to === undefined ? "" : ` – ${to}`}`,
      render: (row) => (
        <span className={validOn(row, today) ? "" : "muted"}>
          {row.from}
          {row.to !== undefined && ` – ${row.to}`}
          {!validOn(row, today) &&
            ` ${t(row.from > today ? text("未施行", "not yet") : text("已失效", "no longer"))}`}
        </span>
      ),
    },
    {
      key: "uses",
      title: text("引用", "Used"),
      kind: "figure",
      width: 80,
      value: ({ code }) =>
        parameters.filter(({ basis }) => basis.some(({ instrument }) => instrument === code)).length +
        articles.filter(({ instrument }) => instrument === code).length,
    },
    {
      key: "certainty",
      title: text("把握", "Certainty"),
      width: 110,
      value: ({ certainty }) => t(certaintyLabel(certainty)),
      render: ({ certainty }) => <CertaintyMark certainty={certainty} />,
    },
  ];
}
