/**
 * An operation is the one declaration of something that can be asked of the house: name, input, output, ability,
 * handler. HTTP carries it, the typed client calls it, OpenAPI describes it, the command line runs it.
 *
 * @example
 * export const matterOperations = (matters: Matters) => ({
 *   "matter.get": operation({
 *     kind: "read", ability: "matter.read", summary: text("查阅事项", "Read a matter"),
 *     input: z.object({ id: z.string() }), output: MatterView,
 *     handler: (ctx, input) => matters.get(ctx, input.id),
 *   }),
 * });
 */
import type { z } from "zod";
import type { Ledger } from "../base/index.ts";
import type { Failure, Instant, Result, Text } from "../kernel/index.ts";
import type { Ability } from "./abilities.ts";
import type { Caller } from "./caller.ts";

/** What every handler gets: who calls, from where, when, and the store. Nothing here is global. */
export interface Ctx {
  readonly caller: Caller;
  readonly ledger: Ledger;
  /** The application's time: real, or virtual in demonstrations and tests. */
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  /** Caller-chosen key of a write; the same key again gets the same answer. */
  readonly idempotencyKey?: string;
  /** Over HTTP: which request; `web` only for the operations of sign-in, which read and set cookies. */
  readonly request?: { readonly id: string; readonly ip: string; readonly web?: Web };
}

export interface Web {
  readonly headers: Headers;
  /** Of the peer, or what the proxy says of it. */
  readonly address: string;
  /** A whole `Set-Cookie` line. */
  readonly setCookie: (line: string) => void;
}

/** A file that came with a request (multipart), already bounded in size, not yet believed. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A file as an answer. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array | ReadableStream<Uint8Array>;
  /** Shown in the browser rather than saved. */
  readonly inline?: boolean;
}

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `read` changes nothing and is a GET too; `write` needs CSRF and takes an idempotency key. */
  readonly kind: "read" | "write";
  /** `public`: no account needed (the portal). `signed-in`: any account. Otherwise an ability held in some organ. */
  readonly ability: Ability | "public" | "signed-in";
  readonly summary: Text;
  readonly input: I;
  readonly output: O;
  /** Takes one file beside the input. `limit` in bytes. */
  readonly upload?: { readonly limit: number };
  /** Answers with a file: the handler's value is a Download, `output` is ignored. */
  readonly download?: true;
  handler(ctx: Ctx, input: z.output<I>, upload?: Upload): Promise<Result<z.input<O> | Download, Failure>>;
}

export type OperationMap = Readonly<Record<string, Operation>>;

/** Declares an operation; only fixes the types. */
export function operation<const I extends z.ZodType, const O extends z.ZodType>(
  declared: Operation<I, O>,
): Operation<I, O> {
  return declared;
}

/** What each operation is called in words, by its id. */
export function namesOf(
  operations: Readonly<Record<string, Pick<Operation, "summary">>>,
): Record<string, Text> {
  return Object.fromEntries(Object.entries(operations).map(([id, { summary }]) => [id, summary]));
}
