import type { ReactNode } from "react";
import type { Text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";

/** A label over its input. */
export function Field({ id, label, children }: { id: string; label: Text; children: ReactNode }) {
  const t = useText();
  return (
    <div className="field">
      <label htmlFor={id}>{t(label)}</label>
      {children}
    </div>
  );
}
