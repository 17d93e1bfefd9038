import { Link } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useMay } from "../session.tsx";
import "../pages/people/people.css";

const tabs = [
  { to: "/law", label: text("法规", "Statute book"), ability: undefined },
  { to: "/law/clock", label: text("期限计算器", "Deadline calculator"), ability: undefined },
  { to: "/law/jurisdiction", label: text("管辖查询", "Jurisdiction"), ability: undefined },
  { to: "/law/duties", label: text("责任边界", "Who owes what"), ability: undefined },
  { to: "/law/discretion", label: text("裁量幅度", "Discretion"), ability: undefined },
  { to: "/law/what-if", label: text("参数试算", "What if"), ability: "law.set" },
] as const;

/** The statute book and the tools that reckon with it. */
export function LawTabs({ at }: { at: (typeof tabs)[number]["to"] }) {
  const t = useText();
  const maySet = useMay("law.set");
  return (
    <nav className="admin-tabs no-print" aria-label={t(text("法规", "Law"))}>
      {tabs
        .filter(({ ability }) => ability === undefined || maySet)
        .map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true }}
            aria-current={to === at ? "page" : undefined}
          >
            {t(label)}
          </Link>
        ))}
    </nav>
  );
}
