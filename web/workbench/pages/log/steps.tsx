import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { Step } from "./verify.ts";

/** What was checked and how it came out, in words as well as in colour. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useText();
  return (
    <ul className="log-steps">
      {steps.map(({ ok, label, detail }) => (
        <li key={label.zh}>
          <span className={ok ? "tag tag-good" : "tag tag-over"}>
            {ok ? t(text("✓ 成立", "✓ holds")) : t(text("✗ 不成立", "✗ fails"))}
          </span>{" "}
          {t(label)} <span className="log-code muted">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
