import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { instant } from "../kernel/index.ts";
import { testLedger } from "../testing/index.ts";
import { masterKeyOf } from "./master-key.ts";
import { keepPersonal, maskedOf, masterKeyFits } from "./personal.ts";
import { rewrapKeys, wrappedCounts } from "./rewrap.ts";

const ledger = testLedger();
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const now = instant("2026-11-23T02:00:00.000Z");
const subjects = 25;

describe("a master key in the place of another", () => {
  let [old, next] = [random(32), random(32)];
  let ids: string[] = [];
  beforeEach(async () => {
    [old, next] = [random(32), random(32)];
    await ledger().direct.query("delete from personal_value; delete from personal_key");
    ids = [];
    for (let at = 0; at < subjects; at += 1) {
      const { personal } = await keepPersonal(ledger().db, {
        subject: `party-${at}`,
        kind: "phone",
        value: `1381234${String(5000 + at)}`,
        purpose: "test",
        sensitivity: "personal",
        now,
        random,
        masterKey: masterKeyOf(old),
      });
      ids.push(personal);
    }
  });

  const both = () => ({ masterKey: masterKeyOf(next, old), random });
  const counts = () => wrappedCounts(ledger().db, masterKeyOf(next, old));
  const readable = async (masterKey = masterKeyOf(next)) =>
    [...(await maskedOf(ledger().db, ids, masterKey)).values()].filter((value) => value.startsWith("138"))
      .length;

  it("reads what either wraps, wraps what is new, and needs the former no more once all is wrapped anew", async () => {
    expect(await readable(both().masterKey)).toBe(subjects);
    await keepPersonal(ledger().db, {
      subject: "party-new",
      kind: "name",
      value: "欧阳明",
      purpose: "test",
      sensitivity: "personal",
      now,
      ...both(),
    });
    expect(await counts()).toEqual({ present: 1, former: subjects, lost: 0 });
    const told: number[] = [];
    const done = await rewrapKeys(ledger(), both(), { batch: 10, progress: (at) => told.push(at) });
    expect([done, told]).toEqual([subjects, [10, 20, 25]]);
    expect(await counts()).toEqual({ present: subjects + 1, former: 0, lost: 0 });
    expect(await readable()).toBe(subjects);
    await expect(readable(masterKeyOf(old))).rejects.toThrow(/No master key at hand/);
  });

  it("goes on where it was cut off", async () => {
    const cutOff = rewrapKeys(ledger(), both(), {
      batch: 10,
      progress: (at) => {
        if (at === 20) throw new Error("killed");
      },
    });
    await expect(cutOff).rejects.toThrow("killed");
    expect(await counts()).toEqual({ present: 20, former: 5, lost: 0 });
    expect(await readable(both().masterKey)).toBe(subjects);
    expect(await rewrapKeys(ledger(), both(), { batch: 10 })).toBe(5);
    expect(await rewrapKeys(ledger(), both())).toBe(0);
    expect(await readable()).toBe(subjects);
  });

  it("takes along what was wrapped before marks were kept", async () => {
    await ledger().direct.query("update personal_key set master = null");
    expect(await wrappedCounts(ledger().db, masterKeyOf(old))).toEqual({
      present: subjects,
      former: 0,
      lost: 0,
    });
    expect(await readable(masterKeyOf(old))).toBe(subjects);
    expect(await counts()).toEqual({ present: 0, former: subjects, lost: 0 });
    expect(await wrappedCounts(ledger().db, masterKeyOf(old, next))).toMatchObject({ present: subjects });
    expect(await readable(both().masterKey)).toBe(subjects);
    expect(await rewrapKeys(ledger(), both())).toBe(subjects);
    expect(await readable()).toBe(subjects);
  });

  it.each([false, true])("changes nothing with a wrong former key, marked or not: %s", async (unmarked) => {
    if (unmarked) await ledger().direct.query("update personal_key set master = null");
    const wrong = { masterKey: masterKeyOf(next, random(32)), random };
    await expect(rewrapKeys(ledger(), wrong, { batch: 10 })).rejects.toMatchObject({
      code: "key.other-master",
    });
    expect(await readable(masterKeyOf(old))).toBe(subjects);
    expect(await wrappedCounts(ledger().db, wrong.masterKey)).toEqual({
      present: 0,
      former: 0,
      lost: subjects,
    });
    expect(await masterKeyFits(ledger().db, wrong.masterKey)).toBe(false);
  });

  it("leaves an erased subject erased", async () => {
    await ledger().direct.query(
      "update personal_key set wrapped = null, erased_at = now() where subject = 'party-3'",
    );
    expect(await rewrapKeys(ledger(), both())).toBe(subjects - 1);
    expect(await readable()).toBe(subjects - 1);
  });
});
