/**
 * Finds all of many expressions in one pass: a tree of units behind the first two of each expression, entered only where
 * a pair stands with which some expression begins. Expressions are short, so that restarting at each unit is cheaper than
 * keeping fail links.
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

/** A slot says that some pair of its hash begins an expression; it is small enough to stay in the processor's cache. */
const SLOTS = 1 << 18;
const slotOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14;

/** Every expression has two units or more. */
export function createLexicon<T>(expressions: Iterable<readonly [string, T]>): Lexicon<T> {
  const roots = new Map<number, Node<T>>();
  const begins = new Uint8Array(SLOTS);
  let size = 0;
  for (const [expression, entry] of expressions) {
    if (expression.length < 2) throw new RangeError(`too short to search for: ${expression}`);
    size += 1;
    const [first, second] = [expression.charCodeAt(0), expression.charCodeAt(1)];
    begins[slotOf(first, second)] = 1;
    let node = child(roots, first * 65_536 + second);
    for (let at = 2; at < expression.length; at += 1) node = child(node.next, expression.charCodeAt(at));
    node.entries.push(entry);
  }
  return {
    size,
    scan(text, found) {
      const { length } = text;
      let second = text.charCodeAt(0);
      for (let start = 0; start + 1 < length; start += 1) {
        const first = second;
        second = text.charCodeAt(start + 1);
        if (begins[slotOf(first, second)] === 0) continue;
        let node = roots.get(first * 65_536 + second);
        let end = start + 2;
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

function child<T>(children: Map<number, Node<T>>, unit: number): Node<T> {
  let node = children.get(unit);
  if (node === undefined) {
    node = { next: new Map(), entries: [] };
    children.set(unit, node);
  }
  return node;
}
