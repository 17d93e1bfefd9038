/** Who trades: platforms and operators, and their shops. Each row says where it comes from and when that was seen. */
import { z } from "zod";
import type { Ctx } from "../access/index.ts";

export const Text = z.object({ zh: z.string(), en: z.string() });

export const operatorKinds = ["platform", "company", "sole-trader", "exempt-seller", "other"] as const;

export const Operator = z.object({
  id: z.string(),
  kind: z.enum(operatorKinds),
  name: z.string(),
  code: z.string().nullable(),
  district: z.string(),
  address: z.string().nullable(),
  /** Masked; the value itself is revealed with a purpose. */
  personInCharge: z.string().nullable(),
  source: z.string(),
  seenAt: z.string(),
});

export const Storefront = z.object({
  id: z.string(),
  operator: z.string().nullable(),
  operatorName: z.string().nullable(),
  platform: z.string(),
  platformName: z.string(),
  platformKey: z.string(),
  name: z.string(),
  url: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
});

export const HistoryLine = z.object({
  at: z.string(),
  kind: z.string(),
  title: Text,
  detail: Text.optional(),
  matter: z.string().optional(),
  number: z.string().optional(),
  organName: Text.optional(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** What the matters know of an operator, as far as the caller may see; `app` plugs the matter folder in. */
export type OperatorHistory = (ctx: Ctx, operator: string) => Promise<readonly HistoryLine[]>;
