import { useState } from "react";
import { isDay, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { OperatorSelect } from "../../parts/operator-select.tsx";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import type { Doubt } from "./kinds.ts";
import { reasonField } from "./merge-forms.tsx";
import "./operator.css";

/** Both sides beside each other with the reasons, then the judgement and on what it rests. */
export function JudgeForm({ doubt, onClose }: { doubt: Doubt; onClose: () => void }) {
  const t = useText();
  const judge = useWrite("registry.judge");
  const [operator, setOperator] = useState<string>();
  const shop = doubt.storefront !== null;
  const fields: SideField[] = [
    {
      name: "decision",
      label: text("认定", "Judgement"),
      kind: "choice",
      required: true,
      options: [
        {
          value: "same",
          label: t(shop ? text("由该主体经营", "Operated by it") : text("同一主体", "The same operator")),
        },
        {
          value: "different",
          label: t(shop ? text("不是该主体", "Not operated by it") : text("不是同一主体", "Not the same")),
        },
        { value: "later", label: t(text("稍后再认", "Later")) },
      ],
    },
    {
      name: "until",
      label: text("到何日再认", "Until"),
      kind: "day",
      when: ({ decision }) => decision === "later",
    },
    reasonField,
  ];
  const submit = async (values: SideValues) => {
    const decision = wordsOf(values.decision);
    if (decision !== "same" && decision !== "different" && decision !== "later") return;
    const until = wordsOf(values.until);
    await judge.mutateAsync({
      id: doubt.id,
      decision,
      reason: wordsOf(values.reason),
      ...(operator === undefined || decision !== "same" ? {} : { operator }),
      ...(isDay(until) && decision === "later" ? { until } : {}),
    });
  };
  return (
    <SideForm
      name={`judge.${doubt.id}`}
      title={shop ? text("认定经营主体", "Whose shop is it") : text("认定是否同一主体", "Are they one")}
      fields={fields}
      submit={text("认定", "Judge")}
      onSubmit={submit}
      onClose={onClose}
      keep={false}
    >
      <SideBySide doubt={doubt} />
      {shop && (
        <div className="side-field">
          <label htmlFor="judge-operator">
            {t(text("由另一主体经营", "Operated by another"))}
            <span className="muted"> {t(text("（可不填）", "(optional)"))}</span>
          </label>
          <OperatorSelect id="judge-operator" value={operator} onChange={setOperator} />
        </div>
      )}
    </SideForm>
  );
}

function SideBySide({ doubt }: { doubt: Doubt }) {
  const t = useText();
  const { storefront, operator, candidate, reasons } = doubt;
  const left = [
    operator?.name ?? storefront?.name,
    operator === null ? `${storefront?.platform ?? ""} ${storefront?.platformKey ?? ""}` : operator.code,
    operator === null ? storefront?.url : operator.address,
    operator?.source,
  ];
  const right =
    candidate === null ? [] : [candidate.name, candidate.code, candidate.address, candidate.source];
  return (
    <div className="side-by-side">
      <div className="side-pair">
        {left.map((value, at) => (
          <div key={labels[at]?.zh} className="side-pair-row">
            <span className="muted">{t(labels[at] ?? text("", ""))}</span>
            <span>{value ?? "—"}</span>
            <span>{right[at] ?? "—"}</span>
          </div>
        ))}
      </div>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.zh}>{t(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const labels = [text("名称", "Name"), text("代码", "Code"), text("地址", "Address"), text("来源", "Source")];
