/** Import in the browser: a file with bad rows is uploaded, its mapping confirmed, a row mended on the screen and seen to land. */
import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureMachine } from "../src/access/index.ts";
import { demonstrationPassword } from "../src/app/index.ts";
import { createOperator, namePlatform } from "../src/registry/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";

const platform = "杭州拾野到家电子商务有限公司";
const csv = `商品编号,标题,观测时间,销量
1001,手工丝绸围巾,2026-11-20,12
1002,,2026-11-20,3
1003,龙井茶 250 克,昨天,8
`;

let running: Running;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  const { ledger, masterKey, now } = running.house;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const made = await createOperator(
    ledger.db,
    { kind: "platform", name: platform, district: "330108", source: "test" },
    { now: now(), random, masterKey },
  );
  if (!made.ok) throw new Error(made.error.message.en);
  await namePlatform(ledger.db, made.value, ["shiye"]);
  await ensureMachine(ledger.db, "machine:shiye", "拾野报送程序", now());
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

async function desk(account: string, width = 1440): Promise<{ page: Page; troubles: string[] }> {
  const made = await sitDown(browser, running.base, width);
  await signIn(made.page, account, demonstrationPassword);
  return made;
}

async function sound(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

describe("an import", () => {
  it("is uploaded, confirmed, and its refused row is mended and lands", async () => {
    const { page, troubles } = await desk("anxiao");
    await page.goto("/imports");
    await page.getByRole("button", { name: "导入文件" }).click();
    const form = page.getByRole("dialog");
    await form
      .getByLabel("文件", { exact: true })
      .setInputFiles({ name: "货架.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await form.getByLabel(/^平台/).fill("拾野");
    await form.getByRole("button", { name: "上传并查看映射" }).click();
    await form.getByText(`是否指：${platform}（shiye）？`, { exact: false }).waitFor();
    await sound(page);
    await form.getByLabel(/^平台/).fill("shiye");
    await form.getByRole("button", { name: "上传并查看映射" }).click();

    await page.getByRole("heading", { name: "货架.csv" }).waitFor();
    await page.getByText("手工丝绸围巾", { exact: false }).first().waitFor();
    await page.getByText(platform, { exact: true }).waitFor();
    await sound(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await sound(page);
    // Side by side on a phone, the last column would be one character wide.
    const because = await page.getByText("列名是常见叫法").first().boundingBox();
    expect(because?.width).toBeGreaterThan(150);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "确认并导入" }).click();
    await page.getByText("已完成").waitFor();
    await sound(page);

    const reason = page.getByRole("listitem").filter({ hasText: "标题：缺少必填内容" });
    await reason.getByRole("button", { name: "查看并改正" }).click();
    await page.getByLabel("第 3 行 标题").fill("真丝方巾");
    await sound(page);
    await page.getByRole("button", { name: "重新送入 1 行" }).click();
    await page.getByText("已入库 1 行，仍不合格 0 行。").waitFor();

    await page.goto("/observations");
    await page.getByText("真丝方巾").first().waitFor();
    const rows = await running.house.stores.lake.rows("SELECT id, title FROM seen_listing FINAL ORDER BY id");
    expect(rows).toEqual([
      { id: "1001", title: "手工丝绸围巾" },
      { id: "1002", title: "真丝方巾" },
    ]);
    expect(troubles).toEqual([]);
  }, 120_000);

  it("stays readable on a narrow screen", async () => {
    const { page, troubles } = await desk("anxiao", 390);
    await page.goto("/imports");
    await page.getByText("货架.csv").first().click();
    await page.getByText("观测时间：不是有效的日期时间").waitFor();
    await sound(page);
    expect(troubles).toEqual([]);
  }, 60_000);
});

describe("a reporting program", () => {
  it("is given its platform on the page of keys", async () => {
    const { page, troubles } = await desk("gaoyuan");
    await page.goto("/keys");
    await page.getByText("尚未为任何程序指定平台").waitFor();
    await page.getByRole("button", { name: "指定平台" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("程序账户").click();
    await page.locator(".ant-select-item-option").getByText("拾野报送程序").click();
    await form.getByLabel("平台", { exact: true }).fill("拾野到家");
    await form.getByRole("button", { name: "指定" }).click();
    await form.getByText("是否指", { exact: false }).first().waitFor();
    await form.getByLabel("平台", { exact: true }).fill("SHIYE");
    await sound(page);
    await form.getByRole("button", { name: "指定" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByRole("region", { name: "报送平台" }).getByText(platform).waitFor();
    await sound(page);

    await page.getByRole("button", { name: "签发密钥" }).click();
    await form.getByLabel("程序账户").click();
    await page.locator(".ant-select-item-option").getByText("拾野报送程序").click();
    await form.getByLabel("用途").fill("每日报送");
    await form.getByLabel("可用操作").click();
    await page.keyboard.type("observation.send");
    await page.locator(".ant-select-item-option").getByText("observation.send").click();
    await sound(page);
    await page.keyboard.press("Tab");
    await form.getByRole("button", { name: "签发" }).click();
    await page.getByRole("row").filter({ hasText: "每日报送" }).getByText("observation.send").waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
