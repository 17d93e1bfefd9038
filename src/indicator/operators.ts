/** 发展与秩序: who trades, and at whom something was found. Growth is never shown without the order beside it. */
import { sql } from "kysely";
import { text } from "../kernel/index.ts";
import type { Indicators, View } from "./definition.ts";

const columns = sql`o.id, o.name as title, coalesce(o.code, '') as detail, o.kind as grp, o.district`;

const recorded = (view: View) => sql`select ${columns}, o.created_at as at from operator o
  where o.merged_into is null and o.created_at <= ${view.asOf}::timestamptz and ${view.operators("o.district")}`;

const common = {
  unit: text("户", "operators"),
  area: "district",
  leads: "operator",
  grouping: "kind",
} as const;

export const operatorIndicators = {
  "operator.recorded": {
    ...common,
    name: text("在册网络经营主体", "Operators on record"),
    counts: text("截至该时刻已在册的经营主体和平台。", "Operators and platforms on record at the moment."),
    notCounted: text(
      "主体未识别的网店；已归并的主体只以归并后的计，归并按现状。",
      "Shops whose operator is unknown; of merged operators the one they were merged into, by the merges of today.",
    ),
    needs: "registry.read",
    days: null,
    asOf: "any",
    source: { store: "ledger", rows: recorded },
  },
  "operator.new": {
    ...common,
    name: text("新增经营主体", "New operators"),
    counts: text("期间内新列入名册的经营主体。", "Operators put on record in the time."),
    notCounted: text(
      "以登记入册之日计，不是设立之日。",
      "By the day of recording, not that of incorporation.",
    ),
    of: "operator.recorded",
    needs: "registry.read",
    days: 30,
    asOf: "any",
    source: {
      store: "ledger",
      rows: (view) => sql`${recorded(view)} and o.created_at > ${view.from}::timestamptz`,
    },
  },
  "operator.found": {
    ...common,
    name: text("有新发现的主体", "Operators with new findings"),
    counts: text(
      "期间内至少有一件新监测发现的在册主体。",
      "Operators on record with at least one new finding in the time.",
    ),
    notCounted: text(
      "主体未识别的发现、记在已归并主体名下的发现；同一主体多件只计一户。",
      "Findings without a known operator, or under one that was merged since; several of one operator count once.",
    ),
    of: "operator.recorded",
    needs: "detector.read",
    days: 30,
    asOf: "any",
    source: {
      store: "ledger",
      rows: (view) => sql`${recorded(view)} and exists (select 1 from finding f where f.operator = o.id
        and f.first_seen_at > ${view.from}::timestamptz and f.first_seen_at <= ${view.asOf}::timestamptz)`,
    },
  },
} as const satisfies Indicators;
