/** A whole case in the browser: seen, verified, filed, investigated, heard, decided, served, published, verified, closed. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, seriousFaults } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";
import { type Office, openOffice } from "./parts/office.ts";
import { enterLead } from "./parts/pages.ts";
import { closingRoad, leadRoad, penaltyRoad, publicationRoad, type Step } from "./parts/road.ts";

const pictures = mkdtempSync(join(tmpdir(), "steelyard-road-"));
let running: Running;
let browser: Browser;
let office: Office;

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  office = openOffice({ browser, base: running.base, pictures, at: running.at });
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

it("goes the whole road, each hand at its own desk, and the public can verify what was decided", async () => {
  const analyst = await office.desk("anxiao");
  expect(await seriousFaults(analyst)).toEqual([]);
  const leadId = await enterLead(analyst);
  await walkAll(leadId, leadRoad);

  const penaltyId = await linked(await office.desk("zhengwei"), "行政处罚普通程序");
  await walkAll(penaltyId, penaltyRoad, {
    "submit-report": async (drawer, page) => {
      await editedInWord(drawer, page);
      expect(await seriousFaults(page)).toEqual([]);
    },
  });

  const officer = await office.desk("wangfang");
  await officer.goto(`/matters/${penaltyId}`);
  const publicationId = await linked(officer, "行政处罚信息公示");
  await walkAll(publicationId, publicationRoad);
  await verifiedByThePublic(publicationId);
  await walkAll(penaltyId, closingRoad);

  const head = await office.desk("zhengwei");
  await head.getByText("办理结果").waitFor();
  expect(await head.locator(".matter-outcome").textContent()).toContain("给予行政处罚");
  expect(await seriousFaults(head)).toEqual([]);
  await office.picture(head, "closed");
  for (const [account, { troubles }] of office.desks) expect([account, troubles]).toEqual([account, []]);
}, 300_000);

type Look = (drawer: Locator, page: Page) => Promise<void>;

async function walkAll(matter: string, steps: readonly Step[], looks: Readonly<Record<string, Look>> = {}) {
  for (const step of steps) {
    const page = await office.walk(matter, step, async (drawer, at) => {
      await looks[step.action]?.(drawer, at);
      await office.picture(at, `${step.day}-${step.action}`);
    });
    await page.locator("#matter-title:focus").waitFor();
  }
}

/** The matter that the one which is shown has opened. */
async function linked(page: Page, procedure: string): Promise<string> {
  const entry = page.locator(".matter-side li").filter({ hasText: procedure });
  const to = await entry.getByRole("link").first().getAttribute("href");
  return to?.split("/").at(-1) ?? "";
}

/** Takes the draft as .docx and brings it back: what an officer does in Word, with the content left as it was. */
async function editedInWord(drawer: Locator, page: Page): Promise<void> {
  await drawer.getByText("随表单更新").waitFor();
  const download = page.waitForEvent("download");
  await drawer.getByRole("link", { name: "下载 .docx 修改" }).click();
  const path = await (await download).path();
  await drawer.locator("input[type=file]").setInputFiles({
    name: "调查终结报告-修改稿.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: readFileSync(path),
  });
  await drawer.getByText("提交时制发您上传的修改稿").waitFor();
}

async function verifiedByThePublic(publication: string): Promise<void> {
  const context = await browser.newContext({ baseURL: running.base, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`/portal/decisions/${publication}`);
  await page.getByText("罚款人民币贰万元").first().waitFor();
  const verdict = page.locator(".verdict.is-good");
  // The log takes a new record up within seconds; until then there is no proof to verify.
  await expect
    .poll(
      async () => {
        await page.getByRole("button", { name: /在本机核验|重新核验/ }).click();
        await verdict.or(page.locator(".verify-panel [role=alert], .verdict.is-bad")).first().waitFor();
        return verdict.isVisible();
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toBe(true);
  await page.getByRole("button", { name: "试改一个字" }).click();
  await page.getByText("只改了一个字，就被发现了").waitFor();
  await page.screenshot({ path: join(pictures, "verified.png"), fullPage: true });
  expect(await seriousFaults(page)).toEqual([]);
  await context.close();
}
