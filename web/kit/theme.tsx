import { theme as antd, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useAppearance } from "./appearance.tsx";
import { useLanguage } from "./language.tsx";
import { dark, light, type Palette } from "./palette.ts";

const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif';

function themeOf(palette: Palette, algorithm: ThemeConfig["algorithm"]): ThemeConfig {
  return {
    ...(algorithm === undefined ? {} : { algorithm }),
    hashed: false,
    token: {
      colorPrimary: palette.primary,
      colorInfo: palette.primary,
      colorLink: palette.primary,
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
      Form: { verticalLabelPadding: "0 0 4px", itemMarginBottom: 16 },
    },
  };
}

const themes = { light: themeOf(light, undefined), dark: themeOf(dark, antd.darkAlgorithm) };

/** antd in our colours, type and language. The portal does without. */
export function AntdTheme({ children }: { children: ReactNode }) {
  const { theme } = useAppearance();
  const { language } = useLanguage();
  return (
    <ConfigProvider
      theme={themes[theme]}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
