import type { Cite, Day, Text } from "../kernel/index.ts";

/**
 * How sure we are of a legal fact. Only `confirmed` — a named person compared it with the official text — stands
 * without a mark on a screen; `read`: the article was read in full; `excerpt`: known from an excerpt or a report;
 * `open`: from memory or in dispute, never to be relied on.
 */
export type Certainty = "confirmed" | "read" | "excerpt" | "open";

/** From best to worst. */
export const certainties = ["confirmed", "read", "excerpt", "open"] as const satisfies readonly Certainty[];

export type Instrument = {
  /** Short code used in cites: O2 is 总局令第2号. */
  readonly code: string;
  readonly title: Text;
  /** What officers say: 处罚程序规定. */
  readonly short?: Text;
  readonly number?: string;
  readonly issuer: Text;
  readonly from: Day;
  /** Last day in force. */
  readonly to?: Day;
  readonly certainty: Certainty;
  readonly note?: Text;
};

export type Unit = "working-day" | "calendar-day" | "hour" | "month" | "year" | "fen" | "count" | "percent";

/** One step by which a period may be made longer. */
export type Extension = {
  readonly value: number;
  readonly unit: Unit;
  readonly approver: Text;
  readonly article: Cite;
};

/** Time that does not count. */
export type PauseGround = { readonly id: string; readonly label: Text; readonly cite: Cite };

/** A number or rule of law. One id may have several versions, whose validities do not overlap. */
export type Parameter = {
  readonly id: string;
  readonly label: Text;
  readonly value?: number;
  readonly unit?: Unit;
  /** Conditions, required contents, rules: what no number says. */
  readonly text?: Text;
  /** Empty only where no law fixes it; the note says so. */
  readonly basis: readonly Cite[];
  readonly from: Day;
  /** Last day in force. */
  readonly to?: Day;
  readonly certainty: Certainty;
  readonly extension?: Extension;
  readonly pauses?: readonly PauseGround[];
  readonly note?: Text;
};

/** What an article says, in our own short words: a help to memory, never a quotation. */
export type Article = {
  readonly instrument: string;
  readonly article: string;
  readonly summary: Text;
  readonly certainty: Certainty;
};

/** A row of the ledger that gives or confirms a parameter for an organ and everything below it. */
export type Setting = {
  /** The parameter's id. */
  readonly key: string;
  readonly organ: string;
  readonly value: number | string;
  readonly from: Day;
  readonly to?: Day;
  /** The paper it stands on. */
  readonly source: string;
  /** Who compared it with the official text. */
  readonly confirmedBy?: string;
};

export type ResolvedParameter = {
  readonly id: string;
  readonly label: Text;
  readonly value?: number;
  readonly unit?: Unit;
  readonly text?: Text;
  readonly certainty: Certainty;
  readonly source: "code" | "setting";
  readonly basis: readonly Cite[];
  /** `P-20@2019-04-01`, or `P-52@2019-04-01+330100@2026-01-01` by a setting: what events store. */
  readonly version: string;
  /** One sentence on where the value comes from and how sure it is. */
  readonly provenance: Text;
  readonly extension?: Extension;
  readonly pauses?: readonly PauseGround[];
  readonly note?: Text;
};
