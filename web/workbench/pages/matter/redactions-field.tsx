import { AutoComplete, Button, Space } from "antd";
import { useRef, useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { type FactValue, type Redaction, readRedactions } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { useRead } from "../../api.ts";
import "./redactions-field.css";

type RedactionsFieldProps = {
  id: string;
  matter: string;
  value: FactValue | undefined;
  onChange: (value: FactValue) => void;
};

/**
 * The decision as served; what is marked in it and given a reason is hidden from the public. A text box carries the
 * text, so that marking works by mouse, keyboard and screen reader alike, and its offsets are those of the text.
 */
export function RedactionsField({ id, matter, value, onChange }: RedactionsFieldProps) {
  const t = useText();
  const { data, error } = useRead("publication.suggest", { matter });
  const box = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState("");
  const spans = readRedactions(value) ?? [];
  const keep = (next: readonly Redaction[]) =>
    onChange(JSON.stringify(next.toSorted((a, b) => a.start - b.start)));
  const add = (more: readonly Redaction[]) => keep([...spans, ...more.filter((one) => isApart(one, spans))]);
  if (error !== null) return <FailureNotice failure={error.failure} />;
  if (data === undefined) return <Skeleton lines={6} />;
  const open = data.suggestions
    .map(({ start, end, reason: why }) => ({ start, end, reason: why.zh }))
    .filter((one) => isApart(one, spans));

  const hideMarked = () => {
    const { selectionStart = 0, selectionEnd = 0 } = box.current ?? {};
    if (selectionEnd > selectionStart)
      add([{ start: selectionStart, end: selectionEnd, reason: reason.trim() }]);
    box.current?.focus();
  };
  return (
    <div className="redactions">
      {open.length > 0 && (
        <Button size="small" onClick={() => add(open)}>
          {t(text(`采用 ${open.length} 处建议`, `Take ${open.length} proposals`))}
        </Button>
      )}
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={12}
        lang="zh-CN"
        value={data.text}
        aria-describedby={`${id}-help`}
      />
      <Space.Compact block>
        <AutoComplete
          value={reason}
          onChange={setReason}
          maxLength={200}
          aria-label={t(text("隐去理由", "Reason for hiding"))}
          placeholder={t(text("隐去理由", "Reason for hiding"))}
          options={reasons.map((one) => ({ value: one.zh, label: t(one) }))}
        />
        <Button disabled={reason.trim() === ""} onClick={hideMarked}>
          {t(text("隐去所选文字", "Hide what is marked"))}
        </Button>
      </Space.Compact>
      <small id={`${id}-help`} className="muted">
        {spans.length === 0
          ? t(
              text(
                "没有隐去的内容。在上文选中文字，写明理由后隐去。",
                "Nothing is hidden. Mark words above, give a reason, hide them.",
              ),
            )
          : t(text(`已隐去 ${spans.length} 处：`, `${spans.length} hidden:`))}
      </small>
      <ul className="side-list">
        {spans.map((span) => (
          <li key={span.start} className="redaction">
            <span>
              <mark>{data.text.slice(span.start, span.end)}</mark>{" "}
              <small className="muted">{span.reason}</small>
            </span>
            <Button type="link" size="small" onClick={() => keep(spans.filter((one) => one !== span))}>
              {t(text("恢复", "Show again"))}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const isApart = (one: Redaction, others: readonly Redaction[]): boolean =>
  others.every(({ start, end }) => one.end <= start || end <= one.start);

const reasons = [
  text("个人信息", "Personal data"),
  text("商业秘密", "Business secret"),
  text("他人信息", "Somebody else"),
  text("国家秘密", "State secret"),
];
