import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { client } from "../api.ts";

/** A password that an administrator gave opens nothing but this: the person sets another that nobody else knows. */
export function OwnPassword({ given, onDone }: { given: string; onDone: () => void }) {
  const t = useText();
  const [current, setCurrent] = useState(given);
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [refused, setRefused] = useState<Failure>();
  const change = async () => {
    const answer = await client.call("session.changePassword", { current, next });
    if (answer.ok) onDone();
    else setRefused(answer.error);
  };
  const differs = again !== "" && again !== next;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void change()}>
      <p>
        {t(
          text(
            "现用密码由管理员设置，须先改为本人密码，方可办理其他事项。",
            "An administrator gave your password. Set your own before anything else.",
          ),
        )}
      </p>
      {refused !== undefined && <FailureNotice failure={refused} />}
      <Form.Item label={t(text("初始密码", "First password"))} htmlFor="password-current">
        <Input.Password
          id="password-current"
          autoFocus={given === ""}
          autoComplete="current-password"
          value={current}
          onChange={({ target }) => setCurrent(target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t(text("新密码", "New password"))}
        htmlFor="password-next"
        extra={t(
          text(
            "至少 12 位，含大写字母、小写字母、数字、符号中的三类。",
            "12 characters or more, of three kinds: capitals, small letters, digits, signs.",
          ),
        )}
      >
        <Input.Password
          id="password-next"
          autoFocus={given !== ""}
          autoComplete="new-password"
          value={next}
          onChange={({ target }) => setNext(target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t(text("再次输入新密码", "New password again"))}
        htmlFor="password-again"
        {...(differs
          ? { validateStatus: "error" as const, help: t(text("两次输入不一致。", "The two differ.")) }
          : {})}
      >
        <Input.Password
          id="password-again"
          autoComplete="new-password"
          value={again}
          onChange={({ target }) => setAgain(target.value)}
        />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        block
        disabled={current === "" || next === "" || next !== again}
      >
        {t(text("保存并进入", "Save and go on"))}
      </Button>
    </Form>
  );
}
