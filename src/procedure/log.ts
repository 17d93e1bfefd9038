/**
 * The log of a matter: what is stored, and the state it folds to.
 *
 * Everything a person does is one `acted` event that names a declared action; what it does to stages, clocks and
 * documents follows from the definition `procedure@version` that reads the log. Values the law or another record
 * supplied are frozen in the event, so that a fold never looks anything up.
 */
import type { Day, Instant, Text } from "../kernel/index.ts";
import type { Level } from "./language.ts";

/** Personal values never stand in the log: an id into the value table and a salted hash. */
export interface PersonalRef {
  readonly personal: string;
  /** hex SHA-256 over salt ‖ canonical JSON of the value; the salt is erased with the value. */
  readonly hash: string;
}

export type Answer = { readonly answer: "yes" | "no" | "unknown"; readonly reason: string };

export type FactValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, Answer>>
  | PersonalRef;

export type Facts = Readonly<Record<string, FactValue>>;

/** Who acted, in what capacity. `machine` for sweeps and imports: then `person` is the machine account. */
export interface ActorRef {
  readonly person: string;
  readonly post: string;
  readonly organ: string;
  readonly onBehalfOf?: string;
  readonly delegation?: string;
  readonly machine?: true;
}

/** An actor with what the access folder has worked out for this matter. */
export interface Actor extends ActorRef {
  readonly level: readonly Level[];
  readonly abilities: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly role: string;
  readonly kind: "person" | "operator" | "platform" | "organ" | "unknown";
  /** Registry id, organ id, or nothing where the party is not on record. */
  readonly ref?: string;
  readonly name: string | PersonalRef;
  readonly code?: string;
  readonly representative?: string | PersonalRef;
  readonly address?: string | PersonalRef;
  readonly phone?: PersonalRef;
}

export interface Participant {
  readonly role: "assists" | "observes" | "supervises" | "party";
  readonly organ?: string;
  readonly person?: string;
  readonly view: "whole" | "summary";
  readonly until?: Day;
}

/** A parameter of the statute book as it stood when it was used. */
export interface LawUsed {
  readonly param: string;
  readonly value: number;
  readonly unit: "working-day" | "calendar-day" | "hour" | "month" | "year" | "fen" | "count" | "percent";
  readonly version: string;
  readonly certainty: "confirmed" | "read" | "excerpt" | "open";
}

export interface IssuedDocument {
  readonly document: string;
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
}

interface Common {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: ActorRef;
  /** Version of the event's own shape; older ones pass through an upcaster before the fold. */
  readonly schema: 1;
}

export type MatterEvent =
  | (Common & {
      readonly type: "opened";
      readonly procedure: string;
      readonly version: number;
      readonly definition: string; // hash of the definition that decided
      readonly number: string;
      readonly title: Text;
      readonly organ: string;
      readonly unit?: string;
      readonly district: string;
      readonly parties: readonly Party[];
      readonly facts: Facts;
      readonly law: readonly LawUsed[];
      readonly from?: { readonly matter: string; readonly link: LinkKind };
    })
  | (Common & {
      readonly type: "acted";
      readonly action: string;
      readonly definition: string;
      readonly facts: Facts;
      /** Questions as asked, where they differ from the fact's label. */
      readonly asked?: Readonly<Record<string, Text>>;
      readonly documents: readonly IssuedDocument[];
      readonly evidence: readonly string[];
      readonly context: Readonly<Record<string, string | number | boolean>>;
      readonly law: readonly LawUsed[];
      readonly note?: string;
    })
  /** Written by the sweep when a clock with a legal effect ran out. `at` is when it was noticed, `on` when it ended. */
  | (Common & {
      readonly type: "elapsed";
      readonly clock: string;
      readonly occurrence: number;
      readonly on: Day;
    })
  | (Common & { readonly type: "joined"; readonly participant: Participant })
  | (Common & { readonly type: "left"; readonly organ?: string; readonly person?: string })
  | (Common & { readonly type: "linked"; readonly matter: string; readonly link: LinkKind })
  | (Common & { readonly type: "party-added"; readonly party: Party })
  | (Common & { readonly type: "erased"; readonly personal: string; readonly reason: Text });

/** What a decision yields: the runtime adds seq, time and actor. */
export type NewEvent = MatterEvent extends infer E
  ? E extends MatterEvent
    ? Omit<E, keyof Common>
    : never
  : never;

export type LinkKind =
  | "opens"
  | "split-from"
  | "merged-into"
  | "transferred-to"
  | "assists"
  | "appeals"
  | "repeats"
  | "publishes";

/**
 * One run of one clock, with the ledger of its pauses and extensions. Days are in Asia/Shanghai. `occurrence` counts
 * all runs of the clock in the matter from 1, whoever the subject is, so that (clock, occurrence) names one run.
 */
export interface ClockInstance {
  readonly clock: string;
  readonly subject?: string;
  readonly occurrence: number;
  /** The trigger: day zero, not counted. For hour clocks `startedAt` counts. */
  readonly startedOn: Day;
  readonly startedAt: Instant;
  /** `seq` of the event that started it. */
  readonly startedBy: number;
  readonly law: LawUsed;
  readonly pauses: readonly { readonly ground: string; readonly from: Day; readonly to?: Day }[];
  readonly extensions: readonly { readonly step: number; readonly law: LawUsed; readonly at: Instant }[];
  /** `voids`: how many of the extensions belonged to the period that the reset ended. */
  readonly resets: readonly { readonly on: Day; readonly at: Instant; readonly voids: number }[];
  readonly stoppedOn?: Day;
  readonly stoppedAt?: Instant;
  /** The sweep has recorded that it ran out. */
  readonly elapsedOn?: Day;
}

export interface ActionRecord {
  readonly action: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: ActorRef;
  /** Everybody who took part: the actor and those named in the action's `persons` fact. */
  readonly persons: readonly string[];
}

export interface DocumentRecord extends IssuedDocument {
  readonly at: Instant;
  readonly seq: number;
  readonly servedOn?: Day;
}

export interface MatterState {
  readonly procedure: string;
  readonly version: number;
  readonly number: string;
  readonly title: Text;
  readonly organ: string;
  readonly unit?: string;
  readonly district: string;
  readonly stage: string;
  readonly seq: number;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly outcome?: string;
  readonly facts: Facts;
  readonly done: readonly ActionRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly clocks: readonly ClockInstance[];
  readonly parties: readonly Party[];
  readonly participants: readonly Participant[];
  readonly links: readonly {
    readonly matter: string;
    readonly link: LinkKind;
    readonly direction: "from" | "to";
  }[];
  readonly evidence: readonly string[];
}
