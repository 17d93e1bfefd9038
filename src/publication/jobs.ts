import { type Ctx, inCaller, machineCaller } from "../access/index.ts";
import { dayOf, type Failure } from "../kernel/index.ts";
import type { Matters } from "../matter/index.ts";
import { endedBy } from "./views.ts";

export interface Expired {
  readonly ended: number;
  readonly refused: readonly { readonly id: string; readonly failure: Failure }[];
}

/**
 * Ends what has run out. The portal already hides it on the day; this writes it into the log. The law ends it, no one
 * decides: so the machine stands in for the preparer's post, in that bureau, for this one act.
 */
export async function expirePublications(matters: Matters, ctx: Omit<Ctx, "caller">): Promise<Expired> {
  const refused: { id: string; failure: Failure }[] = [];
  let ended = 0;
  for (const { id, organ } of await endedBy(ctx.ledger.db, dayOf(ctx.now()))) {
    const acting: Ctx = { ...ctx, caller: standIn(organ) };
    const seq = await seqOf(acting, organ, id);
    const answer = await matters.act(acting, {
      id,
      action: "expire",
      expected: seq,
      facts: {},
      evidence: [],
      drafts: {},
    });
    if (answer.ok) ended++;
    else refused.push({ id, failure: answer.error });
  }
  return { ended, refused };
}

function standIn(organ: string): Ctx["caller"] {
  const post = {
    post: "machine",
    kind: "case-officer",
    organ,
    bureau: organ,
    levels: ["officer"],
    abilities: ["publication.prepare"],
  } as const;
  return { ...machineCaller("machine:sweep"), via: "key", posts: [post], organs: [organ] };
}

async function seqOf(ctx: Ctx, organ: string, id: string): Promise<number> {
  return inCaller(ctx, async (trx) => {
    const row = await trx
      .selectFrom("matter")
      .select("seq")
      .where("id", "=", id)
      .where("organ", "=", organ)
      .executeTakeFirst();
    return row?.seq ?? 0;
  });
}
