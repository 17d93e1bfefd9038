import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { text } from "../../../src/kernel/index.ts";
import { useLanguage, useText } from "../../kit/language.tsx";
import type { SearchSuggestion } from "../../kit/search-box.tsx";
import { Empty, Skeleton } from "../../kit/states.tsx";
import { Section } from "../parts/page.tsx";
import { searchEverywhere } from "../search/everywhere.ts";
import { useSession } from "../session.tsx";

/** Of each kind; more than that is looked for in the kind's own list. */
const most = 50;

/** Everything that I may see and that matches, kind by kind; two characters are enough. */
export function SearchPage() {
  const t = useText();
  const { language } = useLanguage();
  const { abilities } = useSession();
  const navigate = useNavigate();
  const asked: { readonly q?: string | number } = useSearch({ strict: false });
  const q = String(asked.q ?? "").trim();
  const { data, isPending } = useQuery({
    queryKey: ["search everywhere", q, language],
    queryFn: ({ signal }) => searchEverywhere(q, { abilities, most, t, signal }),
    enabled: q !== "",
  });
  const groups = [...Map.groupBy(data ?? [], ({ kind }) => kind.zh).values()];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(text("检索", "Search"))}</h1>
        <Input.Search
          key={q}
          autoFocus={q === ""}
          style={{ maxWidth: 420 }}
          aria-label={t(text("检索词", "Words"))}
          defaultValue={q}
          placeholder={t(
            text("主体、事项、编号、条文、命令", "Operators, matters, numbers, articles, commands"),
          )}
          onSearch={(value) => void navigate({ to: "/search", search: { q: value } })}
        />
        {data !== undefined && (
          <span className="muted">{t(text(`共 ${data.length} 条`, `${data.length} in all`))}</span>
        )}
      </header>
      {q === "" && (
        <Empty
          title={text("输入两个字即可检索", "Two characters are enough")}
          hint={text(
            "主体、店铺、事项、发现、公示、条文、程序和命令一并检索；任何页面按 Ctrl K 也可检索。",
            "Operators, shops, matters, findings, publications, articles, procedures and commands are searched together; Ctrl K does so from any page.",
          )}
        />
      )}
      {q !== "" && isPending && <Skeleton lines={6} />}
      {data?.length === 0 && (
        <Empty
          title={text("没有找到", "Nothing found")}
          hint={text(
            "只检索您有权查阅的内容；可换用名称中的两个字。",
            "Only what you may see is searched; try two characters of the name.",
          )}
        />
      )}
      {groups.map((group) => (
        <Group key={group[0]?.kind.zh} rows={group} />
      ))}
    </div>
  );
}

function Group({ rows }: { rows: readonly SearchSuggestion[] }) {
  const t = useText();
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <Section title={first.kind} count={rows.length}>
      <ul className="search-results">
        {rows.map(({ key, label, detail, to }) => (
          <li key={key}>
            {to.startsWith("/portal/") ? <a href={to}>{label}</a> : <Link to={to}>{label}</Link>}
            {detail !== undefined && <small className="muted"> {detail}</small>}
          </li>
        ))}
      </ul>
      {rows.length === most && (
        <p className="muted">
          {t(
            text(
              `每类最多显示 ${most} 条，请再加几个字。`,
              `At most ${most} of a kind: add a few characters.`,
            ),
          )}
        </p>
      )}
    </Section>
  );
}
