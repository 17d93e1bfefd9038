/** What a browser calls itself, in words its owner knows again. Told by the browser: good to recognise, never to decide by. */
import { type Text, text } from "../kernel/index.ts";

/** The first that fits: most browsers also name those they descend from. */
const browsers: readonly (readonly [RegExp, Text])[] = [
  [/MicroMessenger\//, text("微信", "WeChat")],
  [/DingTalk\//, text("钉钉", "DingTalk")],
  [/QQBrowser\//, text("QQ 浏览器", "QQ Browser")],
  [/Qaxbrowser|Qianxin/i, text("奇安信浏览器", "Qi An Xin browser")],
  [/360(?:SE|EE|ENT)|QihooBrowser/i, text("360 浏览器", "360 browser")],
  [/Edg(?:A|iOS)?\//, text("Edge", "Edge")],
  [/OPR\//, text("Opera", "Opera")],
  [/(?:Firefox|FxiOS)\//, text("Firefox", "Firefox")],
  [/ArkWeb\//, text("华为浏览器", "Huawei browser")],
  [/(?:Chrome|CriOS|Chromium)\//, text("Chrome", "Chrome")],
  [/Safari\//, text("Safari", "Safari")],
];

const systems: readonly (readonly [RegExp, Text])[] = [
  [/OpenHarmony|HarmonyOS/, text("鸿蒙", "HarmonyOS")],
  [/Android/, text("安卓", "Android")],
  [/iPhone/, text("iPhone", "iPhone")],
  [/iPad/, text("iPad", "iPad")],
  [/Windows/, text("Windows", "Windows")],
  [/Mac OS X|Macintosh/, text("Mac", "Mac")],
  [/UOS|Uniontech/i, text("统信 UOS", "UOS")],
  [/Kylin/i, text("麒麟", "Kylin")],
  [/CrOS/, text("ChromeOS", "ChromeOS")],
  [/Linux|X11/, text("Linux", "Linux")],
];

export function deviceOf(userAgent: string): Text {
  const browser = first(browsers, userAgent) ?? text("其他浏览器", "another browser");
  const system = first(systems, userAgent) ?? text("其他系统", "another system");
  return text(`${browser.zh} · ${system.zh}`, `${browser.en} · ${system.en}`);
}

function first(known: readonly (readonly [RegExp, Text])[], userAgent: string): Text | undefined {
  return known.find(([sign]) => sign.test(userAgent))?.[1];
}
