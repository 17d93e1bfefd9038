import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { dayOf, instant, type Text, text } from "../../src/kernel/index.ts";
import type { SearchSuggestion } from "../kit/search-box.tsx";
import { Shell } from "../kit/shell.tsx";
import { client, useRead } from "./api.ts";
import { activeItem, railFor } from "./navigation.ts";
import { Setup } from "./pages/setup.tsx";
import { SessionGate, signOut, useSession } from "./session.tsx";
import "./workbench.css";

/** The shell around every page, for whoever is signed in. */
export function Frame() {
  const { pathname } = useLocation();
  if (pathname === "/setup") return <Setup />;
  return (
    <SessionGate>
      <Framed />
    </SessionGate>
  );
}

function Framed() {
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const queue = useRead(
    "queue.mine",
    { limit: 1 },
    { refetchInterval: 60_000, enabled: session.abilities.includes("matter.read") },
  );
  const organs = useRead("organ.tree", {});
  const items = railFor(session.abilities).map((item) =>
    item.key === "queue" ? { ...item, count: queue.data?.counts.all ?? 0 } : item,
  );
  const active = activeItem(pathname);
  const go = (to: string) => void navigate({ href: to });
  const post = session.posts[0];
  const organName: Text =
    organs.data?.rows.find(({ id }) => id === post?.organ)?.name ??
    text(post?.organ ?? "", post?.organ ?? "");
  return (
    <Shell
      items={items}
      {...(active === undefined ? {} : { active })}
      onNavigate={go}
      onSearch={(query) => go(`/search?q=${encodeURIComponent(query)}`)}
      onSuggest={suggest}
      {...(session.demonstration
        ? { demonstration: { day: dayOf(instant(session.now)), seed: session.simulatorSeed } }
        : {})}
      user={{ name: session.name ?? "", post: post?.name ?? text("无岗位", "no post"), organ: organName }}
      userMenu={[
        { key: "notices", label: text("我的通知", "My notices"), onSelect: () => go("/notices") },
        {
          key: "procedures",
          label: text("办案程序", "How procedures run"),
          onSelect: () => go("/procedures"),
        },
        { key: "log", label: text("存证日志", "Tamper-evident log"), onSelect: () => go("/log") },
      ]}
      onSignOut={() => void signOut()}
    >
      <Outlet />
    </Shell>
  );
}

/** Operators, matters and pages by two characters; what one may not see is not found. */
async function suggest(query: string, signal: AbortSignal): Promise<readonly SearchSuggestion[]> {
  const answer = await client.call("search", { text: query, limit: 8 }, { signal });
  if (!answer.ok) return [];
  return answer.value.rows.map((row) => ({
    key: `${row.kind}.${row.id}`,
    kind: row.kind === "operator" ? text("主体", "Operators") : text("事项", "Matters"),
    label: row.title,
    detail: row.detail,
    to: row.kind === "operator" ? `/operators/${row.id}` : `/matters/${row.id}`,
  }));
}
