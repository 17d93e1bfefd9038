/** Sign-in, second factor, and what a page must know of who sits before it. */
import { z } from "zod";
import { dayOf, err, failure, ok, type Result, text } from "../kernel/index.ts";
import { audit } from "./audit.ts";
import type { Auth, Step } from "./auth.ts";
import type { Caller } from "./caller.ts";
import { loadCaller } from "./caller-load.ts";
import { draftKeyOf } from "./draft-key.ts";
import type { MasterKey } from "./master-key.ts";
import { type Ctx, operation, type Web } from "./operation.ts";
import { posts as allPosts, houseName } from "./views.ts";

const account = z.string().trim().min(1).max(64);
const password = z.string().min(1).max(128);
const step = z.object({ step: z.enum(["code", "enrol", "password", "ready"]) });
const Words = z.object({ zh: z.string(), en: z.string() });

export const SessionView = z.object({
  step: z.enum(["signed-out", "enrol", "password", "ready"]),
  person: z.string().optional(),
  name: z.string().optional(),
  account: z.string().optional(),
  posts: z.array(
    z.object({
      post: z.string(),
      kind: z.string(),
      name: Words,
      organ: z.string(),
      bureau: z.string(),
      abilities: z.array(z.string()),
      levels: z.array(z.string()),
      onBehalfOf: z.string().optional(),
    }),
  ),
  abilities: z.array(z.string()),
  organs: z.array(z.string()),
  demonstration: z.boolean(),
  /** Of the simulator, where the market of this demonstration comes from it. */
  simulatorSeed: z.number().int().optional(),
  /** Whose house this is: the topmost organ; absent before setup. */
  house: Words.optional(),
  now: z.string(),
  /** Base64: under which a browser seals what this person has not sent yet. */
  draftKey: z.string().optional(),
});

export interface SessionOptions {
  readonly auth: Auth;
  readonly demonstration: boolean;
  readonly masterKey: MasterKey;
  readonly simulatorSeed?: () => Promise<number | undefined>;
}

export function sessionOperations({ auth, demonstration, masterKey, simulatorSeed }: SessionOptions) {
  const view = async (
    ctx: Ctx,
    caller: Caller | undefined,
    step: "enrol" | "password" | "ready" = "ready",
  ) => {
    const signedIn = caller !== undefined && caller.via !== "public";
    const named = signedIn
      ? new Map((await allPosts(ctx.ledger.db, dayOf(ctx.now()))).map((one) => [one.id, one.name]))
      : new Map();
    const row = signedIn
      ? await ctx.ledger.db
          .selectFrom("person")
          .select("account")
          .where("id", "=", caller.person)
          .executeTakeFirst()
      : undefined;
    const name = row?.account ? await auth.accountName(row.account) : undefined;
    const ready = signedIn && step === "ready";
    const held = ready ? caller.posts : [];
    const house = await houseName(ctx.ledger.db);
    const seed = demonstration ? await simulatorSeed?.() : undefined;
    return {
      step: signedIn ? step : ("signed-out" as const),
      ...(signedIn ? { person: caller.person, name: caller.name } : {}),
      ...(name === undefined ? {} : { account: name }),
      posts: held.map((post) => ({
        post: post.post,
        kind: post.kind,
        name: named.get(post.post) ?? text(post.kind, post.kind),
        organ: post.organ,
        bureau: post.bureau,
        abilities: [...post.abilities],
        levels: [...post.levels],
        ...(post.onBehalfOf === undefined ? {} : { onBehalfOf: post.onBehalfOf }),
      })),
      abilities: [...new Set(held.flatMap((post) => post.abilities))],
      organs: ready ? [...caller.organs] : [],
      demonstration,
      ...(seed === undefined ? {} : { simulatorSeed: seed }),
      ...(house === undefined ? {} : { house }),
      now: ctx.now(),
      ...(ready && caller.via === "session" ? { draftKey: draftKeyOf(masterKey, caller.person) } : {}),
    };
  };

  return {
    "session.get": operation({
      kind: "read",
      ability: "public",
      summary: text("当前登录状态", "Who is signed in, with posts and abilities"),
      input: z.object({}),
      output: SessionView,
      handler: async (ctx) => {
        // A program with a key is as it is; a browser may be half-way through sign-in.
        if (ctx.caller.via !== "public") return ok(await view(ctx, ctx.caller));
        const session = ctx.request?.web === undefined ? undefined : await auth.session(ctx.request.web);
        if (session === undefined) return ok(await view(ctx, undefined));
        const caller = await loadCaller(ctx.ledger.db, session.person, {
          on: dayOf(ctx.now()),
          via: "session",
        });
        const first = session.enrolled ? (session.mustChange ? "password" : "ready") : "enrol";
        return ok(await view(ctx, caller, first));
      },
    }),
    "session.signIn": operation({
      kind: "write",
      ability: "public",
      summary: text("以用户名和密码登录", "Sign in with user name and password"),
      input: z.object({ account, password }),
      output: step,
      handler: async (ctx, input) => {
        const web = browserOf(ctx);
        if (!web.ok) return web;
        const answer = await auth.signIn(web.value, input.account, input.password);
        await audit(ctx.ledger.db, ctx, {
          kind: answer.ok ? "sign-in" : "sign-in-failed",
          subject: input.account.toLowerCase(),
          detail: answer.ok ? { step: answer.value.step } : {},
        });
        return answer;
      },
    }),
    "session.verify": operation({
      kind: "write",
      ability: "public",
      summary: text("输入动态口令", "Give the code of the second factor"),
      input: z.object({ code: z.string().regex(/^\d{6}$/) }),
      output: step,
      handler: (ctx, input) => second(ctx, "code", (web) => auth.verify(web, input.code)),
    }),
    "session.recover": operation({
      kind: "write",
      ability: "public",
      summary: text("输入恢复码", "Give a recovery code instead of the second factor"),
      input: z.object({ code: z.string().min(6).max(32) }),
      output: step,
      handler: (ctx, input) => second(ctx, "recovery", (web) => auth.recover(web, input.code)),
    }),
    "session.enrol": operation({
      kind: "write",
      ability: "public",
      summary: text("启用动态口令", "Set up the second factor; confirm it with session.verify"),
      input: z.object({ password }),
      output: z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) }),
      handler: async (ctx, input) => {
        const web = browserOf(ctx);
        return web.ok ? auth.enrol(web.value, input.password) : web;
      },
    }),
    "session.signOut": operation({
      kind: "write",
      ability: "public",
      summary: text("退出登录", "Sign out"),
      input: z.object({}),
      output: z.object({ step: z.literal("signed-out") }),
      handler: async (ctx) => {
        const web = browserOf(ctx);
        if (!web.ok) return web;
        await audit(ctx.ledger.db, ctx, { kind: "sign-out" });
        await auth.signOut(web.value);
        return ok({ step: "signed-out" as const });
      },
    }),
    "session.changePassword": operation({
      kind: "write",
      // Of a session that may do nothing else yet as well.
      ability: "public",
      summary: text("修改密码", "Change the password; other sessions end"),
      input: z.object({ current: password, next: password }),
      output: z.object({ changed: z.literal(true) }),
      handler: async (ctx, input) => {
        const web = browserOf(ctx);
        if (!web.ok) return web;
        const session = await auth.session(web.value);
        if (session?.enrolled !== true) return err(signInFirst());
        const done = await auth.changePassword(web.value, session, input.current, input.next);
        if (!done.ok) return done;
        await audit(ctx.ledger.db, ctx, {
          kind: "administer",
          subject: session.person,
          detail: { what: "password" },
        });
        return ok({ changed: true as const });
      },
    }),
  };

  async function second(ctx: Ctx, kind: string, check: (web: Web) => Promise<Result<{ step: Step }>>) {
    const web = browserOf(ctx);
    if (!web.ok) return web;
    const answer = await check(web.value);
    await audit(ctx.ledger.db, ctx, {
      kind: answer.ok ? "sign-in" : "sign-in-failed",
      detail: { step: kind },
    });
    return answer;
  }
}

export function signInFirst() {
  return failure("unauthenticated", text("请先登录。", "Sign in first."));
}

/** The browser that asks: programs have no session. */
export function browserOf(ctx: Ctx): Result<Web> {
  const web = ctx.request?.web;
  if (web !== undefined) return ok(web);
  return err(
    failure(
      "forbidden",
      text("登录只用于浏览器；程序请使用接口密钥。", "Sign-in is for browsers; programs use API keys."),
    ),
  );
}
