import type { ReactNode } from "react";
import type { Text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import "./page.css";

/** A page with its heading; `side` stands at the right of it: the acts of the page. */
export function Page({
  title,
  lead,
  side,
  children,
}: {
  title: Text;
  lead?: Text;
  side?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <span className="page-head-space" />
        {side}
      </header>
      {lead !== undefined && <p className="page-lead muted">{t(lead)}</p>}
      {children}
    </div>
  );
}

/** A part of a page, named. */
export function Section({
  title,
  count,
  side,
  id,
  children,
}: {
  title: Text;
  count?: number;
  side?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <section className="page-section" id={id} aria-label={t(title)}>
      <header className="page-section-head">
        <h2>
          {t(title)}
          {count !== undefined && <span className="muted"> {count}</span>}
        </h2>
        {side}
      </header>
      {children}
    </section>
  );
}

/** Label and value under each other; what is absent is left out. */
export function Particulars({ rows }: { rows: readonly (readonly [label: Text, value: ReactNode])[] }) {
  const t = useText();
  return (
    <dl className="particulars">
      {rows
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== "")
        .map(([label, value]) => (
          <div key={label.zh}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
