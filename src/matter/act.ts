/** One act: from the command to events, documents, projections, consequences. */
import type { Ctx } from "../access/index.ts";
import { err, ok, type Result } from "../kernel/index.ts";
import {
  actionNamed,
  decide,
  type Facts,
  type MatterEvent,
  type MatterState,
  told,
} from "../procedure/index.ts";
import { standFor } from "./acting.ts";
import { issueDocuments } from "./issue.ts";
import { beginJournal, type House } from "./journal.ts";
import type { ActAnswer, ActInput } from "./model.ts";
import { sendNotices } from "./notices.ts";
import { openNext } from "./open.ts";
import { hideFacts, knownRefs } from "./personal.ts";
import type { Trx } from "./ports.ts";
import { invalid, notFound } from "./refusals.ts";
import { lockMatter } from "./store.ts";
import { weigh } from "./weighing.ts";

export async function actIn(house: House, trx: Trx, ctx: Ctx, input: ActInput): Promise<Result<ActAnswer>> {
  const locked = await lockMatter(trx, input.id);
  if (!locked.ok) return locked;
  const { id: matter, state, procedure: name, version } = locked.value;
  const procedure = house.procedures.at(name, version);
  const action = actionNamed(procedure, input.action);
  if (!action) return err(invalid("action", "没有该办理事项。", "There is no such action."));
  const acting = standFor(ctx.caller, state, action.by);
  if (!acting) return err(notFound());
  if (!(await evidenceStands(trx, matter, input.evidence))) {
    return err(invalid("evidence", "引用的证据不在本事项中。", "The evidence cited is not in this matter."));
  }
  const keeping = { now: ctx.now(), random: ctx.random, masterKey: house.masterKey };
  const hidden = await hideFacts(trx, procedure, matter, input.facts as Facts, knownRefs(state), keeping);
  if (!hidden.ok) return hidden;
  const { facts, around, context, command } = await weigh(
    house,
    trx,
    ctx,
    { procedure, action, matter, state, given: hidden.value },
    {
      action: input.action,
      expected: input.expected,
      evidence: input.evidence,
      ...(input.note === undefined ? {} : { note: input.note }),
    },
  );
  // Asked first with documents assumed: a refusal must not cost a number, whose row everybody else waits for.
  const allowed = decide(procedure, state, command, acting, context, around);
  if (!allowed.ok) return err(told(allowed.error, procedure, state, acting, context, around));
  const documents = await issueDocuments(trx, ctx, house, {
    procedure,
    action,
    matter,
    state,
    facts,
    evidence: input.evidence,
    drafts: input.drafts,
  });
  if (!documents.ok) return documents;
  const decided = decide(
    procedure,
    state,
    { ...command, documents: documents.value },
    acting,
    context,
    around,
  );
  if (!decided.ok) return err(told(decided.error, procedure, state, acting, context, around));

  const run = beginJournal(house, trx, ctx, around);
  const log = run.matter(procedure, matter, state, acting);
  log.add(decided.value);
  const opened = action.opens ? await openNext(run, acting, log, action.opens) : undefined;
  if (opened && !opened.ok) return opened;
  await log.close();
  if (action.notices) {
    await sendNotices(trx, ctx, {
      procedure,
      matter,
      state: log.state(),
      seq: state.seq + 1,
      notices: action.notices,
    });
  }
  await trx
    .deleteFrom("matter_draft")
    .where("matter", "=", matter)
    .where("action", "=", input.action)
    .where("person", "=", ctx.caller.person)
    .execute();
  const done = await follow(house, trx, ctx, {
    matter,
    before: state,
    state: log.state(),
    events: log.events(),
  });
  if (!done.ok) return done;
  await run.end();
  const after = log.state();
  return ok({
    id: matter,
    number: after.number,
    seq: after.seq,
    stage: after.stage,
    closed: after.closedAt !== undefined,
    documents: documents.value.map(({ id, document, number }) => ({ id, document, number })),
    ...(opened ? { opened: opened.value } : {}),
  });
}

/** Siblings write their own tables, in this transaction or not at all. */
async function follow(
  house: House,
  trx: Trx,
  ctx: Ctx,
  done: { matter: string; before: MatterState; state: MatterState; events: readonly MatterEvent[] },
): Promise<Result<unknown>> {
  const { events, ...rest } = done;
  for (const event of events) {
    if (event.type !== "acted") continue;
    const effect = house.hooks.effects?.[`${done.state.procedure}.${event.action}`];
    const answer = await effect?.(trx, { ...rest, event, now: ctx.now() });
    if (answer && !answer.ok) return answer;
  }
  return ok(undefined);
}

async function evidenceStands(trx: Trx, matter: string, cited: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(cited)];
  if (wanted.length === 0) return true;
  const rows = await trx
    .selectFrom("evidence")
    .select("id")
    .where("matter", "=", matter)
    .where("id", "in", wanted)
    .execute();
  return rows.length === wanted.length;
}
