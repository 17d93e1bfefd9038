import { Link } from "@tanstack/react-router";
import { type Cite, text } from "../../../../src/kernel/index.ts";
import { citeLabel } from "../../../../src/law/index.ts";
import { type Certainty, CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import type { MatterView } from "../../api.ts";
import { Cites } from "../../parts/cites.tsx";
import { MatterClock } from "../../parts/matter-clock.tsx";
import { Parties } from "./parties.tsx";

/** At the right: the clocks, the parties, what hangs together with it, the law it rests on. */
export function Side({ matter }: { matter: MatterView }) {
  const t = useText();
  const order = ["overdue", "running", "paused", "elapsed", "stopped"];
  const clocks = matter.clocks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <aside className="matter-side">
      <section>
        <h2>{t(text("期限", "Clocks"))}</h2>
        {matter.clocks.length === 0 && <p className="muted">{t(text("没有期限。", "No clock."))}</p>}
        <ul className="side-list">
          {clocks.map((clock) => (
            <li
              key={`${clock.clock}.${clock.occurrence}`}
              className={clock.status === "stopped" ? "clock-ended" : ""}
            >
              <span>{t(clock.name)}</span>
              <MatterClock clock={clock} />
              <small className="muted">
                {clock.startedOn} → {clock.dueOn}
                {clock.pausedDays > 0 &&
                  t(text(`，中止 ${clock.pausedDays} 日`, `, paused ${clock.pausedDays} days`))}
                {" · "}
                {t(citeLabel(clock.article as Cite, "short"))}{" "}
                <CertaintyMark certainty={clock.certainty as Certainty} />
              </small>
            </li>
          ))}
        </ul>
      </section>
      <Parties matter={matter} />
      {matter.participants.length > 0 && (
        <section>
          <h2>{t(text("参与方", "Participants"))}</h2>
          <ul className="side-list">
            {matter.participants.map((one) => (
              <li key={`${one.role}.${one.organ ?? one.person}`}>
                <span>{t(one.name)}</span>
                <small className="muted">
                  {t(participantRoles[one.role] ?? text(one.role, one.role))}
                  {one.until !== undefined && ` · ${t(text("至", "until"))} ${one.until}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {matter.links.length > 0 && (
        <section>
          <h2>{t(text("关联事项", "Related"))}</h2>
          <ul className="side-list">
            {matter.links.map((link) => (
              <li key={`${link.matter}.${link.link}.${link.direction}`}>
                <Link to="/matters/$id" params={{ id: link.matter }}>
                  {link.title === undefined
                    ? t(text("无权查阅的事项", "A matter that you may not see"))
                    : t(link.title)}
                </Link>
                <small className="muted">
                  {link.number} {link.procedureName !== undefined && `· ${t(link.procedureName)}`}{" "}
                  {link.stageName !== undefined && `· ${t(link.stageName)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t(text("依据", "Law"))}</h2>
        <ul className="side-list law-list">
          {matter.law.map((cite) => (
            <li key={`${cite.instrument}.${cite.article ?? ""}`}>
              <span>
                <Cites of={[cite as Cite]} />{" "}
                {cite.certainty !== undefined && <CertaintyMark certainty={cite.certainty as Certainty} />}
              </span>
              {cite.summary !== undefined && <small className="muted">{t(cite.summary)}</small>}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

const participantRoles: Record<string, ReturnType<typeof text>> = {
  assists: text("协助", "assists"),
  observes: text("旁观", "observes"),
  supervises: text("督办", "supervises"),
  party: text("当事人", "party"),
};
