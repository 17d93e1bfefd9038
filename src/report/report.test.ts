import { describe, expect, test } from "vitest";
import { day } from "../kernel/index.ts";
import type { Facts } from "../procedure/index.ts";
import { personalRef, Walked } from "../testing/walked.ts";
import { rewardDue } from "./context.ts";
import { report, reward } from "./index.ts";

const received = (on: string, facts: Facts = {}) =>
  new Walked(report, on, {
    channel: "hotline",
    receivedOn: on,
    realName: true,
    reporterKind: "natural",
    reporterName: personalRef("name"),
    reporterContact: personalRef("contact"),
    subject: "price",
    violation: "价格欺诈",
    summary: "划线价从未成交",
    basis: "截图三张",
    place: "某平台某店铺",
    ...facts,
  });
const verifying = (on: string, facts: Facts = {}) =>
  received(on, facts).do("start-verification", "officer-1", { leadSummary: "划线价从未成交" });
const decided = (on: string, facts: Facts = {}, decision = "filed") =>
  verifying(on, facts).do("record-decision", "officer-1", { decision, decidedOn: on }, { leadEnd: decision });

describe("clocks on days worked out by hand", () => {
  test("R-01 begins again with a supplement, and goes on in the lead", () => {
    const walk = received("2026-09-21");
    // 22–24 = 3; 25–27 off; 28–30 = 6; 8, 9 October = 8; Sat 10 = 9; 12–16 = 14; Mon 19 = 15.
    expect(walk.clock("verify")?.dueOn).toBe("2026-10-19");
    walk
      .at("2026-09-28")
      .do("supplement", "officer-1", { supplementedOn: "2026-09-28", supplement: "另有三个页面" });
    // 29, 30 = 2; 8, 9 October = 4; Sat 10 = 5; 12–16 = 10; 19–23 = 15.
    expect(walk.clock("verify")?.dueOn).toBe("2026-10-23");
    walk.do("start-verification", "officer-1", { leadSummary: "划线价从未成交" });
    expect(walk.clock("verify")?.status).toBe("stopped");
  });

  test("R-14 and R-16 run only where the law has them, and outlast the decision", () => {
    expect(received("2026-05-11").clock("advertisingReply")).toBeUndefined();
    const advert = decided("2026-05-11", { subject: "advertising" });
    // 12–15 May = 4; 18, 19, 20 = 7.
    expect(advert.clock("advertisingReply")).toMatchObject({ dueOn: "2026-05-20", status: "running" });
    const false_ = received("2026-04-24", { falsePublicity: true });
    expect(false_.clock("publicityReply")?.dueOn).toBe("2026-05-26");
  });

  test("R-38: sixty working days to claim, then waived", () => {
    const walk = granted(1_000_000, "1").do("notify", "officer-1", {
      noticedOn: "2026-08-03",
      noticeHow: "短信",
    });
    expect(walk.clock("claim")?.dueOn).toBe("2026-10-30");
    walk.at("2026-10-30");
    expect(walk.try("lapse", "officer-1", { lapsedOn: "2026-10-30" })?.code).toBe("clock-not-elapsed");
    walk.at("2026-10-31");
    const claim = { identityChecked: true, claimedOn: "2026-10-31", paidHow: "bank" };
    expect(walk.try("pay", "officer-3", claim)?.code).toBe("guard-not-met");
    walk.do("lapse", "officer-1", { lapsedOn: "2026-10-31" });
    expect(walk.state.outcome).toBe("lapsed");
  });
});

describe("what the law refuses", () => {
  test("recording a decision that the lead has not taken", () => {
    const walk = verifying("2026-05-11");
    const wrong = { decision: "filed", decidedOn: "2026-05-11" };
    expect(walk.try("record-decision", "officer-1", wrong, { leadEnd: "running" })?.code).toBe(
      "guard-not-met",
    );
    // Not looked up is not a pass.
    expect(walk.try("record-decision", "officer-1", wrong)?.code).toBe("missing-fact");
  });

  test("informing where no law asks for it, and ending where one does", () => {
    const told = {
      informBasis: "advertising",
      informedWhat: "已立案",
      informedOn: "2026-05-11",
      informedHow: "短信",
    };
    expect(decided("2026-05-11").try("inform-reporter", "officer-1", told)?.article).toEqual({
      instrument: "O121",
      article: "36",
    });
    const advert = decided("2026-05-11", { subject: "advertising" });
    expect(advert.try("end", "officer-1")?.article).toEqual({ instrument: "O121", article: "36" });
    advert.do("inform-reporter", "officer-1", told);
    expect(advert.clock("advertisingReply")?.status).toBe("stopped");
    expect(advert.do("end", "officer-1").state).toMatchObject({ stage: "ended", outcome: "filed" });
  });

  test("a repeat that is not the same reporter, facts and party", () => {
    const answers = (fact: "yes" | "no") => ({
      reporter: { answer: "yes" as const, reason: "同一人" },
      fact: { answer: fact, reason: "经核对" },
      party: { answer: "yes" as const, reason: "同一店铺" },
    });
    const walk = received("2026-05-11");
    expect(
      walk.try("mark-repeat", "unit-head-1", { repeatCheck: answers("no"), mergedInto: "举1" })?.code,
    ).toBe("guard-not-met");
    expect(
      walk.try("mark-repeat", "unit-head-1", { repeatCheck: answers("yes"), mergedInto: "举1" }),
    ).toBeUndefined();
  });

  test("a reward for an organisation, or decided by whoever proposed it", () => {
    const claim = {
      caseNumber: "处1",
      caseClosedOn: "2026-05-11",
      fines: 100_000_00,
      rewardClass: "harm",
    };
    const organisation = decided("2026-05-11", { reporterKind: "organisation" });
    expect(organisation.try("propose-reward", "officer-1", claim)?.article).toEqual({ instrument: "RW21" });
    expect(decided("2026-05-11").try("propose-reward", "officer-1", claim)).toBeUndefined();
    const walk = proposed(1_000_000, "1");
    expect(walk.try("grant", "officer-1", { decisionReason: "同意" })?.code).toBe("forbidden");
    expect(
      proposed(50_000_000, "1", 1_000_000_000).try("grant", "head-1", { decisionReason: "同意" })?.article,
    ).toEqual({ instrument: "RW21" });
  });
});

describe("how much", () => {
  test.each([
    // 5 % of 200,000 yuan; the floor of 5,000; 3 %; the floor of 1,000; the cap of a million.
    ["1", 20_000_000, 1_000_000],
    ["1", 1_000_000, 500_000],
    ["2", 20_000_000, 600_000],
    ["3", 100_000, 100_000],
    ["1", 5_000_000_000, 100_000_000],
  ])("level %s of %i fen is %i", (level, fines, due) => {
    expect(rewardDue({ level, fines }, day("2026-05-11"))).toBe(due);
  });

  test("an amount that is not its level’s is refused", () => {
    const wrong = { level: "1", levelReason: "完全一致", amount: 999_999 };
    expect(opened().try("propose", "officer-1", wrong, { amountRight: false })?.article).toEqual({
      instrument: "RW21",
      article: "12",
    });
  });
});

function opened(fines = 20_000_000) {
  return new Walked(reward, "2026-08-03", {
    reporterName: personalRef("name"),
    reporterKind: "natural",
    caseNumber: "处1",
    caseClosedOn: "2026-07-31",
    fines,
    rewardClass: "harm",
    violation: "价格欺诈",
  });
}

function proposed(amount: number, level: string, fines?: number) {
  const proposal = { level, levelReason: "完全一致", amount };
  return opened(fines).do("propose", "officer-1", proposal, { amountRight: true });
}

function granted(amount: number, level: string) {
  return proposed(amount, level).do("grant", "head-1", { decisionReason: "同意" });
}
