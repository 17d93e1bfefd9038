import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { inTransaction } from "../base/index.ts";
import { day, instant, text } from "../kernel/index.ts";
import { testLedger } from "../testing/index.ts";
import { loadCaller } from "./caller-load.ts";
import { masterKeyOf } from "./master-key.ts";
import type { Ctx } from "./operation.ts";
import {
  erase,
  holdPersonal,
  keepPersonal,
  maskedOf,
  type PersonalKind,
  reveal,
  saltedHash,
} from "./personal.ts";
import { inCaller } from "./scope.ts";
import { addOrgan, addPerson, addPost, holdPost } from "./store.ts";

const ledger = testLedger();
const masterKey = masterKeyOf(new Uint8Array(randomBytes(32)));
const now = instant("2026-11-23T02:00:00.000Z");
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

beforeAll(async () => {
  const { db } = ledger();
  for (const id of ["east", "west"]) {
    await addOrgan(db, {
      id,
      kind: "bureau",
      name: text(id, id),
      short: id,
      district: "330100",
      from: day("2020-01-01"),
    });
  }
  const give = async (person: string, organ: string, kind: "case-officer" | "analyst") => {
    await addPerson(db, { id: person, name: person, now });
    await addPost(db, { id: `${person}-post`, organ, kind, name: text(kind, kind) });
    await holdPost(db, { id: `${person}-held`, post: `${person}-post`, person, from: day("2026-01-01") });
  };
  await give("officer", "east", "case-officer");
  await give("stranger", "west", "case-officer");
  await give("analyst", "east", "analyst");
});

it("keeps values encrypted, shows them masked, tells them for a purpose and on record", async () => {
  const name = await keep("m1", "name", "欧阳明");
  const phone = await keep("m1", "phone", "13812345678");
  await matterWith("m1", [name.personal, phone.personal]);
  const stored = await ledger()
    .db.selectFrom("personal_value")
    .selectAll()
    .where("subject", "=", "m1")
    .execute();
  expect(stored.map((row) => row.ciphertext?.includes("欧阳明"))).toEqual([false, false]);
  expect(await maskedOf(ledger().db, [name.personal, phone.personal], masterKey)).toEqual(
    new Map([
      [name.personal, "欧阳*"],
      [phone.personal, "138****5678"],
    ]),
  );
  const ids = [name.personal];
  const asked = { ids, purpose: "送达决定书", matter: "m1", masterKey };
  const answer = await as("officer", (ctx, trx) => reveal(trx, ctx, asked));
  expect(answer).toEqual({ ok: true, value: new Map([[name.personal, "欧阳明"]]) });
  const [event] = await ledger()
    .db.selectFrom("access_event")
    .selectAll()
    .where("kind", "=", "unmask")
    .execute();
  expect(event).toMatchObject({ person: "officer", subject: "m1", purpose: "送达决定书" });
  expect(JSON.stringify(event)).not.toContain("欧阳明");
});

it("tells nothing without ability, purpose, a visible matter, or for values of another matter", async () => {
  const mine = await keep("m2", "name", "张三");
  const other = await keep("m3", "name", "李四");
  await matterWith("m2", [mine.personal]);
  const ask = (person: string, ids: string[], purpose = "核实身份") =>
    as(person, (ctx, trx) => reveal(trx, ctx, { ids, purpose, matter: "m2", masterKey }));
  expect(await ask("analyst", [mine.personal])).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(await ask("officer", [mine.personal], " ")).toMatchObject({
    ok: false,
    error: { field: "purpose" },
  });
  expect(await ask("stranger", [mine.personal])).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await ask("officer", [other.personal])).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await ask("officer", [mine.personal])).toMatchObject({ ok: true });
});

it("tells no value of another matter to who types its id into a text of his own", async () => {
  const other = await keep("m6", "name", "张三丰");
  await matterWith("m7", [], other.personal);
  const answer = await as("officer", (ctx, trx) =>
    reveal(trx, ctx, { ids: [other.personal], purpose: "核实身份", matter: "m7", masterKey }),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: "not-found" } });
});

it("erases so that nothing but the hash remains, unless it is held", async () => {
  const first = await keep("m4", "name", "王五");
  const salt = (await row(first.personal)).salt;
  expect(salt && saltedHash(salt, "王五")).toBe(first.hash);
  await holdPersonal(ledger().db, "m4", true);
  const eraseAll = () =>
    as("officer", (ctx, trx) => erase(trx, ctx, { subject: "m4", reason: "当事人申请删除" }));
  expect(await eraseAll()).toMatchObject({ ok: false, error: { code: "conflict" } });
  await holdPersonal(ledger().db, "m4", false);
  expect(await eraseAll()).toEqual({ ok: true, value: { erased: 1 } });
  expect(await row(first.personal)).toMatchObject({ ciphertext: null, salt: null, hash: first.hash });
  expect((await maskedOf(ledger().db, [first.personal], masterKey)).get(first.personal)).toBe("—");
  await expect(keep("m4", "name", "王五")).rejects.toThrow(/erased/);
});

it("opens a value only under its own row and key", async () => {
  const a = await keep("m5", "name", "赵六");
  const b = await keep("m5", "name", "钱七");
  const swapped = (await row(b.personal)).ciphertext;
  await ledger()
    .db.updateTable("personal_value")
    .set({ ciphertext: swapped })
    .where("id", "=", a.personal)
    .execute();
  await expect(maskedOf(ledger().db, [a.personal], masterKey)).rejects.toThrow();
  await expect(maskedOf(ledger().db, [b.personal], masterKeyOf(new Uint8Array(32)))).rejects.toThrow();
});

function keep(subject: string, kind: PersonalKind, value: string) {
  const input = {
    subject,
    kind,
    value,
    purpose: "办案",
    sensitivity: "personal",
    now,
    random,
    masterKey,
  } as const;
  return keepPersonal(ledger().db, input);
}

function row(id: string) {
  return ledger().db.selectFrom("personal_value").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function matterWith(id: string, personal: readonly string[], typed = ""): Promise<void> {
  await inTransaction(ledger().db, { "steelyard.all": "on" }, async (trx) => {
    const named = {
      id,
      number: id,
      procedure: "lead",
      version: 1,
      title_zh: id,
      title_en: id,
      stage: "x",
      seq: 1,
    };
    await trx
      .insertInto("matter")
      .values({ ...named, organ: "east", district: "330100", opened_at: now, state: "{}" })
      .execute();
    const refs = personal.map((one, at) => [`value${at}`, { personal: one, hash: "00" }]);
    const facts = { ...Object.fromEntries(refs), summary: typed };
    const body = JSON.stringify({ type: "opened", parties: [], facts });
    await trx
      .insertInto("matter_event")
      .values({
        matter: id,
        seq: 1,
        at: now,
        type: "opened",
        person: "officer",
        organ: "east",
        body,
        hash: "00",
      })
      .execute();
  });
}

async function as<T>(
  person: string,
  work: (ctx: Ctx, trx: Parameters<Parameters<typeof inCaller<T>>[1]>[0]) => Promise<T>,
): Promise<T> {
  const caller = await loadCaller(ledger().db, person, { on: day("2026-11-23"), via: "session" });
  if (caller === undefined) throw new Error("no caller");
  const ctx: Ctx = { caller, ledger: ledger(), now: () => now, random };
  return inCaller(ctx, (trx) => work(ctx, trx));
}
