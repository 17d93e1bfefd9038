import { createContext, useContext, useEffect } from "react";
import { type Text, text } from "../../src/kernel/index.ts";
import { useText } from "../kit/language.tsx";
import { spaced } from "../kit/typography.ts";
import { takenOver } from "./take-over.ts";

/** What the server learns of a page while it writes it: its name, and whether there is such a page. */
export type PageNote = { title?: string; missing?: boolean };

/** Undefined in a browser. */
export const PageNoteContext = createContext<PageNote | undefined>(undefined);

/** Of every page: its name in the window and in the history. The router lets a page be taken over later than its frame. */
export function useTitle(title: Text | undefined): void {
  const t = useText();
  const note = useContext(PageNoteContext);
  const site = t(text("公平秤", "Steelyard"));
  const name = title === undefined ? site : `${spaced(t(title))} · ${site}`;
  if (note !== undefined) note.title = name;
  useEffect(() => {
    document.title = name;
  }, [name]);
  useEffect(takenOver, []);
}

/** There is no such page: the server says so to whoever follows links by machine. */
export function useMissing(): void {
  const note = useContext(PageNoteContext);
  if (note !== undefined) note.missing = true;
}
