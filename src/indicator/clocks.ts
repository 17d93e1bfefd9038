/** 期限: what is overdue at this moment. */
import { sql } from "kysely";
import { text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

/** The row stays `running` until the sweep has noticed it; the day is what counts. */
const overdue = (view: View) => sql`select c.matter || '#' || c.clock || '#' || c.occurrence as id,
    m.number || ' ' || m.title_zh as title, coalesce(o.name, '') as detail, c.due_at as at,
    m.procedure || '/' || c.clock as grp, m.district
  from matter_clock c join matter m on m.id = c.matter left join operator o on o.id = m.operator
  where ${view.matters} and c.kind = 'limit' and c.bound = 'organ' and c.status in ('running', 'overdue')
    and c.due_at < ${view.asOf}::timestamptz and ${view.statutory}`;

const common = {
  unit: text("项", "periods"),
  needs: "matter.read",
  days: null,
  asOf: "now",
  area: "district",
  leads: "matter",
  grouping: "clock",
} as const;

export const clockIndicators = {
  "clock.overdue": {
    ...common,
    name: text("正在逾期的期限", "Periods overdue now"),
    counts: text(
      "机关自身的法定期限已届满而尚未办理的，一件事项可有多项。",
      "Legal periods of the organ that ended undone; a matter may have several.",
    ),
    notCounted: text(
      "中止的期限、等待期、当事人的期限、督办的内部期限。期限可被延长，以前时刻的状态不保存。",
      "Paused periods, waiting periods, periods of parties, internal deadlines of instructions. Periods may be extended: an earlier state is not kept.",
    ),
    source: { store: "ledger", rows: overdue },
  },
  "lead.overdue": {
    ...common,
    name: text("逾期未决的线索", "Leads overdue"),
    counts: text(
      "核查期限（或者线索的其他机关期限）已届满而没有决定的线索。",
      "Leads whose period of verification, or another of the organ, ended undecided.",
    ),
    notCounted: text("核查期限中止或者已经延长而未届满的。", "Paused, or extended and not yet ended."),
    source: {
      store: "ledger",
      rows: (view) => sql`${overdue(view)} and m.procedure = 'lead'`,
    },
  },
} as const satisfies Indicators;
