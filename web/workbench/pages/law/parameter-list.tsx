import { Button } from "antd";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { certaintyLabel, citeLabel, type Parameter } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";
import { type SettingRow, validOn, valueWords } from "./settings.ts";
import "./law.css";
import { useToday } from "../../session.tsx";

type Props = { rows: readonly Parameter[]; settings: readonly SettingRow[]; onOpen: (id: string) => void };

/** Every number and rule that the house works with; local values beside the statutory one. */
export function ParameterList({ rows, settings, onOpen }: Props) {
  const t = useText();
  const today = useToday();
  return (
    <DataTable<Parameter>
      name="parameters"
      caption={text("法定参数", "Parameters of the law")}
      columns={columns(t, settings, today, onOpen)}
      rows={rows}
      rowKey={({ id, from }) => `${id}@${from}`}
      total={rows.length}
      onOpen={({ id }) => onOpen(id)}
      hotkeys
    />
  );
}

function columns(
  t: (words: Text) => string,
  settings: readonly SettingRow[],
  today: string,
  onOpen: (id: string) => void,
): DataColumn<Parameter>[] {
  const localOf = ({ id }: Parameter) => settings.filter((one) => one.key === id && validOn(one, today));
  return [
    { key: "id", title: text("编号", "Id"), kind: "code", width: 76, value: ({ id }) => id },
    {
      key: "label",
      title: text("事项", "What"),
      width: 240,
      required: true,
      value: ({ label }) => t(label),
      render: ({ id, label }) => (
        <Button type="link" className="law-open" onClick={() => onOpen(id)}>
          {t(label)}
        </Button>
      ),
    },
    {
      key: "value",
      title: text("法定值", "Value"),
      width: 310,
      value: (row) => plainValue(row, t),
      render: (row) => (
        <span className="law-value">
          {row.value !== undefined && <strong>{t(valueWords(row.value, row.unit))}</strong>}
          {row.text !== undefined && <span className="law-clip">{t(row.text)}</span>}
        </span>
      ),
    },
    {
      key: "local",
      title: text("地方值", "Local value"),
      width: 140,
      value: (row) =>
        localOf(row)
          .map((one) => t(valueWords(one.value, row.unit)))
          .join("; "),
      render: (row) =>
        localOf(row).map((one) => (
          <div key={one.id}>
            {t(valueWords(one.value, row.unit))}{" "}
            <span className={one.confirmedBy === undefined ? "tag tag-soon" : "tag tag-good"}>
              {one.confirmedByName ?? t(text("待确认", "to be confirmed"))}
            </span>
          </div>
        )),
    },
    {
      key: "basis",
      title: text("依据", "Basis"),
      width: 240,
      value: ({ basis }) => basis.map((cite) => t(citeLabel(cite, "short"))).join("; "),
      render: ({ basis }) => <Cites of={basis} />,
    },
    {
      key: "validity",
      title: text("有效期", "Validity"),
      kind: "day",
      width: 110,
      value: ({ from, to }) => `${from} – ${to ?? t(text("今", "now"))}`,
      render: (row) => (
        <span className={validOn(row, today) ? "" : "muted"}>
          {row.from} –<br />
          {row.to ?? t(text("今", "now"))}
        </span>
      ),
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

function plainValue({ value, unit, text: words }: Parameter, t: (words: Text) => string): string {
  return [value === undefined ? "" : t(valueWords(value, unit)), words === undefined ? "" : t(words)]
    .filter(Boolean)
    .join(" · ");
}
