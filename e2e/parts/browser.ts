/** One Chromium; a context for everybody who sits at a desk, as in an office. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const patience = 20_000;

export function launch(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (executablePath === undefined) throw new Error("no browser: set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Desk {
  readonly page: Page;
  /** What the console complained of. */
  readonly troubles: string[];
}

export async function sitDown(browser: Browser, base: string, width = 1440): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    locale: "zh-CN",
    timezoneId: "America/New_York", // Times are Hangzhou's wherever the browser stands.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    // Before signing in the server rightly answers 401; refused acts answer 4xx: not faults of the page.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  return { page, troubles };
}

/** Both factors, typed. The demonstration shows the code that an authenticator would. */
export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("用户名", { exact: true }).fill(account);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "下一步" }).click();
  const code = await page.locator(".sign-in-hint .code").textContent();
  await page.getByLabel("动态口令").fill(code ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  // Whoever handles matters begins at the queue, an administrator or auditor elsewhere: any page of the workbench will do.
  await page.locator(".shell-main h1").first().waitFor();
}

/** Serious and critical faults of accessibility, each with the first place where it stands. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 160))
            .slice(0, 3)
            .join(" | ")}`,
      );
  });
}

/** Whether the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
