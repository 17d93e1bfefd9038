import { describe, expect, test } from "vitest";
import type { Facts } from "../procedure/index.ts";
import { personalRef, Walked } from "../testing/walked.ts";
import { consumptionFactors } from "./choices.ts";
import { complaint } from "./index.ts";

const received = (day: string, facts: Facts = {}) =>
  new Walked(complaint, day, {
    channel: "platform",
    receivedOn: day,
    complainantName: personalRef("name"),
    complainantPhone: personalRef("phone"),
    complainantAddress: personalRef("address"),
    respondentName: "杭州某某网络科技有限公司",
    respondentAddress: "杭州市余杭区某路1号",
    respondentRole: "in-platform",
    subject: "goods-quality",
    requests: ["refund"],
    requestText: "退还货款",
    dispute: "商品与描述不符",
    basis: "订单截图",
    ...facts,
  });

const accepted = (day: string) =>
  received(day).do("accept", "officer-1", { identity: "verified", competence: "published", acceptedOn: day });
const consents = (day: string, respondentAnswer = "agrees"): Facts => ({
  complainantConsents: true,
  respondentAnswer,
  contactedOn: day,
  contactHow: "电话联系",
});
const mediating = (day: string) =>
  accepted(day)
    .do("record-consent", "officer-1", consents(day))
    .do("appoint-mediators", "officer-1", { mediators: ["officer-2"] });
const session = (day: string, sessionWay = "phone"): Facts => ({
  sessionOn: day,
  sessionWay,
  sessionRecord: "双方陈述意见",
});

describe("clocks on days worked out by hand", () => {
  test("C-01 runs until the complainant is informed, over the National Day holiday", () => {
    // Received Mon 28 September: 29, 30 = 2; 1–7 off; 8, 9 = 4; Sat 10 worked = 5; 12 = 6; Tue 13 = 7.
    const walk = accepted("2026-09-28");
    expect(walk.clock("decide")).toMatchObject({ dueOn: "2026-10-13", status: "running" });
    walk
      .at("2026-09-29")
      .do("inform-acceptance", "officer-1", { informedOn: "2026-09-29", informedHow: "message" });
    expect(walk.clock("decide")?.status).toBe("stopped");
  });

  test("C-03 counts sixty days from acceptance, appraisal left out", () => {
    // Accepted Mon 1 June, 60 days: 29 of June, 31 of July = Fri 31 July. 11–25 June out: 15 days more, Sat 15 August.
    const walk = accepted("2026-06-01").do("record-consent", "officer-1", consents("2026-06-01"));
    expect(walk.clock("mediate")?.dueOn).toBe("2026-07-31");
    walk.at("2026-06-10").do("commission-test", "officer-1", {
      testBody: "某检测院",
      testChosenBy: "agreed",
      testCost: "经营者承担",
      testAskedOn: "2026-06-10",
    });
    walk
      .at("2026-06-25")
      .do("receive-test", "officer-1", { testReceivedOn: "2026-06-25", testResult: "不合格" });
    expect(walk.clock("mediate")?.dueOn).toBe("2026-08-15");
  });

  test("C-04 starts with the decision to terminate and outlasts the holiday", () => {
    // Terminated Wed 30 September: 8, 9 = 2; Sat 10 = 3; 12–15 October = 7.
    const walk = mediating("2026-09-01").do("record-session", "officer-2", session("2026-09-01"));
    walk
      .at("2026-09-30")
      .do("terminate", "officer-1", { terminationGround: "T3", terminationReason: "无法达成协议" });
    expect(walk.clock("informEnd")?.dueOn).toBe("2026-10-15");
    expect(walk.clock("mediate")?.status).toBe("stopped");
    walk.at("2026-10-09").do("inform-termination", "officer-1", {
      toldComplainantOn: "2026-10-09",
      toldRespondentOn: "2026-10-09",
      informedHow: "post",
    });
    expect(walk.state).toMatchObject({ stage: "ended", outcome: "terminated" });
  });

  test("an advertising complaint has a period of its own", () => {
    expect(received("2026-05-11", { subject: "advertising" }).clock("advertisingReply")).toBeDefined();
    expect(received("2026-05-11").clock("advertisingReply")).toBeUndefined();
  });
});

describe("what the law refuses", () => {
  test("opening without the address of the respondent", () => {
    expect(() => received("2026-05-11", { respondentAddress: "" })).toThrow(/address/i);
  });

  test("accepting where identity is refused", () => {
    const walk = received("2026-05-11");
    const answer = { identity: "refused", competence: "published", acceptedOn: "2026-05-11" };
    expect(walk.try("accept", "officer-1", answer)).toMatchObject({
      article: { instrument: "O121", article: "16[6]" },
    });
  });

  test("refusing by whoever proposed it, and refusing for want of daily consumption without the factors", () => {
    const walk = received("2026-05-11");
    const proposal = { refusalGround: "R3", refusalReason: "数量异常", otherRoutes: "仲裁、诉讼" };
    expect(walk.try("propose-refusal", "officer-1", proposal)).toMatchObject({
      article: { instrument: "O121", article: "17" },
    });
    const factors = Object.fromEntries(
      consumptionFactors.map(({ id }) => [id, { answer: "no" as const, reason: "经核对" }]),
    );
    walk.do("propose-refusal", "unit-head-1", { ...proposal, factors });
    const told = { informedOn: "2026-05-11", informedHow: "message" };
    expect(walk.try("refuse", "unit-head-1", told)?.code).toBe("separation-of-duty");
    expect(walk.try("refuse", "unit-head-2", told)).toBeUndefined();
    expect(walk.state).toMatchObject({ stage: "refused", outcome: "refused" });
    expect(walk.clock("decide")?.status).toBe("stopped");
  });

  test("mediating without the respondent’s consent; his silence is a ground to terminate", () => {
    const walk = accepted("2026-05-11").do("record-consent", "officer-1", consents("2026-05-11", "silent"));
    expect(walk.state.stage).toBe("accepted");
    expect(walk.try("record-session", "officer-2", session("2026-05-11"))?.code).toBe("out-of-stage");
    const silent = { terminationGround: "T2", terminationReason: "经三次联系未予答复" };
    expect(walk.try("terminate", "officer-1", silent)).toBeUndefined();
  });

  test("terminating for want of time before the sixty days have passed, agreeing after them", () => {
    const walk = mediating("2026-05-11").do("record-session", "officer-2", session("2026-05-11"));
    const late = { terminationGround: "T5", terminationReason: "期满" };
    expect(walk.try("terminate", "officer-1", late)).toMatchObject({
      article: { instrument: "O121", article: "23(1)[5]" },
    });
    // 60 days from 11 May: 20 of May, 30 of June, 10 of July.
    const agreed = {
      agreedOn: "2026-07-11",
      agreement: "退款",
      performedAtOnce: true,
      documentWaived: false,
    };
    walk.at("2026-07-10");
    expect(walk.clock("mediate")).toMatchObject({ dueOn: "2026-07-10", status: "running" });
    walk.at("2026-07-11");
    expect(walk.try("agree-without-document", "officer-2", agreed)?.article).toEqual({
      instrument: "O121",
      article: "23(1)[5]",
    });
    expect(walk.try("terminate", "officer-1", late)).toBeUndefined();
  });

  test("an agreement on site without its document, and a session while a recusal is pending", () => {
    const walk = mediating("2026-05-11");
    expect(walk.try("record-session", "officer-2", session("2026-05-11", "on-site"))).toMatchObject({
      article: { instrument: "O121", article: "20(2)" },
    });
    walk
      .do("notify-session", "officer-1", {
        sessionAt: "2026-05-12T02:00:00.000Z",
        sessionPlace: "市场监管所",
      })
      .do("request-recusal", "officer-1", { recusalReason: "系近亲属" });
    expect(walk.try("record-session", "officer-2", session("2026-05-11", "on-site"))?.article).toEqual({
      instrument: "O121",
      article: "21(3)",
    });
    walk
      .do("decide-recusal", "unit-head-1", { recusalGranted: false })
      .do("record-session", "officer-2", session("2026-05-11", "on-site"));
    const agreed = {
      agreedOn: "2026-05-11",
      agreement: "退款",
      performedAtOnce: false,
      documentWaived: false,
    };
    expect(walk.try("agree-without-document", "officer-2", agreed)?.article).toEqual({
      instrument: "O121",
      article: "24(1)",
    });
    walk.do("agree-with-document", "officer-2", { agreedOn: "2026-05-11", agreement: "退款" });
    expect(walk.state).toMatchObject({ stage: "settled", outcome: "settled" });
  });

  test("passing on what was distributed here", () => {
    const walk = received("2026-05-11", { channel: "handed" });
    const away = { distributedTo: "某区局", distributedOn: "2026-05-11", distributionReason: "住所地在彼" };
    expect(walk.try("distribute", "officer-1", away)).toMatchObject({
      article: { instrument: "O121", article: "41(3)" },
    });
    expect(walk.try("return-to-intake", "officer-1", away)).toBeUndefined();
  });
});
