/** Keys of programs and the audit trail. */
import { z } from "zod";
import { dayOf, err, failure, instant, isInstant, newId, ok, type Text, text } from "../kernel/index.ts";
import { createKey, longestKeyDays, revokeKey } from "./keys.ts";
import { operation } from "./operation.ts";
import { change, defined } from "./people-operations.ts";
import { notHere, overPerson } from "./reach.ts";
import { auditTrail, keys } from "./views.ts";

const Moment = z.string().refine(isInstant, "ISO 8601 UTC").transform(instant);

const Words = z.object({ zh: z.string(), en: z.string() });

/** `operationNames` is asked late: these operations are themselves among them. */
export function keyOperations({ operationNames }: { operationNames: () => Readonly<Record<string, Text>> }) {
  return {
    "key.create": operation({
      kind: "write",
      ability: "keys.manage",
      summary: text("签发接口密钥（仅显示一次）", "Issue an API key, shown once"),
      input: z.object({
        person: z.string().max(64),
        name: z.string().trim().min(2).max(100),
        scopes: z.array(z.string().max(64)).min(1).max(200),
        days: z.int().min(1).max(longestKeyDays).default(90),
      }),
      output: z.object({ id: z.string(), secret: z.string(), expiresAt: z.string() }),
      handler: async (ctx, input) => {
        const known = Object.keys(operationNames());
        const foreign = input.scopes.filter((scope) => !known.includes(scope));
        if (foreign.length > 0) {
          return err(
            failure(
              "invalid-input",
              text(`没有操作 ${foreign.join("、")}。`, `There is no operation ${foreign.join(", ")}.`),
              { field: "scopes" },
            ),
          );
        }
        // Not once per idempotency key: the stored answer would hold the secret.
        const { idempotencyKey: _, ...plain } = ctx;
        return change(plain, "key.create", input, async (trx) => {
          const person = await trx
            .selectFrom("person")
            .select("machine")
            .where("id", "=", input.person)
            .executeTakeFirst();
          if (person === undefined) {
            return err(
              failure("not-found", text("没有该人员。", "There is no such person."), { field: "person" }),
            );
          }
          if (!(await overPerson(trx, ctx.caller, "keys.manage", { ...input, on: dayOf(ctx.now()) })))
            return err(notHere());
          // With a key for an officer an administrator could act as that officer.
          if (!person.machine) return err(forPrograms());
          const id = newId("key", ctx.now(), ctx.random(10));
          const made = await createKey(trx, { id, ...input, random: ctx.random });
          return ok({ value: made, subject: id });
        });
      },
    }),
    "key.operations": operation({
      kind: "read",
      ability: "keys.manage",
      summary: text("密钥可用的操作", "Operations that a key may name"),
      input: z.object({}),
      output: z.object({ rows: z.array(z.object({ id: z.string(), name: Words })) }),
      handler: async () => ok({ rows: Object.entries(operationNames()).map(([id, name]) => ({ id, name })) }),
    }),
    "key.revoke": operation({
      kind: "write",
      ability: "keys.manage",
      summary: text("撤销接口密钥", "Revoke an API key"),
      input: z.object({ id: z.string().max(64) }),
      output: z.object({ id: z.string() }),
      handler: (ctx, input) =>
        change(ctx, "key.revoke", input, async (trx) => {
          const held = await trx.selectFrom("api_key").select("person").where("id", "=", input.id).execute();
          for (const { person } of held) {
            if (!(await overPerson(trx, ctx.caller, "keys.manage", { person, on: dayOf(ctx.now()) })))
              return err(notHere());
          }
          if (await revokeKey(trx, input.id)) return ok({ value: { id: input.id }, subject: input.id });
          return err(
            failure("not-found", text("没有该有效密钥。", "There is no such valid key."), { field: "id" }),
          );
        }),
    }),
    "key.list": operation({
      kind: "read",
      ability: "keys.manage",
      summary: text("接口密钥", "API keys, without their secrets"),
      input: z.object({}),
      output: z.object({
        rows: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            person: z.string(),
            personName: z.string(),
            scopes: z.array(z.string()),
            createdAt: z.string(),
            expiresAt: z.string(),
            revokedAt: z.string().optional(),
            valid: z.boolean(),
          }),
        ),
      }),
      handler: async (ctx) => ok({ rows: await keys(ctx.ledger.db) }),
    }),
    "audit.list": operation({
      kind: "read",
      ability: "audit.read",
      summary: text("审计记录", "Who read and wrote what, newest first"),
      input: z.object({
        person: z.string().max(64).optional(),
        kind: z.string().max(32).optional(),
        subject: z.string().max(128).optional(),
        from: Moment.optional(),
        to: Moment.optional(),
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
      output: z.object({
        rows: z.array(
          z.object({
            id: z.number(),
            at: z.string(),
            kind: z.string(),
            person: z.string().optional(),
            personName: z.string().optional(),
            post: z.string().optional(),
            organ: z.string().optional(),
            subject: z.string().optional(),
            purpose: z.string().optional(),
            detail: z.record(z.string(), z.unknown()),
            /** In words, where the record names an operation that the house still has. */
            operation: Words.optional(),
          }),
        ),
        next: z.number().optional(),
      }),
      handler: async (ctx, input) => {
        const { posts } = ctx.caller;
        const within = posts
          .filter((post) => post.abilities.includes("audit.read"))
          .map((post) => post.organ);
        const { rows, ...rest } = await auditTrail(ctx.ledger.db, { ...defined(input), within });
        const names = operationNames();
        return ok({
          ...rest,
          rows: rows.map((row) => ({ ...row, ...inWords(row.detail.operation, names) })),
        });
      },
    }),
  };
}

function inWords(operation: unknown, names: Readonly<Record<string, Text>>): { operation?: Text } {
  const name = typeof operation === "string" ? names[operation] : undefined;
  return name === undefined ? {} : { operation: name };
}

function forPrograms() {
  return failure(
    "separation-of-duty",
    text("接口密钥只签发给程序账户。", "API keys are issued to accounts of programs only."),
    {
      field: "person",
      wayOut: text(
        "请先新增程序账户并授予岗位。",
        "Add an account for the program first and give it a post.",
      ),
    },
  );
}
