import { Button } from "antd";
import type { ReactNode } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import "./cursor-pages.css";

export interface CursorPagesProps {
  /** Where this page begins; undefined on the newest. */
  readonly before: number | string | undefined;
  /** Where the next begins; undefined on the last. */
  readonly older: number | string | undefined;
  readonly onGo: (before: string | undefined) => void;
  readonly children?: ReactNode;
}

/** Pages of a list that grows at its head and that nobody counts. */
export function CursorPages({ before, older, onGo, children }: CursorPagesProps) {
  const t = useText();
  return (
    <nav className="cursor-pages no-print" aria-label={t(text("翻页", "Pages"))}>
      {children}
      <Button size="small" disabled={before === undefined} onClick={() => onGo(undefined)}>
        {t(text("回到最新", "Newest"))}
      </Button>
      <Button size="small" disabled={older === undefined} onClick={() => onGo(String(older))}>
        {t(text("更早", "Older"))}
      </Button>
    </nav>
  );
}
