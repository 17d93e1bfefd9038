/**
 * How a procedure is drawn: its stages down the page in the order of the law; the way to the next stage as a straight
 * arrow, every other way as a line beside them. All ways that skip to one stage share one line, so that twenty
 * ways out of a procedure are read as one.
 */
import type { AnyProcedure } from "../../../../src/procedure/index.ts";

export type Action = AnyProcedure["actions"][string];
export type Way = { from: string; to: string; actions: string[] };
/** A line beside the stages. `lane` counts from the stages outwards. */
export type Line = {
  to: string;
  side: "ahead" | "back";
  lane: number;
  ways: Way[];
  first: number;
  last: number;
};
export type Drawing = {
  stages: string[];
  next: Way[];
  lines: Line[];
  lanes: { ahead: number; back: number };
};

export function drawingOf(procedure: AnyProcedure): Drawing {
  const stages = Object.keys(procedure.stages);
  const ways = waysOf(procedure);
  const step = ({ from, to }: Way) => stages.indexOf(to) - stages.indexOf(from);
  const lines = [
    ...linesOf(
      ways.filter((way) => step(way) > 1),
      "ahead",
      stages,
    ),
    ...linesOf(
      ways.filter((way) => step(way) < 0),
      "back",
      stages,
    ),
  ];
  const width = (side: Line["side"]) =>
    Math.max(0, ...lines.filter((line) => line.side === side).map(({ lane }) => lane + 1));
  return {
    stages,
    next: ways.filter((way) => step(way) === 1),
    lines,
    lanes: { ahead: width("ahead"), back: width("back") },
  };
}

/** Every way from one stage to another, with the acts that lead along it. */
export function waysOf(procedure: AnyProcedure): Way[] {
  const found = new Map<string, Way>();
  for (const [name, action] of Object.entries(procedure.actions)) {
    for (const from of action.from) {
      for (const to of stagesAfter(action)) {
        if (to === from) continue;
        const way = found.get(`${from} ${to}`) ?? { from, to, actions: [] };
        way.actions.push(name);
        found.set(`${from} ${to}`, way);
      }
    }
  }
  return [...found.values()];
}

/** Where an action may lead, from each of its stages; staying is not leading. */
export function stagesAfter({ to }: Action): string[] {
  if (to === undefined) return [];
  return typeof to === "string" ? [to] : [...new Set(to.map(({ stage }) => stage))];
}

/** One line for each stage that is led to; short ones nearest, and no two on one lane where they would touch. */
function linesOf(ways: readonly Way[], side: Line["side"], stages: readonly string[]): Line[] {
  const lines = [...Map.groupBy(ways, ({ to }) => to)].map(([to, led]) => {
    const rows = [to, ...led.map(({ from }) => from)].map((stage) => stages.indexOf(stage));
    return { to, side, lane: 0, ways: led, first: Math.min(...rows), last: Math.max(...rows) };
  });
  const placed: Line[] = [];
  for (const line of lines.sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const touches = (lane: number) =>
      placed.some((other) => other.lane === lane && other.first <= line.last && line.first <= other.last);
    while (touches(line.lane)) line.lane++;
    placed.push(line);
  }
  return placed;
}
