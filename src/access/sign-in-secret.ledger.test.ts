import { randomBytes } from "node:crypto";
import { symmetricEncrypt } from "better-auth/crypto";
import { beforeEach, expect, it } from "vitest";
import { must } from "../kernel/index.ts";
import { testLedger } from "../testing/index.ts";
import { createAuth } from "./auth.ts";
import type { Web } from "./operation.ts";
import { factorCounts, renewFactors } from "./sign-in-secret.ts";

const ledger = testLedger();
const [old, next, other] = ["a", "b", "c"].map((digit) => digit.repeat(64)) as [string, string, string];
const password = "Right-Horse-Battery-9";
const totp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const now = Date.parse("2026-11-23T02:00:00.000Z");
const both = { present: next, former: old };

const authWith = (secret: string) =>
  createAuth({
    ledger: ledger(),
    secret,
    baseUrl: "http://localhost",
    wall: () => now,
    random: randomBytes,
    passwordCost: { ln: 10, r: 8, p: 1 },
  });

beforeEach(async () => {
  await ledger().direct.query("delete from auth_user");
  for (const account of ["zhang", "li"]) {
    const made = await authWith(old).createAccount({
      account,
      name: account,
      password,
      secret: totp,
    });
    if (!made.ok) throw new Error(made.error.message.en);
    await ledger().direct.query(
      "insert into auth_session (id, token, user_id, expires_at, created_at, updated_at) values ($1, $1, $1, now(), now(), now())",
      [made.value.id],
    );
  }
});

const sessions = async () => (await ledger().direct.query("select from auth_session")).rowCount;

it("gives way to another: second factors open with it, sessions end, and the former is needed no more", async () => {
  const before = await authWith(old).codeOf("zhang");
  expect(await factorCounts(ledger().db, both)).toEqual({ present: 0, former: 2, lost: 0 });
  expect(await renewFactors(ledger(), both)).toBe(2);
  expect(await factorCounts(ledger().db, { present: next })).toEqual({ present: 2, former: 0, lost: 0 });
  expect(await authWith(next).codeOf("zhang")).toBe(before);
  await expect(authWith(old).codeOf("zhang")).rejects.toThrow();
  expect(await sessions()).toBe(0);
  expect(await renewFactors(ledger(), both)).toBe(0);
});

it("takes along the sealed recovery codes of earlier versions, and leaves hashes as they are", async () => {
  const sealed = await symmetricEncrypt({ key: old, data: '["one"]' });
  await ledger().direct.query(
    "update auth_two_factor set backup_codes = $1 where user_id = (select id from auth_user where name = 'li')",
    [sealed],
  );
  await renewFactors(ledger(), both);
  const { rows } = await ledger().direct.query(
    "select f.backup_codes as codes from auth_two_factor f join auth_user u on u.id = f.user_id order by u.name",
  );
  expect(rows[0].codes).not.toBe(sealed);
  expect(rows[1].codes).toBe("[]");
});

it.each([{ present: next, former: other }, { present: next }])(
  "changes nothing with a wrong former secret: %o",
  async (wrong) => {
    expect(await factorCounts(ledger().db, wrong)).toEqual({ present: 0, former: 0, lost: 2 });
    await expect(renewFactors(ledger(), wrong)).rejects.toMatchObject({ code: "key.other-auth" });
    expect(await factorCounts(ledger().db, { present: old })).toEqual({ present: 2, former: 0, lost: 0 });
    expect(await sessions()).toBe(2);
  },
);

it("lost, it still lets in who has a recovery code, and whose second factor is reset enrols anew", async () => {
  const made = await authWith(old).createAccount({ account: "qian", name: "qian", password });
  const id = must(made.ok ? made.value.id : undefined, "account");
  const first = browser();
  expect(await authWith(old).signIn(first, "qian", password)).toMatchObject({ value: { step: "enrol" } });
  const enrolled = await authWith(old).enrol(first, password);
  const codes = must(enrolled.ok ? enrolled.value.recoveryCodes : undefined, "recovery codes");
  await authWith(old).verify(first, must(await authWith(old).codeOf("qian"), "code"));

  const late = authWith(other);
  const second = browser();
  expect(await late.signIn(second, "qian", password)).toMatchObject({ value: { step: "code" } });
  expect(await late.recover(second, must(codes[0], "code"))).toMatchObject({ ok: true });
  await late.resetSecondFactor(id);
  const third = browser();
  expect(await late.signIn(third, "qian", password)).toMatchObject({ value: { step: "enrol" } });
  expect(await late.enrol(third, password)).toMatchObject({ ok: true });
});

/** Keeps what it is told to keep. */
function browser(): Web {
  const cookies = new Map<string, string>();
  return {
    address: "192.0.2.1",
    get headers() {
      return new Headers({ cookie: [...cookies].map((pair) => pair.join("=")).join("; ") });
    },
    setCookie: (line) => {
      const pair = line.split(";")[0] ?? "";
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    },
  };
}
