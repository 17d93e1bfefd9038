import { text } from "../../src/kernel/index.ts";
import type { RailItem } from "../kit/shell.tsx";

/** An entry of the rail, the ability without which it is not shown, and another address that belongs to it. */
type Entry = RailItem & { readonly ability?: string; readonly also?: string };

/** 我的 · 驾驶舱 · 线索 · 事项 · 主体 · 监测 · 公示 · 法规 · 管理: only what has a page. */
const entries: readonly Entry[] = [
  { key: "queue", label: text("我的", "Mine"), icon: "mine", to: "/queue", ability: "matter.read" },
  {
    key: "command",
    label: text("驾驶舱", "Command"),
    icon: "screen",
    to: "/command",
    also: "/indicators",
    ability: "indicator.read",
  },
  { key: "leads", label: text("线索", "Leads"), icon: "lead", to: "/leads", ability: "matter.read" },
  {
    key: "complaints",
    label: text("投诉举报", "Complaints"),
    icon: "person",
    to: "/complaints",
    ability: "complaint.enter",
  },
  { key: "matters", label: text("事项", "Matters"), icon: "matter", to: "/matters", ability: "matter.read" },
  {
    key: "operators",
    label: text("主体", "Operators"),
    icon: "operator",
    to: "/operators",
    ability: "registry.read",
  },
  {
    key: "watch",
    label: text("监测", "Watch"),
    icon: "watch",
    to: "/findings",
    also: "/detectors",
    ability: "detector.read",
  },
  {
    key: "observations",
    label: text("数据", "Data"),
    icon: "data",
    to: "/imports",
    ability: "observation.import",
  },
  {
    key: "publications",
    label: text("公示", "Publicity"),
    icon: "publish",
    to: "/publications",
    ability: "matter.read",
  },
  { key: "wording", label: text("用语", "Wording"), icon: "wording", to: "/wording" },
  { key: "law", label: text("法规", "Law"), icon: "law", to: "/law" },
  { key: "people", label: text("管理", "Admin"), icon: "manage", to: "/people", ability: "people.manage" },
  { key: "audit", label: text("审计", "Audit"), icon: "figures", to: "/audit", ability: "audit.read" },
];

export function railFor(abilities: readonly string[]): readonly RailItem[] {
  return entries.filter(({ ability }) => ability === undefined || abilities.includes(ability));
}

/** The first entry that an ability opens; whoever holds none may read the law. */
export function homeFor(abilities: readonly string[]): string {
  return entries.find(({ ability }) => ability !== undefined && abilities.includes(ability))?.to ?? "/law";
}

/** The entry of the rail that a page belongs to: the longest address that the path begins with. */
export function activeItem(path: string, items: readonly Entry[] = entries): string | undefined {
  const under = (to: string | undefined) => to !== undefined && (path === to || path.startsWith(`${to}/`));
  return items.filter(({ to, also }) => under(to) || under(also)).sort((a, b) => b.to.length - a.to.length)[0]
    ?.key;
}
