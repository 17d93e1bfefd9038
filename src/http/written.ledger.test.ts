/** Pages that the server writes: what they read comes through the door, and as nobody. */
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
  return { title: path, body, known: answers, status: path.includes("none") ? 404 : 200 };
};

async function ask(path: string, cookie = "") {
  const house = createHttp({ ...http().options, pages, writer });
  const request = new Request(`http://localhost${path}`, { headers: { Cookie: cookie } });
  const answer = await house.fetch(request, "7.7.7.7");
  return { answer, text: await answer.text() };
}

it("neither writes nor gives what needs an ability", async () => {
  const before = http().counted;
  const { answer, text } = await ask("/portal/decisions?q=a%20b");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  expect(text).toContain("<title>/portal/decisions?q=a%20b</title>");
  expect(text).toContain('"unauthenticated","forbidden"]</div>');
  expect(http().counted).toBe(before);
});

it("puts nothing of whoever asks into a page that may be kept", async () => {
  const browser = await http().signedIn("zhang");
  const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
  const { answer, text } = await ask("/portal/", cookie);
  expect(text).toContain('"step":"signed-out"');
  expect(text).not.toContain("zhang");
  expect(answer.headers.getSetCookie()).toEqual([]);
});

it.each([
  ["/portal", "/portal/"],
  ["/portal//", "/portal/"],
  ["/portal/decisions/?q=a", "/portal/decisions?q=a"],
])("knows one spelling of an address: %s", async (path, place) => {
  const { answer } = await ask(path);
  expect([answer.status, answer.headers.get("location")]).toEqual([308, place]);
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
