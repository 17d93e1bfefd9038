/** The value of a fact of type `rows`: JSON text, so that a log event stays plain. What the rows say is said for good. */
export interface RowsOfFigure {
  readonly rows: readonly FigureRow[];
  /** Counted and not listed. */
  readonly more: number;
}

export interface FigureRow {
  readonly title: string;
  /** The record that the row is of. */
  readonly kind: string;
  readonly id: string;
}

export function readRows(value: unknown): RowsOfFigure | undefined {
  if (typeof value !== "string") return undefined;
  const { rows, more } = parsed(value);
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isRow)) return undefined;
  return Number.isSafeInteger(more) && Number(more) >= 0 ? { rows, more: Number(more) } : undefined;
}

function parsed(value: string): { readonly rows?: unknown; readonly more?: unknown } {
  try {
    return Object(JSON.parse(value));
  } catch {
    return {};
  }
}

function isRow(value: unknown): value is FigureRow {
  const { title, kind, id } = Object(value);
  return [title, kind, id].every((part) => typeof part === "string" && part !== "" && part.isWellFormed());
}
