import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { InputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { type OrganRow, organPath } from "../../parts/organs.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { useToday } from "../../session.tsx";

type OrganKind = InputOf<Operations, "organ.create">["kind"];
type PostKind = InputOf<Operations, "post.create">["kind"];

const kinds: Record<OrganKind, Text> = {
  bureau: text("局", "bureau"),
  unit: text("内设机构", "unit"),
  centre: text("中心", "centre"),
  station: text("市场监管所", "station"),
};

type Props = { organs: readonly OrganRow[]; parent: string | undefined; onClose: () => void };

export function CreateOrgan({ organs, parent, onClose }: Props) {
  const t = useText();
  const today = useToday();
  const create = useWrite("organ.create", { refresh: ["organ.tree"] });
  const district = organs.find(({ id }) => id === parent)?.district;
  return (
    <SideForm
      name="organ.create"
      title={text("新增机关或机构", "Add an organ or unit")}
      keep={false}
      initial={{
        from: today,
        ...(parent === undefined ? {} : { parent }),
        ...(district === undefined ? {} : { district }),
      }}
      fields={[
        {
          name: "parent",
          label: text("上级", "Under"),
          kind: "choice",
          required: true,
          options: organs.map(({ id }) => ({ value: id, label: t(organPath(organs, id)) })),
        },
        {
          name: "kind",
          label: text("种类", "Kind"),
          kind: "choice",
          required: true,
          options: Object.entries(kinds).map(([value, label]) => ({ value, label: t(label) })),
        },
        { name: "zh", label: text("名称", "Name"), kind: "text", required: true },
        { name: "en", label: text("英文名称", "Name in English"), kind: "text", required: true },
        { name: "short", label: text("文号简称", "Short name in numbers"), kind: "text", required: true },
        {
          name: "id",
          label: text("编号", "Id"),
          kind: "text",
          required: true,
          check: (value) =>
            /^[a-z0-9][a-z0-9.-]{0,63}$/.test(value)
              ? undefined
              : text("小写字母、数字、点或短横", "small letters, digits, dots, hyphens"),
        },
        {
          name: "district",
          label: text("行政区划代码", "District code"),
          kind: "text",
          required: true,
          check: (value) => (/^\d{6}$/.test(value) ? undefined : text("应为六位数字", "six digits")),
        },
        { name: "from", label: text("自", "From"), kind: "day", required: true },
      ]}
      submit={text("新增", "Add")}
      onSubmit={(values) => {
        const given = (name: string) => wordsOf(values[name]).trim();
        return create.mutateAsync({
          id: given("id"),
          parent: given("parent"),
          kind: given("kind") as OrganKind,
          name: { zh: given("zh"), en: given("en") },
          short: given("short"),
          district: given("district"),
          from: given("from"),
        });
      }}
      onClose={onClose}
    />
  );
}

export function CreatePost({
  organs,
  organ,
  onClose,
}: {
  organs: readonly OrganRow[];
  organ: string | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const postKinds = useRead("post.kinds", {}).data?.rows ?? [];
  const create = useWrite("post.create", { refresh: ["post.list"] });
  return (
    <SideForm
      name="post.create"
      title={text("设置岗位", "Create a post")}
      keep={false}
      initial={organ === undefined ? {} : { organ }}
      fields={[
        {
          name: "organ",
          label: text("机关或机构", "Organ or unit"),
          kind: "choice",
          required: true,
          options: organs.map(({ id }) => ({ value: id, label: t(organPath(organs, id)) })),
        },
        {
          name: "kind",
          label: text("岗位种类", "Kind of post"),
          kind: "choice",
          required: true,
          help: text("种类决定权限。", "The kind decides what the post may do."),
          options: postKinds.map(({ kind, name }) => ({ value: kind, label: t(name) })),
        },
      ]}
      submit={text("设置", "Create")}
      onSubmit={({ organ: where, kind }) =>
        create.mutateAsync({ organ: wordsOf(where), kind: wordsOf(kind) as PostKind })
      }
      onClose={onClose}
    />
  );
}
