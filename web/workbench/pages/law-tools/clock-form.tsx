import { Button, Input, InputNumber, Select } from "antd";
import { day, type Text, text } from "../../../../src/kernel/index.ts";
import { parameters, periodIds, periodOf } from "../../../../src/law/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useToday } from "../../session.tsx";
import { type ClockFilters, spansOf, writtenSpans } from "./clock-question.ts";
import { Field } from "./field.tsx";

type Change = (next: ClockFilters) => void;

/** Every part of the question; each change asks again. */
export function ClockForm({ filters, onChange }: { filters: ClockFilters; onChange: Change }) {
  const t = useText();
  const today = useToday();
  const found = filters.rule ? periodOf({ rule: filters.rule }, { on: day(today) }) : undefined;
  const period = found?.ok ? found.value : undefined;
  const hours = period?.unit === "hour";
  return (
    <form className="law-form no-print" onSubmit={(event) => event.preventDefault()}>
      <Field label={text("期限", "Period")} wide>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: "label" }}
            value={filters.rule || null}
            placeholder={t(text("编号或名称", "Id or name"))}
            onChange={(rule) => onChange({ rule, variant: undefined, extend: undefined })}
            options={options(t)}
          />
        )}
      </Field>
      <Field label={hours ? text("起算时刻", "From (moment)") : text("起算日", "Trigger day")}>
        {(id) => (
          <Input
            id={id}
            type={hours ? "datetime-local" : "date"}
            value={filters.from ?? ""}
            onChange={(event) => onChange({ from: event.target.value || undefined })}
          />
        )}
      </Field>
      {period && period.variants.length > 1 && (
        <Field label={text("情形", "Variant")}>
          {(id) => (
            <Select
              id={id}
              value={filters.variant ?? period.variants[0]?.id ?? null}
              onChange={(variant) => onChange({ variant })}
              options={period.variants.map((one) => ({ value: one.id, label: t(one.label) }))}
              popupMatchSelectWidth={false}
            />
          )}
        </Field>
      )}
      <Field label={text("延长次数", "Extensions")}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={9}
            value={Number(filters.extend ?? 0)}
            onChange={(steps) => onChange({ extend: steps ? String(steps) : undefined })}
          />
        )}
      </Field>
      <Suspensions filters={filters} onChange={onChange} />
    </form>
  );
}

function Suspensions({ filters, onChange }: { filters: ClockFilters; onChange: Change }) {
  const t = useText();
  const spans = spansOf(filters.suspend);
  const put = (at: number, part: "from" | "to", value: string) =>
    onChange({
      suspend: writtenSpans(spans.map((span, i) => (i === at ? { ...span, [part]: value } : span))),
    });
  return (
    <fieldset className="law-spans">
      <legend>
        {t(text("中止（起日次日至止日不计入）", "Suspensions (the days after the first up to the last)"))}
      </legend>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no other name than its place
        <span className="law-span" key={at}>
          <Input
            type="date"
            aria-label={t(text(`第 ${at + 1} 段中止起日`, `Suspension ${at + 1} from`))}
            value={span.from}
            onChange={(event) => put(at, "from", event.target.value)}
          />
          <span aria-hidden>→</span>
          <Input
            type="date"
            aria-label={t(text(`第 ${at + 1} 段中止止日`, `Suspension ${at + 1} to`))}
            value={span.to}
            onChange={(event) => put(at, "to", event.target.value)}
          />
          <Button
            type="text"
            aria-label={t(text("去掉这一段", "Remove this one"))}
            onClick={() => onChange({ suspend: writtenSpans(spans.filter((_, i) => i !== at)) })}
          >
            ×
          </Button>
        </span>
      ))}
      <Button
        size="small"
        onClick={() => onChange({ suspend: writtenSpans([...spans, { from: "", to: "" }]) })}
      >
        {t(text("添加中止", "Add a suspension"))}
      </Button>
    </fieldset>
  );
}

function options(t: (words: Text) => string) {
  const labels = new Map(parameters.map(({ id, label }) => [id, label]));
  return periodIds().map((id) => ({ value: id, label: `${id} ${t(labels.get(id) ?? text(id, id))}` }));
}
