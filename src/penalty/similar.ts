/** 类案: decided cases under the same clause, so that like is treated alike. Only what the caller may see. */
import { sql } from "kysely";
import { z } from "zod";
import { inCaller, operation } from "../access/index.ts";
import { err, failure, ok, text } from "../kernel/index.ts";
import { citeLabel, violations } from "../law/index.ts";
import type { Trx } from "../matter/index.ts";

const Row = z.object({
  matter: z.string(),
  number: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  decidedOn: z.string().optional(),
  /** In fen. */
  fine: z.number().optional(),
  reason: z.string().optional(),
  deviates: z.boolean(),
});

const most = 50;

export function penaltyOperations() {
  return {
    "penalty.similar": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("同一罚则下已决定的案件", "Decided cases under the same clause"),
      input: z.object({ violation: z.string().max(40) }),
      output: z.object({ rows: z.array(Row), more: z.boolean() }),
      handler: (ctx, { violation }) =>
        inCaller(
          ctx,
          async (trx) => {
            const known = violations.find(({ id }) => id === violation);
            if (!known) {
              const message = text(`没有罚则 ${violation}。`, `There is no clause ${violation}.`);
              return err(failure("not-found", message, { field: "violation" }));
            }
            const rows = await decided(trx, violation, known.basis.slice(0, 1).map(pattern));
            return ok({ rows: rows.slice(0, most).map(rowOf), more: rows.length > most });
          },
          { readOnly: true },
        ),
    }),
  };
}

/** By the clause chosen in the report or, in cases that chose none, by how the basis writes the article. */
function decided(trx: Trx, violation: string, patterns: readonly string[]) {
  const facts = sql`state -> 'facts'`;
  return trx
    .selectFrom("matter")
    .select([
      "id",
      "number",
      "title_zh",
      "title_en",
      sql<string | null>`${facts} ->> 'decidedOn'`.as("decided"),
      sql<string | null>`${facts} ->> 'finalFine'`.as("fine"),
      sql<string | null>`${facts} ->> 'discretionReason'`.as("reason"),
      sql<string | null>`${facts} ->> 'deviates'`.as("deviates"),
    ])
    .where("procedure", "like", "penalty.%")
    .where(sql<boolean>`${facts} ->> 'decidedOn' is not null`)
    .where(
      sql<boolean>`(${facts} ->> 'clause' = ${violation} or ${facts} ->> 'penaltyBasis' like any (${[...patterns]}::text[]))`,
    )
    .orderBy(sql`${facts} ->> 'decidedOn'`, "desc")
    .limit(most + 1)
    .execute();
}

/** 《中华人民共和国广告法》第五十七条 and 广告法第五十七条 alike. */
function pattern(cite: Parameters<typeof citeLabel>[0]): string {
  const words = citeLabel(cite, "short").zh;
  const title = /^《(?:中华人民共和国)?(.*)》/.exec(words)?.[1] ?? "";
  const article = /》(第[^条]+条)/.exec(words)?.[1] ?? "";
  return `%${title}%${article}%`;
}

function rowOf(row: Awaited<ReturnType<typeof decided>>[number]) {
  return {
    matter: row.id,
    number: row.number,
    title: text(row.title_zh, row.title_en),
    ...(row.decided === null ? {} : { decidedOn: row.decided }),
    ...(row.fine === null ? {} : { fine: Number(row.fine) }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    deviates: row.deviates === "true",
  };
}
