/** Pages that are no act of a matter: entering a lead, sealing evidence. */
import { Buffer } from "node:buffer";
import type { Locator, Page } from "playwright-core";
import { lead } from "../../src/lead/index.ts";
import { fillFact } from "./forms.ts";
import { evidenceOnFile, sighting } from "./road.ts";

/** Returns the id of the lead. */
export async function enterLead(page: Page, look?: () => Promise<void>): Promise<string> {
  await page.getByRole("link", { name: "线索" }).first().click();
  await page.getByRole("link", { name: "登记线索" }).click();
  const form = page.locator("form.lead-form");
  for (const [fact, value] of Object.entries(sighting)) {
    const def = lead.facts[fact as keyof typeof lead.facts];
    await fillFact(form, def.label.zh, def, value);
  }
  await form.getByLabel("承办机构", { exact: true }).press("ArrowDown");
  await page.locator(".ant-select-item-option").getByText("综合行政执法大队").click();
  await look?.();
  await form.getByRole("button", { name: "登记线索" }).click();
  await page.waitForURL(/\/matters\//);
  await page.getByRole("region", { name: "现在办理" }).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** From within the form that needs it. */
export async function addEvidence(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole("button", { name: "添加证据" }).click();
  const dialog = page.getByRole("dialog", { name: "添加证据" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: "商品页面.html",
    mimeType: "text/html",
    buffer: Buffer.from("<h1>全国销量第一</h1>"),
  });
  await dialog.getByLabel("名称").fill(evidenceOnFile);
  await dialog.getByLabel("收集方法").fill("网页截屏并保存网页文件，计算散列值");
  await dialog.getByLabel("来源").fill("清和优选商品页");
  await dialog.getByRole("button", { name: "封存" }).click();
  await dialog.waitFor({ state: "hidden" });
}
