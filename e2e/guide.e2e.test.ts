/**
 * The pictures of docs/guide, taken from the demonstration city as a reader of the guide would see it.
 * `STEELYARD_PICTURES=write` puts them into docs/guide/pictures; otherwise it is only seen that each can be taken.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationPassword, seedCity, seedDemonstration } from "../src/app/index.ts";
import { launch, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";

const kept = join(import.meta.dirname, "..", "docs", "guide", "pictures");
const written = process.env.STEELYARD_PICTURES === "write";
const folder = written ? kept : mkdtempSync(join(tmpdir(), "steelyard-guide-"));

/** Who looks, where they begin, how they get to what is shown, and the words that stand there then. */
type Picture = {
  name: string;
  who?: string;
  path: string;
  open?: (page: Page) => Promise<void>;
  shows: string;
  narrow?: true;
};

const firstRow = (page: Page) => page.locator(".data-table tbody a, table tbody a").first().click();
const ofShop = (page: Page) =>
  page
    .getByRole("link", { name: /茶叶宣称/ })
    .first()
    .click();
/** The lake answers in its own time. */
const counted = async (page: Page) => {
  await page.getByText("收到观测").waitFor();
  await page.getByText("正在计数").waitFor({ state: "hidden" });
  await page.getByText(/近 24 小时 …/).waitFor({ state: "hidden" });
};
const firstDecision = (page: Page) => page.locator(".decision-title a").first().click();

const pictures: readonly Picture[] = [
  { name: "queue", who: "wangfang", path: "/queue", shows: "我的待办" },
  { name: "matter", who: "wangfang", path: "/queue", open: firstRow, shows: "现在办理" },
  {
    name: "clock",
    who: "wangfang",
    path: "/law/clock?rule=P-01&from=2026-09-18",
    shows: "期限计算器",
  },
  { name: "imports", who: "anxiao", path: "/imports", shows: "数据导入" },
  { name: "findings", who: "anxiao", path: "/findings", shows: "监测发现" },
  { name: "finding", who: "anxiao", path: "/findings", open: firstRow, shows: "不能说明" },
  {
    name: "operator",
    who: "anxiao",
    path: "/operators?q=古宁",
    open: firstRow,
    shows: "统一社会信用代码",
  },
  { name: "lead", who: "wangfang", path: "/leads", open: ofShop, shows: "现在办理" },
  { name: "command", who: "shenguodong", path: "/command", open: counted, shows: "逾期最久的期限" },
  {
    name: "instruction",
    who: "zhengwei",
    path: "/indicators/clock.overdue",
    open: (page) =>
      page
        .getByRole("button", { name: /督办：/ })
        .first()
        .click(),
    shows: "督办要求",
  },
  { name: "people", who: "gaoyuan", path: "/people", shows: "机关与人员" },
  { name: "portal-home", path: "/portal/", shows: "最新公示", narrow: true },
  {
    name: "portal-decision",
    path: "/portal/decisions",
    open: firstDecision,
    shows: "决定书全文",
    narrow: true,
  },
  { name: "portal-wording", path: "/portal/wording", shows: "广告用语", narrow: true },
];

let running: Running;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
  running = await startHouse("2026-11-23T01:00:00.000Z", 0, async (house) => {
    await seedDemonstration(house, () => {});
    await seedCity(house, () => {});
  });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  if (!written) rmSync(folder, { recursive: true, force: true });
});

it("takes every picture of the guide, with nothing amiss in the console", async () => {
  const desks = new Map<string, Page>();
  const faults: string[] = [];
  for (const { name, who = "", path, open, shows, narrow } of pictures) {
    const known = desks.get(who + narrow);
    const { page, troubles } =
      known === undefined
        ? await sitDown(browser, running.base, narrow ? 390 : 1440)
        : { page: known, troubles: [] };
    if (known === undefined && who !== "") await signIn(page, who, demonstrationPassword);
    desks.set(who + narrow, page);
    await page.goto(path);
    await open?.(page);
    await page.getByText(shows).locator("visible=true").first().waitFor();
    await page.locator(".skeleton, .ant-spin-spinning").first().waitFor({ state: "hidden" });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    faults.push(...troubles.map((trouble) => `${name}: ${trouble}`));
  }
  expect(faults).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(readdirSync(kept).sort());
}, 600_000);
