/**
 * The language in which a statutory procedure is written: literals and named conditions, no closures, no I/O.
 * A definition can be read aloud by an officer; everything else (forms, queues, clocks, documents, diagrams,
 * permission tables, conformance tests) follows from it.
 *
 * Stages are legal stages only. What is known is a fact, what was written is a document, what must happen in time
 * is a clock: none of these becomes a stage.
 */
import type { Cite, Text } from "../kernel/index.ts";

/** Whose hand the law asks for. Ordered: a higher level may do what asks for a lower one only where a post says so. */
export type Level = "officer" | "unit-head" | "head" | "collective";

/** How much harm a disclosure does; decides masking and where the value is stored. */
export type Sensitivity = "open" | "internal" | "personal" | "secret";

export type FactType =
  | "text"
  | "long-text"
  | "boolean"
  | "number"
  | "money" // integer fen
  | "day"
  | "instant"
  | "choice"
  | "choices"
  | "person" // a person id of this house
  | "persons"
  | "party" // a party id of this matter
  | "checklist" // answers with reasons, keyed by item id
  | "redactions" // JSON list of {start, end, reason}: spans of the text to be published that are hidden
  | "rows"; // JSON of the records that a figure was the number of

export interface Choice {
  readonly id: string;
  readonly label: Text;
  readonly article?: Cite;
}

/** One question of a reasoned checklist: answered yes, no or unknown, with a reason. */
export interface ChecklistItem {
  readonly id: string;
  readonly question: Text;
  readonly article?: Cite;
}

export interface FactDef {
  readonly label: Text;
  readonly type: FactType;
  /** Where the value comes from: typed by an officer, said by a party, worked out, or looked up elsewhere. */
  readonly source: "officer" | "party" | "computed" | "lookup";
  readonly sensitivity: Sensitivity;
  /** Years kept after closing; `null` = permanent. */
  readonly retention: number | null;
  readonly publishable: boolean;
  readonly help?: Text;
  readonly choices?: readonly Choice[];
  readonly items?: readonly ChecklistItem[];
  readonly article?: Cite;
}

export interface StageDef {
  readonly name: Text;
  /** A matter in a final stage takes no more actions of its own procedure but those that say `from` it. */
  readonly final?: boolean;
  readonly article?: Cite;
}

/** What must hold. Evaluated in the browser and on the server over the same state. */
export type Condition<
  F extends string,
  A extends string,
  C extends string,
  D extends string,
  X extends string,
> =
  | { readonly fact: F; readonly is: string | number | boolean }
  | { readonly fact: F; readonly in: readonly (string | number)[] }
  | { readonly fact: F; readonly present: boolean }
  /** Numeric fact ≥ a number, the law's parameter (id of the statute book), or another numeric fact. */
  | { readonly fact: F; readonly atLeast: number | { readonly param: string } | { readonly fact: F } }
  /** Numeric fact ≤ a number or the law's parameter: 以下 includes the number itself. */
  | { readonly fact: F; readonly atMost: number | { readonly param: string } }
  /** A day fact on or after the last day of the clock's latest run, or the day of the document's last issue. */
  | { readonly fact: F; readonly notBefore: { readonly clock: C } | { readonly issued: D } }
  /** A checklist answer. */
  | { readonly fact: F; readonly item: string; readonly is: "yes" | "no" | "unknown" }
  | { readonly done: A }
  /** The first was done after the last time the second was done (or the second never was). */
  | { readonly done: A; readonly since: A }
  | { readonly issued: D }
  | { readonly served: D }
  | { readonly clock: C; readonly is: "running" | "paused" | "stopped" | "elapsed" | "unstarted" }
  | { readonly context: X; readonly is: string | number | boolean }
  | { readonly all: readonly Condition<F, A, C, D, X>[] }
  | { readonly any: readonly Condition<F, A, C, D, X>[] }
  | { readonly not: Condition<F, A, C, D, X> };

/** A condition with the sentence an officer reads when it does not hold. */
export interface Guard<
  F extends string,
  A extends string,
  C extends string,
  D extends string,
  X extends string,
> {
  readonly when: Condition<F, A, C, D, X>;
  readonly why: Text;
  readonly article?: Cite;
}

export interface InputField<F extends string> {
  readonly fact: F;
  readonly required: boolean;
  /** The question as asked; frozen with the answer. Defaults to the fact's label. */
  readonly ask?: Text;
}

/**
 * What an action does to a clock. `on` names a day or instant fact that carries the legal date; default: the day of
 * the act. `subject` names the fact that says whose run of the clock is meant (each party may have its own); absent:
 * the latest run. A pause runs per ground; `resume` without a ground ends every open pause. `when` makes the effect
 * depend on facts as they stand after the act, and on nothing else, so that the fold needs nothing else.
 */
export type ClockEffect<F extends string, C extends string> = ClockChange<F, C> & {
  readonly when?: FactCondition<F>;
};

/** A condition that speaks of facts only. */
export type FactCondition<F extends string = string> = Condition<F, never, never, never, never>;

type ClockChange<F extends string, C extends string> =
  /**
   * Starting again ends the earlier run of the same subject. `until` names a day fact that is the last day where the
   * law leaves it to the document (限期改正); without a value the parameter's own length counts.
   */
  | { readonly start: C; readonly on?: F; readonly until?: F; readonly subject?: F }
  | { readonly stop: C; readonly on?: F; readonly subject?: F }
  | { readonly pause: C; readonly ground: string; readonly on?: F; readonly subject?: F }
  | { readonly resume: C; readonly ground?: string; readonly on?: F; readonly subject?: F }
  /** Steps count from 1. `by` names a number fact where the approver, not the law, fixes the length. */
  | { readonly extend: C; readonly step: number; readonly by?: F; readonly subject?: F }
  /** The period begins again (a supplementary report, a re-opening); earlier extensions go with the old period. */
  | { readonly reset: C; readonly on?: F; readonly subject?: F };

export interface NoticeDef {
  /** A party role of the matter, `team`, `owner` (holders of the named ability in the owning organ). */
  readonly to: { readonly party: string } | "team" | { readonly ability: string };
  readonly text: Text;
}

export interface ActionDef<
  S extends string = string,
  F extends string = string,
  A extends string = string,
  C extends string = string,
  D extends string = string,
  X extends string = string,
  O extends string = string,
> {
  readonly name: Text;
  readonly help?: Text;
  readonly from: readonly S[];
  /** Stage after the act; the first branch whose condition holds wins; absent = stays. */
  readonly to?: S | readonly { readonly stage: S; readonly when?: Condition<F, A, C, D, X> }[];
  readonly by: {
    readonly ability: string;
    readonly level: Level;
    /** Only someone named in this `persons` fact (the appointed officers). */
    readonly within?: F;
    /** The house itself does it as well, by a rule that officers have set; the log says that it was the house. */
    readonly machine?: true;
  };
  /** Nobody who did one of these, or is named in one of these `persons` facts, may do this. */
  readonly separate?: readonly {
    readonly from: readonly A[];
    readonly named?: readonly F[];
    readonly why: Text;
    readonly article: Cite;
  }[];
  /** How many persons the act takes, named in a `persons` fact of the input, each with a valid certificate. */
  readonly persons?: {
    readonly fact: F;
    readonly least: number;
    readonly certified: boolean;
    readonly article: Cite;
  };
  /** Facts or looked-up context that must be known. Unknown is a refusal, never a pass. */
  readonly needs?: readonly (F | X)[];
  readonly guards?: readonly Guard<F, A, C, D, X>[];
  readonly input: readonly InputField<F>[];
  /** Facts set by the act itself, without anybody typing them. */
  readonly sets?: Partial<Readonly<Record<F, string | number | boolean>>>;
  /** Documents that the act issues, in order. Contents are checked, numbered, hashed, frozen. */
  readonly issues?: readonly D[];
  /** Documents that the act proves served. */
  readonly serves?: readonly D[];
  /** Evidence to be cited with the act. */
  readonly evidence?: { readonly least: number; readonly purpose: Text; readonly article?: Cite };
  readonly clocks?: readonly ClockEffect<F, C>[];
  readonly notices?: readonly NoticeDef[];
  readonly article: readonly Cite[];
  /** What takes it back, or why nothing does. */
  readonly undo: { readonly by: A } | { readonly never: Text };
  /** Opens another procedure in the same transaction; `carry` maps facts there ← facts here. */
  readonly opens?: { readonly procedure: string; readonly carry: Readonly<Record<string, F>> };
  /** Ends the matter; of several outcomes the first whose condition holds is it. */
  readonly closes?: O | readonly { readonly outcome: O; readonly when?: FactCondition<F> }[];
  /** This act is waited for in its stages: it stands in a queue, with the time left of the named clock. */
  readonly duty?: { readonly clock?: C; readonly when?: Condition<F, A, C, D, X> };
}

export interface ClockDef<C extends string = string> {
  readonly name: Text;
  /** Length, unit, extension and pause grounds come from the statute book under this id. */
  readonly param: string;
  /** `limit`: somebody must act before it ends. `wait`: it must run out before somebody may act. */
  readonly kind: "limit" | "wait";
  /** Whose time it is. */
  readonly bound: "organ" | "party" | "other-organ";
  /** Whether the last day rolls forward off days on which nobody can act. */
  readonly roll: "statutory-holiday" | "none";
  readonly pauses?: readonly { readonly id: string; readonly label: Text; readonly article: Cite }[];
  readonly extensions?: readonly {
    readonly param: string;
    readonly approver: Level;
    readonly article: Cite;
  }[];
  readonly onExpiry:
    | { readonly effect: "overdue" }
    | { readonly effect: "elapsed"; readonly note: Text }
    | { readonly effect: "lapses"; readonly note: Text };
  /** The duty does not end with the matter: closing leaves the period running. */
  readonly outlives?: true;
  readonly article: Cite;
  /** Only documentation: the clock that takes over. */
  readonly followedBy?: C;
}

/** A block of a document template. `{fact}` is replaced by the formatted fact; templates are Chinese, as served. */
export type Block<F extends string = string> =
  | { readonly heading: string }
  | { readonly paragraph: string; readonly when?: F; readonly unless?: F }
  | { readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly list: F } // a checklist or choices, one line each with reasons
  | { readonly evidence: true } // the evidence cited so far
  | { readonly signatures: readonly string[] }
  | { readonly seal: true };

export interface DocumentDef<F extends string = string> {
  readonly name: Text;
  /** Short word in the document number: 杭余市监〔立〕2026 … */
  readonly numbering: string;
  readonly template: readonly Block<F>[];
  /** What the law says it must contain. `anchor` is text that must stand in it, `facts` must appear by value. */
  readonly contents: readonly {
    readonly label: Text;
    readonly anchor?: string;
    readonly facts?: readonly F[];
    readonly article: Cite;
  }[];
  readonly article: readonly Cite[];
  readonly file: "main" | "deputy"; // 正卷 | 副卷
  readonly publishable: boolean;
  readonly retention: number | null;
}

export interface OutcomeDef {
  readonly name: Text;
  readonly credit?: Text;
  readonly publication?: { readonly param: string; readonly note: Text };
  readonly archive: Text;
}

/**
 * A period worked out by hand on a calendar. Conformance reckons it again, the generated page shows it: an engine that
 * counts wrongly and a definition that names the wrong parameter are both found.
 */
export interface ClockExample<C extends string = string> {
  readonly clock: C;
  /** The trigger day, not counted; the law is that of this day. */
  readonly from: string;
  /** Days out, after the first up to and including the last. */
  readonly paused?: readonly { readonly ground: string; readonly from: string; readonly to: string }[];
  /** How many of the declared extensions are granted. */
  readonly extended?: number;
  readonly due: string;
  /** The count, as a person would do it on a wall calendar. */
  readonly how: Text;
}

/** A fact that the runtime loads inside the transaction and passes in; what was used is frozen in the event. */
export interface ContextDef {
  readonly label: Text;
  readonly source: Text;
}

export interface Procedure<
  S extends string = string,
  F extends string = string,
  A extends string = string,
  C extends string = string,
  D extends string = string,
  X extends string = string,
  O extends string = string,
> {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly purpose: Text;
  readonly basis: readonly Cite[];
  readonly from: string;
  readonly to?: string;
  /** The house's own business: its periods are internal deadlines, and none is counted among those of the law. */
  readonly internal?: true;
  /** Short word in the matter's number. */
  readonly numbering: string;
  readonly initial: S;
  readonly stages: Readonly<Record<S, StageDef>>;
  readonly facts: Readonly<Record<F, FactDef>>;
  readonly context: Readonly<Record<X, ContextDef>>;
  /** What opening takes and starts. */
  readonly opening: {
    readonly by:
      | {
          readonly ability: string;
          readonly level: Level;
          readonly machine?: true;
          /** The only operation that opens it: what it stands on is looked up there and typed by nobody. */
          readonly through?: string;
        }
      | "only-by-procedure";
    readonly input: readonly InputField<F>[];
    readonly parties: readonly { readonly role: string; readonly label: Text; readonly required: boolean }[];
    readonly clocks?: readonly ClockEffect<F, C>[];
    readonly notices?: readonly NoticeDef[];
    readonly article: readonly Cite[];
  };
  readonly actions: Readonly<Record<A, ActionDef<S, F, A, C, D, X, O>>>;
  readonly clocks: Readonly<Record<C, ClockDef<C>>>;
  readonly documents: Readonly<Record<D, DocumentDef<F>>>;
  readonly outcomes: Readonly<Record<O, OutcomeDef>>;
  readonly examples?: readonly ClockExample<C>[];
  /** Laws of the walk that conformance tests check on every random walk: the first never happens before the rest. */
  readonly invariants?: readonly {
    readonly before: A;
    readonly done?: readonly A[];
    readonly served?: readonly D[];
    readonly elapsed?: readonly C[];
    readonly distinctPersons?: number;
    readonly why: Text;
    readonly article: Cite;
  }[];
}

/** Any procedure, names erased. */
export type AnyProcedure = Procedure;
export type AnyCondition = Condition<string, string, string, string, string>;
export type AnyClockEffect = ClockEffect<string, string>;

/**
 * Declares a procedure; every name it uses is checked against the names it declares.
 *
 * @example
 * export const lead = defineProcedure({ id: "lead", version: 1, … });
 */
export function defineProcedure<
  const S extends string,
  const F extends string,
  const A extends string,
  const C extends string,
  const D extends string,
  const X extends string,
  const O extends string,
>(definition: {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly purpose: Text;
  readonly basis: readonly Cite[];
  readonly from: string;
  readonly to?: string;
  readonly internal?: true;
  readonly numbering: string;
  readonly initial: NoInfer<S>;
  readonly stages: Readonly<Record<S, StageDef>>;
  readonly facts: Readonly<Record<F, FactDef>>;
  readonly context: Readonly<Record<X, ContextDef>>;
  readonly opening: NoInfer<Procedure<S, F, A, C, D, X, O>["opening"]>;
  readonly actions: Readonly<
    Record<A, ActionDef<NoInfer<S>, NoInfer<F>, NoInfer<A>, NoInfer<C>, NoInfer<D>, NoInfer<X>, NoInfer<O>>>
  >;
  readonly clocks: Readonly<Record<C, ClockDef<NoInfer<C>>>>;
  readonly documents: Readonly<Record<D, DocumentDef<NoInfer<F>>>>;
  readonly outcomes: Readonly<Record<O, OutcomeDef>>;
  readonly examples?: readonly ClockExample<NoInfer<C>>[];
  readonly invariants?: NoInfer<NonNullable<Procedure<S, F, A, C, D, X, O>["invariants"]>>;
}): Procedure<S, F, A, C, D, X, O> {
  return definition as Procedure<S, F, A, C, D, X, O>;
}
