import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";

export type OperatorView = OutputOf<Operations, "operator.get">;
export type Doubt = OutputOf<Operations, "registry.doubts">["rows"][number];
export type OperatorKind = OperatorView["operator"]["kind"];

export const operatorKindWords: Record<OperatorKind, Text> = {
  platform: text("平台企业", "platform"),
  company: text("企业", "company"),
  "sole-trader": text("个体工商户", "sole trader"),
  "exempt-seller": text("免登记经营者", "seller exempt from registration"),
  other: text("其他", "other"),
};

export const storefrontKindWords: Record<OperatorView["storefronts"][number]["kind"], Text> = {
  shop: text("网店", "shop"),
  "self-built": text("自建网站", "self-built site"),
  account: text("公众账号", "public account"),
  "mini-program": text("小程序", "mini-program"),
  app: text("应用程序", "app"),
  room: text("直播间", "livestream room"),
  host: text("直播营销人员", "livestream host"),
  mcn: text("MCN 机构", "MCN"),
};
