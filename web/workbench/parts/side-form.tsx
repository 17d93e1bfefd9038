import { Button, Drawer } from "antd";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { type Failure, type Text, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { useDraft } from "../../kit/use-draft.ts";
import { Refused } from "../../kit/use-operation.ts";
import { citeWords } from "./cites.tsx";
import { type SideField, SideFieldInput, type SideValue, wordsOf } from "./side-field.tsx";
import "./side-form.css";

export type SideValues = Readonly<Record<string, SideValue>>;

export type SideFormProps = {
  /** Names the draft that is kept on this device. */
  name: string;
  title: Text;
  lead?: Text;
  fields: readonly SideField[];
  initial?: SideValues;
  submit: Text;
  /** Throws `Refused` where the server refuses. */
  onSubmit: (values: SideValues) => Promise<unknown>;
  onClose: () => void;
  /** Passwords and the like are not kept. */
  keep?: boolean;
  /** What is asked before the fields; `children` is what is asked after them. */
  first?: ReactNode;
  children?: ReactNode;
};

/** Acting opens a form at the side; the page stays. Errors stand at the field and, summed, on top. */
export function SideForm(props: SideFormProps) {
  const t = useText();
  const form = useId();
  const top = useRef<HTMLDivElement>(null);
  const draft = useDraft<SideValues>(`form.${props.name}`, props.initial ?? {}, { keep: props.keep ?? true });
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const faults = shown ? faultsOf(props.fields, draft.value) : [];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setShown(true);
    setFailure(undefined);
    if (faultsOf(props.fields, draft.value).length > 0) {
      top.current?.focus();
      return;
    }
    setSending(true);
    try {
      await props.onSubmit(draft.value);
      draft.clear();
      props.onClose();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setFailure(error.failure);
      top.current?.focus();
    } finally {
      setSending(false);
    }
  };

  return (
    <Drawer
      open
      title={t(props.title)}
      onClose={props.onClose}
      size={Math.min(480, innerWidth)}
      footer={
        <div className="side-form-foot">
          <Button type="primary" htmlType="submit" form={form} loading={sending}>
            {t(props.submit)}
          </Button>
          <Button onClick={props.onClose}>{t(text("取消", "Cancel"))}</Button>
          {draft.restored && (
            <Button type="text" onClick={draft.clear}>
              {t(text("清除上次草稿", "Clear the kept draft"))}
            </Button>
          )}
        </div>
      }
    >
      <form id={form} className="side-form" noValidate onSubmit={(event) => void submit(event)}>
        <div ref={top} tabIndex={-1}>
          {failure !== undefined && (
            <FailureNotice
              failure={failure}
              cite={citeWords}
              labels={(field) => props.fields.find(({ name }) => name === field)?.label}
            />
          )}
          {faults.length > 0 && <Faults form={form} faults={faults} />}
        </div>
        {props.lead !== undefined && <p className="muted">{t(props.lead)}</p>}
        {props.first}
        {props.fields
          .filter((field) => field.when?.(draft.value) ?? true)
          .map((field) => (
            <SideFieldInput
              key={field.name}
              id={`${form}-${field.name}`}
              field={field}
              value={draft.value[field.name]}
              fault={
                faults.find(({ name }) => name === field.name)?.fault ??
                (failure?.field === field.name ? failure.message : undefined)
              }
              onChange={(value) => draft.set((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
        {props.children}
      </form>
    </Drawer>
  );
}

type Fault = { name: string; label: Text; fault: Text };

function Faults({ form, faults }: { form: string; faults: readonly Fault[] }) {
  const t = useText();
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{t(text(`有 ${faults.length} 处需要补正`, `${faults.length} to correct`))}</strong>
      </p>
      <ul>
        {faults.map(({ name, label, fault }) => (
          <li key={name}>
            <a
              href={`#${form}-${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${form}-${name}`)?.focus();
              }}
            >
              {t(label)}
            </a>
            {t(text("：", ": "))}
            {t(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function faultsOf(fields: readonly SideField[], values: SideValues): Fault[] {
  return fields
    .filter((field) => field.when?.(values) ?? true)
    .flatMap((field) => {
      const value = values[field.name];
      const empty = value === undefined || value.length === 0 || wordsOf(value).trim() === "";
      const fault = empty
        ? field.required === true
          ? text("必须填写", "must be given")
          : undefined
        : field.check?.(wordsOf(value));
      return fault === undefined ? [] : [{ name: field.name, label: field.label, fault }];
    });
}
