import { text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";

/** Periods worked out by hand across holidays and make-up days; a test reckons each one again. */
export function ExampleTable({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  return (
    <table className="plain-table">
      <colgroup>
        <col style={{ width: "22%" }} />
        <col style={{ width: "12%" }} />
        <col style={{ width: "12%" }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>{t(text("期限", "Period"))}</th>
          <th>{t(text("起算", "From"))}</th>
          <th>{t(text("届满", "Due"))}</th>
          <th>{t(text("逐日计算", "Counted"))}</th>
        </tr>
      </thead>
      <tbody>
        {(procedure.examples ?? []).map(({ clock, from, due, how, extended }) => (
          <tr key={`${clock} ${from} ${due}`}>
            <th scope="row">
              {t(procedure.clocks[clock]?.name ?? text(clock, clock))}
              {extended !== undefined && t(text(`（延长 ${extended} 次）`, ` (extended ${extended}×)`))}
            </th>
            <td data-label={t(text("起算", "From"))}>{from}</td>
            <td data-label={t(text("届满", "Due"))}>{due}</td>
            <td data-label={t(text("逐日计算", "Counted"))}>{t(how)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
