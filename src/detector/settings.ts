/** Parameters as officers set them: never overwritten, the latest of a role holds, null is back to the default. */
import type { Db } from "../base/index.ts";
import { type Instant, instant } from "../kernel/index.ts";

export type SettingRole = "live" | "shadow";

export interface DetectorSetting {
  readonly id: string;
  readonly detector: string;
  readonly parameter: string;
  readonly role: SettingRole;
  readonly value: number | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Instant;
}

/** What holds at a moment, without what was set back. */
export async function settingsAt(
  db: Db,
  detector: string,
  role: SettingRole,
  moment: Instant,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom("detector_setting")
    .select(["parameter", "value"])
    .distinctOn("parameter")
    .where("detector", "=", detector)
    .where("role", "=", role)
    .where("set_at", "<=", moment)
    .orderBy("parameter")
    .orderBy("set_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return Object.fromEntries(
    rows.flatMap(({ parameter, value }) => (value === null ? [] : [[parameter, value]])),
  );
}

export async function settingHistory(db: Db, detector: string): Promise<readonly DetectorSetting[]> {
  const rows = await db
    .selectFrom("detector_setting")
    .selectAll()
    .where("detector", "=", detector)
    .orderBy("set_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map(({ set_by, set_at, role, ...row }) => ({
    ...row,
    role: role as SettingRole,
    setBy: set_by,
    setAt: instant(set_at),
  }));
}

export async function addDetectorSetting(db: Db, setting: DetectorSetting): Promise<void> {
  const { setBy, setAt, ...row } = setting;
  await db
    .insertInto("detector_setting")
    .values({ ...row, set_by: setBy, set_at: setAt })
    .execute();
}
