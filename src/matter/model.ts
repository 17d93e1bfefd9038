/** What goes in and comes out, as zod schemas: the operations, their client and OpenAPI are made of these. */
import { z } from "zod";

/** PostgreSQL text holds no NUL, and half a surrogate pair has no canonical JSON. */
const Safe = z
  .string()
  .refine((value) => !value.includes("\u0000") && value.isWellFormed(), "invalid characters");
const words = (most: number) => Safe.max(most);

export const Text = z.object({ zh: z.string(), en: z.string() });
export const Cite = z.object({ instrument: z.string(), article: z.string().optional() });
export const Failure = z.object({
  code: z.string(),
  message: Text,
  field: z.string().optional(),
  article: Cite.optional(),
  missing: z.array(z.object({ kind: z.string(), name: z.string(), label: Text })).optional(),
  possible: z.array(Text).optional(),
  wayOut: Text,
});
export const Missing = z.object({ kind: z.string(), name: z.string(), label: Text });

const PersonalRef = z.object({ personal: z.string(), hash: z.string() });
const Answer = z.object({ answer: z.enum(["yes", "no", "unknown"]), reason: words(2000) });
export const FactValue = z.union([
  words(60_000),
  z.number(),
  z.boolean(),
  z.array(words(300)).max(200),
  PersonalRef.strict(),
  z.record(words(100), Answer.strict()),
]);
export const Facts = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,79}$/), FactValue);

export const PartyInput = z.object({
  role: words(80),
  kind: z.enum(["person", "operator", "platform", "organ", "unknown"]),
  ref: words(80).optional(),
  name: words(300).min(1),
  code: words(40).optional(),
  representative: words(100).optional(),
  address: words(500).optional(),
  phone: words(40).optional(),
});
export type PartyInput = z.output<typeof PartyInput>;

export const OpenInput = z.object({
  procedure: z.string(),
  organ: z.string().optional(),
  /** Absent: the unit of the caller's post. `null`: left to the bureau, every unit of which may take it on. */
  unit: z.string().nullable().optional(),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  title: z.union([words(300).min(1), z.object({ zh: words(300).min(1), en: words(300).min(1) })]),
  parties: z.array(PartyInput).max(50).default([]),
  facts: Facts.default({}),
});
export type OpenInput = z.output<typeof OpenInput>;
export const OpenAnswer = z.object({
  id: z.string(),
  number: z.string(),
  seq: z.number(),
  stage: z.string(),
});
export type OpenAnswer = z.output<typeof OpenAnswer>;

export const ActInput = z.object({
  id: z.string(),
  action: z.string(),
  /** The `seq` that the officer saw. */
  expected: z.number().int().min(1),
  facts: Facts.default({}),
  evidence: z.array(z.string()).max(500).default([]),
  /** By document: the draft to issue. What is not named is drafted afresh from the facts. */
  drafts: z.record(z.string(), z.string()).default({}),
  note: words(5000).optional(),
});
export type ActInput = z.output<typeof ActInput>;
export const ActAnswer = z.object({
  id: z.string(),
  number: z.string(),
  seq: z.number(),
  stage: z.string(),
  closed: z.boolean(),
  documents: z.array(z.object({ id: z.string(), document: z.string(), number: z.string() })),
  opened: z.object({ id: z.string(), number: z.string(), procedure: z.string() }).optional(),
});
export type ActAnswer = z.output<typeof ActAnswer>;

export const BatchInput = z.object({ rows: z.array(ActInput).min(1).max(200) });
export const BatchAnswer = z.object({
  rows: z.array(
    z.union([
      ActAnswer.extend({ ok: z.literal(true) }),
      z.object({ ok: z.literal(false), id: z.string(), failure: Failure }),
    ]),
  ),
});

export const ParticipantInput = z
  .object({
    role: z.enum(["assists", "observes", "supervises", "party"]),
    organ: z.string().optional(),
    person: z.string().optional(),
    view: z.enum(["whole", "summary"]),
    until: z.string().optional(),
  })
  .refine((participant) => (participant.organ === undefined) !== (participant.person === undefined), {
    message: "either an organ or a person",
  });

export const Paging = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};

export const Band = z.enum(["overdue", "soon", "in-time", "none"]);
export type Band = z.output<typeof Band>;

export const ClockView = z.object({
  clock: z.string(),
  occurrence: z.number(),
  subject: z.string().optional(),
  name: Text,
  kind: z.enum(["limit", "wait"]),
  bound: z.enum(["organ", "party", "other-organ"]),
  status: z.enum(["running", "paused", "stopped", "elapsed", "overdue"]),
  startedOn: z.string(),
  dueOn: z.string(),
  dueAt: z.string(),
  nominalOn: z.string(),
  total: z.number(),
  left: z.number(),
  leftUnit: z.string(),
  unit: z.string(),
  article: Cite,
  certainty: z.string(),
  provisional: z.boolean(),
  pausedDays: z.number(),
  extendedBy: z.number(),
});
export type ClockView = z.output<typeof ClockView>;

const Place = {
  organ: z.string(),
  organName: Text,
  unit: z.string().optional(),
  unitName: Text.optional(),
  district: z.string(),
};
const Party0 = z.object({ id: z.string(), name: z.string() });

export const TaskRow = z.object({
  matter: z.string(),
  number: z.string(),
  title: Text,
  procedure: z.string(),
  procedureName: Text,
  stage: z.string(),
  stageName: Text,
  action: z.string(),
  actionName: Text,
  ...Place,
  operator: Party0.optional(),
  seq: z.number(),
  band: Band,
  dueAt: z.string().optional(),
  clock: ClockView.optional(),
});

export const QueueInput = z.object({
  procedure: z.string().optional(),
  text: words(200).optional(),
  unit: z.string().optional(),
  band: Band.optional(),
  ...Paging,
});
export const Queue = z.object({
  total: z.number(),
  counts: z.object({
    all: z.number(),
    overdue: z.number(),
    soon: z.number(),
    inTime: z.number(),
    none: z.number(),
  }),
  units: z.array(z.object({ id: z.string(), name: Text })),
  procedures: z.array(z.object({ id: z.string(), name: Text, count: z.number() })),
  rows: z.array(TaskRow),
});

export const MatterRow = z.object({
  id: z.string(),
  number: z.string(),
  title: Text,
  procedure: z.string(),
  procedureName: Text,
  stage: z.string(),
  stageName: Text,
  ...Place,
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: z.string().optional(),
  outcomeName: Text.optional(),
  nextDueAt: z.string().optional(),
  band: Band,
  operator: Party0.optional(),
});
export const ListInput = z.object({
  procedure: z.string().optional(),
  stage: z.string().optional(),
  unit: z.string().optional(),
  text: words(200).optional(),
  open: z.boolean().optional(),
  operator: z.string().optional(),
  ...Paging,
});
/** `total` counts up to ten thousand and stays there. */
export const List = z.object({ total: z.number(), rows: z.array(MatterRow) });

const Named = z.object({ id: z.string(), name: Text });
const ShownFact = z.object({ fact: z.string(), label: Text, display: Text });

export const OfferView = z.object({
  action: z.string(),
  name: Text,
  help: Text.optional(),
  allowed: z.boolean(),
  duty: z.boolean(),
  because: z.array(Failure),
  ability: z.string(),
  level: z.string(),
  article: z.array(Cite),
  input: z.array(z.object({ fact: z.string(), required: z.boolean(), ask: Text.optional() })),
  issues: z.array(z.object({ document: z.string(), name: Text })),
  evidence: z.object({ least: z.number(), purpose: Text }).optional(),
  persons: z.object({ fact: z.string(), least: z.number(), certified: z.boolean() }).optional(),
  opens: Named.optional(),
  closes: Named.optional(),
  undo: z.union([z.object({ by: z.string() }), z.object({ never: Text })]),
});

export const RowsView = z.object({
  rows: z.array(
    z.object({
      title: z.string(),
      /** Only where the reader may open it. */
      record: z.object({ kind: z.enum(["matter", "operator", "finding"]), id: z.string() }).optional(),
    }),
  ),
  more: z.number(),
});

export const MatterView = z.object({
  id: z.string(),
  number: z.string(),
  title: Text,
  procedure: z.string(),
  version: z.number(),
  procedureName: Text,
  ...Place,
  seq: z.number(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: Named.optional(),
  operator: Party0.optional(),
  /** `summary`: a participant who is shown the course of the matter only. */
  view: z.enum(["whole", "summary"]),
  stage: z.string(),
  stages: z.array(
    z.object({
      id: z.string(),
      name: Text,
      final: z.boolean(),
      status: z.enum(["done", "current", "ahead"]),
    }),
  ),
  facts: z.array(
    z.object({
      fact: z.string(),
      label: Text,
      type: z.string(),
      sensitivity: z.string(),
      publishable: z.boolean(),
      value: FactValue,
      display: Text,
      personal: z.string().optional(),
      rows: RowsView.optional(),
    }),
  ),
  offers: z.array(OfferView),
  clocks: z.array(ClockView),
  timeline: z.array(
    z.object({
      seq: z.number(),
      at: z.string(),
      type: z.string(),
      action: z.string().optional(),
      name: Text,
      actor: z.object({
        person: z.string(),
        name: z.string(),
        post: z.string(),
        postName: Text,
        organ: z.string(),
        organName: Text,
        onBehalfOf: z.string().optional(),
        machine: z.boolean(),
      }),
      note: z.string().optional(),
      facts: z.array(ShownFact),
      documents: z.array(z.object({ id: z.string(), document: z.string(), name: Text, number: z.string() })),
      evidence: z.array(z.string()),
      law: z.array(z.record(z.string(), z.unknown())),
      context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      hash: z.string(),
      position: z.number().optional(),
    }),
  ),
  documents: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      name: Text,
      fileName: z.string(),
      number: z.string().optional(),
      status: z.enum(["draft", "issued"]),
      at: z.string(),
      by: z.string(),
      byName: z.string(),
      size: z.number(),
      sha256: z.string(),
      sm3: z.string(),
      servedOn: z.string().optional(),
    }),
  ),
  evidence: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      sha256: z.string(),
      size: z.number(),
      mediaType: z.string(),
      method: z.string(),
      madeAt: z.string(),
      /** By name. */
      makers: z.array(z.string()),
      source: z.string(),
      cited: z.boolean(),
    }),
  ),
  parties: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      roleLabel: Text,
      kind: z.string(),
      ref: z.string().optional(),
      name: z.string(),
      code: z.string().optional(),
      representative: z.string().optional(),
      address: z.string().optional(),
      phone: z.string().optional(),
      /** Reference ids of the masked fields, for `matter.reveal`. */
      personal: z.record(z.string(), z.string()),
    }),
  ),
  links: z.array(
    z.object({
      matter: z.string(),
      link: z.string(),
      direction: z.enum(["from", "to"]),
      number: z.string().optional(),
      title: Text.optional(),
      procedureName: Text.optional(),
      stageName: Text.optional(),
    }),
  ),
  participants: z.array(
    z.object({
      role: z.string(),
      organ: z.string().optional(),
      person: z.string().optional(),
      name: Text,
      view: z.string(),
      until: z.string().optional(),
    }),
  ),
  /** Articles on which this procedure rests here and now, with how sure we are of each. */
  law: z.array(
    z.object({
      instrument: z.string(),
      article: z.string().optional(),
      title: Text.optional(),
      summary: Text.optional(),
      certainty: z.string().optional(),
    }),
  ),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  drafts: z.array(z.object({ action: z.string(), facts: Facts, savedAt: z.string() })),
  /** People of the house who can be named in a `person` or `persons` fact. */
  people: z.array(z.object({ id: z.string(), name: z.string(), postName: Text, certified: z.boolean() })),
});
export type MatterView = z.output<typeof MatterView>;

export const Paragraph = z.object({
  kind: z.enum(["organ", "title", "number", "heading", "body", "row", "signature", "seal"]),
  text: z.string(),
  cells: z.array(z.string()).readonly().optional(),
});

export const PreviewAnswer = z.object({
  refused: z.array(Failure),
  drafts: z.array(
    z.object({
      document: z.string(),
      name: Text,
      draftId: z.string(),
      text: z.string(),
      paragraphs: z.array(Paragraph),
      missing: z.array(Missing),
    }),
  ),
});

export const SearchInput = z.object({
  text: words(200).min(1),
  kinds: z.array(z.string().regex(/^[a-z-]+$/)).optional(),
  ...Paging,
});
export const SearchAnswer = z.object({
  total: z.number(),
  rows: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: z.string(),
      detail: z.string(),
      at: z.string(),
      /** Of a shop: who stands behind it, where that is known. */
      operator: z.string().nullable(),
    }),
  ),
});

export const NoticeInput = z.object({ unread: z.boolean().optional(), ...Paging });
export const NoticeAnswer = z.object({
  unread: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      matter: z.string().optional(),
      number: z.string().optional(),
      text: Text,
      at: z.string(),
      readAt: z.string().optional(),
    }),
  ),
});
