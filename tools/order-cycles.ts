import type { Problem } from "./order-model.ts";
import type { ParsedFile } from "./order-parse.ts";

/**
 * Cycles between files, type imports included: that is how the rest begins. One problem per knot (strongly connected
 * component), showing a shortest way around.
 */
export function findCycles(files: ReadonlyMap<string, ParsedFile>): Problem[] {
  const next = (path: string): string[] =>
    (files.get(path)?.imports ?? []).flatMap(({ target }) =>
      target.kind === "file" && files.has(target.path) ? [target.path] : [],
    );
  return knots([...files.keys()].sort(), next).map((knot) => {
    const [start = ""] = knot;
    const way = wayAround(start, next, new Set(knot));
    const second = way[1] ?? start;
    const line = files
      .get(start)
      ?.imports.find(({ target }) => target.kind === "file" && target.path === second)?.line;
    return {
      file: start,
      line: line ?? 1,
      wrong: `imports itself in a circle: ${way.join(" → ")}`,
      instead: "Move what they share into a third file that imports neither (types into model.ts).",
    };
  });
}

/** Tarjan, without recursion: import chains may be deep. */
function knots(paths: string[], next: (path: string) => string[]): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const lower = (path: string, value: number) => low.set(path, Math.min(low.get(path) ?? value, value));

  for (const root of paths) {
    if (index.has(root)) continue;
    const work: { path: string; edges: string[]; at: number }[] = [];
    const enter = (path: string) => {
      index.set(path, index.size);
      low.set(path, index.size - 1);
      stack.push(path);
      onStack.add(path);
      work.push({ path, edges: next(path), at: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const edge = frame.edges[frame.at];
      frame.at += 1;
      if (edge !== undefined) {
        if (!index.has(edge)) enter(edge);
        else if (onStack.has(edge)) lower(frame.path, index.get(edge) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(parent.path, low.get(frame.path) ?? 0);
      if (low.get(frame.path) !== index.get(frame.path)) continue;
      const knot = stack.splice(stack.indexOf(frame.path));
      for (const path of knot) onStack.delete(path);
      if (knot.length > 1 || frame.edges.includes(frame.path)) found.push(knot.sort());
    }
  }
  return found;
}

function wayAround(start: string, next: (path: string) => string[], within: ReadonlySet<string>): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const edge of next(path)) {
      if (edge === start) {
        const way = [start];
        for (let at: string | undefined = path; at !== undefined && at !== start; at = cameFrom.get(at))
          way.unshift(at);
        return [start, ...way];
      }
      if (!within.has(edge) || cameFrom.has(edge)) continue;
      cameFrom.set(edge, path);
      queue.push(edge);
    }
  }
  return [start, start];
}
