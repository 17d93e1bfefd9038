import { Button, Popconfirm } from "antd";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { useText } from "../../kit/language.tsx";
import "./session-list.css";

export type OpenSession = OutputOf<Operations, "session.list">["rows"][number];

/** Where an account is signed in; each but the present one can be ended. */
export function SessionList({
  rows,
  onEnd,
}: {
  rows: readonly OpenSession[];
  onEnd: (session: OpenSession) => void;
}) {
  const t = useText();
  return (
    <ul className="session-list">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="session-told">
            <strong>{t(row.device)}</strong>{" "}
            {row.current && <span className="tag tag-good">{t(text("本次登录", "this one"))}</span>}
            <div className="muted session-data">
              <span>
                {t(text("登录", "Signed in"))}{" "}
                <time dateTime={row.signedInAt}>{formatInstant(instant(row.signedInAt))}</time>
              </span>
              <span>
                {t(text("最近使用", "Last seen"))}{" "}
                <time dateTime={row.lastSeenAt}>{formatInstant(instant(row.lastSeenAt))}</time>
              </span>
              {row.address !== undefined && (
                <span>
                  {t(text("网络地址", "Address"))} <span className="code">{row.address}</span>
                </span>
              )}
            </div>
          </div>
          {!row.current && (
            <Popconfirm
              title={t(text("结束这个登录？", "End this session?"))}
              description={t(
                text(
                  "该浏览器上未保存的内容将丢失，再用须重新登录。",
                  "What is not saved there is lost; it has to sign in again.",
                ),
              )}
              onConfirm={() => onEnd(row)}
            >
              <Button size="small">{t(text("结束", "End"))}</Button>
            </Popconfirm>
          )}
        </li>
      ))}
    </ul>
  );
}
