import { type ReactNode, useSyncExternalStore } from "react";
import { type Cite, type Failure, type Text, text } from "../../src/kernel/index.ts";
import { type FieldLabels, fieldLabel } from "./field-names.ts";
import { useText } from "./language.tsx";
import "./states.css";

/** Grey lines where words will be. Shown by CSS only after 300 ms, so that what is quick does not flicker. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: Text }) {
  const t = useText();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t(label ?? text("正在加载", "Loading"))}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={index} className="skeleton-line" style={{ width: `${[92, 78, 85, 64][index % 4]}%` }} />
      ))}
    </div>
  );
}

export function Empty({ title, hint, action }: { title: Text; hint?: Text; action?: ReactNode }) {
  const t = useText();
  return (
    <div className="state" role="status">
      <BalancedBeam />
      <strong>{t(title)}</strong>
      {hint !== undefined && <p>{t(hint)}</p>}
      {action}
    </div>
  );
}

export type FailureNoticeProps = {
  failure: Failure;
  onRetry?: () => void;
  /** How an article is written out; the statute book knows. Default: `instrument 第 article 条`. */
  cite?: (cite: Cite) => Text;
  /** What the form on the screen calls its fields. */
  labels?: FieldLabels;
};

/** A refusal: what was wrong, under which article, what is missing, what is possible, and the way out. */
export function FailureNotice({ failure, onRetry, cite = plainCite, labels }: FailureNoticeProps) {
  const t = useText();
  const label = fieldLabel(failure, labels);
  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{t(failure.message)}</strong>
        {failure.article !== undefined && <span className="muted"> {t(cite(failure.article))}</span>}
      </p>
      {failure.field !== undefined && (
        <p>
          {t(text("栏目：", "Field: "))}
          {label === undefined ? <span className="code">{failure.field}</span> : t(label)}
        </p>
      )}
      {failure.missing !== undefined && failure.missing.length > 0 && (
        <>
          <p>{t(text("还缺：", "Missing:"))}</p>
          <ul>
            {failure.missing.map((item) => (
              <li key={`${item.kind}.${item.name}`}>{t(item.label)}</li>
            ))}
          </ul>
        </>
      )}
      {failure.possible !== undefined && failure.possible.length > 0 && (
        <p>
          {t(text("现在可以：", "Possible now: "))}
          {failure.possible.map(t).join(t(text("、", ", ")))}
        </p>
      )}
      <p>{t(failure.wayOut)}</p>
      {onRetry !== undefined && (
        <button type="button" className="plain-button" onClick={onRetry}>
          {t(text("重试", "Try again"))}
        </button>
      )}
    </div>
  );
}

/** A whole page that may not be seen. */
export function Forbidden({ failure }: { failure?: Failure }) {
  const t = useText();
  return (
    <div className="state" role="alert">
      <strong>{t(failure?.message ?? text("没有查阅此页的权限", "You may not see this page"))}</strong>
      <p>
        {t(
          failure?.wayOut ??
            text(
              "请由具有该权限的岗位办理，或向本机关管理员申请。",
              "Ask a post that holds this ability, or your administrator.",
            ),
        )}
      </p>
    </div>
  );
}

/** Says so while the connection is gone; what is typed is kept as a draft. */
export function OfflineBar() {
  const t = useText();
  const online = useOnline();
  if (online) return null;
  return (
    <div className="offline-bar" role="status">
      {t(
        text(
          "网络已断开。已填写的内容仍在，恢复后可继续。",
          "You are offline. What you typed is kept; go on when the network is back.",
        ),
      )}
    </div>
  );
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
}

function subscribeOnline(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

function plainCite({ instrument, article }: Cite): Text {
  return text(
    `${instrument}${article === undefined ? "" : ` 第 ${article} 条`}`,
    `${instrument}${article === undefined ? "" : ` art. ${article}`}`,
  );
}

function BalancedBeam() {
  return (
    <svg width="72" height="36" viewBox="0 0 72 36" fill="none" aria-hidden="true">
      <path d="M36 2v6M8 9h56" stroke="var(--brass)" strokeWidth="2" strokeLinecap="round" />
      <path d="m12 9-8 14M12 9l8 14M60 9l-8 14M60 9l8 14" stroke="var(--muted)" strokeWidth="1" />
      <path
        d="M3 23h18c0 5-4 8-9 8s-9-3-9-8ZM51 23h18c0 5-4 8-9 8s-9-3-9-8Z"
        stroke="var(--muted)"
        strokeWidth="1.2"
      />
    </svg>
  );
}
