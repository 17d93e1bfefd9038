import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { Operations } from "../../../src/app/operations.ts";
import { dayOf, type Failure, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { FailureNotice } from "../../kit/states.tsx";
import { useRead, useWrite } from "../api.ts";
import { Page } from "../parts/page.tsx";
import { CreateKey } from "./keys/create-key.tsx";
import { Secret } from "./keys/secret.tsx";
import { Senders } from "./keys/senders.tsx";
import { AdminTabs } from "./people/admin-tabs.tsx";

type Row = OutputOf<Operations, "key.list">["rows"][number];

/** Keys of programs: whose, for what, until when. A secret is shown once and kept nowhere. */
export function Keys() {
  const t = useText();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<{ secret: string; expiresAt: string }>();
  const [failure, setFailure] = useState<Failure>();
  const { data, isFetching, error, refetch } = useRead("key.list", {});
  const revoke = useWrite("key.revoke", { refresh: ["key.list"] });
  const rows = data?.rows ?? [];
  return (
    <Page
      title={text("接口密钥", "API keys")}
      lead={text(
        "程序以程序账户的名义调用列明的操作；权限不超过该账户的岗位，全部留痕。",
        "A program calls the operations listed under an account of its own, with no more than its posts allow; all is recorded.",
      )}
      side={
        <Button type="primary" onClick={() => setCreating(true)}>
          {t(text("签发密钥", "Issue a key"))}
        </Button>
      }
    >
      <AdminTabs at="/keys" />
      {failure !== undefined && <FailureNotice failure={failure} />}
      <DataTable<Row>
        name="keys"
        caption={text("接口密钥", "API keys")}
        columns={columns(t, (id) =>
          revoke.mutate({ id }, { onError: (refused) => setFailure(refused.failure) }),
        )}
        rows={rows}
        rowKey={({ id }) => id}
        total={rows.length}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        empty={{ title: text("没有接口密钥", "No API key") }}
      />
      <Senders />
      {creating && <CreateKey onClose={() => setCreating(false)} onMade={setSecret} />}
      {secret !== undefined && <Secret {...secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}

function columns(t: (words: Text) => string, onRevoke: (id: string) => void): DataColumn<Row>[] {
  return [
    { key: "name", title: text("用途", "Name"), width: 200, required: true, value: ({ name }) => name },
    { key: "person", title: text("名义", "As"), width: 130, value: ({ personName }) => personName },
    {
      key: "scopes",
      title: text("操作", "Operations"),
      width: 320,
      value: ({ scopes }) => scopes.join(" "),
      render: ({ scopes }) => (
        <span className="tags">
          {scopes.map((scope) => (
            <span key={scope} className="tag code">
              {scope}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: "created",
      title: text("签发", "Issued"),
      kind: "day",
      width: 110,
      value: ({ createdAt }) => dayOf(instant(createdAt)),
    },
    {
      key: "expires",
      title: text("到期", "Expires"),
      kind: "day",
      width: 110,
      value: ({ expiresAt }) => dayOf(instant(expiresAt)),
    },
    {
      key: "state",
      title: text("状态", "State"),
      width: 90,
      value: (row) => t(stateOf(row)),
      render: (row) => <span className={row.valid ? "tag tag-good" : "tag"}>{t(stateOf(row))}</span>,
    },
    {
      key: "act",
      title: text("操作", "Act"),
      width: 80,
      value: () => "",
      render: ({ id, valid, name }) =>
        valid && (
          <Popconfirm
            title={t(
              text(`撤销“${name}”？使用它的程序立即失效。`, `Revoke “${name}”? Its program stops at once.`),
            )}
            onConfirm={() => onRevoke(id)}
          >
            <Button size="small" danger>
              {t(text("撤销", "Revoke"))}
            </Button>
          </Popconfirm>
        ),
    },
  ];
}

function stateOf({ valid, revokedAt }: Row): Text {
  if (revokedAt !== undefined) return text("已撤销", "revoked");
  return valid ? text("有效", "valid") : text("已到期", "expired");
}
