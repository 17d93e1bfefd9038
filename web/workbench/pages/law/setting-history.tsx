import { Button } from "antd";
import { useState } from "react";
import { type Failure, formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import type { Unit } from "../../../../src/law/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { Refused } from "../../../kit/use-operation.ts";
import { useWrite } from "../../api.ts";
import { organName, useOrgans } from "../../parts/organs.ts";
import { useMay, useSession } from "../../session.tsx";
import { type SettingRow, valueWords } from "./settings.ts";

/** Who set what for whom on which paper, and who compared it with the official text: never the same person. */
export function SettingHistory({ rows, unit }: { rows: readonly SettingRow[]; unit: Unit | undefined }) {
  const t = useText();
  const organs = useOrgans();
  if (rows.length === 0) {
    return (
      <p className="muted">{t(text("没有地方值，按法定值执行。", "None: the statutory value holds."))}</p>
    );
  }
  return (
    <ul className="law-settings">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{t(valueWords(row.value, unit))}</strong> · {t(organName(organs, row.organ))} · {row.from} –{" "}
          {row.to ?? t(text("今", "now"))}
          <p>{row.source}</p>
          <p className="muted">
            {t(text("设置：", "Set by "))}
            {row.setByName} {formatInstant(instant(row.setAt))}
          </p>
          <Confirmation row={row} />
        </li>
      ))}
    </ul>
  );
}

function Confirmation({ row }: { row: SettingRow }) {
  const t = useText();
  const { person } = useSession();
  const mayConfirm = useMay("law.confirm");
  const confirm = useWrite("setting.confirm", { refresh: ["setting.list"] });
  const [failure, setFailure] = useState<Failure>();
  if (row.confirmedAt !== undefined) {
    return (
      <p>
        <span className="tag tag-good">{t(text("已对照原文确认", "compared with the official text"))}</span>{" "}
        {row.confirmedByName} {formatInstant(instant(row.confirmedAt))}
      </p>
    );
  }
  const act = async () => {
    setFailure(undefined);
    try {
      await confirm.mutateAsync({ id: row.id });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setFailure(error.failure);
    }
  };
  return (
    <>
      <p>
        <span className="tag tag-soon">{t(text("待确认", "to be confirmed"))}</span>{" "}
        {mayConfirm && row.setBy !== person && (
          <Button size="small" loading={confirm.isPending} onClick={() => void act()}>
            {t(text("已对照原文，确认", "I compared it with the official text"))}
          </Button>
        )}
        {mayConfirm && row.setBy === person && (
          <span className="muted">{t(text("设置人本人不得确认", "Whoever set it may not confirm it"))}</span>
        )}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} />}
    </>
  );
}
