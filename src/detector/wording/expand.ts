/**
 * Writes out an expression: `{a|b}` either, `x?` or `{a|b}?` or none. `全{国|网}第一` is 全国第一 and 全网第一. Groups
 * may hold groups.
 */
export function expand(pattern: string): readonly string[] {
  const signs = [...pattern];
  const reader = { at: 0 };
  const all = sequence(signs, reader);
  if (reader.at !== signs.length) throw new Error(`unbalanced: ${pattern}`);
  return [...new Set(all)];
}

/** Whitespace separated patterns, written out. */
export function expandAll(terms: string): readonly string[] {
  return [...new Set(terms.split(/\s+/).filter(Boolean).flatMap(expand))];
}

interface Reader {
  at: number;
}

function sequence(signs: readonly string[], reader: Reader): string[] {
  let made = [""];
  while (reader.at < signs.length && signs[reader.at] !== "|" && signs[reader.at] !== "}") {
    let piece: string[];
    if (signs[reader.at] === "{") piece = group(signs, reader);
    else {
      piece = [signs[reader.at] ?? ""];
      reader.at += 1;
    }
    if (signs[reader.at] === "?") {
      piece = [...piece, ""];
      reader.at += 1;
    }
    made = made.flatMap((start) => piece.map((end) => start + end));
  }
  return made;
}

function group(signs: readonly string[], reader: Reader): string[] {
  const all: string[] = [];
  do {
    reader.at += 1;
    all.push(...sequence(signs, reader));
  } while (signs[reader.at] === "|");
  if (signs[reader.at] !== "}") throw new Error(`unbalanced: ${signs.join("")}`);
  reader.at += 1;
  return all;
}
