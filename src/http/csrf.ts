/**
 * Signed double-submit token: a readable cookie whose value the page sends back as a header. It is bound to the session
 * cookie, so that a token planted before sign-in is worth nothing after it.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** Over https no other host, not even one below ours, can plant a cookie of this name. */
export function csrfCookie(baseUrl: string): string {
  return baseUrl.startsWith("https:") ? "__Host-steelyard_csrf" : "steelyard_csrf";
}
export const csrfHeader = "X-CSRF-Token";

export function csrfToken(secret: string, session: string, random: (bytes: number) => Uint8Array): string {
  const nonce = Buffer.from(random(16)).toString("base64url");
  return `${nonce}.${sign(secret, nonce, session)}`;
}

export function csrfValid(secret: string, session: string, token: string): boolean {
  const [nonce = "", signature = "", ...rest] = token.split(".");
  const expected = sign(secret, nonce, session);
  if (rest.length > 0 || signature.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

/** The page and the service must be one origin, as the browser tells it; programs send neither header. */
export function sameOrigin(headers: Headers, baseUrl: string): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  if (origin === null) return true;
  const host = headers.get("host");
  const scheme = baseUrl.startsWith("https:") ? "https" : "http";
  return origin === new URL(baseUrl).origin || (host !== null && origin === `${scheme}://${host}`);
}

/** The last cookie of a name: what the browser holds under it. */
export function cookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

function sign(secret: string, nonce: string, session: string): string {
  return createHmac("sha256", secret).update(`csrf\0${nonce}\0${session}`).digest("base64url");
}
