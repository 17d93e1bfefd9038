import { day, text } from "../../../../src/kernel/index.ts";
import { param } from "../../../../src/law/index.ts";
import { type AnyProcedure, levelNames } from "../../../../src/procedure/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";
import { useToday } from "../../session.tsx";
import { valueWords } from "../law/settings.ts";

const bounds = {
  organ: text("本机关", "the organ"),
  party: text("当事人", "the party"),
  "other-organ": text("其他机关", "another organ"),
} as const;

/** Whose time, how long, from which article, and how sure; the lengths are the statute book's of today. */
export function ClockTable({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t(text("期限", "Period"))}</th>
          <th>{t(text("长度", "Length"))}</th>
          <th>{t(text("约束", "Binds"))}</th>
          <th>{t(text("延长与不计", "Extensions and suspensions"))}</th>
          <th>{t(text("届满", "At its end"))}</th>
          <th>{t(text("依据", "Basis"))}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(procedure.clocks).map(([id, clock]) => (
          <tr key={id}>
            <th scope="row">{t(clock.name)}</th>
            <td data-label={t(text("长度", "Length"))}>
              <Length id={clock.param} />
            </td>
            <td data-label={t(text("约束", "Binds"))}>
              {t(bounds[clock.bound])}
              {clock.kind === "wait" && ` · ${t(text("须等满", "must run out"))}`}
            </td>
            <td data-label={t(text("延长与不计", "Extensions and suspensions"))}>
              {clock.extensions?.map((extension) => (
                <p key={extension.param}>
                  <Length id={extension.param} /> {t(levelNames[extension.approver])}{" "}
                  <Cites of={[extension.article]} />
                </p>
              ))}
              {clock.pauses?.map((pause) => (
                <p key={pause.id}>
                  {t(pause.label)} <Cites of={[pause.article]} />
                </p>
              ))}
              {clock.extensions === undefined && clock.pauses === undefined && (
                <span className="muted">—</span>
              )}
            </td>
            <td data-label={t(text("届满", "At its end"))}>
              {t("note" in clock.onExpiry ? clock.onExpiry.note : text("超期", "overdue"))}
            </td>
            <td data-label={t(text("依据", "Basis"))}>
              <Cites of={[clock.article]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `P-01` is a parameter; `P-01.extension` the step by which it may be made longer. */
function Length({ id }: { id: string }) {
  const t = useText();
  const [base = id, part] = id.split(".");
  const found = param(base, { on: day(useToday()) });
  if (!found.ok) return <span className="muted">{t(found.error.message)}</span>;
  const { extension, certainty } = found.value;
  const { value, unit } =
    part === "extension" ? { value: extension?.value, unit: extension?.unit } : found.value;
  return (
    <span title={t(found.value.provenance)}>
      {value === undefined ? t(text("由审批人确定", "as the approver fixes")) : t(valueWords(value, unit))}{" "}
      <span className="code muted">{id}</span> <CertaintyMark certainty={certainty} />
    </span>
  );
}
