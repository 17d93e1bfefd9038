/** Results and files as HTTP answers. */
import type { Download } from "../access/index.ts";
import { type Failure, httpStatus } from "../kernel/index.ts";

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value ?? null), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** When to come again, where nobody knows it better. */
const AGAIN_SECONDS = 60;

export function refusal(failure: Failure, status = httpStatus(failure.code)): Response {
  const answer = json(failure, status);
  if (failure.code === "rate-limited") answer.headers.set("Retry-After", String(AGAIN_SECONDS));
  return answer;
}

export function isDownload(value: unknown): value is Download {
  return (
    typeof value === "object" && value !== null && "mediaType" in value && "body" in value && "name" in value
  );
}

export function file({ name, mediaType, body, inline = false }: Download): Response {
  // Shown or saved, a file never runs script in the house's origin.
  const disposition = `${inline ? "inline" : "attachment"}; filename="${ascii(name)}"; filename*=UTF-8''${encode(name)}`;
  const headers = {
    "Content-Type": mediaType,
    "Content-Disposition": disposition,
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
  };
  return new Response(body instanceof Uint8Array ? Uint8Array.from(body) : body, { headers });
}

function ascii(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_");
}

function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
