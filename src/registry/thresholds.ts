/**
 * From which score on a match is taken for granted, and from which a person is asked. Set by officers within bounds, with
 * a reason; never overwritten, the latest holds, null is back to the default.
 */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { err, failure, type Instant, instant, ok, type Result, type Text, text } from "../kernel/index.ts";

export const thresholdNames = ["link", "doubt"] as const;
export type ThresholdName = (typeof thresholdNames)[number];
export type Thresholds = Readonly<Record<ThresholdName, number>>;

interface Bounds {
  readonly label: Text;
  readonly about: Text;
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export const thresholdBounds: Readonly<Record<ThresholdName, Bounds>> = {
  link: {
    label: text("自动关联门槛", "Linked from"),
    about: text(
      "把握不低于此值的，直接关联到已有主体。错误归并损害主体名誉，宁可多问。",
      "Linked to the operator on record without asking. A false merge costs a firm its name: rather ask.",
    ),
    min: 0.9,
    max: 0.999,
    default: 0.97,
  },
  doubt: {
    label: text("转人工认定门槛", "Asked from"),
    about: text(
      "把握不低于此值、又未达到自动关联门槛的，列入待认主体；低于此值的，作为新主体入库。",
      "From here on and below the other, a person is asked; below, the operator is taken for new.",
    ),
    min: 0.2,
    max: 0.89,
    default: 0.5,
  },
};

export interface ThresholdSetting {
  readonly id: string;
  readonly name: ThresholdName;
  readonly value: number | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Instant;
}

export async function thresholdsAt(db: Db, moment: Instant): Promise<Thresholds> {
  const rows = await db
    .selectFrom("registry_threshold")
    .select(["name", "value"])
    .distinctOn("name")
    .where("set_at", "<=", moment)
    .orderBy("name")
    .orderBy("set_at", "desc")
    .orderBy("id", "desc")
    .execute();
  const set = new Map(rows.map(({ name, value }) => [name, value]));
  const held = (name: ThresholdName) => set.get(name) ?? thresholdBounds[name].default;
  return { link: held("link"), doubt: held("doubt") };
}

/** `setBy`: the person's name. */
export async function thresholdHistory(db: Db): Promise<readonly ThresholdSetting[]> {
  const rows = await db
    .selectFrom("registry_threshold as t")
    .innerJoin("person as p", "p.id", "t.set_by")
    .select(["t.id", "t.name", "t.value", "t.reason", "t.set_at", "p.name as by"])
    .orderBy("t.set_at", "desc")
    .orderBy("t.id", "desc")
    .limit(200)
    .execute();
  return rows.map(({ name, by, set_at, ...row }) => ({
    ...row,
    name: name as ThresholdName,
    setBy: by,
    setAt: instant(set_at),
  }));
}

export async function setThreshold(db: Db, setting: ThresholdSetting): Promise<Result<{ id: string }>> {
  const { id, name, value, reason, setBy, setAt } = setting;
  const { label, min, max } = thresholdBounds[name];
  if (value !== null && (value < min || value > max))
    return err(
      failure(
        "invalid-input",
        text(`${label.zh}应在 ${min} 与 ${max} 之间。`, `“${label.en}” must be between ${min} and ${max}.`),
        { field: "value" },
      ),
    );
  await db
    .insertInto("registry_threshold")
    .values({ id, name, value, reason, set_by: setBy, set_at: setAt })
    .execute();
  return ok({ id });
}

/** Matches so far in steps of the score: linked without asking, asked and open, and what people found. */
export interface ScoreStep {
  readonly from: number;
  readonly linked: number;
  readonly open: number;
  readonly same: number;
  readonly different: number;
}

const STEP = 0.01;

export async function scoreSteps(db: Db): Promise<readonly ScoreStep[]> {
  const { rows } = await sql<ScoreStep>`
    with seen as (
      select score, 'linked' as how from registry_record where score > 0 and score < 1
      union all
      select score, case when state in ('same', 'different') then state else 'open' end
      from registry_doubt where score > 0
    )
    select floor(score / ${STEP}::float8) * ${STEP}::float8 as "from",
      count(*) filter (where how = 'linked')::int as linked,
      count(*) filter (where how = 'open')::int as open,
      count(*) filter (where how = 'same')::int as same,
      count(*) filter (where how = 'different')::int as different
    from seen group by 1 order by 1`.execute(db);
  return rows;
}
