/**
 * Resetting a password or a second factor, one by one: with both, whoever resets could sign in as somebody else. So
 * the other takes another administrator, as long as a given password is good.
 */
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../base/index.ts";
import { dayOf, err, failure, ok, type Result, type Text, text } from "../kernel/index.ts";
import { type Auth, givenDays } from "./auth.ts";
import { type Ctx, operation } from "./operation.ts";
import { change } from "./people-operations.ts";
import { notHere, overPerson } from "./reach.ts";

const Ref = z.string().trim().min(1).max(64);
const Reset = z.object({ id: z.string() });

const other = {
  "person.resetPassword": "person.resetSecondFactor",
  "person.resetSecondFactor": "person.resetPassword",
} as const;

type Name = keyof typeof other;

export function resetOperations({ auth }: { auth: Auth }) {
  return {
    "person.resetPassword": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("重置密码", "Reset a person's password; the second factor stays, sessions end"),
      input: z.object({ person: Ref, password: z.string().max(128) }),
      output: Reset,
      handler: (ctx, input) =>
        reset(ctx, "person.resetPassword", input.person, (id, account) =>
          auth.resetPassword(id, account, input.password),
        ),
    }),
    "person.resetSecondFactor": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("重置动态口令", "Reset a person's second factor; the password stays, sessions end"),
      input: z.object({ person: Ref }),
      output: Reset,
      handler: (ctx, input) =>
        reset(ctx, "person.resetSecondFactor", input.person, (id) => auth.resetSecondFactor(id)),
    }),
  };

  function reset(
    ctx: Ctx,
    name: Name,
    person: string,
    work: (id: string, account: string) => Promise<Result<true>>,
  ) {
    return change(ctx, name, { person }, async (trx) => {
      const on = dayOf(ctx.now());
      if (!(await overPerson(trx, ctx.caller, "people.manage", { person, on }))) return err(notHere());
      if (person === ctx.caller.person)
        return err(anotherAdministrator(text("不得重置本人的登录。", "Nobody resets the own sign-in.")));
      // Locked: of two resets at once the second sees the first.
      const row = await trx
        .selectFrom("person")
        .select("account")
        .where("id", "=", person)
        .forUpdate()
        .executeTakeFirst();
      const account = row?.account ? await auth.accountName(row.account) : undefined;
      if (!row?.account || account === undefined) return err(noAccount());
      if (await didOther(trx, ctx, name, person)) return err(anotherAdministrator(bothAlone));
      const done = await work(row.account, account);
      return done.ok ? ok({ value: { id: person }, subject: person }) : done;
    });
  }
}

/** Whether the caller has reset the other of the two while what was given then may still be good. */
async function didOther(db: Db, ctx: Ctx, name: Name, person: string): Promise<boolean> {
  const row = await db
    .selectFrom("access_event")
    .select("id")
    .where("kind", "=", "administer")
    .where("subject", "=", person)
    .where("person", "=", ctx.caller.person)
    .where(sql<string>`detail->>'operation'`, "=", other[name])
    .where("at", ">", sql<string>`${ctx.now()}::timestamptz - make_interval(days => ${givenDays})`)
    .executeTakeFirst();
  return row !== undefined;
}

const bothAlone = text(
  `密码和动态口令不得由同一管理员在 ${givenDays} 日内先后重置。`,
  `One administrator alone does not reset both within ${givenDays} days.`,
);

function anotherAdministrator(message: Text) {
  return failure("separation-of-duty", message, {
    field: "person",
    wayOut: text(
      "请由另一管理员办理；没有另一管理员的，由服务器运维人员用命令开户。",
      "Let another administrator do it; where there is none, whoever runs the server makes one by command.",
    ),
  });
}

function noAccount() {
  return failure("not-found", text("该人员没有登录账户。", "This person has no sign-in account."), {
    field: "person",
  });
}
