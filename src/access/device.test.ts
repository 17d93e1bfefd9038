import { expect, it } from "vitest";
import { deviceOf } from "./device.ts";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`${windows} Chrome/140.0.0.0 Safari/537.36`, "Chrome · Windows"],
  [`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, "Edge · Windows"],
  [`${windows} Chrome/108.0.0.0 Safari/537.36 Qaxbrowser`, "奇安信浏览器 · Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox · Linux"],
  [
    "Mozilla/5.0 (X11; Linux aarch64; UOS) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Safari/537.36",
    "Chrome · 统信 UOS",
  ],
  [
    "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 Safari/537.36 ArkWeb/4.1 Mobile",
    "华为浏览器 · 鸿蒙",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Mobile Safari/537.36 MicroMessenger/8.0",
    "微信 · 安卓",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari · iPhone",
  ],
  ["", "其他浏览器 · 其他系统"],
  ["<script>alert(1)</script>", "其他浏览器 · 其他系统"],
])("knows a browser again: %s", (userAgent, words) => {
  expect(deviceOf(userAgent).zh).toBe(words);
});
