import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useRead, useWrite } from "../../api.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { useSession, useToday } from "../../session.tsx";
import { type DelegationRow, usePeople } from "./rows.ts";

/** Who acts for whom, in which post, how long and why. Everyone lends and takes back only what is his own. */
export function Delegations() {
  const t = useText();
  const session = useSession();
  const [lending, setLending] = useState(false);
  const { data, error } = useRead("delegation.list", {});
  const own = session.posts.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  return (
    <>
      {own.length > 0 && (
        <div className="page-tools no-print">
          <Button size="small" onClick={() => setLending(true)}>
            {t(text("委托他人代行本人岗位", "Lend a post of mine"))}
          </Button>
        </div>
      )}
      {error !== null && <FailureNotice failure={error.failure} />}
      {data?.rows.length === 0 && <p className="muted">{t(text("没有现行委托。", "Nothing is lent."))}</p>}
      <ul className="person-posts">
        {data?.rows.map((row) => (
          <Lent key={row.id} row={row} />
        ))}
      </ul>
      {lending && <Lend onClose={() => setLending(false)} />}
    </>
  );
}

function Lent({ row }: { row: DelegationRow }) {
  const t = useText();
  const { person } = useSession();
  const posts = useRead("post.list", {}).data?.rows ?? [];
  const people = usePeople();
  const [failure, setFailure] = useState<Failure>();
  const revoke = useWrite("delegation.revoke", { refresh: ["delegation.list"] });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const post = posts.find(({ id }) => id === row.post)?.name ?? text(row.post, row.post);
  return (
    <li className={row.revoked ? "muted" : ""}>
      <strong>{t(post)}</strong> {nameOf(row.from)} → {nameOf(row.to)} · {row.fromDay} – {row.toDay}
      <div>{row.reason}</div>
      {row.revoked && <span className="tag">{t(text("已撤回", "taken back"))}</span>}
      {!row.revoked && row.from === person && (
        <Popconfirm
          title={t(text("撤回此委托？", "Take it back?"))}
          onConfirm={() => revoke.mutate({ id: row.id }, { onError: (error) => setFailure(error.failure) })}
        >
          <Button size="small">{t(text("撤回", "Take back"))}</Button>
        </Popconfirm>
      )}
      {failure !== undefined && <FailureNotice failure={failure} />}
    </li>
  );
}

function Lend({ onClose }: { onClose: () => void }) {
  const t = useText();
  const session = useSession();
  const today = useToday();
  const people = usePeople();
  const create = useWrite("delegation.create", { refresh: ["delegation.list"] });
  return (
    <SideForm
      name="delegation.create"
      title={text("委托他人代行本人岗位", "Lend a post of mine")}
      lead={text(
        "代行期间的办理记为“受某某委托”，责任可追溯。",
        "What is done then is recorded as done on your behalf.",
      )}
      initial={{ fromDay: today }}
      fields={[
        {
          name: "post",
          label: text("岗位", "Post"),
          kind: "choice",
          required: true,
          options: session.posts
            .filter(({ onBehalfOf }) => onBehalfOf === undefined)
            .map(({ post, name }) => ({ value: post, label: t(name) })),
        },
        {
          name: "to",
          label: text("受托人", "To whom"),
          kind: "choice",
          required: true,
          options: people
            .filter(({ id }) => id !== session.person)
            .map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: "fromDay", label: text("自", "From"), kind: "day", required: true },
        { name: "toDay", label: text("至", "Until"), kind: "day", required: true },
        { name: "reason", label: text("事由", "Reason"), kind: "text", required: true },
      ]}
      submit={text("委托", "Lend")}
      onSubmit={({ post, to, fromDay, toDay, reason }) =>
        create.mutateAsync({
          post: wordsOf(post),
          to: wordsOf(to),
          fromDay: wordsOf(fromDay),
          toDay: wordsOf(toDay),
          reason: wordsOf(reason),
        })
      }
      onClose={onClose}
    />
  );
}
