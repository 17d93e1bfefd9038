import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useRead, useWrite } from "../../api.ts";
import { SessionList } from "../../parts/session-list.tsx";

/** Where a person's account is signed in, for an administrator. */
export function PersonSessions({ person }: { person: string }) {
  const t = useText();
  const [failure, setFailure] = useState<Failure>();
  const { data, error } = useRead("person.sessions", { person });
  const end = useWrite("person.endSessions", { refresh: ["person.sessions"] });
  const told = { onError: (refused: { failure: Failure }) => setFailure(refused.failure) };
  const refused = failure ?? error?.failure;
  return (
    <>
      <h3>{t(text("登录", "Sessions"))}</h3>
      {refused !== undefined && <FailureNotice failure={refused} />}
      {data?.rows.length === 0 && <p className="muted">{t(text("没有登录。", "Not signed in."))}</p>}
      <SessionList rows={data?.rows ?? []} onEnd={({ id }) => end.mutate({ person, id }, told)} />
      {data !== undefined && data.rows.length > 1 && (
        <div className="page-tools">
          <Popconfirm
            title={t(text("结束该人员的全部登录？", "End every session of this person?"))}
            onConfirm={() => end.mutate({ person }, told)}
          >
            <Button size="small" danger>
              {t(text("全部结束", "End all"))}
            </Button>
          </Popconfirm>
        </div>
      )}
    </>
  );
}
