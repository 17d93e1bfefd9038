import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead, useWrite } from "../api.ts";
import { Page, Section } from "../parts/page.tsx";
import { SessionList } from "../parts/session-list.tsx";
import { useSession } from "../session.tsx";
import { ChangePassword } from "./account/change-password.tsx";

/** One's own account: where it is signed in, and its password. */
export function Account() {
  const t = useText();
  const session = useSession();
  const [failure, setFailure] = useState<Failure>();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useRead("session.list", {}, { refetchInterval: 60_000 });
  const end = useWrite("session.end", { refresh: ["session.list"] });
  const endOthers = useWrite("session.endOthers", { refresh: ["session.list"] });
  const told = { onError: (refused: { failure: Failure }) => setFailure(refused.failure) };
  const others = data?.rows.filter(({ current }) => !current).length ?? 0;
  return (
    <Page
      title={text("账户与登录", "Account and sign-in")}
      lead={text(
        `用户名 ${session.account ?? ""}。登录后 30 分钟不使用或满 12 小时自动结束。`,
        `User name ${session.account ?? ""}. A session ends by itself after 30 idle minutes, or 12 hours.`,
      )}
      side={
        // The accounts of a demonstration are everybody's.
        !session.demonstration && (
          <Button onClick={() => setChanging(true)}>{t(text("修改密码", "Change the password"))}</Button>
        )
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} />}
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      <Section
        title={text("登录中的浏览器", "Where you are signed in")}
        {...(data === undefined ? {} : { count: data.rows.length })}
        side={
          others > 0 && (
            <Popconfirm
              title={t(text(`结束其他 ${others} 个登录？`, `End ${others} other sessions?`))}
              onConfirm={() => endOthers.mutate({}, told)}
            >
              <Button danger loading={endOthers.isPending}>
                {t(text("结束其他登录", "End all others"))}
              </Button>
            </Popconfirm>
          )
        }
      >
        <p className="muted">
          {t(
            text(
              "有不认识的登录，请立即结束，并修改密码、告知管理员。",
              "End what you do not know, change your password and tell the administrator.",
            ),
          )}
        </p>
        {data === undefined && error === null && <Skeleton lines={3} />}
        <SessionList rows={data?.rows ?? []} onEnd={({ id }) => end.mutate({ id }, told)} />
      </Section>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </Page>
  );
}
