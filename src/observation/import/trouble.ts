/** A file that cannot be brought in: what is wrong with it and the way out. Thrown inside an import, a failure outside. */
import { type Failure, type FailureCode, failure, type Text, text } from "../../kernel/index.ts";

export class Unreadable extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, message: Text, wayOut: Text) {
    super(message.en);
    this.name = "Unreadable";
    this.failure = failure(code, message, { wayOut, field: "file" });
  }
}

export const unreadable = {
  empty: () =>
    new Unreadable(
      "invalid-input",
      text("文件是空的。", "The file is empty."),
      text("请选择有内容的文件。", "Choose a file with rows."),
    ),
  binary: () =>
    new Unreadable(
      "unsupported-file",
      text("这不是文本文件，也不是 XLSX 或 Parquet。", "This is no text file, nor XLSX or Parquet."),
      text(
        "请提供 CSV、JSON 行（JSONL）、Parquet 或 XLSX，可用 gzip 或 zstd 压缩。",
        "Give CSV, JSON lines, Parquet or XLSX, compressed by gzip or zstd if you like.",
      ),
    ),
  encoding: () =>
    new Unreadable(
      "unsupported-file",
      text("文字编码既不是 UTF-8 也不是 GB18030。", "The text is neither UTF-8 nor GB18030."),
      text("请另存为 UTF-8 后再导入。", "Save it as UTF-8 and import again."),
    ),
  bomb: () =>
    new Unreadable(
      "too-large",
      text("压缩包展开后大得离谱，已停止读取。", "It unpacks to an absurd size; reading was stopped."),
      text("请提供未压缩的文件，或核对来源。", "Give the file uncompressed, or check where it comes from."),
    ),
  truncated: () =>
    new Unreadable(
      "invalid-input",
      text("文件不完整：压缩流中途结束。", "The file is incomplete: its compressed stream ends half way."),
      text(
        "请重新取得完整文件后再导入；已入库的行不会重复。",
        "Get the whole file and import it; rows that are in will not be doubled.",
      ),
    ),
  damaged: () =>
    new Unreadable(
      "invalid-input",
      text("文件已损坏，无法读出。", "The file is damaged and cannot be read."),
      text("请重新取得该文件。", "Get the file again."),
    ),
  columns: (count: number, most: number) =>
    new Unreadable(
      "too-large",
      text(
        `文件有 ${count} 列，最多 ${most} 列。`,
        `The file has ${count} columns; at most ${most} are taken.`,
      ),
      text("请只保留需要的列。", "Keep only the columns that are needed."),
    ),
  header: () =>
    new Unreadable(
      "invalid-input",
      text("第一行不是表头。", "The first line is no header."),
      text("请在第一行写明各列名称。", "Put the names of the columns on the first line."),
    ),
  array: () =>
    new Unreadable(
      "unsupported-file",
      text("这是一个 JSON 数组，不是 JSON 行。", "This is one JSON array, not JSON lines."),
      text("请改为每行一个对象，例如用 jq -c '.[]'。", "Write one object a line, as by jq -c '.[]'."),
    ),
  large: (megabytes: number) =>
    new Unreadable(
      "too-large",
      text(`该格式的文件最大 ${megabytes} MB。`, `A file of this format has at most ${megabytes} MB.`),
      text(
        "请拆分，或改用 CSV、JSONL：它们没有大小限制。",
        "Split it, or use CSV or JSONL: they have no limit.",
      ),
    ),
  gone: () =>
    new Unreadable(
      "not-found",
      text("上传的文件已不再保存。", "The uploaded file is no longer kept."),
      text(
        "请重新上传同一文件；已入库的行不会重复。",
        "Upload the same file again; rows that are in will not be doubled.",
      ),
    ),
  mismatch: () =>
    new Unreadable(
      "invalid-input",
      text(
        "几乎没有一行符合，已停止：很可能是映射或编码不对。",
        "Hardly a row fits, so it was stopped: the mapping or the encoding is most likely wrong.",
      ),
      text(
        "请用 --propose 核对映射；编码可用 --encoding 指定。",
        "Check the mapping with --propose; the encoding can be told by --encoding.",
      ),
    ),
};
