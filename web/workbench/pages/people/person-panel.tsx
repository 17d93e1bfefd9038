import { Button, Drawer } from "antd";
import { useState } from "react";
import { dayOf, instant, type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Empty } from "../../../kit/states.tsx";
import { organPath, useOrgans } from "../../parts/organs.ts";
import { useMay, useSession, useToday } from "../../session.tsx";
import { validOn } from "../law/settings.ts";
import { CloseAccount, ReopenAccount } from "./forms-account.tsx";
import { ResetSignIn, SetCertificate } from "./forms-person.tsx";
import { EndPost, HandOver, HoldPost } from "./forms-post.tsx";
import { Certificate } from "./people-table.tsx";
import { PersonSessions } from "./person-sessions.tsx";
import type { PersonRow } from "./rows.ts";

type Holding = PersonRow["posts"][number];
type Form = "certificate" | "hold" | "reset" | "close" | "reopen" | { end: Holding } | { handOver: Holding };

/** One person: posts past and present, certificates, and what an administrator may change. */
export function PersonPanel({ person, onClose }: { person: PersonRow | undefined; onClose: () => void }) {
  const t = useText();
  const today = useToday();
  const organs = useOrgans();
  const session = useSession();
  const mayManage = useMay("people.manage");
  const [form, setForm] = useState<Form>();
  const button = (words: Text, wanted: Form) => (
    <Button size="small" onClick={() => setForm(wanted)}>
      {t(words)}
    </Button>
  );
  return (
    <Drawer open onClose={onClose} size={Math.min(560, innerWidth)} title={person?.name ?? ""}>
      {person === undefined ? (
        <Empty title={text("此页没有该人员", "This person is not on this page")} />
      ) : (
        <>
          {mayManage && (
            <div className="page-tools">
              {button(text("任命", "Appoint to a post"), "hold")}
              {!person.machine && button(text("登记执法证", "Record a certificate"), "certificate")}
              {person.hasAccount && button(text("重置登录", "Reset sign-in"), "reset")}
              {person.closed === undefined
                ? person.id !== session.person && button(text("停用账户", "Close the account"), "close")
                : button(text("恢复账户", "Open it again"), "reopen")}
            </div>
          )}
          {person.closed !== undefined && (
            <p>
              <span className="tag tag-over">{t(text("已停用", "closed"))}</span>{" "}
              {dayOf(instant(person.closed.at))} {person.closed.reason}
            </p>
          )}
          <h3>{t(text("岗位", "Posts"))}</h3>
          {person.posts.length === 0 && <p className="muted">{t(text("没有岗位。", "No post."))}</p>}
          <ul className="person-posts">
            {person.posts.toReversed().map((post) => (
              <li key={post.holding} className={validOn(post, today) ? "" : "muted"}>
                <strong>{t(post.name)}</strong> {t(organPath(organs, post.organ))}
                <div>
                  {post.from} – {post.to ?? t(text("今", "now"))}
                </div>
                {mayManage && validOn(post, today) && (
                  <div className="page-tools">
                    {button(text("交接", "Hand over"), { handOver: post })}
                    {button(text("离任", "End"), { end: post })}
                  </div>
                )}
              </li>
            ))}
          </ul>
          <h3>{t(text("执法证", "Certificates"))}</h3>
          <p>
            <Certificate certificates={person.certificates} today={today} />
          </p>
          <ul className="person-posts">
            {person.certificates.map(({ number, from, to }) => (
              <li key={number + from}>
                <span className="code">{number}</span> {from} – {to}
              </li>
            ))}
          </ul>
          {mayManage && person.hasAccount && <PersonSessions person={person.id} />}
          {form !== undefined && <OneForm form={form} person={person} onClose={() => setForm(undefined)} />}
        </>
      )}
    </Drawer>
  );
}

function OneForm({ form, person, onClose }: { form: Form; person: PersonRow; onClose: () => void }) {
  if (form === "certificate") return <SetCertificate person={person} onClose={onClose} />;
  if (form === "hold") return <HoldPost person={person} onClose={onClose} />;
  if (form === "close") return <CloseAccount person={person} onClose={onClose} />;
  if (form === "reopen") return <ReopenAccount person={person} onClose={onClose} />;
  if (form === "reset") return <ResetSignIn person={person} onClose={onClose} />;
  if ("end" in form) return <EndPost person={person} post={form.end} onClose={onClose} />;
  return <HandOver person={person} post={form.handOver} onClose={onClose} />;
}
