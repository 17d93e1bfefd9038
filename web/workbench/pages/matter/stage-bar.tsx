import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { MatterView } from "../../api.ts";

type Stage = MatterView["stages"][number];

/** The course in the law's own words: what was passed, what was left out, where it stands, what may follow. */
export function StageBar({ matter }: { matter: MatterView }) {
  const t = useText();
  const stages = shownStages(matter);
  const at = stages.findIndex(({ status }) => status === "current");
  return (
    <>
      <p className="stage-brief">
        {t(text(`第 ${at + 1} 阶段，共 ${stages.length} 个：`, `Stage ${at + 1} of ${stages.length}: `))}
        <strong>{t(stages[at]?.name ?? text("—", "—"))}</strong>
      </p>
      <ol className="stage-bar" aria-label={t(text("阶段", "Stages"))}>
        {stages.map((stage, index) => {
          const skipped = stage.status === "ahead" && index < at;
          return (
            <li
              key={stage.id}
              className={`stage stage-${skipped ? "skipped" : stage.status}`}
              aria-current={stage.status === "current" ? "step" : undefined}
              title={skipped ? t(text("未经过", "Not passed through")) : undefined}
            >
              <span>{t(stage.name)}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Ends exclude each other: before one is reached they stand as one. */
function shownStages({ stages }: MatterView): Stage[] {
  const open = stages.filter(({ final }) => !final);
  const ends = stages.filter(({ final, status }) => final && status !== "ahead");
  if (ends.length > 0) return [...open, ...ends];
  return [...open, { id: "end", name: text("办结", "Closed"), final: true, status: "ahead" }];
}
