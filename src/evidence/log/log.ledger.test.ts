import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "../../base/index.ts";
import {
  checkpointText,
  fromHex,
  leafHash,
  must,
  parseVerifierKey,
  signCheckpoint,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from "../../kernel/index.ts";
import { eventRecord } from "../../procedure/index.ts";
import { createTestLedger, dropTestLedger, type TestLedger, testLedger } from "../../testing/index.ts";
import { addMatter, event, now, prepare, tamper } from "../../testing/log-events.ts";
import {
  consistency,
  inclusion,
  latest,
  logSigner,
  provenEvent,
  sequence,
  verifyLog,
  wholeLedger,
} from "../index.ts";

const signer = logSigner("hangzhou", "07".repeat(32));
const verifier = must(((key) => (key.ok ? key.value : undefined))(parseVerifierKey(signer.key)), "key");

const positions = (ledger: TestLedger) =>
  ledger.db.selectFrom("log_entry").select(["position", "event"]).orderBy("position").execute();

describe("the log", () => {
  const ledger = testLedger();
  let count = 0;
  beforeEach(async () => {
    if (count++ === 0) await prepare(ledger());
  });

  it("is empty before the first event, and says so", async () => {
    expect(await sequence(ledger(), signer, now)).toEqual({ appended: 0, size: 0 });
    expect(await latest(ledger().db)).toBeUndefined();
    expect(await verifyLog(ledger(), signer.key)).toMatchObject({ ok: true, size: 0 });
  });

  it("waits for transactions in flight, loses none of them, and never orders by id alone", async () => {
    const slow = await ledger().pool.connect();
    try {
      await slow.query("begin");
      await slow.query("select set_config('steelyard.all', 'on', true)");
      const one = event(1, "slow");
      await slow.query(
        `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, state)
         values ('slow', 'try', 1, 'slow', 's', 's', 'o1', '330110', 's', 1, $1, '{}')`,
        [now()],
      );
      await slow.query(
        `insert into matter_event (matter, seq, at, type, action, person, organ, body, hash) values ('slow', 1, $1, 'acted', 'note', 'p1', 'o1', $2, $3)`,
        [one.at, JSON.stringify(one), eventRecord({ ...one, matter: "slow" }).hash],
      );
      await addMatter(ledger(), "fast", 3);
      // The fast one committed with higher ids, but the slow one has the older transaction: nothing may pass it.
      expect(await sequence(ledger(), signer, now)).toEqual({ appended: 0, size: 0 });
      expect((await verifyLog(ledger(), signer.key)).waiting).toBe(3);
      await slow.query("commit");
    } finally {
      slow.release();
    }
    expect(await sequence(ledger(), signer, now)).toEqual({ appended: 4, size: 4 });
    expect(await verifyLog(ledger(), signer.key)).toEqual({ ok: true, size: 4, waiting: 0, problems: [] });
  });

  it("takes what commits in any order, several writers and several sequencers at once, each event once", async () => {
    const before = (await positions(ledger())).length;
    const writers = Array.from({ length: 40 }, (_, at) => async () => {
      await new Promise((done) => setTimeout(done, (at * 37) % 60));
      await addMatter(ledger(), `m${at}`, 1 + (at % 4));
    });
    let writing = true;
    const sequencers = [1, 2, 3].map(async (batch) => {
      while (writing) await sequence(ledger(), signer, now, { batch });
    });
    for (let at = 0; at < writers.length; at += 4)
      await Promise.all(writers.slice(at, at + 4).map((write) => write()));
    writing = false;
    await Promise.all(sequencers);
    await sequence(ledger(), signer, now);
    const rows = await positions(ledger());
    expect(rows.length).toBe(before + 100);
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, at) => at));
    expect(new Set(rows.map((row) => row.event)).size).toBe(rows.length);
    expect(await verifyLog(ledger(), signer.key, { chunk: 7 })).toEqual({
      ok: true,
      size: rows.length,
      waiting: 0,
      problems: [],
    });
  });

  it("stands as it was when the sequencer dies in the middle", async () => {
    await addMatter(ledger(), "killed", 5);
    const before = await latest(ledger().db);
    const dying = sequence(ledger(), signer, () => {
      throw new Error("killed before the checkpoint was written");
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await latest(ledger().db)).toEqual(before);
    expect(await sequence(ledger(), signer, now, { batch: 2 })).toMatchObject({ appended: 5 });
    expect((await verifyLog(ledger(), signer.key)).ok).toBe(true);
  });

  it("proves every event against the signed checkpoint", async () => {
    const head = must(await latest(ledger().db), "checkpoint");
    const read = verifyCheckpoint(head.note, verifier);
    if (!read.ok) throw new Error(read.error.message.en);
    expect(read.value).toMatchObject({ origin: "steelyard/hangzhou", size: head.size });
    const events = await inTransaction(ledger().db, wholeLedger, (trx) =>
      trx.selectFrom("matter_event").select(["id", "matter", "body"]).orderBy("id").execute(),
    );
    expect(events.length).toBe(head.size);
    for (const row of events) {
      const proven = await provenEvent(ledger().db, signer, row);
      if (!proven.ok) throw new Error(proven.error.message.en);
      const { record, index, size, proof } = proven.value;
      expect(verifyInclusion(leafHash(record), index, size, proof.map(fromHex), read.value.root)).toBe(true);
      expect(verifyInclusion(leafHash(`${record} `), index, size, proof.map(fromHex), read.value.root)).toBe(
        false,
      );
    }
  });

  it("proves every checkpoint to be the beginning of every later one", async () => {
    const all = await ledger().db.selectFrom("log_checkpoint").selectAll().orderBy("size").execute();
    expect(all.length).toBeGreaterThan(10);
    for (const from of all) {
      for (const to of all.filter(({ size }) => size >= from.size)) {
        const proof = await consistency(ledger().db, from.size, to.size);
        if (!proof.ok) throw new Error(proof.error.message.en);
        const hashes = proof.value.map(fromHex);
        expect(verifyConsistency(from.size, to.size, fromHex(from.root), fromHex(to.root), hashes)).toBe(
          true,
        );
      }
    }
    expect((await consistency(ledger().db, 0, 1)).ok).toBe(false);
    expect((await consistency(ledger().db, 1, 1_000_000)).ok).toBe(false);
  });

  it("reads a handful of rows for a proof", async () => {
    const head = must(await latest(ledger().db), "checkpoint");
    const found = await inclusion(ledger().db, must((await positions(ledger()))[3], "entry").event);
    expect(found.ok && found.value.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(head.size)));
  });

  it.each(["matter_event", "access_event", "evidence_touch", "log_entry", "log_node", "log_checkpoint"])(
    "%s refuses change and deletion, for the owner as well",
    async (table) => {
      const column =
        { matter_event: "hash", access_event: "kind", evidence_touch: "act", log_checkpoint: "note" }[
          table
        ] ?? "hash";
      for (const client of [ledger().pool, ledger().direct]) {
        await expect(client.query(`update ${table} set ${column} = 'x'`)).rejects.toThrow(
          /append-only|permission denied/,
        );
        await expect(client.query(`delete from ${table}`)).rejects.toThrow(/append-only|permission denied/);
      }
    },
  );
});

describe("tampering", () => {
  const cases: [string, string][] = [
    [
      "a fact changed",
      `update matter_event set body = jsonb_set(body, '{facts,said}', '"other"') where seq = 2`,
    ],
    ["a fact changed with its hash", `update matter_event set hash = repeat('ab', 32) where seq = 2`],
    ["a column changed", `update matter_event set person = 'p9' where seq = 2`],
    [
      "moved to another matter",
      `update matter_event set matter = 'b', seq = 9 where matter = 'a' and seq = 3`,
    ],
    [
      "an event deleted",
      `delete from log_entry where position = 4; delete from matter_event where matter = 'a' and seq = 5`,
    ],
    [
      "the last event deleted",
      `delete from log_entry where position = 5; delete from matter_event where matter = 'b'; delete from log_checkpoint`,
    ],
    ["a leaf changed", `update log_entry set hash = repeat('cd', 32) where position = 1`],
    ["a node changed", `update log_node set hash = repeat('cd', 32) where level = 1 and position = 1`],
    ["a checkpoint changed", `update log_checkpoint set root = repeat('cd', 32)`],
    ["a signature changed", `update log_checkpoint set note = replace(note, 'hangzhou', 'ningbo')`],
  ];
  it.each(cases)("is found: %s", async (_, statement) => {
    const ledger = await createTestLedger();
    try {
      await prepare(ledger);
      await addMatter(ledger, "a", 5);
      await addMatter(ledger, "b", 1);
      await sequence(ledger, signer, now);
      expect(await verifyLog(ledger, signer.key)).toEqual({ ok: true, size: 6, waiting: 0, problems: [] });
      await tamper(ledger, statement);
      const report = await verifyLog(ledger, signer.key);
      expect(report.ok).toBe(false);
      expect(report.problems.length).toBeGreaterThan(0);
    } finally {
      await dropTestLedger(ledger);
    }
  });

  it("is found even when the holder of the key rewrites the whole log, by a checkpoint kept elsewhere", async () => {
    const ledger = await createTestLedger();
    try {
      await prepare(ledger);
      await addMatter(ledger, "a", 3);
      await sequence(ledger, signer, now);
      const witnessed = must(await latest(ledger.db), "checkpoint").note;
      const forged = eventRecord({ ...event(3, "forged"), matter: "a" }).hash;
      await tamper(
        ledger,
        `update matter_event set body = jsonb_set(body, '{facts,said}', '"forged"'), hash = '${forged}' where seq = 3;
         delete from log_entry; delete from log_node; delete from log_checkpoint`,
      );
      await sequence(ledger, signer, now);
      expect((await verifyLog(ledger, signer.key)).ok).toBe(true);
      expect((await verifyLog(ledger, signer.key, { witnessed: [witnessed] })).ok).toBe(false);
    } finally {
      await dropTestLedger(ledger);
    }
  });

  it("a checkpoint signed by another key does not pass", () => {
    const other = logSigner("hangzhou", "08".repeat(32));
    const note = signCheckpoint(checkpointText(other.name, 1, leafHash("x")), other);
    expect(verifyCheckpoint(note, verifier).ok).toBe(false);
  });
});
