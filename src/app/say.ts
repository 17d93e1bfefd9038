/** What the command line says, in both languages, Chinese first. */
import { messageOf, Trouble } from "../base/index.ts";
import type { Failure, Text } from "../kernel/index.ts";

export type Say = (line: Text | string) => void;

export const say: Say = (line) => {
  process.stdout.write(`${typeof line === "string" ? line : `${line.zh} · ${line.en}`}\n`);
};

/** One sentence on what is wrong, one on the way out; the stack only for what nobody foresaw. */
export function complain(error: unknown): void {
  const write = (line: string) => process.stderr.write(`${line}\n`);
  if (error instanceof Trouble) {
    write(`${error.what.zh}${error.wayOut.zh}`);
    write(`${error.what.en} ${error.wayOut.en}`);
    return;
  }
  write(`未预料的错误：${messageOf(error)}`);
  write(`Unexpected error: ${messageOf(error)}`);
  if (error instanceof Error && error.stack !== undefined) write(error.stack);
}

/** A refusal as trouble: a command has nobody to hand a `Result` to. */
export function asTrouble(failure: Failure): Trouble {
  return new Trouble(failure.code, failure.message, failure.wayOut);
}
