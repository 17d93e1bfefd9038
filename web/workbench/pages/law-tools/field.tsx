import { type ReactNode, useId } from "react";
import type { Text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";

/** A labelled control of a tool's form. */
export function Field({
  label,
  wide,
  children,
}: {
  label: Text;
  wide?: boolean;
  children: (id: string) => ReactNode;
}) {
  const t = useText();
  const id = useId();
  return (
    <div className={wide ? "law-field law-field-wide" : "law-field"}>
      <label htmlFor={id}>{t(label)}</label>
      {children(id)}
    </div>
  );
}
