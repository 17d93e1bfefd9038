import type { Text } from "../kernel/index.ts";

/**
 * A machine below the domain cannot work: one sentence saying what is wrong, one saying the way out.
 * Thrown, not returned: nothing above a store can go on without it; the command line prints both sentences.
 */
export class Trouble extends Error {
  readonly code: string;
  readonly what: Text;
  readonly wayOut: Text;

  constructor(code: string, what: Text, wayOut: Text, cause?: unknown) {
    super(`${what.en} ${wayOut.en}`, cause === undefined ? {} : { cause });
    this.name = "Trouble";
    this.code = code;
    this.what = what;
    this.wayOut = wayOut;
  }
}

/** Turns a file-system error at `path` into a sentence where there is one; other errors come back as they are. */
export function fileTrouble(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(path, error);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Trouble(
        "home.unwritable",
        { zh: `无法写入 ${path}。`, en: `${path} cannot be written.` },
        {
          zh: "请把该文件夹的写权限交给运行本系统的用户，或用 STEELYARD_HOME 指定另一个文件夹。",
          en: "Give the user who runs Steelyard write access to it, or name another folder in STEELYARD_HOME.",
        },
        error,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new Trouble(
        "home.not-a-folder",
        { zh: `${path} 不是文件夹。`, en: `${path} is not a folder.` },
        { zh: "请用 STEELYARD_HOME 指定一个文件夹。", en: "Name a folder in STEELYARD_HOME." },
        error,
      );
    default:
      return error;
  }
}

export function diskFull(path: string, cause?: unknown): Trouble {
  return new Trouble(
    "home.disk-full",
    { zh: `${path} 所在磁盘已满。`, en: `The disk that holds ${path} is full.` },
    {
      zh: "请腾出空间，或用 STEELYARD_HOME 把数据放到另一块磁盘。",
      en: "Free some space, or put the data on another disk with STEELYARD_HOME.",
    },
    cause,
  );
}

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/**
 * A store's message for a log: it likes to quote the value it stumbled over. Quoted text and long numbers are left out,
 * the words of the message stay.
 */
export function withoutValues(message: string): string {
  return message.replaceAll(/"[^"\n]*"|'[^'\n]*'/g, "'…'").replaceAll(/\d{7,}[\dXx]?/g, "…");
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
