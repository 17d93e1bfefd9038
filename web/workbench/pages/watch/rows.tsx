import {
  type Fen,
  formatFen,
  formatInstant,
  isInstant,
  type Text,
  text,
} from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { choiceLabel, type Field, fieldLabel, kindLabel, useKinds } from "../../parts/kinds.ts";
import { Section } from "../../parts/page.tsx";
import type { Finding } from "./model.ts";

const left = new Set(["platform", "seller", "id"]);

/** The rows it stands on, by value, one table a kind; keys of persons are shown in part. */
export function FindingRows({ finding }: { finding: Finding }) {
  const t = useText();
  const kinds = useKinds();
  const byKind = Map.groupBy(finding.rows, ({ kind }) => kind);
  return (
    <Section title={text("所依据的记录", "The rows behind it")} count={finding.observations}>
      {[...byKind].map(([kind, rows]) => {
        const fields = kinds.find(({ id }) => id === kind)?.fields ?? [];
        const columns = columnsOf(rows, fields);
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <div key={kind} className="finding-rows" tabIndex={0}>
            <h3>
              {t(kindLabel(kinds, kind))} <span className="muted">{rows.length}</span>
            </h3>
            <table>
              <thead>
                <tr>
                  <th>{t(text("编号", "Id"))}</th>
                  {columns.map(({ name, field }) => (
                    <th key={name}>{t(fieldLabel(field, name))}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, 100).map(({ id, row }, at) => (
                  // The same id may stand there in two versions.
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                  <tr key={`${id} ${at}`}>
                    <td>{id}</td>
                    {columns.map(({ name, field }) => (
                      <td key={name} title={t(shown(field, row[name]))}>
                        {t(shown(field, row[name]))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </Section>
  );
}

/** In the order of the declaration, whatever order the store gives; what the house adds comes last. */
function columnsOf(rows: Finding["rows"], fields: readonly Field[]): readonly Column[] {
  const there = new Set(rows.flatMap(({ row }) => Object.keys(row)));
  const declared = fields
    .filter(({ name }) => there.delete(name))
    .map((field) => ({ name: field.name, field }));
  const added = [...there].map((name) => ({ name, field: undefined }));
  return [...declared, ...added].filter(({ name }) => !left.has(name));
}

interface Column {
  readonly name: string;
  readonly field: Field | undefined;
}

function shown(field: Field | undefined, value: unknown): Text {
  if (value === undefined || value === null) return text("", "");
  const told = String(value);
  if (field?.type === "money") return plain(formatFen(Number(value) as Fen));
  if (field?.type === "instant" && isInstant(told)) return plain(formatInstant(told, "second"));
  return choiceLabel(field, told);
}

const plain = (words: string) => text(words, words);
