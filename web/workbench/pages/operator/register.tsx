import { text, validateUscc } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { districtsOf, type OrganRow } from "../../parts/organs.ts";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import { type OperatorKind, operatorKindWords } from "./kinds.ts";

type Props = { organs: readonly OrganRow[]; onClose: () => void; onDone: (id: string) => void };

/** A new operator; the code is checked by its check characters before it is sent. */
export function RegisterOperator({ organs, onClose, onDone }: Props) {
  const t = useText();
  const create = useWrite("operator.create", { refresh: ["operator.list"] });
  const fields: SideField[] = [
    {
      name: "kind",
      label: text("类型", "Kind"),
      kind: "choice",
      required: true,
      options: Object.entries(operatorKindWords).map(([value, label]) => ({ value, label: t(label) })),
    },
    { name: "name", label: text("名称（姓名）", "Name"), kind: "text", required: true, check: atMost(200) },
    {
      name: "code",
      label: text("统一社会信用代码", "Unified social credit code"),
      kind: "text",
      help: text(
        "18 位，提交前核验校验位；免登记经营者没有。",
        "18 characters, checked before sending; exempt sellers have none.",
      ),
      check: (value) => {
        const code = validateUscc(value);
        return code.ok ? undefined : code.error.message;
      },
    },
    {
      name: "district",
      label: text("辖区", "District"),
      kind: "choice",
      required: true,
      options: districtsOf(organs).map(({ code, name }) => ({ value: code, label: t(name) })),
    },
    { name: "address", label: text("住所", "Address"), kind: "text", check: atMost(400) },
    {
      name: "personInCharge",
      label: text("法定代表人（经营者）", "Person in charge"),
      kind: "text",
      help: text("个人信息：加密保存，列表中只显示姓氏。", "Personal data: stored encrypted, shown masked."),
      check: atMost(100),
    },
    {
      name: "source",
      label: text("来源", "Source"),
      kind: "text",
      required: true,
      help: text(
        "从何处得知，例如“国家企业信用信息公示系统，2026-11-23”。",
        "Where this is known from, with the day.",
      ),
      check: atMost(200),
    },
  ];
  const submit = async (values: SideValues) => {
    const given = (name: string) => wordsOf(values[name]).trim();
    const code = given("code") === "" ? undefined : validateUscc(given("code"));
    const { id } = await create.mutateAsync({
      kind: given("kind") as OperatorKind,
      name: given("name"),
      district: given("district"),
      source: given("source"),
      ...(code?.ok === true ? { code: code.value } : {}),
      ...(given("address") === "" ? {} : { address: given("address") }),
      ...(given("personInCharge") === "" ? {} : { personInCharge: given("personInCharge") }),
    });
    onDone(id);
  };
  return (
    <SideForm
      name="operator.create"
      title={text("登记经营主体", "Register an operator")}
      fields={fields}
      submit={text("登记", "Register")}
      onSubmit={submit}
      onClose={onClose}
      keep={false}
    />
  );
}

const atMost = (most: number) => (value: string) =>
  value.length <= most ? undefined : text(`不得超过 ${most} 字`, `at most ${most} characters`);
