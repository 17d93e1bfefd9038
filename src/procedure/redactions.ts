/** The value of a fact of type `redactions`: JSON text, so that a log event stays plain and the offsets exact. */
export interface Redaction {
  /** Offsets in UTF-16 code units of the text as issued, half-open. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** The spans in their order, or undefined where the value is none: apart from each other, each with a reason. */
export function readRedactions(value: unknown): readonly Redaction[] | undefined {
  if (typeof value !== "string") return undefined;
  const spans = parsed(value);
  if (!Array.isArray(spans) || !spans.every(isRedaction)) return undefined;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return sorted.every(({ start }, at) => start >= (sorted[at - 1]?.end ?? 0)) ? sorted : undefined;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isRedaction(value: unknown): value is Redaction {
  if (typeof value !== "object" || value === null) return false;
  const { start, end, reason } = value as Partial<Record<keyof Redaction, unknown>>;
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return (
    whole &&
    Number(start) >= 0 &&
    Number(end) > Number(start) &&
    typeof reason === "string" &&
    reason.trim() !== ""
  );
}
