/** How far what a matter opened has come. */
import type { MatterState } from "../procedure/index.ts";
import type { Trx } from "./ports.ts";

/** The stage of the latest matter of a procedure that this one opened; nothing where it opened none. */
export async function stageOfOpened(
  trx: Trx,
  { links }: Pick<MatterState, "links">,
  procedure: string,
): Promise<string | undefined> {
  const opened = links.filter(({ link, direction }) => link === "opens" && direction === "to");
  if (opened.length === 0) return undefined;
  const last = await trx
    .selectFrom("matter")
    .select("stage")
    .where("procedure", "=", procedure)
    .where(
      "id",
      "in",
      opened.map(({ matter }) => matter),
    )
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.stage;
}
