/** Pieces of expressions that a page must hold for any of them to stand in it. */

/** Whatever holds a shorter expression needs no needle for the longer one. */
export function shortest(expressions: readonly string[]): readonly string[] {
  const all = new Set(expressions);
  return [...all].filter((each) => {
    for (let start = 0; start < each.length; start += 1) {
      for (let end = start + 2; end <= each.length; end += 1)
        if (end - start < each.length && all.has(each.slice(start, end))) return false;
    }
    return true;
  });
}

/**
 * Of each expression the piece of `length` units that most of them share, so that they are few; one that many ordinary
 * pages hold only where there is no other.
 */
export function pieces(
  expressions: readonly string[],
  length: number,
  ordinary: ReadonlySet<string>,
): readonly string[] {
  const shared = new Map<string, number>();
  for (const each of expressions) {
    for (const piece of piecesOf(each, length)) shared.set(piece, (shared.get(piece) ?? 0) + 1);
  }
  const worth = (piece: string): number => (shared.get(piece) ?? 0) / (ordinary.has(piece) ? 1e6 : 1);
  const needles = new Set<string>();
  for (const each of expressions) {
    const own = piecesOf(each, length);
    if (own.some((piece) => needles.has(piece))) continue;
    needles.add(own.reduce((best, piece) => (worth(piece) > worth(best) ? piece : best)));
  }
  return [...needles];
}

function piecesOf(text: string, length: number): readonly string[] {
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}
