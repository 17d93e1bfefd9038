import { Link } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { Page } from "../parts/page.tsx";
import "./procedure/procedure.css";

/** Every procedure that runs here. */
export function Procedures() {
  const t = useText();
  const { data, error, refetch } = useRead("procedure.list", {});
  return (
    <Page
      title={text("办案程序", "Procedures")}
      lead={text(
        "每个程序都是写下来的数据：阶段、步骤、期限、文书；表单、待办和本页都由它生成。",
        "Each procedure is data: stages, steps, periods, documents. Forms, queues and these pages are made of it.",
      )}
    >
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={5} />}
      {data?.length === 0 && <Empty title={text("没有程序", "No procedure")} />}
      <ul className="procedure-list">
        {data?.map(({ id, name, purpose, version, numbering }) => (
          <li key={id}>
            <Link to="/procedures/$id" params={{ id }}>
              <strong>{t(name)}</strong>
            </Link>
            <span>{t(purpose)}</span>
            <span className="muted">
              <span className="code">{id}</span> · {t(text(`第 ${version} 版`, `version ${version}`))} ·{" "}
              {t(text(`编号字“${numbering}”`, `numbered “${numbering}”`))}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
