import { type Text, text } from "../../../../src/kernel/index.ts";
import { type Article, certaintyLabel, citeLabel } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";

/** What each cited article says, in our own short words. */
export function ArticleList({ rows }: { rows: readonly Article[] }) {
  const t = useText();
  return (
    <DataTable<Article>
      name="articles"
      caption={text("条文提要", "Articles in short")}
      columns={columns(t)}
      rows={rows}
      rowKey={({ instrument, article }) => `${instrument} ${article}`}
      total={rows.length}
      hotkeys
    />
  );
}

function columns(t: (words: Text) => string): DataColumn<Article>[] {
  return [
    {
      key: "cite",
      title: text("条文", "Article"),
      width: 280,
      required: true,
      value: (row) => t(citeLabel(row, "short")),
      render: (row) => <Cites of={[row]} />,
    },
    { key: "summary", title: text("提要", "In short"), width: 700, value: ({ summary }) => t(summary) },
    {
      key: "certainty",
      title: text("把握", "Certainty"),
      width: 110,
      value: ({ certainty }) => t(certaintyLabel(certainty)),
      render: ({ certainty }) => <CertaintyMark certainty={certainty} />,
    },
  ];
}
