import { Button, Checkbox, Form, Input, InputNumber, Radio, Select, Space } from "antd";
import { Fragment, type ReactNode } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import {
  type FactDef,
  type FactValue,
  type InputField,
  isPersonalRef,
} from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { leaveByTab } from "../../../kit/leave-by-tab.ts";
import { useToday } from "../../session.tsx";
import { ChecklistField } from "./checklist-field.tsx";
import { RedactionsField } from "./redactions-field.tsx";
import { fromShanghai, shanghai } from "./shanghai.ts";

export type FactFieldsProps = {
  /** The definition's facts, by name. */
  facts: Readonly<Record<string, FactDef>>;
  input: readonly InputField<string>[];
  values: Readonly<Record<string, FactValue>>;
  onChange: (fact: string, value: FactValue | undefined) => void;
  /** Refusals that name a field stand at it. */
  failures?: readonly Failure[];
  people: readonly { id: string; label: string; disabled?: boolean }[];
  parties: readonly { id: string; label: string }[];
  /** Personal values on record, by fact, as they may be shown. */
  masked?: Readonly<Record<string, string>>;
  /** What stands under a field. */
  beside?: Readonly<Record<string, ReactNode>>;
  /** The matter acted on; absent where it is only being opened. */
  matter?: string;
};

/** A form made of the definition: one column, labels above, help where the law is hard. */
export function FactFields(props: FactFieldsProps) {
  const t = useText();
  return (
    <>
      {props.input.map((field) => {
        const definition = props.facts[field.fact];
        if (definition === undefined) return null;
        const failure = props.failures?.find((one) => one.field === field.fact);
        return (
          <Fragment key={field.fact}>
            <Form.Item
              label={t(field.ask ?? definition.label)}
              htmlFor={`fact-${field.fact}`}
              required={field.required}
              {...(failure === undefined
                ? {}
                : { validateStatus: "error" as const, help: t(failure.message) })}
              {...(definition.help === undefined ? {} : { extra: t(definition.help) })}
            >
              <Field
                {...props}
                name={field.fact}
                definition={definition}
                label={t(field.ask ?? definition.label)}
              />
            </Form.Item>
            {props.beside?.[field.fact]}
          </Fragment>
        );
      })}
    </>
  );
}

type FieldProps = FactFieldsProps & { name: string; definition: FactDef; label: string };

function Field({
  name,
  definition,
  label,
  values,
  onChange,
  people,
  parties,
  masked,
  matter,
}: FieldProps): ReactNode {
  const t = useText();
  const id = `fact-${name}`;
  const value = values[name];
  const set = (next: FactValue | undefined) => onChange(name, next);
  const choices = (definition.choices ?? []).map((choice) => ({ value: choice.id, label: t(choice.label) }));
  if (isPersonalRef(value)) {
    return (
      <Space.Compact block>
        <Input id={id} readOnly value={masked?.[name] ?? "***"} />
        <Button onClick={() => set(undefined)}>{t(text("重新填写", "Write anew"))}</Button>
      </Space.Compact>
    );
  }
  switch (definition.type) {
    case "text":
      return (
        <Input
          id={id}
          value={words(value)}
          maxLength={2000}
          onChange={({ target }) => set(target.value || undefined)}
        />
      );
    case "long-text":
      return (
        <Input.TextArea
          id={id}
          value={words(value)}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={50_000}
          onChange={({ target }) => set(target.value || undefined)}
        />
      );
    case "boolean":
      return (
        <Radio.Group
          id={id}
          aria-label={label}
          value={value}
          onChange={({ target }) => set(target.value)}
          options={[
            { value: true, label: t(text("是", "Yes")) },
            { value: false, label: t(text("否", "No")) },
          ]}
        />
      );
    case "number":
      return (
        <InputNumber id={id} value={figure(value)} min={0} onChange={(next) => set(next ?? undefined)} />
      );
    case "money":
      return (
        <InputNumber
          id={id}
          prefix="¥"
          style={{ width: 220 }}
          value={yuan(figure(value))}
          min={0}
          precision={2}
          formatter={(shown) => String(shown ?? "").replace(/\B(?=(\d{3})+(?!\d))/g, ",")}
          parser={(typed) => Number((typed ?? "").replaceAll(",", ""))}
          onChange={(next) => set(next === null ? undefined : Math.round(next * 100))}
        />
      );
    case "day":
      return <DayField id={id} value={words(value)} onChange={set} />;
    case "instant":
      return (
        <Input
          id={id}
          type="datetime-local"
          className="field-day"
          value={shanghai(words(value))}
          onChange={({ target }) => set(fromShanghai(target.value))}
        />
      );
    case "choice":
      return choices.length <= 5 ? (
        <Radio.Group
          id={id}
          aria-label={label}
          className="choice-column"
          value={value}
          onChange={({ target }) => set(target.value)}
          options={choices}
        />
      ) : (
        <Select
          id={id}
          showSearch={{ optionFilterProp: "label" }}
          value={words(value)}
          options={choices}
          onChange={set}
        />
      );
    case "choices":
      return (
        // biome-ignore lint/a11y/useSemanticElements: antd draws the label; a fieldset would need a second one
        <div role="group" id={id} aria-label={label} tabIndex={-1}>
          <Checkbox.Group
            className={choices.length > 8 ? "choice-columns" : "choice-column"}
            value={list(value)}
            options={choices}
            onChange={(next) => set(next.length === 0 ? undefined : next)}
          />
        </div>
      );
    case "person":
      return (
        <Select
          id={id}
          showSearch={{ optionFilterProp: "label" }}
          value={words(value)}
          options={people.map((one) => ({
            value: one.id,
            label: one.label,
            disabled: one.disabled === true,
          }))}
          onChange={set}
        />
      );
    case "persons":
      return (
        <Select
          id={id}
          mode="multiple"
          onInputKeyDown={leaveByTab}
          showSearch={{ optionFilterProp: "label" }}
          value={list(value)}
          options={people.map((one) => ({
            value: one.id,
            label: one.label,
            disabled: one.disabled === true,
          }))}
          onChange={(next: string[]) => set(next.length === 0 ? undefined : next)}
        />
      );
    case "party":
      return (
        <Select
          id={id}
          value={words(value)}
          options={parties.map((one) => ({ value: one.id, label: one.label }))}
          onChange={set}
        />
      );
    case "redactions":
      return matter === undefined ? null : (
        <RedactionsField id={id} matter={matter} value={value} onChange={set} />
      );
    case "checklist":
      return (
        <ChecklistField
          name={name}
          label={label}
          items={definition.items ?? []}
          value={value}
          onChange={set}
        />
      );
    default:
      return (
        <Input.TextArea
          id={id}
          value={words(value)}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={({ target }) => set(target.value || undefined)}
        />
      );
  }
}

/** A day of the calendar, with the present one at hand. */
function DayField({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const t = useText();
  const today = useToday();
  return (
    <Space>
      <Input
        id={id}
        type="date"
        className="field-day"
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <Button size="small" type="link" onClick={() => onChange(today)}>
        {t(text("今天", "Today"))}
      </Button>
    </Space>
  );
}

const words = (value: FactValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
const figure = (value: FactValue | undefined): number | null => (typeof value === "number" ? value : null);
const list = (value: FactValue | undefined): string[] => (Array.isArray(value) ? [...value] : []);
const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);
