import { useState } from "react";
import { formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Tip } from "../../../kit/tip.tsx";
import { fileUrl, type MatterView } from "../../api.ts";

type Event = MatterView["timeline"][number];

/** Everything that happened, newest first: who, in which post, when, what was found, which paper, and its place in the log. */
export function Timeline({ matter }: { matter: MatterView }) {
  const t = useText();
  const labels = new Map(matter.evidence.map(({ id, label }) => [id, label]));
  return (
    <ol className="timeline" aria-label={t(text("办理经过", "Course"))}>
      {[...matter.timeline].reverse().map((event) => (
        <Entry key={event.seq} event={event} labels={labels} />
      ))}
    </ol>
  );
}

function Entry({ event, labels }: { event: Event; labels: ReadonlyMap<string, string> }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { actor } = event;
  const facts = open ? event.facts : event.facts.slice(0, 3);
  return (
    <li className={`event event-${event.type}`}>
      <div className="event-head">
        <strong>{t(event.name)}</strong>
        <time dateTime={event.at}>{formatInstant(instant(event.at), "minute")}</time>
        <Tip content={<Provenance event={event} />}>
          <span className="visually-hidden">{t(text("存证位置", "Place in the log"))}</span>
          <span className="event-seal">
            {event.position === undefined ? t(text("待入日志", "to be logged")) : `#${event.position}`}
          </span>
        </Tip>
      </div>
      <div className="muted">
        {actor.machine ? (
          t(text("系统", "The system"))
        ) : (
          <>
            <span className="name event-who">{actor.name}</span> {t(actor.postName)} · {t(actor.organName)}
          </>
        )}
        {actor.onBehalfOf !== undefined && ` · ${t(text("代行", "on behalf of"))} ${actor.onBehalfOf}`}
      </div>
      {facts.length > 0 && (
        <dl className="event-facts">
          {facts.map((fact) => (
            <div key={fact.fact}>
              <dt>{t(fact.label)}</dt>
              <dd>{t(fact.display)}</dd>
            </div>
          ))}
        </dl>
      )}
      {event.facts.length > 3 && (
        <button
          type="button"
          className="link-button no-print"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open
            ? t(text("收起", "Less"))
            : t(text(`共 ${event.facts.length} 项记载`, `All ${event.facts.length} entries`))}
        </button>
      )}
      {event.evidence.length > 0 && (
        <p className="event-evidence">
          {t(text("证据：", "Evidence: "))}
          {event.evidence.map((id) => labels.get(id) ?? id).join(t(text("、", ", ")))}
        </p>
      )}
      {event.documents.map((document) => (
        <a
          key={document.id}
          className="document-link"
          href={fileUrl("document.download", { id: document.id })}
        >
          {t(document.name)} <span className="code">{document.number}</span>
        </a>
      ))}
      {event.note !== undefined && <p className="event-note">{event.note}</p>}
    </li>
  );
}

function Provenance({ event }: { event: Event }) {
  const t = useText();
  return (
    <dl>
      <dt>{t(text("序号", "Sequence"))}</dt>
      <dd>{event.seq}</dd>
      <dt>{t(text("日志位置", "Place in the log"))}</dt>
      <dd>{event.position ?? "—"}</dd>
      <dt>{t(text("叶散列 SHA-256", "Leaf hash, SHA-256"))}</dt>
      <dd className="code" style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
        {event.hash}
      </dd>
    </dl>
  );
}
