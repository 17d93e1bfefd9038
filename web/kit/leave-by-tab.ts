/** Tab leaves an open list of several: the component itself would stay, and take or drop the marked option at each press. */
import type { KeyboardEvent } from "react";

export function leaveByTab(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}
