import type { Db } from "../base/index.ts";
import type { Ctx } from "./operation.ts";

export interface Audited {
  /** `read`, `write`, `refused`, `sign-in`, `sign-in-failed`, `sign-out`, `unmask`, `erase`, `export`, `administer` … */
  readonly kind: string;
  readonly subject?: string;
  readonly purpose?: string;
  readonly post?: string;
  readonly organ?: string;
  /** Never personal values: ids, operation names, counts. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** One line of the audit trail, in the transaction of what it tells of. */
export async function audit(
  db: Db,
  ctx: Pick<Ctx, "caller" | "now" | "request">,
  event: Audited,
): Promise<void> {
  const request = ctx.request;
  await db
    .insertInto("access_event")
    .values({
      at: ctx.now(),
      person: ctx.caller.via === "public" ? null : ctx.caller.person,
      post: event.post ?? null,
      organ: event.organ ?? null,
      kind: event.kind,
      subject: event.subject ?? null,
      purpose: event.purpose ?? null,
      detail: JSON.stringify({
        ...event.detail,
        via: ctx.caller.via,
        ...(request === undefined ? {} : { request: request.id, ip: request.ip }),
      }),
    })
    .execute();
}
