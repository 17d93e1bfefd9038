/** The HTTP skin: carries operations, pages and the signs of life; decides nothing of its own. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { withoutValues } from "../base/index.ts";
import { failure, hex, text } from "../kernel/index.ts";
import { json, refusal } from "./answer.ts";
import { type Asked, type Door, dispatch } from "./dispatch.ts";
import { createLimiter } from "./limiter.ts";
import { openapi } from "./openapi.ts";
import type { HttpOptions } from "./options.ts";
import { readForPage } from "./page-read.ts";
import { createRefusalLog } from "./refusal-log.ts";
import { securityHeaders } from "./security.ts";
import { createPages } from "./static.ts";
import { identify } from "./who.ts";
import { createWriting } from "./written.ts";

export interface Http {
  /** Of the web standard: a request in, an answer out. `address` is the peer's. */
  fetch(request: Request, address: string): Promise<Response>;
  /** Listens; rejects where the port is taken. Port 0 takes a free one. */
  listen(port: number, host: string): Promise<{ port: number; close(): Promise<void> }>;
}

interface Env {
  Bindings: { address: string };
  Variables: { id: string; operation: string };
}

export function createHttp(options: HttpOptions): Http {
  const app = new Hono<Env>({ strict: false });
  const headers = Object.entries(securityHeaders(options.baseUrl.startsWith("https:")));
  const door: Door = {
    general: createLimiter(options.limits?.general ?? { burst: 300, perSecond: 60 }),
    signIn: createLimiter(options.limits?.signIn ?? { burst: 20, perSecond: 0.2 }),
    refusals: createRefusalLog(options.log, options.secret),
  };
  const description = once(() => JSON.stringify(openapi(options.operations, options.version)));
  const pages = createPages(options.pages);
  const writing = options.writer === undefined ? undefined : createWriting(options.writer, options.log);

  app.use(async (c, next) => {
    const began = options.wall();
    c.set("id", hex(options.random(8)));
    c.set("operation", "page");
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set("X-Request-Id", c.get("id"));
    const seconds = (options.wall() - began) / 1000;
    options.metrics.request(c.get("operation"), c.res.status, seconds);
    options.log.debug(
      { request: c.get("id"), operation: c.get("operation"), status: c.res.status, seconds },
      "answered",
    );
  });

  app.onError((error, c) => {
    // Nothing of the error goes out, and of the request only its id goes into the log.
    const fault = {
      name: error.name,
      message: withoutValues(error.message),
      stack: withoutValues(error.stack ?? ""),
      code: Reflect.get(error, "code"),
    };
    options.log.error({ request: c.get("id"), operation: c.get("operation"), fault }, "unexpected error");
    const answer = failure(
      "unavailable",
      text("系统内部错误，已记录。", "An internal error; it has been recorded."),
      {
        wayOut: text(
          `请稍后再试；如再出现，请把请求编号 ${c.get("id")} 告知管理员。`,
          `Try again later; if it recurs, tell the administrator request ${c.get("id")}.`,
        ),
      },
    );
    return json({ ...answer, request: c.get("id") }, 500);
  });

  app.all("/api/:name{[a-zA-Z][a-zA-Z0-9.-]*}", (c) => {
    const name = c.req.param("name");
    // Only names that exist become labels: a label per invented name would fill the memory.
    c.set("operation", Object.hasOwn(options.operations, name) ? name : "unknown");
    const asked: Asked = {
      name,
      request: c.req.raw,
      id: c.get("id"),
      ip: address(c.req.raw, c.env.address, options),
    };
    return dispatch(options, door, asked);
  });
  app.all("/api/*", () => refusal(failure("not-found", text("没有此接口。", "There is no such operation."))));

  app.get("/healthz", (c) => {
    c.set("operation", "healthz");
    return json({ alive: true, version: options.version });
  });
  app.get("/readyz", async (c) => {
    c.set("operation", "readyz");
    const parts = await options.ready();
    const ready = parts.every((part) => part.ready);
    return json({ ready, parts }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    c.set("operation", "metrics");
    if (!(await mayReadMetrics(options, c.req.raw, c.env.address)))
      return refusal(
        failure("forbidden", text("仅限本机或持密钥访问。", "From this machine or with a key only.")),
      );
    return new Response(await options.metrics.text(), {
      headers: { "Content-Type": options.metrics.contentType, "Cache-Control": "no-store" },
    });
  });
  app.get("/openapi.json", (c) => {
    c.set("operation", "openapi");
    return new Response(description(), {
      headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" },
    });
  });

  app.all("*", async (c) => {
    const request = c.req.raw;
    const asked = { request, id: c.get("id"), ip: address(request, c.env.address, options) };
    const read = (name: string, input: unknown) => readForPage(options, door, { ...asked, name }, input);
    // Whoever asks too often gets the empty page, which costs nothing.
    const write = async (path: string) =>
      door.general.take(`ip:${asked.ip}`, options.wall()) > 0 ? undefined : writing?.write(path, read);
    const page = await pages.serve(request, write);
    return page ?? refusal(failure("not-found", text("没有此页面。", "There is no such page.")));
  });

  const fetch = async (request: Request, peer: string) => app.fetch(request, { address: peer });
  return { fetch, listen: (port, host) => listen(fetch, port, host) };
}

async function listen(
  fetch: (request: Request, address: string) => Promise<Response>,
  port: number,
  host: string,
): Promise<{ port: number; close(): Promise<void> }> {
  const listener = getRequestListener((request, env) => fetch(request, peerOf(env)), {
    overrideGlobalObjects: false,
  });
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, maxHeaderSize: 32_768 },
    (incoming, outgoing) => {
      // An answer before the body has been read (too large, refused): the rest is not waited for.
      outgoing.on("finish", () => {
        if (!incoming.complete) incoming.destroy();
      });
      void listener(incoming, outgoing);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : port,
    close: () => close(server),
  };
}

/** Requests under way get a few seconds; idle connections none. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 3000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function peerOf(env: unknown): string {
  const incoming = (env as { incoming?: IncomingMessage } | undefined)?.incoming;
  return incoming?.socket.remoteAddress ?? "";
}

function address(request: Request, peer: string, options: HttpOptions): string {
  if (options.proxied !== true) return peer;
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? peer;
}

/** Behind a proxy every request comes from this machine: then only a key opens it. */
async function mayReadMetrics(options: HttpOptions, request: Request, peer: string): Promise<boolean> {
  const local = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(peer) && options.proxied !== true;
  if (local && !request.headers.has("x-forwarded-for")) return true;
  if (!request.headers.has("authorization")) return false;
  const web = { headers: request.headers, address: peer, setCookie: () => {} };
  const who = await identify(request, web, options);
  return who.ok && who.value.caller.scopes?.includes("metrics") === true;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
