/** In which post the caller acts in a matter. */
import { actorFor, type Caller, machineActor, seesAll } from "../access/index.ts";
import type { Actor, ActorRef, Level, MatterState } from "../procedure/index.ts";

type Wanted = { readonly ability: string; readonly level?: Level };
type Place = { readonly organ: string; readonly unit?: string };

/** Undefined where no post reaches the matter: whoever merely sees it (a participant) does not act in it. */
export function standFor(caller: Caller, state: MatterState, wanted?: Wanted): Actor | undefined {
  return standAt(caller, state, wanted);
}

export function standAt(caller: Caller, { organ, unit }: Place, wanted?: Wanted): Actor | undefined {
  if (seesAll(caller)) return machineActor(caller, organ);
  return actorFor(caller, { organ, ...(unit === undefined ? {} : { unit }) }, wanted ?? {});
}

/** What of an actor stands in the log. */
export function refOf(actor: Actor): ActorRef {
  const { level: _level, abilities: _abilities, ...ref } = actor;
  return ref;
}
