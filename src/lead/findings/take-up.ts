/**
 * Findings become a lead, or join the one that is open: opened, sealed, linked and marked in one transaction, so that a
 * run that is cut off or comes twice leaves one lead. Findings of one group that arrive side by side wait for each other.
 */
import { sql } from "kysely";
import { type Ctx, once, whole } from "../../access/index.ts";
import type { Db } from "../../base/index.ts";
import { detectorById, type GroupKey, markLed, type Proposed, takeWaiting } from "../../detector/index.ts";
import { type Files, sealRecorded } from "../../evidence/index.ts";
import {
  assert,
  type Calendar,
  dayOf,
  err,
  failure,
  ok,
  type Result,
  sha256Hex,
  text,
} from "../../kernel/index.ts";
import { actIn, type House, OpenInput, openByCaller } from "../../matter/index.ts";
import { basisOf, draftOf } from "./draft.ts";
import { openLeadOf, weighedOf } from "./origin.ts";
import { priorityOf } from "./priority.ts";
import { sealedFile, sealedMediaType, sealingMethod } from "./sealed-file.ts";
import { type Sighting, sightingsOf } from "./sighting.ts";
import { type Rule, reaches } from "./violations.ts";

export interface LeadParts {
  readonly house: House;
  readonly files: Files;
  readonly calendar: Calendar;
  /** The house as the maker of what it recorded. */
  readonly machine: () => Promise<Ctx>;
}

export interface TakenUp {
  readonly lead: string;
  readonly number: string;
  readonly findings: number;
  /** It joined a lead that was open. */
  readonly joined: boolean;
}

export interface TakingUp {
  readonly group: GroupKey;
  /** By this rule of the house; otherwise a person takes it up, whatever it weighs. */
  readonly rule?: Rule;
  /** Only these of the group; all that waits unless said. */
  readonly findings?: readonly string[];
  /** As a person filled the form in. */
  readonly form?: Omit<OpenInput, "procedure">;
}

/** Undefined where nothing of the group waits any more, or the rule leaves it to people. */
export async function takeUp(
  parts: LeadParts,
  ctx: Ctx,
  taking: TakingUp,
): Promise<Result<TakenUp | undefined>> {
  // On record before the transaction that names it.
  const machine = await parts.machine();
  // A lead that is open takes more in by the house's own hand: whoever found more may not be let into it.
  const joins = (await openLeadOf(ctx.ledger.db, taking.group)) !== undefined;
  const acting = joins ? machine : ctx;
  return whole(acting, (trx) =>
    once(acting, trx, "lead.take-up", taking, () => takeUpIn(parts, trx, acting, machine, taking, joins)),
  );
}

async function takeUpIn(
  parts: LeadParts,
  trx: Db,
  ctx: Ctx,
  machine: Ctx,
  { group, rule, findings: chosen, form }: TakingUp,
  joins: boolean,
): Promise<Result<TakenUp | undefined>> {
  await lockGroup(trx, group);
  const waiting = await takeWaiting(trx, group);
  const findings = chosen === undefined ? waiting : waiting.filter(({ id }) => chosen.includes(id));
  if (findings.length === 0) return rule === undefined ? err(nothingWaits()) : ok(undefined);
  const open = await openLeadOf(trx, group);
  // It ended, or another was opened, since that was asked: the next try finds the new state.
  if (joins !== (open !== undefined)) return rule === undefined ? err(nothingWaits()) : ok(undefined);
  if (open === undefined && rule !== undefined && !reaches(rule, findings)) return ok(undefined);
  const today = dayOf(ctx.now());
  const sighting = (await sightingsOf(trx, [group], today))(group);
  const about: About = { parts, trx, ctx, machine, group, sighting, findings, byRule: rule !== undefined };
  return open === undefined ? opened(about, form) : joined(about, open);
}

interface About {
  readonly parts: LeadParts;
  readonly trx: Db;
  readonly ctx: Ctx;
  readonly machine: Ctx;
  readonly group: GroupKey;
  readonly sighting: Sighting;
  readonly findings: readonly Proposed[];
  readonly byRule: boolean;
}

async function opened(about: About, form: TakingUp["form"]): Promise<Result<TakenUp>> {
  const { parts, trx, ctx, sighting, findings } = about;
  const draft = draftOf(sighting, findings, dayOf(ctx.now()));
  const file = fileOf(about);
  const finding = `${draft.facts.finding}\n${hashLine(file.bytes)}`;
  const { organ, district } = sighting.where;
  const input = OpenInput.parse(
    form === undefined
      ? { ...draft, procedure: "lead", organ, district, unit: null, facts: { ...draft.facts, finding } }
      : { ...form, procedure: "lead", facts: { ...form.facts, source: "monitoring", finding } },
  );
  const matter = await openByCaller(parts.house, trx, ctx, input);
  if (!matter.ok) return matter;
  const { id, number } = matter.value;
  await keep(about, id, await seal(about, id, file));
  return ok({ lead: id, number, findings: findings.length, joined: false });
}

async function joined(about: About, lead: string): Promise<Result<TakenUp>> {
  const { parts, trx, ctx, sighting, findings } = about;
  const { seq, number } = await trx
    .selectFrom("matter")
    .select(["seq", "number"])
    .where("id", "=", lead)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const file = fileOf(about);
  const evidence = await seal(about, lead, file);
  const acted = await actIn(parts.house, trx, ctx, {
    id: lead,
    action: "add-findings",
    expected: seq,
    facts: { addedFindings: `${basisOf(findings, sighting.shop)}\n${hashLine(file.bytes)}` },
    evidence: [evidence],
    drafts: {},
  });
  if (!acted.ok) return acted;
  await keep(about, lead, evidence);
  return ok({ lead, number, findings: findings.length, joined: true });
}

const hashLine = (bytes: Uint8Array): string => `所依据的记录已封存，SHA-256 ${sha256Hex(bytes)}。`;

function fileOf({ findings, group }: About) {
  return sealedFile(findings, detectorById.get(group.detector)?.name.zh ?? group.detector);
}

function seal(
  { parts, trx, ctx, machine }: About,
  matter: string,
  file: ReturnType<typeof sealedFile>,
): Promise<string> {
  return sealRecorded(trx, ctx, parts.files, {
    matter,
    label: file.label,
    mediaType: sealedMediaType,
    method: sealingMethod,
    source: file.source,
    madeAt: ctx.now(),
    maker: machine.caller.person,
    bytes: file.bytes,
  });
}

/** Findings, seals and the lead's rank as of now. */
async function keep(about: About, lead: string, evidence: string): Promise<void> {
  const { trx, ctx, group, sighting, findings, byRule } = about;
  const ids = findings.map(({ id }) => id);
  const elsewhere = await markLed(trx, ids, lead);
  assert(elsewhere.length === 0, "a locked finding is in no other lead");
  const at = ctx.now();
  await trx
    .insertInto("lead_seal")
    .values(ids.map((finding) => ({ matter: lead, finding, evidence, sealed_at: at })))
    .onConflict((on) => on.columns(["matter", "finding"]).doNothing())
    .execute();
  const { rank, reasons } = priorityOf(await weighedOf(trx, lead, group, at));
  const standing = { rank, reasons: JSON.stringify(reasons) };
  await trx
    .insertInto("lead_origin")
    .values({
      matter: lead,
      detector: group.detector,
      operator: sighting.operator?.id ?? null,
      platform: group.platform,
      seller: group.seller,
      by_rule: byRule,
      at,
      ...standing,
    })
    .onConflict((on) => on.column("matter").doUpdateSet(standing))
    .execute();
}

/** One detector at a time: a shop whose operator becomes known meanwhile is still the same group. */
async function lockGroup(trx: Db, { detector }: GroupKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lead ${detector}`}, 0))`.execute(trx);
}

function nothingWaits() {
  return failure(
    "conflict",
    text("这些发现已经被登记或者处置。", "These findings were taken up or dismissed already."),
    { wayOut: text("刷新后查看它们的去向。", "Reload to see what became of them.") },
  );
}
