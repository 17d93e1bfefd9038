/** Without a mouse, on paper, over a bad line: the same work can be done. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationPassword } from "../src/app/index.ts";
import { OpenInput } from "../src/matter/index.ts";
import { launch, signIn, sitDown } from "./parts/browser.ts";
import { ctxOf } from "./parts/by-hand.ts";
import { type Running, startHouse } from "./parts/house.ts";
import { sighting } from "./parts/road.ts";

let running: Running;
let browser: Browser;
let lead: string;
const title = "清和优选涉嫌发布虚假广告";

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  const { house } = running;
  const place = { organ: "330110", unit: "330110-zf", district: "330110" };
  const input = OpenInput.parse({ procedure: "lead", ...place, title, facts: sighting });
  const opened = await house.matters.open(await ctxOf(house, "anxiao"), input);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  lead = opened.value.id;
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

it("signs in, takes the first task and sends the form with the keyboard alone, always seeing where it is", async () => {
  const { page, troubles } = await sitDown(browser, running.base);
  await page.goto("/");
  await tabTo(page, '[autocomplete="username"]');
  await page.keyboard.type("chengang");
  await tabTo(page, '[autocomplete="current-password"]');
  await page.keyboard.type(demonstrationPassword);
  await page.keyboard.press("Enter");
  const code = await page.locator(".sign-in-hint .code").textContent();
  await tabTo(page, '[autocomplete="one-time-code"]');
  await page.keyboard.type(code ?? "");
  await page.keyboard.press("Enter");

  await page.getByRole("link", { name: title }).first().waitFor();
  await tabTo(page, `a[href*="${lead}"]`);
  await page.keyboard.press("Enter");
  // The queue leads straight to the form of what is due.
  await page.locator(".act-form :focus").waitFor({ state: "attached" });
  for (const name of ["王芳", "李强"]) {
    await page.keyboard.type(name);
    await page.locator(".ant-select-item-option-active").filter({ hasText: name }).waitFor();
    await page.keyboard.press("Enter");
  }
  await tabTo(page, ".ant-drawer button.ant-btn-primary");
  await page.keyboard.press("Enter");
  await page.getByText("已办理：").first().waitFor();
  await page.locator("#matter-title:focus").waitFor();
  expect(troubles).toEqual([]);
}, 90_000);

it("prints a matter and how it runs on paper: nothing to press, nothing cut", async () => {
  const { page } = await sitDown(browser, running.base);
  await signIn(page, "chengang", demonstrationPassword);
  for (const [path, shows] of [
    [`/matters/${lead}`, title],
    ["/procedures/penalty.ordinary", "行政处罚普通程序"],
    ["/command", "驾驶舱"],
    ["/portal/decisions", "行政处罚公示"],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await page.locator("h1", { hasText: shows }).first().waitFor();
    await page.waitForLoadState("networkidle");
    // A4 between usual margins, in CSS pixels.
    await page.setViewportSize({ width: 718, height: 1020 });
    await page.emulateMedia({ media: "print" });
    expect([path, await cut(page)]).toEqual([path, []]);
    expect([path, await page.locator("nav:visible, button.ant-btn:visible").count()]).toEqual([path, 0]);
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "screen" });
  }
}, 90_000);

it("says that it is opening over a slow line, and that the line is gone; what was typed stays", async () => {
  const { page } = await sitDown(browser, running.base);
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 600, downloadThroughput: 40_000, uploadThroughput: 20_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  await page.goto("/", { waitUntil: "commit" });
  await page.getByText("正在打开").waitFor({ timeout: 5000 });
  await page.getByLabel("用户名", { exact: true }).waitFor({ timeout: 60_000 });
  const fast = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await line.send("Network.emulateNetworkConditions", fast);
  await signIn(page, "anxiao", demonstrationPassword);

  await page.goto("/leads/new");
  await page.locator("form.lead-form").waitFor();
  await page.getByLabel("发现地点", { exact: false }).first().fill("清和优选首页");
  await page.context().setOffline(true);
  await page.getByText("网络已断开").waitFor();
  await page.context().setOffline(false);
  await page.getByText("网络已断开").waitFor({ state: "hidden" });
  await page.reload();
  await page.locator("form.lead-form").waitFor();
  await expect
    .poll(() => page.getByLabel("发现地点", { exact: false }).first().inputValue())
    .toBe("清和优选首页");
}, 120_000);

/** Presses Tab until the wanted has the focus. Whatever has it on the way must show it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const { there, hidden } = await page.evaluate((wanted) => {
      const active = document.activeElement;
      if (active === null || active === document.body) return { there: false, hidden: undefined };
      // What frames a field, or the label beside a box, may show the focus in its place.
      const frames = [
        active,
        ...[".ant-select", ".ant-input-affix-wrapper", "label"].map((one) => active.closest(one)),
      ];
      const shown = frames.some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
      return { there: active.matches(wanted), hidden: shown ? undefined : active.outerHTML.slice(0, 200) };
    }, selector);
    if (hidden !== undefined) throw new Error(`the focus is not seen on ${hidden}`);
    if (there) return;
    stops.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? ""));
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${selector}, but to\n${[...new Set(stops)].join("\n")}`);
}

/** Elements that stand beyond the paper's edge. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((one) => {
        const { right, width, height } = one.getBoundingClientRect();
        return width > 0 && height > 0 && right > document.documentElement.clientWidth + 1;
      })
      .map((one) => one.outerHTML.slice(0, 120))
      .slice(0, 5),
  );
}
