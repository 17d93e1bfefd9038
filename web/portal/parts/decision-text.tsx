import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { type HiddenSpan, paragraphs } from "../text-pieces.ts";

/** The text as served. What is hidden is a block with its reason beside it, for eyes and ears alike. */
export function DecisionText({ content, hidden }: { content: string; hidden: readonly HiddenSpan[] }) {
  const t = useText();
  return (
    <section aria-labelledby="text-title">
      <h2 id="text-title">{t(text("决定书全文", "The decision in full"))}</h2>
      <p className="muted small">
        {hidden.length === 0
          ? t(text("与送达文本一致，没有隐去内容。", "The text as served; nothing is hidden."))
          : t(
              text(
                `隐去 ${hidden.length} 处，每处旁注理由；其余与送达文本一致。`,
                `${hidden.length} places are hidden, each with its reason beside it; the rest is the text as served.`,
              ),
            )}
      </p>
      <div className="decision-text" lang="zh-CN">
        {paragraphs(content, hidden).map((pieces, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one frozen text never move
          <p key={index}>
            {pieces.map((piece) =>
              piece.reason === undefined ? (
                piece.text
              ) : (
                <span key={piece.at} className="hidden-span">
                  <span className="hidden-block" aria-hidden="true">
                    {piece.text}
                  </span>
                  <span className="hidden-reason">
                    〔{t(text("隐去：", "hidden: "))}
                    {piece.reason}〕
                  </span>
                </span>
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}
