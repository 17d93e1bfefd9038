/** The first administrator of a new house, and the accounts of a demonstration. */
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../base/index.ts";
import { dayOf, err, failure, newId, ok, text } from "../kernel/index.ts";
import type { Auth } from "./auth.ts";
import { publicCaller } from "./caller-load.ts";
import { hashOf } from "./keys.ts";
import { operation } from "./operation.ts";
import { change, Words } from "./people-operations.ts";
import { addOrgan, addPerson, addPost, holdPost, linkAccount } from "./store.ts";
import { rootOrgan } from "./views.ts";

/** What a demonstration tells everyone; absent in production, where the two operations refuse. */
export interface DemonstrationAccounts {
  readonly password: string;
  readonly accounts: readonly {
    account: string;
    name: string;
    post: { zh: string; en: string };
    organ: { zh: string; en: string };
  }[];
}

/** A token for the first administrator, good for an hour and once; undefined when someone administers already. */
export async function firstToken(db: Db, random: (bytes: number) => Uint8Array): Promise<string | undefined> {
  if (await administered(db)) return undefined;
  const token = Buffer.from(random(24)).toString("base64url");
  await db
    .insertInto("auth_first_token")
    .values({
      hash: hashOf(token),
      created_at: sql<string>`now()`,
      expires_at: sql<string>`now() + interval '1 hour'`,
    })
    .execute();
  return token;
}

export function setupOperations(options: {
  auth: Auth;
  demonstration: () => Promise<DemonstrationAccounts | undefined>;
}) {
  const { auth } = options;
  return {
    "setup.first-administrator": operation({
      kind: "write",
      ability: "public",
      summary: text("以一次性令牌建立首位系统管理员", "Make the first administrator with the one-time token"),
      input: z.object({
        token: z.string().min(16).max(64),
        account: z.string().trim().max(32),
        name: z.string().trim().min(1).max(50),
        password: z.string().max(128),
        bureau: z
          .object({
            name: Words,
            short: z.string().trim().min(1).max(20),
            district: z.string().regex(/^\d{6}$/),
          })
          .optional(),
      }),
      output: z.object({ person: z.string(), organ: z.string() }),
      handler: (ctx, input) =>
        change({ ...ctx, caller: publicCaller }, "setup.first-administrator", {}, async (trx) => {
          const used = await trx
            .updateTable("auth_first_token")
            .set({ used_at: sql<string>`now()` })
            .where("hash", "=", hashOf(input.token))
            .where("used_at", "is", null)
            .where("expires_at", ">", sql<string>`now()`)
            .executeTakeFirst();
          if (used.numUpdatedRows === 0n || (await administered(trx))) return err(badToken());
          const today = dayOf(ctx.now());
          let organ = await rootOrgan(trx);
          if (organ === undefined) {
            if (input.bureau === undefined) {
              return err(
                failure("missing-fact", text("请填写本机关名称。", "Name the bureau."), { field: "bureau" }),
              );
            }
            organ = input.bureau.district;
            await addOrgan(trx, { id: organ, kind: "bureau", from: today, ...input.bureau });
          }
          const person = newId("person", ctx.now(), ctx.random(10));
          await addPerson(trx, { id: person, name: input.name, now: ctx.now() });
          const post = newId("post", ctx.now(), ctx.random(10));
          await addPost(trx, {
            id: post,
            organ,
            kind: "administrator",
            name: text("系统管理员", "system administrator"),
          });
          const held = await holdPost(trx, {
            id: newId("holding", ctx.now(), ctx.random(10)),
            post,
            person,
            from: today,
          });
          if (!held.ok) return held;
          const made = await auth.createAccount(input);
          if (!made.ok) return made;
          await linkAccount(trx, person, made.value.id);
          return ok({ value: { person, organ }, subject: person, organ });
        }),
    }),
    "demo.accounts": operation({
      kind: "read",
      ability: "public",
      summary: text("演示账户", "The accounts of a demonstration, with their password"),
      input: z.object({}),
      output: z.object({
        password: z.string(),
        accounts: z.array(z.object({ account: z.string(), name: z.string(), post: Words, organ: Words })),
      }),
      handler: async () => {
        const demonstration = await options.demonstration();
        if (demonstration === undefined) return err(notHere());
        return ok({ password: demonstration.password, accounts: [...demonstration.accounts] });
      },
    }),
    "demo.code": operation({
      kind: "read",
      ability: "public",
      summary: text("演示账户当前动态口令", "The present code of a demonstration account"),
      input: z.object({ account: z.string().trim().max(32) }),
      output: z.object({ code: z.string() }),
      handler: async (_, input) => {
        const demonstration = await options.demonstration();
        if (demonstration === undefined) return err(notHere());
        const listed = demonstration.accounts.some((one) => one.account === input.account);
        const code = listed ? await auth.codeOf(input.account) : undefined;
        return code === undefined
          ? err(
              failure("not-found", text("没有该演示账户。", "There is no such account."), {
                field: "account",
              }),
            )
          : ok({ code });
      },
    }),
  };
}

async function administered(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .select("held.id")
    .where("post.kind", "=", "administrator")
    .executeTakeFirst();
  return row !== undefined;
}

function badToken() {
  return failure("forbidden", text("令牌无效、已用或已过期。", "The token is wrong, used or expired."), {
    field: "token",
    wayOut: text("请重新启动系统以获得新令牌。", "Start the server again for a new token."),
  });
}

function notHere() {
  return failure("forbidden", text("仅演示模式提供。", "Only a demonstration offers this."));
}
