import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty, FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";

/** Everything that I may see and that matches; two characters are enough. */
export function SearchPage() {
  const t = useText();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ strict: false }) as { q?: string };
  const { data, error, isPending } = useRead("search", { text: q, limit: 100 }, { enabled: q !== "" });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(text("检索", "Search"))}</h1>
        <Input.Search
          style={{ maxWidth: 420 }}
          defaultValue={q}
          placeholder={t(text("主体、事项、编号", "Operators, matters, numbers"))}
          onSearch={(value) => void navigate({ to: "/search", search: { q: value } })}
        />
        {data !== undefined && (
          <span className="muted">{t(text(`共 ${data.total} 条`, `${data.total} in all`))}</span>
        )}
      </header>
      {q !== "" && isPending && <Skeleton lines={6} />}
      {error !== null && <FailureNotice failure={error.failure} />}
      {data?.rows.length === 0 && (
        <Empty
          title={text("没有找到", "Nothing found")}
          hint={text(
            "只检索你有权查阅的内容；可换用名称中的两个字。",
            "Only what you may see is searched; try two characters of the name.",
          )}
        />
      )}
      <ul className="search-results">
        {data?.rows.map((row) => (
          <li key={`${row.kind}.${row.id}`}>
            <Link to={row.kind === "operator" ? "/operators/$id" : "/matters/$id"} params={{ id: row.id }}>
              {row.title}
            </Link>
            <small className="muted"> {row.detail}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
