/** Who trades: platforms and operators, and their shops. Each row says where it comes from and when that was seen. */
import { z } from "zod";
import type { Ctx, MasterKey } from "../access/index.ts";
import type { Instant } from "../kernel/index.ts";
import { type Thresholds, thresholdNames } from "./thresholds.ts";

export const Text = z.object({ zh: z.string(), en: z.string() });

export const operatorKinds = ["platform", "company", "sole-trader", "exempt-seller", "other"] as const;

export const storefrontKinds = [
  "shop",
  "self-built",
  "account",
  "mini-program",
  "app",
  "room",
  "host",
  "mcn",
] as const;

export const Operator = z.object({
  id: z.string(),
  kind: z.enum(operatorKinds),
  name: z.string(),
  code: z.string().nullable(),
  district: z.string(),
  address: z.string().nullable(),
  /** Masked; the value itself is revealed with a purpose. */
  personInCharge: z.string().nullable(),
  source: z.string(),
  seenAt: z.string(),
  /** Another operator it was found to be. */
  mergedInto: z.string().nullable(),
});

export const Storefront = z.object({
  id: z.string(),
  kind: z.enum(storefrontKinds),
  operator: z.string().nullable(),
  operatorName: z.string().nullable(),
  platform: z.string(),
  platformName: z.string(),
  platformKey: z.string(),
  name: z.string(),
  url: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
});

export const shopLinkKinds = ["signed", "streams", "runs"] as const;

const LinkEnd = z.object({
  name: z.string(),
  kind: z.enum(storefrontKinds),
  operator: z.string().nullable(),
  operatorName: z.string().nullable(),
});

/** A host signed to an MCN, a host who streams in a room, an MCN that runs a room. */
export const ShopLink = z.object({
  id: z.string(),
  kind: z.enum(shopLinkKinds),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
  seenAt: z.string(),
  one: LinkEnd,
  two: LinkEnd,
});

export const HistoryLine = z.object({
  at: z.string(),
  kind: z.string(),
  title: Text,
  detail: Text.optional(),
  matter: z.string().optional(),
  number: z.string().optional(),
  finding: z.string().optional(),
  organName: Text.optional(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** What another folder knows of an operator, as far as the caller may see; `app` plugs matters and findings in. */
export type OperatorHistory = (ctx: Ctx, operator: string) => Promise<readonly HistoryLine[]>;

/** One source that speaks of an operator, with its present word per field. */
export const Source = z.object({
  record: z.string(),
  operator: z.string(),
  source: z.string(),
  sourceId: z.string(),
  /** How sure it is that it speaks of this operator, 0 to 1, and why. */
  score: z.number(),
  reasons: z.array(Text),
  firstSeenAt: z.string(),
  seenAt: z.string(),
  claims: z.array(
    z.object({ field: z.string(), value: z.string(), seenAt: z.string(), contradicted: z.boolean() }),
  ),
});

export const Merge = z.object({
  at: z.string(),
  /** False: an undoing. */
  merged: z.boolean(),
  operator: z.string(),
  name: z.string(),
  into: z.string(),
  intoName: z.string(),
  person: z.string(),
  reason: z.string(),
  undoable: z.boolean(),
});

/** 控制群线索: who shares a telephone, a person or a door. */
export const Hint = z.object({
  what: Text,
  mass: z.boolean(),
  count: z.number(),
  others: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Amounts in fen. */
export const Turnover = z.object({
  total: z.number(),
  parts: z.array(z.object({ source: z.string(), amount: z.number(), seenAt: z.string() })),
  limit: z.number().nullable(),
  certainty: z.enum(["confirmed", "read", "excerpt", "open"]),
});

const Side = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  address: z.string().nullable(),
  source: z.string(),
});

export const Doubt = z.object({
  id: z.string(),
  score: z.number(),
  reasons: z.array(Text),
  openedAt: z.string(),
  /** Days that it has waited; null once it is judged. */
  waited: z.number().nullable(),
  state: z.enum(["open", "same", "different", "later"]),
  until: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  storefront: z
    .object({
      id: z.string(),
      name: z.string(),
      platform: z.string(),
      platformKey: z.string(),
      url: z.string().nullable(),
    })
    .nullable(),
  operator: Side.nullable(),
  candidate: Side.nullable(),
});

export const Threshold = z.object({
  name: z.enum(thresholdNames),
  label: Text,
  about: Text,
  min: z.number(),
  max: z.number(),
  default: z.number(),
  value: z.number(),
});

export const Setting = z.object({
  id: z.string(),
  name: z.enum(thresholdNames),
  value: z.number().nullable(),
  reason: z.string(),
  setBy: z.string(),
  setAt: z.string(),
});

/** Matches by score: linked without asking, asked and open, judged. */
export const Step = z.object({
  from: z.number(),
  linked: z.number(),
  open: z.number(),
  same: z.number(),
  different: z.number(),
});

/** Counts of records of one source. */
export const Quality = z.object({
  source: z.string(),
  sourceName: z.string(),
  kind: z.enum(["operator", "storefront"]),
  records: z.number(),
  coded: z.number(),
  validCode: z.number(),
  named: z.number(),
  addressed: z.number(),
  phoned: z.number(),
  /** Not seen for 180 days. */
  stale: z.number(),
  /** Linked by likeness rather than by code. */
  linked: z.number(),
  unknown: z.number(),
  duplicates: z.number(),
  /** Whose code, kind, district, day of founding or person in charge is told otherwise by another record of the operator. */
  contradicted: z.number(),
  seenAt: z.string(),
});

export const Change = z.object({
  cursor: z.number(),
  at: z.string(),
  type: z.string(),
  operator: z.string().nullable(),
  storefront: z.string().nullable(),
  other: z.string().nullable(),
  reason: z.string().nullable(),
});

export const eventTypes = [
  "created",
  "changed",
  "linked",
  "related",
  "ended",
  "judged",
  "merged",
  "unmerged",
  "closed",
] as const;

export type EventType = (typeof eventTypes)[number];

const Named = z.object({ id: z.string(), name: z.string() });

/** A change as people read it: whom it concerns, who made it, why. */
export const ChangeLine = z.object({
  cursor: z.number(),
  at: z.string(),
  type: z.enum(eventTypes),
  title: Text,
  operator: Named.nullable(),
  storefront: Named.nullable(),
  /** The operator or shop at its other end. */
  other: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
});

export interface SinkContext {
  /** SHA-256 of the file, or `channel:id` of a sending by API. */
  readonly file: string;
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly masterKey: MasterKey;
  /** On whose account; the machine that imports where nothing is said. */
  readonly person?: string;
}

/** While rows are taken in: what a match needs to be linked or asked about. */
export interface Taking extends SinkContext {
  readonly thresholds: Thresholds;
}

export interface SinkCounts {
  /** Records not seen before. */
  readonly made: number;
  /** Records that now say something else. */
  readonly changed: number;
  /** Records that say what they said. */
  readonly same: number;
  /** Of those made: found to be somebody on record; laid before a person. */
  readonly linked: number;
  readonly doubtful: number;
}
