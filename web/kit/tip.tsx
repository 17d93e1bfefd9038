import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import "./tip.css";

/**
 * Something short with more behind it: on hover, on focus, and on touch. Lies outside every scrolling box, so that
 * tables do not cut it off; Escape closes it.
 */
export function Tip({
  children,
  content,
  label,
}: {
  children: ReactNode;
  content: ReactNode;
  label?: string;
}) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="tip-anchor"
        aria-describedby={open ? id : undefined}
        aria-label={label}
        onPointerEnter={() => setOpen(true)}
        onPointerLeave={(event) => {
          if (event.pointerType === "mouse") setOpen(false);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={(event) => {
          // In a row that opens on click, looking is not opening.
          event.stopPropagation();
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {children}
      </button>
      {open && <Panel id={id} anchor={anchor} content={content} onScroll={() => setOpen(false)} />}
    </>
  );
}

type PanelProps = {
  id: string;
  anchor: { current: HTMLElement | null };
  content: ReactNode;
  onScroll: () => void;
};

function Panel({ id, anchor, content, onScroll }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const scrolled = useRef(onScroll);
  scrolled.current = onScroll;
  useLayoutEffect(() => {
    const [box, from] = [panel.current, anchor.current?.getBoundingClientRect()];
    if (box === null || from === undefined) return;
    const margin = 8;
    const { offsetWidth: width, offsetHeight: height } = box;
    const below = from.bottom + 4 + height + margin <= innerHeight || from.top < height + margin;
    box.style.top = `${below ? from.bottom + 4 : from.top - 4 - height}px`;
    box.style.left = `${Math.max(margin, Math.min(from.left, innerWidth - width - margin))}px`;
    box.style.visibility = "visible";
    const close = () => scrolled.current();
    addEventListener("scroll", close, { capture: true, passive: true, once: true });
    return () => removeEventListener("scroll", close, { capture: true });
  }, [anchor]);
  return createPortal(
    <div ref={panel} id={id} role="tooltip" className="tip">
      {content}
    </div>,
    document.body,
  );
}
