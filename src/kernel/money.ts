import { assert } from "./assert.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";
import { text } from "./text.ts";

/** Whole 分. Never a fraction, never a float of yuan. */
export type Fen = number & { readonly __money: "fen" };

export function fen(amount: number): Fen {
  assert(Number.isSafeInteger(amount), `not whole fen: ${amount}`);
  return amount as Fen;
}

/** `yuan(12.8)` is 1280 fen; more than two decimals throws. */
export function yuan(amount: number): Fen {
  const rounded = Math.round(amount * 100);
  assert(
    Math.abs(amount * 100 - rounded) < 1e-6 * Math.max(1, Math.abs(amount)),
    `not whole fen: ¥${amount}`,
  );
  return fen(rounded === 0 ? 0 : rounded);
}

/** `¥12,800.00`; a debt is `-¥12.00`. */
export function formatFen(amount: Fen): string {
  const { sign, yuans, fens } = split(amount);
  const grouped = yuans.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}¥${grouped}.${fens}`;
}

/** Reads `12800`, `12,800.5`, `¥12,800.00`, `12800元`. Refuses what a person may have mistyped. */
export function parseFen(input: string, field?: string): Result<Fen> {
  const cleaned = input
    .normalize("NFKC")
    .trim()
    .replace(/^(-?)[¥¥]\s*/, "$1")
    .replace(/\s*元$/, "");
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(cleaned);
  const amount = parts
    ? Number(`${parts[1]}${(parts[2] ?? "").replaceAll(",", "")}${(parts[3] ?? "").padEnd(2, "0")}`)
    : Number.NaN;
  if (!Number.isSafeInteger(amount)) {
    const message = text(`“${input}”不是有效金额。`, `“${input}” is not an amount of money.`);
    return err(failure("invalid-input", message, field === undefined ? {} : { field }));
  }
  return ok(fen(amount === 0 ? 0 : amount));
}

/**
 * 大写金额 as bank forms and penalty decisions write it: 人民币壹万贰仟捌佰元整. After 角 without 分 “整” is optional
 * and is written here; a zero before 角/分 is written after a whole yuan ending in 0 as well as for missing 角.
 */
export function fenInCapitals(amount: Fen): string {
  const { sign, yuans, fens } = split(amount);
  assert(yuans.length <= 16, `too large for capitals: ${amount}`);
  const jiao = Number(fens[0]);
  const cent = Number(fens[1]);
  const whole = integerInCapitals(yuans);
  let out = whole === "" ? "" : `${whole}元`;
  if (jiao > 0) out += `${whole !== "" && yuans.endsWith("0") ? "零" : ""}${capital(jiao)}角`;
  else if (cent > 0 && whole !== "") out += "零";
  if (cent > 0) out += `${capital(cent)}分`;
  else out = `${out === "" ? "零元" : out}整`;
  return `人民币${sign === "-" ? "负" : ""}${out}`;
}

function integerInCapitals(digits: string): string {
  let out = "";
  let zero = false;
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const digit = Number(digits[i]);
    if (digit === 0) zero = true;
    else {
      // A section that ends in zero and is followed by a full one needs no 零: 壹拾万柒仟元.
      const joins = place % 4 === 3 && Number(digits.slice(Math.max(0, i - 4), i)) > 0;
      out += `${zero && out !== "" && !joins ? "零" : ""}${capital(digit)}${["", "拾", "佰", "仟"][place % 4]}`;
      zero = false;
    }
    const section = place % 4 === 0 ? (["", "万", "亿", "万亿"][place / 4] ?? "") : "";
    if (section !== "" && Number(digits.slice(Math.max(0, i - 3), i + 1)) > 0) out += section;
  }
  // 万亿 followed by no 亿 of its own keeps its 亿; one followed by 亿 says 亿 only once (壹万贰仟亿).
  return out.replace(/万亿(?=.*亿)/, "万");
}

function capital(digit: number): string {
  return "零壹贰叁肆伍陆柒捌玖".charAt(digit);
}

function split(amount: Fen): { sign: "" | "-"; yuans: string; fens: string } {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return { sign: amount < 0 ? "-" : "", yuans: digits.slice(0, -2), fens: digits.slice(-2) };
}
