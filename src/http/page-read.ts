import { err, type Failure, ok, type Result } from "../kernel/index.ts";
import { type Asked, type Door, dispatch } from "./dispatch.ts";
import type { HttpOptions } from "./options.ts";

/**
 * One read for a page that the server writes, through the same door as from a browser and as nobody: what a page of the
 * portal carries may be kept by browser and proxies, so that it holds nothing of whoever asks.
 */
export async function readForPage(
  options: HttpOptions,
  door: Door,
  asked: Asked,
  input: unknown,
): Promise<Result<unknown, Failure>> {
  const url = new URL(`/api/${asked.name}`, asked.request.url);
  const headers = { "Content-Type": "application/json" };
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(input) });
  const response = await dispatch(options, door, { ...asked, request });
  const answer: unknown = await response.json();
  return response.ok ? ok(answer) : err(answer as Failure);
}
