/** Whoever sets the amount, officer or head, stays in the range or has reasons and a second person. */
import { describe, expect, test } from "vitest";
import type { Context } from "../procedure/index.ts";
import { decision, intended, morning, report, reported, service, toBeServed, Walk } from "./scenario.ts";

const both = ["officer-1", "officer-2"];
const benchmark = { code: "guard-not-met", article: { instrument: "APL", article: "34" } };
const named = { clause: "AV-10", benchmarkStep: "lighter" };
const marked = { ...named, deviates: true, deviationReason: "多次违法，社会影响大" };
const opinion = { reviewOpinion: "agree", reviewReason: "事实清楚，程序合法。" };

describe("the report", () => {
  const ready = () =>
    new Walk("2026-08-03")
      .do("appoint-officers", "unit-head-1", { officers: both })
      .do("collect-evidence", "officer-1", {
        actingOfficers: both,
        evidenceKinds: ["electronic"],
        collectedHow: "网页取证",
      });
  const submit = (more: object, withinBenchmark?: boolean) =>
    ready().try(
      "submit-report",
      "officer-1",
      { ...report, ...more },
      {
        certified: true,
        ...(withinBenchmark === undefined ? {} : { withinBenchmark }),
      },
    );

  test("a fine outside the range is marked as deviating; what was not looked up is not inside", () => {
    expect(submit(named)?.code).toBe("missing-fact");
    expect(submit(named, false)).toMatchObject(benchmark);
    expect(submit(named, true)).toBeUndefined();
    expect(submit(marked, false)).toBeUndefined();
  });

  test("a deviation has its reasons", () => {
    expect(submit({ ...named, deviates: true }, false)).toMatchObject(benchmark);
  });

  test("who proposes no penalty sets no amount", () => {
    expect(submit({ ...named, proposal: "unproved" }, false)).toBeUndefined();
  });
});

describe("the second person", () => {
  const deviating = () => reported("2026-08-03", marked).do("review-case", "reviewer-1", opinion);

  test("nothing is approved before the deviation was endorsed", () => {
    expect(deviating().try("approve-penalty", "head-1", intended)).toMatchObject(benchmark);
    const endorsed = deviating().do("endorse-deviation", "unit-head-2", { deviationOpinion: "同意" });
    expect(endorsed.try("approve-penalty", "head-1", intended)).toBeUndefined();
  });

  test("is nobody who investigated, and has no opinion to give on what does not deviate", () => {
    const asHead = ["officer", "unit-head"] as const;
    expect(
      deviating().try("endorse-deviation", "officer-1", { deviationOpinion: "同意" }, {}, asHead)?.code,
    ).toBe("separation-of-duty");
    expect(
      reported("2026-08-03").try("endorse-deviation", "unit-head-2", { deviationOpinion: "同意" }),
    ).toMatchObject(benchmark);
  });

  test("an opinion on an earlier report does not cover the next one", () => {
    const again = deviating()
      .do("endorse-deviation", "unit-head-2", { deviationOpinion: "同意" })
      .do("return-to-investigation", "head-1", { returnReason: "补充证据" })
      .do("submit-report", "officer-1", { ...report, ...marked })
      .do("review-case", "reviewer-1", opinion);
    expect(again.try("approve-penalty", "head-1", intended)).toMatchObject(benchmark);
  });
});

describe("the head", () => {
  const within = { certified: true, withinBenchmark: true };
  const reviewed = () =>
    new Walk("2026-08-03")
      .do("appoint-officers", "unit-head-1", { officers: both })
      .do("collect-evidence", "officer-1", {
        actingOfficers: both,
        evidenceKinds: ["electronic"],
        collectedHow: "网页取证",
      })
      .do("submit-report", "officer-1", { ...report, ...named }, within)
      .do("review-case", "reviewer-1", opinion);

  test("intends no other amount than the range allows", () => {
    const approve = (context: Context) => reviewed().try("approve-penalty", "head-1", intended, context);
    expect(approve({})?.code).toBe("missing-fact");
    expect(approve({ intendedWithinBenchmark: false })).toMatchObject(benchmark);
    expect(approve({ intendedWithinBenchmark: true })).toBeUndefined();
  });

  test("decides no other amount than the range allows; where no clause was chosen nothing is reckoned", () => {
    const decide = (walk: Walk, context: Context) =>
      walk
        .at(morning("2026-09-24"))
        .do("serve-notice", "officer-1", service("2026-09-24"))
        .at(morning("2026-10-12"))
        .do("submit-for-decision", "officer-1")
        .try("decide-penalty", "head-1", decision, context);
    const noticed = () =>
      reviewed()
        .do("approve-penalty", "head-1", intended, { intendedWithinBenchmark: true })
        .do("issue-notice", "officer-1", { noticeContact: "余杭区市场监督管理局" });
    expect(decide(noticed(), { finalWithinBenchmark: false })).toMatchObject(benchmark);
    expect(decide(noticed(), { finalWithinBenchmark: true })).toBeUndefined();
    expect(decide(toBeServed("2026-08-03"), {})).toBeUndefined();
  });
});
