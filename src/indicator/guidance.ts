/** 柔性监管的效果: whether the same kind of thing was found again at whom guidance had ended with everything corrected. */
import { sql } from "kysely";
import { text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

/** Which detectors look at a subject of guidance; of the other subjects nothing is measured. */
const watchedBy: Readonly<Record<string, readonly string[]>> = {
  advertising: ["wording"],
  price: ["price"],
  "unfair-competition": ["brushing"],
};

const pairs = JSON.stringify(
  Object.entries(watchedBy).flatMap(([subject, detectors]) =>
    detectors.map((detector) => ({ subject, detector })),
  ),
);

const watched = sql`jsonb_to_recordset(${pairs}::jsonb) as w (subject text, detector text)`;

/** Ended as corrected or carried out, of an operator on record, on a subject that a detector looks at. */
const corrected = (view: View) => sql`from matter m join operator o on o.id = m.operator
  where ${view.matters} and m.procedure like 'guidance.%' and m.outcome in ('corrected', 'carried-out')
    and m.closed_at > ${view.from}::timestamptz and m.closed_at <= ${view.asOf}::timestamptz
    and exists (select 1 from ${watched} where w.subject = m.state -> 'facts' ->> 'subject')`;

const columns = sql`m.id, m.number || ' ' || m.title_zh as title, o.name as detail, m.closed_at as at,
  m.procedure as grp, m.district`;

const common = {
  unit: text("件", "matters"),
  days: 365,
  asOf: "any",
  area: "district",
  leads: "matter",
  grouping: "procedure",
} as const;

export const guidanceIndicators = {
  "guidance.corrected": {
    ...common,
    name: text("整改到位的柔性监管", "Guidance ended as corrected"),
    counts: text(
      "期间内以整改到位办结、事项类别有监测模型覆盖、主体在册的提醒、告诫、指导、约谈、责令改正和合规督导。",
      "Reminders, admonitions, guidance, interviews, orders and visits that ended as corrected in the time, of an operator on record, on a subject that a detector looks at.",
    ),
    notCounted: text(
      "没有监测模型覆盖的类别；主体未识别的。",
      "Subjects no detector looks at; unknown operators.",
    ),
    needs: "matter.read",
    source: { store: "ledger", rows: (view) => sql`select ${columns} ${corrected(view)}` },
  },
  "guidance.recurred": {
    ...common,
    name: text("整改后再现", "Found again after guidance"),
    counts: text(
      "其中办结以后，同一主体又有同类新监测发现的。",
      "Of these, where the same operator had a new finding of the same kind after the end.",
    ),
    notCounted: text(
      "办结前已有的发现；已被否定的发现。只用于评估效果，不记入信用。",
      "Findings from before, and those dismissed. For judging the effect only: it never enters credit.",
    ),
    of: "guidance.corrected",
    needs: "detector.read",
    source: {
      store: "ledger",
      rows: (view) => sql`select ${columns} ${corrected(view)} and exists (
        select 1 from finding f join ${watched} on w.detector = f.detector
        where f.operator = m.operator and w.subject = m.state -> 'facts' ->> 'subject'
          and f.first_seen_at > m.closed_at and f.first_seen_at <= ${view.asOf}::timestamptz
          and f.outcome is distinct from 'wrong')`,
    },
  },
} as const satisfies Indicators;
