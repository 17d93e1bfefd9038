/** 待处置发现: groups of findings that wait for a person, the most urgent first. */
import type { z } from "zod";
import { type Caller, type Ctx, holds, inCaller, organs } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import {
  detectorById,
  type FindingGroup,
  type GroupKey,
  measuredPrecision,
  shopInWords,
  ungrouped,
  withShopNamed,
} from "../../detector/index.ts";
import { type Calendar, dayOf, type Instant, must, text } from "../../kernel/index.ts";
import { discoveredOn } from "./draft.ts";
import { verificationDue } from "./due.ts";
import type { Proposal, Proposals, ProposalsInput } from "./model.ts";
import { earlierOf } from "./origin.ts";
import { type Priority, priorityOf } from "./priority.ts";
import { type Sighting, sightingsOf } from "./sighting.ts";
import { violationOf } from "./violations.ts";

type Row = z.input<typeof Proposal>;

/** More are never ranked side by side: the gravest come first anyway. */
const MOST = 5000;
export const pageSize = 50;

interface Ranked {
  readonly group: FindingGroup;
  readonly sighting: Sighting;
  readonly priority: Priority;
}

export async function proposals(
  ctx: Ctx,
  calendar: Calendar,
  { detector, severity, q, all, page }: z.output<typeof ProposalsInput>,
): Promise<z.input<typeof Proposals>> {
  const ranked = (await inCaller(ctx, (trx) => rankedGroups(trx, ctx.now())))
    .filter(({ sighting }) => all || mine(ctx.caller, sighting.where.organ))
    .filter(({ group }) => detector === undefined || group.detector === detector)
    .filter(
      ({ sighting, group }) => q === undefined || q === "" || told(sighting, group).includes(q.toLowerCase()),
    );
  const wanted = ranked.filter(({ group }) => severity === undefined || group.severity === severity);
  const shown = wanted.slice((page - 1) * pageSize, page * pageSize);
  const count = (of: string) => ranked.filter(({ group }) => group.severity === of).length;
  return {
    total: wanted.length,
    page,
    pages: Math.max(1, Math.ceil(wanted.length / pageSize)),
    counts: { major: count("major"), minor: count("minor"), info: count("info") },
    rows: await rowsOf(ctx, calendar, shown),
  };
}

export async function rankedGroups(db: Db, now: Instant): Promise<readonly Ranked[]> {
  const groups = await ungrouped(db, MOST);
  const [sightingOf, earlier, measured] = await Promise.all([
    sightingsOf(db, groups, dayOf(now)),
    earlierOf(
      db,
      groups.flatMap(({ operator }) => operator ?? []),
      now,
    ),
    measuredPrecision(db),
  ]);
  return groups
    .map((group): Ranked => {
      const priority = priorityOf({
        severity: group.severity,
        strongest: group.strongest,
        findings: group.findings.length,
        rows: group.rows,
        subjects: group.subjects,
        operatorKnown: group.operator !== null,
        earlier: group.operator === null ? 0 : (earlier.get(group.operator) ?? 0),
        measured: measured.get(group.detector),
      });
      return { group, sighting: sightingOf(group), priority };
    })
    .sort((a, b) => b.priority.rank - a.priority.rank);
}

async function rowsOf(ctx: Ctx, calendar: Calendar, shown: readonly Ranked[]): Promise<Row[]> {
  const { db } = ctx.ledger;
  const first = shown.map(({ group }) => must(group.findings[0], "a group holds a finding"));
  const told = await db
    .selectFrom("finding")
    .select(["id", "platform", "seller", "reason_zh", "reason_en"])
    .where("id", "in", [...first, ""])
    .execute();
  const reasons = new Map(told.map((row) => [row.id, row]));
  const names = new Map((await organs(db)).map(({ id, name }) => [id, name]));
  return shown.map(({ group, sighting, priority }) => {
    const detector = detectorById.get(group.detector);
    const reason = reasons.get(group.findings[0] ?? "");
    const today = dayOf(ctx.now());
    const found = group.severity === "info" ? today : discoveredOn([group], today);
    const due = verificationDue(found, today, calendar);
    return {
      ...keyOf(group),
      detectorName: detector?.name ?? text(group.detector, group.detector),
      violation: violationOf(group.detector).name,
      labels: group.variants.map((variant) => detector?.variants[variant]?.label ?? text(variant, variant)),
      operatorName: sighting.operator?.name ?? null,
      shop: shopInWords(sighting.shop),
      severity: group.severity,
      strongest: group.strongest,
      findings: [...group.findings],
      sentence: withShopNamed(text(reason?.reason_zh ?? "", reason?.reason_en ?? ""), sighting.shop),
      priority: { rank: priority.rank, reasons: priority.reasons.map((one) => ({ ...one })) },
      organ: sighting.where.organ,
      organName: names.get(sighting.where.organ) ?? text(sighting.where.organ, sighting.where.organ),
      organReason: sighting.where.reason,
      firstSeenAt: group.firstSeenAt,
      dueOn: group.severity === "info" ? null : due.on,
      left: group.severity === "info" ? null : due.left,
      mayOpen: mayOpenAt(ctx.caller, sighting.where.organ),
    };
  });
}

export const keyOf = ({ detector, operator, platform, seller }: GroupKey): GroupKey => ({
  detector,
  operator,
  platform,
  seller,
});

const told = ({ operator, shop }: Sighting, { seller }: GroupKey): string =>
  `${operator?.name ?? ""} ${operator?.code ?? ""} ${shop.name ?? ""} ${shop.platformName} ${seller}`.toLowerCase();

/** A bureau's own; whoever reads a bureau above reads those below. */
export function mine({ posts, organs: readable, machine }: Caller, organ: string): boolean {
  return machine || readable.includes(organ) || posts.some(({ bureau }) => bureau === organ);
}

/** A lead is opened at the competent bureau, by a post of it. */
export function mayOpenAt(caller: Caller, organ: string): boolean {
  return (
    holds(caller, "lead.enter") &&
    caller.posts.some(({ bureau, abilities }) => bureau === organ && abilities.includes("lead.enter"))
  );
}
