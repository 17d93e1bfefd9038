/** What the caller may do here and now, computed by the engine with freshly looked-up context. */

import type { z } from "zod";
import type { Ctx } from "../access/index.ts";
import { type Actor, available, type Context, type MatterState, type Offer } from "../procedure/index.ts";
import { standFor } from "./acting.ts";
import { loadContext } from "./context.ts";
import type { House } from "./journal.ts";
import type { OfferView } from "./model.ts";
import type { Trx } from "./ports.ts";
import { citeView } from "./shown.ts";

export interface Offered {
  readonly offers: z.input<typeof OfferView>[];
  readonly context: Context;
}

/** Each action in the post that fits it best: somebody may head a unit and investigate. */
export async function offersFor(
  house: House,
  trx: Trx,
  ctx: Ctx,
  matter: string,
  state: MatterState,
): Promise<Offered> {
  const procedure = house.procedures.at(state.procedure, state.version);
  const here = Object.entries(procedure.actions).filter(([, action]) => action.from.includes(state.stage));
  const context = await loadContext(trx, house.context, {
    procedure,
    actions: here.map(([, action]) => action),
    matter,
    state,
    facts: state.facts,
    actor: ctx.caller.person,
    now: ctx.now(),
  });
  const around = await house.surroundings(trx, state.organ, ctx.now());
  const byActor = new Map<string, Map<string, Offer>>();
  const judged = (acting: Actor) => {
    const key = `${acting.post} ${acting.delegation ?? ""}`;
    const known = byActor.get(key);
    if (known) return known;
    const offers = new Map(
      available(procedure, state, acting, context, around).map((offer) => [offer.action, offer]),
    );
    byActor.set(key, offers);
    return offers;
  };
  const offers = here.flatMap(([name, action]) => {
    const acting = standFor(ctx.caller, state, action.by);
    const offer = acting && judged(acting).get(name);
    if (!offer) return [];
    const { evidence, persons, opens, closes } = action;
    const closing = typeof closes === "string" ? closes : closes?.at(-1)?.outcome;
    const target = opens && house.procedures.all.find((each) => each.id === opens.procedure);
    return [
      {
        action: name,
        name: action.name,
        ...(action.help ? { help: action.help } : {}),
        allowed: offer.allowed,
        duty: offer.duty,
        because: offer.allowed ? [] : offer.because.map(plain),
        ability: action.by.ability,
        level: action.by.level,
        article: action.article.map(citeView),
        input: action.input.map(({ fact, required, ask }) => ({ fact, required, ...(ask ? { ask } : {}) })),
        issues: (action.issues ?? []).map((document) => ({
          document,
          name: procedure.documents[document]?.name ?? { zh: document, en: document },
        })),
        ...(evidence ? { evidence: { least: evidence.least, purpose: evidence.purpose } } : {}),
        ...(persons
          ? { persons: { fact: persons.fact, least: persons.least, certified: persons.certified } }
          : {}),
        ...(opens && target ? { opens: { id: opens.procedure, name: target.name } } : {}),
        ...(closing === undefined
          ? {}
          : {
              closes: {
                id: closing,
                name: procedure.outcomes[closing]?.name ?? { zh: closing, en: closing },
              },
            }),
        undo: action.undo,
      },
    ];
  });
  return { offers, context };
}

/** Readonly arrays of the engine's failures as the schema's plain ones. */
function plain(because: Extract<Offer, { allowed: false }>["because"][number]) {
  const { missing, possible, article, ...rest } = because;
  return {
    ...rest,
    ...(article ? { article: citeView(article) } : {}),
    ...(missing ? { missing: [...missing] } : {}),
    ...(possible ? { possible: [...possible] } : {}),
  };
}
