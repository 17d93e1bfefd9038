/** Opening: by a caller, or by another procedure's act in the same transaction. */
import type { Ctx } from "../access/index.ts";
import { dayOf, err, failure, must, newId, ok, type Result, type Text, text } from "../kernel/index.ts";
import {
  type Actor,
  type AnyProcedure,
  type Facts,
  type Level,
  type LinkKind,
  type MatterState,
  open,
  type Party,
} from "../procedure/index.ts";
import { operatorNames } from "../registry/index.ts";
import { standAt } from "./acting.ts";
import { organRow } from "./issue.ts";
import { beginJournal, type House, type Journal, type Log } from "./journal.ts";
import type { ActAnswer, OpenAnswer, OpenInput, PartyInput } from "./model.ts";
import { sendNotices } from "./notices.ts";
import { hideFacts, hideParty, isNatural } from "./personal.ts";
import type { Trx } from "./ports.ts";
import { invalid } from "./refusals.ts";
import { nextNumber } from "./store.ts";

export async function openByCaller(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: OpenInput,
): Promise<Result<OpenAnswer>> {
  const procedure = house.procedures.current(input.procedure, dayOf(ctx.now()));
  if (!procedure) return err(invalid("procedure", "没有该程序。", "There is no such procedure."));
  const by = procedure.opening.by === "only-by-procedure" ? undefined : procedure.opening.by;
  const place = await placeOf(trx, ctx, input, by);
  if (!place.ok) return place;
  const { acting, organ, unit } = place.value;
  const known = await partiesKnown(trx, input.parties);
  if (!known) return err(invalid("parties", "当事人所指主体未登记。", "A party refers to nobody on record."));
  // A code stands in the log and in search in plain: of a person it would be the identity number.
  if (input.parties.some((party) => isNatural(party) && party.code !== undefined)) {
    return err(
      invalid(
        "parties",
        "自然人不填写代码；证件号码填入相应的个人信息栏。",
        "A person has no code here; an identity number belongs into its own field.",
      ),
    );
  }
  const keeping = { now: ctx.now(), random: ctx.random, masterKey: house.masterKey };
  const matter = newId("matter", ctx.now(), ctx.random(10));
  const hidden = await hideFacts(trx, procedure, matter, input.facts as Facts, new Set(), keeping);
  if (!hidden.ok) return hidden;
  const parties: Party[] = [];
  for (const party of input.parties) parties.push(await hideParty(trx, procedure.id, party, keeping));
  const run = beginJournal(house, trx, ctx, await house.surroundings(trx, organ, ctx.now()));
  const title = typeof input.title === "string" ? text(input.title, input.title) : input.title;
  const district = input.district ?? (await organRow(trx, organ)).district;
  const opened = await openIn(run, acting, procedure, matter, {
    title,
    organ,
    ...(unit === undefined ? {} : { unit }),
    district,
    parties,
    facts: hidden.value,
  });
  if (!opened.ok) return opened;
  await run.end();
  const { number, seq, stage } = opened.value;
  return ok({ id: matter, number, seq, stage });
}

interface OpenWith {
  readonly title: Text;
  readonly organ: string;
  readonly unit?: string;
  readonly district: string;
  readonly parties: readonly Party[];
  readonly facts: Facts;
  readonly from?: { readonly matter: string; readonly link: LinkKind };
}

async function openIn(
  run: Journal,
  acting: Actor,
  procedure: AnyProcedure,
  matter: string,
  wanted: OpenWith,
): Promise<Result<MatterState>> {
  const { trx, ctx } = run;
  // As with acts: refused before a number is taken.
  const allowed = open(procedure, { ...wanted, number: "-" }, acting, run.around);
  if (!allowed.ok) return allowed;
  const { short } = await organRow(trx, wanted.organ);
  const number = await nextNumber(trx, { of: "matter", short, word: procedure.numbering, now: ctx.now() });
  const decided = open(procedure, { ...wanted, number }, acting, run.around);
  if (!decided.ok) return decided;
  const log = run.matter(procedure, matter, undefined, acting);
  log.add(decided.value);
  await log.close();
  const state = log.state();
  const notices = procedure.opening.notices ?? [];
  await sendNotices(trx, ctx, { procedure, matter, state, seq: 1, notices });
  return ok(state);
}

/** The act's consequence: another procedure, with carried facts and the parties that have a role there. */
export async function openNext(
  run: Journal,
  acting: Actor,
  log: Log,
  opens: { readonly procedure: string; readonly carry: Readonly<Record<string, string>> },
): Promise<Result<NonNullable<ActAnswer["opened"]>>> {
  const now = run.ctx.now();
  const procedure = must(
    run.house.procedures.current(opens.procedure, dayOf(now)),
    `no version of ${opens.procedure} is in force`,
  );
  const { facts, parties, title, organ, unit, district } = log.state();
  const carried = Object.entries(opens.carry).flatMap(([there, here]) => {
    const value = facts[here];
    return value === undefined ? [] : [[there, value] as const];
  });
  const matter = newId("matter", now, run.ctx.random(10));
  const opened = await openIn(run, acting, procedure, matter, {
    title,
    organ,
    ...(unit === undefined ? {} : { unit }),
    district,
    parties: parties.filter((party) => procedure.opening.parties.some(({ role }) => role === party.role)),
    facts: Object.fromEntries(carried),
    from: { matter: log.matter, link: "opens" },
  });
  if (!opened.ok) return opened;
  log.add([{ type: "linked", matter, link: "opens" }]);
  return ok({ id: matter, number: opened.value.number, procedure: procedure.id });
}

/**
 * Where the matter belongs: to the bureau that was named, or that of the caller's post which may open it. A unit's
 * officer opens for his unit, for otherwise his own bench could not see what it works on.
 */
async function placeOf(
  trx: Trx,
  { caller }: Ctx,
  input: OpenInput,
  by: { readonly ability: string; readonly level: Level } | undefined,
): Promise<Result<{ readonly acting: Actor; readonly organ: string; readonly unit?: string }>> {
  const able = caller.posts.filter(
    (post) => by === undefined || (post.abilities as readonly string[]).includes(by.ability),
  );
  const fitting = able.filter((post) => input.organ === undefined || post.bureau === input.organ);
  const post = fitting.find((each) => by === undefined || each.levels.includes(by.level)) ?? fitting[0];
  const organ = input.organ ?? post?.bureau ?? caller.posts[0]?.bureau;
  if (organ === undefined) return err(notHere());
  const own = post !== undefined && post.organ !== post.bureau ? post.organ : undefined;
  const unit = input.unit === null ? undefined : (input.unit ?? own);
  if (unit !== undefined && unit !== own && !(await isUnitOf(trx, unit, organ))) {
    return err(invalid("unit", "该机构不属于所选机关。", "That unit does not belong to the organ."));
  }
  const acting = standAt(caller, { organ, ...(unit === undefined ? {} : { unit }) }, by);
  return acting ? ok({ acting, organ, ...(unit === undefined ? {} : { unit }) }) : err(notHere());
}

async function isUnitOf(trx: Trx, unit: string, organ: string): Promise<boolean> {
  const row = await trx
    .selectFrom("organ_ancestor")
    .select("organ")
    .where("organ", "=", unit)
    .where("ancestor", "=", organ)
    .where("depth", ">", 0)
    .executeTakeFirst();
  return row !== undefined;
}

async function partiesKnown(trx: Trx, parties: readonly PartyInput[]): Promise<boolean> {
  const refs = parties.flatMap(({ kind, ref }) =>
    ref !== undefined && (kind === "operator" || kind === "platform") ? [ref] : [],
  );
  const known = await operatorNames(trx, refs);
  return refs.every((ref) => known.has(ref));
}

function notHere() {
  return failure(
    "forbidden",
    text("您的岗位不在该机关办理此类事项。", "Your post does not handle this in that organ."),
  );
}
