import type { Logger } from "pino";
import type { Auth, OperationMap } from "../access/index.ts";
import type { Ledger, Networks } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Rate } from "./limiter.ts";
import type { Metrics } from "./metrics.ts";
import type { PageWriter } from "./page-writer.ts";

/** One line of readiness: a store, the jobs. */
export interface Readiness {
  readonly name: string;
  readonly ready: boolean;
  readonly detail?: string;
}

export interface HttpOptions {
  readonly operations: OperationMap;
  readonly ledger: Ledger;
  readonly auth: Auth;
  /** The application's time. */
  readonly now: () => Instant;
  /** Wall time in milliseconds: rate limits and durations. */
  readonly wall: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** Signs CSRF tokens. */
  readonly secret: string;
  /** As browsers reach the house; `https:` makes cookies `Secure` and sends HSTS. */
  readonly baseUrl: string;
  readonly version: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly ready: () => Promise<readonly Readiness[]>;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Writes pages of the portal; absent: they go out empty, and their program fills them. */
  readonly writer?: PageWriter;
  /** Behind a reverse proxy: the last address of `X-Forwarded-For` is the caller's. */
  readonly proxied?: boolean;
  /** Abilities of administration are open to these only; absent: to every address. */
  readonly adminNetworks?: Networks;
  readonly limits?: { readonly general?: Rate; readonly signIn?: Rate };
}
