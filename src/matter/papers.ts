/** Files out, forms kept, values revealed: what an operation does with one row. */
import { type Ctx, type Download, reveal } from "../access/index.ts";
import { dayOf, err, failure, ok, type Result, text } from "../kernel/index.ts";
import { actionNamed, type Facts, factNamed, type MatterState } from "../procedure/index.ts";
import { standFor } from "./acting.ts";
import type { House } from "./journal.ts";
import { isHidden } from "./personal.ts";
import type { Trx } from "./ports.ts";
import { notFound } from "./refusals.ts";
import { sightOf } from "./sight.ts";
import { findMatter } from "./store.ts";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function downloadDocument(
  house: House,
  trx: Trx,
  ctx: Ctx,
  id: string,
  status: "issued" | "draft",
): Promise<Result<Download>> {
  const row = await trx
    .selectFrom("matter_document as d")
    .innerJoin("matter as m", "m.id", "d.matter")
    .select(["d.name", "d.sha256", "m.state"])
    .where("d.id", "=", id)
    .where("d.status", "=", status)
    .executeTakeFirst();
  const state = row?.state as MatterState;
  if (!row || sightOf(ctx.caller, state, dayOf(ctx.now())) !== "whole") return err(noDocument());
  // A draft holds personal values in full and nobody has answered for it yet: it is for those who work on the matter.
  if (status === "draft" && !standFor(ctx.caller, state)) return err(noDocument());
  const name = row.name.replace("<草稿>", "(草稿)");
  return ok({ name, mediaType: docx, body: await house.files.get(row.sha256) });
}

/** Kept by itself, without the personal values: an unfinished form is no place for them. */
export async function saveForm(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: { readonly id: string; readonly action: string; readonly facts: Facts },
): Promise<Result<{ savedAt: string }>> {
  const found = await findMatter(trx, input.id);
  if (!found.ok) return found;
  const { id: matter, state } = found.value;
  const procedure = house.procedures.at(state.procedure, state.version);
  if (!actionNamed(procedure, input.action) || !standFor(ctx.caller, state)) return err(notFound());
  const facts = Object.entries(input.facts).filter(([name, value]) => {
    const def = factNamed(procedure, name);
    return def && !(isHidden(def) && typeof value === "string");
  });
  const row = { facts: JSON.stringify(Object.fromEntries(facts)), saved_at: ctx.now() };
  await trx
    .insertInto("matter_draft")
    .values({ matter, action: input.action, person: ctx.caller.person, ...row })
    .onConflict((on) => on.columns(["matter", "action", "person"]).doUpdateSet(row))
    .execute();
  return ok({ savedAt: ctx.now() });
}

export async function savedForm(trx: Trx, ctx: Ctx, input: { readonly id: string; readonly action: string }) {
  const found = await findMatter(trx, input.id);
  if (!found.ok) return found;
  const row = await trx
    .selectFrom("matter_draft")
    .select(["facts", "saved_at"])
    .where("matter", "=", found.value.id)
    .where("action", "=", input.action)
    .where("person", "=", ctx.caller.person)
    .executeTakeFirst();
  return ok(row ? { facts: row.facts as Record<string, string>, savedAt: row.saved_at } : null);
}

export async function revealValues(
  house: House,
  trx: Trx,
  ctx: Ctx,
  input: { readonly id: string; readonly refs: readonly string[]; readonly purpose: string },
): Promise<Result<{ values: Record<string, string | null> }>> {
  const found = await findMatter(trx, input.id);
  if (!found.ok) return found;
  const { id: matter, state } = found.value;
  if (sightOf(ctx.caller, state, dayOf(ctx.now())) !== "whole") return err(notFound());
  const { refs: ids, purpose } = input;
  const shown = await reveal(trx, ctx, { ids, purpose, matter, masterKey: house.masterKey });
  return shown.ok ? ok({ values: Object.fromEntries(shown.value) }) : shown;
}

function noDocument() {
  return failure("not-found", text("没有找到该文书。", "There is no such document."));
}
