import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Mark } from "../../kit/mark.tsx";
import { LanguageSwitch } from "../../kit/shell.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { client, useRead } from "../api.ts";
import "./sign-in.css";

type Answers = {
  account: string;
  name: string;
  password: string;
  bureau: string;
  bureauEn: string;
  short: string;
  district: string;
};

/** The first administrator of a new house. The one-time token stands behind `#` and so never reaches a log. */
export function Setup() {
  const t = useText();
  const [refused, setRefused] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const token = location.hash.slice(1);
  // The first read brings the token that every write must show (CSRF).
  const { isSuccess } = useRead("session.get", {});
  const make = async (answers: Answers) => {
    setBusy(true);
    const answer = await client.call("setup.first-administrator", {
      token,
      account: answers.account,
      name: answers.name,
      password: answers.password,
      bureau: {
        name: { zh: answers.bureau, en: answers.bureauEn },
        short: answers.short,
        district: answers.district,
      },
    });
    setBusy(false);
    if (answer.ok) location.assign("/");
    else setRefused(answer.error);
  };
  const field = (name: keyof Answers, label: ReturnType<typeof text>, extra?: ReturnType<typeof text>) => (
    <Form.Item
      name={name}
      label={t(label)}
      rules={[{ required: true }]}
      {...(extra === undefined ? {} : { extra: t(extra) })}
    >
      {name === "password" ? <Input.Password autoComplete="new-password" /> : <Input />}
    </Form.Item>
  );
  return (
    <main className="sign-in" id="main">
      <section className="sign-in-card">
        <header>
          <Mark size={48} />
          <div>
            <h1>{t(text("首次设置", "First set-up"))}</h1>
            <p className="muted">{t(text("建立首位系统管理员", "The first system administrator"))}</p>
          </div>
          <LanguageSwitch />
        </header>
        {refused !== undefined && <FailureNotice failure={refused} />}
        <Form<Answers> layout="vertical" onFinish={(answers) => void make(answers)}>
          {field("bureau", text("机关名称", "Bureau, in Chinese"))}
          {field("bureauEn", text("机关英文名称", "Bureau, in English"))}
          {field(
            "short",
            text("机关代字", "Short word of the bureau"),
            text("用于文书编号，例如“杭市监”。", "Stands in document numbers, as in 杭市监."),
          )}
          {field(
            "district",
            text("行政区划代码", "Division code"),
            text("六位数字，例如 330100。", "Six digits, as in 330100."),
          )}
          {field("name", text("管理员姓名", "Administrator's name"))}
          {field("account", text("用户名", "User name"))}
          {field(
            "password",
            text("密码", "Password"),
            text("至少 12 个字符。", "Twelve characters at least."),
          )}
          <Button type="primary" htmlType="submit" block loading={busy} disabled={token === "" || !isSuccess}>
            {t(text("建立", "Set up"))}
          </Button>
          {token === "" && (
            <p className="muted">
              {t(
                text(
                  "请使用启动时打印的完整地址打开本页。",
                  "Open this page by the whole address printed at start.",
                ),
              )}
            </p>
          )}
        </Form>
      </section>
    </main>
  );
}
