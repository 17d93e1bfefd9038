/** An instruction from above into another bureau and within one's own: who may, what is frozen, who answers, who decides. */
import { randomBytes } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { addPerson, addPost, type Ctx, holdPost, loadCaller } from "../access/index.ts";
import type { Lake } from "../base/index.ts";
import { indicatorOperations } from "../indicator/index.ts";
import { day, dayOf, instant, text } from "../kernel/index.ts";
import { matterOperations, OpenAnswer } from "../matter/index.ts";
import { readRows } from "../procedure/index.ts";
import { aHouse, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { instruction, instructionOperations } from "./index.ts";

const ledger = testLedger();
let house: TestHouse;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [instruction], now: "2026-11-23T02:00:00.000Z" });
  const { db } = ledger();
  await addPerson(db, { id: "cityHead", name: "沈国栋", now: house.clock.now() });
  await addPost(db, { id: "post-cityHead", organ: "hz", kind: "bureau-head", name: text("局长", "head") });
  await holdPost(db, {
    id: "held-cityHead",
    post: "post-cityHead",
    person: "cityHead",
    from: day("2020-01-01"),
  });
  for (const id of ["L1", "L2"]) await lead(id);
  return () => house.end();
});

/** As the projection would leave it: a figure has rows. */
async function lead(id: string): Promise<void> {
  await ledger().direct.query(
    `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, state)
     values ($1, 'lead', 1, $1, '虚构原价', 'false price', 'yh', '330110', 'entered', 1, '2026-11-20', '{}')`,
    [id],
  );
}

async function ctxOf(person: string, idempotencyKey?: string): Promise<Ctx> {
  const caller = await loadCaller(ledger().db, person, { on: dayOf(house.clock.now()), via: "session" });
  if (caller === undefined) throw new Error(person);
  return {
    caller,
    ledger: ledger(),
    now: house.clock.now,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
}

const parts = () => ({ lake: {} as Lake, procedures: house.matters.house.procedures });
const wanted = {
  indicator: "lead.opened",
  district: "330110",
  receivers: ["unitHead"],
  asked: "逐件说明核查进展。",
  replyBy: "2026-11-30",
};

type Over = Partial<typeof wanted> & { readonly row?: string };
async function issue(person: string, over: Over = {}, key?: string) {
  const { input, handler } = instructionOperations({ ...parts(), house: house.matters.house })[
    "instruction.issue"
  ];
  return handler(await ctxOf(person, key), input.parse({ ...wanted, ...over }));
}

async function issued(person: string, over: Over = {}): Promise<string> {
  const answer = await issue(person, over);
  if (!answer.ok) throw new Error(answer.error.message.zh);
  return OpenAnswer.parse(answer.value).id;
}

async function act(person: string, id: string, action: string, facts: Readonly<Record<string, unknown>>) {
  const ctx = await ctxOf(person);
  const { input, handler } = matterOperations(house.matters)["matter.act"];
  return handler(ctx, input.parse({ id, action, facts, expected: await seqOf(id) }));
}

async function seqOf(id: string): Promise<number> {
  const { rows } = await ledger().direct.query("select seq from matter where id = $1", [id]);
  return Number(rows[0]?.seq);
}

async function stateOf(id: string) {
  const { rows } = await ledger().direct.query("select state, unit, organ from matter where id = $1", [id]);
  return rows[0] as { state: { facts: Record<string, unknown>; stage: string }; unit: string; organ: string };
}

async function queueOf(person: string, matter: string): Promise<string[]> {
  const { input, output, handler } = matterOperations(house.matters)["queue.mine"];
  const answer = await handler(await ctxOf(person), input.parse({}));
  if (!answer.ok) throw new Error(answer.error.message.zh);
  return output
    .parse(answer.value)
    .rows.filter((row) => row.matter === matter)
    .map(({ action }) => action);
}

async function rowsOf(id: string): Promise<string[]> {
  const { input, output, handler } = indicatorOperations(parts())["indicator.rows"];
  const answer = await handler(await ctxOf("cityHead"), input.parse({ id }));
  if (!answer.ok) throw new Error(answer.error.message.zh);
  return output.parse(answer.value).rows.map((row) => row.id);
}

it("goes from the city down to a district's unit and back, with the figure as it stood", async () => {
  const id = await issued("cityHead");
  const { state, unit, organ } = await stateOf(id);
  expect([organ, unit]).toEqual(["yh", "yh-1"]);
  expect(state.facts).toMatchObject({ issuer: "cityHead", figure: "登记线索", figureValue: "2 件" });
  expect(readRows(state.facts.figureRows)).toEqual({
    rows: ["L1", "L2"].map((row) => ({ title: `${row} 虚构原价（lead）`, kind: "matter", id: row })),
    more: 0,
  });
  expect(state.facts.figureCounts).toContain("期间内登记的线索");
  expect(state.facts.figureScope).toContain("余杭区");

  expect(await queueOf("unitHead", id)).toEqual(["answer"]);
  expect(await queueOf("officer", id)).toEqual([]);
  const { rows: told } = await ledger().direct.query("select to_person from notice where matter = $1", [id]);
  expect(told.map(({ to_person }) => to_person)).toContain("unitHead");

  expect(await act("unitHead", id, "answer", { answer: "两件均已指派核查。" })).toMatchObject({ ok: true });
  expect(await queueOf("cityHead", id)).toEqual(["accept"]);
  // The district's own head holds the ability, and is not who asked.
  expect(await queueOf("head", id)).toEqual([]);
  expect(await act("head", id, "accept", {})).toMatchObject({ ok: false, error: { code: "forbidden" } });

  expect(
    await act("cityHead", id, "return", { returnReason: "没有说明第二件。", replyBy: "2026-12-04" }),
  ).toMatchObject({ ok: true });
  expect(await queueOf("unitHead", id)).toEqual(["answer"]);
  expect(
    await act("unitHead", id, "pass-on", { receivers: ["officer"], passReason: "由承办人说明。" }),
  ).toMatchObject({ ok: true });
  expect(await queueOf("unitHead", id)).toEqual([]);
  expect(await act("officer", id, "answer", { answer: "L2 已核查。" })).toMatchObject({ ok: true });
  expect(await act("cityHead", id, "accept", {})).toMatchObject({ ok: true, value: { closed: true } });
  const log = await ledger().direct.query("select count(*) as n from matter_event where matter = $1", [id]);
  expect(Number(log.rows[0]?.n)).toBe(6);
});

it("leads from its rows to what the reader may open, and to nothing else", async () => {
  const shownTo = async (person: string, id: string) => {
    const { input, output, handler } = matterOperations(house.matters)["matter.get"];
    const answer = await handler(await ctxOf(person), input.parse({ id }));
    if (!answer.ok) throw new Error(answer.error.message.zh);
    return output.parse(answer.value).facts.find(({ fact }) => fact === "figureRows");
  };
  const title = "L1 虚构原价（lead）";
  const id = await issued("cityHead", { row: "L1", replyBy: "2026-12-10" });
  expect((await shownTo("unitHead", id))?.rows).toEqual({
    rows: [{ title, record: { kind: "matter", id: "L1" } }],
    more: 0,
  });
  // The lead goes to another bureau; the instruction still tells what it stood on.
  await ledger().direct.query("update matter set organ = 'xh' where id = 'L1'");
  const unseen = await shownTo("unitHead", id);
  expect(unseen).toMatchObject({ value: `1. ${title}`, display: { zh: `1. ${title}` } });
  expect(unseen?.rows).toEqual({ rows: [{ title }], more: 0 });
  await ledger().direct.query("update matter set organ = 'yh' where id = 'L1'");
});

it("is late by the issuer's own day, and never among legal periods", async () => {
  const id = await issued("head", { replyBy: "2026-11-25" });
  expect(await rowsOf("instruction.open")).toContain(id);
  expect(await rowsOf("instruction.overdue")).not.toContain(id);
  house.clock.advanceTo(instant("2026-11-26T02:00:00.000Z"));
  expect(await rowsOf("instruction.overdue")).toEqual([id]);
  expect(await rowsOf("clock.overdue")).toEqual([]);
  expect(await act("head", id, "withdraw", { withdrawReason: "已由全市行动处理。" })).toMatchObject({
    ok: true,
  });
  expect(await rowsOf("instruction.overdue")).toEqual([]);
  expect(await rowsOf("ended")).toEqual([]);
});

it("may stand for one row of the figure", async () => {
  const { state } = await stateOf(await issued("head", { row: "L2", replyBy: "2026-12-10" }));
  expect(state.facts).toMatchObject({ figureValue: "1 件" });
  expect(readRows(state.facts.figureRows)?.rows.map(({ id }) => id)).toEqual(["L2"]);
});

it("answers a repeat under one key as before, though the figure is no longer what it was", async () => {
  const over = { row: "L3", replyBy: "2026-12-10" };
  await lead("L3");
  const first = await issue("head", over, "one key");
  expect(first.ok).toBe(true);
  await ledger().direct.query("delete from matter where id = 'L3'");
  expect(await issue("head", over, "one key")).toEqual(first);
  expect(await issue("head", over, "another key")).toMatchObject({
    ok: false,
    error: { field: "indicator" },
  });
  expect(await issue("head", wanted, "one key")).toMatchObject({
    ok: false,
    error: { field: "Idempotency-Key" },
  });
});

it("is refused where it does not belong", async () => {
  const later = { replyBy: "2026-12-10" };
  const refused = (code: string, field?: string) => ({
    ok: false,
    error: { code, ...(field === undefined ? {} : { field }) },
  });
  // Out of sight, to somebody beside, to people of two bureaus, to oneself, in the past, of nothing.
  expect(await issue("strangerHead", later)).toMatchObject(refused("forbidden", "district"));
  expect(await issue("head", { ...later, receivers: ["strangerOfficer"] })).toMatchObject(
    refused("invalid-input", "receivers"),
  );
  expect(await issue("cityHead", { ...later, receivers: ["unitHead", "strangerOfficer"] })).toMatchObject(
    refused("invalid-input", "receivers"),
  );
  expect(await issue("head", { ...later, receivers: ["head"] })).toMatchObject(
    refused("invalid-input", "receivers"),
  );
  expect(await issue("head", { replyBy: "2026-11-20" })).toMatchObject(refused("invalid-input", "replyBy"));
  expect(await issue("head", { ...later, indicator: "complaint.received" })).toMatchObject(
    refused("invalid-input", "indicator"),
  );
  // Nor with a figure that somebody typed.
  const { input, handler } = matterOperations(house.matters)["matter.open"];
  const typed = input.parse({
    procedure: "instruction",
    organ: "yh",
    title: "督办",
    facts: { figure: "100" },
  });
  expect(await handler(await ctxOf("head"), typed)).toMatchObject(refused("forbidden", "procedure"));
});
