import { err, failure, ok, type Result, text } from "../kernel/index.ts";

/** Length first; three of four kinds of characters as MLPS asks; nothing that is guessed first. */
export function checkPassword(password: string, account: string): Result<true> {
  const wrong =
    password.length < 12
      ? text("密码至少 12 位。", "A password has at least 12 characters.")
      : password.length > 128
        ? text("密码至多 128 位。", "A password has at most 128 characters.")
        : kindsOf(password) < 3
          ? text(
              "密码须含大写字母、小写字母、数字、符号中的至少三类。",
              "A password mixes at least three of capitals, small letters, digits and signs.",
            )
          : guessable(password, account)
            ? text("该密码过于常见或含有用户名。", "This password is too common or contains the user name.")
            : undefined;
  return wrong === undefined ? ok(true) : err(failure("invalid-input", wrong, { field: "password" }));
}

function kindsOf(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length;
}

function guessable(password: string, account: string): boolean {
  const plain = password.toLowerCase();
  // One character over and over, or a run of the keyboard, with nothing else to it.
  if (new Set(plain).size < 6) return true;
  if (account.length >= 3 && plain.includes(account.toLowerCase())) return true;
  const core = plain
    .replaceAll("@", "a")
    .replaceAll("0", "o")
    .replaceAll("$", "s")
    .replaceAll(/[^a-z]/g, "");
  return common.includes(core);
}

const common = [
  "password",
  "passwordpassword",
  "passw",
  "qwertyuiop",
  "qwertyqwerty",
  "qwerty",
  "qazwsxedc",
  "asdfghjkl",
  "admin",
  "adminadmin",
  "administrator",
  "administratorpassword",
  "adminpassword",
  "welcome",
  "welcomewelcome",
  "letmein",
  "changeme",
  "changemechangeme",
  "iloveyou",
  "woaini",
  "woainiwoaini",
  "steelyard",
  "gongpingcheng",
  "hangzhou",
  "hangzhouhangzhou",
  "shichangjianguan",
];
