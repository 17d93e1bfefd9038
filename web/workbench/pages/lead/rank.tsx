import type { Operations } from "../../../../src/app/operations.ts";

import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import "./lead.css";

export type Proposal = OutputOf<Operations, "lead.proposals">["rows"][number];
export type LeadPageView = NonNullable<OutputOf<Operations, "lead.page">["page"]>;
export type Priority = Proposal["priority"];

/** The rank as a figure; its reasons in the title, for those who point at it. */
export function Rank({ of }: { of: Priority }) {
  const t = useText();
  const told = of.reasons.map(({ words, points }) => `${t(words)} ${signed(points)}`).join("\n");
  return (
    <span className={`rank rank-${of.rank >= 70 ? "high" : of.rank >= 45 ? "middle" : "low"}`} title={told}>
      {of.rank}
    </span>
  );
}

/** Why so: each reason with what it adds or takes. It orders work and stands in no document. */
export function RankReasons({ of }: { of: Priority }) {
  const t = useText();
  return (
    <ul className="rank-reasons">
      {of.reasons.map(({ words, points }) => (
        <li key={words.zh}>
          {t(words)} <span className="muted">{signed(points)}</span>
        </li>
      ))}
    </ul>
  );
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`);
