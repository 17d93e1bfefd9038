import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { type Ctx, inCaller, type Operation, type Upload } from "../access/index.ts";
import { day, endOfDay, instant, must } from "../kernel/index.ts";
import { registryOperations } from "../registry/index.ts";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { actAs, aHouse, openAs, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { sweepClocks } from "./jobs.ts";
import { operatorHistory } from "./list.ts";
import { matterOperations } from "./operations.ts";
import { verifyMatter } from "./verify.ts";

const ledger = testLedger();
let house: TestHouse;
let operations: ReturnType<typeof matterOperations>;

beforeAll(async () => {
  house = await aHouse(ledger(), {
    procedures: [fixtureCase, fixtureFollow],
    context: { earlier: async () => 0 },
  });
  operations = matterOperations(house.matters);
});
afterAll(() => house.end());

const officers = { officers: ["officer", "officer2"] };
const caseWith = (title: string, by: Persona = "analyst") =>
  openAs(house, by, {
    procedure: "fixture.case",
    title,
    parties: [
      { role: "party", kind: "operator", ref: house.operator, name: "杭州良品网络科技有限公司" },
      { role: "witness", kind: "person", name: "诸葛小明", phone: "13812345678" },
    ],
    facts: { summary: "直播间宣称最低价", witnessName: "诸葛小明" },
  });

async function opened(title = "虚假宣传", by: Persona = "analyst"): Promise<string> {
  const answer = await caseWith(title, by);
  return must(answer.ok ? answer.value.id : undefined, JSON.stringify(answer));
}

/** As HTTP would: input and output pass their schemas; a fault of either fails the test. */
async function ask<N extends keyof typeof operations>(
  persona: Persona,
  name: N,
  input: z.input<(typeof operations)[N]["input"]>,
  upload?: Upload,
) {
  return call(await house.as(persona), operations[name] as unknown as Operation, input, upload);
}

// biome-ignore lint/suspicious/noExplicitAny: what comes back has passed the operation's own schema; expectations read it.
async function call(ctx: Ctx, operation: Operation, input: unknown, upload?: Upload): Promise<any> {
  const answer = await operation.handler(ctx, operation.input.parse(input), upload);
  if (!answer.ok) return { error: answer.error };
  return operation.download ? answer.value : operation.output.parse(answer.value);
}

describe("the queue", () => {
  it("shows each task to those who may do it, and to nobody else", async () => {
    const id = await opened();
    const has = async (persona: Persona, action: string) => {
      const { rows } = await ask(persona, "queue.mine", { limit: 200 });
      return rows.some(
        (row: { matter: string; action: string }) => row.matter === id && row.action === action,
      );
    };
    const who = async (action: string) => {
      const all: Persona[] = [
        "analyst",
        "officer",
        "officer2",
        "officer3",
        "unitHead",
        "head",
        "reviewer",
        "strangerHead",
        "strangerOfficer",
      ];
      const found: Persona[] = [];
      for (const persona of all) if (await has(persona, action)) found.push(persona);
      return found;
    };
    expect(await who("assign")).toEqual(["unitHead"]);
    await actAs(house, "unitHead", id, "assign", officers);
    expect(await who("assign")).toEqual([]);
    expect(await who("propose")).toEqual(["officer", "officer2"]);
    await actAs(house, "officer", id, "propose", { amount: 100 });
    expect(await who("decide")).toEqual(["head"]);
  });

  it("sorts by time left, counts bands, reads the clock, filters and pages", async () => {
    const id = await opened("直播带货刷单");
    const first = await ask("unitHead", "queue.mine", { text: "刷单" });
    expect(first).toMatchObject({
      total: 1,
      counts: { all: 1, overdue: 0, soon: 0, inTime: 1, none: 0 },
      rows: [
        {
          matter: id,
          action: "assign",
          actionName: { zh: "指派" },
          organName: { zh: "杭州市余杭区市场监督管理局" },
          unitName: { zh: "网监一队" },
          operator: { name: "杭州良品网络科技有限公司" },
          band: "in-time",
          clock: {
            clock: "handle",
            status: "running",
            total: 15,
            left: 15,
            leftUnit: "working-day",
            article: { instrument: "O2" },
          },
        },
      ],
    });
    const all = await ask("unitHead", "queue.mine", { limit: 200 });
    const due = all.rows.map((row: { dueAt?: string }) => row.dueAt ?? "9999");
    expect(due).toEqual([...due].sort());
    const paged = await ask("unitHead", "queue.mine", { offset: 1, limit: 1 });
    expect(paged.rows[0]?.matter).toBe(all.rows[1]?.matter);
    expect((await ask("unitHead", "queue.mine", { unit: "yh-2" })).total).toBe(0);
    expect((await ask("unitHead", "queue.mine", { procedure: "fixture.follow" })).total).toBe(0);
  });
});

describe("one matter", () => {
  it("shows masked facts and parties, offers with reasons, law with certainty, and a hash for each event", async () => {
    const id = await opened();
    const view = await ask("unitHead", "matter.get", { id });
    expect(JSON.stringify(view)).not.toContain("诸葛小明");
    expect(view.facts.find((fact: { fact: string }) => fact.fact === "witnessName").display.zh).toBe(
      "诸葛**",
    );
    expect(view.parties[1]).toMatchObject({
      roleLabel: { zh: "证人" },
      name: "诸葛**",
      phone: "138****5678",
    });
    expect(view.stages[0]).toMatchObject({ id: "received", status: "current" });
    expect(view.offers).toMatchObject([
      { action: "assign", allowed: true, duty: true, persons: { least: 2 } },
    ]);
    expect(view.timeline).toMatchObject([
      {
        seq: 1,
        type: "opened",
        actor: { name: "安晓", postName: { zh: "监测人员" } },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(view.law[0]).toMatchObject({ instrument: "O2", article: "18", certainty: expect.any(String) });
    expect(view.people.find((one: { id: string }) => one.id === "officer")).toMatchObject({
      certified: true,
    });
    expect(view.people.some((one: { id: string }) => one.id === "strangerOfficer")).toBe(false);
    const analyst = await ask("analyst", "matter.get", { id });
    expect(analyst.offers).toMatchObject([
      { action: "assign", allowed: false, because: [{ code: "forbidden" }, { code: "forbidden" }] },
    ]);
    expect(await ask("officer", "matter.get", { id: view.number })).toMatchObject({ id });
  });

  it("does not exist for another bureau, another unit, by id or number, in any operation", async () => {
    const id = await opened();
    const { number } = await ask("officer", "matter.get", { id });
    const none = await ask("officer", "matter.get", { id: "nothing" });
    expect(none).toMatchObject({ error: { code: "not-found" } });
    for (const stranger of ["strangerHead", "officer3"] as const) {
      for (const guess of [id, number])
        expect(await ask(stranger, "matter.get", { id: guess })).toEqual(none);
      expect(await ask(stranger, "matter.verify", { id })).toEqual(none);
      expect(await ask(stranger, "matter.draft", { id, action: "assign" })).toEqual(none);
      expect(await ask(stranger, "matter.preview", { id, action: "assign" })).toEqual(none);
      expect(
        await ask(
          stranger,
          "document.upload",
          { matter: id, document: "order" },
          file("a.docx", new Uint8Array(9)),
        ),
      ).toEqual(none);
      const participant = { role: "observes", organ: "xh", view: "whole" } as const;
      expect(await ask(stranger, "matter.participant.add", { id, expected: 1, participant })).toEqual(none);
      const { rows } = await ask(stranger, "matter.list", { limit: 200 });
      expect(rows.some((row: { id: string }) => row.id === id)).toBe(false);
    }
    expect(await ask("strangerOfficer", "matter.reveal", { id, refs: ["x"], purpose: "好奇" })).toEqual(none);
  });

  it("reveals values with a purpose, on record, to who may", async () => {
    const id = await opened();
    const view = await ask("officer", "matter.get", { id });
    const ref = view.facts.find((fact: { fact: string }) => fact.fact === "witnessName").personal;
    expect(await ask("officer", "matter.reveal", { id, refs: [ref], purpose: "联系证人" })).toEqual({
      values: { [ref]: "诸葛小明" },
    });
    expect(await ask("head", "matter.reveal", { id, refs: [ref], purpose: "看看" })).toMatchObject({
      error: { code: "forbidden" },
    });
    const { rows } = await ledger().direct.query(
      "select person, purpose from access_event where kind = 'unmask' and subject = $1",
      [id],
    );
    expect(rows).toEqual([{ person: "officer", purpose: "联系证人" }]);
  });

  it("lists, and tells an operator's whole story as one line of time", async () => {
    const id = await opened("虚假折扣");
    const list = await ask("head", "matter.list", { text: "折扣", open: true, operator: house.operator });
    expect(list).toMatchObject({ total: 1, rows: [{ id, stageName: { zh: "已收到" }, band: "in-time" }] });
    const registry = registryOperations({
      masterKey: house.masterKey,
      histories: [operatorHistory(house.matters.house)],
    });
    const shown = await call(await house.as("head"), registry["operator.get"] as unknown as Operation, {
      id: house.operator,
    });
    expect(shown.history.some((line: { matter?: string }) => line.matter === id)).toBe(true);
    const stranger = await call(
      await house.as("strangerHead"),
      registry["operator.get"] as unknown as Operation,
      { id: house.operator },
    );
    expect(stranger.history.map((line: { kind: string }) => line.kind)).toEqual(["registered"]);
  });
});

describe("participants", () => {
  it("of the course only find nothing by name, and are told no name in lists", async () => {
    const id = await opened("举报线索核查");
    const participant = { role: "observes", organ: "xh-1", view: "summary" } as const;
    expect(await ask("officer", "matter.participant.add", { id, expected: 1, participant })).toMatchObject({
      seq: 2,
    });
    const mine = async (input: object) => {
      const { rows } = await ask("strangerOfficer", "matter.list", { ...input, limit: 200 });
      return rows.find((row: { id: string }) => row.id === id);
    };
    expect(await mine({})).toMatchObject({ id });
    expect(await mine({})).not.toHaveProperty("operator");
    expect(await mine({ operator: house.operator })).toBeUndefined();
    expect(await mine({ text: "良品" })).toBeUndefined();
    expect((await ask("strangerOfficer", "search", { text: "良品", kinds: ["matter"] })).total).toBe(0);
  });

  it("are let in by who handles matters, not by everybody who reads them", async () => {
    const id = await opened();
    const participant = { role: "observes", organ: "xh", view: "whole" } as const;
    for (const persona of ["analyst", "reviewer", "hearing"] as const)
      expect(await ask(persona, "matter.participant.add", { id, expected: 1, participant })).toMatchObject({
        error: { code: "forbidden" },
      });
  });

  it("get issued papers, not the drafts of those who work on it", async () => {
    const id = await opened();
    await actAs(house, "unitHead", id, "assign", officers);
    await actAs(house, "officer", id, "propose", { amount: 120_000 });
    const shown = await ask("head", "matter.preview", {
      id,
      action: "decide",
      facts: { servedOn: "2026-11-23" },
    });
    const draft = { id: shown.drafts[0].draftId };
    const participant = { role: "supervises", organ: "xh", view: "whole" } as const;
    await ask("head", "matter.participant.add", { id, expected: 3, participant });
    expect(await ask("strangerHead", "matter.get", { id })).toMatchObject({ view: "whole" });
    expect(await ask("strangerHead", "document.draftDownload", draft)).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await ask("officer", "document.draftDownload", draft)).toHaveProperty("body");
  });

  it("see as far as was agreed, act nowhere, and are gone after their day", async () => {
    const id = await opened();
    const join = (seq: number, view: "whole" | "summary") =>
      ask("officer", "matter.participant.add", {
        id,
        expected: seq,
        participant: { role: "assists", organ: "xh-1", view, until: "2026-12-31" },
      });
    expect(await join(1, "summary")).toEqual({ id, seq: 2 });
    const summary = await ask("strangerOfficer", "matter.get", { id });
    expect(summary).toMatchObject({
      view: "summary",
      facts: [],
      parties: [],
      documents: [],
      offers: [],
      evidence: [],
    });
    expect(
      summary.timeline.every(
        (line: { facts: unknown[]; note?: string }) => line.facts.length === 0 && line.note === undefined,
      ),
    ).toBe(true);
    expect(await actAs(house, "strangerOfficer", id, "assign", officers)).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await ask("officer", "matter.participant.remove", { id, expected: 2, organ: "xh-1" })).toEqual({
      id,
      seq: 3,
    });
    expect(await ask("strangerOfficer", "matter.get", { id })).toMatchObject({
      error: { code: "not-found" },
    });
    await join(3, "whole");
    const whole = await ask("strangerOfficer", "matter.get", { id });
    expect(whole.facts.length).toBeGreaterThan(0);
    expect(whole.offers).toEqual([]);
    expect(await ask("officer", "matter.verify", { id })).toMatchObject({ ok: true, problems: [] });
  });
});

describe("search", () => {
  it("finds two-character Chinese words, parts of numbers and names, within what the caller may see", async () => {
    const id = await opened("保健食品夸大功效");
    const find = (persona: Persona, text: string) => ask(persona, "search", { text, kinds: ["matter"] });
    expect(await find("officer", "食品")).toMatchObject({ total: 1, rows: [{ id, kind: "matter" }] });
    expect((await find("officer", "功效")).total).toBe(1);
    expect((await find("officer", "食效")).total).toBe(0);
    expect((await find("strangerHead", "食品")).total).toBe(0);
    expect((await find("officer", "诸葛")).total).toBe(0);
    expect((await ask("officer", "search", { text: "良品", kinds: ["operator"] })).rows[0]).toMatchObject({
      id: house.operator,
    });
  });
});

describe("documents", () => {
  it("previews a draft with the form's values, keeps nothing else, and issues the officer's own file", async () => {
    const id = await opened();
    await actAs(house, "unitHead", id, "assign", officers);
    await actAs(house, "officer", id, "propose", { amount: 120_000 });
    const before = (await ledger().direct.query("select count(*)::int as n from personal_value")).rows[0].n;
    const preview = () =>
      ask("head", "matter.preview", { id, action: "decide", facts: { servedOn: "2026-11-23" } });
    await preview();
    const shown = await preview();
    expect(shown.refused).toEqual([]);
    expect(shown.drafts).toMatchObject([
      { document: "order", missing: [], text: expect.stringContaining("诸葛小明") },
    ]);
    expect((await ledger().direct.query("select count(*)::int as n from personal_value")).rows[0].n).toBe(
      before,
    );
    const draft = await ask("head", "document.draftDownload", { id: shown.drafts[0].draftId });
    const kept = await ask(
      "head",
      "document.upload",
      { matter: id, document: "order" },
      file("../../改.docx", draft.body),
    );
    expect(kept).toMatchObject({ document: "order", missing: [] });
    const { documents } = await ask("head", "matter.get", { id });
    expect(documents).toHaveLength(2);
    expect(documents).toContainEqual(expect.objectContaining({ status: "draft", fileName: "改.docx" }));
    const decided = await actAs(
      house,
      "head",
      id,
      "decide",
      { servedOn: "2026-11-23" },
      { drafts: { order: kept.draftId } },
    );
    expect(decided).toMatchObject({ ok: true, value: { documents: [{ id: kept.draftId }] } });
    const issued = await ask("officer", "document.download", { id: kept.draftId });
    expect(issued).toMatchObject({
      name: expect.stringMatching(/^示例决定书 杭余市监例决〔2026〕\d+号\.docx$/),
    });
    expect(await ask("officer3", "document.download", { id: kept.draftId })).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await ask("officer", "document.draftDownload", { id: kept.draftId })).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await ask("officer", "matter.verify", { id })).toMatchObject({ ok: true, problems: [] });
  });

  it("refuses a .docx that is none", async () => {
    const id = await opened();
    const zip = zipSync({ "hello.txt": new TextEncoder().encode("hello") });
    for (const bytes of [new TextEncoder().encode("MZ not a document"), zip]) {
      expect(
        await ask("officer", "document.upload", { matter: id, document: "order" }, file("x.docx", bytes)),
      ).toMatchObject({
        error: { code: "unsupported-file" },
      });
    }
  });

  it("keeps an unfinished form for its writer alone, without personal values", async () => {
    const id = await opened();
    await ask("officer", "matter.saveDraft", {
      id,
      action: "record",
      facts: { summary: "半句", witnessName: "司马光明" },
    });
    expect(await ask("officer", "matter.draft", { id, action: "record" })).toMatchObject({
      facts: { summary: "半句" },
    });
    expect(await ask("officer2", "matter.draft", { id, action: "record" })).toBeNull();
    const { rows } = await ledger().direct.query("select facts::text as t from matter_draft");
    expect(JSON.stringify(rows)).not.toContain("司马光明");
  });
});

// Last: it moves the clock for everybody.
describe("the sweep", () => {
  it("goes on past a matter that cannot be read, and says so in the end", async () => {
    const broken = await opened("损坏");
    const { direct } = ledger();
    await direct.query("update matter set version = 99 where id = $1", [broken]);
    await direct.query("update matter_clock set due_at = '2020-01-01' where matter = $1", [broken]);
    const sound = await opened("完好");
    await direct.query("update matter_clock set due_at = '2020-01-02' where matter = $1", [sound]);
    await expect(sweepClocks(house.matters.house, house.machine())).rejects.toThrow(/could not be swept/);
    const { rows } = await direct.query(
      "select due_at > '2026-01-01' as mended from matter_clock where matter = $1",
      [sound],
    );
    expect(rows).toEqual([{ mended: true }]);
    await direct.query("update matter set version = 1 where id = $1", [broken]);
    expect(await sweepClocks(house.matters.house, house.machine())).toMatchObject({ skipped: 0 });
  });

  it("notices what ran out, once, however often and from wherever it is run", async () => {
    const late = await opened("逾期");
    const waiting = await opened("等待");
    await actAs(house, "unitHead", waiting, "assign", officers);
    await actAs(house, "officer", waiting, "propose", { amount: 100 });
    await actAs(house, "head", waiting, "decide", { servedOn: "2026-11-23" });
    const finishOf = async () => {
      const { rows } = await ledger().direct.query("select action from matter_task where matter = $1", [
        waiting,
      ]);
      return rows.map((row) => row.action);
    };
    expect(await finishOf()).toEqual([]);
    const ctx = house.machine();
    const dueOn = day("2026-11-30");
    house.clock.advanceTo(endOfDay(dueOn));
    expect(await sweepClocks(house.matters.house, ctx)).toMatchObject({ noticed: 0 });
    house.clock.advanceTo(instant("2026-12-01T00:00:00.000Z"));
    const swept = await sweepClocks(house.matters.house, ctx);
    expect(swept.elapsed).toBeGreaterThanOrEqual(1);
    expect(await finishOf()).toEqual(["finish"]);
    const { rows: events } = await ledger().direct.query(
      "select body from matter_event where matter = $1 and type = 'elapsed'",
      [waiting],
    );
    expect(events).toMatchObject([
      { body: { clock: "objection", occurrence: 1, on: dueOn, actor: { machine: true } } },
    ]);

    house.clock.advanceTo(instant("2027-01-10T00:00:00.000Z"));
    const [a, b] = await Promise.all([
      sweepClocks(house.matters.house, ctx, 3),
      sweepClocks(house.matters.house, ctx, 3),
    ]);
    expect(a.noticed + b.noticed).toBeGreaterThan(0);
    expect(await sweepClocks(house.matters.house, ctx)).toEqual({ noticed: 0, elapsed: 0, skipped: 0 });
    const { rows } = await ledger().direct.query(
      "select matter, count(*)::int as n from notice where text_zh like '%届满%' and matter = $1 group by matter",
      [late],
    );
    expect(rows).toEqual([{ matter: late, n: 1 }]);
    const queue = await ask("unitHead", "queue.mine", { text: "逾期" });
    expect(queue).toMatchObject({
      counts: { overdue: 1 },
      rows: [{ band: "overdue", clock: { status: "overdue" } }],
    });

    const notices = await ask("unitHead", "notice.mine", { unread: true, limit: 200 });
    expect(notices.unread).toBeGreaterThan(0);
    const ids = notices.rows.map((row: { id: string }) => row.id);
    expect(await ask("strangerHead", "notice.read", { ids })).toEqual({ read: 0 });
    expect(await ask("unitHead", "notice.read", { ids })).toEqual({ read: ids.length });
    const named = (await ask("officer", "notice.mine", { limit: 200 })).rows.length;
    expect(named).toBeGreaterThan(0);
    const gone = await house.as("officer");
    const moved = { ...gone, caller: { ...gone.caller, organs: [], posts: [] } };
    expect((await call(moved, operations["notice.mine"] as unknown as Operation, {})).rows).toEqual([]);
    const { rows: matters } = await ledger().direct.query("select id from matter");
    for (const { id } of matters) {
      const verified = await inCaller(ctx, (trx) => verifyMatter(house.matters.house, trx, id, ctx.now()));
      expect(verified).toMatchObject({ ok: true, value: { problems: [] } });
    }
  });
});

function file(name: string, bytes: Uint8Array): Upload {
  return { name, mediaType: "application/octet-stream", size: bytes.length, bytes: async () => bytes };
}
