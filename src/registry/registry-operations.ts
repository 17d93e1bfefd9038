/** Judging doubts, merging and its undoing, quality of sources, changes, and who it was on a day. */
import { z } from "zod";
import { type Ctx, inCaller, once, operation, whole } from "../access/index.ts";
import { dayOf, err, failure, isDay, newId, ok, text } from "../kernel/index.ts";
import { judgeDoubt } from "./doubt.ts";
import { eventWords } from "./event-words.ts";
import { changesAfter, latestChanges, listDoubts, operatorOn } from "./feed.ts";
import { mergeOperators, unmergeOperator } from "./merge.ts";
import { Change, ChangeLine, Doubt, eventTypes, Quality, Setting, Step, Text, Threshold } from "./model.ts";
import { qualityBySource } from "./quality.ts";
import {
  scoreSteps,
  setThreshold,
  thresholdBounds,
  thresholdHistory,
  thresholdNames,
  thresholdsAt,
} from "./thresholds.ts";

const Reason = z.string().trim().min(2).max(400);
const Id = z.object({ id: z.string() });
const paging = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};
const making = (ctx: Ctx) => ({ now: ctx.now(), random: ctx.random });

export function judgingOperations() {
  return {
    "operator.merge": operation({
      kind: "write",
      ability: "registry.write",
      summary: text("归并主体：认定两者为同一主体", "Merge an operator into another: both are one"),
      input: z.object({ operator: z.string(), into: z.string(), reason: Reason }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "operator.merge", input, () =>
            mergeOperators(trx, { ...input, person: ctx.caller.person }, making(ctx)),
          ),
        ),
    }),

    "operator.unmerge": operation({
      kind: "write",
      ability: "registry.write",
      summary: text("撤销归并：恢复为独立主体", "Undo a merge: the operator stands by itself again"),
      input: z.object({ operator: z.string(), reason: Reason }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "operator.unmerge", input, () =>
            unmergeOperator(trx, { ...input, person: ctx.caller.person }, making(ctx)),
          ),
        ),
    }),

    "registry.doubts": operation({
      kind: "read",
      ability: "registry.read",
      summary: text(
        "待认主体：无主体的网店与存疑的匹配",
        "Storefronts without operator and doubtful matches",
      ),
      input: z.object({
        kind: z.enum(["storefront", "operator"]).optional(),
        state: z.enum(["waiting", "decided"]).default("waiting"),
        ...paging,
      }),
      output: z.object({ total: z.number(), rows: z.array(Doubt) }),
      handler: (ctx, input) =>
        inCaller(ctx, async (trx) => ok(await listDoubts(trx, { ...input, today: dayOf(ctx.now()) }))),
    }),

    "registry.judge": operation({
      kind: "write",
      ability: "registry.write",
      summary: text("认定：同一主体、不是同一主体、稍后再认", "Judge a doubt: the same, not the same, later"),
      input: z.object({
        id: z.string(),
        decision: z.enum(["same", "different", "later"]),
        operator: z.string().optional(),
        until: z.string().refine(isDay).optional(),
        reason: Reason,
      }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "registry.judge", input, async () => {
            const { operator, until, ...rest } = input;
            if (until !== undefined && !isDay(until))
              return err(failure("invalid-input", text("日期无效。", "Not a date."), { field: "until" }));
            return judgeDoubt(
              trx,
              {
                ...rest,
                ...(operator === undefined ? {} : { operator }),
                ...(until === undefined ? {} : { until }),
                person: ctx.caller.person,
              },
              making(ctx),
            );
          }),
        ),
    }),

    "registry.quality": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("各来源数据质量", "Data quality by source"),
      input: z.object({}),
      output: z.array(Quality),
      handler: (ctx) => inCaller(ctx, async (trx) => ok(await qualityBySource(trx, ctx.now()))),
    }),

    "registry.thresholds": operation({
      kind: "read",
      ability: "registry.read",
      summary: text(
        "匹配门槛、调整记录与历次匹配的把握分布",
        "Matching thresholds, their history, and matches so far by score",
      ),
      input: z.object({}),
      output: z.object({ thresholds: z.array(Threshold), settings: z.array(Setting), steps: z.array(Step) }),
      handler: (ctx) =>
        inCaller(ctx, async (trx) => {
          const values = await thresholdsAt(trx, ctx.now());
          return ok({
            thresholds: thresholdNames.map((name) => ({
              name,
              ...thresholdBounds[name],
              value: values[name],
            })),
            settings: [...(await thresholdHistory(trx))],
            steps: [...(await scoreSteps(trx))],
          });
        }),
    }),

    "registry.set-threshold": operation({
      kind: "write",
      ability: "registry.tune",
      summary: text("调整匹配门槛", "Set a matching threshold within its bounds; null sets it back"),
      input: z.object({ name: z.enum(thresholdNames), value: z.number().nullable(), reason: Reason }),
      output: Id,
      handler: (ctx, input) =>
        whole(ctx, (trx) =>
          once(ctx, trx, "registry.set-threshold", input, () =>
            setThreshold(trx, {
              ...input,
              id: newId("setting", ctx.now(), ctx.random(10)),
              setBy: ctx.caller.person,
              setAt: ctx.now(),
            }),
          ),
        ),
    }),

    "registry.changes": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("主体变更订阅（按游标）", "Changes of the registry after a cursor"),
      input: z.object({
        after: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1000).default(200),
      }),
      output: z.object({ rows: z.array(Change), next: z.number() }),
      handler: (ctx, { after, limit }) =>
        inCaller(ctx, async (trx) => ok(await changesAfter(trx, after, limit))),
    }),

    "registry.latest": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("主体库最近的变更", "Latest changes of the registry, newest first"),
      input: z.object({
        type: z.enum(eventTypes).optional(),
        before: z.number().int().min(1).optional(),
        limit: z.number().int().min(1).max(200).default(100),
      }),
      output: z.object({
        rows: z.array(ChangeLine),
        next: z.number().nullable(),
        types: z.array(z.object({ id: z.enum(eventTypes), label: Text })),
      }),
      handler: (ctx, filter) =>
        inCaller(ctx, async (trx) =>
          ok({
            ...(await latestChanges(trx, filter)),
            types: eventTypes.map((id) => ({ id, label: eventWords[id] })),
          }),
        ),
    }),

    "registry.who": operation({
      kind: "read",
      ability: "registry.read",
      summary: text("某日某平台店铺由谁经营", "Who operated a platform's shop on a day"),
      input: z.object({ platform: z.string(), seller: z.string(), on: z.string().refine(isDay).optional() }),
      output: z.object({ operator: z.string(), name: z.string(), storefront: z.string() }).nullable(),
      handler: (ctx, { platform, seller, on }) =>
        inCaller(ctx, async (trx) => {
          const wanted = on ?? dayOf(ctx.now());
          if (!isDay(wanted))
            return err(failure("invalid-input", text("日期无效。", "Not a date."), { field: "on" }));
          return ok((await operatorOn(trx, platform, seller, wanted)) ?? null);
        }),
    }),
  };
}
