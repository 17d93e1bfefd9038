/** 监测发现: what the detectors found and what became of it. */
import { sql } from "kysely";
import { text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

const columns = sql`f.id, coalesce(o.name, f.platform || '/' || f.seller) as title, f.reason_zh as detail,
  f.first_seen_at as at, f.detector || '.' || f.variant as grp, o.district`;

/** The same thing seen again with more rows gets another id; it is counted where its key first appeared. */
const first = sql`not exists (select 1 from finding earlier
  where earlier.key = f.key and (earlier.first_seen_at, earlier.id) < (f.first_seen_at, f.id))`;

const found = (view: View) => sql`from finding f left join operator o on o.id = f.operator
  where f.first_seen_at <= ${view.asOf}::timestamptz and ${view.operators("o.district")}`;

/** A matter that the caller may not see was opened all the same. */
const unled = (view: View) => sql`(f.lead is null
  or exists (select 1 from matter taken where taken.id = f.lead and taken.opened_at > ${view.asOf}::timestamptz))`;

const common = {
  unit: text("件", "findings"),
  needs: "detector.read",
  area: "district",
  leads: "finding",
  grouping: "variant",
} as const;

export const findingIndicators = {
  "finding.new": {
    ...common,
    name: text("新发现", "New findings"),
    counts: text(
      "期间内首次出现的监测发现，以后消失或者被否定的也计入。",
      "Findings first seen in the time, also those that went or were dismissed later.",
    ),
    notCounted: text(
      "同一事实因数据增加而更新的发现不重复计；辖区按主体登记地，主体未识别的只计入全市。",
      "The same fact found again with more rows. District is that of the operator's registration; where the operator is unknown only the city counts it.",
    ),
    days: 30,
    asOf: "any",
    source: {
      store: "ledger",
      rows: (view) =>
        sql`select ${columns} ${found(view)} and f.first_seen_at > ${view.from}::timestamptz and ${first}`,
    },
  },
  "finding.waiting": {
    ...common,
    name: text("未转线索的发现", "Findings without a lead"),
    counts: text(
      "截至该时刻仍存在、没有转为线索、也没有结论的监测发现。",
      "Findings that at the moment still stood, without a lead and without a decision.",
    ),
    notCounted: text("已被否定、已消失和已并入线索的发现。", "Dismissed, gone, and taken up by a lead."),
    days: null,
    asOf: "any",
    source: {
      store: "ledger",
      rows: (view) => sql`select ${columns} ${found(view)}
        and (f.gone_at is null or f.gone_at > ${view.asOf}::timestamptz)
        and (f.outcome_at is null or f.outcome_at > ${view.asOf}::timestamptz) and ${unled(view)}`,
    },
  },
} as const satisfies Indicators;
