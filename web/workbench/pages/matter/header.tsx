import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { dayOf, formatDay, instant, text } from "../../../../src/kernel/index.ts";
import { Icon } from "../../../kit/icons.tsx";
import { useLanguage, useText } from "../../../kit/language.tsx";
import type { MatterView } from "../../api.ts";
import { StageBar } from "./stage-bar.tsx";

/** Number, title, whose it is, and the stages in the law's own words. */
export function MatterHeader({ matter }: { matter: MatterView }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <header className="matter-head">
      <div className="matter-head-line">
        <span className="code matter-number">{matter.number}</span>
        <Link to="/procedures/$id" params={{ id: matter.procedure }}>
          {t(matter.procedureName)}
        </Link>
        <span className="muted">
          {t(matter.organName)}
          {matter.unitName !== undefined && ` · ${t(matter.unitName)}`}
        </span>
        <span className="muted name">
          {t(text("启动", "Opened"))} {formatDay(dayOf(instant(matter.openedAt)), language)}
        </span>
        {matter.closedAt !== undefined && (
          <span className="muted name">
            {t(text("办结", "Closed"))} {formatDay(dayOf(instant(matter.closedAt)), language)}
          </span>
        )}
        <span className="page-head-space" />
        <Button
          size="small"
          className="no-print"
          icon={<Icon name="print" size={16} />}
          onClick={() => print()}
        >
          {t(text("打印", "Print"))}
        </Button>
      </div>
      <h1 id="matter-title" tabIndex={-1}>
        {t(matter.title)}
      </h1>
      <StageBar matter={matter} />
      {matter.view === "summary" && (
        <p className="notice">
          {t(
            text("您作为参与方只看到办理经过。", "As a participant you see the course of this matter only."),
          )}
        </p>
      )}
      {matter.outcome !== undefined && (
        <p className="matter-outcome">
          {t(text("办理结果：", "Outcome: "))}
          <strong>{t(matter.outcome.name)}</strong>
        </p>
      )}
    </header>
  );
}
