import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useMay } from "../../session.tsx";
import "./people.css";

const tabs = [
  { to: "/people", label: text("机关与人员", "Organs and people"), ability: undefined },
  { to: "/keys", label: text("接口密钥", "API keys"), ability: "keys.manage" },
  { to: "/audit", label: text("审计", "Audit"), ability: "audit.read" },
  { to: "/log", label: text("存证日志", "Tamper-evident log"), ability: undefined },
] as const;

/** The pages of administration, beside each other; only those that the person may open. */
export function AdminTabs({ at }: { at: (typeof tabs)[number]["to"] }) {
  const t = useText();
  const mayKeys = useMay("keys.manage");
  const mayAudit = useMay("audit.read");
  const may = { "keys.manage": mayKeys, "audit.read": mayAudit } as const;
  return (
    <nav className="admin-tabs no-print" aria-label={t(text("管理", "Administration"))}>
      {tabs
        .filter(({ ability }) => ability === undefined || may[ability])
        .map(({ to, label }) => (
          <Link key={to} to={to} aria-current={to === at ? "page" : undefined}>
            {t(label)}
          </Link>
        ))}
    </nav>
  );
}
