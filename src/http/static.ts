/** The built pages from memory: hashed assets for ever, documents asked again each time, compressed once. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { WrittenPage } from "./page-writer.ts";
import { fillPage } from "./written.ts";

interface Asset {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly caching: string;
  readonly packed: Map<string, Promise<Buffer>>;
}

export interface Pages {
  /** `write`: fills the portal's page for this request, where there is somebody to do it. */
  serve(request: Request, write?: WritePage): Promise<Response | undefined>;
}

export type WritePage = (path: string) => Promise<WrittenPage | undefined>;

/** `root` may be absent: then no page is served and the API stands alone. */
export function createPages(root: string): Pages {
  const assets = existsSync(root) ? loadAll(root) : new Map<string, Asset>();
  const document = (path: string): Asset | undefined =>
    path === "/portal" || path.startsWith("/portal/")
      ? (assets.get("/portal/index.html") ?? assets.get("/portal.html"))
      : path === "/kit"
        ? assets.get("/kit/index.html")
        : (assets.get("/workbench/index.html") ?? assets.get("/index.html"));
  return {
    async serve(request, write) {
      if (request.method !== "GET" && request.method !== "HEAD") return undefined;
      const { pathname, search } = new URL(request.url);
      const place = /^\/portal(\/|$)/.test(pathname) ? placeOf(pathname) : pathname;
      if (place !== pathname && document(pathname) !== undefined)
        return new Response(null, { status: 308, headers: { Location: place + search } });
      const exact = assets.get(pathname);
      // What is not asked for as a file is a page of the application and finds its own way in the browser. Ids carry
      // dots (`/procedures/penalty.ordinary`): only the endings that we serve make a file.
      const asset = exact ?? (extname(pathname) in types ? undefined : document(pathname));
      if (asset === undefined) return undefined;
      const written =
        exact === undefined && pathname.startsWith("/portal/") ? await write?.(pathname + search) : undefined;
      if (written === undefined) return answer(request, asset);
      const page = fillPage(asset.body.toString("utf8"), written);
      return answer(request, assetOf(Buffer.from(page), asset.type, askAgain), written.status);
    },
  };
}

/** Of the portal's pages the first alone ends in a slash. */
function placeOf(pathname: string): string {
  const bare = pathname.replace(/\/+$/, "");
  return bare === "/portal" ? "/portal/" : bare;
}

function loadAll(root: string): Map<string, Asset> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(root, file).split(sep).join("/")}`;
      const isHashed =
        /[-.][\w-]{8,}\.(?:js|css|woff2?|svg|png|webp)$/.test(path) && path.includes("/assets/");
      const type = types[extname(path)] ?? "application/octet-stream";
      return [path, assetOf(readFileSync(file), type, isHashed ? forEver : askAgain)];
    }),
  );
}

const forEver = "public, max-age=31536000, immutable";
const askAgain = "no-cache";

function assetOf(body: Buffer, type: string, caching: string): Asset {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, type, etag, caching, packed: new Map() };
}

async function answer(request: Request, asset: Asset, status = 200): Promise<Response> {
  const headers = new Headers({
    "Content-Type": asset.type,
    "Cache-Control": asset.caching,
    ETag: asset.etag,
    Vary: "Accept-Encoding",
  });
  if (status === 200 && request.headers.get("if-none-match") === asset.etag)
    return new Response(null, { status: 304, headers });
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? "", asset);
  if (encoding !== undefined) headers.set("Content-Encoding", encoding);
  const body = encoding === undefined ? asset.body : await pack(asset, encoding);
  headers.set("Content-Length", String(body.length));
  return new Response(request.method === "HEAD" ? null : Uint8Array.from(body), { status, headers });
}

function chooseEncoding(accepted: string, asset: Asset): "br" | "gzip" | undefined {
  if (asset.body.length < 1024 || !/text|javascript|json|svg|xml/.test(asset.type)) return undefined;
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}

function pack(asset: Asset, encoding: "br" | "gzip"): Promise<Buffer> {
  const done = asset.packed.get(encoding) ?? compress(asset.body, encoding);
  asset.packed.set(encoding, done);
  return done;
}

function compress(body: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  return encoding === "gzip"
    ? promisify(gzip)(body, { level: 7 })
    : promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
