import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { err, type Failure, ok, type Result, text } from "../../../src/kernel/index.ts";
import { saveFile } from "../../kit/export-csv.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { client, type ShownDecision } from "../api.ts";
import { Link } from "../link.tsx";
import { type Bundle, makeBundle } from "../verify/bundle.ts";
import { holdAgainst } from "../verify/check-log.ts";
import { comparisonWords, isAlarm, readSeen } from "../verify/memory.ts";
import { type Step, type Trusted, tampered, verifySteps } from "../verify/steps.ts";
import { Steps } from "./steps.tsx";

type Checked = { bundle: Bundle; trusted: Trusted | undefined; history: Step };

/** Fetches the proof and computes everything again on the reader's machine; the server's word counts for nothing. */
export function VerifyPanel({ shown }: { shown: ShownDecision }) {
  const t = useText();
  const [trial, setTrial] = useState(false);
  const check = useMutation({ mutationFn: () => prove(shown), onMutate: () => setTrial(false) });
  const answer = check.data;
  const checked = answer?.ok === true ? answer.value : undefined;
  return (
    <section className="verify-panel" aria-labelledby="verify-title">
      <h2 id="verify-title">{t(text("核验", "Verify"))}</h2>
      <p>
        {t(
          text(
            "由您的浏览器重新计算，不必相信本网站。",
            "Your own browser computes it again; you need not trust this site.",
          ),
        )}
      </p>
      <p className="buttons no-print">
        <button
          type="button"
          className="main-button"
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          {check.isPending
            ? t(text("正在计算…", "Computing…"))
            : checked === undefined
              ? t(text("在本机核验", "Verify here"))
              : t(text("重新核验", "Verify again"))}
        </button>
        {checked !== undefined && (
          <button
            type="button"
            className="plain-button"
            onClick={() => setTrial(!trial)}
            aria-pressed={trial}
          >
            {t(trial ? text("改回原文", "Undo the change") : text("试改一个字", "Change one character"))}
          </button>
        )}
      </p>
      {answer?.ok === false && <FailureNotice failure={answer.error} onRetry={() => check.mutate()} />}
      {checked !== undefined && (
        <>
          <Steps
            steps={[
              ...verifySteps(trial ? tampered(checked.bundle) : checked.bundle, checked.trusted),
              checked.history,
            ]}
            trial={trial}
          />
          <p className="no-print">
            <button type="button" className="plain-button" onClick={() => save(checked.bundle)}>
              {t(text("下载证明文件（JSON）", "Download the proof (JSON)"))}
            </button>
          </p>
        </>
      )}
      <p className="small no-print">
        <Link to="/verify">{t(text("不用本网站，怎样核验？", "How to verify without this site"))}</Link>
      </p>
    </section>
  );
}

async function prove(shown: ShownDecision): Promise<Result<Checked, Failure>> {
  const proof = await client.call("publication.proof", { id: shown.id });
  if (!proof.ok) return proof;
  const bundle = makeBundle(shown, proof.value, location.href);
  const trusted = readSeen();
  const { key, checkpoint: note, rotations = [] } = bundle;
  const log = { key, note, rotations };
  const held = await holdAgainst(log);
  if (!held.ok) return err(held.error);
  const { comparison } = held.value;
  const history: Step = {
    id: "history",
    ok: comparison === "first" ? undefined : !isAlarm(comparison),
    title: text("日志与您上次所见一致", "The log agrees with what you saw before"),
    plain: comparisonWords[comparison],
    shown: [],
  };
  return ok({ bundle, trusted, history });
}

function save(bundle: Bundle): void {
  const number = bundle.summary.decisionNumber ?? bundle.id;
  saveFile(`${number}.json`, new Blob([JSON.stringify(bundle, null, 2)], { type: "application/json" }));
}
