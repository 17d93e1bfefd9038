/** The whole road of a case through the API alone, on a virtual clock, with a refusal tried at every door. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, type Operations } from "../src/app/index.ts";
import { makeUscc, verifyRecord } from "../src/kernel/index.ts";
import {
  answers,
  approval,
  archiveItems,
  decision,
  leadFacts,
  party,
  proposal,
  report,
  secrecyItems,
} from "./road-api.facts.ts";
import {
  act,
  addEvidence,
  attempt,
  clockOf,
  openTown,
  refused,
  type Town,
  value,
  waiting,
  withoutParagraph,
} from "./road-api.parts.ts";

let town: Town;
let lead = "";
let penalty = "";
let publication = "";
let decisionDocument = "";
const two = ["demo-wangfang", "demo-liqiang"];

/** Nine in the morning in Shanghai, and half past at most: each part of the road begins on its own day. */
async function on(day: string, time = "01:00") {
  const to = `${day}T${time}:00.000Z`;
  value(await town.as("wangfang")["demo.advance"]({ to }));
}

async function proof(label: string, matter = penalty) {
  return [value(await addEvidence(town, "wangfang", matter, label, two)).id];
}

beforeAll(async () => {
  // Monday; 25–27 September and 1–7 October are days off, 20 September and 10 October are worked.
  town = await openTown("2026-08-31T01:00:00.000Z");
});

afterAll(() => town?.stop());

describe("a lead", () => {
  it("is entered by an analyst; fifteen working days run from that day", async () => {
    const code = makeUscc("330110", 881);
    const operator = value(
      await town.as("wangfang")["operator.create"]({
        kind: "company",
        name: party.name,
        code,
        district: "330110",
        address: party.address,
        source: "e2e",
      }),
    );
    const opened = value(
      await town.as("anxiao")["matter.open"]({
        procedure: "lead",
        district: "330110",
        title: { zh: "青檐灯具涉嫌虚假广告", en: "Lamps said to sell best" },
        parties: [{ role: "party", kind: "operator", ref: operator.id, name: party.name, code }],
        facts: { ...leadFacts, partyCode: code },
      }),
    );
    lead = opened.id;
    expect(opened).toMatchObject({ number: "杭余市监线〔2026〕1号", stage: "entered" });
    expect(await clockOf(town, "chengang", lead, "verify")).toMatchObject({ dueOn: "2026-09-20", total: 15 });
    expect(await waiting(town, "chengang", lead)).toEqual(["assign"]);
    expect(await waiting(town, "wangfang", lead)).toEqual([]);
  });

  it("is not there for another district, nor for a forged key, nor for who has no post for the act", async () => {
    await refused(town.as("sunhao")["matter.get"]({ id: lead }), "not-found");
    await refused(town.as("sunhao")["matter.get"]({ id: "杭余市监线〔2026〕1号" }), "not-found");
    await refused(attempt(town, "sunhao", lead, "assign", { verifiers: two }), "not-found");
    const forged = createClient<Operations>({ baseUrl: town.base, key: `sk_${"A".repeat(43)}` });
    await refused(forged["matter.get"]({ id: lead }), "unauthenticated");
    await refused(town.anyone["matter.get"]({ id: lead }), "unauthenticated");
    await refused(attempt(town, "wangfang", lead, "assign", { verifiers: two }), "forbidden");
  });

  it("takes two officers, and whoever verified does not decide", async () => {
    await on("2026-09-01");
    await refused(
      attempt(town, "chengang", lead, "assign", { verifiers: ["demo-wangfang"] }),
      "guard-not-met",
    );
    await act(town, "chengang", lead, "assign", { verifiers: ["demo-wangfang", "demo-zhengwei"] });
    expect(await waiting(town, "wangfang", lead)).toEqual(["record-verification"]);
    expect(await waiting(town, "liqiang", lead)).toEqual([]);
    await refused(
      attempt(town, "zhengwei", lead, "transfer", {
        transferOrgan: "某局",
        transferGround: "other-department",
        decisionReason: "移送",
      }),
      "separation-of-duty",
    );
    const seen = value(await town.as("chengang")["matter.get"]({ id: lead })).seq;
    await act(town, "chengang", lead, "assign", { verifiers: two });
    const stale = attempt(town, "chengang", lead, "assign", { verifiers: two }, { expected: seen });
    await refused(stale, "stale-version");
    await refused(attempt(town, "zhengwei", lead, "file", { decisionReason: "同意" }), "out-of-stage");
    const verified = {
      verifiedOn: "2026-09-01",
      verificationMethod: ["online"],
      verificationResult: "页面仍有该宣称，平台排名第八十九位。",
    };
    await refused(attempt(town, "wangfang", lead, "record-verification", verified), "missing-evidence");
    await act(town, "wangfang", lead, "record-verification", verified, {
      evidence: await proof("商品页面", lead),
    });
    await act(town, "wangfang", lead, "propose", proposal);
    for (const head of ["zhengwei", "fengli", "hanmei"])
      expect(await waiting(town, head, lead)).toEqual(["file"]);
    await refused(attempt(town, "wangfang", lead, "file", { decisionReason: "同意" }), "forbidden");
  });

  it("becomes a case by the head's decision", async () => {
    await on("2026-09-02");
    const filed = await act(town, "zhengwei", lead, "file", { decisionReason: "同意立案。" });
    expect(filed).toMatchObject({ stage: "filed", closed: true, opened: { procedure: "penalty.ordinary" } });
    expect(filed.documents.map(({ number }) => number)).toEqual(["杭余市监立〔2026〕1号"]);
    penalty = filed.opened?.id ?? "";
    expect(filed.opened?.number).toBe("杭余市监处〔2026〕1号");
    // Ninety days after 2 September.
    expect(await clockOf(town, "zhengwei", penalty, "decision")).toMatchObject({
      dueOn: "2026-12-01",
      total: 90,
    });
    expect(await waiting(town, "chengang", penalty)).toEqual(["appoint-officers"]);
    await refused(town.as("sunhao")["matter.get"]({ id: "杭余市监处〔2026〕1号" }), "not-found");
  });
});

describe("the investigation", () => {
  it("keeps the investigator from approving", async () => {
    await on("2026-09-03");
    await act(town, "chengang", penalty, "appoint-officers", {
      officers: ["demo-wangfang", "demo-zhengwei"],
    });
    const measure = { measureKind: "preservation", measureReason: "证据可能灭失" };
    await refused(attempt(town, "zhengwei", penalty, "approve-measure", measure), "separation-of-duty");
    await act(town, "chengang", penalty, "appoint-officers", { officers: two });
  });

  it("is done by two, with sound files", async () => {
    await act(town, "wangfang", penalty, "inform-rights", {
      rightsInformedOn: "2026-09-03",
      rightsInformedHow: "书面告知",
    });
    await act(town, "wangfang", penalty, "inspect", {
      actingOfficers: two,
      inspectedAt: town.house.now(),
      inspectedPlace: party.address,
      inspectionFound: "查看店铺后台，页面宣称属实。",
      siteWitness: "法定代表人在场并签名",
    });
    await act(town, "liqiang", penalty, "interview", {
      actingOfficers: two,
      interviewedAt: town.house.now(),
      interviewee: party.representative,
      interviewRecord: "问：依据是什么？答：没有依据。",
    });
    await refused(addEvidence(town, "wangfang", penalty, "单人取证", ["demo-wangfang"]), "missing-fact");
    const huge = new File([new Uint8Array(100 * 1024 * 1024)], "录像.mp4", { type: "video/mp4" });
    const input = {
      matter: penalty,
      kind: "electronic-data" as const,
      label: "录像",
      method: "录屏",
      madeAt: town.house.now(),
      makers: two,
      source: "网页",
    };
    await refused(town.as("wangfang")["evidence.add"](input, { file: huge }), "too-large");
    const evidence = [value(await addEvidence(town, "wangfang", penalty, "固定网页", two)).id];
    const collected = { evidenceKinds: ["electronic"], collectedHow: "录屏取证" };
    await refused(
      attempt(
        town,
        "wangfang",
        penalty,
        "collect-evidence",
        { ...collected, actingOfficers: ["demo-wangfang"] },
        { evidence },
      ),
      "guard-not-met",
    );
    await act(
      town,
      "wangfang",
      penalty,
      "collect-evidence",
      { ...collected, actingOfficers: two },
      { evidence },
    );
    expect(await waiting(town, "wangfang", penalty)).toEqual(["submit-report"]);
  });

  it("ends in a report, a review, an approval by three different people", async () => {
    await on("2026-09-04");
    const none = Object.fromEntries(
      Object.keys(report.premises).map((id) => [id, { answer: "no", reason: "否" }]),
    );
    await refused(
      attempt(town, "wangfang", penalty, "submit-report", { ...report, actingOfficers: two, premises: none }),
      "guard-not-met",
    );
    await act(town, "wangfang", penalty, "submit-report", { ...report, actingOfficers: two });
    // 7–11 and 14–18 September.
    expect(await clockOf(town, "zhouning", penalty, "review")).toMatchObject({ dueOn: "2026-09-18" });
    expect(await waiting(town, "zhouning", penalty)).toEqual(["review-case"]);
    expect(await waiting(town, "zhengwei", penalty)).toEqual([]);
    await on("2026-09-07");
    const review = { reviewerQualified: true, reviewOpinion: "agree", reviewReason: "事实清楚，程序合法。" };
    await refused(attempt(town, "wangfang", penalty, "review-legality", review), "forbidden");
    await act(town, "zhouning", penalty, "review-legality", review);
    expect(await waiting(town, "zhengwei", penalty)).toEqual(["approve-penalty"]);
    await refused(
      attempt(town, "zhengwei", penalty, "approve-penalty", { ...approval, hearingRight: false }),
      "guard-not-met",
    );
    await act(town, "zhengwei", penalty, "approve-penalty", approval);
  });
});

describe("the notice", () => {
  const contact = { noticeContact: "办案人员，余杭区市场监督管理局" };

  it("is issued from an edited draft, but not one that lacks what the law asks for", async () => {
    await on("2026-09-08");
    const preview = value(
      await town.as("wangfang")["matter.preview"]({ id: penalty, action: "issue-notice", facts: contact }),
    );
    const draft = preview.drafts.find(({ document }) => document === "advance-notice");
    expect(draft?.missing).toEqual([]);
    const response = await town.file("wangfang", "document.draftDownload", { id: draft?.draftId });
    const docx = new Uint8Array(await response.arrayBuffer());
    const upload = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
      town
        .as("wangfang")
        ["document.upload"](
          { matter: penalty, document: "advance-notice" },
          { file: new File([bytes], name) },
        );
    await refused(upload(new TextEncoder().encode("这不是文书"), "告知书.docx"), "unsupported-file");
    const without = value(await upload(withoutParagraph(docx, report.penaltyBasis), "告知书.docx"));
    expect(without.missing.length).toBeGreaterThan(0);
    const lacking = await refused(
      attempt(town, "wangfang", penalty, "issue-notice", contact, {
        drafts: { "advance-notice": without.draftId },
      }),
      "missing-document",
    );
    expect(lacking.missing?.length).toBeGreaterThan(0);
    const whole = value(await upload(docx, "告知书.docx"));
    const drafts = { "advance-notice": whole.draftId };
    const issued = await act(town, "wangfang", penalty, "issue-notice", contact, { drafts });
    expect(issued.documents).toMatchObject([
      { document: "advance-notice", number: "杭余市监罚告〔2026〕1号" },
    ]);
    await act(
      town,
      "liqiang",
      penalty,
      "serve-notice",
      { servedOn: "2026-09-08", serviceMethod: "direct", serviceNote: "当面签收。" },
      { evidence: await proof("告知书送达回证") },
    );
    // 9, 10, 11, 14, 15 September.
    expect(await clockOf(town, "wangfang", penalty, "defence")).toMatchObject({
      dueOn: "2026-09-15",
      kind: "wait",
    });
  });

  it("is answered, and nothing is decided meanwhile", async () => {
    await on("2026-09-09");
    await refused(attempt(town, "wangfang", penalty, "submit-for-decision"), "clock-not-elapsed");
    await refused(
      attempt(town, "zhengwei", penalty, "decide-penalty", { ...decision, decidedOn: "2026-09-09" }),
      "out-of-stage",
    );
    await act(town, "wangfang", penalty, "record-defence", {
      defence: "请求从轻处罚。",
      defenceOn: "2026-09-09",
    });
    expect(await waiting(town, "wangfang", penalty)).toContain("weigh-defence");
    await on("2026-09-10");
    await act(town, "wangfang", penalty, "weigh-defence", {
      actingOfficers: two,
      defenceFinding: "已在裁量中考虑，酌情下调。",
    });
    await act(town, "wangfang", penalty, "request-hearing", { hearingRequestedOn: "2026-09-10" });
    // 11, 14, 15, 16, 17 September.
    expect(await clockOf(town, "zhengwei", penalty, "hearingOfficer")).toMatchObject({ dueOn: "2026-09-17" });
    expect(await waiting(town, "zhengwei", penalty)).toEqual(["accept-hearing"]);
  });
});

describe("the hearing", () => {
  it("stops the ninety days and is held seven working days after its notice", async () => {
    await on("2026-09-11");
    await act(town, "zhengwei", penalty, "accept-hearing", {
      hearingOfficers: ["demo-wujing"],
      hearingAnswer: "同意组织听证。",
    });
    expect(await clockOf(town, "wujing", penalty, "decision")).toMatchObject({ status: "paused" });
    expect(await waiting(town, "wujing", penalty)).toEqual(["issue-hearing-notice"]);
    await on("2026-09-14");
    await act(town, "wujing", penalty, "issue-hearing-notice", {
      hearingAt: "2026-09-23T01:00:00.000Z",
      hearingPlace: "余杭区市场监督管理局三楼会议室",
      hearingOpen: true,
    });
    const served = { servedOn: "2026-09-14", serviceMethod: "direct", serviceNote: "当面签收。" };
    await act(town, "wujing", penalty, "serve-hearing-notice", served, {
      evidence: await proof("听证通知书送达回证"),
    });
    // 15–18, then Sunday the 20th, which is worked, 21 and 22 September.
    expect(await clockOf(town, "wujing", penalty, "hearingNotice")).toMatchObject({ dueOn: "2026-09-22" });
    await on("2026-09-22");
    const held = {
      hearingAttendance: "当事人及代理人到场",
      hearingRecord: "双方发表意见，当事人请求再予减轻。",
    };
    await refused(attempt(town, "wujing", penalty, "hold-hearing", held), "clock-not-elapsed");
    await on("2026-09-23");
    await refused(attempt(town, "wangfang", penalty, "hold-hearing", held), "forbidden");
    await act(town, "wujing", penalty, "hold-hearing", held);
    await on("2026-09-24");
    await act(town, "wujing", penalty, "conclude-hearing", { hearingOpinion: "事实清楚，可适当减轻。" });
    // Thirteen days stood still: 1 December becomes 14 December.
    expect(await clockOf(town, "wangfang", penalty, "decision")).toMatchObject({
      status: "running",
      dueOn: "2026-12-14",
    });
  });
});

describe("the decision", () => {
  it("needs legality review after the hearing, deliberation, and is never heavier", async () => {
    await on("2026-09-28");
    await act(town, "wangfang", penalty, "submit-for-decision");
    const decided = { ...decision, decidedOn: "2026-09-28" };
    await refused(attempt(town, "zhengwei", penalty, "decide-penalty", decided), "guard-not-met");
    expect(await waiting(town, "zhouning", penalty)).toEqual(["review-legality"]);
    await act(town, "zhouning", penalty, "review-legality", {
      reviewerQualified: true,
      reviewOpinion: "agree",
      reviewReason: "听证程序合法，裁量适当。",
    });
    await act(town, "fengli", penalty, "deliberate", {
      deliberators: ["demo-zhengwei", "demo-fengli", "demo-hanmei"],
      deliberation: "一致同意罚款壹拾贰万元。",
    });
    const heavier = await refused(
      attempt(town, "zhengwei", penalty, "decide-penalty", { ...decided, finalFine: 16_000_000 }),
      "guard-not-met",
    );
    expect(heavier.article).toMatchObject({ instrument: "APL", article: "45" });
    const done = await act(town, "zhengwei", penalty, "decide-penalty", decided);
    expect(done.documents).toMatchObject([
      { document: "penalty-decision", number: "杭余市监罚决〔2026〕1号" },
    ]);
    decisionDocument = done.documents[0]?.id ?? "";
    // 29, 30 September, 8, 9, 10 (worked), 12, 13 October.
    expect(await clockOf(town, "wangfang", penalty, "service")).toMatchObject({ dueOn: "2026-10-13" });
    // Twenty working days from 28 September.
    expect(await clockOf(town, "wangfang", penalty, "publicity")).toMatchObject({ dueOn: "2026-10-30" });
  });

  it("is served with the word that it will be published", async () => {
    await on("2026-09-29");
    const served = { servedOn: "2026-09-29", serviceMethod: "direct", serviceNote: "当面签收。" };
    const evidence = await proof("决定书送达回证");
    await refused(
      attempt(town, "wangfang", penalty, "serve-decision", { ...served, publicityTold: false }, { evidence }),
      "guard-not-met",
    );
    await act(town, "wangfang", penalty, "serve-decision", { ...served, publicityTold: true }, { evidence });
    expect(await clockOf(town, "wangfang", penalty, "payment")).toMatchObject({
      dueOn: "2026-10-14",
      bound: "party",
    });
    expect(await clockOf(town, "wangfang", penalty, "reconsideration")).toMatchObject({
      dueOn: "2026-11-28",
    });
    expect(await clockOf(town, "wangfang", penalty, "litigation")).toMatchObject({ dueOn: "2027-03-29" });
    expect((await town.file("wangfang", "document.download", { id: decisionDocument })).status).toBe(200);
    expect((await town.file("sunhao", "document.download", { id: decisionDocument })).status).toBe(404);
  });
});

describe("the publication", () => {
  const secrecy = answers(secrecyItems, ["state-secret"]);

  it("is prepared, reviewed and released by three people", async () => {
    await on("2026-09-30");
    const opened = await act(town, "wangfang", penalty, "open-publication");
    publication = opened.opened?.id ?? "";
    expect(opened.opened).toMatchObject({ number: "杭余市监示〔2026〕1号", procedure: "publication" });
    const { text, suggestions } = value(
      await town.as("wangfang")["publication.suggest"]({ matter: publication }),
    );
    const redactions = JSON.stringify(
      suggestions.map(({ start, end, reason }) => ({ start, end, reason: reason.zh })),
    );
    expect(text).toContain(party.name);
    await refused(
      attempt(town, "wangfang", publication, "prepare", {
        secrecy,
        durationClass: "long",
        redactions: JSON.stringify([{ start: 0, end: 1_000_000, reason: "过长" }]),
      }),
      "guard-not-met",
    );
    await act(town, "wangfang", publication, "prepare", { secrecy, durationClass: "long", redactions });
    expect(await waiting(town, "zhouning", publication)).toEqual(["approve"]);
    await act(town, "zhouning", publication, "approve", { secrecyReview: secrecy, reviewNote: "同意。" });
    expect(await waiting(town, "hanmei", publication)).toEqual(["release"]);
    await refused(attempt(town, "wangfang", publication, "release"), "forbidden");
    await refused(town.anyone["publication.get"]({ id: publication }), "not-found");
    await act(town, "hanmei", publication, "release");
  });

  it("is found by anyone, and proves itself without trusting this server", async () => {
    const found = value(await town.anyone["publication.search"]({ q: party.name }));
    expect(found.rows).toMatchObject([
      { id: publication, number: "杭余市监罚决〔2026〕1号", status: "live" },
    ]);
    const page = value(await town.anyone["publication.get"]({ id: publication }));
    if (!page.shown) throw new Error("not shown");
    // The log takes the event up within seconds.
    const proven = await expect
      .poll(async () => (await town.anyone["publication.proof"]({ id: publication })).ok, { timeout: 30_000 })
      .toBe(true)
      .then(() => town.anyone["publication.proof"]({ id: publication }));
    const { key } = value(await town.anyone["log.key"]({}));
    const given = { ...value(proven), text: page.text, key };
    expect(verifyRecord(given).filter(({ ok }) => !ok)).toEqual([]);
    const forged = verifyRecord({ ...given, text: page.text.replace("壹拾贰万", "壹万") });
    expect(forged.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["text"]);
  });
});

describe("the end", () => {
  it("pays, closes, archives, and the whole file verifies", async () => {
    await on("2026-10-09");
    const closing = { closingReason: "处罚决定执行完毕。" };
    await refused(
      attempt(town, "wangfang", penalty, "complete-execution", { executionNote: "已缴" }),
      "guard-not-met",
    );
    expect(await waiting(town, "wangfang", penalty)).toContain("record-payment");
    const paid = { finePaid: 12_000_000, confiscated: 0, paidOn: "2026-10-09" };
    await act(town, "wangfang", penalty, "record-payment", paid, { evidence: await proof("缴款凭证") });
    expect(await waiting(town, "wangfang", penalty)).toEqual(["complete-execution"]);
    await act(town, "wangfang", penalty, "complete-execution", { executionNote: "罚款已缴清。" });
    await act(town, "wangfang", penalty, "propose-closing", closing);
    expect(await waiting(town, "zhengwei", penalty)).toEqual(["close"]);
    await on("2026-10-10");
    const closed = await act(town, "zhengwei", penalty, "close", { closingOpinion: "同意结案。" });
    expect(closed).toMatchObject({ stage: "closed", closed: true });
    await refused(addEvidence(town, "wangfang", penalty, "迟到的证据", two), "out-of-stage");
    await on("2026-10-12");
    await act(town, "wangfang", penalty, "archive", {
      archiveList: answers(archiveItems, ["main-property"]),
      archiveNumber: "2026-处-1",
    });
    for (const id of [lead, penalty, publication]) {
      const account = "wangfang";
      expect(value(await town.as(account)["matter.verify"]({ id }))).toMatchObject({
        ok: true,
        problems: [],
      });
      expect(await waiting(town, account, id)).toEqual([]);
    }
    expect(value(await town.as("wangfang")["matter.get"]({ id: penalty }))).toMatchObject({
      stage: "archived",
      outcome: { id: "penalty" },
    });
  });

  it("does not let time run back", async () => {
    await refused(town.as("wangfang")["demo.advance"]({ to: "2026-10-01T00:00:00.000Z" }), "invalid-input");
    await refused(town.anyone["demo.advance"]({ to: "2027-01-01T00:00:00.000Z" }), "forbidden");
  });
});
