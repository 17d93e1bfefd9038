/** `steelyard screen FILE`: needs no store and no configuration. */

import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { Trouble } from "../../base/index.ts";
import { answerLine, linesOf } from "../../detector/index.ts";
import { text } from "../../kernel/index.ts";

/** Exit code 0: every line has its answer, be it an error. */
export async function screenFile(args: readonly string[]): Promise<number> {
  const { file, out, language } = given(args);
  const from = file === "-" ? process.stdin : await opened(file);
  const to: Writable = out === undefined ? process.stdout : createWriteStream(out);
  let broken: unknown;
  to.on("error", (error: unknown) => {
    broken = error;
  });
  for await (const line of linesOf(from)) {
    const answer = answerLine(line, language);
    if (answer === undefined) continue;
    // Memory stays bounded where the reader is slower than the judge.
    if (!to.write(`${answer}\n`) && broken === undefined)
      await Promise.race([once(to, "drain"), once(to, "close")]);
    if (broken !== undefined) break;
  }
  if (out !== undefined) {
    to.end();
    if (broken === undefined) await Promise.race([once(to, "finish"), once(to, "close")]);
  }
  if (broken !== undefined) throw unwritable(out, broken);
  return 0;
}

function given(args: readonly string[]): { file: string; out: string | undefined; language: "zh" | "en" } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: "string" }, lang: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
    const [file, ...more] = positionals;
    const language = values.lang ?? "zh";
    if (file === undefined || more.length > 0) throw new TypeError("FILE");
    if (language !== "zh" && language !== "en") throw new TypeError(`--lang ${language}`);
    return { file, out: values.out, language };
  } catch (error) {
    const told = error instanceof Error ? error.message : "";
    throw new Trouble(
      "usage",
      text(`参数不正确：${told}。`, `Wrong arguments: ${told}.`),
      text(
        "用法：steelyard screen 文件|- [--out 文件] [--lang zh|en]",
        "Usage: steelyard screen FILE|- [--out FILE] [--lang zh|en]",
      ),
    );
  }
}

async function opened(file: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.isDirectory()) {
    throw new Trouble(
      "not-found",
      text(`找不到文件 ${file}。`, `There is no file ${file}.`),
      text("请检查路径；“-”表示标准输入。", "Check the path; - stands for standard input."),
    );
  }
  return createReadStream(file);
}

function unwritable(out: string | undefined, error: unknown): Trouble {
  const told = error instanceof Error ? error.message : String(error);
  return new Trouble(
    "unavailable",
    text(
      `无法写入${out === undefined ? "标准输出" : out}：${told}。`,
      `Cannot write ${out ?? "standard output"}: ${told}.`,
    ),
    text("请检查目录、权限和空间。", "Check folder, permissions and space."),
  );
}
