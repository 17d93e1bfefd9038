import { type Text, text } from "../../../src/kernel/index.ts";

/** The groups of search results, in the order in which they stand. */
export const kinds = {
  recent: text("最近打开", "Recent"),
  command: text("命令和页面", "Commands and pages"),
  operator: text("主体", "Operators"),
  matter: text("事项", "Matters"),
  storefront: text("网店", "Shops"),
  finding: text("监测发现", "Findings"),
  publication: text("公示", "Publications"),
  law: text("法规条文", "Law"),
  procedure: text("程序", "Procedures"),
} as const;

export interface Asking {
  readonly abilities: readonly string[];
  /** Of each kind. */
  readonly most: number;
  /** In the reader's language. */
  readonly t: (words: Text) => string;
  readonly signal?: AbortSignal;
}
