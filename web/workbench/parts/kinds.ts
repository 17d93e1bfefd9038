import type { Operations } from "../../../src/app/operations.ts";
import { type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { useRead } from "../api.ts";

export type Kind = OutputOf<Operations, "observation.kinds">["kinds"][number];
export type Field = Kind["fields"][number];

/** What can be brought in, as it is declared. */
export function useKinds(): readonly Kind[] {
  return useRead("observation.kinds", {}).data?.kinds ?? [];
}

export function kindLabel(kinds: readonly Kind[], id: string): Text {
  return kinds.find((kind) => kind.id === id)?.label ?? text(id, id);
}

/** What the house adds to every row. */
const houseLabels: Readonly<Record<string, Text>> = {
  ingestedAt: text("入库时间", "Ingested at"),
  file: text("来自文件", "From file"),
  line: text("行", "Line"),
};

export function fieldLabel(field: Field | undefined, name: string): Text {
  return field?.label ?? houseLabels[name] ?? text(name, name);
}

/** A choice by its words; anything else as it is. */
export function choiceLabel(field: Field | undefined, value: string): Text {
  return field?.choices.find(({ id }) => id === value)?.label ?? text(value, value);
}
