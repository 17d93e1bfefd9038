import { useQuery, useQueryClient } from "@tanstack/react-query";
import { followKeys, formatInstant, instant, isInstant, text } from "../../../src/kernel/index.ts";
import { saveFile } from "../../kit/export-csv.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { Refused } from "../../kit/use-operation.ts";
import { useTitle } from "../page-note.ts";
import { Note } from "../parts/note.tsx";
import { checkLog, type LogCheck as Held } from "../verify/check-log.ts";
import { comparisonWords, isAlarm, read, remember, type SignedLog } from "../verify/memory.ts";
import { fingerprint } from "../verify/steps.ts";

type LogCheck = Held & { at: string };

/** The log as it stands, held against what this browser saw last. */
export function Log() {
  const t = useText();
  useTitle(text("防篡改日志", "The tamper-evident log"));
  const { data, error, refetch, isFetching } = useQuery<LogCheck, Refused>({
    queryKey: ["log-check"],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const answer = await checkLog(signal);
      if (!answer.ok) throw new Refused(answer.error);
      return answer.value;
    },
  });
  return (
    <>
      <h1>{t(text("防篡改日志", "The tamper-evident log"))}</h1>
      <p>
        {t(
          text(
            "每一件公示的发布、更正都记在这本日志里。它只能增加，不能修改或删除；谁记得一个旧的检查点，谁就能发现改动。",
            "Every release and correction stands in this log. It can only grow: whoever remembers an earlier checkpoint would notice a change.",
          ),
        )}
      </p>
      {error !== null ? (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={12} />
      ) : (
        <div aria-busy={isFetching}>
          <Finding check={data} />
          <Present check={data} />
          <Keys log={data.now} />
          <p className="buttons no-print">
            <button type="button" className="plain-button" onClick={() => void refetch()}>
              {t(text("再核对一次", "Check again"))}
            </button>
            <button type="button" className="plain-button" onClick={() => saveNote(data)}>
              {t(text("下载检查点", "Download the checkpoint"))}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

function Finding({ check }: { check: LogCheck }) {
  const t = useText();
  const alarm = isAlarm(check.comparison);
  const before = check.seen && read(check.seen);
  return (
    <div className={`verdict ${alarm ? "is-bad" : "is-good"}`} role={alarm ? "alert" : "status"}>
      <p>
        <span aria-hidden="true">{alarm ? "✗" : "✓"}</span>{" "}
        <strong>{t(comparisonWords[check.comparison])}</strong>
      </p>
      {check.seen !== undefined && before !== undefined && (
        <p>
          {t(
            text(
              `上次所见：${moment(check.seen.at)}，共 ${grouped(before.size)} 条。`,
              `Seen before: ${moment(check.seen.at)}, ${grouped(before.size)} entries.`,
            ),
          )}
        </p>
      )}
      {alarm && <Alarm check={check} />}
    </div>
  );
}

/** The two signed checkpoints together are the evidence; only a person may set them aside. */
function Alarm({ check }: { check: LogCheck }) {
  const t = useText();
  const queries = useQueryClient();
  const evidence = { format: "steelyard-log-contradiction-v1", ...check };
  const startAnew = () => {
    const sure = t(
      text(
        "将忘记上次所见的检查点，以后以现在这份为准。请先下载证据。继续吗？",
        "The checkpoint seen before will be forgotten. Download the evidence first. Go on?",
      ),
    );
    if (!confirm(sure)) return;
    remember(undefined);
    void queries.invalidateQueries({ queryKey: ["log-check"] });
  };
  return (
    <>
      <p>
        {t(
          text(
            "请下载证据，交给机关的上级、监察机关或媒体：两份签名的检查点本身就能说明问题。如果您知道系统曾经重建（例如演示环境），可以重新开始记录。",
            "Download the evidence and hand it to a superior organ or the press: two signed checkpoints speak for themselves. If you know that the system was set up anew (as demonstrations are), start afresh.",
          ),
        )}
      </p>
      <p className="buttons no-print">
        <button
          type="button"
          className="main-button"
          onClick={() => saveFile("log-contradiction.json", json(evidence))}
        >
          {t(text("下载证据", "Download the evidence"))}
        </button>
        <button type="button" className="plain-button" onClick={startAnew}>
          {t(text("重新开始记录", "Start afresh"))}
        </button>
      </p>
    </>
  );
}

function Present({ check }: { check: LogCheck }) {
  const t = useText();
  const checkpoint = read(check.now);
  return (
    <section>
      <h2>{t(text("当前检查点", "Present checkpoint"))}</h2>
      <dl className="summary">
        <div>
          <dt>{t(text("记录数", "Entries"))}</dt>
          <dd>{checkpoint === undefined ? "—" : grouped(checkpoint.size)}</dd>
        </div>
        <div>
          <dt>{t(text("签发时间", "Signed at"))}</dt>
          <dd>{moment(check.at)}</dd>
        </div>
        <div>
          <dt>{t(text("日志", "Log"))}</dt>
          <dd className="code">{checkpoint?.origin ?? "—"}</dd>
        </div>
        <div>
          <dt>{t(text("公钥指纹", "Key fingerprint"))}</dt>
          <dd className="long-code">{fingerprint(check.now.key) ?? "—"}</dd>
        </div>
        <div>
          <dt>{t(text("验证公钥", "Verifier key"))}</dt>
          <dd className="long-code">{check.now.key}</dd>
        </div>
      </dl>
      <h3>{t(text("签名原文", "The signed note"))}</h3>
      <Note label={t(text("签名原文", "The signed note"))}>{check.now.note}</Note>
    </section>
  );
}

/** Where the log has changed its key: all it has had, followed link by link by this browser. */
function Keys({ log }: { log: SignedLog }) {
  const t = useText();
  const keys = followKeys(log.key, log.rotations ?? []);
  if (!keys.ok || keys.value.length === 1) return null;
  return (
    <section>
      <h2>{t(text("先后使用的公钥", "Keys one after the other"))}</h2>
      <p>
        {t(
          text(
            "日志换过公钥。每次更换都由新旧两把共同签名，本浏览器已逐一核验；请与机关在别处公布的核对。",
            "The log has changed its key. Each change is signed by both keys, which this browser has checked; compare them with those published elsewhere.",
          ),
        )}
      </p>
      <dl className="summary">
        {keys.value.map(({ key, from, until }) => (
          <div key={key}>
            <dt>
              {until === undefined
                ? t(text(`${grouped(from)} 条以后`, `since ${grouped(from)}`))
                : t(text(`${grouped(from)}–${grouped(until)} 条`, `${grouped(from)}–${grouped(until)}`))}
            </dt>
            <dd className="long-code">{key}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const json = (value: unknown): Blob =>
  new Blob([JSON.stringify(value, null, 2)], { type: "application/json" });

const moment = (at: string): string => (isInstant(at) ? formatInstant(instant(at)) : at);

function saveNote({ now }: LogCheck): void {
  saveFile("checkpoint.txt", new Blob([now.note], { type: "text/plain;charset=utf-8" }));
}
