import { type Failure, failure, fill, type Instant, text } from "../kernel/index.ts";
import { type EvidenceKind, evidenceKinds } from "./model.ts";
import type { Maker } from "./views.ts";

/** Why what was collected cannot be sealed as evidence; undefined when it can. */
export function whyNotMade(made: {
  readonly kind: EvidenceKind;
  readonly madeAt: Instant;
  readonly makers: readonly string[];
  readonly now: Instant;
  readonly closed: boolean;
  readonly found: readonly Maker[];
}): Failure | undefined {
  const { officers, name, article } = evidenceKinds[made.kind];
  if (made.closed)
    return failure(
      "out-of-stage",
      text("事项已办结，不再收集证据。", "The matter is closed: no more evidence."),
    );
  if (made.madeAt > made.now) {
    return failure(
      "invalid-input",
      text("制作时间不能晚于现在。", "It cannot have been made in the future."),
      { field: "madeAt" },
    );
  }
  const unknown = made.makers.filter((id) => !made.found.some((maker) => maker.id === id && !maker.machine));
  if (unknown.length > 0) {
    return failure(
      "invalid-input",
      text("制作人须为本系统在册人员。", "Makers must be persons of this house."),
      { field: "makers" },
    );
  }
  if (made.found.length < officers) {
    const message = fill(text("{kind}须由两名以上执法人员收集。", "{kind} takes at least two officers."), {
      kind: name,
    });
    return failure("missing-fact", message, { field: "makers", article });
  }
  const uncertified = made.found.filter(({ certified }) => !certified);
  if (officers === 2 && made.found.length - uncertified.length < 2) {
    const message = fill(
      text("{who}在制作当日没有有效的执法证。", "{who} held no valid certificate on that day."),
      { who: uncertified.map((maker) => maker.name).join("、") },
    );
    return failure("missing-fact", message, { field: "makers", article });
  }
  return undefined;
}
