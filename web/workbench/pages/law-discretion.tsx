import { Checkbox, InputNumber, Segmented, Select } from "antd";
import { text } from "../../../src/kernel/index.ts";
import { bandText, circumstances, discretionRange, violations } from "../../../src/law/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice } from "../../kit/states.tsx";
import { Cites, citeWords } from "../parts/cites.tsx";
import { useFilters } from "../parts/filters.ts";
import { LawTabs } from "../parts/law-tabs.tsx";
import { Page, Section } from "../parts/page.tsx";
import { Field } from "./law-tools/field.tsx";
import { RangeShown } from "./law-tools/range-shown.tsx";
import { SimilarCases } from "./law-tools/similar-cases.tsx";
import "./law-tools/law-tools.css";
import { useToday } from "../session.tsx";

/** 裁量幅度: what a clause and its circumstances leave, with reasons. A person decides; this only reckons. */
export function LawDiscretion() {
  const t = useText();
  const today = useToday();
  const [filters, change] = useFilters("violation", "grade", "stated", "base");
  const stated = (filters.stated ?? "").split(",").filter(Boolean);
  const grade = filters.grade === "serious" ? "serious" : "ordinary";
  const clause = violations.find(({ id }) => id === filters.violation);
  const needsBase = clause?.bands.some(({ multiple }) => multiple !== undefined) ?? false;
  const found =
    clause &&
    discretionRange({
      violation: clause.id,
      on: today,
      circumstances: stated,
      grade,
      ...(needsBase && filters.base ? { base: Math.round(Number(filters.base) * 100) } : {}),
    });
  return (
    <Page
      title={text("裁量幅度", "Discretion")}
      lead={text(
        "幅度来自罚则原文；从轻从重的百分之三十未经核实，带有标记。偏离须说明理由并由第二人复核。",
        "The range is the clause's own; the 30 % of lighter and heavier was not verified and is marked. A deviation needs reasons and a second person.",
      )}
    >
      <LawTabs at="/law/discretion" />
      <form className="law-form no-print" onSubmit={(event) => event.preventDefault()}>
        <Field label={text("违法行为", "Violation")} wide>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t(text("编号或名称", "Id or name"))}
              value={filters.violation || null}
              onChange={(violation) => change({ violation })}
              options={violations.map((one) => ({ value: one.id, label: `${one.id} ${t(one.label)}` }))}
            />
          )}
        </Field>
        <Segmented
          aria-label={t(text("情节", "Grade"))}
          value={grade}
          onChange={(next) => change({ grade: next === "serious" ? next : undefined })}
          options={[
            { value: "ordinary", label: t(text("一般", "Ordinary")) },
            { value: "serious", label: t(text("情节严重", "Serious")) },
          ]}
        />
        {needsBase && (
          <Field label={text("计算基数（元）", "Base in yuan")}>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                value={filters.base ? Number(filters.base) : null}
                onChange={(base) => change({ base: base === null ? undefined : String(base) })}
              />
            )}
          </Field>
        )}
      </form>
      {clause === undefined && (
        <Empty
          title={text("选定违法行为", "Choose a violation")}
          hint={text(
            "可输入编号或名称；选定后列出罚则幅度、情节和同类案件。",
            "By id or name; then its range, circumstances and similar cases are listed.",
          )}
        />
      )}
      {found && !found.ok && <FailureNotice failure={found.error} cite={citeWords} />}
      {found?.ok && <RangeShown range={found.value} />}
      {clause && (
        <Section title={text("裁量情节", "Circumstances")}>
          <Checkbox.Group
            className="law-circumstances"
            value={stated}
            onChange={(next) => change({ stated: next.length === 0 ? undefined : next.join(",") })}
            options={circumstances.map((one) => ({ value: one.id, label: t(one.label) }))}
          />
        </Section>
      )}
      {clause && <SimilarCases violation={clause.id} />}
      {clause && (
        <Section title={text("罚则", "The clause")}>
          <ul className="law-notes">
            {clause.bands.map((band) => (
              <li key={bandText(band).zh}>{t(bandText(band))}</li>
            ))}
          </ul>
          <Cites of={clause.basis} form="full" />
        </Section>
      )}
    </Page>
  );
}
