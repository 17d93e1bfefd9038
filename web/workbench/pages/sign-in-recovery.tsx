import { Button, Form, Input } from "antd";
import { useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";

type Props = { busy: boolean; onCode: (code: string) => void; onBack: () => void };

/** Instead of the second factor, where the telephone is not at hand: one of the codes written down when it was set up. */
export function Recovery({ busy, onCode, onBack }: Props) {
  const t = useText();
  const [code, setCode] = useState("");
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => onCode(code)}>
      <Form.Item
        label={t(text("恢复码", "Recovery code"))}
        htmlFor="recovery-code"
        extra={t(
          text(
            "启用动态口令时抄下的恢复码之一，每个只能用一次。恢复码也丢失的，请向管理员申请重置动态口令。",
            "One of those written down when the second factor was set up, good once. Without any, ask the administrator to reset the second factor.",
          ),
        )}
      >
        <Input
          id="recovery-code"
          autoFocus
          autoComplete="off"
          maxLength={32}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy} disabled={code.trim().length < 6}>
        {t(text("登录", "Sign in"))}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t(text("改用动态口令", "Use the one-time code"))}
      </Button>
    </Form>
  );
}
