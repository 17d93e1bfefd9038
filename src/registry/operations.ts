import { z } from "zod";
import { type Ctx, inCaller, type MasterKey, once, operation, whole } from "../access/index.ts";
import { dayOf, err, failure, isDay, ok, text } from "../kernel/index.ts";
import { linkingOperations } from "./link-operations.ts";
import { familyOf } from "./merge.ts";
import {
  Hint,
  HistoryLine,
  Merge,
  Operator,
  type OperatorHistory,
  operatorKinds,
  ShopLink,
  Source,
  Storefront,
  Turnover,
} from "./model.ts";
import { judgingOperations } from "./registry-operations.ts";
import { shopLinksOf } from "./shop-links.ts";
import { sourceNames } from "./source-names.ts";
import { createOperator, createStorefront, type Making } from "./store.ts";
import { findOperator, listOperators, listStorefronts, lookUp } from "./views.ts";
import { hintsOf, mergesOf, registryLines, saidLines, sourcesOf, turnoverOf } from "./whole-picture.ts";

const paging = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};
const word = (most: number) => z.string().trim().min(1).max(most);
const Id = z.object({ id: z.string() });

export function registryOperations(options: { masterKey: MasterKey; histories: readonly OperatorHistory[] }) {
  const { masterKey, histories } = options;
  const making = (ctx: Ctx): Making => ({
    now: ctx.now(),
    random: ctx.random,
    masterKey,
    person: ctx.caller.person,
  });

  return {
    ...judgingOperations(),
    ...linkingOperations(),

    "operator.list": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("经营主体列表", "List operators"),
      input: z.object({
        text: z.string().max(200).optional(),
        kind: z.enum(operatorKinds).optional(),
        district: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        ...paging,
      }),
      output: z.object({ total: z.number(), rows: z.array(Operator) }),
      handler: (ctx, input) => inCaller(ctx, async (trx) => ok(await listOperators(trx, input, masterKey))),
    }),

    "operator.get": operation({
      kind: "read",
      ability: "registry.read",
      summary: text(
        "经营主体全貌：身份、网店、所有办理经过",
        "An operator: identity, shops, everything ever done about it",
      ),
      input: Id,
      output: z.object({
        operator: Operator,
        storefronts: z.array(Storefront),
        history: z.array(HistoryLine),
        sources: z.array(Source),
        merges: z.array(Merge),
        hints: z.array(Hint),
        turnover: Turnover.nullable(),
        links: z.array(ShopLink),
      }),
      handler: async (ctx, input) => {
        const found = await inCaller(ctx, async (trx) => {
          const operator = await findOperator(trx, input.id, masterKey);
          if (!operator) return undefined;
          const family = await familyOf(trx, operator.id);
          const named = await sourceNames(trx);
          const role = operator.kind === "platform" ? { platform: operator.id } : { operators: family };
          return {
            family,
            operator: { ...operator, source: named(operator.source) },
            storefronts: (await listStorefronts(trx, { ...role, offset: 0, limit: 200 })).map((shop) => ({
              ...shop,
              source: named(shop.source),
            })),
            sources: await sourcesOf(trx, family, masterKey, named),
            merges: await mergesOf(trx, family),
            hints: await hintsOf(trx, family),
            turnover: await turnoverOf(trx, family, dayOf(ctx.now()), named),
            links: await shopLinksOf(trx, family, named),
            lines: [...(await registryLines(trx, family, named)), ...(await saidLines(trx, family, named))],
          };
        });
        if (!found) return err(missing());
        const before = {
          at: found.operator.seenAt,
          kind: "registered",
          title: text("登记入库", "Put on record"),
          detail: text(found.operator.source, found.operator.source),
        };
        const { family, lines: own, ...shown } = found;
        const others = await Promise.all(
          family.flatMap((id) => histories.map((history) => history(ctx, id))),
        );
        const created = own.some(({ kind }) => kind === "registered");
        const lines = [...others.flat(), ...own, ...(created ? [] : [before])];
        return ok({ ...shown, history: lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)) });
      },
    }),

    "operator.create": operation({
      kind: "write",
      ability: "registry.write",
      summary: text("登记经营主体", "Put an operator on record"),
      input: z.object({
        kind: z.enum(operatorKinds),
        name: word(200),
        code: z.string().max(40).optional(),
        district: z.string().regex(/^\d{6}$/),
        address: word(400).optional(),
        personInCharge: word(100).optional(),
        source: word(200),
      }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "operator.create", input, async () => {
            const { code, address, personInCharge, ...rest } = input;
            const made = await createOperator(
              trx,
              {
                ...rest,
                ...(code === undefined ? {} : { code }),
                ...(address === undefined ? {} : { address }),
                ...(personInCharge === undefined ? {} : { personInCharge }),
              },
              making(ctx),
            );
            return made.ok ? ok({ id: made.value }) : made;
          }),
        ),
    }),

    "operator.lookup": operation({
      kind: "read",
      ability: "public",
      summary: text("按统一社会信用代码或全称查询主体", "Look an operator up by code or full name"),
      input: z.object({ text: word(200) }),
      output: z.array(Operator.pick({ id: true, kind: true, name: true, code: true, district: true })),
      handler: async (ctx, input) => {
        const rows = await lookUp(ctx.ledger.db, input.text);
        return ok(rows.map((row) => ({ ...row, kind: row.kind as z.infer<typeof Operator>["kind"] })));
      },
    }),

    "storefront.list": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("网店列表", "List shops"),
      input: z.object({ operator: z.string().optional(), platform: z.string().optional(), ...paging }),
      output: z.array(Storefront),
      handler: (ctx, input) => inCaller(ctx, async (trx) => ok(await listStorefronts(trx, input))),
    }),

    "storefront.create": operation({
      kind: "write",
      ability: "registry.write",
      summary: text("登记网店", "Put a shop on record"),
      input: z.object({
        operator: z.string().optional(),
        platform: z.string(),
        platformKey: word(200),
        name: word(200),
        url: z.url({ protocol: /^https?$/ }).optional(),
        from: z.string().refine(isDay),
        source: word(200),
      }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "storefront.create", input, async () => {
            const { operator, url, from, ...rest } = input;
            if (!isDay(from))
              return err(failure("invalid-input", text("日期无效。", "Not a date."), { field: "from" }));
            const made = await createStorefront(
              trx,
              {
                ...rest,
                from,
                ...(operator === undefined ? {} : { operator }),
                ...(url === undefined ? {} : { url }),
              },
              making(ctx),
            );
            return made.ok ? ok({ id: made.value }) : made;
          }),
        ),
    }),
  };
}

function missing() {
  return failure("not-found", text("没有找到该主体。", "There is no such operator."));
}
