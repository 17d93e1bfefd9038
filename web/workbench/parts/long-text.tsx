import { useState } from "react";
import "./long-text.css";

/** About three lines of a wide column. */
const short = 60;

/** Three lines of a text in a table; whoever wants the rest opens it where it stands. */
export function LongText({ children }: { children: string }) {
  const [open, setOpen] = useState(false);
  if (children.length <= short) return <>{children}</>;
  return (
    <button type="button" className="long-text" aria-expanded={open} onClick={() => setOpen(!open)}>
      <span>{children}</span>
    </button>
  );
}
