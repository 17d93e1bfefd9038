import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, keyOf, rotation } from "./verify/sample-bundle.ts";
import { tampered } from "./verify/steps.ts";

/** The portal without any server behind it: what a reader can still do must work, what he cannot must say so. */
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
  dist = mkdtempSync(join(tmpdir(), "steelyard-portal-"));
  // In its own process: within a test NODE_ENV is "test", which would build React's development half.
  execFileSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", dist], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith("/api/")) {
      response.writeHead(503).end();
      return;
    }
    const asked = join(dist, pathname);
    const isFile = existsSync(asked) && statSync(asked).isFile();
    response.setHeader("Content-Type", isFile ? (types[extname(asked)] ?? "text/plain") : "text/html");
    response.end(readFileSync(isFile ? asked : join(dist, "portal/index.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/portal`;
  const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (place) => place !== undefined && existsSync(place),
  );
  if (executablePath === undefined) throw new Error("No Chromium: run node tools/install.mjs --test");
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(dist, { recursive: true, force: true });
});

describe("a proof file in the browser", () => {
  it("verifies without a connection, and a changed character does not", async () => {
    await onPage("/verify", async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.context().setOffline(true);
      await page.getByText("网络已断开").waitFor();
      await page.getByLabel("或粘贴其内容").fill(JSON.stringify(bundle()));
      await page.getByText("计算全部成立").waitFor();
      await page.getByLabel("您认可的验证公钥").fill(keyOf(7));
      await page.getByText("核验通过，与发布时一字不差。").waitFor();
      expect(await faults(page)).toEqual([]);

      await page.getByLabel("或粘贴其内容").fill(JSON.stringify(tampered(bundle())));
      await page.getByText("核验不通过").waitFor();
      expect(await page.locator(".step.is-bad").count()).toBe(1);
      await page.locator(".step.is-bad", { hasText: "公示全文没有被改动" }).waitFor();

      await page.getByLabel("或粘贴其内容").fill(JSON.stringify(bundle()));
      await page.getByLabel("您认可的验证公钥").fill(keyOf(8));
      await page.locator(".step.is-bad", { hasText: "公钥是您认得的那一把" }).waitFor();
      await page
        .getByLabel("或粘贴其内容")
        .fill(JSON.stringify({ ...bundle(), rotations: [rotation(5, 7, 9)] }));
      await page.getByLabel("您认可的验证公钥").fill(keyOf(9));
      await page.locator(".verdict.is-open", { hasText: "由已停用的公钥签名，请对照今天的日志" }).waitFor();
      await page.getByRole("button", { name: "对照今天的日志" }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByLabel("或粘贴其内容").fill("{}");
      await page.getByText("这不是从本站下载的证明文件").waitFor();
    });
  });
});

describe("pages without a server", () => {
  it.each([
    "/",
    "/decisions?page=2",
    "/decisions/x",
    "/operators?q=某公司",
    "/log",
    "/figures",
    "/objections",
  ])("%s says so, keeps its frame and is accessible", async (path) => {
    await onPage(path, async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (path !== "/objections") await page.getByText(/连接不上|服务器拒绝|无法读取/).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await faults(page)).toEqual([]);
    });
  });
});

async function onPage(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  try {
    await page.goto(base + path);
    await work(page);
  } finally {
    await context.close();
  }
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } }
    ).axe.run();
    return found.violations.map(({ id, help }) => `${id}: ${help}`);
  });
}
