import { Button, Modal } from "antd";
import { useState } from "react";
import { dayOf, instant, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";

type Props = { secret: string; expiresAt: string; onClose: () => void };

/** The only time that the secret is seen: closing is confirmed by saying that it was kept. */
export function Secret({ secret, expiresAt, onClose }: Props) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Modal
      open
      title={t(text("密钥只显示这一次", "The key is shown this once"))}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void copy()}>
            {copied ? t(text("已复制", "Copied")) : t(text("复制", "Copy"))}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t(text("我已妥善保存", "I have kept it safe"))}
          </Button>
        </>
      }
    >
      <p>
        <code className="code key-secret">{secret}</code>
      </p>
      <p className="muted">
        {t(text(`有效至 ${dayOf(instant(expiresAt))}。`, `Valid until ${dayOf(instant(expiresAt))}.`))}
      </p>
    </Modal>
  );
}
