import { Input, Radio } from "antd";
import { text } from "../../../../src/kernel/index.ts";
import { citeLabel } from "../../../../src/law/index.ts";
import {
  type Answer,
  type ChecklistItem,
  type FactValue,
  isPersonalRef,
} from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";

type ChecklistFieldProps = {
  name: string;
  label: string;
  items: readonly ChecklistItem[];
  value: FactValue | undefined;
  onChange: (value: FactValue | undefined) => void;
};

type Answers = Readonly<Record<string, Answer>>;

/** A reasoned checklist: every question answered yes, no or unknown, each with why. */
export function ChecklistField({ name, label, items, value, onChange }: ChecklistFieldProps) {
  const t = useText();
  const answers = isAnswers(value) ? value : {};
  const set = (item: string, change: Partial<Answer>) => {
    const before = answers[item] ?? { answer: "unknown", reason: "" };
    onChange({ ...answers, [item]: { ...before, ...change } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: antd draws the label; a fieldset would need a second one
    <div role="group" aria-label={label} className="checklist" id={`fact-${name}`} tabIndex={-1}>
      {items.map((item) => (
        <fieldset key={item.id}>
          <legend>
            {t(item.question)}
            {item.article !== undefined && (
              <small className="muted"> {t(citeLabel(item.article, "short"))}</small>
            )}
          </legend>
          <Radio.Group
            aria-label={t(item.question)}
            optionType="button"
            size="small"
            value={answers[item.id]?.answer}
            onChange={({ target }) => set(item.id, { answer: target.value })}
            options={[
              { value: "yes", label: t(text("是", "Yes")) },
              { value: "no", label: t(text("否", "No")) },
              { value: "unknown", label: t(text("不明", "Unknown")) },
            ]}
          />
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 8 }}
            aria-label={t(text(`理由：${item.question.zh}`, `Reason: ${item.question.en}`))}
            placeholder={t(text("理由（必填）", "Reason (required)"))}
            value={answers[item.id]?.reason ?? ""}
            maxLength={2000}
            onChange={({ target }) => set(item.id, { reason: target.value })}
          />
        </fieldset>
      ))}
    </div>
  );
}

function isAnswers(value: FactValue | undefined): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isPersonalRef(value);
}
