import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { useToday } from "../../session.tsx";
import type { PersonRow } from "./rows.ts";

const passwordHelp = text(
  "七日内有效；首次登录时由本人启用动态口令并改为本人密码。",
  "Good for seven days; at first sign-in the person sets up the second factor and an own password.",
);

export function CreatePerson({ onClose }: { onClose: () => void }) {
  const t = useText();
  const create = useWrite("person.create", { refresh: ["people.list"] });
  return (
    <SideForm
      name="person.create"
      title={text("新增人员", "Add a person")}
      keep={false}
      initial={{ what: "person" }}
      fields={[
        {
          name: "what",
          label: text("种类", "Kind"),
          kind: "choice",
          required: true,
          options: [
            { value: "person", label: t(text("人员", "person")) },
            {
              value: "machine",
              label: t(text("程序账户（只用接口密钥）", "account of a program (by API key only)")),
            },
          ],
        },
        {
          name: "name",
          label: text("姓名（程序名称）", "Name (of person or program)"),
          kind: "text",
          required: true,
        },
        {
          name: "account",
          label: text("用户名", "User name"),
          kind: "text",
          help: text("不填则只有记录，不能登录。", "Without one the person cannot sign in."),
          when: ({ what }) => what !== "machine",
        },
        {
          name: "password",
          label: text("初始密码", "First password"),
          kind: "password",
          required: true,
          help: passwordHelp,
          when: ({ what, account }) => what !== "machine" && wordsOf(account).trim() !== "",
        },
      ]}
      submit={text("新增", "Add")}
      onSubmit={({ what, name, account, password }) =>
        create.mutateAsync({
          name: wordsOf(name),
          machine: what === "machine",
          ...(what === "machine" || wordsOf(account).trim() === ""
            ? {}
            : { account: wordsOf(account).trim(), password: wordsOf(password) }),
        })
      }
      onClose={onClose}
    />
  );
}

export function ResetSignIn({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const reset = useWrite("person.resetSignIn", { refresh: ["people.list"] });
  return (
    <SideForm
      name="person.reset"
      title={text(`重置登录：${person.name}`, `Reset sign-in: ${person.name}`)}
      lead={text(
        "密码与动态口令一并重置，所有会话随即结束。请先核实本人身份。",
        "Password and second factor are reset and every session ends. Make sure of the person first.",
      )}
      keep={false}
      fields={[
        {
          name: "password",
          label: text("新密码", "New password"),
          kind: "password",
          required: true,
          help: passwordHelp,
        },
      ]}
      submit={text("重置", "Reset")}
      onSubmit={({ password }) => reset.mutateAsync({ person: person.id, password: wordsOf(password) })}
      onClose={onClose}
    />
  );
}

export function SetCertificate({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const today = useToday();
  const set = useWrite("certificate.set", { refresh: ["people.list"] });
  return (
    <SideForm
      name={`certificate.${person.id}`}
      title={text(`登记执法证：${person.name}`, `Certificate of ${person.name}`)}
      initial={{ from: today }}
      fields={[
        { name: "number", label: text("证号", "Number"), kind: "text", required: true },
        { name: "from", label: text("自", "From"), kind: "day", required: true },
        { name: "to", label: text("至", "Until"), kind: "day", required: true },
      ]}
      submit={text("登记", "Record")}
      onSubmit={({ number, from, to }) =>
        set.mutateAsync({ person: person.id, number: wordsOf(number), from: wordsOf(from), to: wordsOf(to) })
      }
      onClose={onClose}
    />
  );
}
