/** Redactions: spans of the served text that are hidden, each with its reason. Everything else stays as it was. */
import { maskName } from "../kernel/index.ts";
import { type Redaction, readRedactions } from "../procedure/index.ts";

export type Span = Redaction;

/** Of one length whatever it hides: a length can tell a name. */
export const hidden = "＊＊＊";

export interface Redacted {
  readonly text: string;
  /** Where in the published text something is hidden, and why. */
  readonly spans: readonly Span[];
}

/** The spans of the fact `redactions`, or undefined when they are not sound for this text. */
export function readSpans(fact: unknown, content: string): readonly Span[] | undefined {
  if (fact === undefined || fact === "") return [];
  const spans = readRedactions(fact);
  const fits = spans?.every(({ end }) => end <= content.length);
  return fits && spans?.every(({ start, end }) => wholeCharacters(content, start, end)) ? spans : undefined;
}

/** `spans` in order and apart, as `readSpans` gives them. */
export function applyRedactions(content: string, spans: readonly Span[]): Redacted {
  let published = "";
  let from = 0;
  const shown: Span[] = [];
  for (const { start, end, reason } of spans) {
    published += content.slice(from, start);
    shown.push({ start: published.length, end: published.length + hidden.length, reason });
    published += hidden;
    from = end;
  }
  return { text: published + content.slice(from), spans: shown };
}

/** A natural person is published by a name that only those who know him recognise. */
export function shownName(name: unknown, natural: boolean): string {
  if (typeof name !== "string") return "(自然人)";
  return natural ? maskName(name) : name;
}

/** Half of a surrogate pair has no UTF-8: a span never cuts a character. */
function wholeCharacters(content: string, start: number, end: number): boolean {
  return content.slice(0, start).isWellFormed() && content.slice(start, end).isWellFormed();
}
