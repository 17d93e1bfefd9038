import { dayOf, instant, isInstant } from "../../../src/kernel/index.ts";
import { citeLabel, param, unitLabel } from "../../../src/law/index.ts";
import { CertaintyMark } from "../../kit/certainty-mark.tsx";
import { useText } from "../../kit/language.tsx";
import { useHouse } from "../api.ts";

/** A rule of the statute book as it stands today: label, figure, article and how sure it is. */
export function Rule({ id }: { id: string }) {
  const t = useText();
  const now = useHouse()?.now;
  if (now === undefined || !isInstant(now)) return <p className="rule">{"\u00a0"}</p>;
  const found = param(id, { on: dayOf(instant(now)) });
  if (!found.ok) return null;
  const { label, value, unit, text: words, basis, certainty } = found.value;
  return (
    <p className="rule">
      <span>
        <strong>{t(label)}</strong>
        {value !== undefined && unit !== undefined && (
          <span className="name">
            {" "}
            {value} {t(unitLabel(unit))}
          </span>
        )}
        {words !== undefined && <span> {t(words)}</span>}
      </span>{" "}
      <span className="muted small">
        {basis.map((cite) => t(citeLabel(cite))).join(" ")} <CertaintyMark certainty={certainty} />
      </span>
    </p>
  );
}
