import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useEffect, useId, useState } from "react";
import { type Failure, type Result, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { useTitle } from "../page-note.ts";
import { ByHand } from "../parts/by-hand.tsx";
import { Steps } from "../parts/steps.tsx";
import { type Bundle, parseBundle } from "../verify/bundle.ts";
import { isContinuedToday } from "../verify/check-log.ts";
import { readSeen, type Seen } from "../verify/memory.ts";
import { type Trusted, verdictOf, verifySteps } from "../verify/steps.ts";

/** A proof file is checked where it is: nothing leaves the device. */
export function Verify() {
  const t = useText();
  useTitle(text("核验证明文件", "Verify a proof file"));
  const id = useId();
  const [given, setGiven] = useState("");
  const [key, setKey] = useState("");
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    const found = readSeen();
    setSeen(found);
    setKey(found?.key ?? "");
  }, []);
  const trusted = key.trim() === "" ? undefined : { key: key.trim(), rotations: seen?.rotations ?? [] };
  const [over, setOver] = useState(false);
  const parsed: Result<Bundle, Failure> | undefined = given.trim() === "" ? undefined : parseBundle(given);
  const take = async (file: File | undefined) => {
    if (file !== undefined) setGiven(await file.text());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <h1>{t(text("核验证明文件", "Verify a proof file"))}</h1>
      <p>
        {t(
          text(
            "证明文件从决定公示页下载。计算全部在您的设备上进行，不上传，断网也能用；只有对照今天的日志需要联网。",
            "Proof files are downloaded on the page of a decision. All is computed on your device; nothing is uploaded, and it works offline; only the log of today has to be fetched.",
          ),
        )}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field does the same by keys */}
      <div
        className={`drop no-print ${over ? "is-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {/* The browser's own field speaks the browser's language; the label stands for it. */}
        <p className="field file-field">
          <input
            id={`${id}-file`}
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event.target.files?.[0])}
          />
          <label htmlFor={`${id}-file`} className="plain-button">
            {t(text("选择证明文件", "Choose the proof file"))}
          </label>
          <span className="muted"> {t(text("或把它拖到这里", "or drop it here"))}</span>
        </p>
        <div className="field">
          <label htmlFor={`${id}-paste`}>{t(text("或粘贴其内容", "or paste its content"))}</label>
          <textarea
            id={`${id}-paste`}
            rows={4}
            spellCheck={false}
            className="code-field"
            value={given}
            onChange={(event) => setGiven(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-key`}>
            {t(text("您认可的验证公钥（可不填）", "The verifier key you trust (may be left empty)"))}
          </label>
          <input
            id={`${id}-key`}
            className="code-field"
            autoComplete="off"
            spellCheck={false}
            value={key}
            aria-describedby={`${id}-key-hint`}
            onChange={(event) => setKey(event.target.value)}
          />
          <p id={`${id}-key-hint`} className="small muted">
            {t(
              text(
                "已填的是本浏览器见过的公钥。最好与机关在别处公布的核对。",
                "What stands here is the key this browser has seen. Best compare it with one published elsewhere.",
              ),
            )}
          </p>
        </div>
      </div>
      <div aria-live="polite">
        {parsed?.ok === false && <FailureNotice failure={parsed.error} />}
        {parsed?.ok === true && <Verified key={`${key}\n${given}`} bundle={parsed.value} trusted={trusted} />}
      </div>
      <ByHand />
    </>
  );
}

function Verified({ bundle, trusted }: { bundle: Bundle; trusted: Trusted | undefined }) {
  const t = useText();
  const { decisionNumber, partyName, violation, content, organName, decidedOn } = bundle.summary;
  const today = useMutation({ mutationFn: () => isContinuedToday(bundle, trusted) });
  const answer = today.data;
  const steps = verifySteps(bundle, trusted, answer?.ok === true ? answer.value : undefined);
  const words = [decisionNumber, partyName, violation, content, organName, decidedOn].filter(Boolean);
  return (
    <section>
      <h2>{t(text("核验结果", "Result"))}</h2>
      <p lang="zh-CN">{words.join(" · ")}</p>
      <Steps steps={steps} />
      {verdictOf(steps) === "passed-former-key" && (
        <p className="buttons no-print">
          <button
            type="button"
            className="main-button"
            disabled={today.isPending}
            onClick={() => today.mutate()}
          >
            {today.isPending
              ? t(text("正在对照…", "Comparing…"))
              : t(text("对照今天的日志", "Hold it against the log of today"))}
          </button>
        </p>
      )}
      {answer?.ok === false && <FailureNotice failure={answer.error} onRetry={() => today.mutate()} />}
      <details>
        <summary>{t(text("看证明文件里的全文", "The text in the proof file"))}</summary>
        <div className="decision-text as-written" lang="zh-CN">
          {bundle.text}
        </div>
      </details>
    </section>
  );
}
