import { Button } from "antd";
import { useState } from "react";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { type OrganRow, organPath } from "../../parts/organs.ts";
import { useMay } from "../../session.tsx";
import { CreatePost } from "./forms-organ.tsx";
import type { PostRow } from "./rows.ts";

/** The posts of an organ and everything below it, with who holds them today; the vacant ones first. */
export function Posts({ organ, organs }: { organ: string | undefined; organs: readonly OrganRow[] }) {
  const t = useText();
  const mayManage = useMay("people.manage");
  const [adding, setAdding] = useState(false);
  const { data, isFetching, error } = useRead("post.list", {});
  const rows = (data?.rows ?? [])
    .filter((post) => organ === undefined || isUnder(organs, post.organ, organ))
    .toSorted((a, b) => Math.min(a.holders.length, 1) - Math.min(b.holders.length, 1));
  return (
    <>
      <DataTable<PostRow>
        name="posts"
        caption={text("岗位", "Posts")}
        columns={columns(t, organs)}
        rows={rows}
        rowKey={({ id }) => id}
        total={rows.length}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure })}
        tools={
          mayManage && (
            <Button size="small" onClick={() => setAdding(true)}>
              {t(text("设置岗位", "Create a post"))}
            </Button>
          )
        }
      />
      {adding && <CreatePost organs={organs} organ={organ} onClose={() => setAdding(false)} />}
    </>
  );
}

function columns(t: (words: Text) => string, organs: readonly OrganRow[]): DataColumn<PostRow>[] {
  return [
    { key: "name", title: text("岗位", "Post"), width: 200, required: true, value: ({ name }) => t(name) },
    {
      key: "organ",
      title: text("机关或机构", "Organ or unit"),
      width: 280,
      value: ({ organ }) => t(organPath(organs, organ)),
    },
    {
      key: "holders",
      title: text("现任", "Held by"),
      width: 220,
      value: ({ holders }) => holders.map(({ name }) => name).join("、"),
      render: ({ holders }) =>
        holders.length === 0 ? (
          <span className="tag tag-soon">{t(text("空缺", "vacant"))}</span>
        ) : (
          holders.map(({ name }) => name).join("、")
        ),
    },
    {
      key: "kind",
      title: text("种类", "Kind"),
      kind: "code",
      width: 150,
      optional: true,
      value: ({ kind }) => kind,
    },
  ];
}

function isUnder(organs: readonly OrganRow[], id: string, ancestor: string): boolean {
  if (id === ancestor) return true;
  const parent = organs.find((one) => one.id === id)?.parent;
  return parent !== undefined && isUnder(organs, parent, ancestor);
}
