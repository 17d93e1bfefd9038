import { expect, it } from "vitest";
import { browserMark, knownBrowser } from "./known-browser.ts";

const nonce = "0123456789abcdef0123456789abcdef";
const zhang = { secret: "s".repeat(64), account: "zhang", secure: true };
const cookies = (line: string) => `other=1; ${line.split(";")[0]}`;

it("knows a browser by the mark it was given", () => {
  expect(knownBrowser(zhang, cookies(browserMark(zhang, nonce)))).toBe(nonce);
  expect(browserMark(zhang, nonce)).toMatch(/^__Host-.*; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
});

it("believes no mark of another account, another house or another number", () => {
  const line = cookies(browserMark(zhang, nonce));
  expect(knownBrowser({ ...zhang, account: "li" }, line)).toBeUndefined();
  expect(knownBrowser({ ...zhang, secret: "t".repeat(64) }, line)).toBeUndefined();
  expect(knownBrowser(zhang, line.replace("=0123", "=1123"))).toBeUndefined();
  expect(knownBrowser(zhang, null)).toBeUndefined();
});
