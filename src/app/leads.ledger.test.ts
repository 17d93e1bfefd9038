import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureMachine, inCaller } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { addDays, chineseCalendar, dayOf, type Instant, instant, must } from "../kernel/index.ts";
import { checkLoop, foldFindings, type LeadParts, leadOperations } from "../lead/index.ts";
import { actAs, aHouse, type Persona, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { declareProcedures } from "./procedures.ts";

const ledger = testLedger();
let house: TestHouse;
let parts: LeadParts;
let operations: ReturnType<typeof leadOperations>;

beforeAll(async () => {
  const { procedures, context, effects } = declareProcedures();
  house = await aHouse(ledger(), { procedures: procedures.all, context, hooks: { effects } });
  await ensureMachine(ledger().db, "machine:watch", "网络监测", house.clock.now());
  parts = {
    house: house.matters.house,
    files: house.matters.house.files,
    calendar: chineseCalendar,
    machine: async () => ({
      ...house.machine(),
      caller: { ...house.machine().caller, person: "machine:watch" },
    }),
  };
  operations = leadOperations(parts);
  await ledger()
    .db.insertInto("detector_run")
    .values({
      id: "run-1",
      detector: "price",
      version: "1",
      role: "live",
      trigger: "nightly",
      parameters: "{}",
      as_of: house.clock.now(),
      asked_at: house.clock.now(),
    })
    .execute();
});
afterAll(() => house.end());

interface Planted {
  readonly subject: string;
  readonly seller?: string;
  readonly operator?: string | null;
  readonly score?: number;
  readonly severity?: "info" | "minor" | "major";
  readonly actedAt?: Instant;
}

/** A finding as a run of the price detector keeps it. */
async function plant({
  subject,
  seller = "shop",
  operator = null,
  score = 0.9,
  severity = "major",
  actedAt,
}: Planted) {
  const now = house.clock.now();
  const id = `f-${createHash("sha256").update(`${subject}${seller}`).digest("hex").slice(0, 32)}`;
  const seen = { kind: "price", id: `${subject}-1` };
  await ledger()
    .db.insertInto("finding")
    .values({
      id,
      key: id.slice(2),
      detector: "price",
      version: "1",
      variant: "above-lowest-charged",
      platform: house.platform,
      seller,
      operator,
      subject,
      acted_at: actedAt ?? now,
      score,
      severity,
      law: ["PX-01"],
      reason_zh: `店铺 ${house.platform}/${seller} 对商品 ${subject} 虚构原价。`,
      reason_en: `${house.platform}/${seller} ${subject}`,
      facts: "{}",
      observations: JSON.stringify([seen]),
      rows: JSON.stringify([{ ...seen, row: { amount: 6000, file: "api:1", line: 1 } }]),
      run: "run-1",
      first_seen_at: now,
      last_seen_at: now,
    })
    .execute();
  return id;
}

const rows = (lead: string) =>
  ledger().db.selectFrom("lead_seal").selectAll().where("matter", "=", lead).orderBy("finding").execute();
const matterOf = (id: string) =>
  inCaller(house.machine(), (trx) =>
    trx.selectFrom("matter").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
const findingOf = (id: string) =>
  ledger().db.selectFrom("finding").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function opened(): Promise<string> {
  const [taken] = await foldFindings(parts);
  return must(taken, "a lead").lead;
}

const yes = { answer: "yes", reason: "经核对" };
const no = { answer: "no", reason: "经核对" };
const all = (answer: typeof yes, ...items: string[]) =>
  Object.fromEntries(items.map((item) => [item, answer]));

/** Assigned, verified and declined: with evidence of a minor breach, or without any. */
async function declineIt(lead: string, evidence: typeof yes | typeof no): Promise<void> {
  const act = async (who: Persona, action: string, facts: object, cited: string[] = []) => {
    const done = await actAs(house, who, lead, action, facts, { evidence: cited });
    if (!done.ok) throw new Error(`${action}: ${JSON.stringify(done.error)}`);
  };
  const day = dayOf(house.clock.now());
  await act("unitHead", "assign", { verifiers: ["officer", "officer2"] });
  const [seal] = await rows(lead);
  await act(
    "officer",
    "record-verification",
    { verifiedOn: day, verificationMethod: ["online"], verificationResult: "已核查" },
    [must(seal, "a seal").evidence],
  );
  await act("officer", "propose", {
    violation: "价格欺诈",
    suspectedArticles: "见线索",
    filingCheck: { ...all(yes, "punishable", "competent", "in-time"), evidence },
    declineCheck: { ...all(no, "first", "no-fault", "other"), minor: evidence },
    proposal: "decline",
    proposalReason: "建议不予立案",
  });
  await act("head", "decline", { decisionReason: "同意", softMeasure: ["none"] });
}

describe("findings become leads", () => {
  it("by the rule: opened at the competent bureau by the house, rows sealed, once however often it runs", async () => {
    const one = await plant({ subject: "lamp", operator: house.operator });
    const two = await plant({ subject: "cup", operator: house.operator, score: 0.3, severity: "minor" });
    const runs = await Promise.all([foldFindings(parts), foldFindings(parts)]);
    expect(runs.flat()).toMatchObject([{ findings: 2, joined: false }]);
    expect(await foldFindings(parts)).toEqual([]);
    const lead = must(runs.flat()[0], "taken").lead;
    expect((await rows(lead)).map(({ finding }) => finding)).toEqual([one, two].sort());
    expect((await findingOf(one)).lead).toBe(lead);
    const matter = await matterOf(lead);
    expect(matter).toMatchObject({ organ: "yh", operator: house.operator, stage: "entered" });
    const { facts } = matter.state as { facts: Record<string, string> };
    expect(facts.summary).toContain("另有同类发现 1 项");
    expect(facts.summary).not.toContain(house.platform);
    const [evidence] = await inCaller(house.machine(), (trx) =>
      trx.selectFrom("evidence").selectAll().where("matter", "=", lead).execute(),
    );
    expect(facts.finding).toContain(must(evidence, "evidence").sha256);
    expect(evidence).toMatchObject({ kind: "electronic-data", makers: ["machine:watch"] });
  });

  it("a further finding of the operator joins, also from another shop, and declining as minor says it was right", async () => {
    const third = await plant({
      subject: "pot",
      seller: "other",
      operator: house.operator,
      score: 0.2,
      severity: "minor",
    });
    const [taken] = await foldFindings(parts);
    expect(taken).toMatchObject({ findings: 1, joined: true });
    const { lead } = must(taken, "taken");
    expect(await rows(lead)).toHaveLength(3);
    await declineIt(lead, yes);
    expect(await findingOf(third)).toMatchObject({ outcome: "right", lead });
  });

  it("what goes on after the decision is a new lead, which knows the earlier one; without evidence it was wrong", async () => {
    const before = must(
      (await findingOf(await plant({ subject: "vase", operator: house.operator }))).id,
      "id",
    );
    house.clock.advanceTo(instant(new Date(Date.parse(house.clock.now()) + 3_600_000).toISOString()));
    const lead = await opened();
    expect((await findingOf(before)).lead).toBe(lead);
    const origin = await ledger()
      .db.selectFrom("lead_origin")
      .selectAll()
      .where("matter", "=", lead)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(origin.reasons)).toContain("十二个月内另有 1 件");
    await declineIt(lead, no);
    expect(await findingOf(before)).toMatchObject({ outcome: "wrong" });
    // The same thing, done again the day after.
    await ledger()
      .db.updateTable("finding")
      .set({ acted_at: new Date(Date.parse(house.clock.now()) + 86_400_000).toISOString() })
      .where("id", "=", before)
      .execute();
    expect(await opened()).not.toBe(lead);
  });
});

describe("triage", () => {
  it("shows what the rule leaves, dismisses with a ground, and refuses what is done already", async () => {
    const weak = await plant({ subject: "weak", seller: "nobody", score: 0.3, severity: "minor" });
    expect(await foldFindings(parts)).toEqual([]);
    const ctx = await house.as("analyst");
    const list = await operations["lead.proposals"].handler(ctx, { all: false, page: 1 });
    if (!list.ok || !("rows" in list.value)) throw new Error("no list");
    const [row] = list.value.rows;
    expect(list.value.rows).toHaveLength(1);
    expect(row).toMatchObject({ findings: [weak], organ: "yh", mayOpen: true });
    const group = { detector: "price", operator: null, platform: house.platform, seller: "nobody" };
    const dismissal = { group, ground: "no-breach", reason: "原价有成交依据" } as const;
    const stranger = await house.as("strangerOfficer");
    expect(await operations["lead.dismiss"].handler(stranger, dismissal)).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
    expect(await operations["lead.dismiss"].handler(ctx, dismissal)).toMatchObject({
      value: { dismissed: 1 },
    });
    expect(await operations["lead.dismiss"].handler(ctx, dismissal)).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await operations["lead.take-up"].handler(ctx, { group })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await findingOf(weak)).toMatchObject({ outcome: "wrong", lead: null });
  });

  it("a lead is drafted for the form, and opened from it with what the officer changed", async () => {
    const found = await plant({ subject: "chair", seller: "form", score: 0.4, severity: "minor" });
    const ctx = await house.as("analyst");
    const draft = await operations["lead.draft"].handler(ctx, { finding: found });
    if (!draft.ok || !("facts" in draft.value)) throw new Error("no draft");
    expect(draft.value.facts).toMatchObject({ source: "monitoring", subject: "price" });
    const { group, facts, title } = draft.value;
    const taken = await operations["lead.take-up"].handler(ctx, {
      group,
      form: { title, parties: [], facts: { ...facts, summary: "页面原价没有依据。" } },
    });
    if (!taken.ok || !("lead" in taken.value)) throw new Error(JSON.stringify(taken));
    const { state } = await matterOf(taken.value.lead);
    expect((state as { facts: object }).facts).toMatchObject({
      summary: "页面原价没有依据。",
      source: "monitoring",
    });
    expect(await findingOf(found)).toMatchObject({ lead: taken.value.lead });
  });
});

describe("the closed loop", () => {
  it("lists leads past their period by what holds them up, and findings nobody took up", async () => {
    await plant({ subject: "left", seller: "left", score: 0.3, severity: "minor" });
    const ctx = await house.as("analyst");
    expect(await checkLoop(ctx, chineseCalendar)).toEqual([]);
    house.clock.advanceTo(instant(`${addDays(dayOf(house.clock.now()), 40)}T01:00:00.000Z`));
    const held = await checkLoop(ctx, chineseCalendar);
    expect(held.map(({ cause }) => cause).sort()).toEqual(["unassigned", "unassigned", "untaken"]);
    expect(held.every(({ late }) => late > 0)).toBe(true);
    expect(await checkLoop(await house.as("strangerOfficer"), chineseCalendar)).toEqual([]);
  });
});

it("a take-up that is cut off leaves nothing behind", async () => {
  const cut = await plant({ subject: "cut", seller: "cut" });
  const failing = {
    ...parts,
    files: { ...parts.files, put: () => Promise.reject(new Error("the vault is away")) },
  };
  await expect(foldFindings(failing)).rejects.toThrow("groups of findings");
  expect((await findingOf(cut)).lead).toBeNull();
  expect(await foldFindings(parts)).toHaveLength(1);
  await inTransaction(ledger().db, {}, async (trx) => {
    const { n } = await trx
      .selectFrom("lead_origin")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("seller", "=", "cut")
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(1);
  });
});
