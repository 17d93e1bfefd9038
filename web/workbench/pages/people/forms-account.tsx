import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import type { PersonRow } from "./rows.ts";

type Props = { person: PersonRow; onClose: () => void };

export function CloseAccount({ person, onClose }: Props) {
  const t = useText();
  const close = useWrite("person.close", { refresh: ["people.list"] });
  return (
    <SideForm
      name="person.close"
      title={text(`停用账户：${person.name}`, `Close the account of ${person.name}`)}
      lead={text(
        "会话与接口密钥立即终止；岗位、经办记录保留。仍有只能由其办理的待办的，须先移交。",
        "Sessions and keys end at once; posts and what was done stay on record. Work that waits for this person alone is handed over first.",
      )}
      keep={false}
      initial={{ urgent: "no" }}
      fields={[
        { name: "reason", label: text("事由", "Reason"), kind: "text", required: true },
        {
          name: "urgent",
          label: text("情况紧急", "Urgent"),
          kind: "choice",
          required: true,
          help: text(
            "紧急时待办未移交也可停用，随后须补办移交。",
            "Closed although work waits; hand it over afterwards.",
          ),
          options: [
            { value: "no", label: t(text("否，先移交待办", "no, work is handed over first")) },
            { value: "yes", label: t(text("是，立即停用", "yes, close at once")) },
          ],
        },
      ]}
      submit={text("停用", "Close")}
      onSubmit={({ reason, urgent }) =>
        close.mutateAsync({ person: person.id, reason: wordsOf(reason), urgent: urgent === "yes" })
      }
      onClose={onClose}
    />
  );
}

export function ReopenAccount({ person, onClose }: Props) {
  const reopen = useWrite("person.reopen", { refresh: ["people.list"] });
  return (
    <SideForm
      name="person.reopen"
      title={text(`恢复账户：${person.name}`, `Open the account of ${person.name} again`)}
      lead={text(
        "原密码和动态口令继续有效；已撤销的接口密钥不恢复。",
        "Password and second factor are good again; revoked keys stay revoked.",
      )}
      keep={false}
      fields={[{ name: "reason", label: text("事由", "Reason"), kind: "text", required: true }]}
      submit={text("恢复", "Open")}
      onSubmit={({ reason }) => reopen.mutateAsync({ person: person.id, reason: wordsOf(reason) })}
      onClose={onClose}
    />
  );
}
