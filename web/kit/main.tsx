import { App } from "antd";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { day, text } from "../../src/kernel/index.ts";
import { AppearanceProvider } from "./appearance.tsx";
import "./base.css";
import { Gallery } from "./gallery.tsx";
import { LanguageProvider } from "./language.tsx";
import { type RailItem, Shell } from "./shell.tsx";
import { AntdTheme } from "./theme.tsx";

/** The style guide on its own, in a frame filled with examples: needs no server and no account. */
const items: readonly RailItem[] = [
  { key: "mine", label: text("我的", "Mine"), icon: "mine", to: "/kit", count: 27 },
  { key: "lead", label: text("线索", "Leads"), icon: "lead", to: "/kit", count: 3 },
  { key: "matter", label: text("事项", "Matters"), icon: "matter", to: "/kit" },
  { key: "operator", label: text("主体", "Operators"), icon: "operator", to: "/kit" },
  { key: "watch", label: text("监测", "Monitor"), icon: "watch", to: "/kit" },
  { key: "law", label: text("法规", "Law"), icon: "law", to: "/kit" },
];

const districts = [
  { value: "330100", label: text("杭州市", "Hangzhou") },
  { value: "330110", label: text("余杭区", "Yuhang") },
];

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <AppearanceProvider>
        <AntdTheme>
          <App component={false}>
            <Shell
              items={items}
              active="mine"
              onNavigate={() => undefined}
              onSearch={() => undefined}
              onSuggest={async (query) => [
                {
                  key: "1",
                  kind: text("主体", "Operators"),
                  label: `${query}示例店`,
                  detail: "示例平台",
                  to: "/kit",
                },
              ]}
              district={{ value: "330100", options: districts, onChange: () => undefined }}
              demonstration={{ day: day("2026-11-23"), seed: 1 }}
              user={{
                name: "示例人员",
                post: text("办案人员", "Case officer"),
                organ: text("示例分局", "Example bureau"),
              }}
              onSignOut={() => undefined}
            >
              <Gallery />
            </Shell>
          </App>
        </AntdTheme>
      </AppearanceProvider>
    </LanguageProvider>
  </StrictMode>,
);
