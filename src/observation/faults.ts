/** Why a row is refused: a code that programs read, a sentence that people read. */
import { type Text, text } from "../kernel/index.ts";
import type { Field, Kind } from "./field.ts";

export interface Fault {
  readonly code: FaultCode;
  /** Of the kind; empty where the whole row is meant. */
  readonly field: string;
}

const words = {
  required: () => text("缺少必填内容", "is required and absent"),
  "too-long": (field) =>
    text(`超过 ${field?.max ?? longestText} 字`, `has more than ${field?.max ?? longestText} characters`),
  "not-a-moment": () => text("不是有效的日期时间", "is no valid date and time"),
  "moment-range": () => text("不在 1990–2100 年之间", "is not between 1990 and 2100"),
  "not-a-day": () => text("不是有效的日期", "is no valid date"),
  "not-money": () => text("不是金额", "is no amount of money"),
  "not-whole-fen": () =>
    text(
      "不是整数分；以元计的文件须在映射中注明",
      "is no whole number of fen; a file in yuan says so in its mapping",
    ),
  "not-a-count": () => text("不是非负整数", "is no whole number from 0"),
  "not-a-number": () => text("不是数", "is no number"),
  "not-a-flag": () => text("不是“是”或“否”", "is neither yes nor no"),
  "not-a-choice": (field) => {
    const choices = Object.entries(field?.choices ?? {});
    return text(
      `须为：${choices.map(([id, label]) => `${id}（${label.zh}）`).join("、")}`,
      `must be one of: ${choices.map(([id]) => id).join(", ")}`,
    );
  },
  "other-platform": () => text("与所报送的平台不一致", "is not the platform it is sent for"),
  reserved: () =>
    text("不能出现在以平台名义报送的数据中", "holds what data sent in a platform's name may not hold"),
  encoding: () => text("含有非文本字节，编码不正确", "holds bytes that are no text: wrong encoding"),
  columns: () => text("列数与表头不符", "has another number of columns than the header"),
  malformed: () => text("不能按格式读出（引号或 JSON 不完整）", "cannot be read: quotes or JSON are broken"),
  "record-too-long": () => text("一行超过 4 MB", "is longer than 4 MB"),
  refused: () => text("主体登记不接受", "is not taken by the registry"),
} satisfies Record<string, (field: Field | undefined) => Text>;

export type FaultCode = keyof typeof words;
export const longestText = 400;

export function faultText(kind: Kind, { code, field }: Fault): Text {
  const declared = kind.fields[field];
  const reason = words[code](declared);
  if (declared === undefined) return text(`该行${reason.zh}。`, `The row ${reason.en}.`);
  return text(`${declared.label.zh}：${reason.zh}。`, `${declared.label.en} ${reason.en}.`);
}
