import { text } from "../../../../src/kernel/index.ts";
import { type Parameter, unitLabel } from "../../../../src/law/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { useOrgans } from "../../parts/organs.ts";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import { useSession, useToday } from "../../session.tsx";

/** A local value, on a paper; another person confirms it. */
export function SetValue({ parameter, onClose }: { parameter: Parameter; onClose: () => void }) {
  const t = useText();
  const organs = useOrgans();
  const session = useSession();
  const today = useToday();
  const set = useWrite("setting.set", { refresh: ["setting.list"] });
  const numeric = parameter.unit !== undefined;
  const mine = session.posts.find(({ abilities }) => abilities.includes("law.set"));
  const fields: SideField[] = [
    {
      name: "value",
      label: numeric ? text("值", "Value") : text("内容", "Content"),
      kind: numeric ? "number" : "long",
      required: true,
      ...(parameter.unit === undefined ? {} : { help: unitHelp(parameter.unit) }),
      check: (value) =>
        !numeric || (Number.isFinite(Number(value)) && Number(value) >= 0)
          ? undefined
          : text("应为非负数字", "must be a number, zero or more"),
    },
    {
      name: "organ",
      label: text("适用机关（含下级）", "Organ, with everything below it"),
      kind: "choice",
      required: true,
      options: organs
        .filter(({ kind }) => kind === "bureau")
        .map(({ id, name }) => ({ value: id, label: t(name) })),
    },
    { name: "from", label: text("自", "From"), kind: "day", required: true },
    { name: "to", label: text("至", "To"), kind: "day" },
    {
      name: "source",
      label: text("依据文件", "The paper it stands on"),
      kind: "text",
      required: true,
      help: text("文件名称、文号、条款", "Title, number, article"),
      check: (value) => (value.trim().length >= 2 ? undefined : text("太短", "too short")),
    },
  ];
  const submit = (values: SideValues) => {
    const given = (name: string) => wordsOf(values[name]).trim();
    return set.mutateAsync({
      key: parameter.id,
      organ: given("organ"),
      value: numeric ? Number(given("value")) : given("value"),
      from: given("from"),
      source: given("source"),
      ...(given("to") === "" ? {} : { to: given("to") }),
    });
  };
  return (
    <SideForm
      name={`setting.${parameter.id}`}
      title={text(`设置地方值：${parameter.label.zh}`, `Local value: ${parameter.label.en}`)}
      lead={text(
        "设置后须由另一人对照官方文本确认；与已阅读的法定值不同的，确认前不生效。",
        "Another person compares it with the official text; where it differs from the statute as read, it waits for that.",
      )}
      fields={fields}
      initial={{ from: today, ...(mine === undefined ? {} : { organ: mine.bureau }) }}
      submit={text("提交待确认", "Submit for confirmation")}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function unitHelp(unit: NonNullable<Parameter["unit"]>) {
  const label = unitLabel(unit);
  return text(`单位：${label.zh || "个"}`, `Unit: ${label.en || "count"}`);
}
