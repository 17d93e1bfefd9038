/**
 * What every procedure must satisfy, as named checks for its own test file:
 *
 *     for (const { name, run } of conformance(lead, setting)) test(name, run);
 */
import { assert } from "../../kernel/index.ts";
import type { AnyProcedure } from "../language.ts";
import { dataChecks } from "./data.ts";
import { lawChecks } from "./law.ts";
import type { Check, ConformanceSetting } from "./model.ts";
import type { Found } from "./promises.ts";
import { clockChecks } from "./time.ts";
import { walk } from "./walk.ts";

export type { Check, ConformanceSetting } from "./model.ts";
export { walk } from "./walk.ts";

export function conformance(procedure: AnyProcedure, setting: ConformanceSetting): Check[] {
  let found: Found | undefined;
  const walked = () => (found ??= walk(procedure, setting));
  return [
    ...lawChecks(procedure, setting),
    ...dataChecks(procedure, setting),
    ...clockChecks(procedure, setting),
    {
      name: "every stage is reached by some walk",
      run: () => allReached(Object.keys(procedure.stages), walked().stages, "stage", walked()),
    },
    {
      name: "every action is done by some walk",
      run: () => allReached(Object.keys(procedure.actions), walked().actions, "action", walked()),
    },
    { name: "random walks and random commands never throw", run: () => none(walked(), "throws") },
    { name: "what decide accepts was offered as allowed", run: () => none(walked(), "offers") },
    { name: "the invariants hold on every walk", run: () => none(walked(), "invariant") },
    { name: "a log survives JSON and folds to the same state", run: () => none(walked(), "fold") },
  ];
}

function allReached(
  wanted: readonly string[],
  reached: ReadonlySet<string>,
  kind: string,
  found: Found,
): void {
  const never = wanted.filter((name) => !reached.has(name));
  const why = never.map((name) => {
    const refusals = found.refusals.get(name);
    const [most] = [...(refusals ?? [])].sort((a, b) => b[1] - a[1]);
    return most ? `${name} (mostly refused: ${most[0]})` : name;
  });
  assert(never.length === 0, `${found.walks} walks never reached ${kind}: ${why.join("; ")}`);
}

function none(found: Found, kind: Found["problems"][number]["kind"]): void {
  const [first] = found.problems.filter((problem) => problem.kind === kind);
  assert(!first, `${first?.message}\nafter: ${first?.trace.join(" → ")}`);
}
