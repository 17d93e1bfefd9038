/** Organs, people, posts, delegations, certificates. Everything is from–to; nothing is deleted. */

import type { Transaction } from "kysely";
import { z } from "zod";
import type { Tables } from "../base/index.ts";
import { day, dayOf, err, failure, isDay, newId, ok, type Result, text } from "../kernel/index.ts";
import { type PostKind, postKinds } from "./abilities.ts";
import { type Audited, audit } from "./audit.ts";
import type { Auth } from "./auth.ts";
import { closePerson, reopenPerson } from "./closing.ts";
import { once } from "./idempotency.ts";
import { type Ctx, operation } from "./operation.ts";
import { heldOver, notHere, overPerson, overPost } from "./reach.ts";
import {
  addOrgan,
  addPerson,
  addPost,
  delegate,
  endHolding,
  holdPost,
  linkAccount,
  revokeDelegation,
  setCertificate,
} from "./store.ts";
import { delegations, organs, people, postKindList, posts } from "./views.ts";
import { whole } from "./whole.ts";

export const Words = z.object({
  zh: z.string().trim().min(1).max(100),
  en: z.string().trim().min(1).max(200),
});
export const DayInput = z.string().refine(isDay, "YYYY-MM-DD").transform(day);
const Ref = z.string().trim().min(1).max(64);
const Kind = z.enum(Object.keys(postKinds) as [PostKind, ...PostKind[]]);
const Reason = z.string().trim().min(2).max(500);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const Made = z.object({ id: z.string() });

export interface PeopleOptions {
  readonly auth: Auth;
  /** How many tasks only this person can do. */
  readonly waiting: (person: string) => Promise<number>;
}

export function peopleOperations({ auth, waiting }: PeopleOptions) {
  return {
    "organ.tree": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("机关与内设机构", "The organs of the city, as a flat list with parents"),
      input: z.object({}),
      output: z.object({ rows: z.array(OrganView) }),
      handler: async (ctx) => ok({ rows: (await organs(ctx.ledger.db)).map(plain) }),
    }),
    "organ.create": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("新增机关或内设机构", "Add an organ or a unit"),
      input: z.object({
        id: Slug,
        parent: Ref,
        kind: z.enum(["bureau", "unit", "centre", "station"]),
        name: Words,
        short: z.string().trim().min(1).max(20),
        district: z.string().regex(/^\d{6}$/),
        from: DayInput,
      }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "organ.create", input, async (trx) => {
          const taken = await trx
            .selectFrom("organ")
            .select("id")
            .where("id", "in", [input.id, input.parent])
            .execute();
          if (taken.some((row) => row.id === input.id)) return err(exists("id"));
          if (taken.length === 0) return err(unknown("parent"));
          if (!(await heldOver(trx, ctx.caller, "people.manage", input.parent))) return err(notHere());
          await addOrgan(trx, input);
          return ok({ value: { id: input.id }, subject: input.id, organ: input.parent });
        }),
    }),
    "post.kinds": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("岗位种类及其权限", "Kinds of posts with their abilities"),
      input: z.object({}),
      output: z.object({
        rows: z.array(z.object({ kind: z.string(), name: Words, abilities: z.array(z.string()) })),
      }),
      handler: async () =>
        ok({ rows: postKindList().map((row) => ({ ...row, abilities: [...row.abilities] })) }),
    }),
    "post.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("岗位与现任人员", "Posts and who holds them today"),
      input: z.object({}),
      output: z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            organ: z.string(),
            kind: z.string(),
            name: Words,
            holders: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        ),
      }),
      handler: async (ctx) => ok({ rows: await posts(ctx.ledger.db, dayOf(ctx.now())) }),
    }),
    "people.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("人员、任职与执法证", "People with their posts and certificates"),
      input: z.object({
        organ: Ref.optional(),
        text: z.string().trim().min(1).max(50).optional(),
        on: DayInput.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
      output: z.object({ total: z.number(), rows: z.array(PersonRow) }),
      handler: async (ctx, input) => {
        const { total, rows } = await people(ctx.ledger.db, defined(input));
        return ok({
          total,
          rows: rows.map((row) => ({ ...row, posts: [...row.posts], certificates: [...row.certificates] })),
        });
      },
    }),
    "person.create": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("新增人员，可同时开户", "Add a person, with a sign-in account if wanted"),
      input: z.object({
        name: z.string().trim().min(1).max(50),
        account: z.string().trim().max(32).optional(),
        password: z.string().max(128).optional(),
        /** An account of a program: it signs in by API key only. */
        machine: z.boolean().default(false),
      }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "person.create", { ...input, password: undefined }, async (trx) => {
          const id = newId("person", ctx.now(), ctx.random(10));
          await addPerson(trx, { id, name: input.name, machine: input.machine, now: ctx.now() });
          if (input.account !== undefined) {
            const made = await auth.createAccount({
              account: input.account,
              name: input.name,
              password: input.password ?? "",
              given: true,
            });
            if (!made.ok) return made;
            await linkAccount(trx, id, made.value.id);
          }
          return ok({ value: { id }, subject: id });
        }),
    }),
    "person.close": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("停用账户", "Close a person's account: sessions and keys end at once"),
      input: z.object({
        person: Ref,
        reason: Reason,
        /** Although work still waits for the person. */
        urgent: z.boolean().default(false),
      }),
      output: Made,
      handler: async (ctx, input) => {
        // Asked before the transaction: it would wait for a second connection while it holds one.
        const left = input.urgent ? 0 : await waiting(input.person);
        return change(ctx, "person.close", input, async (trx) => {
          if (!(await within(trx, ctx, input.person))) return err(notHere());
          if (input.person === ctx.caller.person) return err(ownAccount());
          if (left > 0) return err(handOverFirst(left));
          const closed = await closePerson(trx, { ...input, now: ctx.now() });
          return closed.ok
            ? ok({ value: { id: input.person }, subject: input.person, purpose: input.reason })
            : closed;
        });
      },
    }),
    "person.reopen": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("恢复账户", "Open a closed account again; keys stay revoked"),
      input: z.object({ person: Ref, reason: Reason }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "person.reopen", input, async (trx) => {
          if (!(await within(trx, ctx, input.person))) return err(notHere());
          const opened = await reopenPerson(trx, input.person);
          return opened.ok
            ? ok({ value: { id: input.person }, subject: input.person, purpose: input.reason })
            : opened;
        }),
    }),
    "certificate.set": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("登记执法证", "Record a law-enforcement certificate"),
      input: z.object({
        person: Ref,
        number: z.string().trim().min(3).max(40),
        from: DayInput,
        to: DayInput,
      }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "certificate.set", input, async (trx) => {
          if (!(await within(trx, ctx, input.person))) return err(notHere());
          if (input.to < input.from) return err(badPeriod("to"));
          if (!(await known(trx, input.person))) return err(unknown("person"));
          await setCertificate(trx, input);
          return ok({ value: { id: input.person }, subject: input.person });
        }),
    }),
    "post.create": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("设置岗位", "Create a post"),
      input: z.object({ organ: Ref, kind: Kind, name: Words.optional() }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "post.create", input, async (trx) => {
          const organ = await trx
            .selectFrom("organ")
            .select("id")
            .where("id", "=", input.organ)
            .executeTakeFirst();
          if (organ === undefined) return err(unknown("organ"));
          if (!(await heldOver(trx, ctx.caller, "people.manage", input.organ))) return err(notHere());
          const id = newId("post", ctx.now(), ctx.random(10));
          await addPost(trx, {
            id,
            organ: input.organ,
            kind: input.kind,
            name: input.name ?? postKinds[input.kind].name,
          });
          return ok({ value: { id }, subject: id, organ: input.organ });
        }),
    }),
    "post.hold": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("任命", "Let a person hold a post from a day"),
      input: z.object({ post: Ref, person: Ref, from: DayInput, to: DayInput.optional() }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "post.hold", input, async (trx) => {
          if (!(await overPost(trx, ctx.caller, "people.manage", input.post))) return err(notHere());
          if (input.to !== undefined && input.to < input.from) return err(badPeriod("to"));
          if (!(await known(trx, input.person))) return err(unknown("person"));
          const id = newId("holding", ctx.now(), ctx.random(10));
          const held = await holdPost(trx, { id, ...defined(input) });
          return held.ok ? ok({ value: { id }, subject: input.person, post: input.post }) : held;
        }),
    }),
    "post.handOver": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("交接岗位", "Hand a post over: one ends, the next begins the day after"),
      input: z.object({ post: Ref, from: Ref, to: Ref, on: DayInput }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "post.handOver", input, async (trx) => {
          if (!(await overPost(trx, ctx.caller, "people.manage", input.post))) return err(notHere());
          if (!(await known(trx, input.to))) return err(unknown("to"));
          const ended = await endHolding(trx, {
            post: input.post,
            person: input.from,
            on: input.on,
            handedOverTo: input.to,
          });
          if (!ended.ok) return ended;
          const id = newId("holding", ctx.now(), ctx.random(10));
          // The last day of the old holder is the first of the new one: nothing waits in between.
          const held = await holdPost(trx, { id, post: input.post, person: input.to, from: input.on });
          return held.ok ? ok({ value: { id }, subject: input.to, post: input.post }) : held;
        }),
    }),
    "post.end": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("离任", "End a person's holding of a post"),
      input: z.object({ post: Ref, person: Ref, on: DayInput }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "post.end", input, async (trx) => {
          if (!(await overPost(trx, ctx.caller, "people.manage", input.post))) return err(notHere());
          const ended = await endHolding(trx, input);
          return ended.ok
            ? ok({ value: { id: input.post }, subject: input.person, post: input.post })
            : ended;
        }),
    }),
    "delegation.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("现行与将来的委托", "Delegations that are not over"),
      input: z.object({}),
      output: z.object({ rows: z.array(DelegationView) }),
      handler: async (ctx) => ok({ rows: await delegations(ctx.ledger.db, dayOf(ctx.now())) }),
    }),
    "delegation.create": operation({
      kind: "write",
      ability: "signed-in",
      summary: text("委托他人代行本人岗位", "Lend an own post to someone for a time"),
      input: z.object({
        post: Ref,
        to: Ref,
        fromDay: DayInput,
        toDay: DayInput,
        reason: z.string().trim().min(2).max(500),
      }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "delegation.create", input, async (trx) => {
          if (input.toDay < input.fromDay) return err(badPeriod("toDay"));
          if (input.to === ctx.caller.person || !(await known(trx, input.to))) return err(unknown("to"));
          const id = newId("delegation", ctx.now(), ctx.random(10));
          const lent = await delegate(trx, { id, from: ctx.caller.person, ...input });
          return lent.ok
            ? ok({ value: { id }, subject: input.to, post: input.post, purpose: input.reason })
            : lent;
        }),
    }),
    "delegation.revoke": operation({
      kind: "write",
      ability: "signed-in",
      summary: text("撤回委托", "Take a lent post back"),
      input: z.object({ id: Ref }),
      output: Made,
      handler: (ctx, input) =>
        change(ctx, "delegation.revoke", input, async (trx) => {
          const row = await trx
            .selectFrom("delegation")
            .select(["from_person", "post"])
            .where("id", "=", input.id)
            .executeTakeFirst();
          if (row === undefined || row.from_person !== ctx.caller.person) return err(unknown("id"));
          if (!(await revokeDelegation(trx, input.id, ctx.now()))) {
            return err(failure("conflict", text("该委托已撤回。", "It was taken back already.")));
          }
          return ok({ value: { id: input.id }, subject: input.id, post: row.post });
        }),
    }),
  };
}

const OrganView = z.object({
  id: z.string(),
  parent: z.string().optional(),
  kind: z.string(),
  name: Words,
  short: z.string(),
  district: z.string(),
  from: z.string(),
  to: z.string().optional(),
});

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  machine: z.boolean(),
  hasAccount: z.boolean(),
  closed: z.object({ at: z.string(), reason: z.string() }).optional(),
  posts: z.array(
    z.object({
      holding: z.string(),
      post: z.string(),
      kind: z.string(),
      name: Words,
      organ: z.string(),
      organName: Words,
      from: z.string(),
      to: z.string().optional(),
    }),
  ),
  certificates: z.array(z.object({ number: z.string(), from: z.string(), to: z.string() })),
});

const DelegationView = z.object({
  id: z.string(),
  post: z.string(),
  from: z.string(),
  to: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  reason: z.string(),
  revoked: z.boolean(),
});

type Done<T> = { value: T } & Pick<Audited, "subject" | "organ" | "post" | "purpose">;

/** One administrative change: once per key, audited, whole or not at all. */
export function change<T>(
  ctx: Ctx,
  name: string,
  request: unknown,
  work: (trx: Transaction<Tables>) => Promise<Result<Done<T>>>,
): Promise<Result<T>> {
  return whole(ctx, (trx) =>
    once(ctx, trx, name, request, async () => {
      const done = await work(trx);
      if (!done.ok) return done;
      const { value, ...told } = done.value;
      await audit(trx, ctx, { kind: "administer", ...told, detail: { operation: name } });
      return ok(value);
    }),
  );
}

function within(trx: Transaction<Tables>, ctx: Ctx, person: string): Promise<boolean> {
  return overPerson(trx, ctx.caller, "people.manage", { person, on: dayOf(ctx.now()) });
}

async function known(trx: Transaction<Tables>, person: string): Promise<boolean> {
  return (
    (await trx.selectFrom("person").select("id").where("id", "=", person).executeTakeFirst()) !== undefined
  );
}

function plain<T extends object>(value: T): T {
  return { ...value };
}

/** Optional inputs arrive as undefined; exact optional properties want them absent. */
export function defined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } & Record<never, never> {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function unknown(field: string) {
  return failure("not-found", text("没有该记录。", "There is no such record."), { field });
}

function exists(field: string) {
  return failure("conflict", text("该编号已存在。", "This id exists already."), { field });
}

function ownAccount() {
  return failure("separation-of-duty", text("不得停用本人账户。", "Nobody closes the own account."), {
    field: "person",
    wayOut: text("请由另一管理员办理。", "Let another administrator do it."),
  });
}

function handOverFirst(left: number) {
  return failure(
    "conflict",
    text(`该人员尚有 ${left} 项待办只能由其办理。`, `${left} tasks wait for this person alone.`),
    {
      field: "urgent",
      wayOut: text(
        "请先变更承办人或交接岗位；情况紧急的，可选择立即停用。",
        "Hand them over first, or close at once where it is urgent.",
      ),
    },
  );
}

function badPeriod(field: string) {
  return failure("invalid-input", text("止日不得早于起日。", "The last day is before the first."), { field });
}
