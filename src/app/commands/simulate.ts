/** `simulate`: a city with planted violations, as files that can be imported as they are. Needs no store. */
import { mkdirSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { messageOf, Trouble } from "../../base/index.ts";
import { day, isDay, text } from "../../kernel/index.ts";
import { files, type Noise, noises, type Settings } from "../../simulator/index.ts";
import { writeCity } from "../simulated-files.ts";

const defaults = {
  seed: "1",
  operators: "200",
  days: "90",
  from: "2026-09-01",
  noise: "medium",
  rate: "0.06",
};

/** `simulate --seed N --operators N --days N --out DIR [--from DAY] [--noise low|medium|high] [--rate X]` */
export async function simulateCity(args: readonly string[]): Promise<number> {
  const { out, settings } = read(args);
  makeEmpty(out);
  const tell = progressOf(settings.operators);
  try {
    const rows = writeCity(settings, { folder: out, progress: tell.operators });
    tell.end(files.map((name) => `${name} ${rows[name]}`).join(" · "));
  } catch (error) {
    throw cannotWrite(out, messageOf(error));
  }
  return 0;
}

function read(args: readonly string[]): { out: string; settings: Settings } {
  const names = ["out", ...Object.keys(defaults)];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  let given: Partial<Record<string, string | boolean>>;
  try {
    given = parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw wrong(text(`参数不正确：${messageOf(error)}。`, `Wrong arguments: ${messageOf(error)}.`));
  }
  const value = (name: keyof typeof defaults) => String(given[name] ?? defaults[name]);
  const out = given.out;
  if (typeof out !== "string" || out === "")
    throw wrong(text("缺少 --out：写入哪个文件夹？", "--out is missing: into which folder?"));
  const noise = noises.find((one) => one === value("noise"));
  if (noise === undefined)
    throw wrong(text("noise 须为 low、medium 或 high。", "noise is low, medium or high."));
  const from = value("from");
  if (!isDay(from)) throw wrong(text(`不是日期：${from}。`, `Not a day: ${from}.`));
  return { out, settings: settingsOf(value, day(from), noise) };
}

function settingsOf(
  value: (name: keyof typeof defaults) => string,
  from: Settings["from"],
  noise: Noise,
): Settings {
  return {
    seed: whole("seed", value("seed"), 0, Number.MAX_SAFE_INTEGER),
    operators: whole("operators", value("operators"), 1, 5_000_000),
    days: whole("days", value("days"), 1, 3660),
    from,
    noise,
    rate: share("rate", value("rate")),
  };
}

function whole(name: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (given.trim() === "" || !Number.isInteger(number) || number < least || number > most)
    throw wrong(
      text(
        `${name} 须为 ${least} 至 ${most} 的整数。`,
        `${name} is a whole number from ${least} to ${most}.`,
      ),
    );
  return number;
}

function share(name: string, given: string): number {
  const number = Number(given);
  if (given.trim() === "" || !(number >= 0 && number <= 1))
    throw wrong(text(`${name} 须在 0 与 1 之间。`, `${name} lies between 0 and 1.`));
  return number;
}

function makeEmpty(folder: string): void {
  let there: string[];
  try {
    mkdirSync(folder, { recursive: true });
    there = readdirSync(folder);
  } catch (error) {
    throw cannotWrite(folder, messageOf(error));
  }
  if (there.length === 0) return;
  throw new Trouble(
    "simulate.not-empty",
    text(
      `文件夹 ${folder} 不是空的，不会覆盖其中的文件。`,
      `${folder} is not empty; nothing in it is overwritten.`,
    ),
    text("请另选一个文件夹，或先清空它。", "Choose another folder, or empty it first."),
  );
}

/** On a terminal one line that moves, elsewhere a line each tenth. */
function progressOf(operators: number) {
  let told = 0;
  const tty = process.stderr.isTTY === true;
  return {
    operators(done: number) {
      const tenths = Math.floor((done * (tty ? 200 : 10)) / operators);
      if (tenths === told) return;
      told = tenths;
      const line = `正在模拟 ${done}/${operators} · simulating`;
      process.stderr.write(tty ? `\r${line}` : `${line}\n`);
    },
    end(what: string) {
      process.stderr.write(`${tty ? "\n" : ""}已写出 · written: ${what}\n`);
    },
  };
}

function wrong(what: { zh: string; en: string }): Trouble {
  return new Trouble(
    "usage",
    what,
    text("运行 npm run steelyard help 查看用法。", "See npm run steelyard help."),
  );
}

function cannotWrite(folder: string, told: string): Trouble {
  return new Trouble(
    "simulate.cannot-write",
    text(`无法写入 ${folder}：${told}。`, `Cannot write to ${folder}: ${told}.`),
    text(
      "请检查权限与磁盘空间，或另选一个文件夹。",
      "Check permission and disk space, or choose another folder.",
    ),
  );
}
