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

/** One of the two: both are never reset by one administrator alone. */
export function ResetSignIn({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = useText();
  const refresh = ["people.list", "person.sessions"] as const;
  const resetPassword = useWrite("person.resetPassword", { refresh });
  const resetSecondFactor = useWrite("person.resetSecondFactor", { refresh });
  return (
    <SideForm
      name="person.reset"
      title={text(`重置登录：${person.name}`, `Reset sign-in: ${person.name}`)}
      lead={text(
        "密码、动态口令每次重置一项，所有登录随即结束；同一管理员七日内不得两项都重置。请先核实本人身份。",
        "Password or second factor, one at a time; every session ends. One administrator does not reset both within seven days. Make sure of the person first.",
      )}
      keep={false}
      initial={{ what: "password" }}
      fields={[
        {
          name: "what",
          label: text("重置", "Reset"),
          kind: "choice",
          required: true,
          options: [
            { value: "password", label: t(text("密码（忘记密码）", "password (forgotten)")) },
            {
              value: "factor",
              label: t(text("动态口令（手机丢失或更换）", "second factor (telephone lost or changed)")),
            },
          ],
        },
        {
          name: "password",
          label: text("新密码", "New password"),
          kind: "password",
          required: true,
          help: text(
            "七日内有效；登录时仍须动态口令，并由本人改为本人密码。",
            "Good for seven days; signing in still takes the second factor, and the person sets an own password.",
          ),
          when: ({ what }) => what === "password",
        },
      ]}
      submit={text("重置", "Reset")}
      onSubmit={({ what, password }) =>
        what === "factor"
          ? resetSecondFactor.mutateAsync({ person: person.id })
          : resetPassword.mutateAsync({ person: person.id, password: wordsOf(password) })
      }
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
