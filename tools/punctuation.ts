/**
 * Chinese words that people read carry full-width punctuation. `node tools/punctuation.ts` lists where they do not,
 * `--write` mends it, `src/lead` limits it. Read are: the first argument of `text(…)`, properties named `zh`, and every string with a
 * Chinese full stop, for that is prose. Data that merely contains Chinese is left alone.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

export type Slip = { line: number; was: string; should: string; start: number; end: number };

/** By code point, since this file must survive the very slip it looks for. */
const fullWidth: Readonly<Record<string, string>> = {
  ",": "\uFF0C",
  ";": "\uFF1B",
  ":": "\uFF1A",
  "!": "\uFF01",
  "?": "\uFF1F",
};
const before = /[\p{Script=Han}\u3001\u3002\u300B\u300D\u300F\u3011\u3015\u2019\u201D\uFF09}%\d]/u;
const han = /\p{Script=Han}/u;

/** The words with their punctuation mended; unchanged where all is well. */
export function mend(words: string): string {
  if (!han.test(words)) return words;
  let out = "";
  const characters = [...words];
  characters.forEach((character, index) => {
    const previous = characters[index - 1] ?? "";
    const next = characters[index + 1] ?? "";
    const wide = fullWidth[character];
    // After a digit or a hole only where Han follows: 12,800 and 10:30 and {a}:{b} stay.
    const weak = /[\d}%]/.test(previous);
    // A piece that is put behind another begins with its comma.
    const leading = /^["'`]?$/.test(previous) && index <= 1 && han.test(next);
    const chinese = leading || (before.test(previous) && (!weak || han.test(next)));
    out += wide !== undefined && chinese ? wide : character;
  });
  return out
    .replace(/(?<=[\p{Script=Han}\u300B\u201D])\(([^()]*)\)/gu, "\uFF08$1\uFF09")
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, "\uFF08$1\uFF09")
    .replace(/(?<=[\uFF0C\uFF1B\uFF1A\uFF01\uFF1F]) +/gu, "");
}

type Node = { type: string; start: number; end: number; value?: unknown };

export function findSlips(path: string, source: string): Slip[] {
  const shown = new Set<number>();
  const { program } = parseSync(path, source);
  new Visitor({
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== "Identifier" || callee.name !== "text") return;
      const first = node.arguments[0];
      if (first !== undefined) for (const each of stringsIn(first as Node)) shown.add(each);
    },
    Property(node) {
      const { key } = node;
      const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? key.value : "";
      if (name === "zh" || name === "paragraph" || name === "heading") {
        for (const each of stringsIn(node.value as Node)) shown.add(each);
      }
    },
  }).visit(program);

  const slips: Slip[] = [];
  const look = (node: Node, forced: boolean) => {
    const was = source.slice(node.start, node.end);
    if (!forced && !shown.has(node.start) && !was.includes("\u3002")) return;
    const should = mend(was);
    if (should === was) return;
    const line = source.slice(0, node.start).split("\n").length;
    slips.push({ line, was, should, start: node.start, end: node.end });
  };
  new Visitor({
    Literal(node) {
      if (typeof node.value === "string") look(node as Node, false);
    },
    TemplateElement(node) {
      look(node as Node, false);
    },
    JSXText(node) {
      look(node as Node, true);
    },
  }).visit(program);
  return slips.sort((a, b) => a.start - b.start);
}

/** Starts of the string pieces of an expression: literals, templates, both arms of a condition, joined strings. */
function stringsIn(node: Node): number[] {
  const inner = node as Node & Record<string, Node | Node[] | undefined>;
  const list = (value: Node | Node[] | undefined): Node[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value];
  switch (node.type) {
    case "Literal":
      return [node.start];
    case "TemplateLiteral":
      return list(inner.quasis).map((quasi) => quasi.start);
    case "ConditionalExpression":
      return [...list(inner.consequent), ...list(inner.alternate)].flatMap(stringsIn);
    case "BinaryExpression":
      return [...list(inner.left), ...list(inner.right)].flatMap(stringsIn);
    default:
      return [];
  }
}

export function mended(source: string, slips: readonly Slip[]): string {
  return slips.reduceRight(
    (text, { start, end, should }) => text.slice(0, start) + should + text.slice(end),
    source,
  );
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  const write = process.argv.includes("--write");
  const under = process.argv.slice(2).filter((argument) => argument !== "--write");
  let count = 0;
  for (const path of globSync("{src,web,bench,e2e}/**/*.{ts,tsx}", { cwd: root })) {
    if (under.length > 0 && !under.some((folder) => path.startsWith(folder))) continue;
    const source = readFileSync(join(root, path), "utf8");
    const slips = findSlips(path, source);
    count += slips.length;
    for (const { line, should } of slips) console.log(`${path}:${line}  ${should}`);
    if (write && slips.length > 0) writeFileSync(join(root, path), mended(source, slips));
  }
  console.log(`punctuation: ${count} ${write ? "mended" : "to mend (node tools/punctuation.ts --write)"}`);
  process.exitCode = count > 0 && !write ? 1 : 0;
}
