import { text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";

/** Each document with what the law requires to stand in it. */
export function DocumentTable({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  return (
    <div className="procedure-documents">
      {Object.entries(procedure.documents).map(([id, document]) => (
        <details key={id}>
          <summary>
            <strong>{t(document.name)}</strong>{" "}
            <span className="muted">
              {t(text(`字号“${document.numbering}”`, `numbered “${document.numbering}”`))} ·{" "}
              {t(document.file === "main" ? text("正卷", "main file") : text("副卷", "deputy file"))} ·{" "}
              {t(
                text(
                  `必备内容 ${document.contents.length} 项`,
                  `${document.contents.length} required contents`,
                ),
              )}
              {document.publishable && ` · ${t(text("可公示", "may be published"))}`}
            </span>
          </summary>
          <p>
            <Cites of={document.article} form="full" />
          </p>
          <ol>
            {document.contents.map(({ label, article }) => (
              <li key={label.zh}>
                {t(label)} <Cites of={[article]} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}
