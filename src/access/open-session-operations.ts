/** Which sessions are open: everybody sees and ends the own ones, an administrator those of people within reach. */
import { z } from "zod";
import type { Db } from "../base/index.ts";
import { dayOf, err, failure, ok, type Result, text } from "../kernel/index.ts";
import { audit } from "./audit.ts";
import type { Auth, Session } from "./auth.ts";
import { type Ctx, operation } from "./operation.ts";
import { change } from "./people-operations.ts";
import { notHere, overPerson } from "./reach.ts";
import { browserOf, signInFirst } from "./session-operations.ts";
import { endSessions, openSessions } from "./sessions.ts";

const Ref = z.string().trim().min(1).max(64);
const Ended = z.object({ ended: z.number().int() });
const Sessions = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      device: z.object({ zh: z.string(), en: z.string() }),
      address: z.string().optional(),
      signedInAt: z.string(),
      lastSeenAt: z.string(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});

export function openSessionOperations({ auth }: { auth: Auth }) {
  return {
    "session.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("本人的登录", "One's own open sessions: browser, since when, last seen"),
      input: z.object({}),
      output: Sessions,
      handler: async (ctx) => {
        const session = await own(ctx);
        if (!session.ok) return session;
        return ok({ rows: await openSessions(ctx.ledger.db, session.value.user, session.value.token) });
      },
    }),
    "session.end": operation({
      kind: "write",
      ability: "signed-in",
      summary: text("结束本人的一个登录", "End another session of one's own"),
      input: z.object({ id: Ref }),
      output: Ended,
      handler: async (ctx, input) => {
        const session = await own(ctx);
        if (!session.ok) return session;
        const { user, token } = session.value;
        const ended = await endSessions(ctx.ledger.db, user, { id: input.id, except: token });
        if (ended === 0) return err(notOpen());
        await tell(ctx, session.value, ended);
        return ok({ ended });
      },
    }),
    "session.endOthers": operation({
      kind: "write",
      ability: "signed-in",
      summary: text("结束本人的其他登录", "End every session of one's own but this"),
      input: z.object({}),
      output: Ended,
      handler: async (ctx) => {
        const session = await own(ctx);
        if (!session.ok) return session;
        const { user, token } = session.value;
        const ended = await endSessions(ctx.ledger.db, user, { except: token });
        await tell(ctx, session.value, ended);
        return ok({ ended });
      },
    }),
    "person.sessions": operation({
      kind: "read",
      ability: "people.manage",
      summary: text("人员的登录", "The open sessions of a person's account"),
      input: z.object({ person: Ref }),
      output: Sessions,
      handler: async (ctx, input) => {
        const on = dayOf(ctx.now());
        if (!(await overPerson(ctx.ledger.db, ctx.caller, "people.manage", { ...input, on })))
          return err(notHere());
        const user = await accountOf(ctx.ledger.db, input.person);
        return ok({ rows: user === undefined ? [] : await openSessions(ctx.ledger.db, user) });
      },
    }),
    "person.endSessions": operation({
      kind: "write",
      ability: "people.manage",
      summary: text("结束人员的登录", "End one session of a person, or all"),
      input: z.object({ person: Ref, id: Ref.optional() }),
      output: Ended,
      handler: (ctx, input) =>
        change(ctx, "person.endSessions", input, async (trx) => {
          const on = dayOf(ctx.now());
          if (!(await overPerson(trx, ctx.caller, "people.manage", { ...input, on }))) return err(notHere());
          const user = await accountOf(trx, input.person);
          const which = input.id === undefined ? {} : { id: input.id };
          const ended = user === undefined ? 0 : await endSessions(trx, user, which);
          return ended === 0 ? err(notOpen()) : ok({ value: { ended }, subject: input.person });
        }),
    }),
  };

  async function own(ctx: Ctx): Promise<Result<Session>> {
    const web = browserOf(ctx);
    if (!web.ok) return web;
    const session = await auth.session(web.value);
    return session === undefined ? err(signInFirst()) : ok(session);
  }
}

async function accountOf(db: Db, person: string) {
  const row = await db.selectFrom("person").select("account").where("id", "=", person).executeTakeFirst();
  return row?.account ?? undefined;
}

function tell(ctx: Ctx, session: Session, ended: number): Promise<void> {
  return audit(ctx.ledger.db, ctx, { kind: "sign-out", subject: session.person, detail: { ended } });
}

function notOpen() {
  return failure("not-found", text("没有这个登录，或已结束。", "There is no such session, or it is over."), {
    field: "id",
    wayOut: text("请刷新后再看；结束本次登录请用“退出”。", "Look again; end this one by signing out."),
  });
}
