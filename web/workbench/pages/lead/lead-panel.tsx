import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { FindingPicture } from "../watch/picture.tsx";
import { FindingRows } from "../watch/rows.tsx";
import { type LeadPageView, Rank, RankReasons } from "./rank.tsx";
import { SoftFirst } from "./triage-drawer.tsx";
import "../watch/watch.css";
import "./lead.css";

/** Of a lead from findings: the sentence, the picture, what it does not show, how right the detector has been. */
export function LeadPanel({ id, open }: { id: string; open: boolean }) {
  const [chosen, setChosen] = useState<string>();
  const { data } = useRead("lead.page", { id, ...(chosen === undefined ? {} : { finding: chosen }) });
  const page = data?.page ?? null;
  return page === null ? null : <Shown page={page} open={open} onChoose={setChosen} />;
}

type ShownProps = { page: LeadPageView; open: boolean; onChoose: (finding: string) => void };

function Shown({ page, open, onChoose }: ShownProps) {
  const t = useText();
  const { shown, findings } = page;
  const current = findings.find(({ id }) => id === shown?.id);
  return (
    <section className="lead-panel" aria-label={t(text("监测发现", "Findings"))}>
      <p className="lead-sentence">{page.sentence}</p>
      <p className="muted">
        {t(text("涉嫌违反：", "Suspected breach of: "))}
        {page.articles}
        {" · "}
        {page.byRule
          ? t(text("系统依设定的标准登记", "opened by the house under a rule that is set"))
          : t(text("由人员登记", "opened by a person"))}
      </p>
      {open && page.softFirst && <SoftFirst />}
      <div className="lead-grid">
        <div>
          {findings.length > 1 && <Choice page={page} onChoose={onChoose} />}
          {shown !== null && <FindingPicture finding={shown} />}
          {shown !== null && (
            <details>
              <summary>
                {t(text(`所依据的记录 ${shown.observations} 条`, `The ${shown.observations} rows behind it`))}
              </summary>
              <FindingRows finding={shown} />
            </details>
          )}
          {current?.sha256 != null && (
            <p className="muted lead-hash">
              {t(text("记录已封存，SHA-256 ", "The rows are sealed, SHA-256 "))}
              <span className="code">{current.sha256}</span>
            </p>
          )}
        </div>
        <Aside page={page} />
      </div>
    </section>
  );
}

function Choice({ page, onChoose }: { page: LeadPageView; onChoose: (finding: string) => void }) {
  const t = useText();
  return (
    <ul className="lead-findings" aria-label={t(text("同一线索的发现", "Findings of the lead"))}>
      {page.findings.slice(0, 12).map(({ id, label }, at) => (
        <li key={id}>
          <button type="button" aria-pressed={id === page.shown?.id} onClick={() => onChoose(id)}>
            {at + 1}. {t(label)}
          </button>
        </li>
      ))}
      {page.findings.length > 12 && (
        <li className="muted">
          {t(
            text(
              `共 ${page.findings.length} 项，见封存的记录`,
              `${page.findings.length} in all: see the sealed rows`,
            ),
          )}
        </li>
      )}
    </ul>
  );
}

function Aside({ page }: { page: LeadPageView }) {
  const t = useText();
  const { shown, measured } = page;
  const n = measured === null ? 0 : measured.right + measured.wrong;
  return (
    <aside>
      <div>
        <h2>
          {t(text("优先级", "Rank"))} <Rank of={page.priority} />
        </h2>
        <RankReasons of={page.priority} />
      </div>
      {shown !== null && (
        <div>
          <h2>{t(text("不能说明什么", "What it does not show"))}</h2>
          <ul>
            {shown.notShown.map((words) => (
              <li key={words.en}>{t(words)}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2>{t(text("这个模型准不准", "How right this detector has been"))}</h2>
        <p>
          {measured === null || n === 0
            ? t(text("尚无结论", "nothing decided yet"))
            : t(
                text(
                  `${Math.round((100 * measured.right) / n)}%（${n} 件，95% 区间 ${share(measured.low)}–${share(measured.high)}，另 ${measured.unclear} 件未能认定）`,
                  `${Math.round((100 * measured.right) / n)}% (n = ${n}, 95 % interval ${share(measured.low)}–${share(measured.high)}; ${measured.unclear} not settled)`,
                ),
              )}
        </p>
        <p>
          <Link to="/detectors/$id" params={{ id: page.detector }}>
            {t(page.detectorName)}
          </Link>
          {shown !== null && (
            <>
              {" · "}
              <Link to="/findings/$id" params={{ id: shown.id }}>
                {t(text("监测发现原页", "the finding"))}
              </Link>
            </>
          )}
        </p>
      </div>
    </aside>
  );
}

const share = (of: number): string => `${Math.round(of * 100)}%`;
