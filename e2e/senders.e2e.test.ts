/** Who reports for which platform, said in the browser. */
import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureMachine } from "../src/access/index.ts";
import { demonstrationPassword } from "../src/app/index.ts";
import { createOperator, namePlatform } from "../src/registry/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";

const platform = "杭州拾野到家电子商务有限公司";
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
    expect(troubles).toEqual([]);
  }, 60_000);
});
