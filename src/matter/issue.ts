/**
 * 文书: from the officer's draft, or from the facts alone, to the frozen file that is served. Contents are checked
 * before a number is taken, and the file is in the vault before the transaction ends: a file too many is harmless, a
 * number without its file is not.
 */
import type { Ctx, MasterKey } from "../access/index.ts";
import {
  type Day,
  dayOf,
  err,
  failure,
  type Missing,
  must,
  newId,
  ok,
  type Result,
  text,
} from "../kernel/index.ts";
import {
  type ActionDef,
  type AnyProcedure,
  type Facts,
  type IssuedDocument,
  isPersonalRef,
  type MatterState,
} from "../procedure/index.ts";
import { missingContents } from "./document/index.ts";
import { plainNames } from "./names.ts";
import type { DocumentPort, DraftRequest, FileStore, Paragraph, Trx } from "./ports.ts";
import { nextNumber } from "./store.ts";

export interface Paper {
  readonly documents: DocumentPort;
  readonly files: FileStore;
  readonly masterKey: MasterKey;
}

export interface Issuing {
  readonly procedure: AnyProcedure;
  readonly action: ActionDef;
  readonly matter: string;
  readonly state: MatterState;
  /** As they stand after the act. */
  readonly facts: Facts;
  readonly evidence: readonly string[];
  /** Document → draft id. */
  readonly drafts: Readonly<Record<string, string>>;
}

export async function issueDocuments(
  trx: Trx,
  ctx: Ctx,
  paper: Paper,
  issuing: Issuing,
): Promise<Result<IssuedDocument[]>> {
  const issued: IssuedDocument[] = [];
  const wanted = issuing.action.issues ?? [];
  if (wanted.length === 0) return ok(issued);
  const requests = await draftRequests(trx, ctx, paper.masterKey, issuing);
  for (const document of wanted) {
    const one = await issueOne(trx, ctx, paper, issuing, requests(document));
    if (!one.ok) return one;
    issued.push(one.value);
  }
  return ok(issued);
}

/** What a document of this act is made of, in the transaction that may issue it. */
export async function draftRequests(
  trx: Trx,
  ctx: Ctx,
  masterKey: MasterKey,
  about: Omit<Issuing, "drafts">,
): Promise<(document: string) => DraftRequest> {
  const { procedure, matter, state, facts } = about;
  const purpose = `${procedure.id}: ${(about.action.issues ?? []).join(", ")}`;
  const names = await plainNames(trx, ctx, { masterKey, matter, purpose, state, facts });
  const evidence = await evidenceLines(trx, matter, [...state.evidence, ...about.evidence]);
  const { name_zh } = await organRow(trx, state.organ);
  const day = dayOf(ctx.now());
  return (document) => ({ procedure, document, state, facts, names, evidence, organName: name_zh, day });
}

async function issueOne(
  trx: Trx,
  ctx: Ctx,
  { documents, files }: Paper,
  issuing: Issuing,
  request: DraftRequest,
): Promise<Result<IssuedDocument>> {
  const { procedure, matter, state, facts } = issuing;
  const { document, names, organName, day } = request;
  const def = must(procedure.documents[document], `no document ${document}`);
  const draft = await draftFor(trx, { documents, files }, issuing, request);
  if (!draft.ok) return draft;
  const missing = documents.check({ procedure, document, text: draft.value.text, facts, names });
  if (missing.length > 0) return err(missingContents(missing));

  const { short } = await organRow(trx, state.organ);
  const number = await nextNumber(trx, { of: "document", short, word: def.numbering, now: ctx.now() });
  const final = await documents.finalise(draft.value.bytes, { procedure, document, number, organName, day });
  if (!final.ok) return final;
  const file = await files.put(final.value.bytes);
  const { sha256, sm3, size } = file;
  const id = draft.value.id ?? newId("document", ctx.now(), ctx.random(10));
  const row = {
    seq: state.seq + 1,
    number,
    status: "issued",
    sha256,
    sm3,
    size,
    name: `${def.name.zh} ${number}.docx`,
    text: final.value.text,
    facts: JSON.stringify(facts),
  };
  if (draft.value.id === undefined) {
    const made = { created_by: ctx.caller.person, created_at: ctx.now() };
    await trx
      .insertInto("matter_document")
      .values({ id, matter, document, ...row, ...made })
      .execute();
  } else {
    await trx.updateTable("matter_document").set(row).where("id", "=", id).execute();
  }
  return ok({ document, id, number, sha256, sm3, size });
}

/** The draft that was named, as it lies in the vault; otherwise one made from the facts now. */
async function draftFor(
  trx: Trx,
  { documents, files }: Omit<Paper, "masterKey">,
  { drafts, matter }: Issuing,
  request: DraftRequest,
): Promise<Result<{ readonly id?: string; readonly bytes: Uint8Array; readonly text: string }>> {
  const named = drafts[request.document];
  if (named === undefined) return ok(await documents.draft(request));
  const row = await trx
    .selectFrom("matter_document")
    .select(["id", "sha256"])
    .where("id", "=", named)
    .where("matter", "=", matter)
    .where("document", "=", request.document)
    .where("status", "=", "draft")
    .forUpdate()
    .executeTakeFirst();
  if (!row)
    return err(
      failure("not-found", text("没有找到该文书草稿。", "There is no such draft."), { field: "drafts" }),
    );
  const bytes = await files.get(row.sha256);
  const read = await documents.read(bytes);
  return read.ok ? ok({ id: row.id, bytes, text: read.value.text }) : read;
}

export interface KeptDraft {
  readonly document: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly draftId: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly missing: readonly Missing[];
}

/** Keeps a draft (made from the facts, or uploaded) beside the matter and says what it still lacks. */
export async function keepDraft(
  trx: Trx,
  ctx: Ctx,
  { documents, files }: Paper,
  request: DraftRequest,
  about: { readonly matter: string; readonly bytes: Uint8Array; readonly name?: string },
): Promise<Result<KeptDraft>> {
  const { procedure, document, facts, names } = request;
  const def = must(procedure.documents[document], `no document ${document}`);
  const read = await documents.read(about.bytes);
  if (!read.ok) return read;
  const { sha256, sm3, size } = await files.put(about.bytes);
  const id = newId("document", ctx.now(), ctx.random(10));
  await trx
    .insertInto("matter_document")
    .values({
      id,
      matter: about.matter,
      document,
      seq: null,
      number: null,
      status: "draft",
      sha256,
      sm3,
      size,
      name: about.name ?? draftName(procedure, document),
      text: read.value.text,
      facts: JSON.stringify(kept(facts)),
      created_by: ctx.caller.person,
      created_at: ctx.now(),
    })
    .execute();
  const missing = documents.check({ procedure, document, text: read.value.text, facts, names });
  return ok({ document, name: def.name, draftId: id, ...read.value, missing });
}

/** References that live for one request are not kept. */
function kept(facts: Facts): Facts {
  const lasting = Object.entries(facts).filter(([, value]) => !isPersonalRef(value) || value.hash !== "");
  return Object.fromEntries(lasting);
}

/** Drafts made from the facts bear this name, which no upload can have: it is how they are told apart. */
export function draftName(procedure: AnyProcedure, document: string): string {
  return `${procedure.documents[document]?.name.zh ?? document}<草稿>.docx`;
}

export async function organRow(trx: Trx, organ: string) {
  return await trx
    .selectFrom("organ")
    .select(["id", "name_zh", "name_en", "short", "district", "kind"])
    .where("id", "=", organ)
    .executeTakeFirstOrThrow();
}

async function evidenceLines(trx: Trx, matter: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom("evidence")
    .select(["label", "method", "made_at", "sha256"])
    .where("matter", "=", matter)
    .where("id", "in", [...new Set(ids)])
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(
    (row) => `${row.label}(${row.method},${dayIn(row.made_at)},SHA-256 ${row.sha256.slice(0, 16)}…)`,
  );
}

function dayIn(moment: string): Day {
  return dayOf(moment as Parameters<typeof dayOf>[0]);
}
