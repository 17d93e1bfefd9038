/**
 * Pages that the server writes itself, so that they are read before their program has come, or where none runs. What
 * they show is read through the same door as everything else; where that fails, the page's program does the rest.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { withoutValues } from "../base/index.ts";
import type { PageWriter, WrittenPage } from "./page-writer.ts";

export interface Writing {
  /** Undefined: nothing to write, too busy, too slow, or at fault; then the empty page is the answer. */
  write(...asked: Parameters<PageWriter>): Promise<WrittenPage | undefined>;
}

/** Above this many at once the empty page goes out: it costs nothing, and its program comes to the same. */
const mostAtOnce = 16;
const patienceMillis = 1500;

export function createWriting(writer: PageWriter, log: Logger): Writing {
  let underWay = 0;
  return {
    async write(path, read) {
      if (underWay >= mostAtOnce) return undefined;
      underWay++;
      const writing = writer(path, read).finally(() => underWay--);
      try {
        return await inTime(writing);
      } catch (error) {
        const why = error instanceof Error ? withoutValues(error.stack ?? error.message) : "unknown";
        log.error({ part: "pages", fault: why }, "a page could not be written");
        return undefined;
      }
    },
  };
}

async function inTime(writing: ReturnType<PageWriter>): Promise<WrittenPage | undefined> {
  const done = new AbortController();
  const late = sleep(patienceMillis, undefined, { signal: done.signal }).then(() => {
    throw new Error(`not written within ${patienceMillis} ms`);
  });
  try {
    return await Promise.race([writing, late]);
  } finally {
    done.abort();
  }
}

/** The built page with its name, its body and what is known in their places. */
export function fillPage(empty: string, { title, body, known }: WrittenPage): string {
  const data = known === undefined ? "" : `\n    ${dataBlock(known)}`;
  const filled = empty.replace(/<div id="root">.*?<\/div>/s, () => `<div id="root">${body}</div>${data}`);
  return title === undefined
    ? filled
    : filled.replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`);
}

/** No browser runs it, and nothing in it ends it. */
function dataBlock(known: unknown): string {
  return `<script type="application/json" id="known">${JSON.stringify(known).replaceAll("<", "\\u003c")}</script>`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
