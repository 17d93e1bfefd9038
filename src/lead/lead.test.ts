import { describe, expect, test } from "vitest";
import { assert, chineseCalendar, type Failure, type Instant, instant, must } from "../kernel/index.ts";
import {
  type Actor,
  clocks,
  decide,
  evolve,
  type Facts,
  type FactValue,
  fold,
  type MatterEvent,
  type MatterState,
  type NewEvent,
  open,
  statutes,
} from "../procedure/index.ts";
import { declineItems, filingItems, repeatItems } from "./checklists.ts";
import { lead } from "./index.ts";

const abilities = [...new Set(Object.values(lead.actions).map(({ by }) => by.ability)), "lead.enter"];

function actor(person: string): Actor {
  const kind = person.replace(/-\d+$/, "");
  const level = kind === "head" ? (["head"] as const) : (["officer", "unit-head"] as const);
  return { person, post: `post-${person}`, organ: "330110", level, abilities };
}

const around = (now: Instant) => ({ now, calendar: chineseCalendar, law: statutes() });
/** Ten in the morning in Shanghai. */
const morning = (day: string) => instant(`${day}T02:00:00.000Z`);
const every = (items: readonly { readonly id: string }[], answer: "yes" | "no"): FactValue =>
  Object.fromEntries(items.map(({ id }) => [id, { answer, reason: "经核对" }]));

class Walk {
  state: MatterState;
  now: Instant;

  constructor(day: string, facts: Facts = {}) {
    this.now = morning(day);
    const entered: Facts = {
      source: "monitoring",
      discoveredOn: day,
      subject: "advertising",
      violation: "发布虚假广告",
      summary: "宣称“全国销量第一”。",
      place: "某平台某店铺",
      ...facts,
    };
    const command = {
      number: "线1",
      title: { zh: "线索", en: "lead" },
      organ: "330110",
      district: "330110",
      parties: [],
      facts: entered,
    };
    const result = open(lead, command, actor("officer-9"), around(this.now));
    assert(result.ok, result.ok ? "" : result.error.message.en);
    this.state = fold(lead, this.stamped(result.value, 0, actor("officer-9")));
  }

  at(day: string): this {
    this.now = morning(day);
    return this;
  }

  try(name: string, person: string, facts: Facts = {}): Failure | undefined {
    const action = must(Object.entries(lead.actions).find(([id]) => id === name)?.[1], name);
    const documents = (action.issues ?? []).map((document) => ({
      document,
      id: `${this.state.seq}`,
      number: `${this.state.seq}号`,
      sha256: "0".repeat(64),
      sm3: "0".repeat(64),
      size: 1,
    }));
    const command = { action: name, expected: this.state.seq, facts, evidence: ["evidence-1"], documents };
    const result = decide(lead, this.state, command, actor(person), { certified: true }, around(this.now));
    if (!result.ok) return result.error;
    for (const event of this.stamped(result.value, this.state.seq, actor(person))) {
      this.state = evolve(lead, this.state, event);
    }
    return undefined;
  }

  do(name: string, person: string, facts: Facts = {}): this {
    const refusal = this.try(name, person, facts);
    assert(refusal === undefined, `${name}: ${refusal?.message.en}`);
    return this;
  }

  clock(name: string) {
    const shown = clocks(lead, this.state, around(this.now));
    return shown.findLast(({ instance }) => instance.clock === name);
  }

  private stamped(events: readonly NewEvent[], seq: number, who: Actor): MatterEvent[] {
    const { level: _level, abilities: _abilities, ...ref } = who;
    return events.map((event, i) => ({ ...event, seq: seq + 1 + i, at: this.now, actor: ref, schema: 1 }));
  }
}

const both = ["officer-1", "officer-2"];
const assigned = (day: string, facts: Facts = {}) =>
  new Walk(day, facts).do("assign", "unit-head-1", { verifiers: both });
const found = (day: string): Facts => ({
  verifiedOn: day,
  verificationMethod: ["online"],
  verificationResult: "页面仍在展示。",
  partyName: "杭州某某网络科技有限公司",
  partyKind: "legal",
});
const proposal: Facts = {
  violation: "发布虚假广告",
  suspectedArticles: "广告法第二十八条",
  filingCheck: every(filingItems, "yes"),
  declineCheck: every(declineItems, "no"),
  proposal: "file",
  proposalReason: "符合立案条件",
};
const proposed = (day: string, facts: Facts = {}, more: Facts = {}) =>
  assigned(day, facts)
    .do("record-verification", "officer-1", found(day))
    .do("propose", "officer-1", { ...proposal, ...more });

describe("clocks on days worked out by hand", () => {
  test("P-01: fifteen working days over Labour Day and a Saturday worked, then fifteen more", () => {
    // Found Thu 30 April. 1–5 May off. 6, 7, 8 = 3; Sat 9 is worked = 4; 11–15 = 9; 18–22 = 14; Mon 25 = 15.
    const walk = assigned("2026-04-30");
    expect(walk.clock("verify")).toMatchObject({ dueOn: "2026-05-25", total: 15 });
    walk.do("request-extension", "officer-1", { extensionReason: "当事人地址待查" }).do("extend", "head-1");
    // 26–29 May = 4; 1–5 June = 9; 8–12 = 14; Mon 15 = 15.
    expect(walk.clock("verify")).toMatchObject({ dueOn: "2026-06-15", total: 30 });
    walk.do("request-extension", "officer-1", { extensionReason: "仍未查清" });
    expect(walk.try("extend", "head-1")?.code).toBe("conflict");
  });

  test("P-01: fifteen working days over the National Day holiday", () => {
    // Found Mon 21 September. 22–24 = 3; 25–27 off; 28–30 = 6; 1–7 October off; 8, 9 = 8; Sat 10 worked = 9;
    // 12–16 = 14; Mon 19 = 15.
    expect(new Walk("2026-09-21").clock("verify")).toMatchObject({ dueOn: "2026-10-19" });
  });

  test("the period counts from the day the material was received, not from the day it was typed", () => {
    const walk = new Walk("2026-05-06", { discoveredOn: "2026-04-30" });
    expect(walk.clock("verify")).toMatchObject({ startedOn: "2026-04-30", dueOn: "2026-05-25" });
  });

  test("testing does not count", () => {
    const walk = assigned("2026-06-01");
    // 2–5 June = 4; 8–12 = 9; 15–18 = 13; Fri 19 is the Dragon Boat holiday; 22 = 14; 23 = 15.
    expect(walk.clock("verify")).toMatchObject({ dueOn: "2026-06-23" });
    walk.at("2026-06-03").do("commission-test", "officer-1", {
      testKind: "testing",
      testBody: "检测院",
      testAskedOn: "2026-06-03",
    });
    walk
      .at("2026-06-10")
      .do("receive-test", "officer-1", { testReceivedOn: "2026-06-10", testResult: "合格" });
    // Out: 4, 5, 8, 9, 10 June, five working days: 24–26 = 3, 29 = 4, 30 = 5.
    expect(walk.clock("verify")).toMatchObject({ dueOn: "2026-06-30" });
  });

  test("R-10: a supplementary report begins the period again; R-14: an advertising report is answered in seven days", () => {
    const walk = new Walk("2026-05-11", { source: "report", realName: true });
    // 12–15 May = 4; 18, 19, 20 = 7.
    expect(walk.clock("advertisingReply")).toMatchObject({ dueOn: "2026-05-20" });
    walk
      .at("2026-05-18")
      .do("supplement", "officer-9", { supplementedOn: "2026-05-18", supplement: "另有三个页面" });
    // 19–22 May = 4; 25–29 = 9; 1–5 June = 14; Mon 8 = 15.
    expect(walk.clock("verify")).toMatchObject({ dueOn: "2026-06-08" });
    expect(new Walk("2026-05-11").clock("advertisingReply")).toBeUndefined();
  });
});

describe("what the law refuses", () => {
  test("filing by somebody who verified", () => {
    const walk = proposed("2026-05-11");
    expect(walk.try("file", "officer-1", { decisionReason: "同意" })?.code).toBe("forbidden");
    expect(walk.try("file", "head-1", { decisionReason: "同意" })).toBeUndefined();
    expect(walk.state).toMatchObject({ stage: "filed", outcome: "filed" });
  });

  test("one verifying officer", () => {
    expect(new Walk("2026-05-11").try("assign", "unit-head-1", { verifiers: ["officer-1"] })).toMatchObject({
      code: "guard-not-met",
      article: { instrument: "APL", article: "42" },
    });
  });

  test("a proposal to file while one of the four conditions is unknown", () => {
    const unsure = {
      ...Object(every(filingItems, "yes")),
      competent: { answer: "unknown", reason: "住所待查" },
    };
    const walk = assigned("2026-05-11").do("record-verification", "officer-1", found("2026-05-11"));
    expect(walk.try("propose", "officer-1", { ...proposal, filingCheck: unsure })).toMatchObject({
      article: { instrument: "O2", article: "19" },
    });
  });

  test("not filing where every condition holds and no ground to decline exists", () => {
    const walk = proposed("2026-05-11", {}, { proposal: "decline" });
    const answer = { decisionReason: "不同意立案", softMeasure: ["guidance"] };
    expect(walk.try("decline", "head-1", answer)).toMatchObject({
      article: { instrument: "O2", article: "20" },
    });
    const minor = { ...Object(every(declineItems, "no")), first: { answer: "yes", reason: "首次" } };
    const lenient = proposed("2026-05-11", {}, { proposal: "decline", declineCheck: minor });
    expect(lenient.try("decline", "head-1", answer)).toBeUndefined();
  });

  test("passing on what another market regulator transferred", () => {
    const walk = assigned("2026-05-11", { source: "transfer-market" });
    const away = { transferOrgan: "某区局", transferGround: "other-region", decisionReason: "无管辖权" };
    expect(walk.try("transfer", "head-1", away)).toMatchObject({
      article: { instrument: "O2", article: "14" },
    });
    expect(walk.try("transfer", "head-1", { ...away, transferGround: "other-department" })).toBeUndefined();
  });

  test("a repeat that is not the same reporter, fact and party", () => {
    const walk = new Walk("2026-05-11", { source: "report" });
    const other = { ...Object(every(repeatItems, "yes")), fact: { answer: "no", reason: "另一页面" } };
    expect(walk.try("merge", "unit-head-1", { repeatCheck: other, mergedInto: "线0" })?.code).toBe(
      "guard-not-met",
    );
    expect(
      walk.try("merge", "unit-head-1", { repeatCheck: every(repeatItems, "yes"), mergedInto: "线0" }),
    ).toBeUndefined();
  });

  test("informing a reporter where no law asks for it any more", () => {
    const told = { informedOn: "2026-05-18", informedHow: "电话", informedWhat: "已立案" };
    const filed = (facts: Facts) =>
      proposed("2026-05-11", { source: "report", ...facts })
        .do("file", "head-1", { decisionReason: "同意" })
        .at("2026-05-18");
    expect(
      filed({ subject: "price", realName: true }).try("inform-reporter", "officer-1", told),
    ).toMatchObject({
      article: { instrument: "O121", article: "36" },
    });
    const anonymous = filed({ subject: "unfair-competition", realName: false });
    expect(anonymous.try("inform-reporter", "officer-1", told)?.code).toBe("guard-not-met");
    const named = filed({ subject: "unfair-competition", realName: true });
    expect(named.try("inform-reporter", "officer-1", told)).toBeUndefined();
    const advertising = filed({ subject: "advertising" });
    // Filing closes the lead, and the duty to answer outlives it.
    expect(advertising.clock("advertisingReply")?.status).toBe("running");
    expect(advertising.try("inform-reporter", "officer-1", told)).toBeUndefined();
    expect(advertising.clock("advertisingReply")?.status).toBe("stopped");
  });
});
