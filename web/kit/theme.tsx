import { theme as antd, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useSyncExternalStore } from "react";
import { useAppearance } from "./appearance.tsx";
import { useLanguage } from "./language.tsx";
import { dark, light, type Palette } from "./palette.ts";

const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif';

/** `motion: false` where the reader asked for less: nothing waits for the end of a transition that base.css takes away. */
function themeOf(palette: Palette, algorithm: ThemeConfig["algorithm"], motion: boolean): ThemeConfig {
  return {
    ...(algorithm === undefined ? {} : { algorithm }),
    hashed: false,
    token: {
      motion,
      colorPrimary: palette.primary,
      colorInfo: palette.primary,
      colorLink: palette.primary,
      // Antd's own falls below AA in the dark.
      colorLinkHover: palette.ink,
      colorLinkActive: palette.ink,
      colorSuccess: palette.jade,
      colorWarning: palette.amber,
      colorError: palette.vermilion,
      colorText: palette.ink,
      colorTextSecondary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      colorTextLightSolid: palette.onPrimary,
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      wireframe: false,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
    components: {
      Table: {
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 8,
        headerBg: palette.sunken,
        headerColor: palette.ink,
      },
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      // As the body above it.
      Drawer: { footerPaddingInline: 24 },
      Form: { verticalLabelPadding: "0 0 4px", itemMarginBottom: 16 },
    },
  };
}

const themesOf = (motion: boolean) => ({
  light: themeOf(light, undefined, motion),
  dark: themeOf(dark, antd.darkAlgorithm, motion),
});
const moving = themesOf(true);
const still = themesOf(false);

/** antd in our colours, type and language. The portal does without. */
export function AntdTheme({ children }: { children: ReactNode }) {
  const { theme } = useAppearance();
  const { language } = useLanguage();
  const reduced = useReducedMotion();
  return (
    <ConfigProvider
      theme={(reduced ? still : moving)[theme]}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

const wish = "(prefers-reduced-motion: reduce)";

function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribeWish, () => matchMedia(wish).matches);
}

function subscribeWish(changed: () => void): () => void {
  const query = matchMedia(wish);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
