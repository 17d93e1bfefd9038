import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { type Failure, type Result, text, verifyRecord } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client } from "../../api.ts";
import { Steps } from "./steps.tsx";
import type { Step } from "./verify.ts";

type Props = { keyText: string; publication: string | undefined; onAsk: (publication: string) => void };

/** That a text on the portal is the one that was released, and that its release stands in the log. */
export function VerifyPublication({ keyText, publication, onAsk }: Props) {
  const t = useText();
  const [id, setId] = useState(publication ?? "");
  const [outcome, setOutcome] = useState<Result<readonly Step[], Failure>>();
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (id.trim() === "") return;
    onAsk(id.trim());
    setOutcome(await check(id.trim(), keyText));
  };
  return (
    <>
      <form className="page-tools" onSubmit={(submitted) => void submit(submitted)}>
        <Input
          className="page-search"
          aria-label={t(text("公示编号", "Publication"))}
          placeholder={t(text("公示编号（见公示页地址）", "Id of the publication, as in its address"))}
          value={id}
          onChange={({ target }) => setId(target.value)}
        />
        <Button htmlType="submit">{t(text("在浏览器中核验", "Verify in the browser"))}</Button>
      </form>
      {outcome !== undefined &&
        (outcome.ok ? <Steps steps={outcome.value} /> : <FailureNotice failure={outcome.error} />)}
    </>
  );
}

async function check(id: string, key: string): Promise<Result<readonly Step[], Failure>> {
  const shown = await client.call("publication.get", { id });
  if (!shown.ok) return shown;
  const proof = await client.call("publication.proof", { id });
  if (!proof.ok) return proof;
  const words = shown.value.shown ? shown.value.text : "";
  return { ok: true, value: verifyRecord({ ...proof.value, text: words, key }) };
}
