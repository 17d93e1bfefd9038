/** What the operations of indicators answer with. */
import { z } from "zod";

export const Words = z.object({ zh: z.string(), en: z.string() });

export const IndicatorView = z.object({
  id: z.string(),
  name: Words,
  unit: Words,
  counts: Words,
  notCounted: Words,
  of: z.object({ id: z.string(), name: Words }).nullable(),
  days: z.number().nullable(),
  asOf: z.enum(["any", "now"]),
  area: z.enum(["district", "city"]),
});

export const TallyView = z.object({ key: z.string().nullable(), name: Words, value: z.number() });

export const ShareView = z.object({
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const MeasureView = z.object({
  indicator: IndicatorView,
  asOf: z.string(),
  from: z.string().nullable(),
  district: z.object({ code: z.string(), name: Words }).nullable(),
  value: z.number(),
  share: ShareView.nullable(),
  groups: z.array(TallyView),
  districts: z.array(TallyView),
  query: z.object({
    store: z.enum(["ledger", "lake"]),
    text: z.string(),
    parameters: z.record(z.string(), z.unknown()),
  }),
});

export const RowView = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  at: z.string(),
  group: Words,
  district: Words,
  to: z.string(),
});

/** A figure of the screen with what it was a week before, over the same days. */
export const Figure = z.object({
  id: z.string(),
  name: Words,
  unit: Words,
  days: z.number().nullable(),
  value: z.number(),
  was: z.number().nullable(),
  share: ShareView.nullable(),
});

export const Risk = z.object({
  key: z.string(),
  name: Words,
  now: z.number(),
  before: z.number(),
  ratio: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
});

export const WorstClock = z.object({
  matter: z.string(),
  title: z.string(),
  clock: Words,
  dueOn: z.string(),
  daysOver: z.number(),
});

export const Board = z.object({
  asOf: z.string(),
  district: z.object({ code: z.string(), name: Words }).nullable(),
  /** What the caller may choose; the city as a whole where `whole` is true. */
  whole: z.boolean(),
  choices: z.array(z.object({ code: z.string(), name: Words })),
  headline: Words,
  flow: z.array(Figure),
  leaks: z.array(Figure.extend({ causes: z.array(TallyView) })),
  pairs: z.array(z.object({ growth: Figure, order: Figure })),
  districts: z.array(z.object({ code: z.string(), name: Words, values: z.record(z.string(), z.number()) })),
  worst: z.array(WorstClock),
  risks: z.array(Risk),
  /** `days`: since midnight, so that the figure opens exactly its rows. */
  complaints: z
    .object({ today: z.number(), days: z.number(), yesterday: z.number(), rows: z.array(RowView) })
    .nullable(),
  /** Null where an earlier moment is asked for: what was late then is not kept. */
  instructions: z.object({ open: Figure, overdue: Figure, rows: z.array(RowView) }).nullable(),
});
