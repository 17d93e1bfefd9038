import { text } from "../../../../src/kernel/index.ts";
import { useWrite } from "../../api.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const change = useWrite("session.changePassword", { refresh: ["session.list"] });
  return (
    <SideForm
      name="session.changePassword"
      title={text("修改密码", "Change the password")}
      lead={text("其他浏览器上的登录随即结束。", "Your sessions in other browsers end.")}
      keep={false}
      fields={[
        { name: "current", label: text("原密码", "Present password"), kind: "password", required: true },
        {
          name: "next",
          label: text("新密码", "New password"),
          kind: "password",
          required: true,
          help: text(
            "至少 12 位，含大写字母、小写字母、数字、符号中的三类。",
            "12 characters or more, of three kinds: capitals, small letters, digits, signs.",
          ),
        },
      ]}
      submit={text("修改", "Change")}
      onSubmit={({ current, next }) => change.mutateAsync({ current: wordsOf(current), next: wordsOf(next) })}
      onClose={onClose}
    />
  );
}
