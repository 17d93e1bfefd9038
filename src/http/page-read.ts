import { err, type Failure, ok, type Result } from "../kernel/index.ts";
import { type Asked, type Door, dispatch } from "./dispatch.ts";
import type { HttpOptions } from "./options.ts";

/**
 * One read for a page that the server writes, by whoever asks for the page and through the same door as from a browser.
 * Cookies that the answer sets are put to `cookies`: they belong on the page.
 */
export async function readForPage(
  options: HttpOptions,
  door: Door,
  asked: Asked,
  input: unknown,
  cookies: string[],
): Promise<Result<unknown, Failure>> {
  const headers = new Headers({ "Content-Type": "application/json" });
  const given = asked.request.headers.get("cookie");
  if (given !== null) headers.set("Cookie", given);
  const url = new URL(`/api/${asked.name}`, asked.request.url);
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(input) });
  const response = await dispatch(options, door, { ...asked, request });
  cookies.push(...response.headers.getSetCookie());
  const answer: unknown = await response.json();
  return response.ok ? ok(answer) : err(answer as Failure);
}
