/** Every page, wide and narrow: nothing in the console, nothing wider than the window, no serious fault of accessibility. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationPassword } from "../src/app/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { act } from "./parts/forms.ts";
import { type Running, startHouse } from "./parts/house.ts";
import { enterLead } from "./parts/pages.ts";
import { leadRoad, people } from "./parts/road.ts";

let running: Running;
let browser: Browser;
let lead = "";

/** Whose page it is, and what stands on it once it is there. */
const pages: readonly { path: () => string; who?: string; shows: string }[] = [
  { path: () => "/", shows: "公平秤" },
  { path: () => "/queue", who: "chengang", shows: "我的待办" },
  { path: () => "/command", who: "chengang", shows: "驾驶舱" },
  { path: () => "/indicators", who: "chengang", shows: "指标" },
  { path: () => "/indicators/lead.opened", who: "chengang", shows: "登记线索" },
  { path: () => "/leads", who: "chengang", shows: "线索" },
  { path: () => "/leads/new", who: "anxiao", shows: "登记线索" },
  { path: () => "/matters", who: "chengang", shows: "事项" },
  { path: () => `/matters/${lead}`, who: "chengang", shows: "杭州清和网络科技有限公司涉嫌发布虚假广告" },
  { path: () => `/matters/${lead}?act=assign`, who: "chengang", shows: "核查人员" },
  { path: () => `/matters/${lead}?tab=evidence`, who: "chengang", shows: "还没有证据" },
  { path: () => `/matters/${lead}?tab=facts`, who: "chengang", shows: "线索来源" },
  { path: () => `/matters/${lead}?tab=documents`, who: "chengang", shows: "线索登记表" },
  { path: () => "/search?q=清和", who: "chengang", shows: "检索" },
  { path: () => "/operators", who: "chengang", shows: "主体" },
  { path: () => "/operators/doubts", who: "chengang", shows: "没有待认的主体" },
  { path: () => "/operators/quality", who: "chengang", shows: "匹配门槛" },
  { path: () => "/operators/changes", who: "chengang", shows: "由近及远" },
  { path: () => "/publications", who: "chengang", shows: "行政处罚公示" },
  { path: () => "/law", who: "chengang", shows: "法规" },
  { path: () => "/law/APL", who: "chengang", shows: "行政处罚法" },
  { path: () => "/procedures", who: "chengang", shows: "程序" },
  { path: () => "/procedures/penalty.ordinary", who: "chengang", shows: "行政处罚普通程序" },
  { path: () => "/notices", who: "chengang", shows: "通知" },
  { path: () => "/account", who: "chengang", shows: "本次登录" },
  { path: () => "/log", who: "chengang", shows: "日志" },
  { path: () => "/no-such-page", who: "chengang", shows: "没有这个页面" },
  { path: () => "/people", who: "gaoyuan", shows: "人员" },
  { path: () => "/keys", who: "gaoyuan", shows: "密钥" },
  { path: () => "/audit", who: "qinlan", shows: "审计" },
  { path: () => "/portal/", shows: "查得到，也核得真" },
  { path: () => "/portal/decisions", shows: "行政处罚公示" },
  { path: () => "/portal/operators", shows: "查经营主体" },
  { path: () => "/portal/figures", shows: "公示统计" },
  { path: () => "/portal/log", shows: "防篡改日志" },
  { path: () => "/portal/verify", shows: "核验" },
];

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  const { page } = await sitDown(browser, running.base);
  await signIn(page, "anxiao", demonstrationPassword);
  lead = await enterLead(page);
  const [assign] = leadRoad;
  if (assign === undefined) throw new Error("the road is empty");
  const head = await sitDown(browser, running.base);
  await signIn(head.page, assign.who, demonstrationPassword);
  await head.page.goto(`/matters/${lead}`);
  await act(head.page, { ...assign, people });
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

describe.each([1440, 390])("at %i px", (width) => {
  it.each(["", "anxiao", "chengang", "gaoyuan", "qinlan"])("every page of %s", async (who) => {
    const { page, troubles } = await sitDown(browser, running.base, width);
    if (who !== "") await signIn(page, who, demonstrationPassword);
    const found: string[] = [];
    for (const { path, shows } of pages.filter((one) => (one.who ?? "") === who)) {
      await page.goto(path());
      await settled(page, shows);
      const wider = await overflow(page);
      if (wider > 0) found.push(`${path()}: ${wider} px wider than the window`);
      found.push(...(await seriousFaults(page)).map((fault) => `${path()}: ${fault}`));
      found.push(...troubles.splice(0).map((trouble) => `${path()}: ${trouble}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

it("calls a wrong one-time code by its name, and takes the right one after it", async () => {
  const { page } = await sitDown(browser, running.base, 390);
  await page.goto("/");
  await page.getByLabel("用户名", { exact: true }).fill("anxiao");
  await page.getByLabel("密码", { exact: true }).fill(demonstrationPassword);
  await page.getByRole("button", { name: "下一步" }).click();
  const right = await page.locator(".sign-in-hint .code").textContent();
  const code = page.getByLabel("动态口令");
  await code.fill(right === "000000" ? "111111" : "000000");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByText("栏目：动态口令或者恢复码").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await code.fill(right ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.locator(".shell-main h1").first().waitFor();
  await page.context().close();
});

describe("at the end of a sitting", () => {
  const drafts = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("steelyard.draft.")));
  const typing = async (page: Page) => {
    await page.goto("/leads/new");
    await page.getByRole("textbox").nth(1).fill("只有本人可见的草稿");
    await expect.poll(() => drafts(page)).toHaveLength(1);
    // Sealed: whoever reads the device reads neither this nor what else stands in the form.
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain("草稿");
    expect(kept).not.toContain("values");
  };
  const typed = async (page: Page) => {
    await page.goto("/leads/new");
    return page.getByRole("textbox").nth(1).inputValue();
  };

  it("signing out leaves what the portal remembers and nothing of the sitting", async () => {
    const { page } = await sitDown(browser, running.base);
    await signIn(page, "anxiao", demonstrationPassword);
    await page.evaluate(() => localStorage.setItem("steelyard.log", "seen"));
    await typing(page);
    await page.locator(".user-button").click();
    await page.getByRole("menuitem", { name: "退出" }).click();
    await page.getByLabel("用户名", { exact: true }).waitFor();
    expect(await drafts(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem("steelyard.log"))).toBe("seen");
    await page.goBack();
    await page.getByLabel("用户名", { exact: true }).waitFor();
    await page.context().close();
  });

  it("what was typed in one tab is there in another that stood open", async () => {
    const { page } = await sitDown(browser, running.base);
    await signIn(page, "anxiao", demonstrationPassword);
    const other = await page.context().newPage();
    await other.goto("/leads");
    const enter = other.getByRole("link", { name: "登记线索" }).first();
    await enter.waitFor();
    await typing(page);
    await enter.click();
    await expect.poll(() => other.getByRole("textbox").nth(1).inputValue()).toBe("只有本人可见的草稿");
    await page.context().close();
  });

  it("a session that ended keeps what was typed for the same person only", async () => {
    const { page } = await sitDown(browser, running.base);
    await signIn(page, "anxiao", demonstrationPassword);
    await typing(page);
    await page.context().clearCookies();
    await signIn(page, "anxiao", demonstrationPassword);
    expect(await typed(page)).toBe("只有本人可见的草稿");
    await page.context().clearCookies();
    await signIn(page, "chengang", demonstrationPassword);
    expect(await drafts(page)).toEqual([]);
    expect(await typed(page)).toBe("");
    await page.context().close();
  });
});

/** What a first visit brings over the wire, compressed: `place`, what stands there once it is all there, most bytes. */
describe("first load", () => {
  it.each([
    ["the portal", "/portal/", "最新公示", 200],
    ["the sign-in of the workbench", "/", "公平秤", 600],
  ])("%s is light", async (_, path, shows, kilobytes) => {
    const { page } = await sitDown(browser, running.base);
    await page.goto(path, { waitUntil: "networkidle" });
    await settled(page, shows);
    expect(await transferred(page)).toBeLessThan(kilobytes * 1000);
    await page.context().close();
  });

  it("the workbench with an officer's queue is light", async () => {
    const { page } = await sitDown(browser, running.base);
    await signIn(page, "chengang", demonstrationPassword);
    await page.goto("/queue", { waitUntil: "networkidle" });
    await settled(page, "我的待办");
    expect(await transferred(page)).toBeLessThan(600_000);
    await page.context().close();
  });
});

/** As sizes of what was encoded, so that what lay in the cache counts as well. */
function transferred(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
      .reduce((sum, size) => sum + size, 0),
  );
}

async function settled(page: Page, shows: string): Promise<void> {
  await page.getByText(shows).locator("visible=true").first().waitFor();
  await page.locator(".skeleton, .ant-spin-spinning").first().waitFor({ state: "hidden" });
}
