import { Link, useParams } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../src/procedure/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { Cites } from "../parts/cites.tsx";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { ClockTable } from "./procedure/clock-table.tsx";
import { useHolders, useProcedure, whoWords } from "./procedure/definition.ts";
import { Diagram } from "./procedure/diagram.tsx";
import { DocumentTable } from "./procedure/document-table.tsx";
import { ExampleTable } from "./procedure/example-table.tsx";
import { FactTable } from "./procedure/fact-table.tsx";
import { StageActions } from "./procedure/stage-actions.tsx";
import "./procedure/procedure.css";

/** How a procedure runs: the picture, then every stage with its acts, the periods, the documents, the facts. */
export function ProcedurePage() {
  const { id } = useParams({ strict: false });
  const { procedure, error, refetch } = useProcedure(id ?? "");
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (procedure === undefined || procedure.id !== id) return <Skeleton lines={10} />;
  return <Known procedure={procedure} />;
}

function Known({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  const holders = useHolders();
  const { opening } = procedure;
  const stages = Object.entries(procedure.stages);
  return (
    <Page
      title={procedure.name}
      lead={procedure.purpose}
      side={
        <button type="button" className="plain-button no-print" onClick={() => print()}>
          {t(text("打印", "Print"))}
        </button>
      }
    >
      <div className="procedure-top">
        <Diagram procedure={procedure} />
        <div>
          <Particulars
            rows={[
              [
                text("编号", "Id"),
                <span key="id" className="code">{`${procedure.id}@${procedure.version}`}</span>,
              ],
              [text("施行", "In force"), `${procedure.from} – ${procedure.to ?? t(text("今", "now"))}`],
              [text("编号字", "Number word"), procedure.numbering],
              [
                text("由谁启动", "Opened by"),
                opening.by === "only-by-procedure"
                  ? t(text("只由其他程序启动", "only by another procedure"))
                  : t(whoWords(opening.by.level, holders(opening.by.ability))),
              ],
              [
                text("规模", "Size"),
                t(
                  text(
                    `${stages.length} 个阶段，${Object.keys(procedure.actions).length} 个步骤`,
                    `${stages.length} stages, ${Object.keys(procedure.actions).length} acts`,
                  ),
                ),
              ],
            ]}
          />
          <h3 className="procedure-basis">{t(text("依据", "Basis"))}</h3>
          <Cites of={procedure.basis} form="full" />
          <h3 className="procedure-basis">{t(text("办理结果", "Outcomes"))}</h3>
          <ul>
            {Object.entries(procedure.outcomes).map(([outcome, { name, archive, credit }]) => (
              <li key={outcome}>
                <strong>{t(name)}</strong> {t(archive)}
                {credit !== undefined && <span className="muted"> · {t(credit)}</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {stages.map(([stage, definition]) => (
        <Section key={stage} id={`stage-${stage}`} title={definition.name} side={stageNote(definition, t)}>
          <StageActions procedure={procedure} stage={stage} />
        </Section>
      ))}
      <Section title={text("期限", "Periods")} count={Object.keys(procedure.clocks).length}>
        <ClockTable procedure={procedure} />
      </Section>
      {procedure.examples !== undefined && (
        <Section title={text("期限示例", "Periods worked out")} count={procedure.examples.length}>
          <ExampleTable procedure={procedure} />
        </Section>
      )}
      <Section title={text("文书", "Documents")} count={Object.keys(procedure.documents).length}>
        <DocumentTable procedure={procedure} />
      </Section>
      <Section title={text("事实", "Facts")} count={Object.keys(procedure.facts).length}>
        <FactTable procedure={procedure} />
      </Section>
      <p className="no-print">
        <Link to="/procedures">{t(text("返回办案程序", "All procedures"))}</Link>
      </p>
    </Page>
  );
}

function stageNote(
  { final, article }: AnyProcedure["stages"][string],
  t: ReturnType<typeof useText>,
): React.ReactNode {
  return (
    <span className="muted">
      {final === true && <span className="tag">{t(text("终局", "final"))}</span>}{" "}
      {article !== undefined && <Cites of={[article]} />}
    </span>
  );
}
