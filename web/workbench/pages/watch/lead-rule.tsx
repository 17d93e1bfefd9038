import { Button } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import { useMay } from "../../session.tsx";

const severities = {
  major: text("严重", "major"),
  minor: text("一般以上", "minor or more"),
  info: text("提示以上", "a hint or more"),
} as const;

/** From where on the house opens leads of this detector by itself; below it people decide in triage. */
export function LeadRule({ detector }: { detector: string }) {
  const t = useText();
  const mayTune = useMay("detector.tune");
  const [setting, setSetting] = useState(false);
  const rule = useRead("lead.rules", {}).data?.rows.find((one) => one.detector === detector);
  if (rule === undefined) return null;
  const score = (rule.score / 100).toFixed(2);
  const words =
    rule.severity === null
      ? text("不自动登记：全部由人员在“待处置发现”中处置。", "Never by itself: people decide in triage.")
      : text(
          `程度${severities[rule.severity].zh}、强度不低于 ${score} 的发现由系统登记为线索，其余进入“待处置发现”。`,
          `Findings that are ${severities[rule.severity].en} with a score of ${score} or more are opened by the house; the rest waits in triage.`,
        );
  return (
    <Section
      title={text("自动登记线索的标准", "When leads are opened by rule")}
      side={
        mayTune && (
          <Button size="small" onClick={() => setSetting(true)}>
            {t(text("调整", "Change"))}
          </Button>
        )
      }
    >
      <p>{t(words)}</p>
      {rule.reason !== null && (
        <p className="muted">
          {t(text("理由：", "Reason: "))}
          {rule.reason} · {rule.by}
        </p>
      )}
      {setting && <RuleForm detector={detector} now={rule} onClose={() => setSetting(false)} />}
    </Section>
  );
}

type RuleFormProps = {
  detector: string;
  now: { severity: keyof typeof severities | null; score: number };
  onClose: () => void;
};

function RuleForm({ detector, now, onClose }: RuleFormProps) {
  const t = useText();
  const set = useWrite("lead.rule.set");
  const fields: SideField[] = [
    {
      name: "severity",
      label: text("程度", "Severity"),
      kind: "choice",
      required: true,
      options: [
        ...Object.entries(severities).map(([value, label]) => ({ value, label: t(label) })),
        { value: "never", label: t(text("不自动登记", "never by itself")) },
      ],
    },
    {
      name: "score",
      label: text("强度不低于（0 至 100）", "Score at least (0 to 100)"),
      kind: "number",
      required: true,
      check: (words) =>
        /^\d{1,3}$/.test(words) && Number(words) <= 100
          ? undefined
          : text("请填写 0 至 100 的整数。", "A whole number from 0 to 100."),
      when: ({ severity }) => severity !== "never",
    },
    { name: "reason", label: text("理由", "Reason"), kind: "long", required: true },
  ];
  const submit = async (values: SideValues) => {
    const severity = wordsOf(values.severity);
    await set.mutateAsync({
      detector,
      severity: severity === "major" || severity === "minor" || severity === "info" ? severity : null,
      score: Number(wordsOf(values.score)) || 0,
      reason: wordsOf(values.reason),
    });
  };
  return (
    <SideForm
      name={`lead-rule.${detector}`}
      title={text("自动登记线索的标准", "When leads are opened by rule")}
      fields={fields}
      initial={{ severity: now.severity ?? "never", score: String(now.score) }}
      submit={text("设定", "Set")}
      onSubmit={submit}
      onClose={onClose}
      keep={false}
    />
  );
}
