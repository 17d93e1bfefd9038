import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../src/kernel/index.ts";
import { DemonstrationBadge } from "../../kit/demonstration-badge.tsx";
import type { FieldLabels } from "../../kit/field-names.ts";
import { useText } from "../../kit/language.tsx";
import { Mark } from "../../kit/mark.tsx";
import { LanguageSwitch } from "../../kit/shell.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { client, type Session, useRead } from "../api.ts";
import { DemonstrationAccounts } from "./sign-in-demonstration.tsx";
import { Enrol } from "./sign-in-enrol.tsx";
import { OwnPassword } from "./sign-in-password.tsx";
import { Recovery } from "./sign-in-recovery.tsx";
import "./sign-in.css";

type Reached = "code" | "enrol" | "password" | "ready";
type Step = "start" | "code" | "recovery" | "enrol" | "password";

/** Two factors, one question at a time. In a demonstration the accounts stand beside it. */
export function SignIn({ session, onDone }: { session: Session | undefined; onDone: () => void }) {
  const t = useText();
  const [step, setStep] = useState<Step>(
    session?.step === "enrol" || session?.step === "password" ? session.step : "start",
  );
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  const next = (reached: Reached) => {
    setRefused(undefined);
    if (reached === "ready") onDone();
    else setStep(reached);
  };
  const run = async (
    call: () => Promise<{ ok: true; value: { step: Reached } } | { ok: false; error: Failure }>,
  ) => {
    setBusy(true);
    const answer = await call();
    setBusy(false);
    if (answer.ok) next(answer.value.step);
    else setRefused(answer.error);
  };
  const signIn = (name: string, word: string) => {
    setAccount(name);
    setPassword(word);
    return run(() => client.call("session.signIn", { account: name, password: word }));
  };

  return (
    <main className="sign-in" id="main">
      <section className="sign-in-card">
        <header>
          <Mark size={48} />
          <div>
            <h1>{t(text("公平秤", "Steelyard"))}</h1>
            <p className="muted">{t(text("网络市场监管与服务", "Online market supervision and service"))}</p>
          </div>
          <LanguageSwitch />
        </header>
        {session?.demonstration === true && (
          <p>
            <DemonstrationBadge seed={session.simulatorSeed} />
          </p>
        )}
        {refused !== undefined && <FailureNotice failure={refused} labels={codeLabel} />}
        {step === "start" && (
          <Form layout="vertical" requiredMark={false} onFinish={() => void signIn(account, password)}>
            <Form.Item label={t(text("用户名", "User name"))} htmlFor="account">
              <Input
                id="account"
                autoComplete="username"
                value={account}
                onChange={({ target }) => setAccount(target.value)}
              />
            </Form.Item>
            <Form.Item label={t(text("密码", "Password"))} htmlFor="password">
              <Input.Password
                id="password"
                autoComplete="current-password"
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            </Form.Item>
            <Button
              type="primary"
              htmlType="submit"
              block
              loading={busy}
              disabled={account === "" || password === ""}
            >
              {t(text("下一步", "Next"))}
            </Button>
          </Form>
        )}
        {step === "code" && (
          <CodeStep
            busy={busy}
            account={account}
            demonstration={session?.demonstration === true}
            onCode={(code) => void run(() => client.call("session.verify", { code }))}
            onRecover={() => setStep("recovery")}
          />
        )}
        {step === "recovery" && (
          <Recovery
            busy={busy}
            onCode={(code) => void run(() => client.call("session.recover", { code }))}
            onBack={() => setStep("code")}
          />
        )}
        {step === "enrol" && (
          <Enrol
            password={password}
            onCode={(code) => void run(() => client.call("session.verify", { code }))}
          />
        )}
        {step === "password" && <OwnPassword given={password} onDone={onDone} />}
        {step !== "start" && step !== "recovery" && (
          <Button type="link" block onClick={() => setStep("start")}>
            {t(text("换一个账号", "Another account"))}
          </Button>
        )}
      </section>
      {session?.demonstration === true && step === "start" && (
        <DemonstrationAccounts onChoose={(name, word) => void signIn(name, word)} />
      )}
    </main>
  );
}

/** Elsewhere a `code` is an operator's. */
const codeLabel: FieldLabels = (field) =>
  field === "code" ? text("动态口令或者恢复码", "One-time or recovery code") : undefined;

type CodeStepProps = {
  busy: boolean;
  account: string;
  demonstration: boolean;
  onCode: (code: string) => void;
  onRecover: () => void;
};

function CodeStep({ busy, account, demonstration, onCode, onRecover }: CodeStepProps) {
  const t = useText();
  const [code, setCode] = useState("");
  const hint = useRead("demo.code", { account }, { enabled: demonstration });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => onCode(code)}>
      <Form.Item
        label={t(text("动态口令", "One-time code"))}
        htmlFor="code"
        extra={t(text("验证器应用中显示的 6 位数字。", "The six digits that your authenticator shows."))}
      >
        <Input
          id="code"
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.replace(/\D/g, ""))}
        />
      </Form.Item>
      {demonstration && hint.data !== undefined && (
        <p className="sign-in-hint">
          {t(text("演示口令：", "Demonstration code: "))}
          <button type="button" className="plain-button code" onClick={() => onCode(hint.data.code)}>
            {hint.data.code}
          </button>
        </p>
      )}
      <Button type="primary" htmlType="submit" block loading={busy} disabled={code.length !== 6}>
        {t(text("登录", "Sign in"))}
      </Button>
      <Button type="link" block onClick={onRecover}>
        {t(text("用恢复码登录", "Use a recovery code"))}
      </Button>
    </Form>
  );
}
