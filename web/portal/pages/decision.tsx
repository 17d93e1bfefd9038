import { useParams } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { text } from "../../../src/kernel/index.ts";
import { citeLabel } from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { type EndedDecision, type ShownDecision, useRead } from "../api.ts";
import { displayPeriod } from "../display-period.ts";
import { Link } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { DecisionText } from "../parts/decision-text.tsx";
import { lastList } from "../parts/last-list.ts";
import { VerifyPanel } from "../parts/verify-panel.tsx";
import { OnDay, StatusMark } from "../words.tsx";

export function Decision() {
  const t = useText();
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useRead("publication.get", { id });
  const current = data?.id === id ? data : undefined;
  const title = current === undefined ? undefined : current.shown ? current.title : undefined;
  useTitle(title === undefined ? text("行政处罚决定", "Decision on a penalty") : text(title, title));
  return (
    <>
      <p className="no-print">
        <Link to="/decisions" search={lastList()}>
          ← {t(text("全部公示", "All decisions"))}
        </Link>
      </p>
      {error !== null && current === undefined ? (
        <>
          <h1>{t(text("打不开这件公示", "This publication cannot be opened"))}</h1>
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        </>
      ) : current === undefined ? (
        <>
          <h1 className="visually-hidden">{t(text("行政处罚决定", "Decision on a penalty"))}</h1>
          <Skeleton lines={20} />
        </>
      ) : current.shown ? (
        <Shown shown={current} />
      ) : (
        <Ended ended={current} />
      )}
    </>
  );
}

function Shown({ shown }: { shown: ShownDecision }) {
  const t = useText();
  return (
    <article>
      <h1 lang="zh-CN">{shown.title}</h1>
      <StatusStrip shown={shown} />
      <div className="decision-page">
        <div className="decision-main">
          <Summary shown={shown} />
          {shown.reply !== null && (
            <section className="reply">
              <h2>{t(text("当事人的说明", "The party's reply"))}</h2>
              <p className="small muted">
                {t(text("登记于", "Recorded"))} <OnDay at={shown.reply.at} />
              </p>
              <p className="as-written" lang="zh-CN">
                {shown.reply.text}
              </p>
            </section>
          )}
          <DecisionText content={shown.text} hidden={shown.redactions} />
        </div>
        <aside className="decision-aside">
          <VerifyPanel key={shown.textHash} shown={shown} />
          <section>
            <h2>{t(text("认为有误？", "Something wrong?"))}</h2>
            <p>
              <Link to="/objections" search={{ decision: shown.id }}>
                {t(text("对本公示提出异议或说明", "Object or reply to this publication"))}
              </Link>
            </p>
          </section>
          <p className="no-print">
            <button type="button" className="plain-button" onClick={() => print()}>
              {t(text("打印", "Print"))}
            </button>
          </p>
          <Address />
        </aside>
      </div>
    </article>
  );
}

/** On paper only: where this was read. The server that writes the page does not know under which name it is reached. */
function Address() {
  const address = useSyncExternalStore(
    () => () => undefined,
    () => location.href,
    () => "",
  );
  return <p className="print-only small">{address}</p>;
}

/** Whatever happened to it is as visible as the publication itself. */
function StatusStrip({ shown }: { shown: ShownDecision }) {
  const t = useText();
  return (
    <div className={`status-strip status-strip-${shown.status}`}>
      <p>
        <StatusMark status={shown.status} />{" "}
        <span>
          {t(text("发布于", "released"))} <OnDay at={shown.liveAt} />
        </span>
      </p>
      {shown.correction !== null && (
        <p>
          <strong>{t(text("更正说明", "Correction"))}</strong> <OnDay at={shown.correction.at} />
          <span lang="zh-CN" className="as-written">
            {"\n"}
            {shown.correction.reason}
          </span>
        </p>
      )}
      <DisplayEnd shown={shown} />
    </div>
  );
}

function DisplayEnd({ shown }: { shown: ShownDecision }) {
  const t = useText();
  if (shown.liveUntil === null) return null;
  const period = displayPeriod(shown.liveAt, shown.liveUntil);
  return (
    <p>
      {t(text("公示至", "Shown until"))} <OnDay at={shown.liveUntil} />
      {period !== undefined && (
        <span className="small muted">
          {" "}
          {t(period.label)}
          {period.basis.map((cite) => (
            <span key={cite.article}> {t(citeLabel(cite))}</span>
          ))}{" "}
          <CertaintyMark certainty={period.certainty} />
        </span>
      )}
    </p>
  );
}

/** The fields of O45 art. 4. */
function Summary({ shown }: { shown: ShownDecision }) {
  const t = useText();
  const rows = [
    { label: text("决定书文号", "Number"), value: <span className="code">{shown.number}</span> },
    {
      label: text("当事人", "Party"),
      value: (
        <>
          <span lang="zh-CN">{shown.partyName}</span>
          {shown.partyCode !== null && (
            <>
              {" "}
              <Link to="/operators" search={{ q: shown.partyCode }} className="code">
                {shown.partyCode}
              </Link>
            </>
          )}
        </>
      ),
    },
    { label: text("违法行为", "Violation"), value: <span lang="zh-CN">{shown.violation}</span> },
    { label: text("处罚内容", "Penalty"), value: <span lang="zh-CN">{shown.content}</span> },
    { label: text("处罚依据", "Legal basis"), value: <span lang="zh-CN">{shown.basis}</span> },
    { label: text("决定机关", "Organ"), value: <span lang="zh-CN">{shown.organName}</span> },
    { label: text("决定日期", "Decided on"), value: <OnDay at={shown.decidedOn} /> },
  ];
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">{t(text("公示信息", "Summary"))}</h2>
      <dl className="summary">
        {rows.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Ended({ ended }: { ended: EndedDecision }) {
  const t = useText();
  const withdrawn = ended.status === "withdrawn";
  return (
    <article>
      <h1>
        {t(
          withdrawn
            ? text("这件公示已撤下", "This publication was withdrawn")
            : text("这件公示已期满", "This publication has ended"),
        )}
      </h1>
      <div className={`status-strip status-strip-${ended.status}`}>
        <p>
          <StatusMark status={ended.status} /> {ended.endedAt !== null && <OnDay at={ended.endedAt} />}
        </p>
        <p>
          <strong>{t(text("理由", "Reason"))}</strong> {t(ended.reason)}
        </p>
      </div>
      <p>
        {t(
          withdrawn
            ? text(
                "原公示内容不再展示，不得再作为评价当事人的依据。曾经引用的，请一并更正。",
                "Its content is no longer shown and must no longer be held against the party. Whoever quoted it should correct that.",
              )
            : text(
                "法定公示期已过，原公示内容不再展示。",
                "The statutory period has passed; its content is no longer shown.",
              ),
        )}
      </p>
      <Address />
    </article>
  );
}
