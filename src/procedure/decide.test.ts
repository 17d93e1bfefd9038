import { describe, expect, test } from "vitest";
import { InvariantError, must } from "../kernel/index.ts";
import { available } from "./available.ts";
import { clocks } from "./clocks.ts";
import { fold } from "./evolve.ts";
import {
  actor,
  at,
  Bench,
  chen,
  everything,
  noticed,
  received,
  review,
  wang,
  zhao,
} from "./miniature-setting.ts";
import { tasks } from "./tasks.ts";

const morning = "2026-03-03T02:00:00.000Z";
const filing = { officers: ["wang", "li"], suspect: "party-1" };

function refusal(result: ReturnType<Bench["act"]>) {
  return must(result.ok ? undefined : result.error, "was accepted");
}

describe("refusals, in the order in which they are asked", () => {
  test("an unknown action", () => {
    expect(refusal(received().act(morning, wang, "fly"))).toMatchObject({
      code: "invalid-input",
      field: "action",
    });
  });

  test("a closed matter, before anything else; what is possible is said", () => {
    const bench = received();
    expect(bench.act(morning, chen, "decline", { reason: "首次且已改正" }).ok).toBe(true);
    expect(refusal(bench.act(morning, wang, "file", {}, { expected: 1 }))).toMatchObject({
      code: "out-of-stage",
      possible: [],
    });
  });

  test("a state that has moved on", () => {
    expect(refusal(received().act(morning, wang, "inspect", {}, { expected: 0 })).code).toBe("stale-version");
  });

  test("another stage names what is possible now", () => {
    const refused = refusal(received().act(morning, wang, "inspect"));
    expect(refused.code).toBe("out-of-stage");
    expect(refused.possible?.map(({ zh }) => zh)).toEqual(["补充材料"]);
  });

  test("a missing ability names it, a missing level as well", () => {
    const bench = received();
    const stranger = { ...chen, abilities: ["case.serve"] };
    expect(refusal(bench.act(morning, stranger, "file", filing)).missing?.[0]).toMatchObject({
      kind: "ability",
      name: "case.file",
    });
    expect(refusal(bench.act(morning, wang, "file", filing)).message.zh).toBe(
      "“立案”须由机构负责人（权限“case.file”）办理。",
    );
  });

  test("only the appointed officers", () => {
    const bench = received();
    bench.act(morning, chen, "file", filing);
    expect(refusal(bench.act(morning, actor("zhou", "officer"), "inspect"))).toMatchObject({
      code: "forbidden",
      missing: [{ kind: "person", name: "officers" }],
    });
  });

  test("nobody who investigated approves: not by himself, nor for another, nor as one of those named", () => {
    const bench = noticed();
    const served = bench.act("2026-03-09T02:00:00.000Z", wang, "serve", { servedOn: "2026-03-09" });
    expect(served.ok).toBe(true);
    const later = "2026-03-17T02:00:00.000Z";
    for (const investigator of [actor("wang", "head"), actor("li", "head"), { ...zhao, onBehalfOf: "li" }]) {
      expect(refusal(bench.act(later, investigator, "decide", { fine: 1 }))).toMatchObject({
        code: "separation-of-duty",
        article: { instrument: "O2", article: "60" },
      });
    }
    expect(bench.act(later, zhao, "decide", { fine: 1 }).ok).toBe(true);
  });

  test("too few persons, the same twice, and certificates that nobody looked up", () => {
    const bench = received();
    expect(refusal(bench.act(morning, chen, "file", { ...filing, officers: ["wang"] })).message.zh).toContain(
      "不得少于 2 人",
    );
    expect(
      refusal(bench.act(morning, chen, "file", { ...filing, officers: ["wang", "wang"] })).message.zh,
    ).toContain("重复");
    for (const context of [{ firstViolation: true }, { firstViolation: true, certified: false }]) {
      expect(refusal(bench.act(morning, chen, "file", filing, { context })).message.zh).toContain("执法证件");
    }
  });

  test("a fact that was not looked up is a refusal", () => {
    expect(
      refusal(received().act(morning, chen, "file", filing, { context: { certified: true } })),
    ).toMatchObject({
      code: "missing-fact",
      missing: [{ name: "firstViolation" }],
    });
    // Also where a guard, not a need, asks.
    const declined = received().act(morning, chen, "decline", { reason: "x" }, { context: {} });
    expect(refusal(declined).code).toBe("missing-fact");
  });

  test("input: unknown, absent, of the wrong kind", () => {
    const bench = received();
    expect(refusal(bench.act(morning, chen, "file", { ...filing, fine: 1 }))).toMatchObject({
      code: "invalid-input",
      field: "fine",
    });
    expect(refusal(bench.act(morning, chen, "file", { officers: ["wang", "li"] }))).toMatchObject({
      code: "missing-fact",
      field: "suspect",
    });
    expect(refusal(bench.act(morning, chen, "file", { ...filing, suspect: "party-9" })).field).toBe(
      "suspect",
    );
    expect(refusal(bench.act(morning, wang, "supplement", { receivedOn: "2026-02-30" })).field).toBe(
      "receivedOn",
    );
  });

  test("guards say what is missing", () => {
    const bench = received();
    bench.act(morning, chen, "file", filing);
    bench.act(morning, wang, "inspect", { visitedAt: morning, violations: ["price"] }, { evidence: ["e1"] });
    const doubtful = { ...review, evidence: { answer: "unknown", reason: "待补" } } as const;
    const refused = refusal(bench.act(morning, wang, "report", { review: doubtful, amount: 1 }));
    expect(refused).toMatchObject({
      code: "guard-not-met",
      message: { zh: "审查未通过。" },
      missing: [{ name: "review" }],
    });
    expect(refused.wayOut.zh).toBe("须先具备：“证据是否充分”应为“是”。");
  });

  test("evidence, then documents", () => {
    const bench = received();
    expect(refusal(bench.act(morning, chen, "file", filing, { documents: [] }))).toMatchObject({
      code: "missing-document",
    });
    bench.act(morning, chen, "file", filing);
    const visit = { visitedAt: morning, violations: ["price"] };
    expect(refusal(bench.act(morning, wang, "inspect", visit)).code).toBe("missing-evidence");
    const stray = { document: "notice", id: "x", number: "1", sha256: "0", sm3: "0", size: 1 };
    expect(
      refusal(bench.act(morning, wang, "inspect", visit, { evidence: ["e"], documents: [stray] })).field,
    ).toBe("documents");
  });

  test("clocks: no pause twice, no resume unpaused, no extension out of order, twice, or too late", () => {
    const bench = received();
    bench.act(morning, chen, "file", filing);
    expect(refusal(bench.act(morning, wang, "testingDone")).message.zh).toContain("没有中止");
    expect(bench.act(morning, wang, "sendTesting", { reason: "送检" }).ok).toBe(true);
    expect(refusal(bench.act(morning, wang, "sendTesting", { reason: "送检" })).code).toBe("conflict");
    expect(refusal(bench.act(morning, zhao, "extendAgain", { weeks: 10 })).message.zh).toContain(
      "没有这一次延长",
    );
    expect(bench.act("2026-03-10T02:00:00.000Z", wang, "testingDone").ok).toBe(true);
    expect(bench.act("2026-03-10T02:00:00.000Z", zhao, "extendOnce").ok).toBe(true);
    expect(refusal(bench.act(morning, zhao, "extendOnce")).code).toBe("conflict");
    expect(refusal(bench.act("2026-12-30T02:00:00.000Z", zhao, "extendAgain", { weeks: 10 })).code).toBe(
      "expired",
    );
  });

  test("the defence period: not on its last day, on the day after; never more than was notified", () => {
    const bench = noticed();
    bench.act("2026-03-09T02:00:00.000Z", wang, "serve", { servedOn: "2026-03-09" });
    const lastMoment = refusal(bench.act("2026-03-16T15:59:59.999Z", zhao, "decide", { fine: 3_000_000 }));
    expect(lastMoment.message.zh).toBe("陈述申辩期限未满。");
    expect(
      refusal(bench.act("2026-03-16T16:00:00.000Z", zhao, "decide", { fine: 3_000_001 })).message.zh,
    ).toBe("不得加重处罚。");
    expect(bench.act("2026-03-16T16:00:00.000Z", zhao, "decide", { fine: 3_000_000 }).ok).toBe(true);
  });

  test("a personal value in plain is a fault of the runtime, not a refusal", () => {
    const bench = received();
    const open = bench.procedure.actions.supplement;
    const asks = {
      ...bench.procedure.actions,
      supplement: { ...must(open, ""), input: [{ fact: "phone", required: true }], clocks: [] },
    };
    const asking = new Bench("2026-03-02T02:00:00.000Z", "2026-03-02", { ...bench.procedure, actions: asks });
    expect(() => asking.act(morning, wang, "supplement", { phone: "13800000000" })).toThrow(InvariantError);
    expect(asking.act(morning, wang, "supplement", { phone: { personal: "p1", hash: "00" } }).ok).toBe(true);
  });
});

describe("what an act leaves behind", () => {
  test("the event carries what was asked, used and decided, and nothing more", () => {
    const bench = received();
    bench.act(morning, chen, "file", filing, { context: { ...everything, creditClass: "A" } });
    expect(bench.log.at(-1)).toMatchObject({
      type: "acted",
      action: "file",
      context: { firstViolation: true, certified: true },
      law: [{ param: "P-20", value: 90, unit: "calendar-day" }],
    });
    expect(bench.log.at(-1)).not.toHaveProperty("context.creditClass");
    expect(bench.log[0]).toMatchObject({ type: "opened", law: [{ param: "P-01" }] });
  });

  test("stages branch on facts against the statute book", () => {
    const small = received();
    small.act(morning, chen, "file", filing);
    small.act(morning, wang, "inspect", { visitedAt: morning, violations: ["price"] }, { evidence: ["e1"] });
    small.act(morning, wang, "report", { review, amount: 19_999 });
    expect(small.act(morning, zhao, "notify").ok).toBe(true);
    expect(small.state.stage).toBe("investigating");
    expect(noticed().state.stage).toBe("noticed");
  });

  test("service, closing and re-opening", () => {
    const bench = noticed();
    bench.act("2026-03-10T02:00:00.000Z", wang, "serve", { servedOn: "2026-03-09" });
    expect(bench.state.documents.find(({ document }) => document === "notice")?.servedOn).toBe("2026-03-09");
    expect(bench.act("2026-03-11T02:00:00.000Z", wang, "plead", { plea: "contests" }).ok).toBe(true);
    expect(bench.state.clocks.find(({ clock }) => clock === "defence")?.stoppedOn).toBeUndefined();
    expect(bench.act("2026-03-11T02:00:00.000Z", wang, "plead", { plea: "accepts" }).ok).toBe(true);
    expect(bench.act("2026-03-11T02:00:00.000Z", zhao, "decide", { fine: 0 }).ok).toBe(true);
    expect(bench.state).toMatchObject({
      stage: "closed",
      outcome: "warned",
      closedAt: "2026-03-11T02:00:00.000Z",
    });
    const status = Object.fromEntries(
      clocks(bench.procedure, bench.state, at("2026-03-12T02:00:00.000Z")).map((c) => [
        c.instance.clock,
        c.status,
      ]),
    );
    // The limit of the decision ends with it; what the decision started runs on.
    expect(status).toMatchObject({ decision: "stopped", enforce: "running", limitation: "running" });
    expect(bench.act("2026-03-12T02:00:00.000Z", zhao, "reopen", { reason: "新证据" }).ok).toBe(true);
    expect(bench.state.stage).toBe("investigating");
    expect(bench.state).not.toHaveProperty("closedAt");
    expect(fold(bench.procedure, bench.log)).toEqual(bench.state);
  });

  test("a reset begins the period again, without the extension of the old one", () => {
    const bench = received();
    const verify = () => {
      const [shown] = clocks(bench.procedure, bench.state, at("2026-03-05T02:00:00.000Z"));
      return [shown?.startedOn, shown?.dueOn, shown?.extendedBy];
    };
    expect(verify()).toEqual(["2026-03-02", "2026-03-23", 0]);
    expect(bench.act(morning, zhao, "extendVerify", { reason: "案情复杂" }).ok).toBe(true);
    expect(verify()).toEqual(["2026-03-02", "2026-04-14", 15]);
    expect(bench.act("2026-03-05T02:00:00.000Z", wang, "supplement", { receivedOn: "2026-03-04" }).ok).toBe(
      true,
    );
    expect(verify()).toEqual(["2026-03-04", "2026-03-25", 0]);
    // The new period may be extended again.
    expect(bench.act("2026-03-05T03:00:00.000Z", zhao, "extendVerify", { reason: "案情复杂" }).ok).toBe(true);
  });

  test("everyone who took part is on record", () => {
    const record = noticed().state.done.find(({ action }) => action === "inspect");
    expect(record?.persons).toEqual(["wang", "li"]);
  });
});

describe("offers and tasks", () => {
  test("an open form is left out of account, what it cannot change is not", () => {
    const bench = received();
    const offer = (person: typeof chen, context = everything) =>
      Object.fromEntries(
        available(bench.procedure, bench.state, person, context, at(morning)).map((o) => [
          o.action,
          o.allowed,
        ]),
      );
    expect(offer(chen)).toMatchObject({ file: true, decline: true, inspect: false });
    expect(offer(chen, { certified: true, firstViolation: false })).toMatchObject({
      file: true,
      decline: false,
    });
    expect(offer(wang)).toMatchObject({ file: false, supplement: true });
  });

  test("all that stands in the way is said at once", () => {
    const bench = received();
    const [refused] = available(
      bench.procedure,
      bench.state,
      { ...wang, abilities: [] },
      {},
      at(morning),
    ).filter(({ action }) => action === "inspect");
    const codes = refused?.allowed === false ? refused.because.map(({ code }) => code) : [];
    expect(codes).toEqual(expect.arrayContaining(["out-of-stage", "forbidden", "guard-not-met"]));
  });

  test("the queue holds duties with their last day and who may not take them", () => {
    const bench = noticed();
    expect(tasks(bench.procedure, bench.state, at("2026-03-06T03:00:00.000Z"))).toEqual([
      expect.objectContaining({ action: "serve", clock: "decision", dueOn: "2026-06-01", without: [] }),
    ]);
    bench.act("2026-03-09T02:00:00.000Z", wang, "serve", { servedOn: "2026-03-09" });
    expect(tasks(bench.procedure, bench.state, at("2026-03-10T03:00:00.000Z"))).toEqual([]);
    expect(tasks(bench.procedure, bench.state, at("2026-03-17T03:00:00.000Z"))).toEqual([
      expect.objectContaining({ action: "decide", level: "head", without: ["wang", "li"] }),
    ]);
  });
});
