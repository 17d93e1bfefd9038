import { beforeEach, describe, expect, it } from "vitest";
import { checkpointText, fromHex, must, signCheckpoint, verifyRecord } from "../../kernel/index.ts";
import { createTestLedger, dropTestLedger, type TestLedger, testLedger } from "../../testing/index.ts";
import { addMatter, now, prepare, tamper } from "../../testing/log-events.ts";
import {
  consistency,
  knownKey,
  latest,
  logSigner,
  provenEvent,
  rotateKey,
  sequence,
  verifyLog,
} from "../index.ts";
import { keptKeys } from "./keys.ts";

const seed = (byte: string) => byte.repeat(32);
const [first, second, third] = ["07", "08", "09"].map((byte) => logSigner("hangzhou", seed(byte)));
const toSecond = logSigner("hangzhou", seed("08"), seed("07"));
const toThird = logSigner("hangzhou", seed("09"), seed("08"));
const one = must(first, "first");
const two = must(second, "second");
const three = must(third, "third");

/** Three entries by the first key, two by the second, one by the third. */
async function threeKeys(ledger: TestLedger): Promise<void> {
  await prepare(ledger);
  await addMatter(ledger, "a", 3);
  await sequence(ledger, one, now);
  await rotateKey(ledger, toSecond, now);
  await addMatter(ledger, "b", 2);
  await sequence(ledger, toSecond, now);
  await rotateKey(ledger, toThird, now);
  await addMatter(ledger, "c", 1);
  await sequence(ledger, three, now);
}

describe("a log that changes its key", () => {
  const ledger = testLedger();
  let count = 0;
  beforeEach(async () => {
    if (count++ === 0) await threeKeys(ledger());
  });

  it("keeps every key in its order, each brought in at the size it had then", async () => {
    const { keys, rotations } = await keptKeys(ledger().db);
    expect(keys.map(({ number, key, size }) => [number, key, size])).toEqual([
      [1, one.key, 0],
      [2, two.key, 3],
      [3, three.key, 5],
    ]);
    expect(rotations).toHaveLength(2);
    const signed = await ledger()
      .db.selectFrom("log_checkpoint")
      .select(["size", "key"])
      .orderBy("size")
      .orderBy("key")
      .execute();
    expect(signed.map(({ size, key }) => [size, key])).toEqual([
      [3, 1],
      [3, 2],
      [5, 2],
      [5, 3],
      [6, 3],
    ]);
    expect((await latest(ledger().db))?.key).toBe(3);
  });

  it.each([one.key, two.key, three.key])("verifies whole for who knows any of its keys: %s", async (key) => {
    expect(await verifyLog(ledger(), key)).toEqual({ ok: true, size: 6, waiting: 0, problems: [] });
  });

  it("does not verify for who knows the key of another", async () => {
    const stranger = logSigner("hangzhou", seed("0a")).key;
    const report = await verifyLog(ledger(), stranger);
    expect(report.ok).toBe(false);
    expect(report.problems[0]?.what.en).toContain("none of the keys");
  });

  it("proves every event, the oldest as well, to who holds the first key", async () => {
    const { rows } = await ledger().direct.query("select id, matter, body from matter_event order by id");
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const proven = await provenEvent(ledger().db, three, { ...row, id: Number(row.id) });
      const given = must(proven.ok ? proven.value : undefined, "proof");
      expect(given.key).toBe(three.key);
      for (const key of [one.key, two.key, three.key]) {
        const steps = verifyRecord({ ...given, text: "", key }).filter(({ id }) => id !== "text");
        expect(steps.filter(({ ok }) => !ok)).toEqual([]);
      }
    }
  });

  it("is continued over the change: a checkpoint kept elsewhere under the first key is proven the beginning", async () => {
    const kept = await ledger()
      .db.selectFrom("log_checkpoint")
      .selectAll()
      .where("key", "=", 1)
      .executeTakeFirstOrThrow();
    expect((await verifyLog(ledger(), three.key, { witnessed: [kept.note] })).ok).toBe(true);
    expect((await consistency(ledger().db, kept.size, 6)).ok).toBe(true);
    expect(fromHex(kept.root)).toHaveLength(32);
  });

  it("is not signed on by a key that has given way, nor by a stranger's; events wait and none is lost", async () => {
    await addMatter(ledger(), "waiting", 1);
    for (const signer of [one, two, toSecond, logSigner("hangzhou", seed("0a"))])
      await expect(sequence(ledger(), signer, now)).rejects.toMatchObject({ code: "log.other-key" });
    await expect(
      rotateKey(ledger(), logSigner("hangzhou", seed("0a"), seed("0b")), now),
    ).rejects.toMatchObject({
      code: "log.other-key",
    });
    expect((await verifyLog(ledger(), three.key)).waiting).toBe(1);
    expect(await sequence(ledger(), three, now)).toEqual({ appended: 1, size: 7 });
  });
});

describe("an exchange that is cut off", () => {
  const ledger = testLedger();

  it("before the log knows of it leaves the former key signing; after it, it is found done", async () => {
    await prepare(ledger());
    await addMatter(ledger(), "a", 2);
    await sequence(ledger(), one, now);
    // The new seed is drawn, and nothing else happened yet.
    await addMatter(ledger(), "b", 1);
    expect(await sequence(ledger(), toSecond, now)).toMatchObject({ size: 3 });
    expect((await latest(ledger().db))?.key).toBe(1);
    expect((await verifyLog(ledger(), knownKey(toSecond))).ok).toBe(true);
    const dying = rotateKey(ledger(), toSecond, () => {
      throw new Error("killed before it was written");
    });
    await expect(dying).rejects.toThrow("killed");
    expect((await keptKeys(ledger().db)).rotations).toEqual([]);
    expect(await rotateKey(ledger(), toSecond, now)).toEqual({ number: 2, size: 3, rotated: true });
    await addMatter(ledger(), "c", 1);
    expect(await sequence(ledger(), toSecond, now)).toMatchObject({ size: 4 });
    expect(await rotateKey(ledger(), toSecond, now)).toEqual({ number: 2, size: 3, rotated: false });
    expect((await verifyLog(ledger(), knownKey(toSecond))).ok).toBe(true);
    expect((await verifyLog(ledger(), two.key)).ok).toBe(true);
  });
});

describe("an empty log, and one that began before keys were kept", () => {
  it("changes its key like any other", async () => {
    const ledger = await createTestLedger();
    try {
      await prepare(ledger);
      expect(await rotateKey(ledger, toSecond, now)).toEqual({ number: 2, size: 0, rotated: true });
      await addMatter(ledger, "a", 1);
      await sequence(ledger, two, now);
      expect(await verifyLog(ledger, one.key)).toMatchObject({ ok: true, size: 1 });
    } finally {
      await dropTestLedger(ledger);
    }
  });

  it("takes for its first key the one that has signed it, whatever else is at hand", async () => {
    const ledger = await createTestLedger();
    try {
      await prepare(ledger);
      await addMatter(ledger, "a", 1);
      await sequence(ledger, one, now);
      await tamper(ledger, "delete from log_key");
      expect(await verifyLog(ledger, one.key)).toMatchObject({ ok: true });
      await expect(sequence(ledger, two, now)).rejects.toMatchObject({ code: "log.other-key" });
      await rotateKey(ledger, toSecond, now);
      expect((await keptKeys(ledger.db)).keys.map(({ key }) => key)).toEqual([one.key, two.key]);
      expect(await verifyLog(ledger, one.key)).toMatchObject({ ok: true });
    } finally {
      await dropTestLedger(ledger);
    }
  });
});

describe("tampering with the keys", () => {
  const cases: [string, string, RegExp][] = [
    ["a link taken out", "delete from log_key where number = 2", /Key 1 of the log differs/],
    ["the last key taken out", "delete from log_key where number = 3", /none of the keys/],
    [
      "a key put in the place of another",
      `update log_key set key = '${logSigner("hangzhou", seed("0a")).key}' where number = 2`,
      /Key 2/,
    ],
    [
      "a rotation changed",
      "update log_key set rotation = replace(rotation, 'hangzhou', 'ningbo') where number = 2",
      /rotation|brought in/,
    ],
    ["a rotation moved back", "update log_key set size = 2 where number = 2", /Key 2/],
    [
      "a checkpoint ascribed to another key",
      "update log_checkpoint set key = 1 where size = 6",
      /not by a key/,
    ],
  ];
  it.each(cases)("is found: %s", async (_, statement, reason) => {
    const ledger = await createTestLedger();
    try {
      await threeKeys(ledger);
      await tamper(ledger, statement);
      const report = await verifyLog(ledger, three.key);
      expect(report.ok).toBe(false);
      expect(report.problems.map(({ what }) => what.en).join()).toMatch(reason);
    } finally {
      await dropTestLedger(ledger);
    }
  });

  it("is found: the thief of the first key signs the log after its end", async () => {
    const ledger = await createTestLedger();
    try {
      await threeKeys(ledger);
      const { size, root } = must(await latest(ledger.db), "checkpoint");
      const note = signCheckpoint(checkpointText(one.name, size, fromHex(root)), one);
      await tamper(
        ledger,
        `insert into log_checkpoint (size, key, root, note, at) values (${size}, 1, '${root}', '${note}', now())`,
      );
      const { problems } = await verifyLog(ledger, three.key);
      expect(problems.map(({ what }) => what.en).join()).toMatch(/outside its time/);
    } finally {
      await dropTestLedger(ledger);
    }
  });
});
