/** How far a caller sees into a matter: by post the whole, by participation what was agreed. */
import { type Caller, maySee } from "../access/index.ts";
import type { Day } from "../kernel/index.ts";
import type { MatterState } from "../procedure/index.ts";

export type Sight = "whole" | "summary";

export function sightOf(caller: Caller, state: MatterState, today: Day): Sight {
  const place = { organ: state.organ, ...(state.unit === undefined ? {} : { unit: state.unit }) };
  if (maySee(caller, today, place)) return "whole";
  const whole = state.participants.some(
    (one) =>
      one.view === "whole" &&
      (one.until === undefined || one.until >= today) &&
      (one.person === caller.person || (one.organ !== undefined && caller.organs.includes(one.organ))),
  );
  return whole ? "whole" : "summary";
}
