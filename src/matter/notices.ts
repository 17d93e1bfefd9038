/** 通知: rows of the one outbox, written in the transaction of their cause. */
import type { Ctx } from "../access/index.ts";
import { fill, type Instant, newId, type Text } from "../kernel/index.ts";
import { type AnyProcedure, type MatterState, type NoticeDef, personsOf } from "../procedure/index.ts";
import type { Trx } from "./ports.ts";

type Addressee = { to_person: string } | { to_organ: string; to_ability?: string } | { to_party: string };
export type Sender = Pick<Ctx, "now" | "random">;

export async function sendNotices(
  trx: Trx,
  ctx: Sender,
  about: {
    readonly procedure: AnyProcedure;
    readonly matter: string;
    readonly state: MatterState;
    readonly seq: number;
    readonly notices: readonly NoticeDef[];
  },
): Promise<void> {
  const { procedure, matter, state, seq, notices } = about;
  for (const notice of notices) {
    const words = fill(notice.text, { number: state.number, title: state.title, procedure: procedure.name });
    for (const to of addressees(procedure, state, notice))
      await putNotice(trx, ctx, { matter, seq, to, words });
  }
}

export async function putNotice(
  trx: Trx,
  { now, random }: Sender,
  notice: { readonly matter: string; readonly seq: number; readonly to: Addressee; readonly words: Text },
): Promise<void> {
  const at: Instant = now();
  await trx
    .insertInto("notice")
    .values({
      id: newId("notice", at, random(10)),
      matter: notice.matter,
      seq: notice.seq,
      to_person: null,
      to_organ: null,
      to_ability: null,
      to_party: null,
      ...notice.to,
      text_zh: notice.words.zh,
      text_en: notice.words.en,
      at,
      sent_at: null,
      receipt: null,
      read_at: null,
      read_by: null,
    })
    .execute();
}

function addressees(procedure: AnyProcedure, state: MatterState, { to }: NoticeDef): Addressee[] {
  if (to === "team") return teamOf(procedure, state).map((person) => ({ to_person: person }));
  if ("ability" in to) return [{ to_organ: state.organ, to_ability: to.ability }];
  return state.parties.filter((party) => party.role === to.party).map((party) => ({ to_party: party.id }));
}

/** Everybody whom the matter names as working on it; before anybody is named, the people who acted in it. */
export function teamOf(procedure: AnyProcedure, state: MatterState): string[] {
  const named = Object.entries(procedure.facts).flatMap(([name, def]) =>
    def.type === "persons" || def.type === "person" ? personsOf(state.facts[name]) : [],
  );
  const people =
    named.length > 0
      ? named
      : state.done.filter(({ actor }) => actor.machine !== true).map(({ actor }) => actor.person);
  return [...new Set(people)];
}
