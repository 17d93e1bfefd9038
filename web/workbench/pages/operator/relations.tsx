import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import { Section } from "../../parts/page.tsx";
import { useMay } from "../../session.tsx";
import type { OperatorView } from "./kinds.ts";
import { UnmergeForm } from "./merge-forms.tsx";

/** Merges with their undoing, hints at a common controller, and the summed turnover of an exempt seller. */
export function Relations({ view }: { view: OperatorView }) {
  const { merges, hints, turnover } = view;
  return (
    <>
      {turnover !== null && (
        <TurnoverSum turnover={turnover} exempt={view.operator.kind === "exempt-seller"} />
      )}
      {merges.length > 0 && <Merges merges={merges} />}
      {hints.length > 0 && <Hints hints={hints} />}
    </>
  );
}

function Merges({ merges }: { merges: OperatorView["merges"] }) {
  const t = useText();
  const mayUndo = useMay("registry.write");
  const [undoing, setUndoing] = useState<OperatorView["merges"][number]>();
  return (
    <Section title={text("归并记录", "Merges")} count={merges.length}>
      <ul className="shops">
        {merges.map((merge) => (
          <li key={`${merge.at}${merge.operator}${merge.merged}`}>
            <span>
              <Link to="/operators/$id" params={{ id: merge.operator }}>
                {merge.name}
              </Link>{" "}
              {merge.merged ? t(text("归入", "merged into")) : t(text("撤出", "taken out of"))}{" "}
              {merge.intoName}
            </span>
            <span className="muted">
              {formatInstant(instant(merge.at))} · {merge.person} · {merge.reason}
            </span>
            {merge.undoable && mayUndo && (
              <span>
                <Button size="small" onClick={() => setUndoing(merge)}>
                  {t(text("撤销归并", "Undo the merge"))}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {undoing !== undefined && (
        <UnmergeForm operator={undoing.operator} name={undoing.name} onClose={() => setUndoing(undefined)} />
      )}
    </Section>
  );
}

function Hints({ hints }: { hints: OperatorView["hints"] }) {
  const t = useText();
  return (
    <Section
      title={text("关联线索", "Hints at a common controller")}
      count={hints.filter(({ mass }) => !mass).length}
    >
      <ul className="shops">
        {hints.map((hint) => (
          <li key={`${hint.what.zh}${hint.others[0]?.id ?? hint.count}`}>
            <strong>
              {t(hint.what)}{" "}
              <span className="muted">{t(text(`另 ${hint.count} 户`, `${hint.count} others`))}</span>
            </strong>
            {hint.others.map(({ id, name }) => (
              <Link key={id} to="/operators/$id" params={{ id }}>
                {name}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TurnoverSum({
  turnover,
  exempt,
}: {
  turnover: NonNullable<OperatorView["turnover"]>;
  exempt: boolean;
}) {
  const t = useText();
  const yuan = (fen: number) => `¥${(fen / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`;
  const over = exempt && turnover.limit !== null && turnover.total > turnover.limit;
  return (
    <Section title={text("年交易额（各平台合并）", "Yearly turnover over all platforms")}>
      <p>
        <strong>{yuan(turnover.total)}</strong>{" "}
        {exempt && turnover.limit !== null && (
          <span className={over ? "tag tag-over" : "tag tag-good"}>
            {over
              ? t(text("超过免登记额度", "over the exemption"))
              : t(text("未超过免登记额度", "within the exemption"))}
          </span>
        )}
      </p>
      {exempt && turnover.limit !== null && (
        <p className="muted">
          {t(
            text(
              `额度 ${yuan(turnover.limit)}（《网络交易监督管理办法》第八条）`,
              `limit ${yuan(turnover.limit)} (Online Trading Measures art. 8)`,
            ),
          )}{" "}
          <CertaintyMark certainty={turnover.certainty} />
        </p>
      )}
      <ul className="shops">
        {turnover.parts.map(({ source, amount, seenAt }) => (
          <li key={source}>
            <span>
              {source}：{yuan(amount)} <span className="muted">{formatInstant(instant(seenAt))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
