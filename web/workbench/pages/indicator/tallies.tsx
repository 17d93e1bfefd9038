import type { Text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { Section } from "../../parts/page.tsx";
import type { MeasureView } from "../command/model.ts";

/** Parts of a figure as bars from zero with their numbers; each narrows the rows below. */
export function Tallies({
  title,
  rows,
  chosen,
  onChoose,
}: {
  title: Text;
  rows: MeasureView["groups"];
  chosen?: string | undefined;
  onChoose: (key: string) => void;
}) {
  const t = useText();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <Section title={title} count={rows.length}>
      <ul className="tallies">
        {rows.map(({ key, name, value }) => (
          <li key={name.zh}>
            <button
              type="button"
              disabled={key === null}
              aria-pressed={chosen !== undefined && key === chosen}
              onClick={() => onChoose(key ?? "")}
            >
              <span>{t(name)}</span>
              <span className="tally-bar" style={{ width: `${(100 * value) / most}%` }} />
              <strong>{grouped(value)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
