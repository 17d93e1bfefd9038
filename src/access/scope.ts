/**
 * Who may see which matter and in which post they act there: the one place. The same rule stands three times, and a
 * property test holds them together: as SQL for queries (`visibleMatters`), as row-level security of the ledger
 * (policy `matter_scope`, told by `scopeSettings`), and as plain TypeScript (`maySee`).
 *
 * - A post that reads matters reads those of its organ and of all organs below it.
 * - A unit's post also reads its bureau's matters that no unit handles yet.
 * - A participant (organ or person) reads until the day its participation ends.
 * - The house's own machines read everything.
 */
import { type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";
import { type ActorScope, inTransaction, type Tables, type TransactionOptions } from "../base/index.ts";
import { type Day, dayOf } from "../kernel/index.ts";
import type { Actor, Level } from "../procedure/index.ts";
import { type Ability, reachesDown } from "./abilities.ts";
import type { Caller, HeldPost } from "./caller.ts";
import type { Ctx } from "./operation.ts";

export interface Where {
  readonly organ: string;
  readonly unit?: string | null;
}

export interface SeenMatter extends Where {
  readonly participants?: readonly {
    readonly organ?: string;
    readonly person?: string;
    readonly until?: Day;
  }[];
}

/** Row-level settings for one transaction: whose eyes it has. */
export function scopeSettings(caller: Caller, today: Day): ActorScope {
  return {
    "steelyard.person": caller.person,
    "steelyard.organs": caller.organs.join(","),
    "steelyard.bureaus": bureausOfUnitPosts(caller).join(","),
    "steelyard.today": today,
    "steelyard.all": seesAll(caller) ? "on" : "",
  };
}

/** A transaction of the ledger that sees what the caller may see. */
export function inCaller<T>(
  ctx: Ctx,
  work: (trx: Transaction<Tables>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTransaction(ctx.ledger.db, scopeSettings(ctx.caller, dayOf(ctx.now())), work, options);
}

/**
 * Condition on a query over `matter` (or its alias). With the sight `whole` a participation that was agreed for the
 * course of the matter only (`summary`) does not count: for everything that tells what stands in it.
 */
export function visibleMatters(
  caller: Caller,
  today: Day,
  alias = "matter",
  sight: "any" | "whole" = "any",
): RawBuilder<SqlBool> {
  if (seesAll(caller)) return sql<SqlBool>`true`;
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const organs = textArray(caller.organs);
  const bureaus = textArray(bureausOfUnitPosts(caller));
  // The participant's matters are looked up once and found by key: as a condition per row they would rule out indexes.
  return sql<SqlBool>`(
    ${column("organ")} = any (${organs})
    or ${column("unit")} = any (${organs})
    or (${column("unit")} is null and ${column("organ")} = any (${bureaus}))
    or ${column("id")} = any (array(
      select seen.matter from matter_participant seen
      where (seen.person = ${caller.person} or seen.organ = any (${organs}))
        and (seen.until is null or seen.until >= ${today}::date)
        and (${sight === "any"} or seen.view = 'whole')
    ))
  )`;
}

/** The same rule in plain words, for one matter that is already in hand. */
export function maySee(caller: Caller, today: Day, matter: SeenMatter): boolean {
  if (seesAll(caller)) return true;
  const { organ, unit = null, participants = [] } = matter;
  if (caller.organs.includes(organ)) return true;
  if (unit === null ? bureausOfUnitPosts(caller).includes(organ) : caller.organs.includes(unit)) return true;
  return participants.some(
    (one) =>
      (one.until === undefined || one.until >= today) &&
      (one.person === caller.person || (one.organ !== undefined && caller.organs.includes(one.organ))),
  );
}

/** Holds the ability somewhere; where exactly is asked per matter. */
export function holds(caller: Caller, ability: Ability): boolean {
  return caller.posts.some((post) => post.abilities.includes(ability));
}

/**
 * Every post in which the caller may act in a matter of this bureau and unit, own posts before lent ones: a bureau's
 * post in all of the bureau, a unit's post where its unit or none handles the matter. A post above does not act below,
 * but for the few abilities that are exercised from above.
 */
export function actorsFor(caller: Caller, where: Where, ability?: string): Actor[] {
  const down = ability !== undefined && reachesDown(ability);
  return caller.posts
    .filter((post) => reaches(post, where) || (down && post.below?.includes(where.organ) === true))
    .map((post) => asActor(caller, post));
}

/** The post that holds what is wanted, if there is one; otherwise the first that reaches the matter. */
export function actorFor(
  caller: Caller,
  where: Where,
  wanted: { readonly ability?: string; readonly level?: Level } = {},
): Actor | undefined {
  const actors = actorsFor(caller, where, wanted.ability);
  const able = actors.filter(
    (actor) => wanted.ability === undefined || actor.abilities.includes(wanted.ability),
  );
  return (
    able.find((actor) => wanted.level === undefined || actor.level.includes(wanted.level)) ??
    able[0] ??
    actors[0]
  );
}

/** A machine of the house acting in a matter: sweeps and imports. It holds no ability; only declared machine steps are its own. */
export function machineActor(caller: Caller, organ: string): Actor {
  return { person: caller.person, post: "machine", organ, machine: true, level: [], abilities: [] };
}

/** Only the house's own machines: a program with an API key sees what its posts see. */
export function seesAll(caller: Caller): boolean {
  return caller.machine && caller.via === "command";
}

function reaches(post: HeldPost, { organ, unit = null }: Where): boolean {
  return post.bureau === organ && (post.organ === post.bureau || unit === null || unit === post.organ);
}

function asActor(caller: Caller, post: HeldPost): Actor {
  return {
    person: caller.person,
    post: post.post,
    organ: post.bureau,
    level: post.levels,
    abilities: post.abilities,
    ...(post.onBehalfOf === undefined ? {} : { onBehalfOf: post.onBehalfOf }),
    ...(post.delegation === undefined ? {} : { delegation: post.delegation }),
  };
}

function bureausOfUnitPosts(caller: Caller): string[] {
  const bureaus = caller.posts
    .filter((post) => post.organ !== post.bureau && post.abilities.includes("matter.read"))
    .map((post) => post.bureau);
  return [...new Set(bureaus)];
}

/** As one text parameter: organ ids hold no comma, and row-level security reads the same list the same way. */
function textArray(values: readonly string[]): RawBuilder<string[]> {
  return sql<string[]>`string_to_array(${values.join(",")}, ',')`;
}
