/**
 * 期限计算器 on the command line. `clock --rule C-01 --from 2026-02-10 [--extend[=N]] [--suspend A..B]… [--variant V]`
 * answers one question; `clock --batch FILE` (`-`: standard input) answers JSON lines in order, a refusal as a row.
 * Nothing is stored or asked of a store; a holiday arrangement beside the data is counted on.
 */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Config, Trouble } from "../../base/index.ts";
import { type Calendar, type Failure, text } from "../../kernel/index.ts";
import { calculateLine, calculateRow } from "../../law/index.ts";
import { calendarOf } from "../calendar.ts";
import { asTrouble, say } from "../say.ts";
import { clockAnswer } from "./clock-words.ts";

export async function clock(config: Pick<Config, "home">, args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  const calendar = calendarOf(config.home);
  if (given.batch !== undefined) return batch(given.batch, calendar, given.brief);
  const row = calculateRow(given.question, { calendar });
  if (given.json) say(JSON.stringify(row));
  else if ("error" in row) throw refused(row.error);
  else for (const line of clockAnswer(row)) say(line);
  return "error" in row ? 1 : 0;
}

async function batch(file: string, calendar: Calendar, brief: boolean): Promise<number> {
  if (file !== "-" && !existsSync(file)) {
    throw new Trouble(
      "clock.file",
      text(`没有文件 ${file}。`, `There is no file ${file}.`),
      text("请核对路径；- 表示标准输入。", "Check the path; - is standard input."),
    );
  }
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  let waiting: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    waiting.push(calculateLine(line, { calendar }, brief ? "brief" : "whole"));
    if (waiting.length < 256) continue;
    await write(waiting);
    waiting = [];
  }
  await write(waiting);
  return 0;
}

/** Waits for a slow reader, so that a long file is never held in memory. */
async function write(lines: readonly string[]): Promise<void> {
  if (lines.length === 0 || process.stdout.write(`${lines.join("\n")}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once("drain", resolve);
  });
}

interface Arguments {
  readonly question: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly brief: boolean;
  readonly batch?: string;
}

/** By hand: `--extend` may stand alone, which the parser of Node does not know. */
function readArguments(args: readonly string[]): Arguments {
  const question: Record<string, unknown> = {};
  const suspend: string[] = [];
  const flags = { json: false, brief: false };
  let file: string | undefined;
  const rest = args.flatMap((word) => split(word));
  while (rest.length > 0) {
    const name = rest.shift() ?? "";
    const value = () => takeValue(name, rest);
    if (name === "--rule" || name === "--from" || name === "--variant") question[name.slice(2)] = value();
    else if (name === "--suspend") suspend.push(value());
    else if (name === "--extend") question.extend = extendOf(rest);
    else if (name === "--batch") file = value();
    else if (name === "--json") flags.json = true;
    else if (name === "--brief") flags.brief = true;
    else throw wrong(text(`没有参数 ${name}。`, `There is no option ${name}.`));
  }
  if (suspend.length > 0) question.suspend = suspend;
  if (file === undefined && (question.rule === undefined || question.from === undefined)) {
    throw wrong(text("须给出 --rule 与 --from，或者 --batch。", "Give --rule and --from, or --batch."));
  }
  return { question, ...flags, ...(file === undefined ? {} : { batch: file }) };
}

function split(word: string): string[] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function takeValue(name: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || value.startsWith("--")) {
    throw wrong(text(`${name} 后应有值。`, `${name} needs a value.`));
  }
  return value;
}

function extendOf(rest: string[]): number | boolean | string {
  const [next] = rest;
  if (next === undefined || next.startsWith("--")) return true;
  rest.shift();
  if (next === "true" || next === "false") return next === "true";
  return /^\d+$/.test(next) ? Number(next) : next;
}

function refused(failure: Failure): Trouble {
  const possible = failure.possible ?? [];
  if (possible.length === 0) return asTrouble(failure);
  const { message, wayOut } = failure;
  return new Trouble(
    failure.code,
    message,
    text(
      `${wayOut.zh}${possible.map(({ zh }) => zh).join("；")}`,
      `${wayOut.en} ${possible.map(({ en }) => en).join("; ")}`,
    ),
  );
}

function wrong(what: { zh: string; en: string }): Trouble {
  return new Trouble(
    "usage",
    what,
    text(
      "用法：clock --rule C-01 --from 2026-02-10 [--extend[=次数]] [--suspend 起..止]… [--variant 情形] [--json]；clock --batch 文件 [--brief]",
      "Usage: clock --rule C-01 --from 2026-02-10 [--extend[=N]] [--suspend A..B]… [--variant V] [--json]; clock --batch FILE [--brief]",
    ),
  );
}
