import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { masterKeyOf, replaceSubjectKey, rewrapKeys } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { instant, must } from "../kernel/index.ts";
import { testLedger } from "../testing/ledger.ts";
import { blindSubject } from "./blind.ts";
import { renewBlinds } from "./renew-blinds.ts";
import { registrySink } from "./sink.ts";
import { createOperator } from "./store.ts";

const ledger = testLedger();
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const now = instant("2026-11-23T02:00:00.000Z");
const [old, next] = [random(32), random(32)];
const before = { masterKey: masterKeyOf(old), random };
const during = { masterKey: masterKeyOf(next, old), random };
const after = { masterKey: masterKeyOf(next), random };

const tables = "operator, registry_record, registry_claim, registry_key";

const row = (at: number, more: object = {}) => ({
  id: `o${at}`,
  source: "登记档案",
  name: `杭州${"甲乙丙丁戊己"[at]}余茶叶店`,
  district: "330110",
  address: `杭州市余杭区径山镇茶香路${at}号`,
  personInCharge: `欧阳修${"文武双全才子"[at]}`,
  phone: `1380000111${at}`,
  ...more,
});

const bring = (rows: readonly Record<string, unknown>[], keeping = before) =>
  inTransaction(ledger().db, {}, (trx) =>
    registrySink(trx, "operator", rows, { file: "file", now, ...keeping }),
  );
const query = async <T>(text: string) => (await ledger().direct.query(text)).rows as T[];
const hashes = async () =>
  (
    await query<{ blind: string }>("select blind from registry_claim where blind is not null order by id")
  ).map(({ blind }) => blind);
const keys = async () =>
  (await query<{ key: string }>("select key from registry_key where key like 'k%' order by key")).map(
    ({ key }) => key.slice(1),
  );

describe("keyed hashes after the master key was exchanged", () => {
  beforeEach(async () => {
    await ledger().direct.query(`truncate ${tables}, personal_value, personal_key cascade`);
    await bring([0, 1, 2].map((at) => row(at)));
    await createOperator(
      ledger().db,
      {
        kind: "company",
        name: "杭州良品网络科技有限公司",
        district: "330110",
        source: "t",
        personInCharge: "李四光",
      },
      { now, ...before },
    );
  });

  it("are others, in batches of any size, and mean the same", async () => {
    const [claims, found] = [await hashes(), await keys()];
    expect(await renewBlinds(ledger(), during, { batch: 4 })).toBe(6);
    await rewrapKeys(ledger(), during);
    const anew = await hashes();
    expect(anew.length).toBe(6);
    expect(anew.filter((blind) => claims.includes(blind))).toEqual([]);
    expect((await keys()).filter((key) => found.includes(key))).toEqual([]);
    expect((await keys()).length).toBe(found.length);
    // A source that says the same persons and telephones again says nothing new of them.
    const again = [0, 1, 2].map((at) => row(at, { registeredAt: "2020-01-01" }));
    expect(await bring(again, after)).toMatchObject({ changed: 3 });
    expect(await hashes()).toEqual(anew);
    // Who has the telephone and the person of somebody on record, under a like name, is found by them.
    const other = { ...row(1), id: "x1", source: "平台", address: undefined };
    expect(await bring([other], after)).toMatchObject({ made: 1, linked: 1 });
  });

  it("are made anew once, and not at all where the key is not older than the master key", async () => {
    expect(await renewBlinds(ledger(), before)).toBe(0);
    expect(await renewBlinds(ledger(), during)).toBe(6);
    expect(await renewBlinds(ledger(), during)).toBe(0);
  });

  it("stay as they are when it is cut off", async () => {
    const claims = await hashes();
    let drawn = 0;
    const dying = (bytes: number) => {
      if (drawn++ > 1) throw new Error("killed");
      return random(bytes);
    };
    await ledger().direct.query(
      "update personal_key set wrapped = null, erased_at = now() where subject <> 'registry.blind'",
    );
    await expect(renewBlinds(ledger(), { ...during, random: dying })).rejects.toThrow("killed");
    expect(await hashes()).toEqual(claims);
  });

  it("of erased values lead to nobody", async () => {
    const found = await keys();
    await ledger().direct.query(
      "update personal_value set ciphertext = null, salt = null, erased_at = now() where kind = 'phone'",
    );
    await renewBlinds(ledger(), during);
    expect((await keys()).length).toBe(found.length - 3);
    expect((await keys()).filter((key) => found.includes(key))).toEqual([]);
  });

  it("that the master key itself made, as it once did, go on until then and are made anew as well", async () => {
    // As an earlier version left them: hashes under the master key, and no key of their own.
    await replaceSubjectKey(ledger().db, blindSubject, old, before);
    await ledger().direct.query(`truncate ${tables} cascade`);
    await bring([row(0)]);
    const [made] = await hashes();
    await ledger().direct.query("delete from personal_key where subject = 'registry.blind'");
    await bring([row(0, { registeredAt: "2020-01-01" })]);
    expect(await hashes()).toHaveLength(2);
    await bring([row(1)], during);
    expect(await renewBlinds(ledger(), during)).toBe(4);
    expect(await hashes()).not.toContain(must(made, "hash"));
    expect(await renewBlinds(ledger(), during)).toBe(0);
  });
});
