/** The published text in paragraphs, each a run of plain pieces and hidden ones with their reasons. Pure. */

export type HiddenSpan = { readonly start: number; readonly end: number; readonly reason: string };
export type Piece = { readonly at: number; readonly text: string; readonly reason?: string };

/** Put together again with line feeds between paragraphs, the pieces are the text to the letter. */
export function paragraphs(text: string, spans: readonly HiddenSpan[]): Piece[][] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, reason } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < from || end > text.length) continue;
    if (start > from) pieces.push({ at: from, text: text.slice(from, start) });
    pieces.push({ at: start, text: text.slice(start, end), reason });
    from = end;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from) });
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.reason !== undefined) {
      lines.at(-1)?.push(piece);
      continue;
    }
    let at = piece.at;
    for (const [index, part] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ at, text: part });
      at += part.length + 1;
    }
  }
  return lines;
}
