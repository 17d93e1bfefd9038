/** Codes of operators: 18 characters by GB 32100, the 9 of 组织机构代码 inside it, and what slips of hand make of them. */
import { isUscc, text } from "../../kernel/index.ts";
import { plainEdits } from "./distance.ts";
import type { Evidence } from "./model.ts";

export interface Code {
  readonly value: string;
  readonly valid: boolean;
  /** With letters that the code cannot have read as the digits they look like (O→0, I→1, S→5, Z→2, V→U). */
  readonly repaired: string;
}

export function parseCode(raw: string): Code | undefined {
  const value = raw
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  if (value.length < 8 || /^(.)\1*$/.test(value)) return undefined;
  const repaired = value.replace(/[OISZV]/g, (letter) => slips[letter] ?? letter);
  return { value, valid: isUscc(value), repaired };
}

export function compareCodes(a: Code | undefined, b: Code | undefined): Evidence[] {
  if (a === undefined || b === undefined) return [];
  const both = `${a.value} / ${b.value}`;
  if (a.value === b.value)
    return [
      { weight: a.valid ? 11 : 8, reason: () => text(`代码相同：${a.value}`, `same code: ${a.value}`) },
    ];
  if (a.valid && b.valid)
    return [
      {
        weight: -10,
        veto: true,
        reason: () => text(`两个有效代码不同：${both}`, `two different valid codes: ${both}`),
      },
    ];
  if (a.repaired === b.repaired)
    return [
      {
        weight: 8,
        reason: () => text(`代码仅形近字母之差：${both}`, `codes differ by look-alike letters: ${both}`),
      },
    ];
  const [short, long] = a.value.length <= b.value.length ? [a, b] : [b, a];
  if (short.value.length === 9 && long.value.length === 18 && long.value.slice(8, 17) === short.value)
    return [
      {
        weight: 8,
        reason: () => text(`组织机构代码相符：${both}`, `organisation code inside the other: ${both}`),
      },
    ];
  // A number of another scheme (registration number) says nothing against.
  if (Math.abs(a.value.length - b.value.length) > 2) return [];
  const edits = plainEdits(a.repaired, b.repaired, 2);
  if (edits === 1)
    return [
      { weight: 6.5, reason: () => text(`代码一处笔误：${both}`, `codes differ by one slip: ${both}`) },
    ];
  if (edits === 2)
    return [
      { weight: 3.5, reason: () => text(`代码两处不同：${both}`, `codes differ in two places: ${both}`) },
    ];
  return [{ weight: -3.5, reason: () => text(`代码不同：${both}`, `different codes: ${both}`) }];
}

const slips: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", Z: "2", V: "U" };
