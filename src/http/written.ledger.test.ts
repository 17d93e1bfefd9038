/** Pages that the server writes: what they read comes through the door, as whoever asks, and goes to nobody else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { testHttp, testLedger } from "../testing/index.ts";
import type { PageWriter } from "./page-writer.ts";
import { createHttp } from "./server.ts";

const ledger = testLedger();
const http = testHttp(ledger);
const pages = mkdtempSync(join(tmpdir(), "steelyard-pages-"));
mkdirSync(join(pages, "portal"));
writeFileSync(join(pages, "portal", "index.html"), '<title>x</title><div id="root">empty</div>');
afterAll(() => rmSync(pages, { recursive: true, force: true }));

/** Shows what it was told, and is missing where it was asked for nothing. */
const writer: PageWriter = async (path, read) => {
  const answers = [await read("session.get", {}), await read("audit.list", {}), await read("test.count", {})];
  const body = JSON.stringify(answers.map((answer) => (answer.ok ? answer.value : answer.error.code)));
  return { title: path, body, known: answers, missing: path.includes("none") };
};

async function ask(path: string, cookie = "") {
  const house = createHttp({ ...http().options, pages, writer });
  const request = new Request(`http://localhost${path}`, { headers: { Cookie: cookie } });
  const answer = await house.fetch(request, "7.7.7.7");
  return { answer, text: await answer.text() };
}

it("reads as whoever asks, and neither writes nor gives what needs an ability", async () => {
  const before = http().counted;
  const { answer, text } = await ask("/portal/decisions?q=a%20b");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-cache"]);
  expect(text).toContain("<title>/portal/decisions?q=a%20b</title>");
  expect(text).toContain('"step":"signed-out"');
  expect(text).toContain('"unauthenticated","forbidden"]</div>');
  expect(http().counted).toBe(before);
  // The page's program will need the token that the reading of the sitting gave.
  expect(answer.headers.getSetCookie().join()).toContain("steelyard_csrf=");
});

it("knows the sitting of whoever asks", async () => {
  const browser = await http().signedIn("zhang");
  const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
  const { text } = await ask("/portal/", cookie);
  expect(text).toContain('"step":"ready"');
});

it("says 404 where the page says that nothing is there", async () => {
  expect((await ask("/portal/none")).answer.status).toBe(404);
});

it("gives the empty page to whoever asks too often", async () => {
  const few = { burst: 1, perSecond: 0.001 };
  const house = createHttp({ ...http().options, pages, writer, limits: { general: few, signIn: few } });
  const texts: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const answer = await house.fetch(new Request("http://localhost/portal/"), "7.7.7.8");
    texts.push(`${answer.status} ${await answer.text()}`);
  }
  expect(texts[0]).toContain("rate-limited");
  expect(texts[1]).toBe('200 <title>x</title><div id="root">empty</div>');
});
