/** A text cut where marks begin and end; marks may overlap. Offsets in UTF-16 units, half open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Piece<M extends Mark> {
  readonly text: string;
  readonly start: number;
  /** Those that cover the piece, in their order. */
  readonly marks: readonly M[];
}

export function piecesOf<M extends Mark>(text: string, marks: readonly M[]): readonly Piece<M>[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < text.length);
  const cuts = [
    ...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, Math.min(mark.end, text.length)])]),
  ];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      start,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
