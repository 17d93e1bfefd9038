/** Between the server and the half of the portal that it runs (web/portal/server.tsx): neither knows the other. */
import type { Failure, Result } from "../kernel/index.ts";

/** What is written into the empty page. */
export interface WrittenPage {
  /** Plain text; absent: the page's own name stays. */
  readonly title?: string | undefined;
  /** Markup. */
  readonly body: string;
  /** What was read, for the page's program to go on from; absent: it begins anew. */
  readonly known?: unknown;
  /** HTTP: 200, or of what it shows in place of its content. */
  readonly status: number;
}

/** `path` with its search; `read` does one public operation. Undefined: it is left to the program. */
export type PageWriter = (
  path: string,
  read: (operation: string, input: unknown) => Promise<Result<unknown, Failure>>,
) => Promise<WrittenPage | undefined>;
