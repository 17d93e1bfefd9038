import { Link } from "@tanstack/react-router";
import type { Operations } from "../../../../src/app/operations.ts";
import { fen, formatFen, type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { useMay } from "../../session.tsx";

type Row = OutputOf<Operations, "penalty.similar">["rows"][number];

/** 类案: what was decided under the same clause, for those who may read cases. */
export function SimilarCases({ violation }: { violation: string }) {
  const t = useText();
  const may = useMay("matter.read");
  const { data, isFetching, error, refetch } = useRead("penalty.similar", { violation }, { enabled: may });
  if (!may) return null;
  return (
    <Section title={text("同一罚则已决案件", "Decided under the same clause")} count={data?.rows.length ?? 0}>
      <DataTable<Row>
        name="similar-cases"
        caption={text("类案", "Similar cases")}
        columns={columns(t)}
        rows={data?.rows ?? []}
        rowKey={({ matter }) => matter}
        total={data?.rows.length ?? 0}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        empty={{ title: text("可见范围内没有同类案件", "None that you may see") }}
      />
    </Section>
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "number",
      title: text("案号", "Number"),
      width: 200,
      required: true,
      value: ({ number }) => number,
      render: ({ matter, number }) => (
        <Link to="/matters/$id" params={{ id: matter }}>
          {number}
        </Link>
      ),
    },
    { key: "title", title: text("案名", "Title"), width: 260, value: ({ title }) => t(title) },
    {
      key: "decided",
      title: text("决定", "Decided"),
      kind: "day",
      width: 110,
      value: ({ decidedOn }) => decidedOn ?? "",
    },
    {
      key: "fine",
      title: text("罚款", "Fine"),
      width: 140,
      value: ({ fine }) => (fine === undefined ? "" : formatFen(fen(fine))),
    },
    { key: "reason", title: text("裁量理由", "Reasons"), width: 320, value: ({ reason }) => reason ?? "" },
    {
      key: "deviates",
      title: text("偏离", "Deviates"),
      width: 80,
      value: ({ deviates }) => (deviates ? t(text("是", "yes")) : ""),
    },
  ];
}
