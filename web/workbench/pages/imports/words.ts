import { type Text, text } from "../../../../src/kernel/index.ts";

export const stateWords: Readonly<Record<string, Text>> = {
  proposed: text("待确认映射", "mapping to be confirmed"),
  running: text("导入中", "running"),
  done: text("已完成", "done"),
  failed: text("未完成", "failed"),
};

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
