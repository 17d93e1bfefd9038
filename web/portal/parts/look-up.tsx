import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type Text, text } from "../../../src/kernel/index.ts";
import { useHotkeys } from "../../kit/hotkeys.ts";
import { useText } from "../../kit/language.tsx";

export type LookUpProps = {
  /** The page that answers where no program runs: it reads `q` of its address. */
  at: "/decisions" | "/operators";
  label: Text;
  hint?: Text;
  value: string;
  onAsk: (words: string) => void;
  children?: ReactNode;
};

/** The one box of a page. `/` goes to it. */
export function LookUp({ at, label, hint, value, onAsk, children }: LookUpProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(value), [value]);
  useHotkeys({ "/": () => field.current?.focus() });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers we promise
    <form role="search" className="look-up no-print" action={`/portal${at}`} onSubmit={ask}>
      <label htmlFor="look-up">{t(label)}</label>
      <div className="look-up-line">
        <input
          ref={field}
          id="look-up"
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={100}
          aria-describedby={hint === undefined ? undefined : "look-up-hint"}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="main-button">
          {t(text("查询", "Search"))}
        </button>
      </div>
      {hint !== undefined && (
        <p id="look-up-hint" className="muted small">
          {t(hint)}
        </p>
      )}
      {children}
    </form>
  );
}
