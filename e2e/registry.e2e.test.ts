/** The registry in the browser: an operator is looked up, a doubt judged, the merge undone, all of it on one line of time. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationPassword } from "../src/app/index.ts";
import { makeUscc } from "../src/kernel/index.ts";
import { registrySink } from "../src/registry/index.ts";
import { launch, overflow, seriousFaults, signIn, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";

const tea = "杭州余韵茶叶有限公司";
const code = makeUscc("330110", 9001);
const registered = {
  id: "HZ1",
  source: "登记机关",
  name: tea,
  kind: "company",
  code,
  district: "330110",
  address: "杭州市余杭区径山镇茶香路18号2幢301室",
};
/** Alike enough to ask about, not enough to link. */
const reported = {
  id: "M7",
  source: "shiye",
  platform: "shiye",
  seller: "s7",
  name: "余韵茶叶有限公司",
  kind: "company",
};
const platform = {
  id: "shiye",
  source: "登记机关",
  name: "杭州拾野到家电子商务有限公司",
  kind: "platform",
  code: makeUscc("330108", 9002),
  district: "330108",
};
const pages = ["/operators", "/operators/doubts", "/operators/quality", "/operators/changes"];

let running: Running;
let browser: Browser;

beforeAll(async () => {
  [running, browser] = await Promise.all([startHouse("2026-11-23T00:30:00.000Z"), launch()]);
  await bring([platform, registered]);
  await bring([reported]);
});

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

/** As an import would, without the lake. */
async function bring(records: readonly Record<string, unknown>[]): Promise<void> {
  const { ledger, machine, masterKey } = running.house;
  const { now, random } = await machine("import");
  await ledger.db
    .transaction()
    .execute((trx) =>
      registrySink(trx, "operator", records, { file: "test", now: now(), random, masterKey }),
    );
}

async function desk(account: string, width = 1440): Promise<{ page: Page; troubles: string[] }> {
  const made = await sitDown(browser, running.base, width);
  await signIn(made.page, account, demonstrationPassword);
  return made;
}

async function reason(page: Page, words: string): Promise<void> {
  await page.getByRole("dialog").getByLabel("理由").fill(words);
}

describe("the registry", () => {
  it("judges a doubt, shows the merge and its undoing on one line of time", async () => {
    const { page, troubles } = await desk("wangfang");
    await page.goto("/operators");
    await page.getByLabel("检索主体").fill("余韵");
    await page.getByLabel("检索主体").press("Enter");
    await page.getByRole("link", { name: tea }).waitFor();

    await page.getByRole("link", { name: /待认主体/ }).click();
    await page.getByRole("button", { name: "认定" }).click();
    const form = page.getByRole("dialog");
    await form.getByText("字号相同").first().waitFor();
    await form.getByLabel("认定").fill("同一主体");
    await form.getByLabel("认定").press("Enter");
    await page.locator(".ant-select-dropdown").waitFor({ state: "hidden" });
    await reason(page, "核对营业执照，系同一主体。");
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("button", { name: "认定" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByText("没有待认的主体").waitFor();

    await page.goto("/operators");
    await page.getByRole("link", { name: tea }).click();
    const merges = page.getByRole("region", { name: "归并记录" });
    await merges.getByRole("button", { name: "撤销归并" }).click();
    await reason(page, "复核后发现执照系借用，恢复为独立主体。");
    await page.getByRole("dialog").getByRole("button", { name: "撤销归并" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await merges.getByText("撤出").waitFor();
    const line = page.getByRole("region", { name: "全部经过" });
    await line.getByText("主体登记", { exact: true }).click();
    for (const words of ["登记入库", "人工认定", "归并", "撤销归并"])
      await line.locator("strong").getByText(words, { exact: true }).first().waitFor();
    await page.getByText("本系统中没有列入经营异常名录").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("merges by hand from the page of an operator", async () => {
    const { page, troubles } = await desk("wangfang");
    await page.goto("/operators");
    await page.getByRole("link", { name: reported.name, exact: true }).click();
    await page.getByRole("button", { name: "归并…" }).click();
    await page.getByLabel("归入").fill("余韵");
    await page.locator(".ant-select-item-option").getByText(code).waitFor();
    await page.getByLabel("归入").press("Enter");
    await reason(page, "现场核实为同一主体。");
    await page.getByRole("dialog").getByRole("button", { name: "归并", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: tea }).waitFor();
    const sources = page.getByRole("region", { name: "来源所说" });
    await sources.getByText(platform.name).first().waitFor();
    await sources.getByText("企业", { exact: true }).first().waitFor();
    expect(await sources.getByText("company", { exact: true }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it("lets an analyst set a threshold with a reason, and keeps who did", async () => {
    const { page, troubles } = await desk("anxiao");
    await page.goto("/operators/quality");
    await page.getByLabel("自动关联门槛").fill("0.99");
    await page.getByLabel("自动关联门槛").press("Tab");
    await page.getByText(/以往匹配中，有 \d+ 条将由自动关联改为转人工认定/).waitFor();
    await page.getByLabel("调整理由").fill("近期错误归并两起，从严。");
    await page.getByRole("button", { name: "采用" }).click();
    await page.getByText("调整记录 1 条").click();
    await page.getByText("近期错误归并两起，从严。").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it.each([1440, 390])("fits at %i px, light and dark", async (width) => {
    const { page, troubles } = await desk("wangfang", width);
    await page.goto("/operators");
    const operator = await page.getByRole("link", { name: tea }).getAttribute("href");
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of [...pages, operator ?? ""]) {
        await page.goto(path);
        await page.locator("h1").first().waitFor();
        await page.locator(".skeleton, .ant-spin-spinning").first().waitFor({ state: "hidden" });
        const wider = await overflow(page);
        if (wider > 0) found.push(`${colorScheme} ${path}: ${wider} px wider than the window`);
        found.push(...(await seriousFaults(page)).map((fault) => `${colorScheme} ${path}: ${fault}`));
        const shots = process.env.STEELYARD_PICTURES;
        if (shots !== undefined)
          await page.screenshot({
            path: `${shots}/${width}-${colorScheme}-${path.split("/").at(-1)?.slice(0, 8)}.png`,
            fullPage: true,
          });
      }
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
