import { type Text, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Cites } from "../../parts/cites.tsx";
import { useHolders, whoWords } from "./definition.ts";
import { type Action, stagesAfter } from "./layout.ts";

/** What may be done in a stage, by whom, under what, and what comes of it. */
export function StageActions({ procedure, stage }: { procedure: AnyProcedure; stage: string }) {
  const t = useText();
  const actions = Object.entries(procedure.actions).filter(([, { from }]) => from.includes(stage));
  if (actions.length === 0) {
    return <p className="muted">{t(text("此阶段没有可办的步骤。", "Nothing is done in this stage."))}</p>;
  }
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t(text("步骤", "Act"))}</th>
          <th>{t(text("由谁", "By whom"))}</th>
          <th>{t(text("条件", "Conditions"))}</th>
          <th>{t(text("产生", "What comes of it"))}</th>
          <th>{t(text("依据", "Basis"))}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map(([id, action]) => (
          <tr key={id}>
            <th scope="row">
              {t(action.name)}
              {action.duty !== undefined && <span className="tag">{t(text("应办", "duty"))}</span>}
              {action.help !== undefined && <p className="muted">{t(action.help)}</p>}
            </th>
            <td data-label={t(text("由谁", "By whom"))}>
              <Who action={action} procedure={procedure} />
            </td>
            <td data-label={t(text("条件", "Conditions"))}>
              <Lines of={conditionsOf(action)} />
            </td>
            <td data-label={t(text("产生", "What comes of it"))}>
              <Lines of={effectsOf(procedure, action, stage)} />
            </td>
            <td data-label={t(text("依据", "Basis"))}>
              <Cites of={action.article} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ action, procedure }: { action: Action; procedure: AnyProcedure }) {
  const t = useText();
  const holders = useHolders();
  const { by, separate = [], persons } = action;
  const within = by.within === undefined ? undefined : procedure.facts[by.within]?.label;
  return (
    <>
      {t(whoWords(by.level, holders(by.ability)))}
      {within !== undefined && <p>{t(text(`限：${within.zh}`, `only: ${within.en}`))}</p>}
      {persons !== undefined && (
        <p>
          {t(
            text(
              `不少于 ${persons.least} 人${persons.certified ? "，持有效执法证" : ""}`,
              `at least ${persons.least}${persons.certified ? ", with valid certificates" : ""}`,
            ),
          )}{" "}
          <Cites of={[persons.article]} />
        </p>
      )}
      {separate.map(({ why, article }) => (
        <p key={why.zh} className="procedure-separate">
          {t(why)} <Cites of={[article]} />
        </p>
      ))}
    </>
  );
}

function Lines({ of }: { of: readonly Text[] }) {
  const t = useText();
  if (of.length === 0) return <span className="muted">—</span>;
  return (
    <ul className="procedure-lines">
      {[...new Map(of.map((line) => [line.zh, line])).values()].map((line) => (
        <li key={line.zh}>{t(line)}</li>
      ))}
    </ul>
  );
}

function conditionsOf({ guards = [], evidence, input }: Action): Text[] {
  const needed = input.filter(({ required }) => required).length;
  return [
    ...guards.map(({ why }) => text(`不符合时不得办理：${why.zh}`, `refused where: ${why.en}`)),
    ...(evidence === undefined
      ? []
      : [
          text(
            `引用证据不少于 ${evidence.least} 件：${evidence.purpose.zh}`,
            `evidence, at least ${evidence.least}: ${evidence.purpose.en}`,
          ),
        ]),
    ...(needed === 0 ? [] : [text(`必填 ${needed} 项`, `${needed} required answers`)]),
  ];
}

function effectsOf(procedure: AnyProcedure, action: Action, stage: string): Text[] {
  const named = (kind: Text, label: Text | undefined, id: string) =>
    text(`${kind.zh}：${label?.zh ?? id}`, `${kind.en}: ${label?.en ?? id}`);
  const outcomes =
    action.closes === undefined
      ? []
      : typeof action.closes === "string"
        ? [action.closes]
        : action.closes.map(({ outcome }) => outcome);
  return [
    ...stagesAfter(action)
      .filter((to) => to !== stage)
      .map((to) => named(text("进入", "to"), procedure.stages[to]?.name, to)),
    ...(action.issues ?? []).map((one) => named(text("制发", "issues"), procedure.documents[one]?.name, one)),
    ...(action.serves ?? []).map((one) => named(text("送达", "serves"), procedure.documents[one]?.name, one)),
    ...(action.clocks ?? []).map((effect) => clockWords(procedure, effect)),
    ...(action.opens === undefined
      ? []
      : [text(`启动程序 ${action.opens.procedure}`, `opens ${action.opens.procedure}`)]),
    ...outcomes.map((one) => named(text("办结", "closes"), procedure.outcomes[one]?.name, one)),
  ];
}

function clockWords(procedure: AnyProcedure, effect: NonNullable<Action["clocks"]>[number]): Text {
  const [verb, clock] = verbs.flatMap(([key, words]) =>
    key in effect ? [words, String((effect as unknown as Record<string, unknown>)[key])] : [],
  ) as [Text, string];
  const name = procedure.clocks[clock]?.name;
  return text(`${verb.zh}：${name?.zh ?? clock}`, `${verb.en}: ${name?.en ?? clock}`);
}

const verbs: readonly (readonly [key: string, words: Text])[] = [
  ["start", text("起算", "starts")],
  ["stop", text("停止", "stops")],
  ["pause", text("中止计算", "suspends")],
  ["resume", text("恢复计算", "resumes")],
  ["extend", text("延长", "extends")],
  ["reset", text("重新计算", "resets")],
];
