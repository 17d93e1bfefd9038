import { type FormEvent, useId } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import type { DecisionSearch } from "../search.ts";
import { Field } from "./field.tsx";

export type FiltersProps = { search: DecisionSearch; onChange: (search: DecisionSearch) => void };

/** Organ, violation and period. Closed on arrival, open while any of them is set; the address holds them. */
export function Filters({ search, onChange }: FiltersProps) {
  const t = useText();
  const id = useId();
  const { data } = useRead("publication.statistics", {});
  const names = ["organ", "violation", "from", "to"] as const;
  const set = names.filter((name) => search[name] !== undefined).length;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next: DecisionSearch = search.q === undefined ? {} : { q: search.q };
    for (const name of names) {
      const value = given.get(name);
      if (typeof value === "string" && value.trim() !== "") next[name] = value.trim();
    }
    onChange(next);
  };
  return (
    <details className="filters no-print" open={set > 0}>
      <summary>
        {t(text("筛选", "Filters"))}
        {set > 0 && t(text(`（已用 ${set} 项）`, ` (${set} in use)`))}
      </summary>
      {/* What is typed is the form's own until it is sent; another address makes another form. */}
      <form key={JSON.stringify([search, data === undefined])} action="/portal/decisions" onSubmit={apply}>
        {search.q !== undefined && <input type="hidden" name="q" value={search.q} />}
        <Field id={`${id}-organ`} label={text("决定机关", "Organ")}>
          <select id={`${id}-organ`} name="organ" defaultValue={search.organ ?? ""}>
            <option value="">{t(text("全部", "All"))}</option>
            {withCurrent(data?.byOrgan ?? [], search.organ).map(({ key, count }) => (
              <option key={key} value={key}>
                {key}
                {count === undefined ? "" : `（${count}）`}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-violation`} label={text("违法行为", "Violation")}>
          <input
            id={`${id}-violation`}
            name="violation"
            list={`${id}-violations`}
            maxLength={100}
            autoComplete="off"
            defaultValue={search.violation ?? ""}
          />
          <datalist id={`${id}-violations`}>
            {(data?.byViolation ?? []).map(({ key }) => (
              <option key={key} value={key} />
            ))}
          </datalist>
        </Field>
        <Field id={`${id}-from`} label={text("决定日期自", "Decided from")}>
          <input id={`${id}-from`} name="from" type="date" defaultValue={search.from ?? ""} />
        </Field>
        <Field id={`${id}-to`} label={text("至", "to")}>
          <input id={`${id}-to`} name="to" type="date" defaultValue={search.to ?? ""} />
        </Field>
        <p className="filter-ends">
          <button type="submit" className="main-button">
            {t(text("应用", "Apply"))}
          </button>
          {set > 0 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => onChange(search.q === undefined ? {} : { q: search.q })}
            >
              {t(text("清除", "Clear"))}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}

/** The chosen organ stays in the list though it has no decision at present. */
function withCurrent(
  tally: readonly { key: string; count: number }[],
  current: string | undefined,
): readonly { key: string; count?: number }[] {
  if (current === undefined || tally.some(({ key }) => key === current)) return tally;
  return [{ key: current }, ...tally];
}
