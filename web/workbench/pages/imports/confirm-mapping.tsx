import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import type { InputOf, OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";

type View = OutputOf<Operations, "import.get">;
type Mapping = InputOf<Operations, "import.start">["mapping"];
type Source = Mapping["fields"][string];

/** What each column is taken for, and why; nothing is read before a person has confirmed it. */
export function ConfirmMapping({ view, onStarted }: { view: View; onStarted: (id: string) => void }) {
  const t = useText();
  const [fields, setFields] = useState<Record<string, Source>>(view.mapping.fields);
  const [failure, setFailure] = useState<Failure>();
  const start = useWrite("import.start", { refresh: ["import.get", "import.list"] });
  const set = (name: string, source: Source | undefined) =>
    setFields(({ [name]: _, ...rest }) => (source === undefined ? rest : { ...rest, [name]: source }));
  const confirm = () =>
    start.mutate(
      { id: view.id, mapping: { ...view.mapping, fields } },
      { onSuccess: ({ id }) => onStarted(id), onError: (refused) => setFailure(refused.failure) },
    );
  return (
    <Section
      title={text("核对各列的含义", "Check what each column means")}
      side={
        <Button type="primary" loading={start.isPending} onClick={confirm}>
          {t(text("确认并导入", "Confirm and import"))}
        </Button>
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} />}
      <table className="import-mapping">
        <thead>
          <tr>
            <th>{t(text("字段", "Field"))}</th>
            <th>{t(text("取自", "Taken from"))}</th>
            <th>{t(text("前几行的值", "First values"))}</th>
            <th>{t(text("依据", "Because"))}</th>
          </tr>
        </thead>
        <tbody>
          {view.fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              view={view}
              source={fields[field.name]}
              onChange={(next) => set(field.name, next)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type RowProps = {
  field: View["fields"][number];
  view: View;
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
};

const constant = "\u0000constant";

function FieldRow({ field, view, source, onChange }: RowProps) {
  const t = useText();
  const plain = typeof source === "string" ? { column: source } : source;
  const column = plain !== undefined && "column" in plain ? plain.column : undefined;
  const fixed = plain !== undefined && "constant" in plain ? plain.constant : undefined;
  const line = view.proposal?.lines.find((one) => one.field === field.name && one.column === column);
  const at = column === undefined ? -1 : view.header.indexOf(column);
  const values = view.sample.map((row) => row[at] ?? "").filter((value) => value !== "");
  return (
    <tr>
      <td className="import-field">
        {t(field.label)}
        {field.required && <span className="required"> *</span>}
        <div className="muted code">{field.name}</div>
      </td>
      <td className="import-source">
        <Select
          size="small"
          allowClear
          showSearch
          popupMatchSelectWidth={false}
          style={{ minWidth: 140 }}
          aria-label={t(text(`${field.label.zh}的来源`, `Where ${field.label.en} comes from`))}
          placeholder={t(text("没有", "none"))}
          value={fixed === undefined ? column : constant}
          onChange={(next?: string) =>
            onChange(next === undefined ? undefined : next === constant ? { constant: "" } : { column: next })
          }
          options={[
            ...view.header.map((name) => ({ value: name, label: name })),
            { value: constant, label: t(text("固定值…", "A fixed value …")) },
          ]}
        />
        {fixed !== undefined &&
          (fixed !== "" && fixed === view.platform ? (
            <span>{view.platformName}</span>
          ) : field.choices.length > 0 ? (
            <Select
              size="small"
              style={{ minWidth: 120 }}
              aria-label={t(text("固定值", "Fixed value"))}
              value={fixed === "" ? null : fixed}
              onChange={(next: string) => onChange({ constant: next })}
              options={field.choices.map(({ id, label }) => ({ value: id, label: t(label) }))}
              popupMatchSelectWidth={false}
            />
          ) : (
            <Input
              size="small"
              style={{ width: 140 }}
              aria-label={t(text("固定值", "Fixed value"))}
              value={fixed}
              onChange={(event) => onChange({ constant: event.target.value })}
            />
          ))}
        {field.type === "money" && plain !== undefined && "column" in plain && (
          <Select
            size="small"
            aria-label={t(text("单位", "Unit"))}
            value={plain.unit ?? "fen"}
            onChange={(unit: "yuan" | "fen") => onChange({ ...plain, unit })}
            options={[
              { value: "yuan", label: t(text("元", "yuan")) },
              { value: "fen", label: t(text("分", "fen")) },
            ]}
          />
        )}
        {(field.type === "instant" || field.type === "day") && plain !== undefined && "column" in plain && (
          <Input
            size="small"
            style={{ width: 170 }}
            aria-label={t(text("日期写法", "Form of the date"))}
            placeholder="YYYY-MM-DD HH:mm:ss"
            value={plain.format ?? ""}
            onChange={(event) => {
              const { format: _, ...rest } = plain;
              onChange(event.target.value === "" ? rest : { ...rest, format: event.target.value });
            }}
          />
        )}
      </td>
      <td className="muted import-values">{values.slice(0, 3).join(" · ")}</td>
      <td className="muted import-because">
        {line !== undefined && (
          <>
            {!line.sure && <strong>{t(text("请核对：", "Please check: "))}</strong>}
            {t(line.because)}
          </>
        )}
        {line === undefined && field.required && source === undefined && (
          <strong>{t(text("必填，请选择", "Required: choose one"))}</strong>
        )}
      </td>
    </tr>
  );
}
