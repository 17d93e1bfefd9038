/**
 * Random legal walks by the hundred thousand over every procedure, along its main roads and off them: what the engine
 * promises is asked of every accepted act and every log. The same chance each time: a broken promise can be looked at.
 */
import { declared } from "../src/app/index.ts";
import { chineseCalendar } from "../src/kernel/index.ts";
import { type AnyProcedure, statutes, walk } from "../src/procedure/index.ts";
import { roads } from "../src/testing/index.ts";
import { shown } from "./measure.ts";
import type { Bench, Row } from "./report.ts";

export const walks: Bench = async ({ small, say }) => {
  const rows = declared.map((procedure) => {
    const row = walked(procedure, small ? 20 : 100_000);
    say(`${row.what}: ${row.result} in ${row.scale}`);
    return row;
  });
  return rows;
};

function walked(procedure: AnyProcedure, least: number): Row {
  const found = walk(procedure, {
    calendar: chineseCalendar,
    law: statutes(),
    walks: least,
    seed: 2,
    roads: roads[procedure.id] ?? [],
  });
  const [first] = found.problems;
  if (first) throw new Error(`${procedure.id}: ${first.message}\nafter ${first.trace.join(" → ")}`);
  const all = (part: object) => Object.keys(part).length;
  return {
    what: `${procedure.id}: random walks, no promise broken`,
    scale: `${shown(found.acts)} acts`,
    result: shown(found.walks),
    spread: `${found.stages.size} of ${all(procedure.stages)} stages, ${found.actions.size} of ${all(procedure.actions)} actions`,
    against: "goal ≥ 100,000, 0 broken",
  };
}
