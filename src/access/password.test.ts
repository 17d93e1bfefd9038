import { expect, it } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { checkPassword } from "./password.ts";

const common = await commonPasswords();
const check = (password: string, account = "zhangsan") => checkPassword(password, account, common);

it("asks for passwords that are long, mixed and not guessed first", () => {
  const longest = "Right-Horse-9 ".repeat(9);
  for (const good of ["Right-Horse-9", "长城内外惟余莽莽Aa1!", "7q-XW!93-55-k2", longest])
    expect(check(good).ok, good).toBe(true);
  for (const bad of [
    "Short-1a",
    "alllowercaseletters",
    "Zhangsan-2026!",
    "P@ssw0rd1234!",
    "Passw0rd-2026",
    "Aa1Aa1Aa1Aa1",
    "Aa123456789.",
    "a".repeat(129),
  ]) {
    expect(check(bad).ok, bad).toBe(false);
  }
});

it("refuses the most used passwords, also dressed up to fit the rules, and says what to do", () => {
  expect(common.size).toBe(20_000);
  const most = [...common].slice(0, 3000);
  const dressed = most.map((word) => `${word.replace(/[a-z]/, (letter) => letter.toUpperCase())}-2026-11-29`);
  for (const given of [most, dressed]) expect(given.filter((word) => check(word).ok)).toEqual([]);
  for (const bad of ["Dragon-Dragon-88", "@dministrator-1", "M1chelle!2026", "Hangzhou#2026#"])
    expect(check(bad), bad).toMatchObject({
      ok: false,
      error: { field: "password", wayOut: { zh: expect.stringContaining("互不相关") } },
    });
});
