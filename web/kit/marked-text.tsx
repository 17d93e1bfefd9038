import { Fragment } from "react";
import { text } from "../../src/kernel/index.ts";
import { useText } from "./language.tsx";
import "./marked-text.css";
import { type Mark, piecesOf } from "./marked-pieces.ts";

/** A marked passage; `number` leads to its reason, which stands elsewhere under the same number. */
export type TextMark = Mark & { number: number; severity: "info" | "minor" | "major" };

/** Words in their text with what was found in them underlined, as heavy as it weighs. Weight is not by colour alone. */
export function MarkedText({
  of,
  marks,
  chosen,
}: {
  of: string;
  marks: readonly TextMark[];
  chosen?: number;
}) {
  const t = useText();
  return (
    <p className="marked-text">
      {piecesOf(of, marks).map(({ text: words, start, marks: over }) => {
        const gravest = over.toSorted((a, b) => rank[b.severity] - rank[a.severity])[0];
        if (gravest === undefined) return <Fragment key={start}>{words}</Fragment>;
        const last = over.filter((mark) => mark.end === start + words.length);
        const state = over.some((mark) => mark.number === chosen) ? " is-chosen" : "";
        return (
          <Fragment key={start}>
            <mark className={`is-${gravest.severity}${state}`}>{words}</mark>
            {last.map((mark) => (
              <sup key={mark.number}>
                <span className="visually-hidden">{t(text("第", "no. "))}</span>
                {mark.number}
              </sup>
            ))}
          </Fragment>
        );
      })}
    </p>
  );
}

const rank = { info: 0, minor: 1, major: 2 } as const;
