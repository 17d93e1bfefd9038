import { useCallback, useEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "./drafts.ts";

export type Draft<T> = {
  value: T;
  set: (value: T | ((before: T) => T)) => void;
  /** Forget it: the form was sent or given up. */
  clear: () => void;
  /** It was found from an earlier visit: say so, and offer `clear`. */
  restored: boolean;
};

const pause = 400;

/**
 * What a person typed, kept under `key` until `clear`: where and for whom, see drafts.ts. `version` belongs to the shape
 * of T: a draft of another version is dropped rather than misread.
 */
export function useDraft<T>(key: string, initial: T, { version = 1, keep = true } = {}): Draft<T> {
  const place = `${key}.v${version}`;
  const [{ value, restored }, setState] = useState(() => load(place, initial, keep));
  const pending = useRef<T | undefined>(undefined);
  const start = useRef(initial);

  const flush = useCallback(() => {
    if (pending.current === undefined) return;
    if (keep) keepDraft(place, JSON.stringify(pending.current));
    pending.current = undefined;
  }, [place, keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new value starts the pause again
  useEffect(() => {
    const timer = setTimeout(flush, pause);
    return () => clearTimeout(timer);
  }, [flush, value]);

  useEffect(() => {
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const set = useCallback<Draft<T>["set"]>((next) => {
    setState((before) => {
      const changed = typeof next === "function" ? (next as (before: T) => T)(before.value) : next;
      pending.current = changed;
      return { value: changed, restored: before.restored };
    });
  }, []);

  const clear = useCallback(() => {
    pending.current = undefined;
    keepDraft(place, undefined);
    setState({ value: start.current, restored: false });
  }, [place]);

  return { value, set, clear, restored };
}

function load<T>(place: string, initial: T, keep: boolean): { value: T; restored: boolean } {
  const stored = keep ? readDraft(place) : undefined;
  if (stored === undefined) return { value: initial, restored: false };
  try {
    return { value: JSON.parse(stored) as T, restored: true };
  } catch {
    return { value: initial, restored: false };
  }
}
