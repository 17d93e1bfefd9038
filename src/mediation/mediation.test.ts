import { describe, expect, test } from "vitest";
import type { Facts } from "../procedure/index.ts";
import { personalRef, Walked } from "../testing/walked.ts";
import { mediation } from "./index.ts";

const opened = (day: string, facts: Facts = {}) =>
  new Walked(mediation, day, {
    origin: "consent",
    complainantName: personalRef("name"),
    respondentName: "杭州某某网络科技有限公司",
    dispute: "商品与描述不符",
    requestText: "退还货款",
    ...facts,
  });
const both = (day: string): Facts => ({
  complainantConsents: true,
  respondentConsents: "agrees",
  consentOn: day,
});
const to = (track: string, day: string): Facts => ({
  track,
  body: "某调解组织",
  referredOn: day,
  trackReason: "双方选择",
});
const agreed = (day: string): Facts => ({ agreedOn: day, effectiveOn: day, agreement: "退款200元" });

describe("clocks on days worked out by hand", () => {
  test("C-16: ten working days for the enterprise; silence is recorded only after them", () => {
    // Pushed Mon 21 September: 22–24 = 3; 25–27 off; 28–30 = 6; 1–7 October off; 8, 9 = 8; Sat 10 = 9; Mon 12 = 10.
    const walk = opened("2026-09-21").do("refer", "officer-1", to("enterprise", "2026-09-21"));
    expect(walk.clock("negotiate")?.dueOn).toBe("2026-10-12");
    const silent = { silentOn: "2026-10-12", silenceRecord: "三次催促未答复" };
    walk.at("2026-10-12");
    expect(walk.try("record-silence", "officer-1", silent)?.code).toBe("clock-not-elapsed");
    walk.at("2026-10-13").do("record-silence", "officer-1", { ...silent, silentOn: "2026-10-13" });
    expect(walk.state.stage).toBe("opened");
  });

  test("C-03: a change of track does not start the sixty days anew", () => {
    const walk = opened("2026-08-10", { origin: "complaint", acceptedOn: "2026-08-05" });
    // 26 days of August, 30 of September; the 60th is 4 October, a holiday: 8 October.
    expect(walk.clock("mediate")).toMatchObject({ startedOn: "2026-08-05", dueOn: "2026-10-08" });
    walk
      .do("record-consent", "officer-1", both("2026-08-10"))
      .do("refer", "officer-1", to("consumer-committee", "2026-08-10"))
      .do("refer", "officer-1", to("people", "2026-08-10"));
    expect(walk.clock("mediate")).toMatchObject({ startedOn: "2026-08-05", dueOn: "2026-10-08" });
    expect(walk.clock("committeeAccept")?.status).toBe("stopped");
  });

  test("C-18, C-19: the committee accepts in five and mediates in ten working days", () => {
    const walk = opened("2026-09-28")
      .do("record-consent", "officer-1", both("2026-09-28"))
      .do("refer", "officer-1", to("consumer-committee", "2026-09-28"));
    // 29, 30 = 2; 8, 9 October = 4; Sat 10 = 5.
    expect(walk.clock("committeeAccept")?.dueOn).toBe("2026-10-10");
    walk.at("2026-10-09").do("body-accepts", "officer-1", { bodyAnsweredOn: "2026-10-09" });
    // Sat 10 = 1; 12–16 = 6; 19–22 = 10.
    expect(walk.clock("committeeMediate")?.dueOn).toBe("2026-10-22");
  });

  test("C-21: thirty days to apply to the court together, rolled over Spring Festival by the law of 2026", () => {
    const walk = opened("2026-09-03")
      .do("record-consent", "officer-1", both("2026-09-03"))
      .do("refer", "officer-1", to("people", "2026-09-03"))
      .do("body-accepts", "officer-1", { bodyAnsweredOn: "2026-09-03" })
      .do("appoint-mediators", "officer-1", { mediators: ["officer-2"] })
      .do("record-session", "officer-2", {
        sessionOn: "2026-09-03",
        sessionWay: "remote",
        sessionRecord: "视频调解",
      })
      .do("agree", "officer-1", agreed("2026-09-03"));
    // The 30th is 3 October, a holiday: 8 October.
    expect(walk.clock("confirm")?.dueOn).toBe("2026-10-08");
    const apply = { bothApply: true, appliedOn: "2026-10-09", court: "某人民法院" };
    walk.at("2026-10-09");
    expect(walk.try("apply-confirmation", "officer-1", apply)?.article).toEqual({
      instrument: "CPL",
      article: "205",
    });
    walk.do("record-performance", "officer-1", { performedOn: "2026-10-09", performance: "refused" });
    expect(walk.state).toMatchObject({ stage: "unperformed", outcome: "unperformed" });
  });
});

describe("what the law refuses", () => {
  test("a mediation without the consent of both, other than asking the enterprise first", () => {
    const walk = opened("2026-05-11");
    expect(walk.try("refer", "officer-1", to("people", "2026-05-11"))?.article).toEqual({
      instrument: "O121",
      article: "18(1)",
    });
    expect(walk.try("refer", "officer-1", to("enterprise", "2026-05-11"))).toBeUndefined();
  });

  test("confirmation of a settlement with the enterprise itself, or asked for by one side", () => {
    const walk = opened("2026-05-11")
      .do("refer", "officer-1", to("enterprise", "2026-05-11"))
      .do("enterprise-answers", "officer-1", { answeredOn: "2026-05-11", enterpriseAnswer: "settles" })
      .do("agree", "officer-1", agreed("2026-05-11"));
    const apply = { bothApply: true, appliedOn: "2026-05-11", court: "某人民法院" };
    expect(walk.try("apply-confirmation", "officer-1", apply)).toBeDefined();
    expect(walk.clock("confirm")).toBeUndefined();
    walk.do("record-performance", "officer-1", { performedOn: "2026-05-11", performance: "performed" });
    expect(walk.state.outcome).toBe("performed");
  });

  test("an agreement with an enterprise that refused", () => {
    const walk = opened("2026-05-11")
      .do("refer", "officer-1", to("enterprise", "2026-05-11"))
      .do("enterprise-answers", "officer-1", { answeredOn: "2026-05-11", enterpriseAnswer: "refuses" });
    expect(walk.try("agree", "officer-1", agreed("2026-05-11"))?.code).toBe("guard-not-met");
  });
});
