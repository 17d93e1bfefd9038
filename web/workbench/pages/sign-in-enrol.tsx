import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { client } from "../api.ts";

/** First sign-in: the second factor is set up before anything else can be done. */
export function Enrol({ password, onCode }: { password: string; onCode: (code: string) => void }) {
  const t = useText();
  const [word, setWord] = useState(password);
  const [shown, setShown] = useState<{ uri: string; recoveryCodes: string[] }>();
  const [refused, setRefused] = useState<Failure>();
  const [code, setCode] = useState("");
  const begin = async () => {
    const answer = await client.call("session.enrol", { password: word });
    if (answer.ok) setShown(answer.value);
    else setRefused(answer.error);
  };
  if (shown === undefined) {
    return (
      <Form layout="vertical" requiredMark={false} onFinish={() => void begin()}>
        <p>
          {t(
            text(
              "首次登录须启用动态口令。请准备好手机上的验证器应用，并再次输入密码。",
              "The first sign-in sets up one-time codes. Have an authenticator app ready and give your password again.",
            ),
          )}
        </p>
        {refused !== undefined && <FailureNotice failure={refused} />}
        <Form.Item label={t(text("密码", "Password"))} htmlFor="enrol-password">
          <Input.Password id="enrol-password" value={word} onChange={({ target }) => setWord(target.value)} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {t(text("生成密钥", "Make the key"))}
        </Button>
      </Form>
    );
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => onCode(code)}>
      <p>{t(text("把下面的密钥加入验证器应用：", "Add this key to your authenticator:"))}</p>
      <p className="code sign-in-key">{inFours(new URL(shown.uri).searchParams.get("secret") ?? "")}</p>
      <p>
        {t(
          text(
            "恢复码只显示这一次，请抄下并妥善保管：",
            "Recovery codes are shown this once; write them down and keep them safe:",
          ),
        )}
      </p>
      <ul className="code sign-in-key sign-in-recovery">
        {shown.recoveryCodes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Form.Item label={t(text("动态口令", "One-time code"))} htmlFor="enrol-code">
        <Input
          id="enrol-code"
          inputMode="numeric"
          maxLength={6}
          value={code}
          onChange={({ target }) => setCode(target.value.replace(/\D/g, ""))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block disabled={code.length !== 6}>
        {t(text("确认", "Confirm"))}
      </Button>
    </Form>
  );
}

/** As people copy it; authenticators pass over the spaces. */
function inFours(key: string): string {
  return key.replace(/.{4}(?=.)/g, "$& ");
}
