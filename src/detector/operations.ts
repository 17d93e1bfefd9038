/** Detectors and findings as operations. A run is a job: the answer is its id, its row tells when it has ended. */
import { z } from "zod";
import { audit, type Ctx, once, operation, whole } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { dayOf, err, newId, ok, type Result, text } from "../kernel/index.ts";
import { askCompare, askRun } from "./jobs.ts";
import { DetectorSummary, DetectorView, FindingSummary, FindingView, RunView, Severity } from "./model.ts";
import { detectorPage, findingPage, findingPages, runPage, summaries } from "./pages.ts";
import { notFound } from "./refusals.ts";
import { addDetectorSetting } from "./settings.ts";
import { valuesOf } from "./values.ts";
import { findDetector, type Watch } from "./watch.ts";

const Id = z.string().trim().min(1).max(80);
const Changed = z.record(z.string().max(40), z.number().int());

export const detectorOperations = (watch: Watch) => ({
  "detector.list": operation({
    kind: "read",
    ability: "detector.read",
    summary: text("监测模型一览", "The detectors with their open findings and measured precision"),
    input: z.object({}),
    output: z.object({ rows: z.array(DetectorSummary) }),
    handler: async (ctx) => ok({ rows: await summaries(ctx.ledger.db) }),
  }),
  "detector.get": operation({
    kind: "read",
    ability: "detector.read",
    summary: text("监测模型详情", "One detector: parameters, runs, precision by month, history of settings"),
    input: z.object({ id: Id }),
    output: DetectorView,
    handler: async (ctx, { id }) => {
      const found = findDetector(id);
      return found.ok ? ok(await detectorPage(ctx.ledger.db, found.value, ctx.now())) : found;
    },
  }),
  "detector.set-parameter": operation({
    kind: "write",
    ability: "detector.tune",
    summary: text(
      "调整监测参数",
      "Set a parameter within its bounds, live or of the shadow; null sets it back",
    ),
    input: z.object({
      detector: Id,
      parameter: Id,
      role: z.enum(["live", "shadow"]).default("live"),
      value: z.number().int().nullable(),
      reason: z.string().trim().min(2).max(500),
    }),
    output: z.object({ id: z.string() }),
    handler: (ctx, input) =>
      written(ctx, "detector.set-parameter", input, async (trx) => {
        const found = findDetector(input.detector);
        if (!found.ok) return found;
        const fits = valuesOf(
          found.value,
          {
            [input.parameter]: input.value ?? found.value.parameters[input.parameter]?.default ?? Number.NaN,
          },
          dayOf(ctx.now()),
        );
        if (!fits.ok) return fits;
        const id = newId("setting", ctx.now(), ctx.random(10));
        const { detector, parameter, role, value, reason } = input;
        await addDetectorSetting(trx, {
          id,
          detector,
          parameter,
          role,
          value,
          reason,
          setBy: ctx.caller.person,
          setAt: ctx.now(),
        });
        return ok({ id });
      }),
  }),
  "detector.run": operation({
    kind: "write",
    ability: "detector.run",
    summary: text("立即运行监测模型", "Run a detector now; the answer is the id of the run"),
    input: z.object({ detector: Id }),
    output: z.object({ run: z.string() }),
    handler: (ctx, { detector }) =>
      written(ctx, "detector.run", { detector }, async (trx) => {
        const found = findDetector(detector);
        if (!found.ok) return found;
        const id = watch.newRunId();
        await askRun(trx, { id, detector, person: ctx.caller.person });
        return ok({ run: id });
      }),
  }),
  "detector.backtest": operation({
    kind: "write",
    ability: "detector.run",
    summary: text(
      "回测改动的参数",
      "Run with changed parameters beside the live ones and tell what is gained and lost; nothing else is written",
    ),
    input: z.object({ detector: Id, changed: Changed }),
    output: z.object({ run: z.string() }),
    handler: (ctx, { detector, changed }) =>
      written(ctx, "detector.backtest", { detector, changed }, async (trx) => {
        const found = findDetector(detector);
        if (!found.ok) return found;
        const fits = valuesOf(found.value, changed, dayOf(ctx.now()));
        if (!fits.ok) return fits;
        const id = watch.newRunId();
        await askCompare(trx, { id, detector, person: ctx.caller.person, changed });
        return ok({ run: id });
      }),
  }),
  "detector.run-get": operation({
    kind: "read",
    ability: "detector.read",
    summary: text("查看一次运行", "One run; null while it has not begun"),
    input: z.object({ id: Id }),
    output: z.object({ run: RunView.nullable() }),
    handler: async (ctx, { id }) => ok({ run: await runPage(ctx.ledger.db, id) }),
  }),
  "finding.list": operation({
    kind: "read",
    ability: "detector.read",
    summary: text("监测发现", "Findings, the strongest first"),
    input: z.object({
      detector: Id.optional(),
      variant: Id.optional(),
      severity: Severity.optional(),
      operator: Id.optional(),
      q: z.string().trim().max(100).optional(),
      state: z.enum(["open", "led", "gone", "decided", "all"]).default("open"),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      pages: z.number(),
      rows: z.array(FindingSummary),
    }),
    handler: async (ctx, input) => ok(await findingPages(ctx.ledger.db, defined(input))),
  }),
  "finding.get": operation({
    kind: "read",
    ability: "detector.read",
    summary: text(
      "查看监测发现",
      "One finding: sentence, picture, rows, what it does not show, how right the detector has been",
    ),
    input: z.object({ id: Id }),
    output: FindingView,
    handler: async (ctx, { id }) => {
      const page = await findingPage(ctx.ledger.db, id, ctx.now());
      return page === undefined ? err(notFound()) : ok(page);
    },
  }),
});

/** One write with its idempotency key and its line in the audit trail. */
function written<T>(
  ctx: Ctx,
  name: string,
  request: unknown,
  work: (trx: Db) => Promise<Result<T>>,
): Promise<Result<T>> {
  return whole(ctx, (trx) =>
    once(ctx, trx, name, request, async () => {
      const done = await work(trx);
      if (done.ok)
        await audit(trx, ctx, { kind: "administer", subject: name, detail: { operation: name, request } });
      return done;
    }),
  );
}

function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
