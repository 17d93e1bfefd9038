/** What operations answer with. */
import { z } from "zod";

export const Words = z.object({ zh: z.string(), en: z.string() });
export const Severity = z.enum(["info", "minor", "major"]);

export const ParameterView = z.object({
  name: z.string(),
  label: Words,
  about: Words,
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  default: z.number(),
  value: z.number(),
  /** What the shadow runs with, where it differs. */
  shadow: z.number().optional(),
  /** Fixed by this parameter of the statute book. */
  law: z.string().optional(),
});

export const MonthView = z.object({
  month: z.string(),
  right: z.number(),
  wrong: z.number(),
  unclear: z.number(),
  precision: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

const Brief = z.object({
  id: z.string(),
  storefront: z.string(),
  subject: z.string(),
  variant: z.string(),
  score: z.number(),
  severity: Severity,
  reason: Words,
});

export const RunView = z.object({
  id: z.string(),
  detector: z.string(),
  version: z.string(),
  role: z.enum(["live", "arrival", "shadow", "backtest"]),
  trigger: z.string(),
  person: z.string().nullable(),
  parameters: z.record(z.string(), z.number()),
  asOf: z.string(),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
  milliseconds: z.number().nullable(),
  rowsRead: z.number().nullable(),
  found: z.number().nullable(),
  fresh: z.number().nullable(),
  again: z.number().nullable(),
  gone: z.number().nullable(),
  tallies: z.array(z.object({ label: Words, n: z.number() })),
  gained: z.array(Brief).nullable(),
  lost: z.array(Brief).nullable(),
  error: z.string().nullable(),
});

export const DetectorSummary = z.object({
  id: z.string(),
  version: z.string(),
  name: Words,
  claims: Words,
  reads: z.array(z.string()),
  open: z.object({ info: z.number(), minor: z.number(), major: z.number() }),
  lastRun: RunView.nullable(),
  precision: MonthView.nullable(),
});

export const DetectorView = DetectorSummary.extend({
  claimsNot: z.array(Words),
  variants: z.array(
    z.object({
      id: z.string(),
      label: Words,
      severity: Severity,
      law: z.array(z.string()),
      notShown: Words.nullable(),
    }),
  ),
  parameters: z.array(ParameterView),
  months: z.array(MonthView),
  runs: z.array(RunView),
  settings: z.array(
    z.object({
      id: z.string(),
      parameter: z.string(),
      label: Words,
      role: z.enum(["live", "shadow"]),
      value: z.number().nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

export const FindingSummary = z.object({
  id: z.string(),
  detector: z.string(),
  detectorName: Words,
  version: z.string(),
  variant: z.string(),
  label: Words,
  storefront: z.string(),
  /** The same as people name it. */
  shop: Words,
  operator: z.string().nullable(),
  operatorName: z.string().nullable(),
  at: z.string(),
  score: z.number(),
  severity: Severity,
  law: z.array(z.string()),
  reason: Words,
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  goneAt: z.string().nullable(),
  lead: z.string().nullable(),
  outcome: z.enum(["right", "wrong", "unclear"]).nullable(),
});

export const FindingView = FindingSummary.extend({
  facts: z.array(z.object({ name: z.string(), label: Words, kind: z.string(), told: Words })),
  /** Points of the price line, the ring, or marked passages: what the picture is drawn from. */
  picture: z.unknown(),
  notShown: z.array(Words),
  articles: z.array(z.object({ id: z.string(), label: Words, basis: Words, certainty: z.string() })),
  rows: z.array(z.object({ kind: z.string(), id: z.string(), row: z.record(z.string(), z.unknown()) })),
  /** All observations it names, of which `rows` may show the first. */
  observations: z.number(),
  /** What it ran with; `unit` is empty where the detector has no such parameter any more. */
  parameters: z.array(z.object({ name: z.string(), label: Words, unit: z.string(), value: z.number() })),
  asOf: z.string(),
  query: z.string(),
  months: z.array(MonthView),
  supersededBy: z.string().nullable(),
});
