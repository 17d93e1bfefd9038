/** What a penalty case looks up inside the transaction, and how. */
import { sql } from "kysely";
import { addYears, text } from "../kernel/index.ts";
import { deviates, paramValue, reportedRange } from "../law/index.ts";
import type { ContextLoader, ContextLoaders } from "../matter/index.ts";
import type { ContextDef, MatterState } from "../procedure/index.ts";

const amountsOfClauses = text("法规库中的罚则数额", "Amounts of the penalty clause in the statute book");

export const context = {
  certified: {
    label: text("所列人员均持有效执法证件", "Everyone named holds a valid enforcement certificate"),
    source: text("人员库：执法证件有效期", "Register of people: validity of certificates"),
  },
  firstViolation: {
    label: text(
      "回溯期内没有同类违法的处罚记录",
      "No penalty for the same kind of violation in the look-back period",
    ),
    source: text(
      "本机关可见的处罚决定（同一当事人、同一案件类别）；全国范围的记录须另行查询",
      "Penalty decisions this organ can see (same party, same subject); nationwide records are checked elsewhere",
    ),
  },
  withinBenchmark: {
    label: text(
      "建议罚款在罚则和裁量档次的幅度之内",
      "The fine proposed lies within the range of clause and step",
    ),
    source: amountsOfClauses,
  },
  intendedWithinBenchmark: {
    label: text(
      "拟罚款在罚则和裁量档次的幅度之内",
      "The fine intended lies within the range of clause and step",
    ),
    source: amountsOfClauses,
  },
  finalWithinBenchmark: {
    label: text("罚款在罚则和裁量档次的幅度之内", "The fine lies within the range of clause and step"),
    source: amountsOfClauses,
  },
  cityOrAbove: {
    label: text("本机关为设区的市级以上市场监督管理部门", "This is an authority of city level or above"),
    source: text("机关的行政区划代码", "Administrative division code of the organ"),
  },
} as const satisfies Record<string, ContextDef>;

export type ContextName = keyof typeof context;

/** Without a code the party cannot be recognised, and what is not known is not a first violation. */
const firstViolation: ContextLoader = async (trx, { matter, facts, today }) => {
  const { partyCode, subject } = facts;
  const years = paramValue("L-06", { on: today });
  if (typeof partyCode !== "string" || typeof subject !== "string" || !years.ok) return undefined;
  const since = addYears(today, -years.value.value);
  // Rows out of scope are silently absent: who does not even see this matter has looked nothing up.
  const own = await trx.selectFrom("matter").select("id").where("id", "=", matter).executeTakeFirst();
  if (!own) return undefined;
  const rows = await trx
    .selectFrom("matter")
    .select("state")
    .where("procedure", "=", "penalty.ordinary")
    .where("id", "!=", matter)
    .where(sql<string>`state -> 'facts' ->> 'partyCode'`, "=", partyCode)
    .where(sql<string>`state -> 'facts' ->> 'subject'`, "=", subject)
    .where(sql<string>`state -> 'facts' ->> 'decisionKind'`, "=", "penalty")
    .execute();
  return !rows.some(({ state }) => stands((state as MatterState).facts, since));
};

/** A penalty that was decided in the period and has not been annulled. */
function stands({ decidedOn, changeKind }: MatterState["facts"], since: string): boolean {
  const annulled = ["revoked", "illegal", "void"].includes(String(changeKind));
  return typeof decidedOn === "string" && decidedOn >= since && !annulled;
}

/** What the statute book cannot reckon (an unknown clause, no amount) is not within anything. */
function withinBenchmark(fine: "proposedFine" | "intendedFine" | "finalFine"): ContextLoader {
  return async (_trx, { facts, today }) => {
    const range = reportedRange(facts, today);
    const amount = facts[fine];
    return range?.ok && !deviates(range.value, typeof amount === "number" ? amount : 0);
  };
}

/** Codes of provinces and cities end in two zeros: 330100 is Hangzhou, 330110 a district of it. */
const cityOrAbove: ContextLoader = async (trx, { state }) => {
  const organ = await trx
    .selectFrom("organ")
    .select("district")
    .where("id", "=", state.organ)
    .executeTakeFirst();
  return organ?.district.endsWith("00");
};

export const penaltyContext: ContextLoaders = {
  "penalty.ordinary.firstViolation": firstViolation,
  "penalty.summary.firstViolation": firstViolation,
  "penalty.leniency.firstViolation": firstViolation,
  "penalty.ordinary.withinBenchmark": withinBenchmark("proposedFine"),
  "penalty.ordinary.intendedWithinBenchmark": withinBenchmark("intendedFine"),
  "penalty.ordinary.finalWithinBenchmark": withinBenchmark("finalFine"),
  "penalty.ordinary.cityOrAbove": cityOrAbove,
};
