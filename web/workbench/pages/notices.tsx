import { Link } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead, useWrite } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import "./notices.css";

const pageSize = 50;

/** What the house has told me. Reading here is not service: that has documents of its own. */
export function Notices() {
  const t = useText();
  const [filters, change] = useFilters("show", "page");
  const page = pageOf(filters);
  const unread = filters.show !== "all";
  const { data, error, refetch } = useRead("notice.mine", {
    ...(unread ? { unread } : {}),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const read = useWrite("notice.read", { refresh: ["notice.mine"] });
  const rows = data?.rows ?? [];
  const fresh = rows.filter(({ readAt }) => readAt === undefined).map(({ id }) => id);
  return (
    <Page
      title={text("我的通知", "My notices")}
      side={
        <>
          <Segmented
            aria-label={t(text("显示", "Show"))}
            value={unread ? "unread" : "all"}
            onChange={(show) => change({ show: show === "all" ? "all" : undefined })}
            options={[
              {
                value: "unread",
                label: t(text(`未读 ${data?.unread ?? ""}`, `Unread ${data?.unread ?? ""}`)),
              },
              { value: "all", label: t(text("全部", "All")) },
            ]}
          />
          <Button
            disabled={fresh.length === 0}
            loading={read.isPending}
            onClick={() => read.mutate({ ids: fresh })}
          >
            {t(text("本页全部标为已读", "Mark this page as read"))}
          </Button>
        </>
      }
    >
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && rows.length === 0 && (
        <Empty title={unread ? text("没有未读通知", "Nothing unread") : text("没有通知", "No notice")} />
      )}
      <ul className="notices">
        {rows.map(({ id, at, text: words, matter, number, readAt }) => (
          <li key={id} className={readAt === undefined ? "notice-fresh" : "muted"}>
            <time dateTime={at}>{formatInstant(instant(at))}</time>
            <span>
              {t(words)}{" "}
              {matter !== undefined && (
                <Link
                  to="/matters/$id"
                  params={{ id: matter }}
                  onClick={() => {
                    if (readAt === undefined) read.mutate({ ids: [id] });
                  }}
                >
                  <span className="code">{number ?? matter}</span>
                </Link>
              )}
            </span>
            {readAt === undefined && (
              <Button size="small" onClick={() => read.mutate({ ids: [id] })}>
                {t(text("已读", "Read"))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(page > 1 || rows.length === pageSize) && (
        <nav className="page-tools no-print" aria-label={t(text("翻页", "Pages"))}>
          <Button size="small" disabled={page === 1} onClick={() => change({ page: String(page - 1) })}>
            {t(text("上一页", "Newer"))}
          </Button>
          <Button
            size="small"
            disabled={rows.length < pageSize}
            onClick={() => change({ page: String(page + 1) })}
          >
            {t(text("下一页", "Older"))}
          </Button>
        </nav>
      )}
    </Page>
  );
}
