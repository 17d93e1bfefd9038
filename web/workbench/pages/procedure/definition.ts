import type { Text } from "../../../../src/kernel/index.ts";
import { text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { levelNames } from "../../../../src/procedure/index.ts";
import { useRead } from "../../api.ts";

/** A definition as the server told; it travels as plain JSON and has the shape of the language. */
export function useProcedure(id: string) {
  const { data, error, refetch } = useRead("procedure.get", { id }, { enabled: id !== "" });
  return { procedure: data as unknown as AnyProcedure | undefined, error, refetch };
}

/** Whose hand an act takes: the level, and the posts that hold the ability. */
export function whoWords(level: keyof typeof levelNames, holders: readonly Text[]): Text {
  const name = levelNames[level];
  if (holders.length === 0) return name;
  return text(
    `${name.zh}（${holders.map(({ zh }) => zh).join("、")}）`,
    `${name.en} (${holders.map(({ en }) => en).join(", ")})`,
  );
}

/** Which posts hold an ability, by name. */
export function useHolders(): (ability: string) => Text[] {
  const kinds = useRead("post.kinds", {}).data?.rows ?? [];
  return (ability) => kinds.filter(({ abilities }) => abilities.includes(ability)).map(({ name }) => name);
}
