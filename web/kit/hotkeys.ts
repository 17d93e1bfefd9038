import { useEffect, useRef, useState } from "react";
import { type Text, text } from "../../src/kernel/index.ts";

/** Single keys by `KeyboardEvent.key` in small letters: `j`, `enter`, `?`; with Ctrl or ⌘: `mod+k`. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Listens on the whole page, but not while a person types, chooses or looks at a dialog. */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event);
      const act = latest.current[name];
      if (act === undefined || event.defaultPrevented || event.isComposing) return;
      if (!name.startsWith("mod+") && (isBusy(event.target) || dialogIsOpen())) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [enabled]);
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

export function keyName({ key, ctrlKey, metaKey, altKey }: Key): string {
  const plain = key.toLowerCase();
  if (altKey) return `alt+${plain}`;
  return ctrlKey || metaKey ? `mod+${plain}` : plain;
}

/** A cursor over a list: j and k move, Enter opens, x marks. Returns the row that the cursor is on, or -1. */
export function useListCursor(options: {
  count: number;
  onOpen?: (index: number) => void;
  onMark?: (index: number) => void;
  enabled?: boolean;
}): [cursor: number, setCursor: (index: number) => void] {
  const { count, onOpen, onMark, enabled = true } = options;
  const [wanted, setCursor] = useState(-1);
  const cursor = Math.min(wanted, count - 1);
  const at = (act?: (index: number) => void) => {
    if (cursor >= 0) act?.(cursor);
  };
  useHotkeys(
    {
      j: () => setCursor(Math.min(cursor + 1, count - 1)),
      k: () => setCursor(Math.max(cursor - 1, 0)),
      enter: () => at(onOpen),
      x: () => at(onMark),
    },
    enabled && count > 0,
  );
  return [cursor, setCursor];
}

export type HotkeyHelp = { keys: string; does: Text };

export const commonHotkeys: readonly HotkeyHelp[] = [
  {
    keys: "Ctrl K / ⌘ K",
    does: text("检索主体、事项、条文、命令", "Search operators, matters, articles, commands"),
  },
  { keys: "j / k", does: text("下一行 / 上一行", "Next row / row before") },
  { keys: "Enter", does: text("打开所在行", "Open the row") },
  { keys: "x", does: text("选中所在行", "Mark the row") },
  { keys: "?", does: text("显示本帮助", "Show this help") },
  { keys: "Esc", does: text("关闭弹窗", "Close a dialog") },
];

/** Enter on a link or button is theirs; letters in a field are text. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, button, a[href], [role=option]") !== null)
  );
}

function dialogIsOpen(): boolean {
  return [...document.querySelectorAll("[role=dialog]")].some((dialog) => dialog.checkVisibility());
}
