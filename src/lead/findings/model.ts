/** What goes in and comes out of the operations on findings that become leads. */
import { z } from "zod";
import { FindingView, SeverityShape as Severity } from "../../detector/index.ts";
import { OpenInput } from "../../matter/index.ts";

export const Words = z.object({ zh: z.string(), en: z.string() });
const Id = z.string().trim().min(1).max(80);

export const Group = z.object({
  detector: Id,
  operator: Id.nullable(),
  platform: z.string().max(200),
  seller: z.string().max(500),
});

export const PriorityView = z.object({
  rank: z.number(),
  reasons: z.array(z.object({ words: Words, points: z.number() })),
});

export const Proposal = Group.extend({
  detectorName: Words,
  violation: Words,
  labels: z.array(Words),
  operatorName: z.string().nullable(),
  shop: Words,
  severity: Severity,
  strongest: z.number(),
  /** The strongest first. */
  findings: z.array(z.string()),
  sentence: Words,
  priority: PriorityView,
  organ: z.string(),
  organName: Words,
  organReason: Words,
  firstSeenAt: z.string(),
  /** When the period of verification would end, counted from the day of finding. */
  dueOn: z.string().nullable(),
  left: z.number().nullable(),
  mayOpen: z.boolean(),
});

export const ProposalsInput = z.object({
  detector: Id.optional(),
  severity: Severity.optional(),
  q: z.string().trim().max(100).optional(),
  /** Of every bureau; otherwise of the caller's. */
  all: z.boolean().default(false),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const Proposals = z.object({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  counts: z.object({ major: z.number(), minor: z.number(), info: z.number() }),
  rows: z.array(Proposal),
});

export const TakeUpInput = z.object({
  group: Group,
  /** Only these of the group; all that waits unless said. */
  findings: z.array(Id).min(1).max(5000).optional(),
  /** As a person filled the form in; drafted from the findings unless given. */
  form: OpenInput.omit({ procedure: true }).optional(),
});

export const TakenUpView = z.object({
  lead: z.string(),
  number: z.string(),
  findings: z.number(),
  joined: z.boolean(),
});

/** Why findings are no lead; decides what the detector's precision learns. */
export const dismissals = ["no-breach", "innocent", "data-fault", "too-weak", "known"] as const;

export const DismissInput = z.object({
  group: Group,
  findings: z.array(Id).min(1).max(5000).optional(),
  ground: z.enum(dismissals),
  reason: z.string().trim().min(4).max(1000),
});

export const DraftView = z.object({
  group: Group,
  findings: z.array(z.string()),
  title: Words,
  facts: z.record(z.string(), z.string()),
  operator: z.string().nullable(),
  organ: z.string(),
  district: z.string(),
  organReason: Words,
});

export const LeadPage = z.object({
  lead: z.string(),
  /** What stands in the log: who, what, where, when. */
  sentence: z.string(),
  articles: z.string(),
  byRule: z.boolean(),
  detector: z.string(),
  detectorName: Words,
  priority: PriorityView,
  measured: z
    .object({ right: z.number(), wrong: z.number(), unclear: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  /** The gravest is minor or less: the soft road is looked at first. */
  softFirst: z.boolean(),
  findings: z.array(
    z.object({
      id: z.string(),
      label: Words,
      severity: Severity,
      score: z.number(),
      subject: z.string(),
      evidence: z.string().nullable(),
      sha256: z.string().nullable(),
      /** The same thing with more rows, seen since. */
      newer: z.string().nullable(),
      outcome: z.enum(["right", "wrong", "unclear"]).nullable(),
    }),
  ),
  /** The one that is shown; with its picture, rows and limits. */
  shown: FindingView.nullable(),
});

export const RuleView = z.object({
  detector: z.string(),
  detectorName: Words,
  severity: Severity.nullable(),
  score: z.number(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
