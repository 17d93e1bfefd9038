/** 线索、案件、指导、投诉举报: what was opened, what ended, what ended in time. */
import { type RawBuilder, sql } from "kysely";
import { type Text, text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

/** First words of the procedures' ids. */
const acting = ["penalty", "guidance", "complaint", "report"];

const columns = sql`m.id, m.number || ' ' || m.title_zh as title, coalesce(o.name, '') as detail, m.district`;
const seen = (view: View) =>
  sql`from matter m left join operator o on o.id = m.operator where ${view.matters}`;
const opened = (view: View) =>
  sql`m.opened_at > ${view.from}::timestamptz and m.opened_at <= ${view.asOf}::timestamptz`;
const closed = (view: View) =>
  sql`m.closed_at > ${view.from}::timestamptz and m.closed_at <= ${view.asOf}::timestamptz`;
const among = (families: readonly string[]) =>
  sql`split_part(m.procedure, '.', 1) = any (string_to_array(${families.join(",")}, ','))`;

/** A period of the house itself that had ended before it was stopped; one that outlives the matter ends after it. */
const closedOn = sql`(m.closed_at at time zone 'Asia/Shanghai')::date`;
const lateClock = sql`c.kind = 'limit' and c.bound = 'organ' and c.due_on < ${closedOn} and c.due_on < coalesce(
  (select (run ->> 'stoppedOn')::date from jsonb_array_elements(m.state -> 'clocks') run
    where run ->> 'clock' = c.clock and (run ->> 'occurrence')::integer = c.occurrence), ${closedOn})`;

const common = {
  unit: text("件", "matters"),
  needs: "matter.read",
  days: 30,
  asOf: "any",
  area: "district",
  leads: "matter",
} as const;

const notOpened = text(
  "期间之前登记、期间内仍在办的；您无权查阅的。",
  "What was opened before and still runs; what you may not read.",
);

const openings = (name: Text, counts: Text, families: readonly string[]) =>
  ({
    ...common,
    name,
    counts,
    notCounted: notOpened,
    grouping: "procedure",
    source: {
      store: "ledger",
      rows: (view: View) =>
        sql`select ${columns}, m.opened_at as at, m.procedure as grp ${seen(view)} and ${opened(view)}
          and ${among(families)}`,
    },
  }) as const;

const endings = (view: View, which: RawBuilder<unknown>, group: RawBuilder<unknown> = sql`m.procedure`) =>
  sql`select ${columns}, m.closed_at as at, ${group} as grp ${seen(view)} and ${closed(view)} and ${which}`;

const outcome = sql`m.procedure || '/' || m.outcome`;
/** A publication follows from a decision. */
const counted = (view: View) => sql`${view.statutory} and m.procedure <> 'publication'`;

export const matterIndicators = {
  "lead.opened": openings(
    text("登记线索", "Leads entered"),
    text("期间内登记的线索。", "Leads entered in the time."),
    ["lead"],
  ),
  "act.opened": openings(
    text("办理措施", "Acts begun"),
    text(
      "期间内立案的案件、责令改正和行政指导、受理登记的投诉举报。",
      "Penalty cases, orders and guidance, complaints and reports begun in the time.",
    ),
    acting,
  ),
  "complaint.received": openings(
    text("收到投诉举报", "Complaints and reports received"),
    text("期间内登记的投诉、举报。", "Complaints and reports entered in the time."),
    ["complaint", "report"],
  ),
  ended: {
    ...common,
    name: text("办结", "Ended"),
    counts: text("期间内办结的全部事项，不论结果。", "Every matter that ended in the time, however."),
    notCounted: text(
      "公示事项（随原决定）、内部督办；辖区按办理机关。",
      "Publications, which follow a decision, and internal instructions. District is that of the handling organ.",
    ),
    grouping: "outcome",
    source: { store: "ledger", rows: (view) => endings(view, counted(view), outcome) },
  },
  "ended.in-time": {
    ...common,
    name: text("依法按期办结", "Ended lawfully in time"),
    counts: text(
      "期间内办结、机关的各项期限没有一项超过的事项。",
      "Matters that ended in the time with none of the organ's own periods exceeded.",
    ),
    notCounted: text(
      "等待期和当事人的期限不计；中止、延长后的期限按应届满日计。",
      "Waiting periods and periods of parties; pauses and extensions are in the due day.",
    ),
    of: "ended",
    grouping: "outcome",
    source: {
      store: "ledger",
      rows: (view) =>
        endings(
          view,
          sql`${counted(view)} and not exists (select 1 from matter_clock c where c.matter = m.id and ${lateClock})`,
          outcome,
        ),
    },
  },
  "ended.late": {
    ...common,
    name: text("逾期办结", "Ended late"),
    counts: text(
      "期间内办结、机关至少一项期限超过的事项；按最先超过的期限归因。",
      "Matters that ended in the time with one of the organ's periods exceeded; the cause is the first exceeded.",
    ),
    notCounted: text("未办结的逾期见“正在逾期的期限”。", "What is overdue and still open is counted apart."),
    of: "ended",
    grouping: "clock",
    source: {
      store: "ledger",
      rows: (view) => sql`select ${columns}, m.closed_at as at, m.procedure || '/' || late.clock as grp
        from matter m left join operator o on o.id = m.operator
        cross join lateral (select c.clock from matter_clock c where c.matter = m.id and ${lateClock}
          order by c.due_on, c.clock limit 1) late
        where ${view.matters} and ${closed(view)} and ${counted(view)}`,
    },
  },
  "complaint.ended": {
    ...common,
    name: text("办结投诉", "Complaints ended"),
    counts: text("期间内办结的投诉。", "Complaints that ended in the time."),
    notCounted: text("举报。", "Reports."),
    grouping: "outcome",
    source: { store: "ledger", rows: (view) => endings(view, sql`m.procedure = 'complaint'`, outcome) },
  },
  "complaint.settled": {
    ...common,
    name: text("调解成功", "Complaints settled"),
    counts: text(
      "期间内办结、达成调解协议或者自行和解的投诉。",
      "Complaints that ended in the time by mediation or between the parties.",
    ),
    notCounted: text("撤回、不予受理、分送和调解不成的。", "Withdrawn, refused, distributed, not settled."),
    of: "complaint.ended",
    grouping: "outcome",
    source: {
      store: "ledger",
      rows: (view) =>
        endings(
          view,
          sql`m.procedure = 'complaint' and m.outcome in ('settled', 'settled-privately')`,
          outcome,
        ),
    },
  },
} as const satisfies Indicators;
