import type { Operations } from "../../../../src/app/operations.ts";
import { type Checkpoint, formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { grouped } from "../../../kit/typography.ts";
import { Particulars, Section } from "../../parts/page.tsx";

type Props = {
  checkpoint: OutputOf<Operations, "log.checkpoint">;
  keyText: string;
  signed: Checkpoint | undefined;
};

/** The newest checkpoint, with its signature checked here. */
export function CheckpointView({ checkpoint, keyText, signed }: Props) {
  const t = useText();
  return (
    <Section title={text("最新检查点", "Latest checkpoint")}>
      <Particulars
        rows={[
          [
            text("签名", "Signature"),
            <span key="signature" className={signed === undefined ? "tag tag-over" : "tag tag-good"}>
              {t(
                signed === undefined
                  ? text("与公钥不符", "does not match the key")
                  : text("✓ 已在本机核验", "✓ checked here"),
              )}
            </span>,
          ],
          [text("事件总数", "Events"), <strong key="size">{grouped(checkpoint.size)}</strong>],
          [text("签署时间", "Signed at"), formatInstant(instant(checkpoint.at), "second")],
          [text("日志名称", "Origin"), signed?.origin],
        ]}
      />
      <dl className="log-codes">
        <dt>{t(text("根哈希", "Root"))}</dt>
        <dd className="log-code">{checkpoint.root}</dd>
        <dt>{t(text("验证公钥", "Verifier key"))}</dt>
        <dd className="log-code">{keyText}</dd>
      </dl>
      <p className="muted">
        {t(
          text(
            "公钥请与本市公布的公钥比对：服务器给出的公钥只能证明它前后一致。",
            "Compare the key with the one the city has published: a key from the server proves only that it agrees with itself.",
          ),
        )}
      </p>
      <details>
        <summary>{t(text("检查点原文（signed note）", "The checkpoint as signed"))}</summary>
        <pre className="log-note">{checkpoint.note}</pre>
      </details>
    </Section>
  );
}
