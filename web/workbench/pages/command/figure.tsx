import { Link } from "@tanstack/react-router";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { type FigureView, figureSearch, type Looking, percentOf, timeOf } from "./model.ts";

type Tone = "plain" | "leak" | "good";

/** One number of the screen: of what, over which time, what it was a week before; it opens its rows. */
export function Figure({
  figure,
  looking,
  tone = "plain",
  small = false,
}: {
  figure: FigureView;
  looking: Looking;
  tone?: Tone;
  small?: boolean;
}) {
  const t = useText();
  const { id, name, value, was, days, share } = figure;
  return (
    <Link
      to="/indicators/$id"
      params={{ id }}
      search={figureSearch(figure, looking)}
      className={`board-figure board-figure-${value === 0 && tone === "leak" ? "good" : tone}${small ? " board-figure-small" : ""}`}
    >
      <span className="board-name">{t(name)}</span>
      <strong className="board-value">{grouped(value)}</strong>
      {share !== null && share.share !== null && share.low !== null && share.high !== null && (
        <span className="board-share">
          {percentOf(share.share)}
          <small>
            {" "}
            {t(
              text(
                `区间 ${percentOf(share.low)}–${percentOf(share.high)}`,
                `${percentOf(share.low)}–${percentOf(share.high)}`,
              ),
            )}
          </small>
        </span>
      )}
      <span className="board-time">
        {t(timeOf(days))}
        {was !== null && <> · {t(changed(value, was))}</>}
      </span>
    </Link>
  );
}

function changed(value: number, was: number): Text {
  const by = value - was;
  if (by === 0) return text("与一周前持平", "as a week ago");
  return by > 0
    ? text(`比一周前 +${by}`, `+${by} on a week ago`)
    : text(`比一周前 −${-by}`, `−${-by} on a week ago`);
}
