/** The portal's operations: no account needed, nothing but what was released. One more for the preparer. */
import { z } from "zod";
import { type Ctx, inCaller, operation, visibleMatters } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { type LogSigner, Proof, provenEvent, wholeLedger } from "../evidence/index.ts";
import { dayOf, err, type Failure, failure, isDay, must, ok, text } from "../kernel/index.ts";
import type { MatterEvent, MatterState } from "../procedure/index.ts";
import type { Span } from "./redact.ts";
import { type DefinitionAt, sourceDocument } from "./source.ts";
import { suggestRedactions } from "./suggest.ts";
import { byId, hasEnded, ofOperator, pageSize, search, statistics } from "./views.ts";

const word = z.string().trim().max(100);
const dayInput = z.string().refine(isDay, "YYYY-MM-DD");
const Words = z.object({ zh: z.string(), en: z.string() });
const Status = z.enum(["live", "corrected", "withdrawn", "expired"]);

const Summary = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  partyName: z.string(),
  partyCode: z.string().nullable(),
  operator: z.string().nullable(),
  organ: z.string(),
  organName: z.string(),
  violation: z.string(),
  content: z.string(),
  decidedOn: z.string(),
  status: Status,
  liveAt: z.string(),
  liveUntil: z.string().nullable(),
});

const SpanSchema = z.object({ start: z.number(), end: z.number(), reason: z.string() });

const Publication = z.discriminatedUnion("shown", [
  Summary.extend({
    shown: z.literal(true),
    basis: z.string(),
    text: z.string(),
    textHash: z.string(),
    redactions: z.array(SpanSchema),
    correction: z.object({ at: z.string(), reason: z.string() }).nullable(),
    reply: z.object({ at: z.string(), text: z.string() }).nullable(),
  }),
  /** What ended is no longer shown; that it ended, and why, is. */
  z.object({
    shown: z.literal(false),
    id: z.string(),
    status: z.enum(["withdrawn", "expired"]),
    endedAt: z.string().nullable(),
    reason: Words,
  }),
]);

const Tally = z.array(z.object({ key: z.string(), count: z.number() }));

export interface PublicationParts {
  readonly signer: LogSigner;
  readonly definitionAt: DefinitionAt;
}

export const publicationOperations = ({ signer, definitionAt }: PublicationParts) => ({
  "publication.search": operation({
    kind: "read",
    ability: "public",
    summary: text("检索行政处罚公示", "Search published penalties"),
    input: z.object({
      q: word.optional(),
      organ: word.optional(),
      violation: word.optional(),
      from: dayInput.optional(),
      to: dayInput.optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    output: z.object({ total: z.number(), page: z.number(), pages: z.number(), rows: z.array(Summary) }),
    handler: async (ctx, input) => {
      const { total, rows } = await search(ctx.ledger.db, dayOf(ctx.now()), input);
      return ok({ total, page: input.page, pages: Math.ceil(total / pageSize), rows: rows.map(summary) });
    },
  }),
  "publication.get": operation({
    kind: "read",
    ability: "public",
    summary: text("查看公示", "Read one publication"),
    input: z.object({ id: z.string() }),
    output: Publication,
    handler: (ctx, { id }) => get(ctx, id),
  }),
  "publication.proof": operation({
    kind: "read",
    ability: "public",
    summary: text("公示的存在证明", "Proof that this publication stands in the tamper-evident log"),
    input: z.object({ id: z.string() }),
    output: Proof,
    handler: async (ctx, { id }) => {
      const row = await byId(ctx.ledger.db, id);
      if (!row || hasEnded(row, dayOf(ctx.now()))) return err(notFound());
      // The public sees no matter: this one event was made to be shown, and only it is read.
      return inTransaction(ctx.ledger.db, wholeLedger, async (trx) => {
        const event = await trx
          .selectFrom("matter_event")
          .select(["id", "matter", "body"])
          .where("matter", "=", row.matter)
          .where("seq", "=", row.event_seq)
          .executeTakeFirst();
        return provenEvent(trx, signer, must(event, "a publication has its event"));
      });
    },
  }),
  "operator.published": operation({
    kind: "read",
    ability: "public",
    summary: text("某经营主体的处罚公示", "Published penalties of one operator"),
    input: z
      .object({ operator: word.optional(), code: word.optional(), name: word.optional() })
      .refine(({ operator, code, name }) => Boolean(operator || code || name), "operator, code or name"),
    output: z.object({ rows: z.array(Summary) }),
    handler: async (ctx, input) => {
      const rows = await ofOperator(ctx.ledger.db, dayOf(ctx.now()), input);
      return ok({ rows: rows.map(summary) });
    },
  }),
  "publication.statistics": operation({
    kind: "read",
    ability: "public",
    summary: text("公示统计", "Statistics of publications"),
    input: z.object({}),
    output: z.object({
      asOf: z.string(),
      total: z.number(),
      byStatus: Tally,
      byMonth: Tally,
      byOrgan: Tally,
      byViolation: Tally,
    }),
    handler: async (ctx) => {
      const asOf = ctx.now();
      return ok({ asOf, ...(await statistics(ctx.ledger.db, dayOf(asOf))) });
    },
  }),
  "publication.suggest": operation({
    kind: "read",
    ability: "publication.prepare",
    summary: text("拟隐去内容的建议", "Text of the decision with proposed redactions"),
    input: z.object({ matter: z.string() }),
    output: z.object({
      text: z.string(),
      sha256: z.string(),
      suggestions: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string(), reason: Words })),
    }),
    handler: (ctx, { matter }) => suggest(ctx, matter, definitionAt),
  }),
});

async function get(ctx: Ctx, id: string) {
  const row = await byId(ctx.ledger.db, id);
  if (!row) return err(notFound());
  if (hasEnded(row, dayOf(ctx.now()))) {
    const reason = {
      zh: row.end_reason_zh ?? "公示期满。",
      en: row.end_reason_en ?? "The period of publication has ended.",
    };
    const status = row.status === "withdrawn" ? ("withdrawn" as const) : ("expired" as const);
    return ok({ shown: false as const, id, status, endedAt: row.ended_at, reason });
  }
  return ok({
    shown: true as const,
    ...summary(row),
    basis: row.basis,
    text: row.text,
    textHash: row.text_hash,
    redactions: [...(row.redactions as readonly Span[])],
    correction: row.status === "corrected" ? await correctionOf(ctx, row.matter, row.event_seq) : null,
    reply: row.reply === null || row.reply_at === null ? null : { at: row.reply_at, text: row.reply },
  });
}

async function correctionOf(ctx: Ctx, matter: string, seq: number) {
  const row = await inTransaction(ctx.ledger.db, wholeLedger, (trx) =>
    trx
      .selectFrom("matter_event")
      .select(["at", "body"])
      .where("matter", "=", matter)
      .where("seq", "=", seq)
      .executeTakeFirstOrThrow(),
  );
  const event = row.body as MatterEvent;
  const reason = event.type === "acted" ? event.facts.correctionReason : undefined;
  return { at: row.at, reason: typeof reason === "string" ? reason : "" };
}

async function suggest(ctx: Ctx, matter: string, definitionAt: DefinitionAt) {
  return inCaller(ctx, async (trx) => {
    const row = await trx
      .selectFrom("matter")
      .select(["procedure", "state"])
      .where("id", "=", matter)
      .where(visibleMatters(ctx.caller, dayOf(ctx.now()), "matter", "whole"))
      .executeTakeFirst();
    if (row?.procedure !== "publication") return err(notFound());
    const { facts } = row.state as MatterState;
    const source = await sourceDocument(trx, { matter, facts }, definitionAt);
    if (!source) return err(notFound());
    const names =
      facts.partyKind === "natural" && typeof facts.partyName === "string" ? [facts.partyName] : [];
    return ok({
      text: source.text,
      sha256: source.sha256,
      suggestions: suggestRedactions(source.text, { names }),
    });
  });
}

type Row = Awaited<ReturnType<typeof search>>["rows"][number];

function summary(row: Row): z.input<typeof Summary> {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    partyName: row.party_name,
    partyCode: row.party_code,
    operator: row.operator,
    organ: row.organ,
    organName: row.organ_name,
    violation: row.violation,
    content: row.content,
    decidedOn: row.decided_on,
    status: row.status as z.output<typeof Status>,
    liveAt: row.live_at,
    liveUntil: row.live_until,
  };
}

function notFound(): Failure {
  return failure("not-found", text("没有该公示。", "There is no such publication."));
}
