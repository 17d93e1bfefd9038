/** What a publication looks up inside the transaction; frozen in the events that used it. */
import { canonicalJson, sha256Hex } from "../kernel/index.ts";
import type { ContextLoaders, LookUp, Trx } from "../matter/index.ts";
import type { Facts, MatterEvent } from "../procedure/index.ts";
import { applyRedactions, type Redacted, readSpans, shownName } from "./redact.ts";
import { type DefinitionAt, type SourceDocument, sourceDocument } from "./source.ts";

/** What the public sees beside the text; canonical JSON of it stands in the event of the release. */
export interface Summary {
  readonly decisionNumber: string;
  readonly partyName: string;
  readonly partyCode?: string;
  readonly violation: string;
  readonly content: string;
  readonly basis: string;
  readonly decidedOn: string;
  readonly organName: string;
}

export const publicationContext = (definitionAt: DefinitionAt): ContextLoaders => {
  const source = (trx: Trx, about: LookUp) => sourceDocument(trx, about, definitionAt);
  return {
    "publication.textIntact": async (trx, about) => intact(await source(trx, about), about.facts),
    "publication.redactionsSound": async (trx, about) => {
      const found = await source(trx, about);
      return found !== undefined && readSpans(about.facts.redactions, found.text) !== undefined;
    },
    "publication.publishedTextHash": async (trx, about) => hashOf(await source(trx, about), about.facts),
    "publication.summary": async (trx, about) => summaryText(await source(trx, about), about.facts),
    "publication.asReviewed": async (trx, about) => {
      const [found, reviewed] = [await source(trx, about), await lastReview(trx, about.matter)];
      const hash = hashOf(found, about.facts);
      return (
        intact(found, about.facts) &&
        hash !== undefined &&
        hash === reviewed?.publishedTextHash &&
        summaryText(found, about.facts) === reviewed.summary
      );
    },
    "publication.lowerFineKnown": async (trx, about) => thresholdSet(trx, about),
    "publication.displayEnded": async (trx, { matter, today }) => {
      const row = await trx
        .selectFrom("publication")
        .select("live_until")
        .where("id", "=", matter)
        .executeTakeFirst();
      return row !== undefined && row.live_until !== null && row.live_until < today;
    },
  };
};

export function publishedText(source: SourceDocument, facts: Facts): Redacted | undefined {
  const spans = readSpans(facts.redactions, source.text);
  return spans && applyRedactions(source.text, spans);
}

export function summaryOf(source: SourceDocument, facts: Facts): Summary {
  const word = (name: string) => (typeof facts[name] === "string" ? facts[name] : "");
  return {
    decisionNumber: word("decisionNumber") || source.number,
    partyName: shownName(facts.partyName, facts.partyKind === "natural"),
    // A natural person's code is the identity number: never shown.
    ...(facts.partyKind === "natural" || word("partyCode") === "" ? {} : { partyCode: word("partyCode") }),
    violation: word("violation"),
    content: word("content"),
    basis: word("basis"),
    decidedOn: word("decidedOn"),
    organName: word("organName") || source.organName,
  };
}

function intact(source: SourceDocument | undefined, { documentSha256: sealed }: Facts): boolean {
  return source?.logged === true && (sealed === undefined || sealed === source.sha256);
}

function summaryText(source: SourceDocument | undefined, facts: Facts): string | undefined {
  return source && canonicalJson(summaryOf(source, facts));
}

function hashOf(source: SourceDocument | undefined, facts: Facts): string | undefined {
  const published = source && publishedText(source, facts);
  return published && sha256Hex(published.text);
}

async function lastReview(trx: Trx, matter: string) {
  const row = await trx
    .selectFrom("matter_event")
    .select("body")
    .where("matter", "=", matter)
    .where("action", "=", "approve")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const event = row?.body as MatterEvent | undefined;
  return event?.type === "acted" ? event.context : undefined;
}

/** U-11 is set by the province or above; a setting counts once a second person confirmed it. */
async function thresholdSet(trx: Trx, { state, today }: LookUp): Promise<boolean> {
  const row = await trx
    .selectFrom("setting")
    .innerJoin("organ_ancestor as above", "above.ancestor", "setting.organ")
    .select("setting.id")
    .where("setting.key", "=", "U-11")
    .where("above.organ", "=", state.organ)
    .where("setting.from_day", "<=", today)
    .where((eb) => eb.or([eb("setting.to_day", "is", null), eb("setting.to_day", ">=", today)]))
    .where("setting.confirmed_by", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}
