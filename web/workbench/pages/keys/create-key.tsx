import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { listOf, wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { usePrograms } from "../people/rows.ts";

type Props = { onClose: () => void; onMade: (key: { secret: string; expiresAt: string }) => void };

/** As long as the server lets a key live. */
const longest = 365;

export function CreateKey({ onClose, onMade }: Props) {
  const t = useText();
  const programs = usePrograms();
  const { data: known } = useRead("key.operations", {});
  const create = useWrite("key.create", { refresh: ["key.list"] });
  return (
    <SideForm
      name="key.create"
      title={text("签发接口密钥", "Issue an API key")}
      keep={false}
      initial={{ days: "90" }}
      fields={[
        {
          name: "person",
          label: text("程序账户", "Account of the program"),
          help: text(
            "密钥只签发给程序账户；在“机关与人员”中新增程序账户并授予岗位。",
            "Keys are for programs only: add one under “Organs and people” and give it a post.",
          ),
          kind: "choice",
          required: true,
          options: programs.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "name",
          label: text("用途", "What for"),
          kind: "text",
          required: true,
          check: (value) => (value.trim().length >= 2 ? undefined : text("太短", "too short")),
        },
        {
          name: "scopes",
          label: text("可用操作", "Operations"),
          kind: "choices",
          required: true,
          help: text(
            "密钥只能调用所选操作，并不超过程序账户的岗位权限。",
            "The key calls these and no others, within what the program's posts allow.",
          ),
          options: (known?.rows ?? []).map(({ id, name }) => ({ value: id, label: `${t(name)} ${id}` })),
        },
        {
          name: "days",
          label: text("有效天数", "Days"),
          kind: "number",
          required: true,
          check: (value) =>
            /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= longest
              ? undefined
              : text(`1–${longest} 天`, `1–${longest} days`),
        },
      ]}
      submit={text("签发", "Issue")}
      onSubmit={async ({ person, name, scopes, days }) => {
        const made = await create.mutateAsync({
          person: wordsOf(person),
          name: wordsOf(name),
          scopes: listOf(scopes),
          days: Number(wordsOf(days)),
        });
        onMade(made);
      }}
      onClose={onClose}
    />
  );
}
