import { describe, expect, test } from "vitest";
import type { Fen } from "../kernel/index.ts";
import { hearingItems, legalityItems, leniencyItems, premiseItems } from "./checklists.ts";
import {
  all,
  decision,
  intended,
  lateOn,
  morning,
  report,
  reported,
  service,
  toBeServed,
  Walk,
  warning,
} from "./scenario.ts";
import { surcharge } from "./surcharge.ts";

const both = ["officer-1", "officer-2"];

/** Notice served on Thursday 2026-09-24; the period ends on 2026-10-09, see below. */
const told = (approval = {}, more = {}) =>
  toBeServed("2026-08-03", approval, more)
    .at(morning("2026-09-24"))
    .do("serve-notice", "officer-1", service("2026-09-24"));
const submitted = () => told().at(morning("2026-10-12")).do("submit-for-decision", "officer-1");

describe("clocks on days worked out by hand", () => {
  test("P-20: ninety days that end in the National Day holiday end on the first day after it", () => {
    // 2026-07-06 + 90 days: July has 25 left, August 31, September 30 = 86, so 4 October; 1–7 October are off: 8 October.
    const walk = new Walk("2026-07-06");
    expect(walk.clock("decision")).toMatchObject({ nominalOn: "2026-10-04", dueOn: "2026-10-08", total: 90 });
    // The extension counts from the nominal day: 4 October + 30 = 3 November, a Tuesday.
    walk.at(morning("2026-09-30")).do("extend-decision", "head-1", { extensionReason: "案情复杂" });
    expect(walk.clock("decision")).toMatchObject({ dueOn: "2026-11-03" });
    // The heads fix 20 more: 23 November.
    const more = { deliberators: ["head-1", "head-2"], deliberation: "同意继续延期", furtherDays: 20 };
    walk.at(morning("2026-11-02")).do("extend-decision-further", "head-1", more);
    expect(walk.clock("decision")).toMatchObject({ dueOn: "2026-11-23" });
  });

  test("P-18: five working days over the National Day holiday", () => {
    // Served Thu 24 September. 25–27 off. 28, 29, 30 are days 1–3. 1–7 October off. Thu 8 = 4, Fri 9 = 5.
    expect(told().clock("defence")).toMatchObject({ dueOn: "2026-10-09", status: "running" });
  });

  test("P-18: five working days over the Spring Festival, with a Saturday worked", () => {
    // Served Thu 12 February. Fri 13 = 1, Sat 14 is worked = 2, 15–23 off, Tue 24 = 3, Wed 25 = 4, Thu 26 = 5.
    const walk = toBeServed("2026-01-05")
      .at(morning("2026-02-12"))
      .do("serve-notice", "officer-1", service("2026-02-12"));
    expect(walk.clock("defence")).toMatchObject({ dueOn: "2026-02-26" });
  });

  test("P-07: preserved evidence is acted on within seven working days, or the measure lapses", () => {
    const walk = new Walk("2026-09-21").do("appoint-officers", "unit-head-1", { officers: both });
    const taken = {
      actingOfficers: both,
      urgent: true,
      measureReason: "可能灭失",
      measureList: "清单1",
      measureItems: "主机一台",
    };
    // 2026-09-24 10:00 in Shanghai.
    walk
      .at(morning("2026-09-24"))
      .do("preserve", "officer-1", { ...taken, measureOn: morning("2026-09-24") });
    // 28, 29, 30 September = 3; 8, 9 October = 5; Sat 10 is worked = 6; Mon 12 = 7.
    expect(walk.clock("preservation")).toMatchObject({ dueOn: "2026-10-12" });
    // P-08: twenty-four hours run through the holiday.
    expect(walk.clock("urgentMeasure")).toMatchObject({ dueAt: morning("2026-09-25") });
    expect(walk.at(lateOn("2026-10-12")).clock("preservation")?.status).toBe("running");
    expect(walk.at(morning("2026-10-13")).clock("preservation")?.status).toBe("elapsed");
  });

  test("P-09 and P-10: sealing lasts thirty days, in a pyramid-selling case under its own article", () => {
    const items = {
      actingOfficers: both,
      measureKind: "seizure",
      measureReason: "防止转移",
      measureList: "清单1",
      measureItems: "货物",
    };
    const at = { urgent: true, measureOn: morning("2026-05-11") };
    const walk = new Walk("2026-05-11").do("appoint-officers", "unit-head-1", { officers: both });
    walk.do("seize", "officer-1", { ...items, ...at });
    // 11 May + 30 = 10 June, + 30 = 10 July.
    expect(walk.clock("seizure")).toMatchObject({ dueOn: "2026-06-10" });
    walk.do("extend-seizure", "head-1", { measureList: "清单1", extensionReason: "情况复杂" });
    expect(walk.clock("seizure")).toMatchObject({ dueOn: "2026-07-10" });
    const pyramid = new Walk("2026-05-11", { subject: "pyramid-selling" }).do(
      "appoint-officers",
      "unit-head-1",
      { officers: both },
    );
    pyramid
      .do("seize", "officer-1", { ...items, ...at })
      .do("extend-seizure", "head-1", { measureList: "清单1", extensionReason: "情况复杂" });
    // 10 June + 15 = 25 June.
    expect(pyramid.clock("pyramidSeizure")).toMatchObject({ dueOn: "2026-06-25" });
    expect(pyramid.clock("seizure")).toBeUndefined();
  });

  test("testing takes its days out of the ninety", () => {
    const walk = new Walk("2026-03-02").do("appoint-officers", "unit-head-1", { officers: both });
    // 2 March + 90 = 31 May.
    expect(walk.clock("decision")).toMatchObject({ dueOn: "2026-05-31" });
    walk.at(morning("2026-03-10")).do("commission-test", "officer-1", {
      testKind: "testing",
      testBody: "检测院",
      testFrom: "2026-03-10",
    });
    walk.at(morning("2026-03-30")).do("receive-test", "officer-1", {
      testKind: "testing",
      testReceivedOn: "2026-03-30",
      testResult: "合格",
    });
    // Twenty days, 11 to 30 March: 20 June, which is in the Dragon Boat holiday 19–21: 22 June.
    expect(walk.clock("decision")).toMatchObject({
      nominalOn: "2026-06-20",
      dueOn: "2026-06-22",
      pausedDays: 20,
    });
  });
});

describe("what the law refuses", () => {
  test("a day of service before the notice was made, or after today", () => {
    const walk = toBeServed("2026-08-03").at(morning("2026-08-05"));
    const serve = (on: string) => walk.try("serve-notice", "officer-1", service(on));
    expect(serve("2026-08-02")).toMatchObject({ code: "invalid-input", field: "servedOn" });
    expect(serve("2026-08-06")).toMatchObject({ code: "invalid-input", field: "servedOn" });
    expect(serve("2026-08-03")).toBeUndefined();
  });

  test("a publication dated before its notice, and service deemed before the publication has ended", () => {
    const walk = toBeServed("2026-08-03").at(morning("2026-08-05"));
    const announce = (on: string) =>
      walk.try("announce-notice", "officer-1", { noticePublishedOn: on, noticePublishedWhere: "本局网站" });
    expect(announce("2026-06-01")?.article).toEqual({ instrument: "O2", article: "82[5]" });
    expect(announce("2026-08-05")).toBeUndefined();
    const ends = walk.clock("publicNotice")?.dueOn ?? "";
    walk.at(morning("2026-10-20"));
    expect(walk.try("deem-notice-served", "officer-1", { servedOn: "2026-08-06" })?.article).toEqual({
      instrument: "O2",
      article: "82[5]",
    });
    expect(walk.try("deem-notice-served", "officer-1", { servedOn: ends })).toBeUndefined();
    expect(walk.clock("decision")?.status).toBe("running");
  });

  test("a decision before the period for the defence has run out", () => {
    const walk = told();
    expect(walk.at(lateOn("2026-10-09")).try("submit-for-decision", "officer-1")).toMatchObject({
      code: "clock-not-elapsed",
      article: { instrument: "O2", article: "57(2)" },
    });
    expect(walk.at(morning("2026-10-10")).try("submit-for-decision", "officer-1")).toBeUndefined();
  });

  test("a decision without a served notice", () => {
    const walk = toBeServed("2026-08-03").at(morning("2026-10-10"));
    expect(walk.try("submit-for-decision", "officer-1")).toMatchObject({
      code: "guard-not-met",
      article: { instrument: "APL", article: "44" },
    });
    expect(walk.try("decide-penalty", "head-1", decision)).toMatchObject({ code: "out-of-stage" });
  });

  test("whoever investigated does not decide, nor whoever reviewed", () => {
    const walk = submitted();
    const head = ["officer", "head"] as const;
    expect(walk.try("decide-penalty", "officer-1", decision, {}, head)).toMatchObject({
      code: "separation-of-duty",
    });
    expect(walk.try("decide-penalty", "reviewer-1", decision, {}, head)).toMatchObject({
      code: "separation-of-duty",
    });
    expect(walk.try("decide-penalty", "head-2", decision)).toBeUndefined();
  });

  test("one officer, or two of whom one has no certificate", () => {
    const walk = new Walk("2026-08-03").do("appoint-officers", "unit-head-1", { officers: both });
    const collected = { evidenceKinds: ["electronic"], collectedHow: "网页取证" };
    expect(
      walk.try("collect-evidence", "officer-1", { ...collected, actingOfficers: ["officer-1"] }),
    ).toMatchObject({
      code: "guard-not-met",
      article: { instrument: "APL", article: "42" },
    });
    expect(
      walk.try("collect-evidence", "officer-1", { ...collected, actingOfficers: both }, { certified: false })
        ?.code,
    ).toBe("guard-not-met");
    expect(walk.try("appoint-officers", "unit-head-1", { officers: ["officer-1"] })?.code).toBe(
      "guard-not-met",
    );
  });

  test("an interview before the party was told its rights", () => {
    const walk = new Walk("2026-08-03").do("appoint-officers", "unit-head-1", { officers: both });
    const asked = {
      actingOfficers: both,
      interviewedAt: morning("2026-08-03"),
      interviewee: report.partyAddress ?? "",
      interviewRecord: report.partyAddress ?? "",
    };
    expect(walk.try("interview", "officer-1", asked)).toMatchObject({
      article: { instrument: "O2", article: "21(2)" },
    });
  });

  test("a fine above what was notified, and a kind that was not notified", () => {
    const heavier = { article: { instrument: "APL", article: "45" } };
    expect(submitted().try("decide-penalty", "head-1", { ...decision, finalFine: 2_000_001 })).toMatchObject(
      heavier,
    );
    expect(
      submitted().try("decide-penalty", "head-1", { ...decision, finalKinds: ["fine", "suspend-business"] }),
    ).toMatchObject(heavier);
    expect(
      submitted().try("decide-penalty", "head-1", { ...decision, finalFine: 1_900_000 }),
    ).toBeUndefined();
  });

  test("a fine heavier after a defence", () => {
    const walk = told().do("record-defence", "officer-1", { defenceOn: "2026-09-28", defence: "情节轻微" });
    walk.at(morning("2026-10-12"));
    expect(walk.try("submit-for-decision", "officer-1")).toMatchObject({
      article: { instrument: "APL", article: "45" },
    });
    walk
      .do("weigh-defence", "officer-1", { actingOfficers: both, defenceFinding: "不予采纳:……" })
      .do("submit-for-decision", "officer-1");
    expect(walk.try("decide-penalty", "head-1", { ...decision, finalFine: 3_000_000 })).toMatchObject({
      article: { instrument: "APL", article: "45" },
    });
  });

  test("a decision while a hearing that was asked for has not been held", () => {
    const walk = told({ hearingRight: true })
      .at(morning("2026-09-25"))
      .do("request-hearing", "officer-1", { hearingRequestedOn: "2026-09-25" })
      .at(morning("2026-10-12"));
    expect(walk.try("submit-for-decision", "officer-1")).toMatchObject({
      article: { instrument: "APL", article: "63" },
    });
  });

  test("a hearing less than seven working days after its notice, and one presided over by an investigator", () => {
    const walk = told({ hearingRight: true })
      .at(morning("2026-09-25"))
      .do("request-hearing", "officer-1", { hearingRequestedOn: "2026-09-25" });
    walk.do("accept-hearing", "head-1", {
      hearingOfficers: ["hearing-1", "officer-2"],
      hearingAnswer: "同意",
    });
    const when = { hearingAt: morning("2026-10-21"), hearingPlace: "三楼会议室", hearingOpen: true };
    expect(walk.try("issue-hearing-notice", "officer-2", when)).toMatchObject({ code: "separation-of-duty" });
    walk.at(morning("2026-10-10")).do("issue-hearing-notice", "hearing-1", when);
    walk.do("serve-hearing-notice", "hearing-1", service("2026-10-10"));
    // Served on Sat 10 October, a day worked. 12–16 = 1–5, 19 = 6, 20 = 7.
    expect(walk.clock("hearingNotice")).toMatchObject({ dueOn: "2026-10-20" });
    const held = { hearingAttendance: report.partyAddress ?? "", hearingRecord: "当事人陈述意见。" };
    expect(walk.at(morning("2026-10-20")).try("hold-hearing", "hearing-1", held)).toMatchObject({
      code: "clock-not-elapsed",
    });
    expect(walk.at(morning("2026-10-21")).try("hold-hearing", "hearing-1", held)).toBeUndefined();
    // The ninety days stand still from the day the hearing was granted.
    expect(walk.clock("decision")?.status).toBe("paused");
    walk
      .do("conclude-hearing", "hearing-1", { hearingOpinion: "事实成立。" })
      .do("submit-for-decision", "officer-1");
    expect(walk.clock("decision")?.status).toBe("running");
  });

  test("a hearing right kept silent above the threshold for organisations (P-53, not verified)", () => {
    const walk = reported("2026-08-03").do("review-case", "reviewer-1", {
      reviewOpinion: "agree",
      reviewReason: "合法",
    });
    const large = { ...intended, intendedFine: 10_000_000 };
    expect(walk.try("approve-penalty", "head-1", large)).toMatchObject({ article: { instrument: "O3" } });
    expect(walk.try("approve-penalty", "head-1", { ...large, intendedFine: 9_999_999 })).toBeUndefined();
  });

  test("a case of public interest without legality review and without deliberation", () => {
    const scope = {
      ...Object(all(legalityItems, "no")),
      "public-interest": { answer: "yes", reason: "涉及面广" },
    };
    const walk = reported("2026-08-03", { legalityScope: scope }).do("review-case", "reviewer-1", {
      reviewOpinion: "agree",
      reviewReason: "合法",
    });
    expect(walk.try("approve-penalty", "head-1", intended)).toMatchObject({
      article: { instrument: "APL", article: "58" },
    });
    walk.do("review-legality", "reviewer-2", {
      reviewerQualified: true,
      reviewOpinion: "agree",
      reviewReason: "合法",
    });
    walk.do("approve-penalty", "head-1", intended).do("issue-notice", "officer-1", { noticeContact: "余杭" });
    walk
      .at(morning("2026-09-24"))
      .do("serve-notice", "officer-1", service("2026-09-24"))
      .at(morning("2026-10-12"));
    walk.do("submit-for-decision", "officer-1");
    expect(walk.try("decide-penalty", "head-1", decision)).toMatchObject({
      article: { instrument: "APL", article: "57(2)" },
    });
    walk.do("deliberate", "head-2", { deliberators: ["head-1", "head-2"], deliberation: "同意处罚" });
    expect(walk.try("decide-penalty", "head-1", decision)).toBeUndefined();
  });

  test("a penalty where the law says none", () => {
    const lenient = { ...Object(all(leniencyItems, "no")), minor: yes, corrected: yes, "no-harm": yes };
    const walk = () =>
      new Walk("2026-08-03")
        .do("appoint-officers", "unit-head-1", { officers: both })
        .do("collect-evidence", "officer-1", {
          actingOfficers: both,
          evidenceKinds: ["electronic"],
          collectedHow: "网页取证",
        });
    expect(walk().try("submit-report", "officer-1", { ...report, leniency: lenient })).toMatchObject({
      article: { instrument: "O2", article: "48" },
    });
    const late = {
      ...Object(all(premiseItems, "yes")),
      "in-time": { answer: "unknown", reason: "时间待查" },
    };
    expect(walk().try("submit-report", "officer-1", { ...report, premises: late })?.code).toBe(
      "guard-not-met",
    );
    expect(
      walk().try("submit-report", "officer-1", { ...report, leniency: lenient, proposal: "no-penalty" }),
    ).toBeUndefined();
  });

  test("a first violation that nobody looked up, or that is not the first", () => {
    const first = { ...Object(all(leniencyItems, "no")), first: yes, corrected: yes, "minor-harm": yes };
    const walk = reported("2026-08-03", { proposal: "no-penalty", leniency: first }).do(
      "review-case",
      "reviewer-1",
      { reviewOpinion: "agree", reviewReason: "合法" },
    );
    const facts = {
      decidedOn: "2026-08-20",
      noPenaltyGround: "first",
      noPenaltyReason: "首违",
      education: "当面教育",
      reviewOrgan: "区政府",
      court: "区法院",
    };
    walk.at(morning("2026-08-20"));
    expect(walk.try("decide-no-penalty", "head-1", facts, {})?.code).toBe("missing-fact");
    expect(walk.try("decide-no-penalty", "head-1", facts, { firstViolation: false })).toMatchObject({
      article: { instrument: "APL", article: "33(1)" },
    });
    expect(walk.try("decide-no-penalty", "head-1", facts, { firstViolation: true })).toBeUndefined();
  });

  test("publication of a mere warning", () => {
    const scope = {
      intendedKinds: ["warning"],
      intendedFine: 0,
      intendedText: "警告。",
      hearingScope: all(hearingItems, "no"),
    };
    const walk = told(scope).at(morning("2026-10-12")).do("submit-for-decision", "officer-1");
    expect(
      walk.try("decide-penalty", "head-1", { ...decision, ...warning, warningOnly: false }),
    ).toMatchObject({ article: { instrument: "O45" } });
    walk.do("decide-penalty", "head-1", { ...decision, ...warning, decisionText: "警告。" });
    expect(walk.clock("publicity")).toBeUndefined();
    walk.do("serve-decision", "officer-1", { ...service("2026-10-12"), publicityTold: false });
    expect(walk.try("open-publication", "officer-1")).toMatchObject({
      article: { instrument: "O45", article: "2" },
    });
    expect(walk.clock("payment")).toBeUndefined();
  });

  test("service without the word that the penalty will be published", () => {
    const walk = submitted().do("decide-penalty", "head-1", decision);
    expect(
      walk.try("serve-decision", "officer-1", { ...service("2026-10-13"), publicityTold: false }),
    ).toMatchObject({ article: { instrument: "O45", article: "8" } });
  });
});

describe("from service to the archive", () => {
  test("published, paid, closed, archived", () => {
    const walk = submitted().do("decide-penalty", "head-1", decision);
    // Decided Mon 12 October. 13–16 = 4, 19–23 = 9, 26–30 = 14, 2–6 November = 19, Mon 9 = 20.
    expect(walk.clock("publicity")).toMatchObject({ dueOn: "2026-11-09" });
    // 13–16 October = 4, 19, 20, 21 = 7.
    expect(walk.clock("service")).toMatchObject({ dueOn: "2026-10-21" });
    walk
      .at(morning("2026-10-14"))
      .do("serve-decision", "officer-1", { ...service("2026-10-14"), publicityTold: true });
    // 14 October + 15 days = 29 October; + 60 days = 13 December; + 6 months = 14 April.
    expect(walk.clock("payment")).toMatchObject({ dueOn: "2026-10-29" });
    expect(walk.clock("reconsideration")).toMatchObject({ dueOn: "2026-12-13" });
    expect(walk.clock("litigation")).toMatchObject({ dueOn: "2027-04-14", provisional: true });
    walk.do("open-publication", "officer-1");
    expect(walk.clock("publicity")?.status).toBe("stopped");
    expect(walk.try("complete-execution", "officer-1", { executionNote: "已缴清" })?.code).toBe(
      "guard-not-met",
    );
    walk
      .at(morning("2026-10-20"))
      .do("record-payment", "officer-1", { finePaid: 2_000_000, confiscated: 0, paidOn: "2026-10-20" })
      .do("complete-execution", "officer-1", { executionNote: "已缴清" });
    // P-31: 21–23 October = 3, 26–30 = 8, 2–6 November = 13, 9, 10 = 15.
    expect(walk.clock("closing")).toMatchObject({ dueOn: "2026-11-10" });
    walk
      .do("propose-closing", "officer-1", { closingReason: "执行完毕" })
      .do("close", "head-1", { closingOpinion: "同意结案" });
    expect(walk.state).toMatchObject({ stage: "closed", outcome: "penalty" });
  });

  test("the court is asked only after the remedies and a demand", () => {
    const walk = submitted().do("decide-penalty", "head-1", decision);
    walk.do("serve-decision", "officer-1", { ...service("2026-10-12"), publicityTold: true });
    walk
      .at(morning("2026-11-02"))
      .do("issue-demand", "officer-1")
      .do("serve-demand", "officer-1", service("2026-11-02"));
    // 3–6 November = 4, 9–13 = 9, Mon 16 = 10.
    expect(walk.clock("demand")).toMatchObject({ dueOn: "2026-11-16" });
    expect(
      walk
        .at(morning("2026-12-01"))
        .try("open-enforcement", "officer-1", { remedyPeriodEndedOn: "2026-12-01" }),
    ).toMatchObject({
      article: { instrument: "ACL", article: "53" },
    });
    // 12 October + 6 months = 12 April 2027; three months from then: 12 July.
    walk.at(morning("2027-04-13")).do("open-enforcement", "officer-1", { remedyPeriodEndedOn: "2027-04-12" });
    expect(walk.clock("enforcement")).toMatchObject({ dueOn: "2027-07-12" });
    expect(walk.try("apply-enforcement", "head-1")).toBeUndefined();
  });

  test("a surcharge is three per cent a day and never more than the fine", () => {
    expect(surcharge(2_000_000 as Fen, 10, 3)).toBe(600_000);
    expect(surcharge(2_000_000 as Fen, 33, 3)).toBe(1_980_000);
    expect(surcharge(2_000_000 as Fen, 34, 3)).toBe(2_000_000);
  });
});

const yes = { answer: "yes", reason: "经核对" } as const;
