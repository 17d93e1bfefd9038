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
  const all = declared.map((procedure) => {
    const found = walked(procedure, small ? 20 : 10_000);
    say(`${procedure.id}: ${shown(found.walks)} walks, ${shown(found.acts)} acts`);
    return { procedure, found };
  });
  const sum = (of: "walks" | "acts") => shown(all.reduce((total, { found }) => total + found[of], 0));
  return [
    {
      what: "random walks over all procedures, no promise broken",
      scale: `${sum("acts")} acts`,
      result: sum("walks"),
      spread: "—",
      against: "goal ≥ 100,000",
    },
    ...all.map(rowOf),
  ];
};

type Walked = ReturnType<typeof walk>;

function walked(procedure: AnyProcedure, least: number): Walked {
  const found = walk(procedure, {
    calendar: chineseCalendar,
    law: statutes(),
    walks: least,
    seed: 2,
    roads: roads[procedure.id] ?? [],
  });
  const [first] = found.problems;
  if (first) throw new Error(`${procedure.id}: ${first.message}\nafter ${first.trace.join(" → ")}`);
  return found;
}

function rowOf({ procedure, found }: { procedure: AnyProcedure; found: Walked }): Row {
  const all = (part: object) => Object.keys(part).length;
  return {
    what: `${procedure.id}: random walks`,
    scale: `${shown(found.acts)} acts`,
    result: shown(found.walks),
    spread: `${found.stages.size} of ${all(procedure.stages)} stages, ${found.actions.size} of ${all(procedure.actions)} actions`,
    against: "—",
  };
}
