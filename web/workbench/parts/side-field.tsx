import { Input, Select } from "antd";
import type { ReactNode } from "react";
import { type Text, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { leaveByTab } from "../../kit/leave-by-tab.ts";

export type SideValue = string | readonly string[] | undefined;

export type SideField = {
  name: string;
  label: Text;
  kind: "text" | "long" | "day" | "number" | "password" | "choice" | "choices";
  required?: boolean;
  help?: Text;
  /** Without groups: antd marks their headings as options that are not chosen, which screen readers stumble over. */
  options?: readonly { value: string; label: string }[];
  /** What is wrong with what was typed. */
  check?: (value: string) => Text | undefined;
  /** Shown only then. */
  when?: (values: Readonly<Record<string, SideValue>>) => boolean;
};

/** The one line of a value; lists are joined. */
export function wordsOf(value: SideValue): string {
  return typeof value === "string" ? value : (value ?? []).join(" ");
}

export function listOf(value: SideValue): string[] {
  return typeof value === "string" ? [value] : [...(value ?? [])];
}

/** A field with its label above, its help under the label, and its fault under itself. */
export function SideFieldInput({
  id,
  field,
  value,
  fault,
  onChange,
}: {
  id: string;
  field: SideField;
  value: SideValue;
  fault?: Text | undefined;
  onChange: (value: SideValue) => void;
}) {
  const t = useText();
  return (
    <div className="side-field">
      <label htmlFor={id}>
        {t(field.label)}
        {field.required !== true && <span className="muted"> {t(text("（可不填）", "(optional)"))}</span>}
      </label>
      {field.help !== undefined && (
        <p id={`${id}-help`} className="muted side-field-help">
          {t(field.help)}
        </p>
      )}
      <Control id={id} field={field} value={value} faulty={fault !== undefined} onChange={onChange} />
      {fault !== undefined && (
        <p id={`${id}-fault`} className="side-field-fault">
          {t(fault)}
        </p>
      )}
    </div>
  );
}

type ControlProps = {
  id: string;
  field: SideField;
  value: SideValue;
  faulty: boolean;
  onChange: (value: SideValue) => void;
};

function Control({ id, field, value, faulty, onChange }: ControlProps): ReactNode {
  const common = {
    id,
    "aria-describedby": `${id}-help ${id}-fault`,
    "aria-required": field.required === true,
    ...(faulty ? { status: "error" as const } : {}),
  };
  if (field.kind === "choice" || field.kind === "choices") {
    const options = (field.options ?? []).map(({ value, label }) => ({ value, label }));
    const search = { optionFilterProp: "label" };
    return field.kind === "choices" ? (
      <Select<string[]>
        {...common}
        mode="multiple"
        onInputKeyDown={leaveByTab}
        value={listOf(value)}
        options={options}
        showSearch={search}
        onChange={onChange}
      />
    ) : (
      <Select<string | null>
        {...common}
        allowClear
        value={value === undefined || value === "" ? null : wordsOf(value)}
        options={options}
        showSearch={search}
        onChange={(chosen) => onChange(chosen ?? undefined)}
      />
    );
  }
  const words = wordsOf(value);
  const typed = (event: { target: { value: string } }) => onChange(event.target.value);
  switch (field.kind) {
    case "long":
      return (
        <Input.TextArea {...common} value={words} onChange={typed} autoSize={{ minRows: 3, maxRows: 12 }} />
      );
    case "password":
      return <Input.Password {...common} value={words} onChange={typed} autoComplete="new-password" />;
    case "number":
      return <Input {...common} value={words} onChange={typed} inputMode="decimal" />;
    default:
      return (
        <Input {...common} value={words} onChange={typed} type={field.kind === "day" ? "date" : "text"} />
      );
  }
}
