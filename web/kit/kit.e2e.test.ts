import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const root = join(import.meta.dirname, "../..");
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

let dist = "";
let server: Server;
let browser: Browser;
let base = "";

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "steelyard-web-"));
  // In its own process: within a test NODE_ENV is "test", which would build React's development half.
  execFileSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", dist], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = join(dist, pathname);
    const page = pathname.startsWith("/portal") ? "portal/index.html" : "kit/index.html";
    const isFile = existsSync(asked) && statSync(asked).isFile();
    response.setHeader(
      "Content-Type",
      isFile ? (types[extname(asked)] ?? "application/octet-stream") : "text/html",
    );
    response.end(readFileSync(isFile ? asked : join(dist, page)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(dist, { recursive: true, force: true });
});

describe("the kit", () => {
  it.each([
    [1440, "light"],
    [1440, "dark"],
    [360, "light"],
  ] as const)("is accessible and fits at %i px, %s", async (width, colorScheme) => {
    await onPage("/kit", { width, colorScheme }, async (page, troubles) => {
      await page.getByRole("heading", { name: "样式" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFaults(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  });

  it("is worked by keys: j, x, Enter on rows, ? for help, Escape", async () => {
    await onPage("/kit", { width: 1440 }, async (page) => {
      await page.getByRole("heading", { name: "样式" }).waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.getByText("已选 1 条").waitFor();
      await page.keyboard.press("Enter");
      await page.locator("p", { hasText: "示例〔2026〕0002 号" }).waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    });
  });

  it("shows what is behind a clock on focus, and speaks English when asked", async () => {
    await onPage("/kit", { width: 1440 }, async (page) => {
      await page.getByRole("button", { name: "剩 12 个工作日" }).first().focus();
      await page.getByRole("tooltip").getByText("检验检测").waitFor();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "12 working days left" }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      await page.reload();
      await page.getByRole("heading", { name: "Kit", exact: true }).waitFor();
    });
  });

  it("finds from anywhere by Ctrl K, and has all of the rail in a drawer on a phone", async () => {
    await onPage("/kit", { width: 1440 }, async (page) => {
      await page.getByRole("heading", { name: "样式" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("龙井");
      await page.getByText("龙井示例店").waitFor();
    });
    await onPage("/kit", { width: 360 }, async (page) => {
      await page.getByRole("button", { name: "更多" }).click();
      await page.getByRole("dialog").getByRole("link", { name: "法规" }).waitFor();
    });
  });

  it("keeps a draft over a reload", async () => {
    await onPage("/kit", { width: 1440 }, async (page) => {
      await page.getByLabel("说明").fill("已电话核实");
      await page.reload();
      await page.getByText("已恢复上次填写的内容").waitFor();
      expect(await page.getByLabel("说明").inputValue()).toBe("已电话核实");
    });
  });
});

describe("the portal", () => {
  it("is accessible at 360 px and weighs under 200 KB compressed at first sight", async () => {
    const loaded: string[] = [];
    await onPage("/portal/", { width: 360 }, async (page, troubles) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      loaded.push(
        ...(await page.evaluate(() =>
          performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
        )),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await seriousFaults(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
    const files = readdirSync(join(dist, "assets")).filter((name) => loaded.includes(`/assets/${name}`));
    expect(files.some((name) => name.endsWith(".js"))).toBe(true);
    const weight = files.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(dist, "assets", name))).length,
      0,
    );
    expect(weight).toBeLessThan(200_000);
  });
});

async function onPage(
  path: string,
  { width, colorScheme = "light" }: { width: number; colorScheme?: "light" | "dark" },
  work: (page: Page, troubles: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
        troubles.push(message.text());
    });
    await page.goto(base + path);
    await work(page, troubles);
  } finally {
    await context.close();
  }
}

/** What axe calls serious or critical, as `rule: element`. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
    type Violation = { id: string; impact: string; nodes: { html: string }[] };
    const { violations } = await runner.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

function chromiumPath(): string {
  const places = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found === undefined) throw new Error("No Chromium: run node tools/install.mjs --test");
  return found;
}
