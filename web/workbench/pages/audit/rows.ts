import type { Operations } from "../../../../src/app/operations.ts";
import { endOfDay, isDay, startOfDay, type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import type { Filters } from "../../parts/filters.ts";

export type AuditRow = OutputOf<Operations, "audit.list">["rows"][number];
export type AuditFilter = Filters<"person" | "kind" | "subject" | "from" | "to" | "before">;
export type AuditQuery = {
  person?: string;
  kind?: string;
  subject?: string;
  from?: string;
  to?: string;
  before?: number;
};

/** Kinds as the server writes them; one that is not here is shown as it is. */
export const kindWords: Readonly<Record<string, Text>> = {
  read: text("查阅", "read"),
  write: text("办理", "write"),
  refused: text("被拒绝", "refused"),
  unmask: text("查看个人信息原文", "personal data in full"),
  document: text("制作文书使用个人信息", "personal data in a document"),
  export: text("导出", "export"),
  erase: text("删除个人信息", "erasure"),
  administer: text("管理", "administration"),
  "sign-in": text("登录", "sign-in"),
  "sign-in-failed": text("登录失败", "failed sign-in"),
  "sign-out": text("退出", "sign-out"),
};

const personalKinds = ["unmask", "document", "erase", "export"];

export function isPersonal({ kind }: AuditRow): boolean {
  return personalKinds.includes(kind);
}

/** Days of Shanghai become moments; the last day is whole. What is no day is left out. */
export function auditQuery({ person, kind, subject, from, to, before }: AuditFilter): AuditQuery {
  const number = Number(before);
  return {
    ...(person === undefined ? {} : { person }),
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined || !isDay(from) ? {} : { from: startOfDay(from) }),
    ...(to === undefined || !isDay(to) ? {} : { to: endOfDay(to) }),
    ...(Number.isInteger(number) && number > 0 ? { before: number } : {}),
  };
}

/** The id of the operation that was called, where the record names one. */
export function operationOf({ detail }: AuditRow): string {
  return typeof detail.operation === "string" ? detail.operation : "";
}
