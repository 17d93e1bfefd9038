import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { dayOf, instant, type Text, text } from "../../src/kernel/index.ts";
import { useText } from "../kit/language.tsx";
import { Shell } from "../kit/shell.tsx";
import { useRead } from "./api.ts";
import { activeItem, railFor } from "./navigation.ts";
import { Setup } from "./pages/setup.tsx";
import { searchEverywhere } from "./search/everywhere.ts";
import { remember } from "./search/recent.ts";
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
  const t = useText();
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
  // The portal is another application on the same house.
  const go = (to: string) => (to.startsWith("/portal/") ? location.assign(to) : void navigate({ href: to }));
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
      onSuggest={(query, signal) =>
        searchEverywhere(query, { abilities: session.abilities, most: 5, t, signal })
      }
      onChoose={remember}
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
        { key: "account", label: text("账户与登录", "Account and sign-in"), onSelect: () => go("/account") },
      ]}
      onSignOut={() => void signOut()}
    >
      <Outlet />
    </Shell>
  );
}
