import { Button } from "antd";
import type { ReactNode } from "react";
import { type Failure, type Text, text } from "../../../../src/kernel/index.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { type OrganRow, organPath, useOrgans } from "../../parts/organs.ts";
import { useToday } from "../../session.tsx";
import { validOn } from "../law/settings.ts";
import { certificateState, type PersonRow } from "./rows.ts";

type Props = {
  rows: readonly PersonRow[];
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
  onOpen: (person: string) => void;
  loading: boolean;
  failure?: Failure;
  onRetry?: () => void;
  tools: ReactNode;
};

/** People with the posts they hold today and how long their certificate runs. */
export function PeopleTable({ onOpen, ...table }: Props) {
  const t = useText();
  const today = useToday();
  const organs = useOrgans();
  return (
    <DataTable<PersonRow>
      name="people"
      caption={text("人员", "People")}
      columns={columns(t, today, organs, onOpen)}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      hotkeys
      {...table}
    />
  );
}

function columns(
  t: (words: Text) => string,
  today: string,
  organs: readonly OrganRow[],
  onOpen: Props["onOpen"],
): DataColumn<PersonRow>[] {
  return [
    {
      key: "name",
      title: text("姓名", "Name"),
      width: 130,
      required: true,
      value: ({ name }) => name,
      render: ({ id, name, machine }) => (
        <>
          <Button type="link" className="person-open" onClick={() => onOpen(id)}>
            {name}
          </Button>
          {machine && <span className="tag">{t(text("机器", "machine"))}</span>}
        </>
      ),
    },
    {
      key: "posts",
      title: text("现任岗位", "Posts held"),
      width: 380,
      value: ({ posts }) =>
        posts
          .filter((post) => validOn(post, today))
          .map((post) => `${t(organPath(organs, post.organ))} ${t(post.name)}`)
          .join("; "),
      render: ({ posts }) =>
        posts
          .filter((post) => validOn(post, today))
          .map((post) => (
            <div key={post.holding}>
              {t(post.name)} <span className="muted">{t(organPath(organs, post.organ))}</span>
            </div>
          )),
    },
    {
      key: "certificate",
      title: text("执法证", "Certificate"),
      width: 190,
      value: ({ certificates }) => {
        const state = certificateState(certificates, today);
        return state === undefined ? "" : t(state.words);
      },
      render: ({ certificates }) => <Certificate certificates={certificates} today={today} />,
    },
    {
      key: "account",
      title: text("账户", "Account"),
      width: 80,
      value: ({ hasAccount, closed }) =>
        t(
          closed !== undefined ? text("已停用", "closed") : hasAccount ? text("有", "yes") : text("无", "no"),
        ),
    },
  ];
}

export function Certificate({ certificates, today }: Pick<PersonRow, "certificates"> & { today: string }) {
  const t = useText();
  const state = certificateState(certificates, today);
  if (state === undefined) return <span className="muted">{t(text("无", "none"))}</span>;
  return <span className={`tag tag-${state.tone}`}>{t(state.words)}</span>;
}
