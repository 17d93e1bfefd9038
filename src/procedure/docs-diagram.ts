/** Stages and the acts between them, as a Mermaid state diagram. Acts that stay in their stage are left to the table. */
import type { ActionDef, AnyProcedure } from "./language.ts";

export function diagram(procedure: AnyProcedure): string {
  const stages = Object.entries(procedure.stages);
  const lines = [
    "stateDiagram-v2",
    ...stages.map(([id, { name }]) => `  state "${escaped(`${name.zh} ${name.en}`)}" as ${id}`),
    `  [*] --> ${procedure.initial}`,
    ...arrows(procedure),
    ...stages.filter(([, stage]) => stage.final).map(([id]) => `  ${id} --> [*]`),
  ];
  return ["```mermaid", ...lines, "```"].join("\n");
}

/** Acts that lead the same way share an arrow. */
function arrows(procedure: AnyProcedure): string[] {
  const labels = new Map<string, string[]>();
  for (const action of Object.values(procedure.actions)) {
    for (const from of action.from) {
      for (const to of targets(action)) {
        if (to === from) continue;
        const way = `  ${from} --> ${to}`;
        labels.set(way, [...(labels.get(way) ?? []), action.name.zh]);
      }
    }
  }
  return [...labels].map(([way, names]) => `${way}: ${escaped(names.join("、"))}`);
}

function targets({ to }: ActionDef): readonly string[] {
  if (to === undefined) return [];
  return typeof to === "string" ? [to] : [...new Set(to.map(({ stage }) => stage))];
}

/** Mermaid ends labels at quotes, colons and semicolons. */
function escaped(label: string): string {
  return label.replace(/["#;:]/g, " ");
}
