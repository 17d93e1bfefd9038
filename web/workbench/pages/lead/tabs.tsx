import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { useMay } from "../../session.tsx";
import "./lead.css";

const tabs = [
  ["triage", "/leads/triage", text("待处置发现", "Triage")],
  ["leads", "/leads", text("线索", "Leads")],
  ["loop", "/leads/loop", text("闭环检查", "Closed loop")],
] as const;

/** What waits, what is open, what leaks: each with its number where there is one. */
export function LeadTabs({ at }: { at: (typeof tabs)[number][0] }) {
  const t = useText();
  const mayTriage = useMay("detector.read");
  const waiting = useRead("lead.proposals", {}, { enabled: mayTriage }).data?.total;
  const held = useRead("lead.check", { limit: 1 }).data?.total;
  const counts = { triage: waiting, leads: undefined, loop: held };
  return (
    <nav className="lead-tabs" aria-label={t(text("线索", "Leads"))}>
      {tabs
        .filter(([id]) => id !== "triage" || mayTriage)
        .map(([id, to, label]) => (
          <Link
            key={id}
            to={to}
            activeOptions={{ exact: true }}
            aria-current={id === at ? "page" : undefined}
          >
            {t(label)}
            {counts[id] !== undefined && counts[id] > 0 && (
              <span className={id === "loop" ? "lead-count lead-count-late" : "lead-count"}>
                {counts[id]}
              </span>
            )}
          </Link>
        ))}
    </nav>
  );
}
