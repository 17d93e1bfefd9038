import { type Cite, day } from "../../../src/kernel/index.ts";
import { citeLabel } from "../../../src/law/index.ts";
import type { Certainty } from "../../kit/certainty-mark.tsx";
import { ClockBadge } from "../../kit/clock-badge.tsx";
import type { ClockState, ClockUnit } from "../../kit/clock-words.ts";
import type { ClockView } from "../api.ts";

/** The one way a clock of a matter is shown: from the reading of the engine to the badge of the kit. */
export function MatterClock({ clock, compact = false }: { clock: ClockView; compact?: boolean }) {
  return (
    <ClockBadge
      label={clock.name}
      state={stateOf(clock)}
      total={clock.total}
      left={Math.abs(clock.left)}
      unit={clock.leftUnit as ClockUnit}
      totalUnit={clock.unit as ClockUnit}
      startedOn={day(clock.startedOn)}
      dueDay={day(clock.dueOn)}
      provisional={clock.provisional}
      certainty={clock.certainty as Certainty}
      article={citeLabel(clock.article as Cite)}
      compact={compact}
    />
  );
}

/** A stopped clock was met: what it limits was done. */
const stateOf = ({ status }: ClockView): ClockState => (status === "stopped" ? "met" : status);
