/** What the command screen 驾驶舱 shows, read in one moment: each figure is an indicator and opens as one. */
import type { z } from "zod";
import { addMillis, dayOf, daysBetween, hoursBetween, instant, must, startOfDay } from "../kernel/index.ts";
import type { Indicator } from "./definition.ts";
import { fastest, growthOf } from "./growth.ts";
import { type Change, headline } from "./headline.ts";
import { type IndicatorId, indicatorById } from "./indicators.ts";
import { type Measure, measure, rowsOf, type Stores, shareOf } from "./measure.ts";
import type { Board, Figure, TallyView } from "./model.ts";
import type { GroupName } from "./names.ts";
import { earlier, isNow, mayRead, regionName, type Sight } from "./scope.ts";
import { rowView } from "./views.ts";

type BoardAnswer = z.input<typeof Board>;
type FigureAnswer = z.input<typeof Figure>;

/** The main road, in its order; what came into the lake is asked apart, for the lake answers in its own time. */
const flow: readonly IndicatorId[] = ["finding.new", "lead.opened", "act.opened", "ended", "ended.in-time"];
const leaks: readonly IndicatorId[] = ["finding.waiting", "lead.overdue", "clock.overdue", "ended.late"];
const pairs: readonly (readonly [growth: IndicatorId, order: IndicatorId])[] = [
  ["operator.new", "operator.found"],
  ["complaint.received", "complaint.settled"],
  ["guidance.corrected", "guidance.recurred"],
];
const instructed: readonly IndicatorId[] = ["instruction.open", "instruction.overdue"];
const byDistrict: readonly IndicatorId[] = [
  "finding.waiting",
  "act.opened",
  "ended",
  "ended.in-time",
  "clock.overdue",
];

const week = 7;
const shownCauses = 3;
const shownWorst = 3;
const shownRisks = 3;
const shownComplaints = 5;

export async function board(stores: Stores, sight: Sight, nameOf: GroupName): Promise<BoardAnswer> {
  const asking = asker(stores, sight);
  const { reach, district } = sight;
  const named = (code: string) => ({ code, name: regionName(code) });
  return {
    asOf: sight.asOf,
    district: district === undefined ? null : named(district),
    whole: reach.whole,
    choices: reach.districts.map(named),
    headline: headline(await changeOf(asking, sight)),
    flow: await figures(asking, flow),
    leaks: await leaking(asking, nameOf),
    pairs: await paired(asking),
    districts: await districtRows(asking, sight),
    worst: await worstClocks(stores, sight, nameOf),
    risks: await risks(asking, sight, nameOf),
    complaints: await complaints(stores, asking, sight, nameOf),
    instructions: await instructions(stores, asking, sight, nameOf),
  };
}

export function tallies(
  groups: Measure["groups"],
  { grouping }: Indicator,
  nameOf: GroupName,
): z.input<typeof TallyView>[] {
  return groups.map(({ key, value }) => ({ key, value, name: nameOf(grouping, key ?? "") }));
}

/** Each figure is asked once, however often the screen shows it. */
function asker(stores: Stores, sight: Sight) {
  const known = new Map<string, Promise<Measure>>();
  const get = (id: string) => must(indicatorById.get(id), id);
  const measured = (id: string, at = sight, days = get(id).days) => {
    const key = `${id} ${at.asOf} ${days}`;
    const asked = known.get(key) ?? measure(stores, get(id), at, days);
    known.set(key, asked);
    return asked;
  };
  /** Undefined where the caller may not see it, or where it cannot be told of the moment. */
  const may = (id: IndicatorId) => mayRead(sight.ctx, get(id)) && (get(id).asOf === "any" || isNow(sight));
  const figure = async (id: IndicatorId): Promise<FigureAnswer | undefined> => {
    const indicator = get(id);
    if (!may(id)) return undefined;
    const { value } = await measured(id);
    const was = indicator.asOf === "now" ? null : (await measured(id, earlier(sight, week))).value;
    const share = indicator.of === undefined ? null : shareOf(value, (await measured(indicator.of)).value);
    const { name, unit, days } = indicator;
    return { id, name, unit, days, value, was, share };
  };
  return { get, measured, figure, may };
}

type Asker = ReturnType<typeof asker>;

/** One after the other: a transaction has one connection. */
async function figures({ figure }: Asker, ids: readonly IndicatorId[]): Promise<FigureAnswer[]> {
  const found: FigureAnswer[] = [];
  for (const id of ids) {
    const one = await figure(id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

async function leaking(asking: Asker, nameOf: GroupName): Promise<BoardAnswer["leaks"]> {
  const found: BoardAnswer["leaks"] = [];
  for (const figure of await figures(asking, leaks)) {
    const { groups } = await asking.measured(figure.id);
    const causes = tallies(groups.slice(0, shownCauses), asking.get(figure.id), nameOf);
    found.push({ ...figure, causes });
  }
  return found;
}

async function paired(asking: Asker): Promise<BoardAnswer["pairs"]> {
  const found: BoardAnswer["pairs"] = [];
  for (const pair of pairs) {
    const [growth, order] = await figures(asking, pair);
    // Growth is never shown without the order beside it.
    if (growth !== undefined && order !== undefined) found.push({ growth, order });
  }
  return found;
}

async function changeOf({ measured, may }: Asker, sight: Sight): Promise<Change> {
  const pair = async (id: IndicatorId) =>
    [(await measured(id, sight, 1)).value, (await measured(id, earlier(sight, 1), 1)).value] as const;
  return {
    ...(may("finding.new") ? { findings: await pair("finding.new") } : {}),
    ...(may("lead.opened") ? { leads: await pair("lead.opened"), ended: await pair("ended") } : {}),
    ...(may("ended.late") ? { late: (await measured("ended.late", sight, 1)).value } : {}),
    ...(may("clock.overdue") ? { overdue: (await measured("clock.overdue")).value } : {}),
  };
}

/** Every district that the caller sees, also those in which nothing happened. */
async function districtRows({ measured, may }: Asker, sight: Sight): Promise<BoardAnswer["districts"]> {
  const { reach, district } = sight;
  const codes = district === undefined ? reach.districts : [district];
  const counted: (readonly [IndicatorId, Measure["districts"]])[] = [];
  for (const id of byDistrict.filter(may)) counted.push([id, (await measured(id)).districts]);
  return codes.map((code) => ({
    code,
    name: regionName(code),
    values: Object.fromEntries(
      counted.map(([id, districts]) => [id, districts.find(({ key }) => key === code)?.value ?? 0]),
    ),
  }));
}

async function worstClocks(stores: Stores, sight: Sight, nameOf: GroupName): Promise<BoardAnswer["worst"]> {
  const indicator = must(indicatorById.get("clock.overdue"), "clock.overdue");
  if (!mayRead(sight.ctx, indicator) || !isNow(sight)) return [];
  const { rows } = await rowsOf(stores, indicator, sight, {
    offset: 0,
    limit: shownWorst,
    oldestFirst: true,
  });
  return rows.map(({ id, title, grp, at }) => {
    // The clock runs out at the very end of its last day.
    const dueOn = dayOf(addMillis(instant(at), -1));
    return {
      matter: id.split("#")[0] ?? id,
      title,
      clock: nameOf("clock", grp),
      dueOn,
      daysOver: daysBetween(dueOn, dayOf(sight.asOf)),
    };
  });
}

async function risks(
  { measured, may }: Asker,
  sight: Sight,
  nameOf: GroupName,
): Promise<BoardAnswer["risks"]> {
  if (!may("finding.new")) return [];
  const now = await measured("finding.new", sight, week);
  const before = await measured("finding.new", earlier(sight, week), week);
  const grown = now.groups.map(({ key, value }) => ({
    key: key ?? "",
    name: nameOf("variant", key ?? ""),
    ...growthOf(value, before.groups.find((each) => each.key === key)?.value ?? 0),
  }));
  return [...fastest(grown, shownRisks)];
}

async function complaints(
  stores: Stores,
  { measured, may, get }: Asker,
  sight: Sight,
  nameOf: GroupName,
): Promise<BoardAnswer["complaints"]> {
  if (!may("complaint.received")) return null;
  const indicator = get("complaint.received");
  const midnight = startOfDay(dayOf(sight.asOf));
  const days = hoursBetween(midnight, sight.asOf) / 24;
  const [{ total, rows }, yesterday] = [
    await rowsOf(stores, indicator, sight, { days, offset: 0, limit: shownComplaints }),
    await measured("complaint.received", { ...sight, asOf: midnight }, 1),
  ];
  return {
    today: total,
    days,
    yesterday: yesterday.value,
    rows: rows.map((row) => rowView(indicator, row, nameOf)),
  };
}

/** What heads asked for: how many run, how many are late, and the latest of these. */
async function instructions(
  stores: Stores,
  asking: Asker,
  sight: Sight,
  nameOf: GroupName,
): Promise<BoardAnswer["instructions"]> {
  const [open, overdue] = await figures(asking, instructed);
  if (open === undefined || overdue === undefined) return null;
  const indicator = asking.get("instruction.overdue");
  const { rows } = await rowsOf(stores, indicator, sight, {
    offset: 0,
    limit: shownWorst,
    oldestFirst: true,
  });
  return { open, overdue, rows: rows.map((row) => rowView(indicator, row, nameOf)) };
}
