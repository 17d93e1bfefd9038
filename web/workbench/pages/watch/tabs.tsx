import { Link } from "@tanstack/react-router";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import "./watch.css";

const tabs = [
  ["findings", "/findings", text("监测发现", "Findings")],
  ["detectors", "/detectors", text("监测模型", "Detectors")],
] as const;

export function WatchTabs({ at }: { at: "findings" | "detectors" }) {
  const t = useText();
  return (
    <nav className="watch-tabs" aria-label={t(text("监测", "Watch"))}>
      {tabs.map(([id, to, label]) => (
        <Link key={id} to={to} aria-current={id === at ? "page" : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
