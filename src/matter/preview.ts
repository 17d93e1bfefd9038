/**
 * Drafts before the act: what the documents would say with what the form holds now. Personal values of the form are
 * read through references that live for this request only, so that looking leaves nothing behind but the draft.
 */
import type { Ctx, Upload } from "../access/index.ts";
import { err, type Failure, failure, ok, type Result, text } from "../kernel/index.ts";
import {
  type AnyProcedure,
  actionNamed,
  decide,
  type Facts,
  type FactValue,
  factNamed,
  isPersonalRef,
  type MatterState,
  type Names,
  told,
} from "../procedure/index.ts";
import { standFor } from "./acting.ts";
import { draftName, draftRequests, type Issuing, type KeptDraft, keepDraft } from "./issue.ts";
import type { House } from "./journal.ts";
import { isHidden, knownRefs } from "./personal.ts";
import type { DraftRequest, Trx } from "./ports.ts";
import { invalid, notFound } from "./refusals.ts";
import { findMatter } from "./store.ts";
import { weigh } from "./weighing.ts";

export const largestUpload = 20 * 1024 * 1024;

export interface PreviewInput {
  readonly id: string;
  readonly action: string;
  readonly facts: Facts;
  readonly evidence: readonly string[];
}

export async function preview(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: PreviewInput,
): Promise<Result<{ refused: Failure[]; drafts: KeptDraft[] }>> {
  const found = await findMatter(trx, input.id);
  if (!found.ok) return found;
  const { id: matter, state } = found.value;
  const procedure = house.procedures.at(state.procedure, state.version);
  const action = actionNamed(procedure, input.action);
  const acting = action && standFor(ctx.caller, state, action.by);
  if (!action || !acting) return err(notFound());
  const passing = passingRefs(procedure, state, input.facts);
  if (!passing.ok) return passing;
  const { facts, around, context, command } = await weigh(
    house,
    trx,
    ctx,
    { procedure, action, matter, state, given: passing.value.facts },
    { action: input.action, expected: state.seq, evidence: input.evidence },
  );
  const decided = decide(procedure, state, command, acting, context, around);
  const refused = decided.ok ? [] : [told(decided.error, procedure, state, acting, context, around)];
  // Who may not act at all is not shown other people's values in a draft.
  if (
    refused.some(
      ({ code }) => code === "forbidden" || code === "separation-of-duty" || code === "out-of-stage",
    )
  ) {
    return ok({ refused, drafts: [] });
  }
  const drafts = await draftsOf(
    house,
    trx,
    ctx,
    { procedure, action, matter, state, facts, evidence: input.evidence },
    passing.value.names,
  );
  return drafts.ok ? ok({ refused, drafts: drafts.value }) : drafts;
}

async function draftsOf(
  house: House,
  trx: Trx,
  ctx: Ctx,
  about: Omit<Issuing, "drafts">,
  passing: ReadonlyMap<string, string>,
): Promise<Result<KeptDraft[]>> {
  const kept: KeptDraft[] = [];
  const wanted = about.action.issues ?? [];
  if (wanted.length === 0) return ok(kept);
  const requests = await draftRequests(trx, ctx, house.masterKey, about);
  for (const document of wanted) {
    const plain = requests(document);
    const request: DraftRequest = { ...plain, names: withPassing(plain.names, passing) };
    const name = draftName(about.procedure, document);
    // One draft from the facts per person and document; uploaded ones have other names and stay.
    await trx
      .deleteFrom("matter_document")
      .where("matter", "=", about.matter)
      .where("document", "=", document)
      .where("created_by", "=", ctx.caller.person)
      .where("status", "=", "draft")
      .where("name", "=", name)
      .execute();
    const { bytes } = await house.documents.draft(request);
    const draft = await keepDraft(trx, ctx, house, request, { matter: about.matter, bytes });
    if (!draft.ok) return draft;
    kept.push(draft.value);
  }
  return ok(kept);
}

/** An officer's own file in place of a draft; nothing about it is believed before it was opened and read. */
export async function uploadDraft(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: { readonly matter: string; readonly document: string },
  upload: Upload | undefined,
): Promise<Result<KeptDraft>> {
  if (!upload) return err(invalid("file", "请选择文件。", "Choose a file."));
  if (upload.size > largestUpload) {
    return err(failure("too-large", text("文书不得超过 20 MB。", "A document may have 20 MB.")));
  }
  const found = await findMatter(trx, input.matter);
  if (!found.ok) return found;
  const { id: matter, state } = found.value;
  if (!standFor(ctx.caller, state)) return err(notFound());
  const procedure = house.procedures.at(state.procedure, state.version);
  const action = Object.values(procedure.actions).find((each) => each.issues?.includes(input.document));
  if (!action) return err(invalid("document", "本程序没有该文书。", "This procedure has no such document."));
  const bytes = await upload.bytes();
  if (bytes.length > largestUpload) {
    return err(failure("too-large", text("文书不得超过 20 MB。", "A document may have 20 MB.")));
  }
  const about = { procedure, action, matter, state, facts: state.facts, evidence: [] };
  const requests = await draftRequests(trx, ctx, house.masterKey, about);
  return keepDraft(trx, ctx, house, requests(input.document), {
    matter,
    bytes,
    name: plainName(upload.name),
  });
}

/** A file name as a name: no path, no control characters, no length of its own choosing. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const safe = last.replace(/[\p{C}"<>:|?*]/gu, "").slice(-120);
  return safe.toLowerCase().endsWith(".docx") ? safe : `${safe || "文书"}.docx`;
}

function passingRefs(
  procedure: AnyProcedure,
  state: MatterState,
  facts: Facts,
): Result<{ readonly facts: Facts; readonly names: ReadonlyMap<string, string> }> {
  const known = knownRefs(state);
  const names = new Map<string, string>();
  const passing: Record<string, FactValue> = {};
  for (const [name, value] of Object.entries(facts)) {
    const def = factNamed(procedure, name);
    if (isPersonalRef(value) && !known.has(value.personal)) {
      return err(invalid(name, "请填写原文。", "Enter the value itself."));
    }
    if (def && isHidden(def) && typeof value === "string") {
      names.set(`passing:${name}`, value);
      passing[name] = { personal: `passing:${name}`, hash: "" };
    } else passing[name] = value;
  }
  return ok({ facts: passing, names });
}

function withPassing(names: Names, passing: ReadonlyMap<string, string>): Names {
  return { ...names, personal: (ref) => passing.get(ref.personal) ?? names.personal?.(ref) };
}
