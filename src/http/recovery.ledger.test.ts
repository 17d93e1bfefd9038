import { symmetricEncrypt } from "better-auth/crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { addPerson } from "../access/index.ts";
import { instant } from "../kernel/index.ts";
import { password, testHttp, testLedger } from "../testing/index.ts";

const ledger = testLedger();
const http = testHttp(ledger);

it("lets in by a recovery code once, and keeps hashes of them only", async () => {
  const made = await http().auth.createAccount({ account: "newcomer", name: "新", password });
  if (!made.ok) throw new Error("no account");
  const now = instant("2026-11-23T02:00:00.000Z");
  await addPerson(ledger().db, { id: "newcomer", name: "新", account: made.value.id, now });
  const entered = async () => {
    const browser = http().createBrowser();
    await browser.read("session.get");
    await browser.write("session.signIn", { account: "newcomer", password });
    return browser;
  };
  const first = await entered();
  const { recoveryCodes } = await (await first.write("session.enrol", { password })).json();
  await first.write("session.verify", { code: await http().auth.codeOf("newcomer") });
  const kept = async () =>
    (
      await ledger()
        .db.selectFrom("auth_two_factor")
        .select("backup_codes")
        .where("user_id", "=", made.value.id)
        .executeTakeFirstOrThrow()
    ).backup_codes;
  expect(JSON.parse(await kept())).toHaveLength(10);
  for (const code of recoveryCodes) expect(await kept()).not.toContain(code);

  const recovers = async (code: string) =>
    (await (await entered()).write("session.recover", { code })).status;
  const [code = "", next = ""]: string[] = recoveryCodes;
  expect(await recovers(code.toLowerCase().replaceAll("-", ""))).toBe(200);
  expect(JSON.parse(await kept())).toHaveLength(9);
  expect(await recovers(code)).toBe(401);

  // As an earlier version kept them.
  const before = await symmetricEncrypt({
    key: http().options.secret,
    data: '["abCDe-12345","fgHIj-67890"]',
  });
  await sql`update auth_two_factor set backup_codes = ${before} where user_id = ${made.value.id}`.execute(
    ledger().db,
  );
  const answers = [await recovers(next), await recovers("ABCDE-12345"), await recovers("abCDe-12345")];
  expect(answers).toEqual([401, 401, 200]);
  expect(JSON.parse(await kept())).toEqual([expect.stringMatching(/^sha256:/)]);
});
