import { err, failure, ok, type Result, type Text, text } from "../kernel/index.ts";

/** Length first; three of four kinds of characters as MLPS asks; nothing that is guessed first. */
export function checkPassword(password: string, account: string, common: ReadonlySet<string>): Result<true> {
  const refuse = (message: Text, wayOut?: Text) =>
    err(failure("invalid-input", message, { field: "password", ...(wayOut ? { wayOut } : {}) }));
  if (password.length < 12) return refuse(text("密码至少 12 位。", "A password has at least 12 characters."));
  if (password.length > 128)
    return refuse(text("密码至多 128 位。", "A password has at most 128 characters."));
  if (kindsOf(password) < 3)
    return refuse(
      text(
        "密码须含大写字母、小写字母、数字、符号中的至少三类。",
        "A password mixes at least three of capitals, small letters, digits and signs.",
      ),
    );
  if (guessable(password, account, common))
    return refuse(
      text("该密码过于常见或含有用户名。", "This password is too common or contains the user name."),
      text(
        "请用几个互不相关的词或字组成密码；在常见密码前后加数字、符号，或把字母换成相似的符号，仍属常见。",
        "Make one of several words that have nothing to do with each other; a common one with digits or signs around it, or with signs for letters, stays common.",
      ),
    );
  return ok(true);
}

function kindsOf(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length;
}

function guessable(password: string, account: string, common: ReadonlySet<string>): boolean {
  const plain = password.toLowerCase();
  // One character over and over, or a run of digits, with little else to it.
  if (new Set(plain.replaceAll(digitRuns, "")).size < 5 || new Set(plain).size < 6) return true;
  if (account.length >= 3 && plain.includes(account.toLowerCase())) return true;
  return formsOf(plain).some((form) => common.has(form) || ofThisHouse.has(form));
}

/** What a dressed-up password comes from: signs left out or put back to letters, ends cut, said twice. */
function formsOf(plain: string): string[] {
  const middle = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const dressed = plain.replaceAll(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "");
  const swapped = [...dressed].map((sign) => swaps[sign] ?? sign).join("");
  const beforeSigns = plain.replace(/[^\p{L}\p{N}][^\p{L}]*$/u, "");
  const forms = [plain, middle, swapped, beforeSigns].flatMap((form) => [
    form,
    form.replaceAll(/[^\p{L}\p{N}]/gu, ""),
  ]);
  return forms.flatMap((form) => [form, ...halfOf(form)]);
}

function halfOf(form: string): string[] {
  const half = form.slice(0, form.length / 2);
  return half !== "" && half + half === form ? [half] : [];
}

const digitRuns = /0?1234567?8?9?0?|9?87654321?0?|(\d)\1{3,}|(\d{2,4})\2+/g;

const swaps: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** Guessed here before elsewhere. */
const ofThisHouse: ReadonlySet<string> = new Set([
  "steelyard",
  "gongping",
  "gongpingcheng",
  "hangzhou",
  "zhejiang",
  "shichangjianguan",
  "jianguan",
  "woaini",
  "changeme",
  "adminpassword",
  "administratorpassword",
]);
