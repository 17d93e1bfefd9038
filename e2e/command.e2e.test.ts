/** A head at the command screen: from a figure to its rows to the matter; and from anywhere by Ctrl K. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ctx, loadCaller } from "../src/access/index.ts";
import { demonstrationPassword } from "../src/app/index.ts";
import { dayOf, must } from "../src/kernel/index.ts";
import { OpenInput } from "../src/matter/index.ts";
import { createOperator } from "../src/registry/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";
import { sighting } from "./parts/road.ts";

const name = "杭州清和网络科技有限公司";
const title = "清和公司涉嫌虚假广告";
let running: Running;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  const { house } = running;
  const ctx: Ctx = {
    caller: must(
      await loadCaller(house.ledger.db, "demo-anxiao", { on: dayOf(house.now()), via: "command" }),
      "anxiao",
    ),
    ledger: house.ledger,
    now: house.now,
    random: house.random,
  };
  const made = await createOperator(
    house.ledger.db,
    { kind: "company", name, district: "330110", source: "test" },
    { now: house.now(), random: house.random, masterKey: house.masterKey },
  );
  const operator = must(made.ok ? made.value : undefined, "operator");
  const opened = await house.matters.open(
    ctx,
    OpenInput.parse({
      procedure: "lead",
      organ: "330110",
      district: "330110",
      unit: null,
      title,
      parties: [{ role: "party", kind: "operator", ref: operator, name }],
      facts: sighting,
    }),
  );
  expect(opened).toMatchObject({ ok: true });
  // Fifteen working days later nobody has decided.
  await running.at("2026-12-21");
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

it("opens a figure as definition, statement and rows, and a row as its matter", async () => {
  const { page, troubles } = await desk("zhengwei");
  await page.getByRole("navigation").getByRole("link", { name: "驾驶舱" }).first().click();
  await page.getByRole("heading", { name: "驾驶舱" }).waitFor();
  // Only the own district, and nothing to choose.
  await page.getByText("余杭区 · 截至").waitFor();
  expect(await page.getByLabel("辖区", { exact: true }).count()).toBe(0);
  const worst = page.getByRole("region", { name: "逾期最久的期限" });
  expect(await worst.getByRole("link", { name: new RegExp(title) }).count()).toBe(1);
  expect(await worst.textContent()).toMatch(/线索核查.*逾期 \d+ 天/);

  await page.getByRole("link", { name: /^逾期未决的线索/ }).click();
  await page.getByRole("heading", { name: "逾期未决的线索" }).waitFor();
  expect(await page.locator(".indicator-value strong").textContent()).toBe("1");
  await page.getByText("共 1 条").waitFor();
  await page.getByText("查询语句").click();
  expect(await page.locator(".indicator-query pre").first().textContent()).toContain("from matter_clock c");
  expect(await seriousFaults(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出全部" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("lead.overdue.csv");
  await page.getByRole("link", { name: new RegExp(title) }).click();
  await page.getByRole("region", { name: "现在办理" }).waitFor();
  expect(troubles).toEqual([]);
});

it("turns a figure into an instruction with an internal deadline, answered by whom it was given to and accepted", async () => {
  const head = (await desk("zhengwei")).page;
  await head.goto("/indicators/lead.overdue");
  // Of one row: the form stands on that row alone.
  await head.getByRole("button", { name: new RegExp(`督办：.*${title}`) }).click();
  await head.getByLabel("督办要求").waitFor();
  expect(await seriousFaults(head)).toEqual([]);
  await head.getByLabel("督办要求").fill("说明未决的原因，三日内提出意见。");
  await head.getByLabel("答复期限").fill("2026-12-24");
  await head.getByLabel("承办人").click();
  await head.locator(".ant-select-item-option").first().waitFor();
  expect(await seriousFaults(head)).toEqual([]);
  await head.keyboard.type("陈刚");
  await head.locator(".ant-select-item-option", { hasText: "陈刚" }).click();
  await head.getByRole("button", { name: /签\s*发/ }).click();
  await head.getByText("已签发").waitFor();

  const { page, troubles } = await desk("chengang");
  await page.goto("/queue?procedure=instruction");
  await page
    .getByRole("link", { name: /督办：逾期未决的线索/ })
    .first()
    .click();
  await page.getByRole("region", { name: "现在办理" }).waitFor();
  await page.getByRole("tab", { name: /事实/ }).click();
  await page
    .getByRole("tabpanel", { name: /事实/ })
    .getByText("核查期限（或者线索的其他机关期限）已届满而没有决定的线索")
    .waitFor();
  const rows = page.getByRole("tabpanel", { name: /事实/ }).locator(".rows-of-figure");
  expect(await rows.getByRole("link").getAttribute("href")).toMatch(/^\/matters\/./);
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}?act=answer`);
  await page.getByRole("textbox", { name: /办理情况/ }).fill("检测报告未到，已催办。");
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("待认可").first().waitFor();

  // On the board while it runs, and in the queue of whoever asked.
  await head.goto("/command");
  const board = head.getByRole("region", { name: "督办" });
  expect(await board.getByRole("link", { name: /^在办督办/ }).textContent()).toContain("1");
  await head.goto("/queue");
  await head.getByText("认可答复，办结").first().waitFor();
  await head.goto(`${address}?act=accept`);
  await head.getByRole("button", { name: "提交", exact: true }).click();
  await head.getByText("已办理：认可答复，办结").waitFor();
  expect(troubles).toEqual([]);
});

it("finds operator, matter, law, procedure and command by Ctrl K, with the keyboard alone", async () => {
  const { page, troubles } = await desk("zhengwei");
  await page.goto("/law");
  await page.getByRole("heading", { name: "法规" }).first().waitFor();
  const groups = page.locator(".search-kind");
  const open = async (words: string, wanted: string) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(words);
    const hit = page.locator(".ant-select-item-option", { hasText: wanted }).first();
    await hit.waitFor();
    for (let moved = 0; moved < 40; moved += 1) {
      await page.keyboard.press("ArrowDown");
      if ((await page.locator(".ant-select-item-option-active").textContent())?.includes(wanted)) break;
    }
    await page.keyboard.press("Enter");
  };

  // Two characters of the name: the operator, and from its page the matter.
  await open("清和", name);
  await page.waitForURL(/\/operators\//);
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await page.waitForURL(/\/matters\//);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("约谈");
  await page.locator(".ant-select-item-option", { hasText: "行政约谈" }).first().waitFor();
  expect(await groups.allTextContents()).toEqual(expect.arrayContaining(["程序"]));
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator(".search-box input").fill("");

  await open("qxjs", "期限计算");
  await page.waitForURL(/\/law\/clock/);
  await open("虚假广告", "广告法");
  await page.waitForURL(/\/law\//);

  // What was opened last stands first, before anything is typed.
  await page.keyboard.press("Control+k");
  await page.locator(".search-kind", { hasText: "最近打开" }).waitFor();
  expect(troubles).toEqual([]);
});

it("finds nothing of what another district handles, and says so", async () => {
  const { page } = await desk("qianfeng");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await page.getByText("没有找到").waitFor();
  await page.goto("/command");
  await page.getByText("滨江区 · 截至").waitFor();
  const figure = page.getByRole("link", { name: /^逾期未决的线索/ });
  expect(await figure.locator(".board-value").textContent()).toBe("0");
});

it.each([1920, 1440, 390])("is sound at %i px, light and dark", async (width) => {
  const { page, troubles } = await desk("shenguodong", width);
  for (const theme of ["light", "dark"]) {
    await page.evaluate((chosen) => localStorage.setItem("steelyard.theme", chosen), theme);
    for (const [path, shows] of [
      ["/command", "主流程"],
      ["/indicators", "依法按期办结"],
      ["/indicators/clock.overdue", "明细"],
      ["/search?q=清和", "主体"],
    ] as const) {
      await page.goto(path);
      if (path === "/command") await page.getByRole("list", { name: shows }).waitFor();
      else await page.getByText(shows).locator("visible=true").first().waitFor();
      await page.locator(".skeleton, .ant-spin-spinning").first().waitFor({ state: "hidden" });
      expect([path, theme, await overflow(page)]).toEqual([path, theme, 0]);
      expect([path, theme, await seriousFaults(page)]).toEqual([path, theme, []]);
    }
  }
  expect(troubles).toEqual([]);
});
