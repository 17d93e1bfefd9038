import { pino } from "pino";
import { expect, it } from "vitest";
import type { PageWriter, WrittenPage } from "./page-writer.ts";
import { createWriting, fillPage } from "./written.ts";

const empty = `<!doctype html><html><head><title>公平秤</title></head>
  <body><div id="root"><p>正在打开…</p></div></body></html>`;
const page: WrittenPage = { title: "公示", body: "<h1>公示</h1>", known: [], status: 200 };
const read = () => Promise.reject(new Error("nothing is read here"));
const silent = pino({ level: "silent" });

it("puts name, body and what is known into the page, and nothing of them ends what it stands in", () => {
  const hostile = "</script></title><img src=x onerror=alert(1)> & $& $' </div>";
  const filled = fillPage(empty, {
    title: hostile,
    body: "<main>$&</main>",
    known: [["a", {}, hostile]],
    status: 200,
  });
  expect(filled).toContain('<div id="root"><main>$&</main></div>');
  expect(filled).not.toContain("正在打开");
  expect(filled.match(/<title>(.*)<\/title>/)?.[1]).toBe(
    "&lt;/script>&lt;/title>&lt;img src=x onerror=alert(1)> &amp; $&amp; $' &lt;/div>",
  );
  const data = filled.match(/<script type="application\/json" id="known">(.*?)<\/script>/)?.[1] ?? "";
  expect(JSON.parse(data)).toEqual([["a", {}, hostile]]);
  expect(filled.match(/<\/script>/g)).toHaveLength(1);
  const plain = fillPage(empty, { body: "<h1>没有</h1>", status: 404 });
  expect(plain).toContain("<title>公平秤</title>");
  expect(plain).not.toContain("<script");
});

it("leaves the page empty where the writer is at fault, and tells the log without values", async () => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const writing = createWriting(
    () => Promise.reject(new Error("no such party '张三' 330106199001011234")),
    log,
  );
  expect(await writing.write("/portal/", read)).toBeUndefined();
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/张三|330106/);
});

it("leaves it empty where too many are being written, until some are done", async () => {
  const ends: (() => void)[] = [];
  const slow: PageWriter = () => new Promise((resolve) => ends.push(() => resolve(page)));
  const writing = createWriting(slow, silent);
  const first = Array.from({ length: 16 }, () => writing.write("/portal/", read));
  expect(await writing.write("/portal/", read)).toBeUndefined();
  for (const end of ends) end();
  expect(await Promise.all(first)).toEqual(first.map(() => page));
  const after = writing.write("/portal/", read);
  ends.at(-1)?.();
  expect(await after).toEqual(page);
});

it("leaves it empty where the stores take too long", async () => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const writing = createWriting(() => new Promise(() => undefined), log);
  expect(await writing.write("/portal/", read)).toBeUndefined();
  expect(lines.join()).toContain("not written within 1500 ms");
});
