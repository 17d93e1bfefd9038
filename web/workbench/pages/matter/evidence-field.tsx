import { Button, Checkbox, Form } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { MatterView, Offer } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { AddEvidence } from "./evidence.tsx";

type EvidenceFieldProps = {
  matter: MatterView;
  offer: Offer;
  value: readonly string[];
  onChange: (evidence: string[]) => void;
  failures: readonly Failure[];
};

/** Evidence that the act rests on: cited from the file of the matter, or sealed here and now. */
export function EvidenceField({ matter, offer, value, onChange, failures }: EvidenceFieldProps) {
  const t = useText();
  const mayAdd = useMay("evidence.add");
  const [adding, setAdding] = useState(false);
  if (offer.evidence === undefined && matter.evidence.length === 0) return null;
  const label = t(
    offer.evidence === undefined
      ? text("引用证据", "Evidence cited")
      : text(`引用证据：${offer.evidence.purpose.zh}`, `Evidence: ${offer.evidence.purpose.en}`),
  );
  const failure = failures.find(({ field }) => field === "evidence");
  return (
    <Form.Item
      label={label}
      required={(offer.evidence?.least ?? 0) > 0}
      {...(failure === undefined ? {} : { validateStatus: "error" as const, help: t(failure.message) })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: antd draws the label; a fieldset would need a second one */}
      <div role="group" aria-label={label} id="fact-evidence" tabIndex={-1}>
        <Checkbox.Group
          className="choice-column"
          value={[...value]}
          onChange={onChange}
          options={matter.evidence.map((item) => ({
            value: item.id,
            label: `${item.label}（${item.source}）`,
          }))}
        />
        {matter.evidence.length === 0 && (
          <p className="muted">{t(text("案卷中还没有证据。", "No evidence on file yet."))}</p>
        )}
      </div>
      {mayAdd && (
        <Button size="small" onClick={() => setAdding(true)}>
          {t(text("添加证据", "Add evidence"))}
        </Button>
      )}
      {adding && (
        <AddEvidence
          matter={matter}
          onClose={() => setAdding(false)}
          onAdded={(id) => onChange([...value, id])}
        />
      )}
    </Form.Item>
  );
}
