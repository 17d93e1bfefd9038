import { Badge, Button, Drawer, Dropdown, Modal, Select } from "antd";
import { type MouseEvent, type ReactNode, useState } from "react";
import { type Text, text } from "../../src/kernel/index.ts";
import { useAppearance } from "./appearance.tsx";
import { type Demonstration, DemonstrationBadge } from "./demonstration-badge.tsx";
import { commonHotkeys, type HotkeyHelp, useHotkeys } from "./hotkeys.ts";
import { Icon, type IconName } from "./icons.tsx";
import { useLanguage, useText } from "./language.tsx";
import { Mark } from "./mark.tsx";
import { SearchBox, type SearchSuggestion } from "./search-box.tsx";
import "./shell.css";
import { OfflineBar } from "./states.tsx";

export type RailItem = {
  key: string;
  label: Text;
  icon: IconName;
  to: string;
  /** What waits there; 0 shows nothing. */
  count?: number;
};

export type ShellProps = {
  /** Only what exists, in the order of the rail. The first four stand in the bottom bar of a phone. */
  items: readonly RailItem[];
  active?: string;
  onNavigate: (to: string) => void;
  onSearch?: (query: string) => void;
  onSuggest?: (query: string, signal: AbortSignal) => Promise<readonly SearchSuggestion[]>;
  onChoose?: (chosen: SearchSuggestion) => void;
  /** District scope. */
  district?: {
    value: string;
    options: readonly { value: string; label: Text }[];
    onChange: (value: string) => void;
  };
  /** Shown on every page of a demonstration. */
  demonstration?: Demonstration;
  user?: { name: string; post: Text; organ: Text };
  /** Entries of the user's menu above 退出. */
  userMenu?: readonly { key: string; label: Text; onSelect: () => void }[];
  onSignOut?: () => void;
  /** Keys of this page, shown in the help beside the common ones. */
  hotkeys?: readonly HotkeyHelp[];
  children: ReactNode;
};

/** The frame of the workbench: rail at the left (a bar at the bottom on a phone), search and scope on top. */
export function Shell(props: ShellProps) {
  const t = useText();
  const [help, setHelp] = useState(false);
  const [drawer, setDrawer] = useState(false);
  useHotkeys({ "?": () => setHelp(true) });
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t(text("跳到正文", "Skip to content"))}
      </a>
      <nav className="rail" aria-label={t(text("主导航", "Main"))}>
        <RailLink item={home(props.items)} onNavigate={props.onNavigate} className="rail-mark">
          <Mark size={32} title={t(text("公平秤 首页", "Steelyard home"))} />
        </RailLink>
        {props.items.map((item) => (
          <RailEntry key={item.key} item={item} {...props} />
        ))}
      </nav>
      <TopBar {...props} onHelp={() => setHelp(true)} onMenu={() => setDrawer(true)} />
      <OfflineBar />
      <main id="main" className="shell-main" tabIndex={-1}>
        {props.children}
      </main>
      <BottomBar {...props} onMore={() => setDrawer(true)} />
      <Drawer open={drawer} onClose={() => setDrawer(false)} placement="left" size={280} title={<Wordmark />}>
        <DrawerContent {...props} onDone={() => setDrawer(false)} />
      </Drawer>
      <Modal
        open={help}
        onCancel={() => setHelp(false)}
        footer={null}
        title={t(text("键盘操作", "Keyboard"))}
      >
        <HotkeyTable hotkeys={[...commonHotkeys, ...(props.hotkeys ?? [])]} />
      </Modal>
    </div>
  );
}

function TopBar(props: ShellProps & { onHelp: () => void; onMenu: () => void }) {
  const t = useText();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button narrow-only"
        aria-label={t(text("菜单", "Menu"))}
        onClick={props.onMenu}
      >
        <Icon name="menu" />
      </button>
      {props.onSearch !== undefined && (
        <SearchBox
          onSearch={props.onSearch}
          onNavigate={props.onNavigate}
          {...(props.onSuggest === undefined ? {} : { onSuggest: props.onSuggest })}
          {...(props.onChoose === undefined ? {} : { onChoose: props.onChoose })}
        />
      )}
      <span className="top-bar-space" />
      {props.demonstration !== undefined && <DemonstrationBadge {...props.demonstration} />}
      <span className="wide-only top-bar-group">
        <District {...props} />
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button"
          aria-label={t(text("键盘操作", "Keyboard"))}
          title={t(text("键盘操作（?）", "Keyboard (?)"))}
          onClick={props.onHelp}
        >
          <Icon name="help" size={20} />
        </button>
      </span>
      <UserMenu {...props} />
    </header>
  );
}

function District({ district }: ShellProps) {
  const t = useText();
  if (district === undefined) return null;
  return (
    <Select
      size="small"
      variant="filled"
      aria-label={t(text("辖区", "District"))}
      value={district.value}
      options={district.options.map((option) => ({ value: option.value, label: t(option.label) }))}
      onChange={district.onChange}
      popupMatchSelectWidth={false}
    />
  );
}

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  return (
    <button
      type="button"
      className="icon-button"
      lang={language === "zh" ? "en" : "zh-CN"}
      onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
    >
      {language === "zh" ? "English" : "中文"}
    </button>
  );
}

export function ThemeSwitch() {
  const t = useText();
  const { theme, setTheme } = useAppearance();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={theme === "light" ? t(text("深色", "Dark")) : t(text("浅色", "Light"))}
      onClick={() => setTheme(theme === "light" ? "dark" : "light")}
    >
      <Icon name={theme === "light" ? "moon" : "sun"} size={20} />
    </button>
  );
}

function UserMenu({ user, userMenu = [], onSignOut }: ShellProps) {
  const t = useText();
  if (user === undefined) return null;
  const entries = [
    ...userMenu.map(({ key, label, onSelect }) => ({ key, label: t(label), onClick: onSelect })),
    ...(onSignOut === undefined
      ? []
      : [{ key: "sign-out", label: t(text("退出", "Sign out")), onClick: onSignOut }]),
  ];
  return (
    <Dropdown menu={{ items: entries }} trigger={["click"]} placement="bottomRight">
      <button type="button" className="user-button">
        <span className="visually-hidden">{t(text("用户", "User"))}</span>
        <Icon name="person" size={20} />
        <span className="wide-only">
          <span className="name">{user.name}</span>
          <small>
            {t(user.organ)} · {t(user.post)}
          </small>
        </span>
      </button>
    </Dropdown>
  );
}

function RailEntry({
  item,
  active,
  onNavigate,
}: { item: RailItem } & Pick<ShellProps, "active" | "onNavigate">) {
  const t = useText();
  return (
    <RailLink item={item} onNavigate={onNavigate} current={item.key === active} className="rail-entry">
      <Badge count={item.count ?? 0} size="small" offset={[6, 0]} overflowCount={999} color="var(--primary)">
        <span className="rail-icon">
          <Icon name={item.icon} />
        </span>
      </Badge>
      <span>{t(item.label)}</span>
    </RailLink>
  );
}

type RailLinkProps = {
  item: RailItem | undefined;
  onNavigate: (to: string) => void;
  current?: boolean;
  className: string;
  children: ReactNode;
};

/** A true link, so that it can be opened elsewhere; a plain click stays on the page. */
function RailLink({ item, onNavigate, current = false, className, children }: RailLinkProps) {
  const to = item?.to ?? "/";
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onNavigate(to);
  };
  return (
    <a className={className} href={to} aria-current={current ? "page" : undefined} onClick={follow}>
      {children}
    </a>
  );
}

function BottomBar(props: ShellProps & { onMore: () => void }) {
  const t = useText();
  return (
    <nav className="bottom-bar" aria-label={t(text("主导航", "Main"))}>
      {props.items.slice(0, 4).map((item) => (
        <RailEntry key={item.key} item={item} {...props} />
      ))}
      {props.items.length > 4 && (
        <button type="button" className="rail-entry" onClick={props.onMore}>
          <Icon name="more" />
          <span>{t(text("更多", "More"))}</span>
        </button>
      )}
    </nav>
  );
}

function DrawerContent(props: ShellProps & { onDone: () => void }) {
  const t = useText();
  const navigate = (to: string) => {
    props.onDone();
    props.onNavigate(to);
  };
  return (
    <div className="drawer-content">
      {props.items.map((item) => (
        <RailLink
          key={item.key}
          item={item}
          onNavigate={navigate}
          current={item.key === props.active}
          className="drawer-link"
        >
          <Icon name={item.icon} size={20} /> {t(item.label)}
          {item.count !== undefined && item.count > 0 && <span className="drawer-count">{item.count}</span>}
        </RailLink>
      ))}
      <hr />
      <District {...props} />
      <div className="top-bar-group">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      {props.user !== undefined && (
        <p className="muted">
          {props.user.name} · {t(props.user.organ)} · {t(props.user.post)}
        </p>
      )}
      {props.onSignOut !== undefined && (
        <Button onClick={props.onSignOut}>{t(text("退出", "Sign out"))}</Button>
      )}
    </div>
  );
}

function Wordmark() {
  const t = useText();
  return (
    <span className="wordmark">
      <Mark size={24} /> {t(text("公平秤", "Steelyard"))}
    </span>
  );
}

function HotkeyTable({ hotkeys }: { hotkeys: readonly HotkeyHelp[] }) {
  const t = useText();
  return (
    <table className="hotkeys">
      <tbody>
        {hotkeys.map(({ keys, does }) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const home = (items: readonly RailItem[]): RailItem | undefined => items[0];
