import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { text } from "../../src/kernel/index.ts";
import { DemonstrationBadge } from "../kit/demonstration-badge.tsx";
import { useLanguage, useText } from "../kit/language.tsx";
import { Mark } from "../kit/mark.tsx";
import { useOnline } from "../kit/states.tsx";
import { useHouse } from "./api.ts";
import { journeys } from "./journeys.ts";
import { Link } from "./link.tsx";

/** The portal's frame: who we are, the ways, the language, the page, and where to object. */
export function PortalFrame() {
  const t = useText();
  const house = useHouse();
  const main = useFocusOnNewPage();
  return (
    <>
      <a className="skip-link" href="#main">
        {t(text("跳到正文", "Skip to content"))}
      </a>
      <header className="portal-head">
        <Link to="/" className="portal-name">
          <Mark size={32} />
          <span>
            <strong>{t(text("公平秤", "Steelyard"))}</strong>
            <small>{t(house?.house ?? text("网络市场监管信息公示", "Online market supervision"))}</small>
          </span>
        </Link>
        {house?.demonstration === true && <DemonstrationBadge seed={house.simulatorSeed} />}
        <LanguageSwitch />
        <nav className="portal-ways" aria-label={t(text("栏目", "Sections"))}>
          {journeys.map(({ to, short }) => (
            <Link key={to} to={to} within>
              {t(short)}
            </Link>
          ))}
        </nav>
      </header>
      <OfflineNotice />
      <main id="main" ref={main} className="portal-main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="portal-foot">
        {house?.demonstration === true && (
          <p>
            <strong>
              {t(
                text(
                  "这里是演示：主体、人员和决定都是虚构的，没有法律效力。",
                  "This is a demonstration: operators, people and decisions are invented and have no legal effect.",
                ),
              )}
            </strong>
          </p>
        )}
        <p>
          {t(text("公示有误，或您是当事人？", "Something wrong, or are you the party?"))}{" "}
          <Link to="/objections">{t(text("提出异议或说明", "Object or reply"))}</Link>
        </p>
      </footer>
    </>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  return (
    <button
      type="button"
      className="plain-button language-switch no-print"
      lang={language === "zh" ? "en" : "zh-CN"}
      onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
    >
      {language === "zh" ? "English" : "中文"}
    </button>
  );
}

function OfflineNotice() {
  const t = useText();
  if (useOnline()) return null;
  return (
    <div className="offline-bar" role="status">
      {t(
        text(
          "网络已断开。已打开的内容仍可阅读，证明文件仍可核验；恢复后可继续查询。",
          "You are offline. What is open can be read, proof files can be verified; look-ups wait for the connection.",
        ),
      )}
    </div>
  );
}

/** A reader of the screen hears the new page; what is seen does not move. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
