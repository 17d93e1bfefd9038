import { Link } from "@tanstack/react-router";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { citeLabel } from "../../../../src/law/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { Section } from "../../parts/page.tsx";

type Row = OutputOf<Operations, "law.citations">["rows"][number];

const kinds: Readonly<Record<string, Text>> = {
  procedure: text("程序", "Procedure"),
  clock: text("程序期限", "Clock"),
  document: text("文书", "Document"),
  parameter: text("参数", "Parameter"),
  period: text("期限", "Period"),
  duty: text("责任", "Duty"),
  penalty: text("罚则", "Penalty clause"),
  detector: text("监测模型", "Detector"),
};

/** Everything that cites an instrument or one article of it; of a replaced one also what still does. */
export function Citations({ instrument, article }: { instrument: string; article?: string }) {
  const t = useText();
  const { data, isFetching, error, refetch } = useRead("law.citations", {
    instrument,
    ...(article === undefined ? {} : { article }),
  });
  const rows = data?.rows ?? [];
  return (
    <>
      {data?.replaced && article === undefined && (
        <Section title={text("版本更替", "Replaced")} count={data.gaps.length}>
          <p>
            {t(text(`自 ${data.replaced.on} 起由`, `From ${data.replaced.on} replaced by `))}{" "}
            <Link to="/law/$code" params={{ code: data.replaced.by }}>
              {t(citeLabel({ instrument: data.replaced.by }))}
            </Link>
            {t(text("代替。", "."))} {t(data.replaced.transition)}
          </p>
          <CitationTable
            name="law-gaps"
            caption={text("仍在引用旧版本的", "What still cites the old one")}
            rows={data.gaps}
          />
        </Section>
      )}
      <Section title={text("引用它的程序、期限、责任和参数", "What cites it")} count={rows.length}>
        <CitationTable
          name="law-citations"
          caption={text("引用", "Citations")}
          rows={rows}
          loading={isFetching}
          {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        />
      </Section>
    </>
  );
}

type TableProps = Pick<Parameters<typeof DataTable<Row>>[0], "loading" | "failure" | "onRetry"> & {
  name: string;
  caption: Text;
  rows: readonly Row[];
};

function CitationTable({ rows, ...rest }: TableProps) {
  const t = useText();
  return (
    <DataTable<Row>
      columns={columns(t)}
      rows={rows}
      rowKey={({ kind, of, part, cite, from }) =>
        `${kind} ${of} ${part?.zh ?? ""} ${cite.article ?? ""} ${from ?? ""}`
      }
      total={rows.length}
      empty={{ title: text("没有引用", "Nothing cites it") }}
      {...rest}
    />
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "kind",
      title: text("类别", "Kind"),
      width: 110,
      value: ({ kind }) => t(kinds[kind] ?? text(kind, kind)),
    },
    {
      key: "name",
      title: text("名称", "Name"),
      width: 300,
      required: true,
      value: ({ name }) => t(name),
      render: (row) => <Named row={row} />,
    },
    { key: "part", title: text("其中", "Part"), width: 240, value: ({ part }) => (part ? t(part) : "") },
    {
      key: "article",
      title: text("条文", "Article"),
      width: 220,
      value: ({ cite }) => t(citeLabel(cite as { instrument: string }, "short")),
    },
    { key: "to", title: text("有效至", "Until"), kind: "day", width: 110, value: ({ to }) => to ?? "" },
  ];
}

function Named({ row }: { row: Row }) {
  const t = useText();
  if (["procedure", "clock", "document"].includes(row.kind)) {
    return (
      <Link to="/procedures/$id" params={{ id: row.of }}>
        {t(row.name)}
      </Link>
    );
  }
  if (row.kind === "detector") {
    return (
      <Link to="/detectors/$id" params={{ id: row.of }}>
        {t(row.name)}
      </Link>
    );
  }
  return (
    <span>
      <span className="code">{row.of}</span> {t(row.name)}
    </span>
  );
}
