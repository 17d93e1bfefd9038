/** People and telephones as evidence. A number that many operators give (an agent's) says little. */
import { text } from "../../kernel/index.ts";
import { plainEdits, soundSimilarity } from "./distance.ts";
import type { Evidence } from "./model.ts";
import { bare } from "./text.ts";

/** Digits only, without +86, 0086 or a leading zero of the area. Masked numbers keep their asterisks. */
export function parsePhone(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(/[^\d*]/g, "")
    .replace(/^(?:0086|86(?=1\d{10}$))/, "")
    .replace(/^0+(?=\d{9,})/, "");
}

export function comparePhones(a: string, b: string, sharers: (phone: string) => number): Evidence[] {
  if (a.length < 7 || b.length < 7) return [];
  if (a.includes("*") || b.includes("*")) {
    const fits =
      a.length === b.length && [...a].every((digit, at) => digit === "*" || b[at] === "*" || digit === b[at]);
    return [
      fits
        ? { weight: 1, reason: () => text("电话（遮蔽）相符", "masked phone fits") }
        : { weight: -0.7, reason: () => text("电话不同", "different phone") },
    ];
  }
  if (a === b) {
    const crowd = sharers(a);
    if (crowd > 8)
      return [
        { weight: 0.5, reason: () => text(`电话相同，但 ${crowd} 户共用`, `same phone, shared by ${crowd}`) },
      ];
    return [{ weight: 4.5 - Math.max(0, crowd - 2) * 0.4, reason: () => text("电话相同", "same phone") }];
  }
  if (a.length === b.length && plainEdits(a, b, 1) === 1)
    return [{ weight: 2, reason: () => text("电话一处不同", "phone differs by one digit") }];
  return [{ weight: -0.6, reason: () => text("电话不同", "different phone") }];
}

/** Who is in charge; masked as 张* or 张某, only the surname is known. */
export interface Person {
  readonly bare: string;
  readonly masked: boolean;
}

export function parsePerson(raw: string): Person | undefined {
  const name = bare(raw);
  return name === "" ? undefined : { bare: name, masked: /[*＊某]/u.test(raw) };
}

export function comparePersons(
  left: Person | undefined,
  right: Person | undefined,
  sharers: (person: string) => number,
): Evidence[] {
  if (left === undefined || right === undefined) return [];
  const [a, b] = [left.bare, right.bare];
  if (left.masked || right.masked) {
    const fits = a.charAt(0) === b.charAt(0);
    return [
      fits
        ? { weight: 0.5, reason: () => text("负责人（遮蔽）相符", "masked person fits") }
        : { weight: -2, reason: () => text("负责人不同", "different person in charge") },
    ];
  }
  if (a === b) {
    const weight = Math.max(1, 3.2 - Math.log2(Math.max(1, sharers(a) / 2)) * 0.6);
    return [{ weight, reason: () => text("负责人相同", "same person in charge") }];
  }
  // One character more or less may be a slip; another surname, or another given name, is another person.
  const alike = soundSimilarity(a, b);
  if (alike >= 0.65 && a.length !== b.length) return [];
  if (alike >= 0.8)
    return [{ weight: 1.2, reason: () => text("负责人音形相近", "persons sound or look alike") }];
  return [{ weight: -2, reason: () => text("负责人不同", "different person in charge") }];
}
