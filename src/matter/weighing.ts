/** One act as the engine is asked about it, the same for doing it and for looking at what it would make. */
import type { Ctx } from "../access/index.ts";
import type {
  ActionDef,
  AnyProcedure,
  Command,
  Facts,
  IssuedDocument,
  MatterState,
} from "../procedure/index.ts";
import { loadContext } from "./context.ts";
import type { House } from "./journal.ts";
import type { Trx } from "./ports.ts";

export interface Weighing {
  readonly procedure: AnyProcedure;
  readonly action: ActionDef;
  readonly matter: string;
  readonly state: MatterState;
  /** What the form brings, personal values replaced by references. */
  readonly given: Facts;
}

export async function weigh(
  { surroundings, context: loaders }: House,
  trx: Trx,
  ctx: Ctx,
  { procedure, action, matter, state, given }: Weighing,
  asked: Pick<Command, "action" | "expected" | "evidence" | "note">,
) {
  const facts: Facts = { ...state.facts, ...given, ...(action.sets as Facts | undefined) };
  const around = await surroundings(trx, state.organ, ctx.now());
  const context = await loadContext(trx, loaders, {
    procedure,
    actions: [action],
    matter,
    state,
    facts,
    actor: ctx.caller.person,
    now: ctx.now(),
  });
  const command: Command = { ...asked, facts: given, documents: (action.issues ?? []).map(unissued) };
  return { facts, around, context, command };
}

/** Stands for a document in the first asking, before anything was made. */
function unissued(document: string): IssuedDocument {
  return { document, id: "-", number: "-", sha256: "-", sm3: "-", size: 0 };
}
