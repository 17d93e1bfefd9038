import { type Text, text } from "../../src/kernel/index.ts";
import "./certainty-mark.css";
import { useText } from "./language.tsx";
import { Tip } from "./tip.tsx";

/** How sure a legal fact is. Only what a person compared with the official text stands without a mark. */
export type Certainty = "confirmed" | "read" | "excerpt" | "open";

/** `plain`: without its own tip, for use inside one. */
export function CertaintyMark({ certainty, plain = false }: { certainty: Certainty; plain?: boolean }) {
  const t = useText();
  if (certainty === "confirmed") return null;
  const { mark, meaning } = words[certainty];
  const shown = <span className={`certainty certainty-${certainty}`}>{t(mark)}</span>;
  return plain ? shown : <Tip content={t(meaning)}>{shown}</Tip>;
}

const words: Record<Exclude<Certainty, "confirmed">, { mark: Text; meaning: Text }> = {
  read: {
    mark: text("已阅读原文", "text read"),
    meaning: text(
      "依据已读到的原文整理，尚未由人员逐字与官方文本核对。",
      "Taken from the text as read; no person has yet compared it word by word with the official edition.",
    ),
  },
  excerpt: {
    mark: text("摘录", "excerpt"),
    meaning: text(
      "依据摘录或转载整理，未见全文。使用前请核对官方文本。",
      "Taken from an excerpt or a reprint, not from the full text. Check the official edition before relying on it.",
    ),
  },
  open: {
    mark: text("未核实", "unverified"),
    meaning: text(
      "条文或数值尚未核实，不得单独作为决定依据。",
      "Article or figure not verified: no decision may rest on it alone.",
    ),
  },
};
