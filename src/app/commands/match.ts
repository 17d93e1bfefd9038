/** `steelyard match FILE [--out FILE]` and `--pairs FILE`: who is one and the same, without any store. */
import { parseArgs } from "node:util";
import { messageOf, Trouble } from "../../base/index.ts";
import { text } from "../../kernel/index.ts";
import { type MatchRun, matchFile, matchPairsFile } from "../../registry/index.ts";
import { usage } from "../commands.ts";

const FAULTS_TOLD = 20;

export async function match(args: readonly string[]): Promise<number> {
  const { file, out, pairs } = given(args);
  let faults = 0;
  const run: MatchRun = {
    file,
    out,
    tell: teller(),
    fault: ({ line, error }) => {
      faults += 1;
      if (faults <= FAULTS_TOLD) note(`第 ${line} 行：${error.zh} · line ${line}: ${error.en}`);
      if (faults === FAULTS_TOLD) note("其余错误行只计数 · further bad lines are only counted");
    },
  };
  try {
    const begin = performance.now();
    const outcome = await (pairs ? matchPairsFile(run) : matchFile(run));
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const { rows, found } = outcome;
    note(
      pairs
        ? `${rows} 对，${found} 对为同一主体，错误行 ${outcome.faults}，${seconds} 秒 · ${rows} pairs, ${found} the same, ${outcome.faults} bad lines, ${seconds} s`
        : `${rows} 条记录，${found} 个主体，错误行 ${outcome.faults}，${seconds} 秒 · ${rows} records, ${found} operators, ${outcome.faults} bad lines, ${seconds} s`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Trouble(
      "match.file",
      text(`文件无法读写：${messageOf(error)}。`, `The file cannot be read or written: ${messageOf(error)}.`),
      text("请核对路径与权限。", "Check the path and its permissions."),
    );
  }
}

function given(args: readonly string[]): { file: string; out: string | undefined; pairs: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: "string" }, pairs: { type: "boolean", default: false } },
      allowPositionals: true,
      strict: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new TypeError("FILE");
    return { file, out: values.out, pairs: values.pairs };
  } catch (error) {
    throw usage(text(`参数不正确：${messageOf(error)}。`, `Wrong arguments: ${messageOf(error)}.`));
  }
}

const stages = {
  read: "读取 reading",
  block: "分块 blocking",
  pair: "配对 pairing",
  compare: "比对 comparing",
  cluster: "归并 clustering",
  write: "写出 writing",
} as const;

/** A moving line on a terminal, a line every ten seconds elsewhere. */
function teller(): MatchRun["tell"] {
  const terminal = process.stderr.isTTY === true;
  let last = Number.NEGATIVE_INFINITY;
  return (stage, done, of) => {
    const now = performance.now();
    if (now - last < (terminal ? 200 : 10_000)) return;
    last = now;
    const line = `${stages[stage]} ${done}${of === undefined || of === 0 ? "" : ` / ${of}（${Math.floor((100 * done) / of)} %）`}`;
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

function note(line: string): void {
  process.stderr.write(`${process.stderr.isTTY === true ? "\r\u001b[K" : ""}${line}\n`);
}
