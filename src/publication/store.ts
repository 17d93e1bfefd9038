/** The table `publication`: a projection, written in the transaction of the event it follows from. */
import type { Updateable } from "kysely";
import type { Tables } from "../base/index.ts";
import {
  addMonths,
  addYears,
  assert,
  type Day,
  day,
  dayOf,
  err,
  failure,
  must,
  ok,
  type Result,
  sha256Hex,
  text,
} from "../kernel/index.ts";
import type { Effect, Trx } from "../matter/index.ts";
import type { Facts, LawUsed } from "../procedure/index.ts";
import { publishedText, type Summary, summaryOf } from "./context.ts";
import { publication } from "./procedure.ts";
import { type DefinitionAt, type SourceDocument, sourceDocument } from "./source.ts";

type Done = Parameters<Effect>[1];

/** By `procedure.action`, for the hooks of the matter runtime. */
export const publicationEffects = (definitionAt: DefinitionAt): Readonly<Record<string, Effect>> => ({
  "publication.release": async (trx, done) => {
    const refused = notePublic(done);
    if (!refused.ok) return refused;
    const shown = await contentOf(trx, done, definitionAt);
    const liveOn = dayOf(done.now);
    await trx
      .insertInto("publication")
      .values({
        id: done.matter,
        matter: done.matter,
        ...shown,
        organ: done.state.organ,
        operator: operatorOf(done),
        status: "live",
        live_at: done.now,
        live_until: liveUntil(liveOn, done.state.facts, done.event.law),
        event_seq: done.event.seq,
      })
      .execute();
    return ok(undefined);
  },
  "publication.correct": async (trx, done) => {
    const refused = notePublic(done);
    if (!refused.ok) return refused;
    const shown = await contentOf(trx, done, definitionAt);
    return update(trx, done, { ...shown, status: "corrected", event_seq: done.event.seq });
  },
  "publication.record-reply": (trx, done) =>
    update(trx, done, { reply: String(done.state.facts.reply), reply_at: done.now }),
  "publication.withdraw": (trx, done) => {
    const { withdrawReason, changeGround } = done.state.facts;
    const ground = publication.facts.changeGround?.choices?.find(({ id }) => id === changeGround)?.label;
    const reason = String(withdrawReason);
    return end(trx, done, "withdrawn", {
      zh: ground ? `${ground.zh}。${reason}` : reason,
      en: ground ? `${ground.en}. ${reason}` : reason,
    });
  },
  "publication.expire": (trx, done) =>
    end(trx, done, "expired", text("公示期满。", "The period of publication has ended.")),
});

async function contentOf(trx: Trx, { matter, state, event }: Done, definitionAt: DefinitionAt) {
  const source: SourceDocument = must(
    await sourceDocument(trx, { matter, facts: state.facts }, definitionAt),
    "a publication has its document",
  );
  const { text: published, spans } = must(publishedText(source, state.facts), "sound redactions");
  const textHash = sha256Hex(published);
  assert(event.context.publishedTextHash === textHash, "the text is the one that was decided on");
  return {
    ...columns(summaryOf(source, state.facts)),
    source_matter: source.matter,
    document: source.id,
    text: published,
    redactions: JSON.stringify(spans),
    text_hash: textHash,
  };
}

function columns(summary: Summary) {
  return {
    number: summary.decisionNumber,
    title: `${summary.partyName}${summary.violation}案`,
    party_name: summary.partyName,
    party_code: summary.partyCode ?? null,
    organ_name: summary.organName,
    violation: summary.violation,
    content: summary.content,
    basis: summary.basis,
    decided_on: summary.decidedOn,
  };
}

/** O45 art. 13: from the publication; the length is the one that the event's law records. */
function liveUntil(from: Day, facts: Facts, law: readonly LawUsed[]): Day {
  const used = must(
    law.find(({ param }) => param === "U-09" || param === "U-10"),
    "the length of the publication",
  );
  assert(used.unit === "month" || used.unit === "year", "months or years");
  const until = used.unit === "month" ? addMonths(from, used.value) : addYears(from, used.value);
  const { durationClass, restrictionUntil } = facts;
  const restricted = durationClass === "restriction" && typeof restrictionUntil === "string";
  return restricted && restrictionUntil > until ? day(restrictionUntil) : until;
}

function operatorOf({ state }: Done): string | null {
  const party = state.parties.find(
    ({ role, kind }) => role === "party" && (kind === "operator" || kind === "platform"),
  );
  return party?.ref ?? null;
}

/** The record of these acts is handed to anyone: nothing unreviewed may stand in it. */
function notePublic({ event }: Done): Result<undefined> {
  if (event.note === undefined || event.note === "") return ok(undefined);
  return err(
    failure(
      "invalid-input",
      text("该办理记录向公众公开，不能附备注。", "The record of this act is public: it takes no note."),
      {
        field: "note",
        wayOut: text(
          "请删去备注；内部意见写在审核意见中。",
          "Leave the note out; internal opinions belong to the review.",
        ),
      },
    ),
  );
}

async function end(
  trx: Trx,
  done: Done,
  status: "withdrawn" | "expired",
  reason: { zh: string; en: string },
) {
  return update(trx, done, {
    status,
    ended_at: done.now,
    end_reason_zh: reason.zh,
    end_reason_en: reason.en,
  });
}

async function update(
  trx: Trx,
  { matter }: Done,
  values: Updateable<Tables["publication"]>,
): Promise<Result<undefined>> {
  const changed = await trx
    .updateTable("publication")
    .set(values)
    .where("id", "=", matter)
    .executeTakeFirst();
  assert(changed.numUpdatedRows === 1n, "a live publication has its row");
  return ok(undefined);
}
