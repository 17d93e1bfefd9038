/** What the registry's own events are called. */
import { type Text, text } from "../kernel/index.ts";
import type { EventType } from "./model.ts";

export const eventWords: Readonly<Record<EventType, Text>> = {
  created: text("登记入库", "Put on record"),
  changed: text("来源更新了信息", "A source changed what it says"),
  linked: text("关联网店或来源", "Linked to a shop or source"),
  merged: text("归并", "Merged"),
  unmerged: text("撤销归并", "Merge undone"),
  judged: text("人工认定", "Judged by a person"),
  closed: text("网店关闭", "Shop closed"),
  related: text("关联主播、机构或直播间", "Host, agency or room linked"),
  ended: text("关联终止", "Link ended"),
};
const struckWords = text("关联系登记错误，已更正", "Link struck out as an error");

export function eventTitle(type: string, body: unknown): Text {
  const { struck } = body as { struck?: true };
  return struck === true ? struckWords : (eventWords[type as EventType] ?? text(type, type));
}
