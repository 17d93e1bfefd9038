/** What the soft procedures look up inside the transaction. */
import { text } from "../kernel/index.ts";
import type { ContextDef } from "../procedure/index.ts";

export const guidanceContext = {
  certified: {
    label: text("所列人员均持有效执法证件", "Everyone named holds a valid enforcement certificate"),
    source: text("人员库：执法证件有效期", "Register of people: validity of certificates"),
  },
} as const satisfies Record<string, ContextDef>;

export type ContextName = keyof typeof guidanceContext;
