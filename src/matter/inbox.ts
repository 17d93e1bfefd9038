/** Notices to the caller: by name, or as a holder of an ability in the organ of a matter that the caller may see. */
import { sql } from "kysely";
import type { z } from "zod";
import { type Ctx, visibleMatters } from "../access/index.ts";
import { dayOf } from "../kernel/index.ts";
import type { NoticeAnswer, NoticeInput } from "./model.ts";
import type { Trx } from "./ports.ts";

interface Row {
  readonly id: string;
  readonly matter: string | null;
  readonly number: string | null;
  readonly text_zh: string;
  readonly text_en: string;
  readonly at: string;
  readonly read_at: string | null;
}

export async function noticesMine(
  trx: Trx,
  ctx: Ctx,
  input: z.output<typeof NoticeInput>,
): Promise<z.input<typeof NoticeAnswer>> {
  const mine = addressedTo(ctx);
  const { rows: unread } = await sql<{ n: number }>`
    select count(*) as n from notice n left join matter m on m.id = n.matter
    where ${mine} and n.read_at is null`.execute(trx);
  const { rows } = await sql<Row>`
    select n.id, m.id as matter, m.number, n.text_zh, n.text_en, n.at, n.read_at
    from notice n left join matter m on m.id = n.matter
    where ${mine} ${input.unread === true ? sql`and n.read_at is null` : sql``}
    order by n.at desc, n.id desc offset ${input.offset} limit ${input.limit}`.execute(trx);
  return {
    unread: unread[0]?.n ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      ...(row.matter === null ? {} : { matter: row.matter }),
      ...(row.number === null ? {} : { number: row.number }),
      text: { zh: row.text_zh, en: row.text_en },
      at: row.at,
      ...(row.read_at === null ? {} : { readAt: row.read_at }),
    })),
  };
}

/** What is not addressed to the caller is not there: its id changes nothing. */
export async function readNotices(trx: Trx, ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set read_at = ${ctx.now()}::timestamptz, read_by = ${ctx.caller.person}
    where read_at is null and id in (
      select n.id from notice n left join matter m on m.id = n.matter
      where n.id = any (string_to_array(${ids.join(",")}, ',')) and ${addressedTo(ctx)})`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

function addressedTo(ctx: Ctx) {
  const { person, posts } = ctx.caller;
  const byPost = posts.map(
    (post) => sql`(n.to_organ = ${post.bureau}
      and n.to_ability = any (string_to_array(${post.abilities.join(",")}, ','))
      and (${post.organ === post.bureau} or m.unit is null or m.unit = ${post.organ}))`,
  );
  const seen = visibleMatters(ctx.caller, dayOf(ctx.now()), "m");
  // Whoever left the organ keeps no window on its matters: what was sent by name is read while the matter is seen.
  const named = sql`(n.to_person = ${person} and (n.matter is null or ${seen}))`;
  return byPost.length === 0 ? named : sql`(${named} or ((${sql.join(byPost, sql` or `)}) and ${seen}))`;
}
