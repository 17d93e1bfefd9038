/** The statute book in the browser: from a word to the article to what cites it, what is outdated, and what would move. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationPassword } from "../src/app/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";
import { enterLead } from "./parts/pages.ts";

let running: Running;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  const { page } = await sitDown(browser, running.base);
  await signIn(page, "anxiao", demonstrationPassword);
  // Its verification has fifteen working days: Monday 2026-12-14.
  await enterLead(page);
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

async function desk(account: string, width = 1440): Promise<{ page: Page; troubles: string[] }> {
  const { page, troubles } = await sitDown(browser, running.base, width);
  await signIn(page, account, demonstrationPassword);
  return { page, troubles };
}

it("leads from a word to the article, to everything that cites it, and on to the procedure", async () => {
  const { page, troubles } = await desk("chengang");
  await page.goto("/law");
  await page.getByLabel("检索法规").fill("核查");
  await page.keyboard.press("Enter");
  await page.getByText(/^条文提要 \d+$/).click();
  await page.getByRole("link", { name: "《处罚程序规定》第十八条" }).first().click();
  await page.waitForURL(/\/law\/O2/);
  await page.goto("/law/O2/18");
  const cited = page.getByRole("region", { name: "引用", exact: true });
  await cited.getByText("线索核查").first().waitFor();
  expect(await cited.getByText("程序期限").count()).toBeGreaterThan(0);
  await cited.getByRole("link", { name: /线索/ }).first().click();
  await page.waitForURL(/\/procedures\/lead/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

it("says of a replaced instrument what took its place, from when, and what cites it still", async () => {
  const { page, troubles } = await desk("chengang");
  await page.goto("/law/O20");
  const replaced = page.getByRole("region", { name: /^版本更替/ });
  await replaced.getByText("自 2026-04-15 起由").waitFor();
  expect(await replaced.textContent()).toContain("仍按原规定的理由");
  await replaced.getByRole("region", { name: "仍在引用旧版本的" }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

it("supposes a shorter period: the open lead moves, the draft is kept with its reason, and nothing has changed", async () => {
  const { page, troubles } = await desk("zhouning");
  await page.goto("/law/what-if");
  await page.getByLabel("参数", { exact: true }).fill("P-01");
  await page.locator(".ant-select-item-option", { hasText: /^P-01 / }).click();
  await page.getByLabel("改为").fill("10");
  const moving = page.getByRole("region", { name: "会移动的期限" });
  const lead = moving.getByRole("row", { name: /线〔2026〕1号/ });
  await lead.waitFor();
  // Ten working days after Monday the 23rd: Monday the 7th.
  expect(await lead.textContent()).toMatch(/2026-12-14.*2026-12-07/);
  await page.getByText("移动 1 个，其中 0 个将变为逾期").waitFor();

  await page.getByRole("button", { name: "存为草案" }).click();
  await page.getByLabel("理由或者依据文件").fill("征求意见稿第五条");
  await page.getByRole("button", { name: "保存" }).click();
  const drafts = page.getByRole("region", { name: "设想的参数，均未生效" });
  await drafts.getByText("征求意见稿第五条").waitFor();
  await drafts.getByRole("link", { name: /^P-01/ }).click();
  await page.waitForURL(/draft=/);
  await lead.waitFor();
  await page.goto("/leads");
  await page.getByRole("row", { name: /2026-12-14/ }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

it("answers which authority is competent with article and reason, and shows a conflict", async () => {
  const { page, troubles } = await desk("chengang");
  await page.goto("/law/jurisdiction?business=330106&platform-domicile=330110");
  const competent = page.getByRole("status");
  await competent.getByText("平台内经营者由其实际经营地管辖").waitFor();
  expect(await competent.textContent()).toContain("《处罚程序规定》第十条第二款");
  const conflict = page.getByRole("region", { name: /^冲突/ });
  await conflict.getByRole("link", { name: /第十二条/ }).waitFor();
  expect(await conflict.textContent()).toMatch(/西湖区.*余杭区|余杭区.*西湖区/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

it.each([1440, 390])("reads well at %i px", async (width) => {
  const { page, troubles } = await desk("zhouning", width);
  const found: string[] = [];
  for (const [path, shows] of [
    ["/law?show=articles", "条文"],
    ["/law/O2/18", "引用它的程序"],
    ["/law/clock?rule=P-01&from=2026-09-18", "2026-10-15 周四"],
    ["/law/jurisdiction?business=330110", "管辖查询"],
    ["/law/duties", "责任边界"],
    ["/law/discretion?violation=AV-10", "同一罚则已决案件"],
    ["/law/what-if?param=P-01&value=10", "移动 1 个"],
    ["/portal/clock", "期限"],
  ] as const) {
    await page.goto(path);
    await page.getByText(shows).locator("visible=true").first().waitFor();
    await page.locator(".skeleton, .ant-spin-spinning").first().waitFor({ state: "hidden" });
    if ((await overflow(page)) > 0) found.push(`${path}: wider than the window`);
    found.push(...(await seriousFaults(page)).map((fault) => `${path}: ${fault}`));
    found.push(...troubles.splice(0).map((trouble) => `${path}: ${trouble}`));
  }
  await page.context().close();
  expect(found).toEqual([]);
});
