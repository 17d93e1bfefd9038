/** The papers of a matter as shown, the caller's own drafts, and the people who can be named. */

import type { z } from "zod";
import { type Ctx, personNames } from "../access/index.ts";
import { dayOf, text } from "../kernel/index.ts";
import type { AnyProcedure, MatterState } from "../procedure/index.ts";
import type { MatterView } from "./model.ts";
import type { Trx } from "./ports.ts";
import { nameIn } from "./shown.ts";

type View = z.input<typeof MatterView>;

export async function documentsShown(
  trx: Trx,
  procedure: AnyProcedure,
  matter: string,
  state: MatterState,
): Promise<View["documents"]> {
  const rows = await trx
    .selectFrom("matter_document as d")
    .leftJoin("person as p", "p.id", "d.created_by")
    .select([
      "d.id",
      "d.document",
      "d.name",
      "d.number",
      "d.status",
      "d.created_at",
      "d.created_by",
      "d.size",
    ])
    .select(["d.sha256", "d.sm3", "p.name as byName"])
    .where("d.matter", "=", matter)
    .orderBy("d.created_at")
    .orderBy("d.id")
    .execute();
  return rows.map((row) => {
    const record = state.documents.find((document) => document.id === row.id);
    return {
      id: row.id,
      document: row.document,
      name: nameIn(procedure.documents, row.document),
      fileName: row.name,
      ...(row.number === null ? {} : { number: row.number }),
      status: row.status === "issued" ? ("issued" as const) : ("draft" as const),
      at: record?.at ?? row.created_at,
      by: row.created_by,
      byName: row.byName ?? row.created_by,
      size: row.size,
      sha256: row.sha256,
      sm3: row.sm3,
      ...(record?.servedOn === undefined ? {} : { servedOn: record.servedOn }),
    };
  });
}

export async function evidenceShown(trx: Trx, matter: string, state: MatterState): Promise<View["evidence"]> {
  const rows = await trx
    .selectFrom("evidence")
    .selectAll()
    .where("matter", "=", matter)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  const names = await personNames(
    trx,
    rows.flatMap((row) => row.makers),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    label: row.label,
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    method: row.method,
    madeAt: row.made_at,
    makers: row.makers.map((maker) => names.get(maker) ?? maker),
    source: row.source,
    cited: state.evidence.includes(row.id),
  }));
}

export async function draftsShown(trx: Trx, matter: string, person: string): Promise<View["drafts"]> {
  const rows = await trx
    .selectFrom("matter_draft")
    .select(["action", "facts", "saved_at"])
    .where("matter", "=", matter)
    .where("person", "=", person)
    .execute();
  return rows.map((row) => ({
    action: row.action,
    facts: row.facts as View["drafts"][number]["facts"],
    savedAt: row.saved_at,
  }));
}

/** Who holds a post in this bureau or its units today. */
export async function colleagues(trx: Trx, ctx: Ctx, organ: string): Promise<View["people"]> {
  const today = dayOf(ctx.now());
  const rows = await trx
    .selectFrom("post_holding as h")
    .innerJoin("post as q", "q.id", "h.post")
    .innerJoin("person as p", "p.id", "h.person")
    .innerJoin("organ_ancestor as a", "a.organ", "q.organ")
    .select(["p.id", "p.name", "q.name_zh", "q.name_en"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("certificate as c")
            .select("c.number")
            .whereRef("c.person", "=", "p.id")
            .where("c.from_day", "<=", today)
            .where("c.to_day", ">=", today),
        )
        .as("certified"),
    )
    .where("a.ancestor", "=", organ)
    .where("h.from_day", "<=", today)
    .where((eb) => eb.or([eb("h.to_day", "is", null), eb("h.to_day", ">=", today)]))
    .where("q.kind", "not in", ["administrator", "auditor"])
    .orderBy("p.name")
    .orderBy("p.id")
    .limit(500)
    .execute();
  const people = new Map(
    rows.map(({ id, name, name_zh, name_en, certified }) => [
      id,
      { id, name, postName: text(name_zh, name_en), certified: certified === true },
    ]),
  );
  return [...people.values()];
}
