import { Button, Drawer } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { certaintyLabel, type Parameter, parameters } from "../../../../src/law/index.ts";
import { CertaintyMark } from "../../../kit/certainty-mark.tsx";
import { useText } from "../../../kit/language.tsx";
import { Empty } from "../../../kit/states.tsx";
import { Cites } from "../../parts/cites.tsx";
import { Particulars } from "../../parts/page.tsx";
import { useMay } from "../../session.tsx";
import { ParameterArticles } from "./parameter-articles.tsx";
import { SetValue } from "./set-value.tsx";
import { SettingHistory } from "./setting-history.tsx";
import { type SettingRow, valueWords } from "./settings.ts";

type Props = { id: string; settings: readonly SettingRow[]; onClose: () => void };

/** One parameter: its versions, what it rests on, and what was set here. */
export function ParameterPanel({ id, settings, onClose }: Props) {
  const t = useText();
  const maySet = useMay("law.set");
  const [setting, setSetting] = useState(false);
  const versions = parameters.filter((one) => one.id === id);
  const newest = versions.at(-1);
  return (
    <Drawer
      open
      onClose={onClose}
      size={Math.min(640, innerWidth)}
      title={
        <>
          <span className="code">{id}</span> {newest !== undefined && t(newest.label)}
        </>
      }
      extra={
        maySet &&
        newest !== undefined && (
          <Button type="primary" onClick={() => setSetting(true)}>
            {t(text("设置地方值", "Set a local value"))}
          </Button>
        )
      }
    >
      {newest === undefined && <Empty title={text("没有该编号的参数", "There is no such parameter")} />}
      {versions.map((version) => (
        <Version key={version.from} version={version} />
      ))}
      {newest !== undefined && (
        <>
          <h3>{t(text("地方值", "Local values"))}</h3>
          <SettingHistory rows={settings} unit={newest.unit} />
          <ParameterArticles basis={newest.basis} />
        </>
      )}
      {setting && newest !== undefined && <SetValue parameter={newest} onClose={() => setSetting(false)} />}
    </Drawer>
  );
}

function Version({ version }: { version: Parameter }) {
  const t = useText();
  const { extension, pauses, note } = version;
  return (
    <section className="law-version">
      <p className="law-figure">
        {version.value !== undefined && <strong>{t(valueWords(version.value, version.unit))}</strong>}{" "}
        <CertaintyMark certainty={version.certainty} />
      </p>
      {version.text !== undefined && <p>{t(version.text)}</p>}
      <Particulars
        rows={[
          [text("依据", "Basis"), <Cites key="basis" of={version.basis} form="full" />],
          [text("有效期", "Validity"), `${version.from} – ${version.to ?? t(text("今", "now"))}`],
          [text("把握程度", "Certainty"), t(certaintyLabel(version.certainty))],
          [
            text("延长", "Extension"),
            extension !== undefined && (
              <>
                {t(valueWords(extension.value, extension.unit))}，{t(extension.approver)}{" "}
                <Cites of={[extension.article]} />
              </>
            ),
          ],
          [
            text("不计入期限", "Does not count"),
            pauses?.map(({ id, label, cite }) => (
              <div key={id}>
                {t(label)} <Cites of={[cite]} />
              </div>
            )),
          ],
          [text("说明", "Note"), note !== undefined && t(note)],
        ]}
      />
    </section>
  );
}
