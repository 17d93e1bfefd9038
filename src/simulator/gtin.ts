/** GTIN-13 with its check digit (GS1 General Specifications 7.9); 690–699 is China's prefix range. */
import type { Chance } from "./chance.ts";

export function makeGtin(chance: Chance): string {
  const body = `69${chance.below(10)}${String(chance.below(1_000_000_000)).padStart(9, "0")}`;
  return body + checkDigit(body);
}

export function isGtin13(code: string): boolean {
  return /^\d{13}$/.test(code) && checkDigit(code.slice(0, 12)) === code[12];
}

function checkDigit(first12: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(first12[at]) * (at % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}
