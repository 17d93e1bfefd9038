/** The portal as the server writes it: read before its program has come, read without any, then taken over unchanged. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemonstration } from "../src/app/index.ts";
import { launch, seriousFaults, sitDown } from "./parts/browser.ts";
import { type Running, startHouse } from "./parts/house.ts";

let running: Running;
let browser: Browser;
let decision = "";

beforeAll(async () => {
  browser = await launch();
  running = await startHouse("2026-11-23T01:00:00.000Z", 0, (house) => seedDemonstration(house, () => {}));
  const listed = await fetch(`${running.base}/api/publication.search`);
  decision = (await listed.json()).rows[0].id;
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

describe("without any program", () => {
  let page: Page;

  beforeAll(async () => {
    const context = await browser.newContext({ baseURL: running.base, javaScriptEnabled: false });
    page = await context.newPage();
  });

  it("lists decisions, leads to each and shows its text", async () => {
    await page.goto("/portal/");
    expect(await page.title()).toContain("公平秤");
    await page.getByRole("link", { name: /查看全部/ }).click();
    const first = page.locator(".decision-title a").first();
    const title = await first.textContent();
    await first.click();
    expect(await page.locator("h1").textContent()).toBe(title);
    expect(await page.title()).toContain(title ?? "?");
    await page.getByText("当事人").first().waitFor();
  });

  it("finds what is asked for, by words and by filter", async () => {
    await page.goto("/portal/");
    await page.getByRole("searchbox").fill("杭州");
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByText(/共 \d+ 件公示/).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("杭州");
    await page.locator("summary", { hasText: "筛选" }).click();
    await page.locator('select[name="organ"]').selectOption({ index: 1 });
    await page.getByRole("button", { name: "应用" }).click();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get("q"), asked.get("organ") !== ""]).toEqual(["杭州", true]);
    await page.getByText(/共 \d+ 件公示|没有符合条件/).waitFor();
  });

  it("reckons a period", async () => {
    await page.goto("/portal/clock");
    await page.locator("select[name=rule]").selectOption({ index: 1 });
    await page.locator("input[name=from]").fill("2026-03-02");
    await page.locator("form.clock-question button").click();
    await page.locator("main li.is-counted").first().waitFor();
  });

  it.each([
    ["/portal/decisions/01900000-0000-7000-8000-000000000000", "打不开这件公示"],
    ["/portal/no-such-page", "没有这个页面"],
  ])("says with status 404 that nothing is there: %s", async (path, words) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await page.getByText(words).first().waitFor();
    expect(await page.locator(".skeleton").count()).toBe(0);
  });
});

describe("with its program late", () => {
  it("stands as it was written, and what was typed meanwhile is kept", async () => {
    const { page, troubles } = await sitDown(browser, running.base);
    const come = await holdProgram(page);
    await page.goto("/portal/verify", { waitUntil: "commit" });
    await page.getByLabel("或粘贴其内容").fill("not a proof");
    await page.evaluate(() => Reflect.set(globalThis, "before", document.querySelector("main")));
    // Buttons that could not do anything yet take no click.
    const language = page.getByRole("button", { name: "English" });
    await expect(language.click({ timeout: 500 })).rejects.toThrow();
    come();
    await page.getByText("不是 JSON").first().waitFor();
    expect(
      await page.evaluate(() => Reflect.get(globalThis, "before") === document.querySelector("main")),
    ).toBe(true);
    await language.click();
    await page.getByRole("heading", { name: "Verify a proof file" }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it.each([
    "/portal/",
    "/portal/decisions",
    "/portal/decisions/$id",
    "/portal/operators?q=杭州",
    "/portal/figures",
    "/portal/objections",
    "/portal/clock?rule=P-01&from=2026-03-02",
    "/portal/wording",
  ])("takes over %s without asking again for what stands there", async (path) => {
    const { page, troubles } = await sitDown(browser, running.base, 390);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/")) asked.push(request.url());
    });
    const come = await holdProgram(page);
    await page.goto(path.replace("$id", decision), { waitUntil: "commit" });
    await page.locator("h1").first().waitFor();
    // On paper only the program tells where the page was read.
    const words = async () => (await page.locator("#root").textContent())?.replace(page.url(), "");
    const written = await words();
    const styles = () => page.evaluate(() => document.styleSheets.length);
    const stylesBefore = await styles();
    expect(await seriousFaults(page)).toEqual([]);
    come();
    await page.locator("html[data-ready]").waitFor();
    expect(await words()).toBe(written);
    // Styles that come with the program would move what is being read.
    expect(await styles()).toBe(stylesBefore);
    expect([asked, troubles]).toEqual([[], []]);
    await page.context().close();
  });

  it("gives a reader of English the page in English", async () => {
    const { page, troubles } = await sitDown(browser, running.base);
    await page.goto("/portal/");
    await page.getByRole("button", { name: "English" }).click();
    await page.goto("/portal/decisions");
    await page.getByRole("heading", { name: "Published decisions" }).waitFor();
    expect([await page.title(), troubles]).toEqual(["Published decisions · Steelyard", []]);
    await page.context().close();
  });
});

/** The portal's program waits until it is called. */
async function holdProgram(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/assets\/portal-[^/]*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
