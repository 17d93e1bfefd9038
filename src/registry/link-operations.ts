/** Linking hosts, agencies and rooms, and ending a link with a reason. */
import { z } from "zod";
import { once, operation, whole } from "../access/index.ts";
import { type Day, err, failure, isDay, ok, text } from "../kernel/index.ts";
import { endShopLink, linkShops } from "./shop-links.ts";

const Id = z.object({ id: z.string() });
const ADay = z.string().refine((value): value is Day => isDay(value));

export function linkingOperations() {
  return {
    "storefront.link": operation({
      kind: "write",
      ability: "registry.write",
      summary: text(
        "关联主播、MCN 机构与直播间",
        "Link a host, an MCN or a room with another on the same platform",
      ),
      input: z.object({
        storefront: z.string(),
        /** The platform's own id of the other. */
        otherKey: z.string().trim().min(1).max(200),
        from: ADay,
        to: ADay.optional(),
        source: z.string().trim().min(1).max(200),
      }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "storefront.link", input, async () => {
            const { storefront, otherKey, from, to, source } = input;
            const other = await trx
              .selectFrom("storefront as s")
              .innerJoin("storefront as mine", "mine.platform", "s.platform")
              .select("s.id")
              .where("mine.id", "=", storefront)
              .where("s.platform_key", "=", otherKey)
              .executeTakeFirst();
            if (other === undefined)
              return err(
                failure(
                  "not-found",
                  text("该平台没有登记此编号。", "Nothing on record on that platform has this id."),
                  {
                    field: "otherKey",
                    wayOut: text("核对编号，或先导入对方。", "Check the id, or import the other first."),
                  },
                ),
              );
            const made = await linkShops(
              trx,
              {
                storefront,
                other: other.id,
                from,
                source,
                person: ctx.caller.person,
                ...(to === undefined ? {} : { to }),
              },
              { now: ctx.now(), random: ctx.random },
            );
            if (!made.ok) return made;
            if (!made.value.made)
              return err(failure("conflict", text("该关联已登记。", "That link is on record already.")));
            return ok({ id: made.value.id });
          }),
        ),
    }),

    "storefront.end-link": operation({
      kind: "write",
      ability: "registry.write",
      summary: text(
        "终止关联，或更正登记错误的关联",
        "End a link on a day, or strike it out where it was an error",
      ),
      input: z.object({
        link: z.string(),
        /** Its last day; absent: it was an error and never held. */
        on: ADay.optional(),
        reason: z.string().trim().min(2).max(400),
      }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "storefront.end-link", input, () => {
            const { on, ...rest } = input;
            return endShopLink(
              trx,
              { ...rest, ...(on === undefined ? {} : { on }), person: ctx.caller.person },
              { now: ctx.now() },
            );
          }),
        ),
    }),
  };
}
