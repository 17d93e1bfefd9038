/**
 * A browser in which a name has signed in before carries a mark. It opens nothing: wrong passwords from there are counted
 * apart, so that whoever knows a name but not its password cannot lock its owner out.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

const days = 180;

export interface MarkOptions {
  readonly secret: string;
  readonly account: string;
  readonly secure: boolean;
}

/** A whole `Set-Cookie` line; `nonce` is the browser's own number. */
export function browserMark({ secret, account, secure }: MarkOptions, nonce: string): string {
  const value = `${nonce}.${seal(secret, account, nonce)}`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}`;
  return `${markName(secure)}=${value}; ${attributes}${secure ? "; Secure" : ""}`;
}

/** The number of a browser that this account has signed in with, from its cookies. */
export function knownBrowser(
  { secret, account, secure }: MarkOptions,
  cookies: string | null,
): string | undefined {
  const name = markName(secure);
  const found = cookies?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  const [, nonce, given] = /=([0-9a-f]{32})\.([\w-]{43})$/.exec(found ?? "") ?? [];
  if (nonce === undefined || given === undefined) return undefined;
  return timingSafeEqual(Buffer.from(given), Buffer.from(seal(secret, account, nonce))) ? nonce : undefined;
}

function markName(secure: boolean): string {
  return secure ? "__Host-steelyard.browser" : "steelyard.browser";
}

function seal(secret: string, account: string, nonce: string): string {
  return createHmac("sha256", secret).update(`browser\n${account}\n${nonce}`).digest("base64url");
}
