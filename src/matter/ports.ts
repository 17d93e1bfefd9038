/**
 * What the runtime asks of others, as function types that `app` plugs in: looked-up facts, documents, consequences.
 */
import type { Db } from "../base/index.ts";
import type { Day, Failure, Instant, Missing, Result } from "../kernel/index.ts";
import type { AnyProcedure, Facts, MatterEvent, MatterState, Names } from "../procedure/index.ts";

/** A transaction of the ledger, or the ledger itself for reading. */
export type Trx = Db;

export interface LookUp {
  readonly matter: string;
  readonly state: MatterState;
  /** The facts as they will be with the act's input. */
  readonly facts: Facts;
  /** Who acts, and everybody named in the action's `persons` fact. */
  readonly persons: readonly string[];
  readonly now: Instant;
  readonly today: Day;
}

/** Looks a context value up inside the transaction; `undefined` = not known, which the engine refuses where needed. */
export type ContextLoader = (trx: Trx, about: LookUp) => Promise<string | number | boolean | undefined>;

/** By context name, or by `procedure.name` where two procedures mean different things by one name. */
export type ContextLoaders = Readonly<Record<string, ContextLoader>>;

export interface DraftRequest {
  readonly procedure: AnyProcedure;
  readonly document: string;
  readonly state: MatterState;
  /** Facts of the state with the act's input over them; personal references are read through `names.personal`. */
  readonly facts: Facts;
  readonly names: Names;
  /** One line for each item of evidence cited so far and with this act. */
  readonly evidence: readonly string[];
  readonly organName: string;
  readonly day: Day;
}

export interface Draft {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Required contents that are not in it yet. */
  readonly missing: readonly Missing[];
}

/** One line of a document as the web prints it; a table row has cells. */
export interface Paragraph {
  readonly kind: "organ" | "title" | "number" | "heading" | "body" | "row" | "signature" | "seal";
  readonly text: string;
  readonly cells?: readonly string[];
}

/** 文书: implemented in `document/`; bytes are .docx. */
export interface DocumentPort {
  readonly draft: (request: DraftRequest) => Promise<Draft>;
  /** Refuses with `unsupported-file` what is not an honest .docx. */
  readonly read: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly text: string; readonly paragraphs: readonly Paragraph[] }, Failure>>;
  readonly check: (request: {
    readonly procedure: AnyProcedure;
    readonly document: string;
    readonly text: string;
    readonly facts: Facts;
    readonly names: Names;
  }) => readonly Missing[];
  /** Sets number, day and seal; what comes back is frozen and served. Refuses a file without their markers, or with gaps. */
  readonly finalise: (
    bytes: Uint8Array,
    marks: {
      readonly procedure: AnyProcedure;
      readonly document: string;
      readonly number: string;
      readonly organName: string;
      readonly day: Day;
    },
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly text: string }, Failure>>;
}

/** Where files go, by content hash: the vault of base has this shape. */
export interface FileStore {
  readonly put: (
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly sm3: string; readonly size: number }>;
  readonly get: (sha256: string) => Promise<Uint8Array>;
}

export interface Appended {
  readonly matter: string;
  readonly procedure: string;
  readonly event: MatterEvent;
}

/**
 * A consequence outside the matter, in the same transaction: a sibling writes its own table when an action is done.
 * A refusal takes the whole act back.
 */
export type Effect = (
  trx: Trx,
  done: {
    readonly matter: string;
    readonly before: MatterState;
    readonly state: MatterState;
    readonly event: Extract<MatterEvent, { type: "acted" }>;
    readonly now: Instant;
  },
) => Promise<Result<unknown, Failure>>;

export interface Hooks {
  /** After the events of one transaction were appended and projected: jobs are enqueued here. */
  readonly onEvents?: (trx: Trx, appended: readonly Appended[]) => Promise<void>;
  /** By `procedure.action`. */
  readonly effects?: Readonly<Record<string, Effect>>;
}
