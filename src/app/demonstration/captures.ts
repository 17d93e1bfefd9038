/** Small files that stand for what officers collect: a picture of a page, the page itself, a text. */
import { crc32, deflateSync } from "node:zlib";
import type { Instant } from "../../kernel/index.ts";

export interface Capture {
  readonly kind: "document" | "electronic-data" | "party-statement" | "appraisal" | "inspection-record";
  readonly label: string;
  readonly method: string;
  readonly source: string;
  readonly file: "html" | "png" | "txt";
  /** What is to be read in it. */
  readonly says: string;
}

export interface CapturedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes = { html: "text/html", png: "image/png", txt: "text/plain" } as const;

/** The same capture at the same time gives the same bytes: a step that is taken up again hashes alike. */
export function fileOf(capture: Capture, at: Instant): CapturedFile {
  const { file, label } = capture;
  const bytes =
    file === "png"
      ? picture(seedOf(capture.says))
      : Buffer.from(file === "html" ? page(capture, at) : plain(capture, at));
  return { name: `${label}.${file}`, mediaType: mediaTypes[file], bytes: new Uint8Array(bytes) };
}

function plain({ label, source, says }: Capture, at: Instant): string {
  return [label, `来源：${source}`, `取得时间：${at}`, "", says, ""].join("\n");
}

function page({ label, source, says }: Capture, at: Instant): string {
  const escaped = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(label)}</title></head>
<body><header>${escaped(source)}</header><main><h1>${escaped(label)}</h1><p>${escaped(says)}</p></main>
<footer>网页固定时间 ${at}</footer></body></html>
`;
}

const width = 360;
const height = 240;
const line = width * 3 + 1;

/** A page as seen from afar: head, product picture, the claim, lines of words, a price. */
function picture(seed: number): Buffer {
  const rows = Buffer.alloc(height * line, 248);
  for (let y = 0; y < height; y += 1) rows[y * line] = 0;
  box(rows, { x: 0, y: 0, wide: width, high: 28 }, [38, 50, 72]);
  const hue = [seed & 0x7f, (seed >> 7) & 0x7f, (seed >> 14) & 0x7f].map((part) => 90 + part);
  box(rows, { x: 20, y: 48, wide: 140, high: 140 }, hue);
  box(rows, { x: 180, y: 52, wide: 140, high: 18 }, [196, 60, 48]);
  for (let at = 0; at < 7; at += 1) {
    box(rows, { x: 180, y: 84 + at * 15, wide: 24 + ((seed >> at) & 127), high: 5 }, [120, 126, 136]);
  }
  box(rows, { x: 180, y: 200, wide: 80, high: 22 }, [214, 120, 40]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

function box(rows: Buffer, { x, y, wide, high }: Area, colour: readonly number[]): void {
  const stripe = Buffer.alloc(wide * 3, Buffer.from(colour));
  for (let at = y; at < y + high; at += 1) stripe.copy(rows, at * line + 1 + x * 3);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** FNV-1a: the same words, the same number. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
