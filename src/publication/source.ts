/** The document that is published: issued by the penalty matter, found through the link, and held by its log. */
import type { LookUp, Trx } from "../matter/index.ts";
import type { AnyProcedure, MatterState } from "../procedure/index.ts";

export interface SourceDocument {
  readonly matter: string;
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
  readonly text: string;
  readonly organName: string;
  /** The matter's log names this document with this hash. */
  readonly logged: boolean;
}

export type DefinitionAt = (id: string, version: number) => AnyProcedure;

/** The one that was carried by id; otherwise the latest issued document of the source that its law lets be published. */
export async function sourceDocument(
  trx: Trx,
  { matter, facts }: Pick<LookUp, "matter" | "facts">,
  definitionAt: DefinitionAt,
): Promise<SourceDocument | undefined> {
  const source = await trx
    .selectFrom("matter_link as link")
    .innerJoin("matter as source", "source.id", "link.from_matter")
    .innerJoin("organ", "organ.id", "source.organ")
    .select(["source.id", "source.state", "organ.name_zh"])
    .where("link.to_matter", "=", matter)
    .where("link.kind", "=", "opens")
    .executeTakeFirst();
  if (!source) return undefined;
  const state = source.state as MatterState;
  const { documents } = definitionAt(state.procedure, state.version);
  const chosen = state.documents.findLast(({ id, document }) =>
    typeof facts.documentId === "string"
      ? id === facts.documentId
      : documents[document]?.publishable === true,
  );
  if (!chosen) return undefined;
  const row = await trx
    .selectFrom("matter_document")
    .select(["id", "number", "sha256", "text"])
    .where("id", "=", chosen.id)
    .where("matter", "=", source.id)
    .where("status", "=", "issued")
    .executeTakeFirst();
  if (!row || row.number === null) return undefined;
  const logged = row.sha256 === chosen.sha256 && row.number === chosen.number;
  return { matter: source.id, organName: source.name_zh, ...row, number: row.number, logged };
}
