import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";

export type OperatorView = OutputOf<Operations, "operator.get">;
export type OperatorKind = OperatorView["operator"]["kind"];

export const operatorKindWords: Record<OperatorKind, Text> = {
  platform: text("平台企业", "platform"),
  company: text("企业", "company"),
  "sole-trader": text("个体工商户", "sole trader"),
  "exempt-seller": text("免登记经营者", "seller exempt from registration"),
  other: text("其他", "other"),
};
