import { type Text, text } from "../../../../src/kernel/index.ts";
import { citeLabel } from "../../../../src/law/index.ts";
import type { AnyProcedure, FactDef } from "../../../../src/procedure/index.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";

type Row = FactDef & { id: string };

/** Everything that may be known in the procedure, where it comes from, who may see it, and how long it is kept. */
export function FactTable({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  const rows = Object.entries(procedure.facts).map(([id, fact]): Row => ({ ...fact, id }));
  return (
    <DataTable<Row>
      name={`facts.${procedure.id}`}
      caption={text("事实", "Facts")}
      columns={columns(t)}
      rows={rows}
      rowKey={({ id }) => id}
      total={rows.length}
    />
  );
}

function columns(t: (words: Text) => string): DataColumn<Row>[] {
  return [
    { key: "label", title: text("事实", "Fact"), width: 280, required: true, value: ({ label }) => t(label) },
    { key: "id", title: text("名", "Name"), kind: "code", width: 180, optional: true, value: ({ id }) => id },
    { key: "type", title: text("类型", "Type"), width: 110, value: ({ type }) => t(types[type]) },
    { key: "source", title: text("来源", "Source"), width: 110, value: ({ source }) => t(sources[source]) },
    {
      key: "sensitivity",
      title: text("敏感程度", "Sensitivity"),
      width: 110,
      value: ({ sensitivity }) => t(sensitivities[sensitivity]),
    },
    {
      key: "retention",
      title: text("保存", "Kept"),
      width: 90,
      value: ({ retention }) =>
        t(retention === null ? text("永久", "for good") : text(`${retention} 年`, `${retention} years`)),
    },
    {
      key: "publishable",
      title: text("可公示", "Publishable"),
      width: 80,
      value: ({ publishable }) => t(publishable ? text("是", "yes") : text("否", "no")),
    },
    {
      key: "article",
      title: text("依据", "Basis"),
      width: 220,
      value: ({ article }) => (article === undefined ? "" : t(citeLabel(article, "short"))),
      render: ({ article }) => (article === undefined ? null : <Cites of={[article]} />),
    },
  ];
}

const types: Record<FactDef["type"], Text> = {
  text: text("文字", "text"),
  "long-text": text("长文", "long text"),
  boolean: text("是否", "yes or no"),
  number: text("数字", "number"),
  money: text("金额", "money"),
  day: text("日期", "day"),
  instant: text("时刻", "instant"),
  choice: text("单选", "choice"),
  choices: text("多选", "choices"),
  person: text("人员", "person"),
  persons: text("人员（多）", "persons"),
  party: text("当事人", "party"),
  checklist: text("逐项说理", "reasoned checklist"),
  redactions: text("隐去片段", "redactions"),
  rows: text("所指记录", "rows of a figure"),
};

const sources: Record<FactDef["source"], Text> = {
  officer: text("办案人员", "officer"),
  party: text("当事人", "party"),
  computed: text("计算", "computed"),
  lookup: text("查询", "looked up"),
};

const sensitivities: Record<FactDef["sensitivity"], Text> = {
  open: text("公开", "open"),
  internal: text("内部", "internal"),
  personal: text("个人信息", "personal"),
  secret: text("保密", "secret"),
};
