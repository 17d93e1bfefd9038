import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import "../people/people.css";

const tabs = [
  { to: "/operators", label: text("经营主体", "Operators") },
  { to: "/operators/doubts", label: text("待认主体", "To be judged") },
  { to: "/operators/quality", label: text("数据质量", "Data quality") },
  { to: "/operators/changes", label: text("变更", "Changes") },
] as const;

/** The pages of the registry beside each other; how many wait for a judgement is said. */
export function RegistryTabs({ at }: { at: (typeof tabs)[number]["to"] }) {
  const t = useText();
  const { data } = useRead("registry.doubts", { limit: 1 });
  return (
    <nav className="admin-tabs no-print" aria-label={t(text("主体库", "Registry"))}>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} aria-current={to === at ? "page" : undefined}>
          {t(label)}
          {to === "/operators/doubts" && data !== undefined && data.total > 0 && (
            <span className="muted"> {data.total}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
