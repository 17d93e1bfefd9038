/**
 * 统一社会信用代码, GB 32100: registering department (1), entity category (1), region (6), organisation code after
 * GB 11714 (8 + check), check. The region is that of the first registration and may no longer exist.
 */
import { assert, must } from "./assert.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";
import { type Text, text } from "./text.ts";

export type Uscc = string & { readonly __code: "uscc" };

/** 31 symbols in value order: no I, O, S, V, Z. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Accepts lower case, full width and spaces as people type them; returns the normal form. */
export function validateUscc(input: string, field?: string): Result<Uscc> {
  const code = input.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const fault = faultOf(code);
  return fault
    ? err(failure("invalid-input", fault, field === undefined ? {} : { field }))
    : ok(code as Uscc);
}

export function isUscc(code: string): code is Uscc {
  return faultOf(code) === undefined;
}

/**
 * A well-formed code for made-up companies (demonstration and tests): the same district and seed give the same
 * code. It may by chance belong to someone; never publish it as fact. Category 1 is an enterprise, 2 a sole trader 个体工商户.
 */
export function makeUscc(districtCode: string, seed: number, category: "1" | "2" = "1"): Uscc {
  assert(/^\d{6}$/.test(districtCode), `a district code has six digits: ${districtCode}`);
  assert(Number.isSafeInteger(seed) && seed >= 0, `not a seed: ${seed}`);
  // MA marks organisation codes given out since the unified code began; six places of base 31 follow.
  let organisation = "";
  for (let i = 0, rest = seed; i < 6; i++, rest = Math.floor(rest / 31))
    organisation = alphabet.charAt(rest % 31) + organisation;
  const body = `9${category}${districtCode}MA${organisation}`;
  const whole = body + organisationCheck(body.slice(8));
  return (whole + checkCharacter(whole)) as Uscc;
}

function faultOf(code: string): Text | undefined {
  if (code.length !== 18) return text("统一社会信用代码应为 18 位。", "The code has 18 characters.");
  if ([...code].some((character) => !alphabet.includes(character))) {
    return text(
      "统一社会信用代码不含 I、O、S、V、Z 及其他字符。",
      "The code has digits and capitals except I, O, S, V, Z.",
    );
  }
  if (!/^\d{6}$/.test(code.slice(2, 8))) {
    return text("第 3—8 位应为登记机关行政区划码。", "Characters 3–8 must be a region code.");
  }
  const whole = checkCharacter(code.slice(0, 17)) === code[17];
  const inner = organisationCheck(code.slice(8, 16)) === code[16];
  return whole && inner
    ? undefined
    : text("统一社会信用代码校验位不符。", "The check character does not match: a character is mistyped.");
}

function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714: values 0–9 and A = 10 … Z = 35, here without the letters the unified code leaves out. */
function organisationCheck(first8: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => {
    const character = first8.charAt(at);
    return total + weight * (character >= "A" ? character.charCodeAt(0) - 55 : Number(character));
  }, 0);
  return must("0123456789X0"[11 - (sum % 11)], "organisation check");
}
