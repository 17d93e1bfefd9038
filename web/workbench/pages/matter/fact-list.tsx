import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Empty } from "../../../kit/states.tsx";
import type { MatterView } from "../../api.ts";
import { RowsOfFigure } from "./rows-of-figure.tsx";

/** What is known, as it stands now. */
export function FactList({ matter }: { matter: MatterView }) {
  const t = useText();
  if (matter.facts.length === 0) return <Empty title={text("还没有记载的事实", "No facts on record yet")} />;
  return (
    <dl className="fact-list">
      {matter.facts.map((fact) => (
        <div key={fact.fact}>
          <dt>
            {t(fact.label)}
            {fact.sensitivity !== "open" && (
              <small className="muted"> {t(sensitivities[fact.sensitivity] ?? text("", ""))}</small>
            )}
          </dt>
          <dd>{fact.rows === undefined ? t(fact.display) : <RowsOfFigure told={fact.rows} />}</dd>
        </div>
      ))}
    </dl>
  );
}

const sensitivities: Record<string, ReturnType<typeof text>> = {
  internal: text("内部", "internal"),
  personal: text("个人信息", "personal"),
  secret: text("保密", "secret"),
};
