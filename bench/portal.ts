/**
 * When a citizen sees what a page of the portal is for: on a phone, over slow 4G, on a first visit. Each page once as
 * the server writes it, once with its program alone, by turns.
 */
import type { Browser, Page } from "playwright-core";
import { launch } from "../e2e/parts/browser.ts";
import { startHouse } from "../e2e/parts/house.ts";
import { seedDemonstration } from "../src/app/index.ts";
import { must } from "../src/kernel/index.ts";
import { type Sample, sampleOf, shown } from "./measure.ts";
import type { Bench, Row } from "./report.ts";

/** As the browser's own tools name it: what a request waits, and what a second brings. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const phone = { width: 412, height: 823 };
const slowerProcessor = 4;

export const portal: Bench = async ({ small, say }) => {
  const rounds = small ? 1 : 9;
  const browser = await launch();
  const running = await startHouse("2026-11-23T01:00:00.000Z", 0, (house) =>
    seedDemonstration(house, () => {}),
  );
  try {
    const listed = await fetch(`${running.base}/api/publication.search`);
    const first: string = must((await listed.json()).rows[0], "decision").id;
    const pages = {
      "first page": "/portal/",
      decisions: "/portal/decisions",
      "a decision": `/portal/decisions/${first}`,
    };
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(small ? { decisions: pages.decisions } : pages)) {
      const [written, alone]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        written.push(await mostSeen(browser, running.base + path, (body) => body));
        alone.push(await mostSeen(browser, running.base + path, emptied));
      }
      rows.push(rowOf(name, sampleOf(written), sampleOf(alone)));
      say(`${name}: ${rows.at(-1)?.result}`);
    }
    return rows;
  } finally {
    await browser.close();
    await running.stop();
  }
};

function rowOf(name: string, written: Sample, alone: Sample): Row {
  const seconds = (milliseconds: number) => shown(milliseconds / 1000);
  return {
    what: `portal, ${name}: its largest content is seen after, seconds`,
    scale: "first visit, slow 4G, processor 4 times slower",
    result: seconds(written.median),
    spread: `${seconds(written.low)}–${seconds(written.high)}`,
    against: `${shown(written.median / alone.median)} of the program alone (${seconds(alone.median)})`,
  };
}

/** The page as it would leave the server without anybody to write it. */
function emptied(body: string): string {
  return body
    .replace(/<div id="root">.*<\/div>(?=\s*<script type="application\/json")/s, '<div id="root"></div>')
    .replace(/<script type="application\/json" id="known">.*?<\/script>/s, "");
}

/** Milliseconds from asking for the page to its largest content. */
async function mostSeen(browser: Browser, url: string, change: (body: string) => string): Promise<number> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, deviceScaleFactor: 1.75 });
  try {
    const page = await context.newPage();
    await page.route(url, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: change(await answer.text()) });
    });
    await slowDown(page);
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN),
          ).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", slow4g);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
}
