/**
 * Finds all of many expressions in one pass: a tree of units, entered only where the first two units of some
 * expression stand. Expressions are short, so that restarting at each unit is cheaper than keeping fail links.
 */
export interface Lexicon<T> {
  /** Calls for every expression found, shortest first at each place; `start` and `end` in units of `text`. */
  scan(text: string, found: (entries: readonly T[], start: number, end: number) => void): void;
  readonly size: number;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: T[];
}

export function createLexicon<T>(expressions: Iterable<readonly [string, T]>): Lexicon<T> {
  const roots = new Map<number, Node<T>>();
  const begins = new Uint8Array(65_536);
  let size = 0;
  for (const [expression, entry] of expressions) {
    if (expression === "") continue;
    size += 1;
    begins[expression.charCodeAt(0)] = 1;
    let children = roots;
    let node: Node<T> | undefined;
    for (let at = 0; at < expression.length; at += 1) {
      const unit = expression.charCodeAt(at);
      node = children.get(unit);
      if (node === undefined) {
        node = { next: new Map(), entries: [] };
        children.set(unit, node);
      }
      children = node.next;
    }
    node?.entries.push(entry);
  }
  return {
    size,
    scan(text, found) {
      const { length } = text;
      for (let start = 0; start < length; start += 1) {
        const first = text.charCodeAt(start);
        if (begins[first] === 0) continue;
        let node = roots.get(first);
        let end = start + 1;
        while (node !== undefined) {
          if (node.entries.length > 0) found(node.entries, start, end);
          if (end >= length) break;
          node = node.next.get(text.charCodeAt(end));
          end += 1;
        }
      }
    },
  };
}
