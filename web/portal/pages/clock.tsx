import { type FormEvent, useId } from "react";
import { dayOf, instant, isInstant, type Text, text } from "../../../src/kernel/index.ts";
import { parameters, periodIds } from "../../../src/law/index.ts";
import { useText } from "../../kit/language.tsx";
import { useHouse } from "../api.ts";
import { commonRules } from "../clock-rules.ts";
import { useGo } from "../link.tsx";
import { useTitle } from "../page-note.ts";
import { ClockAnswer } from "../parts/clock-answer.tsx";
import { Field } from "../parts/field.tsx";
import { useAddress, words } from "../search.ts";

const names = ["rule", "from", "extend", "stopped", "resumed"] as const;
const clockSearch = (search: URLSearchParams) => words(search, names);
type Asked = ReturnType<typeof clockSearch>;

/** 期限计算: when a statutory period ends, for anybody. The question is the address, so it can be sent. */
export function Clock() {
  const t = useText();
  const asked = useAddress("/clock", clockSearch);
  const go = useGo();
  useTitle(text("期限计算", "When is it due"));
  return (
    <>
      <h1>{t(text("期限计算", "When is it due"))}</h1>
      <p>
        {t(
          text(
            "选一项法定期限，填起算的那一天，逐日算到届满日，每一天都注明依据。填写的内容不保存。",
            "Choose a statutory period and the day from which it runs; every day up to the last one is listed with its reason. Nothing you enter is kept.",
          ),
        )}
      </p>
      <Question asked={asked} onAsk={(next) => go({ to: "/clock", search: next })} />
      {asked.rule !== undefined && asked.from !== undefined && (
        <ClockAnswer
          question={{
            rule: asked.rule,
            from: asked.from,
            ...(asked.extend === "1" ? { extend: 1 } : {}),
            ...(asked.stopped !== undefined && asked.resumed !== undefined
              ? { suspend: `${asked.stopped}..${asked.resumed}` }
              : {}),
          }}
        />
      )}
    </>
  );
}

function Question({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const t = useText();
  const id = useId();
  const now = useHouse()?.now;
  const today = now !== undefined && isInstant(now) ? dayOf(instant(now)) : "";
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const filled = names.flatMap((name) => {
      const value = given.get(name);
      return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
    });
    onAsk(Object.fromEntries(filled));
  };
  return (
    // What is typed is the form's own until it is sent; another address makes another form.
    <form
      key={`${JSON.stringify(asked)} ${today}`}
      action="/portal/clock"
      className="clock-question no-print"
      onSubmit={ask}
    >
      <Field id={`${id}-rule`} label={text("哪一项期限", "Which period")}>
        <select id={`${id}-rule`} name="rule" required defaultValue={asked.rule ?? ""}>
          <option value="">{t(text("请选择", "Choose"))}</option>
          <optgroup label={t(text("常见的问题", "Often asked"))}>
            {commonRules.map((rule) => (
              <option key={rule.id} value={rule.id}>
                {t(rule.asked)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t(text("其他法定期限", "Other statutory periods"))}>
            {otherRules.map(({ id: rule, label }) => (
              <option key={rule} value={rule}>
                {rule} {t(label)}
              </option>
            ))}
          </optgroup>
        </select>
      </Field>
      <Field id={`${id}-from`} label={text("起算日（当日不计入）", "From (this day is not counted)")}>
        <input id={`${id}-from`} name="from" type="date" required defaultValue={asked.from ?? today} />
      </Field>
      <details open={asked.extend !== undefined || asked.stopped !== undefined}>
        <summary>{t(text("有延长或者中止", "Extended or suspended"))}</summary>
        <p className="clock-extend">
          <input
            id={`${id}-extend`}
            name="extend"
            type="checkbox"
            value="1"
            defaultChecked={asked.extend === "1"}
          />{" "}
          <label htmlFor={`${id}-extend`}>
            {t(text("已依法批准延长一次", "Extended once, as the law allows"))}
          </label>
        </p>
        <Field
          id={`${id}-stopped`}
          label={text("中止自（该日计入期限）", "Suspended on (that day still counts)")}
        >
          <input id={`${id}-stopped`} name="stopped" type="date" defaultValue={asked.stopped ?? ""} />
        </Field>
        <Field id={`${id}-resumed`} label={text("中止至（该日不计入）", "Until (that day does not count)")}>
          <input id={`${id}-resumed`} name="resumed" type="date" defaultValue={asked.resumed ?? ""} />
        </Field>
      </details>
      <p>
        <button type="submit" className="main-button">
          {t(text("计算", "Work it out"))}
        </button>
      </p>
    </form>
  );
}

const common = new Set(commonRules.map(({ id }) => id));

/** Hours are the house's own business; what is asked often stands above. */
const otherRules: readonly { readonly id: string; readonly label: Text }[] = periodIds().flatMap((id) => {
  const row = parameters.findLast((one) => one.id === id);
  return row === undefined || row.unit === "hour" || common.has(id) ? [] : [{ id, label: row.label }];
});
