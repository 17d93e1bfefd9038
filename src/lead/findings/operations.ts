/** Findings that become leads, as operations: what waits, taking it up, dismissing it, the lead's page, the rules. */
import { z } from "zod";
import { audit, type Ctx, once, operation, whole } from "../../access/index.ts";
import {
  decided,
  detectors,
  type GroupKey,
  groupOf,
  type Outcome,
  type Severity,
  SeverityShape,
  takeWaiting,
} from "../../detector/index.ts";
import { dayOf, err, type Failure, failure, ok, type Result, text } from "../../kernel/index.ts";
import { draftOf } from "./draft.ts";
import {
  DismissInput,
  DraftView,
  type dismissals,
  LeadPage,
  Proposals,
  ProposalsInput,
  RuleView,
  TakenUpView,
  TakeUpInput,
} from "./model.ts";
import { leadPage, ranksOf } from "./page.ts";
import { keyOf, mayOpenAt, proposals } from "./proposals.ts";
import { addRule, rulesNow, rulesSet } from "./rules.ts";
import { sightingsOf } from "./sighting.ts";
import { type LeadParts, takeUp } from "./take-up.ts";

const Id = z.string().trim().min(1).max(80);

export const findingOperations = (parts: LeadParts) => ({
  "lead.proposals": operation({
    kind: "read",
    ability: "detector.read",
    summary: text(
      "待处置的监测发现",
      "Groups of findings that wait to be taken up or dismissed, the most urgent first",
    ),
    input: ProposalsInput,
    output: Proposals,
    handler: async (ctx, input) => ok(await proposals(ctx, parts.calendar, input)),
  }),
  "lead.draft": operation({
    kind: "read",
    ability: "lead.enter",
    summary: text("由监测发现拟出线索", "The lead that would be opened from the group of a finding"),
    input: z.object({ finding: Id }),
    output: DraftView,
    handler: (ctx, { finding }) => drafted(ctx, finding),
  }),
  "lead.take-up": operation({
    kind: "write",
    ability: "lead.enter",
    summary: text(
      "将监测发现登记为线索",
      "Open a lead from a group of findings, or let them join the open one; their rows are sealed",
    ),
    input: TakeUpInput,
    output: TakenUpView,
    handler: async (ctx, { group, findings, form }) => {
      const done = await takeUp(parts, ctx, {
        group,
        ...(findings === undefined ? {} : { findings }),
        ...(form === undefined ? {} : { form }),
      });
      if (!done.ok) return done;
      return done.value === undefined ? err(gone()) : ok(done.value);
    },
  }),
  "lead.dismiss": operation({
    kind: "write",
    ability: "lead.enter",
    summary: text("排除监测发现", "Dismiss findings with a ground; the detector's precision learns from it"),
    input: DismissInput,
    output: z.object({ dismissed: z.number() }),
    handler: dismiss,
  }),
  "lead.page": operation({
    kind: "read",
    ability: "matter.read",
    summary: text(
      "线索页",
      "A lead from findings: sentence, picture, rows, limits, precision; null for other leads",
    ),
    input: z.object({ id: Id, finding: Id.optional() }),
    output: z.object({ page: LeadPage.nullable() }),
    handler: async (ctx, { id, finding }) => ok({ page: (await leadPage(ctx, id, finding)) ?? null }),
  }),
  "lead.ranks": operation({
    kind: "read",
    ability: "matter.read",
    summary: text("线索优先级", "Ranks of leads that came from findings"),
    input: z.object({ leads: z.array(Id).max(200) }),
    output: z.object({ ranks: z.record(z.string(), z.number()) }),
    handler: async (ctx, { leads }) => ok({ ranks: Object.fromEntries(await ranksOf(ctx.ledger.db, leads)) }),
  }),
  "lead.rules": operation({
    kind: "read",
    ability: "detector.read",
    summary: text("自动登记线索的标准", "From which severity and score on leads are opened by the house"),
    input: z.object({}),
    output: z.object({ rows: z.array(RuleView), history: z.array(RuleView) }),
    handler: async (ctx) => ok(await rulesShown(ctx)),
  }),
  "lead.rule.set": operation({
    kind: "write",
    ability: "detector.tune",
    summary: text(
      "设定自动登记标准",
      "Set the rule of a detector; a null severity leaves every finding to people",
    ),
    input: z.object({
      detector: Id,
      severity: SeverityShape.nullable(),
      score: z.number().int().min(0).max(100),
      reason: z.string().trim().min(2).max(500),
    }),
    output: z.object({ detector: z.string() }),
    handler: setRule,
  }),
});

async function drafted(ctx: Ctx, finding: string): Promise<Result<z.input<typeof DraftView>>> {
  const { db } = ctx.ledger;
  const group = await groupOf(db, finding);
  if (group === undefined) return err(noFinding());
  return whole(ctx, async (trx) => {
    const waiting = await takeWaiting(trx, group);
    if (waiting.length === 0) return err(gone());
    const today = dayOf(ctx.now());
    const sighting = (await sightingsOf(trx, [group], today))(group);
    const { title, facts } = draftOf(sighting, waiting, today);
    return ok({
      group: keyOf(group),
      findings: waiting.map(({ id }) => id),
      title,
      facts: { ...facts },
      operator: sighting.operator?.id ?? null,
      organ: sighting.where.organ,
      district: sighting.where.district,
      organReason: sighting.where.reason,
    });
  });
}

/** What a ground says of the detector: wrong where there is nothing, unclear where it cannot be told. */
const outcomes: Readonly<Record<(typeof dismissals)[number], Outcome>> = {
  "no-breach": "wrong",
  innocent: "wrong",
  "data-fault": "wrong",
  "too-weak": "unclear",
  known: "right",
};

function dismiss(ctx: Ctx, input: z.output<typeof DismissInput>): Promise<Result<{ dismissed: number }>> {
  return whole(ctx, (trx) =>
    once(ctx, trx, "lead.dismiss", input, async () => {
      const group: GroupKey = input.group;
      const { where } = (await sightingsOf(trx, [group], dayOf(ctx.now())))(group);
      if (!mayOpenAt(ctx.caller, where.organ)) return err(notHere());
      const waiting = (await takeWaiting(trx, group)).filter(
        ({ id }) => input.findings === undefined || input.findings.includes(id),
      );
      if (waiting.length === 0) return err(gone());
      for (const { id } of waiting)
        await decided(trx, {
          finding: id,
          outcome: outcomes[input.ground],
          reason: `${input.ground}: ${input.reason}`,
          by: ctx.caller.person,
          at: ctx.now(),
        });
      await audit(trx, ctx, {
        kind: "write",
        subject: "lead.dismiss",
        detail: { findings: waiting.map(({ id }) => id), ground: input.ground },
      });
      return ok({ dismissed: waiting.length });
    }),
  );
}

async function rulesShown(ctx: Ctx) {
  const { db } = ctx.ledger;
  const [set, ruleOf] = [await rulesSet(db), await rulesNow(db)];
  const nameOf = (id: string) => detectors.find((one) => one.id === id)?.name ?? text(id, id);
  return {
    rows: detectors.map(({ id, name }) => {
      const latest = set.find(({ detector }) => detector === id);
      const { severity, score } = ruleOf(id);
      return {
        detector: id,
        detectorName: name,
        severity,
        score,
        reason: latest?.reason ?? null,
        by: latest?.by ?? null,
        at: latest?.at ?? null,
      };
    }),
    history: set.map((one) => ({ ...one, detectorName: nameOf(one.detector) })),
  };
}

function setRule(
  ctx: Ctx,
  input: { detector: string; severity: Severity | null; score: number; reason: string },
): Promise<Result<{ detector: string }>> {
  return whole(ctx, (trx) =>
    once(ctx, trx, "lead.rule.set", input, async () => {
      if (!detectors.some(({ id }) => id === input.detector)) return err(noDetector());
      await addRule(trx, { ...input, by: ctx.caller.person, at: ctx.now() });
      await audit(trx, ctx, { kind: "administer", subject: "lead.rule.set", detail: { ...input } });
      return ok({ detector: input.detector });
    }),
  );
}

function gone(): Failure {
  return failure(
    "conflict",
    text("这些发现已经被登记或者处置。", "These findings were taken up or dismissed already."),
    {
      wayOut: text("刷新后查看它们的去向。", "Reload to see what became of them."),
    },
  );
}

function noFinding(): Failure {
  return failure("not-found", text("没有该监测发现。", "There is no such finding."), { field: "finding" });
}

function noDetector(): Failure {
  return failure("not-found", text("没有该监测模型。", "There is no such detector."), { field: "detector" });
}

function notHere(): Failure {
  return failure("forbidden", text("该发现由另一机关处置。", "These findings belong to another bureau."), {
    wayOut: text("请由有管辖权的机关的人员处置。", "Ask the competent bureau."),
  });
}
