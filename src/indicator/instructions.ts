/** 督办: what heads have asked for and how it stands. Internal deadlines, never counted among legal periods. */
import { type RawBuilder, sql } from "kysely";
import { text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

const open = (view: View, at: RawBuilder<unknown>, which: RawBuilder<unknown>) =>
  sql`select m.id, m.number || ' ' || m.title_zh as title, coalesce(m.state -> 'facts' ->> 'asked', '') as detail,
    ${at} as at, m.procedure || '/' || c.clock as grp, m.district
  from matter m join matter_clock c on c.matter = m.id
  where ${view.matters} and m.procedure = 'instruction' and m.closed_at is null
    and c.occurrence = (select max(last.occurrence) from matter_clock last where last.matter = m.id) and ${which}`;

const common = {
  unit: text("件", "instructions"),
  needs: "matter.read",
  days: null,
  asOf: "now",
  area: "district",
  leads: "matter",
  grouping: "clock",
} as const;

export const instructionIndicators = {
  "instruction.open": {
    ...common,
    name: text("在办督办", "Instructions open"),
    counts: text(
      "已签发、尚未认可或者撤回的督办。",
      "Instructions issued, neither accepted nor withdrawn yet.",
    ),
    notCounted: text(
      "已办结、已撤回的。辖区按所依据的指标，未分辖区的按承办机关。",
      "Accepted and withdrawn ones. District is that of the figure, else of the bureau asked.",
    ),
    source: { store: "ledger", rows: (view) => open(view, sql`m.opened_at`, sql`true`) },
  },
  "instruction.overdue": {
    ...common,
    name: text("逾期未答复的督办", "Instructions overdue"),
    counts: text(
      "签发人写明的答复期限已过而没有答复的督办。",
      "Instructions whose day, named by the issuer, has passed without an answer.",
    ),
    notCounted: text(
      "已答复、待认可的。此为内部期限，不计入法定期限的逾期。",
      "Answered ones. The deadline is internal: not among legal periods overdue.",
    ),
    source: {
      store: "ledger",
      rows: (view) =>
        open(
          view,
          sql`c.due_at`,
          sql`c.status in ('running', 'overdue') and c.due_at < ${view.asOf}::timestamptz`,
        ),
    },
  },
} as const satisfies Indicators;
