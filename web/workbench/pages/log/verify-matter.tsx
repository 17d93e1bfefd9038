import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { type Failure, type Result, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client } from "../../api.ts";
import { Steps } from "./steps.tsx";
import { type Step, verifyEvent } from "./verify.ts";

type Props = {
  keyText: string;
  matter: string | undefined;
  seq: string | undefined;
  onAsk: (matter: string, seq: string) => void;
};
type Checked = {
  matter: string;
  number: string;
  events: { seq: number; outcome: Result<Step[], Failure> }[];
};

/** One event, or all of a matter where no event is named. */
export function VerifyMatter({ keyText, matter, seq, onAsk }: Props) {
  const t = useText();
  const [id, setId] = useState(matter ?? "");
  const [event, setEvent] = useState(seq ?? "");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [checked, setChecked] = useState<Checked>();
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (id.trim() === "") return;
    onAsk(id.trim(), event.trim());
    setBusy(true);
    setFailure(undefined);
    const found = await checkMatter(id.trim(), Number(event), keyText);
    setBusy(false);
    setChecked(found.ok ? found.value : undefined);
    if (!found.ok) setFailure(found.error);
  };
  return (
    <>
      <form className="page-tools" onSubmit={(submitted) => void submit(submitted)}>
        <Input
          className="page-search"
          aria-label={t(text("事项编号", "Matter"))}
          placeholder={t(text("事项编号或案号", "Id or number of the matter"))}
          value={id}
          onChange={({ target }) => setId(target.value)}
        />
        <Input
          className="log-seq"
          inputMode="numeric"
          aria-label={t(text("第几个事件", "Which event"))}
          placeholder={t(text("第几个事件，不填为全部", "Event; none: all"))}
          value={event}
          onChange={({ target }) => setEvent(target.value.replace(/\D/g, ""))}
        />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(text("在浏览器中核验", "Verify in the browser"))}
        </Button>
      </form>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {checked !== undefined && <Outcome checked={checked} />}
    </>
  );
}

function Outcome({ checked }: { checked: Checked }) {
  const t = useText();
  const sound = checked.events.filter(
    ({ outcome }) => outcome.ok && outcome.value.every(({ ok }) => ok),
  ).length;
  const all = checked.events.length;
  return (
    <>
      <p className={sound === all ? "notice" : "notice notice-failure"} role="status">
        <Link to="/matters/$id" params={{ id: checked.matter }}>
          <span className="code">{checked.number}</span>
        </Link>{" "}
        {t(text(`${all} 个事件，${sound} 个核验成立`, `${all} events, ${sound} hold`))}
      </p>
      {checked.events.map(({ seq, outcome }) => (
        <details key={seq} open={all === 1 || !outcome.ok || outcome.value.some(({ ok }) => !ok)}>
          <summary>{t(text(`第 ${seq} 个事件`, `Event ${seq}`))}</summary>
          {outcome.ok ? <Steps steps={outcome.value} /> : <FailureNotice failure={outcome.error} />}
        </details>
      ))}
    </>
  );
}

async function checkMatter(id: string, seq: number, key: string): Promise<Result<Checked, Failure>> {
  const found = await client.call("matter.get", { id });
  if (!found.ok) return found;
  const { id: matter, number, seq: last } = found.value;
  const wanted = seq > 0 ? [seq] : Array.from({ length: last }, (_, at) => at + 1);
  const events: Checked["events"] = [];
  for (const each of wanted) {
    const proof = await client.call("log.proof", { matter, seq: each });
    events.push({
      seq: each,
      outcome: proof.ok ? { ok: true, value: verifyEvent({ matter, seq: each }, proof.value, key) } : proof,
    });
  }
  return { ok: true, value: { matter, number, events } };
}
