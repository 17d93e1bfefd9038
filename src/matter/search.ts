/** One search over everything on record; what the caller may not see is not found. */
import { sql } from "kysely";
import type { z } from "zod";
import { type Ctx, holds, visibleMatters } from "../access/index.ts";
import { dayOf, queryGrams } from "../kernel/index.ts";
import type { SearchAnswer, SearchInput } from "./model.ts";
import type { Trx } from "./ports.ts";

type Answer = z.input<typeof SearchAnswer>;

export async function searchAll(trx: Trx, ctx: Ctx, input: z.output<typeof SearchInput>): Promise<Answer> {
  const grams = queryGrams(input.text);
  if (grams.length === 0) return { total: 0, rows: [] };
  const { organs } = ctx.caller;
  // Public entries are the registry's; entries of organs are for their readers; a matter is asked for itself.
  const registry = holds(ctx.caller, "registry.read");
  const found = sql`from search_entry s
    where s.grams @> ${grams}::text[]
      ${input.kinds === undefined ? sql`` : sql`and s.kind = any (string_to_array(${input.kinds.join(",")}, ','))`}
      and case
        when s.kind = 'matter' then exists (
          select 1 from matter where matter.id = s.id and ${visibleMatters(ctx.caller, dayOf(ctx.now()), "matter", "whole")})
        when s.scope = 'public' then ${registry}
        else s.scope = any (string_to_array(${organs.join(",")}, ',')) end`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(trx);
  const { rows } = await sql<Answer["rows"][number]>`select s.kind, s.id, s.title, s.detail, s.at,
      (select shop.operator from storefront shop where s.kind = 'storefront' and shop.id = s.id) as operator ${found}
    order by s.at desc, s.kind, s.id offset ${input.offset} limit ${input.limit}`.execute(trx);
  return { total: counted[0]?.total ?? 0, rows };
}
