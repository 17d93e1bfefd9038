import { type Text, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { type Step, verdictOf } from "../verify/steps.ts";

const verdictKinds = {
  passed: "good",
  "passed-new-key": "good",
  "passed-former-key": "open",
  failed: "bad",
} as const;
const marks = { good: "✓", bad: "✗", open: "?" } as const;

/** The verdict in a sentence, then each step with its mark, in words and with the figures behind it. */
export function Steps({ steps, trial = false }: { steps: readonly Step[]; trial?: boolean }) {
  const t = useText();
  const verdict = verdictOf(steps);
  return (
    <div className="verification">
      <p className={`verdict is-${verdictKinds[verdict]}`} role="status">
        <span aria-hidden="true">{marks[verdictKinds[verdict]]}</span>{" "}
        <strong>{t(verdictWords(verdict, trial))}</strong>
      </p>
      <ol className="steps">
        {steps.map((step) => {
          const kind = step.ok === undefined ? "open" : step.ok ? "good" : "bad";
          return (
            <li key={step.id} className={`step is-${kind}`}>
              <span className="step-mark" aria-hidden="true">
                {marks[kind]}
              </span>
              <div>
                <strong>{t(step.title)}</strong>
                <span className="visually-hidden">{t(spoken[kind])}</span>
                <p>{t(step.plain)}</p>
                {step.shown.length > 0 && (
                  <details>
                    <summary className="small">{t(text("看数值", "Figures"))}</summary>
                    <dl className="figures">
                      {step.shown.map(({ label, value }) => (
                        <div key={label.en}>
                          <dt>{t(label)}</dt>
                          <dd className="long-code">{value}</dd>
                        </div>
                      ))}
                    </dl>
                  </details>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const spoken: Record<keyof typeof marks, Text> = {
  good: text("：成立", ": holds"),
  bad: text("：不成立", ": does not hold"),
  open: text("：待核对", ": to be compared"),
};

function verdictWords(verdict: ReturnType<typeof verdictOf>, trial: boolean): Text {
  if (verdict === "failed") {
    return trial
      ? text("不通过。只改了一个字，就被发现了。", "Not verified: one changed character was found out.")
      : text(
          "核验不通过。请保留证明文件并向机关提出。",
          "Not verified. Keep the proof file and tell the organ.",
        );
  }
  if (verdict === "passed-former-key") {
    return text(
      "尚不能认定：由已停用的公钥签名，请对照今天的日志。",
      "Not settled: signed by a key since given way; hold it against the log of today.",
    );
  }
  return verdict === "passed"
    ? text("核验通过，与发布时一字不差。", "Verified: letter for letter as released.")
    : text(
        "计算全部成立；公钥是首次见到，请核对一次指纹。",
        "All of it holds; the key is new here: compare its fingerprint once.",
      );
}
